"""Cues: with which verbs each side's speakers are introduced.

What is measured: the class of each attribution's cue. *Neutral* ("said", "told") leaves the words
to the speaker; *endorsing* ("noted", "pointed out") presents them as true; *distancing*
("claimed", "alleged") as unproven; *accusing* ("admitted", "blamed") as a charge or a confession;
*emphatic* ("stressed", "vowed") with force. A marked cue is any that is not neutral.

Limits: the class is the verb's, from a word list; the same verb can be marked in one context and
routine in another. Shares are withheld under five quotations; the classes are pooled for the test.

Reference: C. R. Caldas-Coulthard (1994), On reporting reporting, in Advances in Written Text
Analysis, 295–308; M. L. Geis (1987), The Language of Politics, chapter 8.

>>> import framing
>>> text = 'Union chief Ada Obi noted that rents doubled. "Not so," claimed landlord Tom Reed.'
>>> union = framing.Side("Union", ("union",), people=("Ada Obi",))
>>> owners = framing.Side("Owners", ("landlord",), people=("Tom Reed",))
>>> found = lens.examine(framing.annotate(text), framing.Pair(union, owners))
>>> [side.value for side in found["cues.endorsing"].sides], found["cues.distancing"].sides.b.value
([1, None], 1)
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import get_args

from framing.domain import (
    AnnotatedArticle,
    Attribution,
    Claim,
    CueClass,
    Finding,
    Findings,
    Measure,
    Pair,
    Reading,
    Side,
    SideKey,
    Span,
)
from framing.report import (
    Block,
    Column,
    Mark,
    Note,
    Part,
    PartOfBrief,
    Section,
    Sentences,
    Table,
    Text,
    Words,
)
from framing.report.figure_table import value
from framing.report.measures import both, count, plain, rates, share, testable
from framing.report.two_sided import bars
from framing.text.reading import read_sides

CLASSES: tuple[CueClass, ...] = get_args(CueClass)
SILENT = "no voice of this side was found"
NOBODY = "Neither side has a voice of its own: no cues to sort."
CLAIM = Claim(
    "Speakers for {more} are introduced by a marked verb in {more_value} of their quotations,"
    " those for {less} in {less_value}.",
    "Speakers for {more} and for {less} are introduced by a marked verb in {more_value} of their"
    " quotations each.",
    "Speakers for {more} are introduced by a marked verb in {more_value} of their quotations.",
)


@dataclass(frozen=True, slots=True)
class Cues:
    """How are they said to speak?"""

    name: str = "cues"
    mark: str = "C"
    title: str = "How they are said to speak"
    question: str = "Which verbs introduce each side's words: neutral ones, or marked ones?"
    part: PartOfBrief = "voices"
    order: int = 2

    def examine(self, doc: AnnotatedArticle, pair: Pair[Side]) -> Findings:
        """Sort the cues of each side's attributions into classes."""
        reading = read_sides(doc, pair)
        marked = rates(
            "Marked attribution verbs",
            "What share of the side's quotations is introduced by a verb that is not neutral?",
            both(marked_share, reading),
            testable(reading),
            CLAIM,
            (("third_party", marked_share(reading, None)),),
        )
        classes = (
            plain(
                f"{name.capitalize()} cues",
                f"How many of the side's quotations have a cue of the class {name}?",
                both(partial(of_class, name=name), reading),
                others=(("third_party", of_class(reading, None, name)),),
            )
            for name in CLASSES
        )
        return Findings(self.name, (marked, *classes), reading)

    def present(self, findings: Findings) -> Section:
        """Paired bars of the classes and the cues themselves."""
        caption = "Quotations of each side by the class of the verb that introduces them."
        chart = bars(findings.findings[1:], "paired", caption)
        blocks: list[Block] = [Note((NOBODY,))]
        if chart:
            many = any(side.value is not None for side in findings["cues.marked_share"].sides)
            blocks = list(chart) if many else []
        if findings.reading and findings.reading.attributions:
            blocks.append(_cue_table(findings["cues.marked_share"], findings.reading))
        return Section(self.name, self.part, self.title, self.question, tuple(blocks))


lens = Cues()


def marked_share(reading: Reading, who: SideKey | None) -> Measure:
    """The share of a side's attributions whose cue is not neutral (None: of all others')."""
    said = reading.voice_of(who)
    marked = [attribution for attribution in said if attribution.cue_class != "neutral"]
    made_by = f"{__name__}.marked_share"
    return share("cues.marked_share", made_by, _spans(marked), _spans(said), "quotations")


def of_class(reading: Reading, who: SideKey | None, name: CueClass) -> Measure:
    """How many of a side's attributions have a cue of this class (None: of all others')."""
    said = reading.voice_of(who)
    found = [attribution for attribution in said if attribution.cue_class == name]
    nothing = f"no {name} cue" if said else SILENT
    return count(f"cues.{name}", f"{__name__}.of_class", _spans(found), nothing)


def _spans(said: Sequence[Attribution]) -> list[Span]:
    """The cue of each attribution, or its content where it has no cue."""
    return [(*attribution.cue, *attribution.content)[0] for attribution in said]


def _cue_table(marked: Finding, reading: Reading) -> Table:
    """The cues in the article's own words, by class and by who speaks."""
    columns = (
        Column(("",), 1.6),
        Column(("A",), 2.4, side="a"),
        Column(("B",), 2.4, side="b"),
        Column(("Others",), 2.4),
    )
    shares = (
        (marked.label, " ", Mark(marked.key)),
        *(value(side) for side in marked.sides),
        value(dict(marked.others)["third_party"]),
    )
    rows = tuple(
        (
            (f"{name.capitalize()} cues",),
            _cell(reading, "a", name),
            _cell(reading, "b", name),
            _cell(reading, None, name),
        )
        for name in CLASSES
        if any(sided.attribution.cue_class == name for sided in reading.attributions)
    )
    caption = "The words that introduce quotations, by class and by speaker."
    return Table(columns, (shares, *rows), caption, dense=True)


def _cell(reading: Reading, who: SideKey | None, name: CueClass) -> Text:
    parts: list[Part] = []
    for attribution in reading.voice_of(who):
        if attribution.cue_class != name:
            continue
        parts += ["; "] if parts else []
        parts += [Words(attribution.cue[0])] if attribution.cue else ["(no cue)"]
        parts += [" ", Sentences(attribution.content[:1])]
    return tuple(parts) or ("–",)
