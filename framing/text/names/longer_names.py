"""Whether a name is only a part of the longer name of something else.

"South China Morning Post", "Bank of China" and "Chinese Academy of Sciences" are not China;
"Chinese President Xi Jinping", "US State Department" and "President Biden" are the side, for titles
and the organs of a state only say which part of it is meant. What is capitalised next to a name
decides, hyphens and "of" included. Where every word is capitalised, as in many headlines, capitals
say nothing: `mentions` then asks whether the neighbour belongs to such a name elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from framing.domain import Token
from framing.lexicons import load
from framing.text.grammar.lexical import HYPHENS
from framing.text.grammar.tags import NAMES
from framing.text.names.general_nouns import is_person
from framing.text.names.name_words import is_letters
from framing.text.names.names import Hit
from framing.text.names.states import states

_ORGANS = frozenset(
    "government ministry embassy consulate congress senate house parliament army navy force "
    "forces military department treasury administration court cabinet constitution guard "
    "marines marine capitol customs delegation council assembly commission secretariat "
    "charter republic mission intelligence diplomat diplomats state foreign armed agency "
    "bureau office service command".split()
)
_NOT_ORGANS = frozenset(
    {"bank", "daily", "times", "post", "news", "forum", "academy", "university"}
)
_OF_SIDE = frozenset(
    "government embassy people republic kingdom state states ministry constitution parliament "
    "court house army".split()
)
HEADS_OF_NAMES = frozenset(
    "academy airlines association bank board chamber church college company corporation daily "
    "federation foundation gulf institute journal league library museum orchestra party post "
    "press school sea society statue theatre theater times union university voice".split()
)
_BEFORE = frozenset(
    "mainland communist nazi imperial modern ancient nationalist occupied wartime senate "
    "house congressional like unlike".split()
)
_DIRECTIONS = frozenset(
    "north south east west northern southern eastern western central new upper lower greater "
    "inner outer air radio team bank port saint san fort mount lake cape old latin".split()
)
TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april "
    "may june july august september october november december today yesterday tomorrow".split()
)
_COMPANY_FORMS = frozenset(
    "inc incorporated corp corporation co company ltd limited llc llp plc ag sa se nv bv gmbh spa "
    "group holdings".split()
)
_ACRONYM = re.compile(r"[A-Z]{2,5}s?")
_KIN = re.compile(r".*(?:an|ese|ish|ic|i|ch|ss)\Z")
_UNIONS = frozenset(("european union", "u.n.", "united nations"))
PEOPLES = ("an", "ese", "ish", "ic")
_STANDING = frozenset("candidate chief convener leader lawmaker president".split())
_FOR_OR_AGAINST = ("pro-", "anti-")
_REACH = 8


def inside_longer_name(tokens: Sequence[Token], hit: Hit, sentence: tuple[int, int]) -> bool:
    """Whether a proper name is part of another one. `sentence` is the half-open range of the
    tokens of its sentence, which tells what may be capitalised by its place."""
    low, high = sentence
    first, last = _compound(tokens, hit, low, high)
    if first < hit.first and hit.name.endswith(PEOPLES) and _is_people(tokens, hit):
        return True
    after, before = _after(tokens, last, high), _before(tokens, first, low)
    joined = last - first > hit.last - hit.first
    kept = _about_side(after, joined=joined) or (not joined and _is_partisan(tokens, hit, high))
    if after and hit.name[:1].isupper() and not kept:
        return not (1 < len(after) < 4 and _office_of(tokens, first, low))
    if before and not _introduces(before, hit, bool(after)):
        start = first - len(before)
        return not (" " in hit.name and _office_of(tokens, start, low) and not after)
    return _in_name_of(tokens, first, low)


def _is_people(tokens: Sequence[Token], hit: Hit) -> bool:
    """Whether a name behind a hyphen and a people's word tells what somebody is
    ("African-American", "the Mexican-American mayor", not "the Chinese-American talks")."""
    before, behind = tokens[hit.first - 2].text, tokens[hit.last : hit.last + 1]
    if not before.endswith(PEOPLES):
        return False
    noun = behind[0].lemma.lower() if behind else ""
    return before not in states() or is_person(noun) or noun in titles()


def all_capitalised(tokens: Sequence[Token]) -> bool:
    """Whether nearly every longer word is capitalised, as in a headline in title case."""
    words = [token.text for token in tokens if token.text.isalpha() and len(token.text) > 3]
    if any(token.text.islower() and token.tag.startswith("V") for token in tokens):
        return False
    return len(words) > 1 and sum(word[0].isupper() for word in words) >= 0.8 * len(words)


def _compound(tokens: Sequence[Token], hit: Hit, low: int, high: int) -> tuple[int, int]:
    """The tokens of the hit with names that hyphens or strokes join to it ("US-China")."""
    first, last = hit.first, hit.last
    while last + 1 < high and _joins(tokens, last) and _capital(tokens[last + 1]):
        last += 2
    while first - 2 >= low and _joins(tokens, first - 1) and _capital(tokens[first - 2]):
        first -= 2
    return first, last


def _joins(tokens: Sequence[Token], place: int) -> bool:
    """Whether a hyphen or stroke joins its neighbours; one set off by spaces is a dash."""
    here = tokens[place]
    return (
        (here.text in HYPHENS or here.text == "/")
        and tokens[place - 1].end == here.start
        and here.end == tokens[place + 1].start
    )


def _capital(token: Token) -> bool:
    return token.text[:1].isupper() and token.text.lower() not in TIMES


def _after(tokens: Sequence[Token], last: int, high: int) -> list[str]:
    """The capitalised words that follow at once."""
    words: list[str] = []
    for token in tokens[last : min(high, last + _REACH)]:
        if not _capital(token) or token.tag in ("PRP", "PRP$", "MD", "RB") or "@" in token.text:
            break
        words.append(token.text)
    return words


def _before(tokens: Sequence[Token], first: int, low: int) -> list[str]:
    """The capitalised words that stand right before, without one capitalised by its place."""
    words: list[str] = []
    for place in range(first - 1, max(low, first - _REACH) - 1, -1):
        token = tokens[place]
        if not _capital(token) or not (token.tag in NAMES or token.tag == "JJ"):
            break
        if place == low and token.tag not in NAMES and token.text.lower() not in _DIRECTIONS:
            break
        words.insert(0, token.text.lower())
    return words


def _about_side(after: list[str], joined: bool) -> bool:
    """Whether what follows a name keeps it: an office, an organ of state, a short acronym. Names
    that are `joined` have no organs ("US-China Business Council")."""
    words = [word.lower() for word in after]
    if joined:
        return False
    if {word.rstrip(".") for word in words} <= _COMPANY_FORMS:
        return True
    if _is_title(words) or (len(after) == 1 and _ACRONYM.fullmatch(after[0])):
        return True
    return words[-1] in _ORGANS or (words[0] in _ORGANS and words[-1] not in _NOT_ORGANS)


def _is_partisan(tokens: Sequence[Token], hit: Hit, high: int) -> bool:
    """Whether a name in letters stands before a place and what somebody is there for it ("SP Vale
    candidate", "BJP Lomond president"); no state's letters ("US Steel director")."""
    if not is_letters(hit.name) or hit.name in states() or hit.last + 1 >= high:
        return False
    place, office = tokens[hit.last], tokens[hit.last + 1]
    held = office.text.islower() and office.lemma in titles() | _STANDING
    return _capital(place) and held


def _introduces(before: list[str], hit: Hit, followed: bool) -> bool:
    """Whether what stands before a name only introduces it: a title, an age of its history, for a
    name of several words also where it is from."""
    if before[-1] in _BEFORE or before[-1].startswith(_FOR_OR_AGAINST):
        return True
    if _ends_in_title(before):
        return hit.name.lower() not in HEADS_OF_NAMES
    if before[-1] in _DIRECTIONS or followed:
        return False
    body = " ".join(before)
    country = body in _UNIONS or load("referents", "kind").class_of(body) == "country"
    from_where = len(before[-1]) < 4 or bool(_KIN.match(before[-1])) or country
    return " " in hit.name and from_where


def _office_of(tokens: Sequence[Token], start: int, low: int) -> bool:
    """Whether a title and "of" or "to" stand before a place ("President of the United States")."""
    of = start - 1
    if of > low and tokens[of].text.lower() == "the":
        of -= 1
    linked = of > low and tokens[of].text.lower() in ("of", "to")
    return linked and tokens[of - 1].text.lower() in titles()


def heads_longer_name(tokens: Sequence[Token], hit: Hit, high: int) -> bool:
    """Whether a mere kind of body only opens the name of one ("University of Lomond")."""
    if hit.name.lower() not in HEADS_OF_NAMES or hit.last + 1 >= high:
        return False
    link, further = tokens[hit.last], tokens[hit.last + 1]
    return link.text == "of" and further.tag in NAMES and _capital(further)


def _in_name_of(tokens: Sequence[Token], first: int, low: int) -> bool:
    """Whether "… of" before the name makes it the name of something else ("Bank of China")."""
    of = first - 1
    article = of >= low and tokens[of].text.lower() == "the"
    if article:
        of -= 1
    if of - 1 < low or tokens[of].text.lower() not in ("of", "for"):
        return False
    noun = tokens[of - 1]
    word = noun.text.lower()
    if noun.tag not in NAMES or not _capital(noun) or (of - 1 == low and word.endswith("s")):
        return False
    if of - 2 >= low and load("genders", "name").class_of(tokens[of - 2].text.lower()):
        return False
    if word == "republic" and tokens[first].text == "China":
        return of < low + 3 or tokens[of - 3].text != "People"
    if article:
        return word in HEADS_OF_NAMES
    return word not in _OF_SIDE and not _is_title([word])


def _is_title(words: list[str]) -> bool:
    """Whether the words begin with a title ("prime minister li")."""
    known = titles()
    return any(" ".join(words[:size]) in known for size in range(min(4, len(words)), 0, -1))


def _ends_in_title(words: list[str]) -> bool:
    """Whether the words end with a title ("us secretary of state")."""
    known = titles()
    return any(" ".join(words[-size:]) in known for size in range(min(4, len(words)), 0, -1))


@cache
def titles() -> frozenset[str]:
    """All titles of the lexicon, in lower case, abbreviations also without their dot."""
    entries = [entry for terms in load("titles").classes.values() for entry in terms]
    return frozenset(entries) | {entry.rstrip(".") for entry in entries}
