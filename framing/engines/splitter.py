"""Whether a period ends its sentence or only its word, by NLTK's Punkt with our parameters.

Punkt (Kiss & Strunk 2006) learns abbreviations and words that start sentences from plain text.
`training/splitter.py` runs NLTK's trainer on UD English EWT and GUM, keeps those abbreviations that
the treebanks confirm, and leaves out collocations, which a corpus of this size can not tell from
chance. Punkt does not see capitals ("fell ill.", "Ill."): `abbreviations.toml` knows more and goes
first. Loaded when first used.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from framing.engines.stored import read_json

SMALL = 0b1110000
"""Punkt's flags for a word seen with a small first letter, wherever in the sentence."""


def ends_sentence(word: str, following: str) -> bool:
    """Whether a sentence ends between `word`, written with its period, and the `following` word.

    >>> ends_sentence("Gen.", "Smith"), ends_sentence("draft.", "The")
    (False, True)
    """
    return bool(_punkt().text_contains_sentbreak(f"{word} {following}"))


def is_plain_word(word: str) -> bool:
    """Whether Punkt met `word`, given without its period, in small letters as a word of the
    language rather than as an abbreviation.

    >>> is_plain_word("available"), is_plain_word("approx")
    (True, False)
    """
    parameters = _punkt()._params
    seen = parameters.ortho_context.get(word, 0)
    return word not in parameters.abbrev_types and bool(seen & SMALL)


@cache
def _punkt() -> Any:
    """NLTK's sentence tokenizer holding our parameters."""
    from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

    stored = read_json("splitter.json.gz")
    parameters = PunktParameters()
    parameters.abbrev_types = set(stored["abbreviations"])
    parameters.sent_starters = set(stored["starters"])
    for flag, words in stored["contexts"].items():
        parameters.ortho_context.update(dict.fromkeys(words.split(), int(flag)))
    return PunktSentenceTokenizer(parameters)
