"""What is said: the content before, after and around a cue.

Behind the cue, words that only tell when, where and to whom are passed over until a quotation, a
clause or the end of the sentence comes. Where nothing follows, the content stands before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from framing.text.grammar.lexical import DASHES
from framing.text.grammar.noun_phrase import base_after, is_time, phrase_after
from framing.text.grammar.passage import PHRASE, SPEECH, Item
from framing.text.grammar.tags import FINITE, NOUNS
from framing.text.speech.patterns import licence
from framing.text.speech.patterns.object_content import is_called, object_end

_EMBEDDED = frozenset("whether if how why what".split())
_QUESTION = _EMBEDDED | frozenset("who where when which".split())
_PLACES = frozenset(
    "in at during after before to by via through from on with over outside inside of for"
    " following ahead".split()
)
_ASIDE = frozenset(
    "while when as after before referring citing in during on at according speaking describing"
    " using noting adding with who which whose where because despite though although since"
    " pointing alluding recalling to for from of if until including before amid".split()
)
_NOT_SAID = frozenset("no some so this it nothing all same few word words".split())
_VAGUE = frozenset("something anything everything nothing".split())
_LEAST = 3
_CLAUSE_OPENERS = frozenset(
    ("DT", "PRP", "PRP$", "JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "CD", "EX", "PDT", "VBG",
     "$", PHRASE, "RB", "WP$", "IN", "CC")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Behind:
    """What follows a cue: items `[first, end)` of content, and where the cue itself ends now.

    `first == end` where nothing that could be content follows (`closed` tells whether the
    sentence, or the clause, ends there).
    """

    first: int
    end: int
    cue_end: int
    closed: bool = False
    speech: bool = False


def behind(items: Sequence[Item], cue_end: int, end: int, verb: str) -> Behind:
    """What a cue verb takes as its content in the rest of its sentence, which ends at `end`."""
    stop = _without_period(items, cue_end, end)
    at = cue_end
    adjacent = True
    if licence.has_recipient(verb):
        at = _past_recipient(items, at, stop)
    moved = at
    while at < stop:
        item = items[at]
        if item.word == ":":
            return Behind(at + 1, stop, at + 1 if at == cue_end else cue_end, speech=True)
        if item.tag == SPEECH or (item.tag == PHRASE and adjacent):
            if item.tag == SPEECH and not licence.takes_quotation(verb):
                return Behind(at, at, cue_end)
            return Behind(at, _quoted_end(items, at, stop), cue_end, speech=True)
        if item.word in {",", *DASHES} and at + 1 < stop:
            following = items[at + 1]
            if following.tag == SPEECH and licence.takes_quotation(verb):
                return Behind(at + 1, _quoted_end(items, at + 1, stop), cue_end, speech=True)
            resumed = following.tag in {"DT", "PRP", "PRP$", "NN", "NNS", "NNP", "NNPS"}
            timed = moved == at > cue_end and licence.takes_bare_clause(verb)
            if timed and resumed and is_clause(items, at + 1, stop):
                return Behind(at + 1, stop, cue_end)
            return Behind(at, at, cue_end, closed=True)
        if licence.takes(verb, "clause") and (
            (item.word == "that" and _opens_clause(items, at, stop, verb))
            or item.word in (_QUESTION if licence.asks(verb) else _EMBEDDED)
        ):
            return Behind(at, stop, cue_end)
        if item.word == "to" and at + 1 < stop and items[at + 1].tag in {"VB", "RB"}:
            fits = licence.takes(verb, "infinitive") and adjacent
            return Behind(at, object_end(items, at, stop) if fits else at, cue_end)
        if at == cue_end and item.word in licence.prepositions(verb) and at + 1 < stop:
            return Behind(at + 1, object_end(items, at + 1, stop), at + 1)
        passed = is_time(items, at, stop)
        if passed > at:
            at = moved = passed
            continue
        if (
            at == moved
            and licence.takes_bare_clause(verb)
            and is_clause(items, at, stop, verb == "say")
        ):
            return Behind(at, stop, cue_end)
        if at == moved and verb == "say" and _says_so(items, at, stop):
            return Behind(at, stop, cue_end)
        if item.tag == "RB" and at + 1 < stop and items[at + 1].tag != "JJ":
            at = moved = at + 1
            continue
        opens = item.tag in _CLAUSE_OPENERS and item.tag not in {"IN", "RB", "CC"}
        if adjacent and licence.takes(verb, "object") and opens:
            until = object_end(items, at, stop)
            named = not licence.names(verb) or is_called(items, at, until)
            return Behind(at, until if named else at, cue_end)
        if item.word in _PLACES and at + 1 < stop:
            passed = _past_place(items, at, stop)
            if passed > at:
                at = passed
                adjacent = False
                moved = at if verb in {"say", "tell"} else -1
                continue
        return Behind(at, at, cue_end)
    return Behind(stop, stop, cue_end, closed=True)


def is_clause(items: Sequence[Item], first: int, end: int, loose: bool = False) -> bool:
    """Whether a clause of its own begins at `first`: a subject and then a finite verb. If `loose`,
    a participle right behind a noun counts, since taggers take "stood" for one."""
    at = first
    crossed = False
    opener = items[at]
    paired = opener.tag != "CC" or opener.word in {"both", "either", "neither"}
    if opener.tag == "RB" and first + 1 < end and items[first + 1].word == ",":
        return False
    if opener.word in _VAGUE and first + 1 < end and items[first + 1].tag in {"IN", "TO"}:
        return False
    if opener.tag not in _CLAUSE_OPENERS or opener.word in {"of", "as"} or not paired:
        return False
    if opener.tag == "IN":
        at = phrase_after(items, at + 1, end)
        if at == first + 1 or at >= end or items[at].word != ",":
            return False
        at += 1
    reach = min(end, at + 40)
    nominal = False
    while at < reach:
        item = items[at]
        if item.tag in FINITE or item.tag == SPEECH:
            return nominal and not (crossed and licence.closes(item.lemma))
        if loose and item.tag == "VBN" and items[at - 1].tag in NOUNS and not crossed:
            return True
        crossed = crossed or item.word == ","
        if item.word in {";", ":", "."}:
            return False
        nominal = nominal or item.tag in NOUNS or item.tag in {"PRP", "DT", "EX", "CD", "VBG", "JJ"}
        at += 1
    return False


def _says_so(items: Sequence[Item], at: int, stop: int) -> bool:
    """Whether what follows "said" is a clause whose verb the tagger took for something else."""
    opener = items[at]
    return (
        stop - at >= _LEAST
        and opener.tag in {"DT", "PRP$", "PRP", "NNP", "NNPS", "NNS", "CD", "EX"}
        and opener.word not in _NOT_SAID
        and items[at + 1].word not in _NOT_SAID
        and not any(items[number].word in {",", ":"} for number in range(at, at + _LEAST))
    )


def trimmed(items: Sequence[Item], first: int, end: int) -> tuple[int, int]:
    """The range without commas, dashes, a full stop and joining words at its edges."""
    while first < end and (items[first].word in {",", ";", ":"} or items[first].word in DASHES):
        first += 1
    if end - first > 2 and items[first].word in {"but", "and", "yet", "so", "still", "however"}:
        first += 1
        first += items[first].word == ","
    while end > first and (
        items[end - 1].word in {",", ";", ":", ".", "and", "but"} or items[end - 1].word in DASHES
    ):
        end -= 1
    return first, end


def goes_on(items: Sequence[Item], first: int, end: int) -> bool:
    """Whether what stands behind an inserted "…, she said, …" carries on the content."""
    if first >= end:
        return False
    opener = items[first]
    if opener.word in _ASIDE or opener.tag in {"VBG", "WP", "WDT", "WRB"}:
        return False
    return opener.tag != SPEECH


def has_finite(items: Sequence[Item], first: int, end: int) -> bool:
    """Whether a finite verb stands in the range."""
    return any(items[number].tag in FINITE for number in range(first, end))


def _without_period(items: Sequence[Item], first: int, end: int) -> int:
    while end > first and items[end - 1].word in {".", "!", "?", "...", "…"}:
        end -= 1
    return end


def _opens_clause(items: Sequence[Item], at: int, end: int, verb: str) -> bool:
    """Whether "that" joins a clause; behind the plainest verbs it hardly does anything else."""
    joins = items[at].tag == "IN" and licence.closes(verb)
    return at + 1 < end and (joins or _has_predicate(items, at + 1, min(end, at + 60)))


def _has_predicate(items: Sequence[Item], first: int, end: int) -> bool:
    """Whether a finite verb stands in the range, or a quotation that may hold one."""
    return has_finite(items, first, end) or any(item.quoted for item in items[first:end])


def _quoted_end(items: Sequence[Item], at: int, stop: int) -> int:
    """The end of a content that opens with a quotation: a quotation of speech is all of it, a
    quoted phrase goes on ("said the “plan” | was bad")."""
    return at + 1 if items[at].tag == SPEECH else stop


def _past_recipient(items: Sequence[Item], at: int, end: int) -> int:
    """The end of the person told; `at` where what follows is the content itself."""
    if at < end and items[at].tag in {"PRP", "WP"}:
        return at + 1
    stop = base_after(items, at, end)
    if stop == at:
        return at
    for number in range(at + 1, stop):
        before, item = items[number - 1], items[number]
        if before.tag in {"NNS", "NNPS"} and item.tag in {"NNP", "NN", "NNS", "JJ", "DT", "PRP$"}:
            return number
    while (stop < end and items[stop].word in {"of", "from"}) or (
        stop < end and items[stop].word == "and" and items[stop - 1].tag in NOUNS
    ):
        further = base_after(items, stop + 1, end)
        if further == stop + 1:
            break
        stop = further
    return stop


def _past_place(items: Sequence[Item], at: int, end: int) -> int:
    after = is_time(items, at, end)
    if after > at:
        return after
    first = at + 1
    if first < end and items[first].tag == "VBG":
        first += 1
    return (
        max(at, phrase_after(items, first, end)) if phrase_after(items, first, end) > first else at
    )
