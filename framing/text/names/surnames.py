"""People of a side by a part of their name, once the text has given the whole of it.

"Zeng Yi" is "Zeng" from then on, "Joe Biden" is "Biden". Only for names that the text shows to be
a person's, by a title or a role beside them, and only while nobody else in the text has that part
of the name, but for relatives: of a family the text calls one by the surname alone, and the others
in full ("his wife, Eva Ruiz"). Shortly behind such a relative a lone surname is nobody's.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import takewhile

from framing.domain import Pair, SideKey, Span, Token
from framing.text.grammar.saying import SAYING
from framing.text.names.general_nouns import is_person
from framing.text.names.longer_names import titles
from framing.text.names.names import Hit, hits

_REACH = 6
_NEAR = 10
_PARAGRAPH = re.compile(r"\n\s*")
_APART = 2
_BEFORE_NOUN = frozenset(("CD", "DT", "HYPH", "JJ", "NN", "RB", "VBN"))
_ENDS = frozenset((".", "!", "?", "”", '"'))
_KIN = frozenset(
    "aunt brother brother-in-law cousin dad daughter daughter-in-law father grandfather grandmother"
    " grandson husband mom mother nephew niece sibling sister sister-in-law son son-in-law spouse"
    " stepson uncle widow widower wife".split()
)


def partial_hits(
    text: str,
    regions: Sequence[Span],
    tokens: Sequence[Token],
    whole: Sequence[Hit],
    known: Sequence[str] = (),
) -> tuple[Hit, ...]:
    """Where people are named by one word of a name in `whole`, in order. `known` are names that
    are known to be people's."""
    owners: dict[str, set[SideKey]] = {}
    first_named: dict[str, int] = {}
    people: set[str] = set()
    for hit in whole:
        words = hit.name.split()
        if not hit.proper or not 2 <= len(words) <= 4:
            continue
        for word in {words[0], words[-1]}:
            if word[:1].isupper() and len(word) > 1:
                owners.setdefault(word, set()).add(hit.side)
                first_named.setdefault(word, hit.span.end)
                if hit.name in known or _is_person(tokens, hit):
                    people.add(word)
    single = {word: next(iter(sides)) for word, sides in owners.items() if len(sides) == 1}
    if not single:
        return ()
    names = Pair(
        tuple(word for word, side in single.items() if side == "a"),
        tuple(word for word, side in single.items() if side == "b"),
    )
    taken = {place for hit in whole for place in range(hit.first, hit.last)}
    found = [hit for hit in hits(text, regions, tokens, names) if hit.first not in taken]
    people |= {hit.name for hit in found if _alone(tokens, hit) and _is_person(tokens, hit)}
    others = [hit for hit in found if _of_another(tokens, hit)]
    shared = _shared(tokens, others)
    full = sorted([*((x.span.end, False) for x in whole), *((x.span.end, True) for x in others)])
    return tuple(
        hit
        for hit in found
        if hit.name in people - shared
        and hit.span.start >= first_named[hit.name]
        and _alone(tokens, hit)
        and not _of_another(tokens, hit)
        and not _is_near_relative(text, hit, full)
    )


def _is_near_relative(text: str, hit: Hit, full: Sequence[tuple[int, bool]]) -> bool:
    """Whether the last of the whole names before a lone surname is a relative's, and stands in its
    paragraph or the one before. `full` are the ends of whole names, and whether they are those of
    others."""
    at = bisect_right(full, (hit.span.start, True)) - 1
    if at < 0 or not full[at][1]:
        return False
    return len(_PARAGRAPH.findall(text, full[at][0], hit.span.start)) < _APART


def _is_person(tokens: Sequence[Token], hit: Hit) -> bool:
    """Whether a title or a role stands beside the name, or it says something."""
    known = titles()
    before = tokens[hit.first - 1] if hit.first else None
    if before is not None and before.text.lower() in known:
        return True
    after = tokens[hit.last : hit.last + _REACH]
    if after and after[0].text == ",":
        return any(token.text.lower() in known for token in after) or _is_human(
            tokens, hit.last + 1
        )
    article = before is not None and before.text.lower() in ("the", "a")
    return bool(after) and after[0].lemma in SAYING and not article


def _is_human(tokens: Sequence[Token], first: int) -> bool:
    """Whether a noun phrase that begins at `first` is somebody: "a young black man"."""
    nouns = list(takewhile(lambda token: token.tag in _BEFORE_NOUN, tokens[first : first + _NEAR]))
    return bool(nouns) and nouns[-1].tag == "NN" and is_person(nouns[-1].lemma.lower())


def _shared(tokens: Sequence[Token], others: Sequence[Hit]) -> set[str]:
    """The words that somebody else bears who is told to be no relative."""
    kin = {_given(tokens, hit) for hit in others if _is_kin(tokens, hit)}
    return {hit.name for hit in others if _given(tokens, hit) not in kin}


def _given(tokens: Sequence[Token], hit: Hit) -> tuple[str, str]:
    """The word before a surname, and the surname."""
    return tokens[hit.first - 1].text if hit.first else "", hit.name


def _is_kin(tokens: Sequence[Token], hit: Hit) -> bool:
    """Whether whose relative somebody is, is told of beside a name, within its sentence ("his wife,
    Eva Ruiz", "Eva Ruiz told her husband")."""
    for step, start in ((-1, hit.first - 1), (1, hit.last)):
        for place in range(start, start + step * _NEAR, step):
            if not 0 <= place < len(tokens) or tokens[place].text in _ENDS:
                break
            owned = place > 0 and tokens[place - 1].tag in ("PRP$", "POS")
            if tokens[place].lemma.lower() in _KIN and owned:
                return True
    return False


def _of_another(tokens: Sequence[Token], hit: Hit) -> bool:
    """Whether the word stands in the name of somebody or something else ("Jill Biden")."""
    before = tokens[hit.first - 1] if hit.first else None
    after = tokens[hit.last] if hit.last < len(tokens) else None
    named = before is not None and before.tag == "NNP" and before.text.isalpha()
    if before is not None and named and before.text.lower() not in titles():
        return True
    return after is not None and after.tag == "NNP" and after.text.isalpha()


def _alone(tokens: Sequence[Token], hit: Hit) -> bool:
    before = tokens[hit.first - 1].text.lower() if hit.first else ""
    return tokens[hit.first].tag.startswith("NN") and before not in ("the", "a", "an")
