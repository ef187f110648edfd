"""Stability: which settings bear on a finding, and in which of them it holds."""

from __future__ import annotations

from functools import cache

import pytest

import framing
from framing.domain import AnnotatedArticle, Findings, Pair, Side, Stability
from framing.report import Lens
from framing.run.correction import corrected, with_confidence
from framing.run.lenses import all_lenses
from framing.run.stability import stabilities
from framing.stats.settings import DECLARED, SETTINGS, Setting, listed, setting, under
from framing.text.reading import read_sides
from framing.text.variation import varied

SIDES = Pair(Side("Union", ("union",), people=("Ada Obi",)), Side("Owners", ("owners",)))
EVEN = "The union met. It praised the council. Owners met too. " * 8
TEXT = (
    "The union said that it may win. The plan fell. Ada Obi waited.\n\n"
    'The owners and the union met. They talked. "The union lost," the owners said.\n\n'
    "Officials said that the union was right. The owners slept. Nobody came.\n\n"
    "The owners rejected the plan. The union did not reject it. Owners left."
)


@cache
def annotated(text: str) -> AnnotatedArticle:
    """A text, annotated once."""
    return framing.annotate(text)


def tried(text: str, *names: str) -> dict[str, Stability]:
    """The stability of what some lenses find in a text."""
    doc = annotated(text)
    lenses = [lens for lens in all_lenses() if lens.name in names]

    def examine(lens: Lens) -> Findings:
        return lens.examine(doc, SIDES)

    return stabilities(lenses, examine, read_sides(doc, SIDES), [examine(x) for x in lenses])


def words(chosen: Setting) -> tuple[list[str], list[str]]:
    """The mentions of both sides under a setting."""
    reading = varied(read_sides(annotated(TEXT), SIDES), chosen)
    a, b = ([x.span.of(TEXT) for x in reading.mentions_of(key)] for key, _ in SIDES.items())
    return a, b


def test_the_method_s_own_setting_changes_nothing() -> None:
    """A reading under no other setting is the reading."""
    reading = read_sides(annotated(TEXT), SIDES)
    assert varied(reading, DECLARED) == reading


def test_without_what_takes_names_up_only_names_are_mentions() -> None:
    """ "It" is the union, and no name."""
    assert "it" in words(DECLARED)[0]
    assert {word.lower().removeprefix("the ") for word in words(SETTINGS[0])[0]} == {"union"}


def test_bearers_count_where_the_setting_says_so() -> None:
    """Ada Obi is one of the union's people."""
    assert "Ada Obi" not in words(DECLARED)[0]
    assert "Ada Obi" in words(SETTINGS[1])[0]


def test_sentences_go_with_the_sides_that_the_setting_says() -> None:
    """A sentence on both goes with neither; one on nobody with the one before."""
    reading = read_sides(annotated(TEXT), SIDES)

    def sides(chosen: Setting) -> dict[str, tuple[str, ...]]:
        return {x.span.of(TEXT): x.sides for x in varied(reading, chosen).sentences}

    assert sides(DECLARED)["The owners and the union met."] == ("b", "a")
    assert sides(Setting("", shared=False))["The owners and the union met."] == ()
    assert sides(DECLARED)["Nobody came."] == ()
    assert sides(Setting("", carried=True))["Nobody came."] == ("b",)


def test_indirect_speech_and_quoted_clauses_are_left_out_where_the_setting_says_so() -> None:
    """Of two attributions one is indirect; "lost" stands inside quotation marks."""
    reading = read_sides(annotated(TEXT), SIDES)
    kinds = {x.attribution.kind for x in reading.attributions}
    assert kinds == {"direct", "indirect"}
    less = varied(reading, Setting("", indirect=False))
    assert {x.attribution.kind for x in less.attributions} == {"direct"}
    assert sum(map(bool, (x.quoted for x in less.sentences))) == 1

    def verbs(chosen: Setting) -> set[str]:
        return {x.clause.lemma for x in varied(reading, chosen).clauses}

    assert verbs(DECLARED) - verbs(Setting("", quoted_clauses=False)) >= {"lose"}


@pytest.mark.parametrize("part", range(4))
def test_every_quarter_is_left_out_once(part: int) -> None:
    """What is left has no mention, clause or quotation of the quarter; together they are all."""
    whole = read_sides(annotated(TEXT), SIDES)
    less = varied(whole, Setting("", part_out=part))
    gone = whole.doc.sentences[3 * part : 3 * part + 3]
    assert [x.span for x in less.sentences] == list(whole.doc.sentences)
    for was, now in zip(whole.sentences, less.sentences, strict=True):
        assert (now.sides, now.quoted) == (
            ((), ()) if was.span in gone else (was.sides, was.quoted)
        )
    for span in (
        *(x.span for x in less.mentions),
        *(x.clause.predicate for x in less.clauses),
        *(x.attribution.content[0] for x in less.attributions),
    ):
        assert not any(sentence.overlaps(span) for sentence in gone)


def test_every_entry_of_a_list_is_left_out_once() -> None:
    """The three shelves hold each entry once, and outside them all entries count."""
    entries = ["may", "might", "clearly", "so-called", "it is said", "Conflict"]
    assert all(map(listed, entries))
    for entry in entries:
        counts = []
        for shelf in range(3):
            with under(Setting("", shelf_out=shelf)):
                counts.append(listed(entry))
        assert counts.count(False) == 1
    assert setting() is DECLARED


def test_what_stands_in_one_passage_does_not_hold_without_it() -> None:
    """One quotation, of one side: only what leaves it out bears on it, and then nothing is left."""
    text = "The union met. " * 9 + '"No," said the owners. ' + "The union left. " * 6
    found = tried(text, "voice")["voice.quotations"]
    assert found.holds < found.of


def test_what_is_spread_over_the_text_holds() -> None:
    """Twice as many mentions throughout stay more whatever is left out."""
    found = tried(EVEN + "The union left. " * 8, "salience")["salience.mentions"]
    assert found.of >= 5
    assert found.holds == found.of


def test_an_article_annotated_again_is_as_stable() -> None:
    """Nothing depends on whether an equal article was read before."""
    first = tried(TEXT, "salience", "voice", "naming")
    annotated.cache_clear()
    assert tried(TEXT, "salience", "voice", "naming") == first


def test_level_sides_have_no_stability() -> None:
    """Where there is no difference there is none to hold."""
    assert "salience.named" not in tried(EVEN, "salience")


def test_a_decision_that_takes_away_the_question_does_not_count() -> None:
    """Without pronouns there is no share of pronouns on either side: no other way to measure it."""
    text = "The union met. It praised the council. The union left. Owners met. Owners left. " * 4
    found = tried(text, "naming")["naming.pronoun_share"]
    assert found.holds == found.of > 0


def test_tests_that_are_not_shown_count_in_the_correction() -> None:
    """Words under the first twenty were tested too: q is that of the whole family."""
    doc = annotated(" ".join(_wordy()))
    lens = next(lens for lens in all_lenses() if lens.name == "terms")
    found = lens.examine(doc, SIDES)
    assert len(found.findings) == 20
    assert found.unshown
    tested = [x for x in (*found.findings, *found.unshown) if x.p is not None]
    assert corrected([found]).keys() == {x.key for x in tested}
    smallest = min(tested, key=lambda x: x.p or 0.0)
    assert smallest.p is not None
    assert corrected([found])[smallest.key] <= min(1.0, smallest.p * len(tested))
    (judged,) = with_confidence([found], {}, enough=True)
    assert [x.q for x in judged.findings if x.p is not None]
    assert len(judged.unshown) == len(found.unshown)


def _wordy() -> list[str]:
    """Sentences in which thirty different nouns stand six times, with one side or the other."""
    nouns = (
        "bread boat horse lamp stone river garden window table chair bridge forest letter paper"
        " bottle basket hammer ladder mirror needle ocean pencil ribbon saddle ticket tunnel"
        " violin wagon candle button"
    ).split()
    sides = ("The union", "The owners")
    return [
        f"{sides[(number + turn) % 2]} bought a {noun} near the harbour."
        for turn in range(6)
        for number, noun in enumerate(nouns)
    ]
