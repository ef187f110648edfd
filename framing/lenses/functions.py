"""Functions: what is told of each side as a problem, a cause, a judgement and a remedy.

What is measured: for each of Entman's four functions of framing the sentences in which it is told
of a side, by words of a list and by the part that the side has in them (owner, subject, doer,
done-to). The grid shows for each side the sentence that weighs most. A cell for which there
is none says "not found", which is a finding: the article leaves that function out. A function that
is told of neither side is named under the grid.

Limits: words stand for functions; a problem told without such a word is not seen, and a word may
be meant otherwise. Whether the sentence is true, or the side agrees, is not asked.

References: R. M. Entman (1993), Framing: toward clarification of a fractured paradigm, Journal of
Communication 43(4), 51–58; J. Matthes and M. Kohring (2008), The content analysis of media frames.

>>> import framing
>>> doc = framing.annotate("The owners face a crisis. The union's offer is fair.")
>>> union, owners = framing.Side("Union", ("union",)), framing.Side("Owners", ("owners",))
>>> found = lens.examine(doc, framing.Pair(union, owners))
>>> found["functions.problem"].sides.b.value, found["functions.judgement"].sides.a.value
(1, 1)
>>> found["functions.remedy"].sides.a.withheld
'not found'
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from framing.domain import (
    AnnotatedArticle,
    Finding,
    Findings,
    Measure,
    Pair,
    Reading,
    Side,
    SideKey,
)
from framing.domain.extent import touching
from framing.report import Mark, Part, PartOfBrief, Section, Sentences, Text, Words
from framing.report.figure_table import remarks
from framing.report.measures import both, count, plain
from framing.report.two_sided import beside
from framing.text.excerpt import excerpt
from framing.text.functions import FUNCTIONS, Function, Passage, best, passages
from framing.text.reading import read_sides

MOST_WORDS = 22
ALSO = 4
LABELS: dict[Function, str] = {
    "problem": "Problem",
    "cause": "Cause",
    "judgement": "Moral judgement",
    "remedy": "Remedy",
}
QUESTIONS: dict[Function, str] = {
    "problem": "In how many sentences is something told as a problem of or for the side?",
    "cause": "In how many sentences is it, or does it, what causes something?",
    "judgement": "In how many sentences is the side, or what it does, judged?",
    "remedy": "In how many sentences does the side stand in a remedy, as giver or receiver?",
}


@dataclass(frozen=True, slots=True)
class Functions:
    """What is the problem, the cause, the judgement, the remedy?"""

    name: str = "functions"
    mark: str = "E"
    title: str = "Problem, cause, judgement, remedy"
    question: str = "What is told of each side as problem, as cause, as judgement, as remedy?"
    part: PartOfBrief = "framed"
    order: int = 0

    def examine(self, doc: AnnotatedArticle, pair: Pair[Side]) -> Findings:
        """Find the sentences that tell each function of each side."""
        reading = read_sides(doc, pair)
        found = tuple(
            plain(LABELS[name], QUESTIONS[name], both(partial(told, function=name), reading))
            for name in FUNCTIONS
        )
        return Findings(self.name, found, reading)

    def present(self, findings: Findings) -> Section:
        """The grid: for each function that is found the sentence that weighs most for each side."""
        rows = [
            _row(finding, findings.reading, name)
            for name, finding in zip(FUNCTIONS, findings.findings, strict=True)
            if any(side.value for side in finding.sides)
        ]
        caption = "For each function of framing and each side the sentence that tells it best."
        grid = (beside(rows, caption),) if rows else ()
        absent = [x for x in findings.findings if not any(side.value for side in x.sides)]
        blocks = (*grid, *remarks(absent))
        return Section(self.name, self.part, self.title, self.question, blocks)


lens = Functions()


def told(reading: Reading, key: SideKey, function: Function) -> Measure:
    """The sentences in which a function is told of a side."""
    spans = [passage.sentence for passage in passages(reading, key, function)]
    return count(f"functions.{function}", f"{__name__}.told", spans, "not found")


def _row(finding: Finding, reading: Reading | None, function: Function) -> tuple[Text, Text, Text]:
    def cell(key: SideKey) -> Text:
        found = passages(reading, key, function) if reading else ()
        chosen = best(found)
        if reading is None or chosen is None:
            return ("not found",)
        return *_shown(reading, key, chosen), *_also(found, chosen)

    return (finding.label, " ", Mark(finding.key)), cell("a"), cell("b")


def _shown(reading: Reading, key: SideKey, chosen: Passage) -> Text:
    """The words around the cues, where they stand and in whose voice."""
    text = reading.doc.text
    mentions = [m.span for m in reading.mentions_of(key) if chosen.sentence.holds(m.span)]
    nearest = min(mentions, key=lambda span: abs(span.start - chosen.cues[0].start))
    span = excerpt(text, chosen.sentence, (chosen.cues[0], nearest), MOST_WORDS)
    parts: list[Part] = ["… "] if span.start > chosen.sentence.start else []
    parts += [Words(span)]
    parts += [" …"] if span.end < chosen.sentence.end else []
    return *parts, " ", Sentences((chosen.sentence,)), *_voice(reading, chosen)


def _voice(reading: Reading, chosen: Passage) -> Text:
    """Who says it, where it is not the outlet."""
    for sided in reading.attributions:
        attribution = sided.attribution
        if touching(attribution.content, chosen.cues[0]):
            if attribution.speaker or not attribution.source:
                return (f" ({attribution.speaker or 'quoted'})",)
            return " (", Words(attribution.source[0]), ")"
    return ()


def _also(found: tuple[Passage, ...], chosen: Passage) -> Text:
    """The other sentences that tell the function, the weightiest first few."""
    rest = sorted(
        (one for one in found if one is not chosen), key=lambda one: (-one.weight, one.sentence)
    )
    if not rest:
        return ()
    return "; also ", Sentences(tuple(sorted(one.sentence for one in rest[:ALSO])))
