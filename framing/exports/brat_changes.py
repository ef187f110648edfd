"""What a person changed in brat, as overrides: the codings of a `.ann` file held against the
machine's.

An attribution is known again by its content. Where the content was marked otherwise, the machine's
attribution is taken away and another is added; where only a source or a cue was, overrides have no
word for it, and a remark says so. `Kind` and `About` follow from text and mentions: they are not
read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from framing.domain import Coded, Mention, Override, SidedAttribution, Span
from framing.domain.overrides import ABSENT, NONE, PRESENT
from framing.exports.annotated import Annotated
from framing.exports.brat import pieces
from framing.exports.brat_reading import ReadAttribution, ReadBack, ReadMention
from framing.text.codings import codings, place

_BLANK: dict[Coded, str] = {
    "speaker": NONE,
    "speaker_side": NONE,
    "role": "unnamed",
    "cue_class": "neutral",
    "stance_a": NONE,
    "stance_b": NONE,
}
"""What is coded of an attribution that has just been added."""


@dataclass(frozen=True, slots=True)
class BratChanges:
    """The overrides that a `.ann` file comes to, in document order, and what they can not say."""

    changes: tuple[Override, ...]
    remarks: tuple[str, ...]


def brat_changes(machine: Annotated, found: ReadBack) -> BratChanges:
    """What is coded otherwise in a `.ann` file than the machine codes it."""
    pairs, added, gone = _paired(machine, found.attributions)
    changes = [
        *_mentions(machine.mentions, found.mentions),
        *(Override("attribution", _place(one), PRESENT, ABSENT) for one in gone),
        *(change for one in added for change in _added(machine.text, one)),
        *(change for one, read in pairs for change in _recoded(one, read)),
    ]
    remarks = tuple(remark for one, read in pairs for remark in _unsaid(machine.text, one, read))
    return BratChanges(tuple(sorted(changes, key=lambda change: change.at)), remarks)


def _paired(
    machine: Annotated, read: Sequence[ReadAttribution]
) -> tuple[
    list[tuple[SidedAttribution, ReadAttribution]], list[ReadAttribution], list[SidedAttribution]
]:
    """The machine's attributions with those that were read, what was added, what is gone."""
    ours = {pieces(machine.text, one.attribution.content): one for one in machine.attributions}
    ends = {_ends(content): content for content in ours}
    pairs, added = [], []
    for one in read:
        content = one.content if one.content in ours else ends.get(_ends(one.content))
        sided = ours.pop(content, None) if content else None
        if sided is None:
            added.append(one)
        else:
            pairs.append((sided, one))
    return pairs, added, [*ours.values()]


def _ends(places: Sequence[Span]) -> Span:
    return Span(places[0].start, places[-1].end)


def _place(sided: SidedAttribution) -> Span:
    return place(sided.attribution)


def _values(read: ReadAttribution) -> dict[Coded, str | None]:
    """What a person coded; None where an attribute is missing that every content has."""
    return {
        "speaker": " ".join((read.speaker or NONE).split()),
        "speaker_side": read.coding.get("SpeakerSide", NONE),
        "role": read.coding.get("Role"),
        "cue_class": read.coding.get("CueClass"),
        "stance_a": _stance(read, "a"),
        "stance_b": _stance(read, "b"),
    }


def _stance(read: ReadAttribution, side: str) -> str:
    if side in read.sides("Supports"):
        return "supports"
    return "attacks" if side in read.sides("Attacks") else NONE


def _recoded(sided: SidedAttribution, read: ReadAttribution) -> Iterator[Override]:
    values = _values(read)
    for one in codings((), (sided,)):
        now = values.get(one.coding)
        if now is not None and now != one.value:
            yield Override(one.coding, one.at, one.value, now)


def _added(text: str, read: ReadAttribution) -> Iterator[Override]:
    content, source, cue = (_joined(text, part) for part in (read.content, read.source, read.cue))
    at = _ends(content)
    yield Override("attribution", at, ABSENT, PRESENT, "", content, source, cue)
    for coding, now in _values(read).items():
        if now is not None and now != _BLANK[coding]:
            yield Override(coding, at, ABSENT, now)


def _mentions(ours: Sequence[Mention], read: Sequence[ReadMention]) -> Iterator[Override]:
    sides = {mention.span: mention.side for mention in ours}
    for one in read:
        was = sides.pop(one.place, NONE)
        if one.side and one.side != was:
            yield Override("mention", one.place, was, one.side)
    for at, was in sides.items():
        yield Override("mention", at, was, NONE)


def _unsaid(text: str, sided: SidedAttribution, read: ReadAttribution) -> Iterator[str]:
    one = sided.attribution
    for name, ours, theirs in (("source", one.source, read.source), ("cue", one.cue, read.cue)):
        if pieces(text, ours) != theirs:
            yield f"the {name} of {one.id} was marked otherwise, which overrides can not say"


def _joined(text: str, places: Sequence[Span]) -> tuple[Span, ...]:
    """Places that were cut at line ends, whole again."""
    whole: list[Span] = []
    for one in places:
        between = text[whole[-1].end : one.start] if whole else ""
        if between.isspace() and "\n" in between:
            whole[-1] = Span(whole[-1].start, one.end)
        else:
            whole.append(one)
    return tuple(whole)
