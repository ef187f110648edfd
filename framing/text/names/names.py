"""The names of two sides where they stand in a text, as whole words.

Capitals of a name must be capitals in the text ("US" is never "us"); small letters may also stand
as capitals throughout ("CHINA"), and a name in small letters may open a sentence. Plurals count, so
do possessives, which stay outside the span; apostrophes, hyphens, accents and dots of initials may
be written either way, a given name of two parts "Min-ho" or "Min Ho", "North Korea" as "N. Korea";
words may stand on two lines.
The longest name wins. Whether a hit refers to the side is for `longer_names` to say.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from framing.domain import Pair, SideKey, Span, Token
from framing.text.grammar.lexical import HYPHENS

INITIALS = re.compile(r"(?:[A-Z]\.?){2,5}")
_ADDRESS = re.compile(r"//|@|^www\.|\w\.\w+\.\w|\.(?:com|org|net|gov|cn|uk|info|html?)\b")
_HYPHEN = f"[{''.join(sorted(HYPHENS))}]"
_NON = re.compile(rf"(?<!\w)non(?:{_HYPHEN}| )\Z", re.IGNORECASE)
_ARTICLE = re.compile(r"the\s+", re.IGNORECASE)
_GIVEN = re.compile(rf"([A-Z][a-z]+){_HYPHEN}([a-z]+)")
_PLURALS = (
    ("y", "ies"), ("o", "oes"), ("man", "men"), ("child", "children"), ("ife", "ives"),
    ("lf", "lves"), ("leaf", "leaves"), ("thief", "thieves"), ("crisis", "crises"),
    ("lysis", "lyses"), ("thesis", "theses"),
)  # fmt: skip
"""How words end whose plural is more than an s; proper names have the first only."""
_DIRECTIONS = frozenset(("North", "South"))
"""What headlines shorten to a letter: "N. Korea"."""
_VERBS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD"})


@dataclass(frozen=True, slots=True)
class Hit:
    """A name found: its tokens are `tokens[first:last]`, `name` is as the side gives it."""

    span: Span
    first: int
    last: int
    side: SideKey
    name: str

    @property
    def proper(self) -> bool:
        """Whether it is a proper name, not a common noun."""
        return is_proper(self.name)


def is_proper(name: str) -> bool:
    """Whether a name is written with capitals."""
    return name != name.lower()


def hits(
    text: str, regions: Sequence[Span], tokens: Sequence[Token], names: Pair[tuple[str, ...]]
) -> tuple[Hit, ...]:
    """Every name of either side in the regions, in order, never overlapping."""
    owners = _owners(names)
    if not owners:
        return ()
    given = tuple(owners)
    pattern = _pattern(given)
    starts = [token.start for token in tokens]
    found = []
    for region in regions:
        for match in _matches(pattern, text, region):
            span = Span(*match.span())
            first = bisect_right(starts, span.start) - 1
            last = bisect_left(starts, span.end)
            name = given[int((match.lastgroup or "n0")[1:])]
            if first < 0 or first >= last or not _counts(text, tokens[first:last], span, name):
                continue
            found.append(Hit(span, first, last, owners[name], name))
    return tuple(found)


def _matches(pattern: re.Pattern[str], text: str, region: Span) -> Iterator[re.Match[str]]:
    """The places of names in a region; behind the article of one a longer one wins ("the Ministry"
    beside "Ministry of Trade")."""
    at = region.start
    while match := pattern.search(text, at, region.end):
        article = _ARTICLE.match(match.group())
        inner = article and pattern.match(text, match.start() + article.end(), region.end)
        yield inner if inner and inner.end() > match.end() else match
        at = max(match.end(), inner.end() if inner else 0)


def _owners(names: Pair[tuple[str, ...]]) -> Mapping[str, SideKey]:
    """Each name with its side, the longest first, then by letters; none that both sides have."""
    found: dict[str, set[SideKey]] = {}
    for key, given in names.items():
        for name in given:
            if any(letter.isalnum() for letter in name):
                found.setdefault(" ".join(unicodedata.normalize("NFC", name).split()), set()).add(
                    key
                )
    ordered = sorted(found, key=lambda name: (-len(name), name))
    return {name: next(iter(found[name])) for name in ordered if len(found[name]) == 1}


@lru_cache(maxsize=16)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    choices = "|".join(f"(?P<n{k}>{_written(name)})" for k, name in enumerate(names))
    return re.compile(rf"(?<![\w@])(?:{choices})(?!\w)")


def _written(name: str) -> str:
    """The pattern of all ways in which a name may be written."""
    if INITIALS.fullmatch(name):
        letters = [letter for letter in name if letter != "."]
        return "(?:" + "".join(letters) + "s?|" + r"\.[ ]?".join(letters) + r"\.)"
    words = name.split()
    parts = [_word(word, is_proper(name)) for word in words[:-1]]
    if words[0] in _DIRECTIONS and len(words) > 1:
        parts[0] = rf"(?:{parts[0]}|(?<![.\w]){words[0][0]}\.)"
    return r"\s+".join([*parts, _plural(words[-1], is_proper(name))])


def _word(word: str, proper: bool) -> str:
    plain = "".join(_letter(letter) for letter in word)
    given = _GIVEN.fullmatch(word) if proper else None
    if given:
        first, second = given.groups()
        parted = rf"{first}(?:{_HYPHEN}|\s)(?:{second}|{second.title()})"
        return f"(?:{parted}|{first.upper()}(?:{_HYPHEN}| ){second.upper()})"
    if word.upper() == word:
        return plain
    capital = "".join(_letter(letter) for letter in word.upper())
    if proper and not word[0].islower():
        return f"(?:{plain}|{capital})"
    opening = word[0].upper() if word[0].islower() and len(word[0].upper()) == 1 else word[0]
    return f"(?:{_letter(opening)}{plain[len(_letter(word[0])) :]}|{plain}|{capital})"


def _plural(word: str, proper: bool) -> str:
    forms = [_word(word, proper)]
    if word[-1:].isalpha() and not word.lower().endswith("s"):
        ending = "es" if word.lower().endswith(("sh", "ch", "x", "z")) else "s"
        forms.append(_word(word, proper) + f"(?:{ending}|{ending.upper()})")
    elif word.lower().endswith("ss") or len(word) > 2:
        forms.append(_word(word, proper) + "(?:es|ES)")
    for singular, plural in _PLURALS if not proper else _PLURALS[:1]:
        stem = word.removesuffix(singular)
        if stem != word:
            forms.append((_word(stem, proper) if stem else "") + f"(?:{plural}|{plural.upper()})")
    return f"(?:{'|'.join(reversed(forms))})"


def _letter(letter: str) -> str:
    if letter in "'’":
        return "['’]"
    if letter in HYPHENS:
        return _HYPHEN
    apart = unicodedata.normalize("NFD", letter)
    return re.escape(letter) if apart == letter else f"(?:{letter}|{apart})"


def _opens_sentence(text: str, start: int) -> bool:
    """Whether a word may have its capital from its place ("Cities met", not "the Tories met")."""
    before = text[max(0, start - 3) : start].rstrip()
    return not before or before[-1] in ".!?:;\"“‘'(\n" or text[start - 1] == "\n"


def _counts(text: str, tokens: Sequence[Token], span: Span, name: str) -> bool:
    """Whether the words are the name: not part of an address, of "US$" or "non-US"; a plural must
    be tagged as one ("Chaos" is not Chao), a common noun not as a verb ("to draft")."""
    if any(_ADDRESS.search(token.text) for token in tokens) and not _ADDRESS.search(name):
        return False
    if text[span.end : span.end + 1] == "$":
        return False
    if _NON.search(text, max(0, span.start - 6), span.start):
        return False
    last = unicodedata.normalize("NFC", span.of(text)).split()[-1]
    if is_proper(name) and len(last) > len(name.split()[-1]):
        tagged = tokens[-1].tag in ("NNS", "NNPS", "JJ")
        if last.lower().endswith("ies"):
            return not _opens_sentence(text, span.start)
        return tagged or "." in tokens[-1].text
    return is_proper(name) or len(tokens) > 1 or tokens[0].tag not in _VERBS
