"""Lemmas: the base form of a word, given its Penn tag.

English inflection is a handful of rules and many exceptions. The rules stand here; the exceptions,
the base forms that decide between rules ("planning", "plane") and the endings that lost a mute e
("hop-ing", "adopt-ing") are made by `training/lemmatizer.py` from UD English EWT and GUM. Names
keep the letters they are written in. Loaded when first used.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from framing.engines.stored import read_json

_PLURAL = frozenset({"NNS", "NNPS"})
_VERB_FORMS = frozenset({"VBD", "VBN", "VBG", "VBZ"})
_PREFIXES = ("under", "over", "with", "fore", "inter", "mis", "out", "up", "un", "re", "be")
_PEOPLES = ("ese", "ish", "ian", "ean", "can", "i")
_ENDINGS = {
    "VBG": "ing", "VBD": "ed", "VBN": "ed", "JJR": "er", "RBR": "er", "JJS": "est", "RBS": "est",
}  # fmt: skip
_PLAIN = {
    "“": "``", "„": "``", "«": "``", "‟": "``", "”": "''", "»": "''", "‘": "`", "’": "'",
    "—": "--", "–": "-", "…": "...",
}  # fmt: skip
_SHORT = re.compile(r"[^aeiou]*[aeiouy][bcdfgklmnprstvz]")
"""What would double its last letter, had it not lost an e ("pok-ed", not "hopp-ed")."""
_KIND = {"N": "noun", "V": "verb", "J": "adjective", "R": "adjective"}


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What the rules can not know.

    `exceptions` gives lemmas by tag and word, `bases` the base forms of each kind of word, `mute`
    whether a stem with this ending has lost an e; the longest ending decides.
    """

    exceptions: Mapping[str, Mapping[str, str]]
    bases: Mapping[str, frozenset[str]]
    mute: Mapping[str, bool]


def plain(word: str) -> str:
    """The word with typographic quotes, dashes and dots in plain forms."""
    if word.isascii():
        return word
    return _PLAIN.get(word) or word.replace("’", "'").replace("‘", "'")


def lemma(word: str, tag: str) -> str:
    """The base form of a word with this Penn tag; small letters save in names.

    >>> lemma("adopted", "VBD"), lemma("countries", "NNS"), lemma("n’t", "RB"), lemma("US", "NNP")
    ('adopt', 'country', 'not', 'US')
    """
    return _lemma(word, tag)


@lru_cache(maxsize=65536)
def _lemma(word: str, tag: str) -> str:
    return base(plain(word), tag, lexicon())


def base(word: str, tag: str, known: Lexicon) -> str:
    """The base form by exception, then by rule, with a given lexicon."""
    if tag == "NNP":
        return word
    form = word if tag == "NNPS" else word.lower()
    exception = _exception(form, tag, known)
    if exception is not None:
        only_case = tag[0] in "NJ" and exception.lower() == form
        return word if only_case and word.islower() else exception
    bases = known.bases.get(_KIND.get(tag[0], ""), frozenset())
    if word != form and _keeps_capitals(word, tag) and form not in bases:
        return word
    options = _options(form, tag, known)
    return next((option for option in options if option in bases), options[0])


def _exception(form: str, tag: str, known: Lexicon) -> str | None:
    """The stored lemma of a form, also of one behind a prefix ("underwent", "co-wrote")."""
    stored = known.exceptions.get(tag, {})
    if form in stored or tag not in _VERB_FORMS:
        return stored.get(form)
    for prefix in (form[: form.find("-") + 1], *_PREFIXES):
        rest = form[len(prefix) :]
        if prefix and form.startswith(prefix) and len(rest) > 2 and rest in stored:
            return prefix + stored[rest]
    return None


def _keeps_capitals(word: str, tag: str) -> bool:
    """Whether capitals are part of the word: acronyms ("AI") and peoples' adjectives."""
    if word.isupper():
        return tag in {"NN", "NNS", "JJ"}
    return tag == "JJ" and word[0].isupper() and word.endswith(_PEOPLES)


def _options(form: str, tag: str, known: Lexicon) -> list[str]:
    """What a form may come from by the rules, the likeliest first."""
    if (tag in _PLURAL or tag == "VBZ") and len(form) > 1:
        return _without_s(form)
    ending = _ENDINGS.get(tag)
    if ending and form.endswith(ending) and len(form) > len(ending) + 1:
        stem = form.removesuffix(ending)
        tied = [stem[:-1] + "ie"] if tag == "VBG" and stem.endswith("y") else []
        return [*_mended(stem, known.mute), *tied]
    if tag == "CD" and form[0].isdigit():
        return [form.replace(",", "")]
    return ['"'] if tag in {"``", "''"} else [form]


def _without_s(form: str) -> list[str]:
    """What a plural noun or a third person may come from."""
    low = form.lower()
    if low.endswith("men") and len(low) > 4:
        return [form[:-2] + "an", form]
    if low.endswith("ies") and len(low) > 4:
        return [form[:-3] + "y", form[:-1]]
    if low.endswith(("sses", "shes", "ches", "xes", "oes", "zzes")):
        return [form[:-2], form[:-1]]
    if low.endswith("es"):
        return [form[:-1], form[:-2]]
    if low.endswith("s") and not low.endswith(("ss", "us", "is")):
        return [form[:-1], form]
    return [form]


def _mended(stem: str, mute: Mapping[str, bool]) -> list[str]:
    """What a stem was before -ing, -ed, -er or -est: a y back for i, a doubled letter single
    again, a mute e restored."""
    if stem.endswith("ee"):
        return [stem]
    if stem.endswith("i") and len(stem) > 2:
        return [stem[:-1] + "y", stem, stem + "e"]
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in "aeious":
        return [stem, stem[:-1]] if stem[-1] in "lfz" else [stem[:-1], stem]
    if _SHORT.fullmatch(stem):
        return [stem + "e", stem]
    endings = (stem[start:] for start in range(max(0, len(stem) - 4), len(stem)))
    lost = next((mute[ending] for ending in endings if ending in mute), False)
    return [stem + "e", stem] if lost else [stem, stem + "e"]


@cache
def lexicon() -> Lexicon:
    """The stored lexicon, read once."""
    stored = read_json("lemmatizer.json.gz")
    bases = {kind: frozenset(words.split()) for kind, words in stored["bases"].items()}
    return Lexicon(stored["exceptions"], bases, stored["mute"])
