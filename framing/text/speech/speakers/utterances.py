"""Whose words a text is that speaks as a source: "a statement by the mayor" is the mayor's.

Statements, letters and posts are somebody's own words; reports, studies and reviews speak for
themselves, whoever wrote them.
"""

from __future__ import annotations

from collections.abc import Sequence

from framing.domain import Token

_UTTERANCES = frozenset(
    "announcement comment e-mail email letter message post posting remark speech statement"
    " tweet".split()
)
_GIVING = frozenset("deliver give issue make post publish read release send sign write".split())
_STOPS = frozenset(("TO", "VBD", "VBN", "WDT", "WP"))
_LINKS = frozenset(("by", "from"))


def utterer(source: Sequence[Token]) -> Sequence[Token]:
    """The part of a source that tells who utters it; of several ("by the club, given by its head
    Ana Ruiz") the last. All of it where it is no utterance, or nobody's."""
    at = next((k for k, token in enumerate(source) if token.tag == "IN"), 0)
    if not at or source[at].text not in _LINKS:
        return source
    if source[at - 1].lemma.lower() not in _UTTERANCES:
        return source
    for number in range(len(source) - 2, at, -1):
        given = source[number - 1]
        if source[number].text == "by" and given.tag == "VBN" and given.lemma in _GIVING:
            at = number
            break
    behind = range(at + 1, len(source))
    stops = (k for k in behind if source[k].tag in _STOPS or source[k].text == "to")
    end = next(stops, len(source))
    return source[at + 1 : end] or source
