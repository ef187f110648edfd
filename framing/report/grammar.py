"""The small grammar that turns findings into sentences.

Every sentence about the article is a template filled with measures: a number brings its noun in
the right number, and each sentence ends with the mark of its figure. Sides are ordered by value,
then by label, never by key, so the same sentence comes out when the sides are swapped.
"""

from __future__ import annotations

from collections.abc import Sequence
from string import Formatter

from framing.domain import Finding, Measure, SideKey
from framing.report.definite import takes_the
from framing.report.sureness import is_undecided
from framing.report.text import Mark, Number, Part, SideName, Text

JOINER = "\N{NO-BREAK SPACE}"
"""Between a number and its noun: no line ends there."""


def ranked(finding: Finding, labels: tuple[str, str]) -> tuple[SideKey, SideKey]:
    """The two sides, larger value first; sides of equal value in the order of their labels.

    A measure that is withheld stands after one that has a value.
    """

    def rank(key: SideKey) -> tuple[bool, float, str]:
        value = finding.sides[key].value
        return (value is None, -(value or 0.0), labels[0] if key == "a" else labels[1])

    return ("a", "b") if rank("a") <= rank("b") else ("b", "a")


def by_label(labels: tuple[str, str]) -> tuple[SideKey, SideKey]:
    """The two sides in the order of their labels."""
    return ("a", "b") if labels[0] <= labels[1] else ("b", "a")


def named(key: SideKey, labels: tuple[str, str], first: bool = False) -> Text:
    """The label of a side in a sentence, behind "the" where it takes it; `first` begins one."""
    label = labels[0] if key == "a" else labels[1]
    return ("The " if first else "the ", SideName(key)) if takes_the(label) else (SideName(key),)


def say(finding: Finding, labels: tuple[str, str]) -> Text | None:
    """The finding's claim as a sentence with its mark, or None where nothing can be claimed.

    `labels` are the labels of side a and side b.
    """
    claim = finding.claim
    if claim is None:
        return None
    more, less = ranked(finding, labels)
    high, low = finding.sides[more], finding.sides[less]
    if not high.value:
        return None
    if not low.value:
        template = "" if _undecided(finding) else claim.none
    else:
        template = claim.tie if high.value == low.value else claim.differ
    if not template:
        return None
    fillers: dict[str, tuple[SideKey, Measure]] = {"more": (more, high), "less": (less, low)}
    return (*fill(template, fillers, labels), Mark(finding.key), *_undecided(finding))


def _undecided(finding: Finding) -> Text:
    """What is added where words of sources without a name may turn a difference round."""
    if finding.sides.a.unit != "words" or not is_undecided(finding):
        return ()
    more = Number(dict(finding.others)["unnamed"], mark=False)
    return " ", more, f"{JOINER}more, of sources without a name, may be either side's."


def full_stop(parts: Sequence[Part], labels: tuple[str, str]) -> str:
    """What ends a sentence: nothing behind a label that brings its own full stop ("the I.R.S.")."""
    last = next((part for part in reversed(parts) if not isinstance(part, Mark)), "")
    ended = isinstance(last, SideName) and labels[last.key == "b"].endswith(".")
    return "" if ended else "."


def fill(
    template: str, fillers: dict[str, tuple[SideKey, Measure]], labels: tuple[str, str]
) -> Text:
    """A template with its slots filled: `{who}` by a label, `{who_value}` by a number,
    `{who_count}` by a share told as how many of how many.

    ValueError where a template names a slot that does not exist.
    """
    parts: list[Part] = []
    for literal, slot, nouns, _ in Formatter().parse(template):
        if literal == ".":
            literal = full_stop(parts, labels)
        if literal:
            parts.append(literal)
        if slot is None:
            continue
        who, _, what = slot.partition("_")
        if who not in fillers or what not in ("", "value", "count"):
            raise ValueError(f"template {template!r}: no slot {slot!r}")
        key, measure = fillers[who]
        if not what:
            parts += named(key, labels, first=not parts)
            continue
        parts.append(Number(measure, mark=False, form="fraction" if what == "count" else "figure"))
        if nouns:
            one, _, many = nouns.partition("|")
            parts.append(JOINER + (one if measure.value == 1 else many or one))
    return tuple(parts)
