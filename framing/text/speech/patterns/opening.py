"""Attributions whose content follows their cue: "Lee said that …", "…, adding that …", "it was
reported that …", "the paper has learned from sources that …", "her claim that …".
"""

from __future__ import annotations

from framing.lexicons import load
from framing.text.grammar.noun_phrase import base_after, phrase_after, phrase_before
from framing.text.grammar.passage import SPEECH
from framing.text.grammar.tags import NAMES, NOUNS
from framing.text.grammar.verb_group import VerbGroup
from framing.text.speech.patterns import licence
from framing.text.speech.patterns.closing import closing
from framing.text.speech.patterns.content import behind, has_finite, trimmed
from framing.text.speech.patterns.draft import Draft, Range, Stretch
from framing.text.speech.patterns.source import Source

_REPORTED = frozenset(
    "say believe report allege think rumor rumour claim understand expect".split()
)
_SPEAKING = frozenset("he she they i we who others some many most all both".split())
MEDIA = frozenset("statement interview tweet speech letter email memo release post".split())
_INVESTIGATORS = frozenset(
    "police officer detective investigator agent inspector prosecutor lawyer attorney".split()
)
_TOLD = frozenset(("inform", "tell"))
_OWNERS = frozenset(("PRP$", "PRP", "POS"))
_PREFACE = frozenset(
    "after when while although though since because as before whereas until once".split()
)


def with_source(stretch: Stretch, group: VerbGroup, verb: str, source: Source) -> Draft | None:
    """The attribution of a verb whose source stands before it; its content may do so, too."""
    items, high = stretch.items, stretch.high
    if verb == "learn":
        return learned(stretch, group, source)
    first, end = cue_of(stretch, group)
    taken = behind(items, end, high, verb)
    who: Range = (source.first, source.end)
    cue: Range = (first, taken.cue_end)
    if taken.end > taken.first:
        clause = licence.takes(verb, "clause") and items[taken.first].word != "to"
        plain = clause or items[taken.first].tag == SPEECH
        if not plain and not speaks(stretch, who):
            return None
        if verb == "question" and _interrogates(stretch, who):
            return None
        start, stop = trimmed(items, taken.first, _cut(stretch, source, taken.first, taken.end))
        if start >= stop:
            return None
        content = [(start, stop)]
        lead = _speech_before(stretch, source.first)
        if lead is not None and taken.speech:
            content.insert(0, lead)
        ahead = not (items[start].tag == SPEECH and stop == start + 1)
        return Draft([who], [cue], content, verb, ahead=ahead, subject=who)
    if taken.speech and stretch.is_speech(high):
        return Draft([who], [cue], [(high, high + 1)], verb, subject=who)
    draft = None
    if licence.closes(verb):
        draft = closing(stretch, who, cue, source.first, verb, taken.first)
    spoken = draft is not None and items[draft.content[0][1] - 1].tag == SPEECH
    return draft if taken.closed or spoken else None


def forward(stretch: Stretch, group: VerbGroup, verb: str, who: Range) -> Draft | None:
    """The attribution of a verb that shares its source with another, its content behind it. Who
    "was called in and told that …" hears it; who tells, tells somebody."""
    first, end = cue_of(stretch, group)
    taken = behind(stretch.items, end, stretch.high, verb)
    start, stop = trimmed(stretch.items, taken.first, taken.end)
    plain = licence.takes(verb, "clause") or taken.speech
    if start >= stop or not (plain or speaks(stretch, who)) or stretch.items[start].word == "to":
        return None
    if verb == "question" and _interrogates(stretch, who):
        return None
    if verb in _TOLD and taken.first == group.end:
        return None
    cue = (first, taken.cue_end)
    return Draft([who], [cue], [(start, stop)], verb, ahead=True, subject=who)


def passive(stretch: Stretch, group: VerbGroup, verb: str, source: Source) -> Draft | None:
    """ "Was quoted as saying", "it was reported that", "is said to": the last two say not who."""
    items, end, high = stretch.items, group.end, stretch.high
    if verb == "quote":
        if end + 1 < high and items[end].word == "as" and items[end + 1].word == "saying":
            longer = VerbGroup(group.first, group.head, end + 2, "finite", False, False)
            return with_source(stretch, longer, "say", source)
        return None
    if verb not in _REPORTED or end + 1 >= high:
        return None
    cue = (group.first, end)
    if items[source.first].word == "it" and source.end == source.first + 1:
        if items[end].word != "that":
            return None
        return Draft([], [cue], [trimmed(items, end, high)], verb, ahead=True)
    if source.edge != "inside" and items[end].word == "to" and items[end + 1].tag in {"VB", "RB"}:
        rest = trimmed(items, end, high)
        return Draft([], [cue], [(source.first, source.end), rest], verb, ahead=True)
    return None


def learned(stretch: Stretch, group: VerbGroup, source: Source) -> Draft | None:
    """ "The Times has learned from sources": not the paper is the source, the sources are."""
    items, end, high = stretch.items, group.end, stretch.high
    name = " ".join(item.word for item in items[source.first : source.end])
    who: list[Range] = []
    after = end
    if end < high and items[end].word == "from":
        after = phrase_after(items, end + 1, high)
        if after == end + 1:
            return None
        who, end = [(end + 1, after)], end + 1
    elif load("roles").class_of(name.removeprefix("the ")) != "media":
        return None
    cue = (group.first, end)
    taken = behind(items, after, high, "say")
    start, stop = trimmed(items, taken.first, taken.end)
    if start < stop:
        return Draft(who, [cue], [(start, stop)], "learn", ahead=True)
    subject = (source.first, source.end)
    draft = closing(stretch, subject, (group.first, after), source.first, "learn")
    return None if draft is None else Draft(who, [cue], draft.content, "learn")


def noun(stretch: Stretch, at: int, subject: Source) -> Draft | None:
    """ "Her claim that …" behind the verb of its sentence, up to the first comma."""
    items, high = stretch.items, stretch.high
    if at + 2 >= high or items[at + 1].word != "that" or not has_finite(items, at + 2, high):
        return None
    start = phrase_before(items, stretch.low, at + 1)
    if start is None or start <= subject.end:
        return None
    start -= items[start - 1].word == "her"
    owner = next((k for k in range(start, at) if items[k].tag in _OWNERS), None)
    if owner is None:
        return None
    comma = next((k for k in range(at, high) if items[k].word == ","), high)
    return Draft(
        [(start, owner + 1)], [(at, at + 1)], [trimmed(items, at + 1, comma)], items[at].lemma
    )


def cue_of(stretch: Stretch, group: VerbGroup) -> Range:
    """The verb group with its particle and with "in a statement"."""
    items, high, end = stretch.items, stretch.high, group.end
    if end < high and items[end].tag == "RP":
        end += 1
    if end + 2 < high and items[end].word == "in" and items[end + 1].word in {"a", "an"}:
        stop = base_after(items, end + 1, high)
        if items[stop - 1].word in MEDIA and stop - end <= 5:
            end = stop
    return group.first, end


def speaks(stretch: Stretch, source: Range) -> bool:
    """Whether the source is somebody who can criticise or praise: a person or a body."""
    items = stretch.items
    first, end = source
    if items[first].word in _SPEAKING:
        return True
    base = base_after(items, first, end)
    if base == first:
        return False
    if items[base - 1].tag in NAMES:
        return not any(item.tag == "POS" for item in items[first:base])
    return items[base - 1].tag in NOUNS and items[base - 1].lemma in load("roles")


def _interrogates(stretch: Stretch, source: Range) -> bool:
    """Whether the source questions people rather than doubts things."""
    return any(item.lemma in _INVESTIGATORS for item in stretch.items[slice(*source)])


def _cut(stretch: Stretch, source: Source, first: int, end: int) -> int:
    """Where the content ends if its attribution is only the preface of the sentence ("After Lee
    said that …, he left") or a relative clause inside it ("Lee, who said that …, left"), and where
    the article takes the sentence back: behind a semicolon, at "while", at "but" and a verb."""
    items, low = stretch.items, stretch.low
    opener = items[source.first - 1] if source.first > low else None
    preface = (
        opener is not None
        and opener.word in _PREFACE
        and not has_finite(items, low, source.first - 1)
    )
    relative = items[source.first].word == "who"
    for at in range(first, end if preface or relative else first):
        if items[at].word == "," and at + 1 < end:
            following = items[at + 1].tag
            if preface and following not in {"CC", "VBG", "WDT", "WP"}:
                return at
            if relative and following in {"VBD", "VBZ", "VBP", "MD"}:
                return at
    listed = False
    for at in range(first, end - 2):
        word, joiner = items[at].word, items[at + 1].word
        listed = listed or word == ":"
        if word == ";" and not listed:
            return at
        back = joiner == "but" and items[at + 2].tag == "VBD"
        if word == "," and (joiner == "while" or back):
            return at
    return end


def _speech_before(stretch: Stretch, at: int) -> Range | None:
    """The quotation right before item `at`, but for a comma."""
    for number in (at - 1, at - 2):
        if number >= stretch.floor and stretch.is_speech(number):
            return number, number + 1
        if number < stretch.low or stretch.items[number].word != ",":
            return None
    return None
