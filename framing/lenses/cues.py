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
    PartOfBrief,
    Section,
    Sentences,
    Table,
    Text,
)
from framing.report.bare import bare
from framing.report.figure_table import value
from framing.report.grammar import JOINER
from framing.report.measures import both, count, plain, rates, share, testable
from framing.report.two_sided import bars, words_at
from framing.text.reading import read_sides

CLASSES: tuple[CueClass, ...] = get_args(CueClass)
SILENT = "no voice of this side was found"
NOBODY = "Neither side has a voice of its own to introduce."
NO_VERB = f"no{JOINER}verb{JOINER}"
CHARTED = 2
"""Fewer classes than these are not worth a chart: the table lists the cues."""
CLAIM = Claim(
    "Speakers for {more} are introduced by a marked verb in {more_count} quotations, those for"
    " {less} in {less_count}.",
    "Speakers for {more} are introduced by a marked verb in {more_count} quotations and those for"
    " {less} in {less_count}.",
    "Speakers for {more} are introduced by a marked verb in {more_count} quotations, those for"
    " {less} in {less_count}.",
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
        found = [x for x in findings.findings[1:] if any(side.value for side in x.sides)]
        many = any(side.value is not None for side in findings["cues.marked_share"].sides)
        charted = many and len(found) >= CHARTED
        blocks: list[Block] = [] if found else [Note((NOBODY,))]
        blocks += bars(found, "paired", caption) if charted else ()
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
    """The cues of a class, those that are alike once, and where words stand without one."""
    said = [x for x in reading.voice_of(who) if x.cue_class == name]
    cues = {x.id: bare(reading.doc.text, x.cue[:1]) for x in said}
    shown = words_at((span for found in cues.values() for span in found), reading.doc.text, "")
    without = tuple(x.content[0] for x in said if not cues[x.id])
    told: Text = (NO_VERB, Sentences(without)) if without else ()
    if not shown or not told:
        return shown or told or ("–",)
    return (*shown, ", ", *told)
