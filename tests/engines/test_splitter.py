"""Punkt with our parameters, and the list of abbreviations it is given."""

from __future__ import annotations

import pytest

from framing.engines.abbreviations import abbreviations
from framing.engines.splitter import ends_sentence, is_plain_word


@pytest.mark.parametrize("word", ["Gen.", "Inc.", "vs.", "etc.", "Mr."])
def test_abbreviations_go_on(word: str) -> None:
    """A name behind an abbreviation starts no sentence."""
    assert not ends_sentence(word, "Ramirez")


@pytest.mark.parametrize("word", ["draft.", "resolution.", "it.", "Beijing."])
def test_words_end(word: str) -> None:
    """A period behind an ordinary word ends its sentence."""
    assert ends_sentence(word, "The")


def test_plain_words() -> None:
    """Words of the language are told from abbreviations and from what was never met."""
    assert is_plain_word("available")
    assert not is_plain_word("etc")
    assert not is_plain_word("blorgish")


def test_no_abbreviation_stands_in_two_classes() -> None:
    """Each abbreviation has one behaviour, and none is written with its period."""
    known = abbreviations()
    classes = [known.before_name, known.before_number, known.anywhere, known.inside]
    assert sum(map(len, classes)) == len(frozenset().union(*classes))
    assert not any(word.endswith(".") for word in frozenset().union(*classes, known.starters))
