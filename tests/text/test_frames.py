"""Generic frames: scores of articles, shares of sentences, and the words that are their signs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from framing.stats.settings import DECLARED, SHELVES, under
from framing.text.frame_signs import listed_signs, question
from framing.text.frames import (
    FRAMES,
    carrying,
    frames,
    lemmas,
    likely,
    listed_shares,
    shares,
    signs,
)
from tests.text.articles import annotated


def test_the_six_frames_in_their_order() -> None:
    """Other programs find every frame, always in the same place."""
    scores = frames(annotated("Nothing much was there."))
    assert tuple(scores) == FRAMES
    assert FRAMES == (
        "conflict",
        "human_interest",
        "economic",
        "morality",
        "responsibility",
        "resolution",
    )
    assert max(scores.values()) < 0.1


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("The parties accused each other in a bitter dispute.", "conflict"),
        ("A widow in tears told how she suffers.", "human_interest"),
        ("The costs rose and the economy shrank.", "economic"),
        ("It is a sin, the church teaches.", "morality"),
        ("They reached an agreement and will cooperate.", "resolution"),
    ],
)
def test_a_frame_is_found_by_its_words(text: str, frame: str) -> None:
    """A sentence written in one frame carries it, and the text scores high on it."""
    doc = annotated(text)
    assert shares(doc)[frame] == 1.0
    assert frames(doc)[frame] > 0.9


def test_shares_are_of_sentences() -> None:
    """One of two sentences is a half."""
    doc = annotated("The parties accused each other. The sun is out.")
    assert shares(doc)["conflict"] == listed_shares(doc)["conflict"] == 0.5
    assert carrying(doc, "conflict", signs(doc), doc.sentences) == doc.sentences[:1]


def test_a_word_is_no_sign_where_the_sentence_hardly_carries_the_frame() -> None:
    """A word of the list counts by what its sentence says; a sentence that says it needs none."""
    doc = annotated(
        "Malaysia lies further up the supply chain, the minister said. Halvorsen fell 2.3 per cent"
        " in Oslo after it raised its bid to £3bn."
    )
    listed = [x.span.of(doc.text) for x in listed_signs(doc) if x.frame == "economic"]
    assert listed == ["supply chain"]
    assert not any(sign.frame == "economic" for sign in signs(doc))
    assert carrying(doc, "economic", (), doc.sentences) == doc.sentences[1:]


def test_signs_answer_questions() -> None:
    """Every sign stands in the text and belongs to an item that asks something."""
    doc = annotated("The dispute over costs goes on, but both hope for an agreement.")
    found = listed_signs(doc)
    assert {sign.span.of(doc.text) for sign in found} >= {"dispute", "costs", "agreement"}
    assert all(question(sign.frame, sign.item).endswith("?") for sign in found)


def test_a_name_is_no_sign() -> None:
    """Somebody called War wages none."""
    assert listed_shares(annotated("Mr. War met Mrs. Battle."))["conflict"] == 0.0


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("The team was denied visas twice in a row.", "conflict"),
        ("A passenger jet had a long service life.", "human_interest"),
        ("Troops held the eastern sector in the company of two guides.", "economic"),
        ("They bought a mutual fund with a bridge loan.", "resolution"),
        ("Its deals with two towns failed to please.", "responsibility"),
        ("The form must be sent by post.", "morality"),
        ("The striker won the match with a late goal.", "conflict"),
        ("She defeated her opponent by ten votes. The loser kept his seat.", "conflict"),
        ("The company opened a bank in the town.", "economic"),
        ("The government met in the ministry.", "responsibility"),
        ("Religious schools stand beside the church.", "morality"),
        ("The few surviving papers were sold.", "human_interest"),
        ("Both came to the presidential debate on Monday.", "conflict"),
        ("He sent his tax returns to the banking committee.", "economic"),
        ("The man was found guilty and led away.", "morality"),
        ("Law enforcement waited for an answer to the question.", "responsibility"),
        ("I agree with the coach, a great deal has changed.", "resolution"),
        ("The navies held a joint military exercise.", "resolution"),
        ("The team made little progress.", "resolution"),
    ],
)
def test_a_word_in_another_sense_is_no_sign(text: str, frame: str) -> None:
    """Part of speech and the words around it tell that a term means something else."""
    assert listed_shares(annotated(text))[frame] == 0.0


def test_what_is_denied_is_no_sign() -> None:
    """No agreement is none, what was not approved is not settled; a cost not paid is a cost."""
    for text in ("The plan was not approved.", "There was no agreement and they left."):
        assert listed_shares(annotated(text))["resolution"] == 0.0
    assert listed_shares(annotated("The town did not pay the costs."))["economic"] == 1.0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The US will withdraw from the pact.", False),
        ("The owners scrapped the terms of the agreement.", False),
        ("The owners kept the agreement and withdrew from the town.", True),
        ("The rebels abandoned violence and signed a treaty.", True),
        ("The owners did not reject the deal.", True),
    ],
)
def test_a_deal_that_is_undone_is_no_resolution(text: str, expected: bool) -> None:
    """Who leaves an agreement settles nothing."""
    assert any(sign.frame == "resolution" for sign in listed_signs(annotated(text))) is expected


def test_a_deal_that_is_struck_is_an_agreement() -> None:
    """A new or a big deal is one, and so is to agree with somebody to do something."""
    for text in (
        "The union and the owners reached a new deal.",
        "They struck a big deal on wages.",
        "The union agreed with the owners to end the strike.",
    ):
        assert listed_shares(annotated(text))["resolution"] == 1.0


def test_what_is_debated_is_a_conflict() -> None:
    """A debate over something is a sign, an event of that name is none."""
    for text in (
        "The towns debated the plan.",
        "A debate over the plan went on.",
        "The debate between the union and the owners went on.",
    ):
        assert listed_shares(annotated(text))["conflict"] == 1.0


def test_a_contest_that_is_fought_is_a_conflict_whatever_is_counted() -> None:
    """What is won by counting is a result; a battle for votes or a beaten army is none."""
    assert listed_shares(annotated("They fought a bitter battle for votes."))["conflict"] == 1.0
    assert listed_shares(annotated("The rebels defeated the army."))["conflict"] == 1.0


def test_part_of_a_web_address_is_no_sign() -> None:
    """What is glued to a dot belongs to a name."""
    assert listed_shares(annotated("They met on alt.religion.talk that day."))["morality"] == 0.0


def test_an_empty_body_has_no_frames() -> None:
    """No sentence, no score, no error."""
    doc = replace(annotated("A dispute."), sentences=(), tokens=())
    assert set(frames(doc).values()) == {0.0}


FIGHT = (
    "The two parties accused each other of lying in a bitter dispute over the budget. Critics"
    " attacked the plan, and its defenders fought back. "
)
CALM = (
    "Engineers tested a sensor on the hill and wrote down what it showed. The wind came from the"
    " west and the instrument stood near a lake. "
)


def test_a_long_article_is_told_by_the_model() -> None:
    """From 200 words on the score is no longer the share; a fight outscores a calm report."""
    fight, calm = annotated(FIGHT * 12), annotated(CALM * 12)
    assert len(fight.tokens) > 200 < len(calm.tokens)
    assert frames(fight)["conflict"] > 0.5 > frames(calm)["conflict"]
    assert frames(fight)["conflict"] != shares(fight)["conflict"]
    assert all(0 <= score <= 1 for score in frames(fight).values())


def test_responsibility_is_told_by_the_likeliest_sentences() -> None:
    """Where many are blamed it is higher than in a calm report, and those sentences are named."""
    blame = "The government is to blame for the crisis, ministers must act now, critics said. "
    doc = annotated(CALM * 8 + blame * 3)
    assert frames(doc)["responsibility"] > frames(annotated(CALM * 9))["responsibility"]
    assert {span.of(doc.text) for span in likely("responsibility", doc)} == {blame.strip()}


def test_the_likeliest_sentences_are_three_at_the_most() -> None:
    """In the order of the text; of a short text all."""
    found = likely("conflict", annotated(CALM * 3 + FIGHT * 3))
    assert len(found) == 3 and list(found) == sorted(found)
    assert len(likely("conflict", annotated("The firm sued. The town won."))) == 2


def test_names_are_not_put_into_the_model() -> None:
    """Who is named does not count, what is said of them does."""
    assert lemmas(annotated("Mrs. Smith accused Exxon.")) == ("accuse",)


@pytest.mark.parametrize("shelf", range(SHELVES))
def test_a_third_of_a_list_is_left_out_by_entries(shelf: int) -> None:
    """All forms of a word stand and fall together."""
    doc = annotated("The parties clash. The parties clashed. A clash of the parties was bitter.")
    with under(replace(DECLARED, shelf_out=shelf)):
        found = [x for x in signs(doc) if x.entry == "clash"]
    assert len(found) in (0, len([x for x in signs(doc) if x.entry == "clash"]))
