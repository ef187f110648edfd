"""Certainty: how sure it sounds where the article speaks of a side.

What is measured: the share of the sentences that mention a side in which a hedge ("may",
"reportedly") bears on a clause about it, and in which a booster does ("clearly", "must have", "the
fact that"). A clause is about the side that is its subject, else about the one side that it
mentions (`framing.text.appraisal.hedged`). The words are listed, so that the reader can judge
them; those that bear on neither side are counted for nobody and listed apart.

Limits: what a word bears on is read from the sentence's tree; "they" that is not resolved is
nobody. Shares are withheld under five sentences.

References: K. Hyland (1998), Hedging in Scientific Research Articles; R. Farkas et al. (2010), The
CoNLL-2010 shared task: learning to detect hedges and their scope.

>>> import framing
>>> text = "The union may strike. " * 3 + "The union won. The union clearly won."
>>> union, owners = framing.Side("Union", ("union",)), framing.Side("Owners", ("owners",))
>>> found = lens.examine(framing.annotate(text), framing.Pair(union, owners))
>>> found["certainty.hedged_share"].sides.a.value, found["certainty.boosted_share"].sides.a.value
(0.6, 0.2)
>>> found["certainty.hedged_share"].sides.b.withheld
'no sentences of this side'
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from framing.domain import (
    AnnotatedArticle,
    Claim,
    Findings,
    Measure,
    Pair,
    Reading,
    Side,
    SideKey,
    Span,
)
from framing.domain.extent import touching
from framing.report import Block, Mark, PartOfBrief, Prose, Section, Table, Text
from framing.report.figure_table import value
from framing.report.measures import both, rates, share, testable
from framing.report.two_sided import beside, words_at
from framing.text.appraisal.certainty import boosters, hedges
from framing.text.appraisal.hedged import hedged_side
from framing.text.reading import read_sides

CLAIM = Claim(
    "What is told of {more} is hedged in {more_count} sentences, of {less} in {less_count}.",
    "What is told of {more} is hedged in {more_count} sentences and of {less} in {less_count}.",
    "What is told of {more} is hedged in {more_count} sentences, of {less} in {less_count}.",
)
KINDS = (
    ("certainty.hedged_share", "Hedges", hedges),
    ("certainty.boosted_share", "Boosters", boosters),
)


@dataclass(frozen=True, slots=True)
class Certainty:
    """How sure does it sound?"""

    name: str = "certainty"
    mark: str = "H"
    title: str = "How sure it sounds"
    question: str = "How often are sentences on each side hedged, and how often boosted?"
    part: PartOfBrief = "words"
    order: int = 4

    def examine(self, doc: AnnotatedArticle, pair: Pair[Side]) -> Findings:
        """Look for hedges and boosters that bear on what is told of each side."""
        reading = read_sides(doc, pair)
        enough = testable(reading)
        hedged = rates(
            "Hedged sentences",
            "In what share of the side's sentences does a hedge bear on what is told of it?",
            both(hedged_share, reading),
            enough,
            CLAIM,
        )
        boosted = rates(
            "Boosted sentences",
            "In what share of the side's sentences does a booster bear on what is told of it?",
            both(boosted_share, reading),
            enough,
        )
        return Findings(self.name, (hedged, boosted), reading)

    def present(self, findings: Findings) -> Section:
        """Both shares and the words that were found, and those that bear on neither side."""
        blocks: tuple[Block, ...] = ()
        if findings.reading:
            blocks = (_words(findings, findings.reading), *_nobodys(findings.reading))
        return Section(self.name, self.part, self.title, self.question, blocks)


lens = Certainty()


def hedged_share(reading: Reading, key: SideKey) -> Measure:
    """The share of a side's sentences in which a hedge bears on what is told of it."""
    made_by = f"{__name__}.hedged_share"
    return _share(reading, key, hedges(reading.doc), "certainty.hedged_share", made_by)


def boosted_share(reading: Reading, key: SideKey) -> Measure:
    """The share of a side's sentences in which a booster bears on what is told of it."""
    made_by = f"{__name__}.boosted_share"
    return _share(reading, key, boosters(reading.doc), "certainty.boosted_share", made_by)


def _share(
    reading: Reading, key: SideKey, found: tuple[Span, ...], figure: str, made_by: str
) -> Measure:
    sentences = [sentence.span for sentence in reading.sentences_of(key)]
    own = _own(reading, key, found)
    hits = [sentence for sentence in sentences if touching(own, sentence)]
    return share(figure, made_by, hits, sentences, "sentences")


def _own(reading: Reading, key: SideKey | None, found: Sequence[Span]) -> list[Span]:
    """Those of the words in sentences on a side that bear on what is told of one side; with None
    those that bear on neither."""
    near = [sentence.span for sentence in reading.sentences if sentence.sides]
    return [x for x in found if touching(near, x) and hedged_side(reading, x) == key]


def _words(findings: Findings, reading: Reading) -> Table:
    def cell(key: SideKey, found: tuple[Span, ...]) -> Text:
        return words_at(_own(reading, key, found), reading.doc.text, "none found")

    rows: list[tuple[Text, Text, Text]] = []
    for figure, head, words in KINDS:
        shares, found = findings[figure], words(reading.doc)
        rows += [
            ((shares.label, " ", Mark(figure)), value(shares.sides.a), value(shares.sides.b)),
            ((head,), cell("a", found), cell("b", found)),
        ]
    return beside(rows, "The hedges and boosters that bear on what is told of each side.")


def _nobodys(reading: Reading) -> tuple[Prose, ...]:
    """The words in the sides' sentences that are counted for nobody."""
    rest = sorted(x for _, _, words in KINDS for x in _own(reading, None, words(reading.doc)))
    if not rest:
        return ()
    told = words_at(rest, reading.doc.text)
    return (Prose(("Counted for neither side: ", *told, "."), "small"),)
