"""What the tagger looks at: a word, its neighbours, its shape, and the tags it has borne.

NLTK's own features (suffix, first letter, neighbouring words, the two tags before) are kept.
Added are shorter and longer suffixes, shapes (so that "may" and "May" differ), the tags a word has
borne in training (its kinds), whether the sentence is set like a headline, and for straight
quotation marks whether one is open. Training and tagging share this file.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

Setting = Literal["text", "title", "shout"]

START = ("-START2-", "-START-")
"""The two tags before the first word."""
_BEFORE = ("-START2-", "-START-")
_AFTER = ("-END-", "-END2-")
_LONG = 4
_MARKS = frozenset({'"', "'", "''"})
_COUNTRIES = {"US": "U.S.", "UK": "U.K.", "UN": "U.N."}
_PLAIN = {
    "“": "``", "„": "``", "«": "``", "‟": "``", "”": "''", "»": "''", "‘": "`", "’": "'",
    "—": "--", "–": "-", "…": "...",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence's words as the tagger sees them, with what is known of each before tagging.

    `norms` holds two marks for the start and two for the end of the sentence around the words;
    `quoted` tells for each word whether a mark like it has opened and not closed before.
    """

    words: tuple[str, ...]
    norms: tuple[str, ...]
    shapes: tuple[str, ...]
    quoted: tuple[bool, ...]
    setting: Setting

    @property
    def entries(self) -> tuple[str, ...]:
        """The words as the tagger knows them: small letters, numbers in classes."""
        return self.norms[len(_BEFORE) : -len(_AFTER)]


def plain(word: str) -> str:
    """The word with typographic quotes, dashes and dots in the plain forms the tagger knows."""
    if word.isascii():
        return word
    return _PLAIN.get(word) or word.replace("’", "'").replace("‘", "'")


def seen(words: Sequence[str]) -> Sentence:
    """What there is to see in a sentence's words."""
    setting = _setting(words)
    forms = [plain(word) for word in words]
    if setting != "shout":
        forms = [_COUNTRIES.get(form, form) for form in forms]
    norms = (*_BEFORE, *map(_norm, forms), *_AFTER)
    quoted, met = [], Counter[str]()
    for form in forms:
        quoted.append(met[form] % 2 == 1)
        met[form] += form in _MARKS
    return Sentence(tuple(forms), norms, tuple(map(_shape, forms)), tuple(quoted), setting)


def features(
    sentence: Sentence, place: int, tags: tuple[str, str], kinds: Mapping[str, str]
) -> Iterator[str]:
    """The features of the word at `place`, given the tags before it (the nearer one last)."""
    word, shape, setting = sentence.words[place], sentence.shapes[place], sentence.setting
    here = place + len(_BEFORE)
    far, left, own, right, beyond = sentence.norms[here - 2 : here + 3]
    kind, next_kind = kinds.get(own, "?"), kinds.get(right, "?")
    low = word.lower()
    nearer, further = tags[1], tags[0]
    yield from (
        "bias",
        f"s1 {low[-1:]}",
        f"s2 {low[-2:]}",
        f"s3 {word[-3:]}",
        f"s4 {low[-4:]}",
        f"p1 {word[:1]}",
        f"w {own}",
        f"w-1 {left}",
        f"w-2 {far}",
        f"w+1 {right}",
        f"w+2 {beyond}",
        f"s-1 {left[-3:]}",
        f"s+1 {right[-3:]}",
        f"k {kind}",
        f"k+1 {next_kind}",
        f"k+2 {kinds.get(beyond, '?')}",
        f"kk {kind} {next_kind}",
        f"c {shape}",
        f"cs {shape} {'first' if place == 0 else 'later'} {setting}",
        f"cc {sentence.shapes[place - 1] if place else '^'} {shape}",
        f"c+1 {sentence.shapes[place + 1] if place + 1 < len(sentence.shapes) else '$'}",
        f"t-1 {nearer}",
        f"t-2 {further}",
        f"tt {further} {nearer}",
        f"tw {nearer} {own}",
    )
    if word in _MARKS:
        quoted = sentence.quoted[place]
        yield from (f"q {quoted}", f"q$ {right == _AFTER[0]}", f"q+1 {quoted} {right}")


def _norm(word: str) -> str:
    """A word's entry among the words: small letters, numbers and hyphenated words in classes."""
    if "-" in word and word[0] != "-":
        return "!HYPHEN"
    if word.isdigit() and len(word) == 4:
        return "!YEAR"
    return "!DIGITS" if word[:1].isdigit() else word.lower()


def _shape(word: str) -> str:
    """How a word is set: small, capital, capitals, mixed, with digits, or a mark."""
    if word.islower():
        return "small"
    if word.isupper():
        return "capitals" if len(word) > 1 else "capital letter"
    if word[:1].isupper():
        return "capital" if word[1:].islower() else "mixed"
    if any(letter.isdigit() for letter in word):
        return "digits"
    return "inner capital" if any(letter.isalpha() for letter in word) else "mark"


def _setting(words: Sequence[str]) -> Setting:
    """Whether capitals tell names in this sentence, or it is set as a title or in capitals."""
    long = [word for word in words if len(word) >= _LONG and word[0].isalpha()]
    if len(long) < 3:
        return "text"
    if all(word.isupper() for word in long):
        return "shout"
    return "title" if sum(word[0].isupper() for word in long) > 0.7 * len(long) else "text"
