"""Content words and the side that each belongs to."""

from __future__ import annotations

from framing.domain import Pair, Side
from framing.text.collocates import collocates
from framing.text.reading import read_sides
from framing.text.terms import content_words, placed
from tests.text.articles import annotated

SIDES = Pair(Side("Union", ("union",)), Side("Owners", ("owners",)))


def sides_of(text: str) -> dict[str, str | None]:
    """Each content word with the side that it belongs to."""
    return {word.term.lemma: word.side for word in placed(read_sides(annotated(text), SIDES))}


def test_content_words_are_lemmas_without_function_words() -> None:
    """What carries no content, or is on the stop list, is left out."""
    doc = annotated("The unions have said that they will build 40 cheap homes on Monday.")
    assert [term.lemma for term in content_words(doc)] == ["union", "build", "cheap", "home"]


def test_parts_of_names_are_no_words() -> None:
    """The words of a name of several tell nothing; a lone name is a word."""
    doc = annotated("The Ministry of Home Affairs praised homes in Vale.")
    assert [term.lemma for term in content_words(doc)] == ["praise", "home", "vale"]


def test_words_joined_by_hyphens_are_one() -> None:
    """A compound counts once, as it is written."""
    doc = annotated("A UN-backed plan was praised.")
    terms = content_words(doc)
    assert terms[0].lemma == "un-backed"
    assert terms[0].span.of(doc.text) == "UN-backed"


def test_words_of_names_keep_their_capitals() -> None:
    """A name and an adjective made of one are shown as one writes them, all other words small."""
    doc = annotated("New bridges were built. The Italian mayor of Genoa praised the new bridges.")
    told = {term.lemma: term.shown for term in content_words(doc)}
    assert (told["italian"], told["genoa"], told["bridge"]) == ("Italian", "Genoa", "bridge")


def test_a_sentence_on_one_side_gives_it_its_words() -> None:
    """Where only one side is mentioned, the words are its."""
    assert sides_of("The union marched through town. Owners protested.") == {
        "march": "a",
        "town": "a",
        "protest": "b",
    }


def test_in_a_sentence_on_both_the_nearer_side_takes_the_word() -> None:
    """Distance is counted in words."""
    told = sides_of("The brave union met with representatives of the greedy owners.")
    assert told["brave"] == "a"
    assert told["greedy"] == "b"


def test_at_equal_distance_a_word_belongs_to_none() -> None:
    """Nobody is preferred."""
    assert sides_of("The union sued owners.")["sue"] is None


def test_a_sentence_on_neither_gives_its_words_to_none() -> None:
    """What stands with no side is no side's."""
    assert sides_of("The union met. Rain fell.")["rain"] is None


def test_names_of_the_sides_are_no_terms() -> None:
    """That a text on the union says "union" tells nothing."""
    assert "union" not in sides_of("The union met the owners. Unions grow.")


def test_collocates_stand_in_the_same_sentence() -> None:
    """Words that keep company twice are found, words over a full stop are not."""
    doc = annotated("Cheap homes sell. Banks lend. Cheap homes sell. Banks lend.")
    assert set(collocates(doc, "cheap")) == {"home", "sell"}
    assert collocates(doc, "bank") == ("lend",)
