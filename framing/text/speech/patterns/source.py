"""Who a verb of saying belongs to: the source phrase before it, after it, or shared with a verb.

The source is the whole noun phrase with its apposition and its relative clause, and with the
comma that closes them where the verb follows, as in PARC3 and PolNeAR.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from framing.lexicons import load
from framing.text.grammar.lexical import DASHES
from framing.text.grammar.noun_phrase import is_time, phrase_after, phrase_before
from framing.text.grammar.passage import SPEECH, Item
from framing.text.grammar.tags import FINITE, NAMES, NOUNS

Edge = Literal["start", "comma", "joined", "inside", "speech"]
"""What stands before a source: the sentence's start, a comma or dash, a comma or joining word
and then a conjunction, a word of the same clause, a quotation."""

_RELATIVE = frozenset(("who", "whose", "which", "that"))
_ADVERBIAL = frozenset(("RB", "IN", "TO", "VBG", "VBN", "RBR"))
_SEGMENTS = 6
_REACH = 60


@dataclass(frozen=True, slots=True)
class Source:
    """Items `[first, end)` and the edge before them."""

    first: int
    end: int
    edge: Edge


def source_before(items: Sequence[Item], low: int, verb: int) -> Source | None:
    """The source that stands before the verb group at `verb`, within the sentence from `low`."""
    end = _before_quoted_aside(items, low, verb)
    while end > low and is_parenthesis_end(items, low, end):
        opened = _comma_before(items, low, end - 1)
        if opened is None or not _adverbial(items, opened + 1, end - 1):
            break
        end = opened
    end = _before_time(items, low, end)
    close, comma = end, end - 1
    for _ in range(_SEGMENTS):
        if comma < low or items[comma].word != ",":
            break
        opened = _comma_before(items, low, comma)
        if opened is None or not _appositive(items, opened + 1, comma):
            break
        close = comma = opened
        if not _goes_on(items, low, close):
            break
    if close > low and items[close - 1].word == "," and close == end:
        if close - 2 < low or items[close - 2].word != ")":
            return None
        close -= 1
    first = _phrase_start(items, low, close)
    if first is None:
        return None
    first = _role_before_name(items, low, first, close)
    return Source(first, end, edge_before(items, low, first))


def source_after(items: Sequence[Item], first: int, end: int) -> Source | None:
    """The source that begins at `first`, right after an inverted verb or "according to"."""
    at = phrase_after(items, first, end)
    if at == first:
        return None
    while at < end and items[at].word == ",":
        begin = at + 1
        if begin >= end or not _opens_apposition(items, begin, end):
            break
        close = _segment_end(items, begin, end)
        last = items[close - 1]
        if last.quoted and close - begin > 1 and last.tag == SPEECH:
            break
        at = close
    else:
        if at < end and items[at].word == "who":
            at = _segment_end(items, at, end)
    return Source(first, at, "comma")


def _before_quoted_aside(items: Sequence[Item], low: int, verb: int) -> int:
    """The end without an aside whose last word is a quotation: Lee, citing "delays," said …"""
    if verb - 1 <= low or not items[verb - 1].quoted:
        return verb
    opened = _comma_before(items, low, verb - 1)
    aside = opened is not None and items[opened + 1].tag in {"VBG", "VBN"}
    return opened if opened is not None and aside else verb


def edge_before(items: Sequence[Item], low: int, first: int) -> Edge:
    """What stands before item `first` in the sentence that begins at `low`."""
    if first <= low:
        return "start"
    before = items[first - 1]
    if before.quoted:
        return "speech"
    if before.word in {"and", "but", "while", "yet", "though", "although", "whereas", "as"}:
        return "start" if first - 1 == low else "joined"
    if before.word in {",", ";", ":"} or before.tag in {":", "NFP"} or before.word in DASHES:
        return "comma"
    return "inside"


def is_parenthesis_end(items: Sequence[Item], low: int, end: int) -> bool:
    """Whether a comma that may close a parenthesis stands right before item `end`."""
    return end - 1 > low and items[end - 1].word == ","


def _comma_before(items: Sequence[Item], low: int, at: int) -> int | None:
    for number in range(at - 1, max(low, at - _REACH) - 1, -1):
        if items[number].word == ",":
            return number
        if items[number].tag == SPEECH or items[number].word == ";":
            return None
    return None


def _adverbial(items: Sequence[Item], first: int, end: int) -> bool:
    """Whether a segment between commas is an aside: "however", "in turn", "citing a report"."""
    if first >= end or end - first > 25:
        return False
    opener = items[first]
    if opener.tag == "IN" and opener.word in {"that", "because"}:
        return False
    finite = any(item.tag in FINITE for item in items[first:end])
    return opener.tag in _ADVERBIAL and not (finite and opener.tag != "IN")


def _appositive(items: Sequence[Item], first: int, end: int) -> bool:
    """Whether a segment between commas says who somebody is."""
    if first >= end:
        return False
    opener = items[first]
    if opener.word in _RELATIVE and opener.word != "that":
        return True
    while first < end and items[first].word in {
        "and", "also", "now", "then", "formerly", "currently", "once"
    }:  # fmt: skip
        first += 1
    if first >= end:
        return False
    opener = items[first]
    nominal = opener.tag in {"DT", "JJ", "CD", "PRP$", "JJS", "JJR", "PDT", *NOUNS}
    of_place = opener.word in {"of", "from", "at", "in"} and all(
        item.tag in NAMES or item.word in {"of", "from", "at", "in", "the"}
        for item in items[first:end]
    )
    finite = next((k for k in range(first, end) if items[k].tag in FINITE), None)
    relative = next((k for k in range(first, end) if items[k].word in _RELATIVE), end)
    return of_place or (nominal and (finite is None or relative < finite))


def _goes_on(items: Sequence[Item], low: int, close: int) -> bool:
    """Whether the segment that ends at `close` is itself an apposition, so the head is further."""
    opened = _comma_before(items, low, close)
    if opened is None:
        return False
    if all(item.tag in NAMES or item.tag == "HYPH" for item in items[opened + 1 : close]):
        return False
    opener = items[opened + 1]
    about = opener.word in {"a", "an", "and", "who", "whose", "which", "also", "now", "then"}
    before = items[opened - 1] if opened > low else None
    aged = opener.tag == "CD" and close - opened == 2
    named = before is not None and before.tag in NAMES
    office = opener.word in load("roles") or opener.word in load("titles")
    return (about or aged or office or opener.tag in {"DT", "NN", "JJ"}) and named


def _phrase_start(items: Sequence[Item], low: int, close: int) -> int | None:
    """Where the noun phrase begins that ends at `close`, over a relative clause without commas."""
    first = phrase_before(items, low, close)
    if first is None or first <= low:
        return first
    before = items[first - 1]
    if before.tag in {"VBD", "VBP", "VBZ", "MD", "RB", "VB", "VBN", "VBG", "IN", "TO"}:
        for number in range(first - 1, max(low, first - 16), -1):
            item = items[number]
            if item.word == "," or item.quoted:
                break
            if item.word == "who" or (item.word == "that" and item.tag == "WDT"):
                head = phrase_before(items, low, number)
                return first if head is None else head
    return first


def _role_before_name(items: Sequence[Item], low: int, first: int, close: int) -> int:
    """ "The group's director, Ann Lee, said": the phrase before the name belongs to it."""
    if first - 1 <= low or items[first - 1].word != "," or close - first > 5:
        return first
    if not all(item.tag in NAMES for item in items[first:close]):
        return first
    start = phrase_before(items, low, first - 1)
    if start is None or items[start].tag not in {"DT", "PRP$", *NAMES}:
        return first
    if items[start].word in {"a", "an"} or (start > low and items[start - 1].word == "as"):
        return first
    last = items[first - 2]
    office = last.tag in NAMES and (last.word in load("titles") or last.word in load("roles"))
    if (last.tag != "NN" and not office) or edge_before(items, low, start) == "inside":
        return first
    return start


def _before_time(items: Sequence[Item], low: int, end: int) -> int:
    """The end without the day between a source and its verb ("Lee on Friday said")."""
    for size in (4, 3, 2, 1):
        at = end - size
        named = at > low and items[at - 1].tag in NOUNS and items[at - 1].word != "super"
        if named and is_time(items, at, end) == end:
            return at
    return end


def _opens_apposition(items: Sequence[Item], first: int, end: int) -> bool:
    opener = items[first]
    if opener.tag == "CD":
        return first + 1 < end and items[first + 1].word == ","
    if opener.word in {"who", "whose"}:
        return True
    if opener.tag not in {"DT", "NN", "NNS", "JJ", "PRP$", "NNP"}:
        return opener.word in {"also", "now", "then", "formerly"}
    stop = _segment_end(items, first, end)
    finite = next((k for k in range(first, stop) if items[k].tag in FINITE), None)
    relative = next((k for k in range(first, stop) if items[k].word in _RELATIVE), stop)
    return finite is None or relative < finite


def _segment_end(items: Sequence[Item], first: int, end: int) -> int:
    for number in range(first, min(end, first + _REACH)):
        item = items[number]
        if item.word in {",", ";", ":", ".", "--", "—", "–"} or item.tag == SPEECH:
            return number
    return min(end, first + _REACH)
