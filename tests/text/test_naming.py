"""Labels, epithets, and what holds a label at arm's length."""

from __future__ import annotations

import pytest

from framing.domain import AnnotatedArticle, Mention, Pair, Side
from framing.text.appraisal.loaded import loaded_words, plainer
from framing.text.appraisal.naming import (
    distanced,
    epithets,
    label,
)
from framing.text.reading import read_sides
from tests.text.articles import annotated

SIDES = Pair(Side("Union", ("union", "unions")), Side("Owners", ("owners",)))


def first(text: str) -> tuple[AnnotatedArticle, Mention]:
    """The text and the first mention of a side in it."""
    doc = annotated(text)
    return doc, read_sides(doc, SIDES).mentions[0]


@pytest.mark.parametrize(
    ("words", "bare"),
    [("the union's", "union"), ("Their unions'", "unions"), ("a union", "union")],
)
def test_a_label_is_bare(words: str, bare: str) -> None:
    """Articles and possessive endings are no part of what somebody is called."""
    assert label(words, Mention(0, len(words), "a", "name")).of(words) == bare


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The powerful union met.", ["powerful"]),
        ("A landmark union met.", ["landmark"]),
        ("The same union met.", []),
        ("The North Korean union met.", []),
        ("A Korean union met.", ["Korean"]),
        ("The final union met.", []),
        ("The town, old, has a union.", []),
        ("The very union met.", []),
        ("Several pan-union talks failed.", []),
        ("The opening union met.", []),
    ],
)
def test_epithets_stand_right_before_the_label(text: str, found: list[str]) -> None:
    """A describing word counts; a word that only picks out does not."""
    doc, mention = first(text)
    assert [span.of(doc.text) for span in epithets(doc, mention)] == found


def test_the_words_of_a_side_s_own_name_are_no_epithets() -> None:
    """Who chose the name has described the side, not the article."""
    doc = annotated("The religious schools met.")
    sides = Pair(Side("Schools", ("religious schools",)), Side("Owners", ("owners",)))
    mention = read_sides(doc, sides).mentions[0]
    assert epithets(doc, mention, sides.a.all_names) == ()


def test_so_called_and_scare_quotes_hold_at_arms_length() -> None:
    """Both marks are found where they stand at the label."""
    for text, mark in (("The so-called union met.", "so-called"), ('The "union" met.', "union")):
        doc, mention = first(text)
        found = [span.of(doc.text) for span in distanced(doc, mention, doc.short_quotations)]
        assert found == [mark]


def test_speech_is_no_scare_quote() -> None:
    """What somebody is said to say belongs to them."""
    doc = annotated('"The union won," Ada Obi said.')
    assert doc.short_quotations == ()


def test_a_loaded_word_has_a_plainer_one() -> None:
    """The list offers another word for the same thing."""
    doc = annotated("The regime met its henchmen.")
    entries = [hit.entry for hit in loaded_words(doc)]
    assert "regime" in entries
    assert plainer("regime") == "government"
    assert plainer("so-called") is None


def test_a_capital_makes_no_name() -> None:
    """Behind a colon, or of a person's name, a loaded word stays one."""
    for text in ("Some say: Reckless owners lied.", "The Orwellian plan failed."):
        assert len(loaded_words(annotated(text))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The union was supposed to come.",
        "Attackers of radical Islam came.",
        "The union met the Committee for a Reckless Budget.",
        "The union is a brutal-looking house.",
    ],
)
def test_a_word_in_another_sense_is_not_loaded(text: str) -> None:
    """Part of a name, of a compound or of a fixed phrase, a word settles nothing."""
    assert loaded_words(annotated(text)) == ()
