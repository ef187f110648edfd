"""Lemmas: rules, exceptions, names, and words nobody has seen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.engines.lemmatizer import Lexicon, base, lemma


@pytest.mark.parametrize(
    ("word", "tag", "expected"),
    [
        ("adopted", "VBD", "adopt"),
        ("co-signing", "VBG", "co-sign"),
        ("narrowing", "VBG", "narrow"),
        ("regulating", "VBG", "regulate"),
        ("planned", "VBN", "plan"),
        ("calling", "VBG", "call"),
        ("tying", "VBG", "tie"),
        ("freed", "VBN", "free"),
        ("relied", "VBD", "rely"),
        ("vetoes", "VBZ", "veto"),
        ("aides", "NNS", "aide"),
        ("agreeing", "VBG", "agree"),
        ("said", "VBD", "say"),
        ("underwent", "VBD", "undergo"),
        ("co-wrote", "VBD", "co-write"),
        ("withheld", "VBN", "withhold"),
        ("is", "VBZ", "be"),
        ("’s", "VBZ", "be"),
        ("’s", "POS", "'s"),
        ("n’t", "RB", "not"),
        ("wo", "MD", "will"),
        ("ca", "MD", "can"),
        ("countries", "NNS", "country"),
        ("policemen", "NNS", "policeman"),
        ("analyses", "NNS", "analysis"),
        ("series", "NNS", "series"),
        ("speeches", "NNS", "speech"),
        ("people", "NNS", "people"),
        ("Americans", "NNPS", "American"),
        ("us", "PRP", "we"),
        ("them", "PRP", "they"),
        ("better", "JJR", "good"),
        ("bigger", "JJR", "big"),
        ("safest", "JJS", "safe"),
        ("these", "DT", "this"),
        ("The", "DT", "the"),
        ("1,200", "CD", "1200"),
    ],
)
def test_inflection(word: str, tag: str, expected: str) -> None:
    """Regular and irregular forms lead to their base."""
    assert lemma(word, tag) == expected


@pytest.mark.parametrize(
    ("word", "tag"),
    [("US", "NNP"), ("United", "NNP"), ("UN", "NNP"), ("AI", "NN"), ("Chinese", "JJ")],
)
def test_names_keep_their_letters(word: str, tag: str) -> None:
    """Names, acronyms and adjectives of peoples stay as they are written."""
    assert lemma(word, tag) == word


def test_capitals_of_a_headline_are_no_acronym() -> None:
    """A known word in capitals is that word."""
    assert lemma("RESOLUTION", "NN") == "resolution"
    assert lemma("Unprecedented", "JJ") == "unprecedented"


@pytest.mark.parametrize(
    ("word", "tag", "expected"),
    [
        ("blorgs", "NNS", "blorg"),
        ("blorking", "VBG", "blork"),
        ("blipped", "VBD", "blip"),
        ("blorgized", "VBN", "blorgize"),
        ("blories", "NNS", "blory"),
        ("bloked", "VBD", "bloke"),
        ("zoned", "VBD", "zone"),
        ("fundraised", "VBD", "fundraise"),
        ("patrolling", "VBG", "patrol"),
        ("stonewalled", "VBD", "stonewall"),
    ],
)
def test_unseen_words_follow_the_rules(word: str, tag: str, expected: str) -> None:
    """A word that no corpus holds is inflected like any other."""
    assert lemma(word, tag) == expected


def test_a_known_base_decides_between_two() -> None:
    """Where the letters allow two bases, the one that is a word wins, whatever the rules prefer."""
    rules = Lexicon({}, {}, {})
    knows_taste = Lexicon({}, {"verb": frozenset({"taste"})}, {})
    assert base("tasted", "VBD", rules) == "tast"
    assert base("tasted", "VBD", knows_taste) == "taste"


@given(
    st.text(min_size=1, max_size=20),
    st.sampled_from(["NN", "NNS", "NNP", "VBD", "VBG", "VBZ", "JJR", "JJS", "CD", "``", "X"]),
)
def test_every_word_has_a_lemma(word: str, tag: str) -> None:
    """No word is left without a base form."""
    assert lemma(word, tag)
