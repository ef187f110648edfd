"""Tone toward a target: it follows the words that bear on the target, and says which they are."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.domain import Span, Tone
from framing.text.appraisal.tone import tone_apart, tone_toward
from framing.text.appraisal.valence import judging
from framing.text.grammar.quoted_words import quoted_at_length
from tests.text.articles import annotated

WORDS = ("the", "brave", "union", "never", "failed", ",", "but", "corrupt", "owners", "it", "no")


def toward(text: str, target: str) -> Tone:
    """The tone toward the first place where `target` stands."""
    start = text.index(target)
    return tone_toward(annotated(text), Span(start, start + len(target)))


@pytest.mark.parametrize(
    ("text", "target", "label"),
    [
        ("The brave union won a brilliant victory.", "union", "positive"),
        ("The corrupt and brutal union was disgraced.", "union", "negative"),
        ("The union met on Tuesday.", "union", "neutral"),
    ],
)
def test_judging_words_decide(text: str, target: str, label: str) -> None:
    """Kind words make a favourable tone, unkind ones an unfavourable, none of them none."""
    assert toward(text, target).label == label


TURNED = (
    ("union", "The union was helpful.", "The union was not helpful."),
    ("union", "The union caused chaos.", "The union prevented chaos."),
    ("union", "The union has the trust of voters.", "The union has lost the trust of voters."),
    ("minister", "The minister kept her promise.", "The minister broke her promise."),
    ("mayor", "Voters trust the mayor with the city's money.",
     "Voters no longer trust the mayor with the city's money."),
    ("Lomond", "Lomond helped the refugees at the border.",
     "Lomond refused to help the refugees at the border."),
    ("Arden", "The court found that Arden had told the truth.",
     "The court found that Arden had not told the truth."),
    ("company", "Critics failed to show that the company had lied.",
     "Critics showed that the company had lied."),
    ("governor", "The governor's plan worked and saved lives.",
     "The governor's plan failed and cost lives."),
    ("council", "The auditors praised the council for its careful books.",
     "The auditors faulted the council for its careless books."),
    ("Ruiz", "Residents welcomed Ruiz's honest answer.",
     "Residents rejected Ruiz's dishonest answer."),
    ("senator", "The senator defended the weakest in the town.",
     "The senator abandoned the weakest in the town."),
)  # fmt: skip


def test_negation_turns_the_tone() -> None:
    """In three of four pairs a negator, or a verb that undoes, changes the sign of the tone."""
    turns = [toward(one, who).score * toward(other, who).score < 0 for who, one, other in TURNED]
    assert sum(turns) >= 0.75 * len(turns)


def test_what_is_stressed_counts_more() -> None:
    """An amplifier raises the force of the word behind it."""
    plain = toward("The union was helpful.", "union").score
    assert toward("The union was extremely helpful.", "union").score > plain


def test_two_targets_of_one_sentence_can_differ() -> None:
    """Each target takes the words that stand near it."""
    text = "Lomond was praised for its generous help, while Arden was condemned as a bully."
    assert toward(text, "Lomond").label == "positive"
    assert toward(text, "Arden").label == "negative"


def test_a_verdict_falls_on_whom_it_is_passed() -> None:
    """Who condemns is not condemned."""
    text = "Lomond condemned Arden for the brutal attack."
    assert toward(text, "Arden").label == "negative"
    assert toward(text, "Arden").score < toward(text, "Lomond").score - 0.3


def test_words_inside_the_target_do_not_count() -> None:
    """A name that praises itself earns no tone by it."""
    assert toward("The Excellent Party met.", "Excellent Party").label == "neutral"


def test_part_of_a_compound_is_no_evidence() -> None:
    """Who is trigger-happy is not happy."""
    text = "The trigger-happy union won a great victory."
    evidence = {span.of(text) for span in toward(text, "union").evidence}
    assert evidence
    assert "happy" not in evidence


def test_evidence_is_the_words_that_decided() -> None:
    """Only words that agree with the outcome are shown."""
    text = "The brave union, no coward, won a brilliant victory after a mistake."
    tone = toward(text, "union")
    words = [span.of(text) for span in tone.evidence]
    assert tone.label == "positive"
    assert "brave" in words
    assert "mistake" not in words


def test_a_place_outside_the_body_is_neutral() -> None:
    """No words around it, no tone, no error."""
    text = "The brave union won."
    assert tone_toward(annotated(text), Span(500, 505)).label == "neutral"
    assert tone_toward(annotated(text), Span(500, 505)).evidence == ()


@settings(max_examples=60, deadline=None)
@given(
    words=st.lists(
        st.sampled_from(WORDS),
        min_size=1,
        max_size=15,
    ),
    data=st.data(),
)
def test_probabilities_are_probabilities(words: list[str], data: st.DataObject) -> None:
    """They sum to 1, none is negative, the label is a most likely one, evidence is in the text."""
    text = "So " + " ".join(words) + "."
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    tone = tone_toward(annotated(text), Span(start, end))
    assert sum(tone.probabilities.values()) == pytest.approx(1.0)
    assert min(tone.probabilities.values()) >= 0.0
    assert tone.probabilities[tone.label] == max(tone.probabilities.values())
    assert all(0 <= span.start < span.end <= len(text) for span in tone.evidence)
    assert not any(span.overlaps((start, end)) for span in tone.evidence)


def test_the_outlet_s_tone_does_not_rest_on_quoted_words() -> None:
    """What somebody says in quotation marks is left out where the outlet's own words are judged."""
    text = (
        "A union spokesman said: “This is a shameful, corrupt and disgraceful betrayal of us all.”"
    )
    doc = annotated(text)
    target = Span(2, 7)
    apart = tone_apart(doc, target, quoted_at_length(doc))
    assert abs(apart.score) < abs(tone_toward(doc, target).score)
    assert apart.evidence == ()


def test_a_name_in_capitals_judges_nobody() -> None:
    """ "Democratic" is a party inside a sentence; a headline in capitals tells nothing of it."""
    doc = annotated("The Democratic nominee met a democratic union. Friendly owners came.")
    assert [word.span.of(doc.text) for word in judging(doc.tokens)] == ["democratic", "Friendly"]
    title = annotated("Owners Meet a Friendly Nominee in Ancient Town Hall")
    assert [word.first for word in judging(title.tokens)] == [3]
