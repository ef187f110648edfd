"""Names where they stand: runs of words tagged as proper nouns, without the titles before them.

Particles, initials, hyphens and the "of" and "and" of bodies' names belong to the run. A word that
bodies, papers and countries are named with tells that a name is no person's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from framing.domain import Token
from framing.lexicons import load
from framing.text.grammar.lexical import HYPHENS
from framing.text.grammar.tags import NAMES
from framing.text.names.bare_offices import holder
from framing.text.names.body_runs import goes_on, joins_body, owned_by_many
from framing.text.names.lone_offices import ends_in_office
from framing.text.names.name_words import (
    BODIES,
    OFFICES,
    PORTFOLIOS,
    in_full,
    is_personal,
    is_title,
    surname,
)

_PARTICLES = frozenset("de van von bin ibn al el der den la le di da du dos ben abu".split())
_MISTAKEN = frozenset(("NN", "NNS", "JJ", "VBG", "VBN"))
_DIGIT = re.compile(r"\d")
_KINDS_OF_BODY = frozenset(
    ("kind.company", "kind.organisation", "general.company", "general.organisation")
)
_TO_PLACES = frozenset("in to from near across".split())
_BEHIND_NAMES = frozenset("era area like type wide side run made led born bred held town".split())
_DAYS = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March July September"
    " October November December".split()
)
"""Days and months that are no first names."""


@dataclass(frozen=True, slots=True)
class Naming:
    """A name where it stands: token numbers `[first, last)`, without titles before it. `office`
    tells that an office and what it is for stand right before it ("Minister of Trade Ana Ruiz")."""

    first: int
    last: int
    start: int
    words: tuple[str, ...]
    titles: tuple[str, ...]
    body: bool
    office: bool = False

    @property
    def name(self) -> str:
        """The words as one."""
        return " ".join(self.words)


def namings(tokens: Sequence[Token]) -> Iterator[Naming]:
    """Runs of proper nouns, with the particles, initials and hyphens inside them."""
    at = 0
    surnames: set[str] = set()
    placed = {
        token.text
        for before, token in pairwise(tokens)
        if before.tag in ("IN", "TO") and before.text.lower() in _TO_PLACES
    }
    while at < len(tokens):
        if tokens[at].tag not in NAMES or not tokens[at].text[:1].isupper() or _is_day(tokens, at):
            at += 1
            continue
        end = at + 1
        at = _further_left(tokens, at)
        while end < len(tokens) and tokens[end].start - tokens[end - 1].end <= 1:
            token = tokens[end]
            joined = token.text in HYPHENS and token.start == tokens[end - 1].end
            particle = token.text.lower() in _PARTICLES or joined
            if _is_what_somebody_is(token):
                break
            if token.tag in NAMES or (token.tag in _MISTAKEN and token.text[:1].isupper()):
                end += 1
            elif joins_body(tokens, at, end) or owned_by_many(tokens, end):
                end += 2
            elif goes_on(tokens, end):
                definite = [token.text for token in tokens[end + 1 : end + 2]] == ["the"]
                further = end + 1 + definite
                if further >= len(tokens) or tokens[further].tag not in NAMES:
                    break
                end = further + 1
            elif (particle and end + 1 < len(tokens) and tokens[end + 1].tag in NAMES) or (
                joined and _ends_given_name(tokens, at, end)
            ):
                end += 2
            else:
                break
        held = holder(tokens, at, end)
        if held is not None:
            yield _naming(tokens, at, held[0])
            name = tokens[held[0] : end]
            words = tuple(token.text for token in name)
            yield Naming(held[0], end, name[0].start, words, (held[1],), False, office=True)
        elif _is_surname(tokens, at, end, surnames) or not ends_in_office(tokens, at, end):
            naming = _naming(tokens, at, end)
            if naming.name in surnames - placed:
                naming = replace(naming, body=False)
            if len(naming.words) > 1 and not naming.body:
                surnames.add(surname(naming.words))
            yield naming
        at = end


def _is_what_somebody_is(token: Token) -> bool:
    """Whether a word in small letters tells what somebody is, whatever its tag."""
    noun = token.lemma.lower()
    return (
        token.tag in NAMES and token.text.islower() and noun in load("roles") and is_personal(noun)
    )


def _is_day(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word tells when, and begins no name ("on | Friday | Ruiz said")."""
    led = at > 0 and tokens[at - 1].text.lower() in ("in", "on")
    return led and tokens[at].text in _DAYS


def _is_surname(tokens: Sequence[Token], at: int, end: int, surnames: set[str]) -> bool:
    """Whether a run ends in a surname known before, not in an office behind "the"."""
    office = end - at == 1 and at > 0 and tokens[at - 1].text.lower() == "the"
    return tokens[end - 1].text in surnames and not office


def _ends_given_name(tokens: Sequence[Token], at: int, hyphen: int) -> bool:
    """Whether a short word in small letters behind a hyphen ends a given name ("Park Min-ho")."""
    part = tokens[hyphen + 1] if hyphen + 1 < len(tokens) else None
    if part is None or part.start != tokens[hyphen].end or hyphen - at != 2:
        return False
    short = len(part.text) <= 4 and part.text.islower() and part.text not in _BEHIND_NAMES
    return short and part.tag not in {"VBN", "VBD", "VBG", "NNS"}


def _further_left(tokens: Sequence[Token], at: int) -> int:
    """Where a name begins whose first words the tagger took for common ones."""
    while (
        at > 1
        and tokens[at - 1].tag in _MISTAKEN
        and tokens[at - 1].text[:1].isupper()
        and tokens[at].start - tokens[at - 1].end <= 1
        and any(map(str.isalnum, tokens[at - 2].text))
    ):
        at -= 1
    return at


def _naming(tokens: Sequence[Token], first: int, last: int) -> Naming:
    roles = load("roles")
    titles: list[str] = []
    held = _office(tokens, first, last)
    if held is not None:
        first, noun = held
        titles_before = tuple(
            in_full(token.text.lower())
            for token in tokens[first : last - 1]
            if is_title(token.text.lower())
        )
        begin = first + len(titles_before)
        words = _joined(tokens, begin, last)
        titles_of = (noun, *titles_before)
        return Naming(begin, last, tokens[begin].start, words, titles_of, False, office=True)
    begin = first
    run = [token.text.lower() for token in tokens[first:last]]
    of_body = run[-1].rstrip(".") in BODIES or roles.class_of(" ".join(run)) is not None
    of_body = of_body or any(
        one in BODIES and link in ("for", "of", "on") for one, link in pairwise(run[:-1])
    )
    for number in range(first, first if of_body else last - 1):
        word = tokens[number].text.lower()
        initial = number > first and len(word.rstrip(".")) == 1
        if is_title(word) and not initial:
            begin = number + 1
            vice = number > first and tokens[number - 1].text.lower() == "vice"
            titles.append(f"vice {word}" if vice else in_full(word))
    if begin > first and tokens[begin].text in HYPHENS and begin + 2 < last:
        begin += 2
    words = _joined(tokens, begin, last)
    if len(words) == 0:
        begin, words = first, _joined(tokens, first, last)
    if begin == first:
        titles = []
    titles.extend(_noun_before(tokens, first))
    whole = " ".join(words).lower()
    body = (
        any(word.lower().rstrip(".") in BODIES or _DIGIT.search(word) for word in words)
        or any(load("referents").class_of(noun.split()[-1]) in _KINDS_OF_BODY for noun in titles)
        or load("referents").class_of(whole) is not None
        or (roles.class_of(whole) is not None and len(words) > 1)
    )
    return Naming(begin, last, tokens[begin].start, words, tuple(titles), body)


def _noun_before(tokens: Sequence[Token], first: int) -> Iterator[str]:
    """The noun right before a name by which the text calls it, with what belongs to the noun:
    "chief economist Ana Ruiz"; the team of a "team captain" is nobody's office."""
    begin = first
    while begin > 0 and _is_common(tokens[begin - 1]) and first - begin < 4:
        begin -= 1
    for at in range(begin, first):
        noun = " ".join(token.lemma.lower() for token in tokens[at:first]).replace(" - ", "-")
        if noun in load("roles"):
            yield noun
            return


def _is_common(token: Token) -> bool:
    """Whether a token may stand in a common noun; in small letters whatever its tag."""
    return token.tag in {"NN", "HYPH"} or (token.tag in NAMES and token.text.islower())


def _office(tokens: Sequence[Token], first: int, last: int) -> tuple[int, str] | None:
    """Where the person's name begins in a run that opens with what an office is for, and the noun
    of the office: "Minister of | Trade Ana Ruiz", "ambassador to the | United States Ana Ruiz".

    None unless two or three words are left, or a title and one."""
    at = first - 1
    while at > 0 and tokens[at].text in PORTFOLIOS:
        at -= 1
    in_small_letters = at < first - 1
    if at > 0 and tokens[at].text.lower() == "the":
        at -= 1
    if at < 1 or tokens[at].text not in {"of", "for", "to"}:
        return None
    at -= 1
    if tokens[at + 1].text == "for":
        at = _before_body(tokens, at)
    noun = tokens[at].lemma.lower()
    if noun not in OFFICES:
        return None
    begin = first
    while begin < last and tokens[begin].text.lower() in PORTFOLIOS:
        begin += 1
    if begin == first and not in_small_letters:
        begin = next(
            (
                end
                for end in range(min(last, first + 4), first, -1)
                if load("referents").class_of(_lower(tokens, first, end)) == "kind.country"
            ),
            first,
        )
    if begin == first and not in_small_letters:
        ends = (k for k in range(last, first, -1) if tokens[k - 1].text.lower() in BODIES)
        begin = next(ends, first)
        while first < begin < last and tokens[begin].text.lower() in PORTFOLIOS:
            begin += 1
    titled = sum(is_title(token.text.lower()) for token in tokens[begin : last - 1])
    left = last - begin - titled
    if begin == first and not in_small_letters:
        return None
    if not (left in {2, 3} or (left == 1 and titled)):
        return None
    return begin, noun


def _before_body(tokens: Sequence[Token], at: int) -> int:
    """The token before "of the" and the name of a body that ends here, else the same token:
    "Assistant | Secretary | of the Air Force | for Acquisition Ana Ruiz"."""
    begin = at
    while begin > 0 and tokens[begin].tag in NAMES:
        begin -= 1
    if begin > 0 and tokens[begin].text == "the":
        begin -= 1
    return begin - 1 if 0 < begin < at and tokens[begin].text == "of" else at


def _lower(tokens: Sequence[Token], first: int, last: int) -> str:
    return " ".join(token.text.lower() for token in tokens[first:last])


def _joined(tokens: Sequence[Token], first: int, last: int) -> tuple[str, ...]:
    """The words of a name; what hyphens join is one word, so is a plural with its apostrophe."""
    words: list[str] = []
    for number in range(first, last):
        token = tokens[number]
        glued = number > first and token.start == tokens[number - 1].end
        many = token.tag == "POS" and glued
        if words and glued and (many or token.text in HYPHENS or words[-1][-1:] in HYPHENS):
            words[-1] += token.text
        else:
            words.append(token.text)
    return tuple(words)
