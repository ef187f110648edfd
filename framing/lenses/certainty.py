"""Certainty: how sure it sounds where the article speaks of a side.

What is measured: the share of the sentences that mention a side in which a hedge stands ("may",
"reportedly", "some"), and in which a booster stands ("clearly", "must have", "the fact that"). The
words are listed, so that the reader can judge them.

Limits: a hedge anywhere in the sentence counts, also when it bears on something else; a sentence
that mentions both sides counts for both. Shares are withheld under five sentences.

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
from framing.report import Mark, PartOfBrief, Section, Table, Text
from framing.report.figure_table import value
from framing.report.measures import both, rates, share, testable
from framing.report.two_sided import beside, words_at
from framing.text.certainty import boosters, hedges
from framing.text.reading import read_sides

CLAIM = Claim(
    "A hedge stands in {more_count} sentences on {more}, in {less_count} on {less}.",
    "A hedge stands in {more_count} sentences on {more} and in {less_count} on {less}.",
    "A hedge stands in {more_count} sentences on {more}, in {less_count} on {less}.",
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
        """Look for hedges and boosters in the sentences that mention each side."""
        reading = read_sides(doc, pair)
        enough = testable(reading)
        hedged = rates(
            "Hedged sentences",
            "What share of the sentences that mention the side holds a hedge?",
            both(hedged_share, reading),
            enough,
            CLAIM,
        )
        boosted = rates(
            "Boosted sentences",
            "What share of the sentences that mention the side holds a booster?",
            both(boosted_share, reading),
            enough,
        )
        return Findings(self.name, (hedged, boosted), reading)

    def present(self, findings: Findings) -> Section:
        """Both shares and the words that were found."""
        blocks = (_words(findings, findings.reading),) if findings.reading else ()
        return Section(self.name, self.part, self.title, self.question, blocks)


lens = Certainty()


def hedged_share(reading: Reading, key: SideKey) -> Measure:
    """The share of a side's sentences that hold a hedge."""
    made_by = f"{__name__}.hedged_share"
    return _share(reading, key, hedges(reading.doc), "certainty.hedged_share", made_by)


def boosted_share(reading: Reading, key: SideKey) -> Measure:
    """The share of a side's sentences that hold a booster."""
    made_by = f"{__name__}.boosted_share"
    return _share(reading, key, boosters(reading.doc), "certainty.boosted_share", made_by)


def _share(
    reading: Reading, key: SideKey, found: tuple[Span, ...], figure: str, made_by: str
) -> Measure:
    sentences = [sentence.span for sentence in reading.sentences_of(key)]
    hits = [sentence for sentence in sentences if touching(found, sentence)]
    return share(figure, made_by, hits, sentences, "sentences")


def _words(findings: Findings, reading: Reading) -> Table:
    def cell(key: SideKey, found: tuple[Span, ...]) -> Text:
        sentences = [sentence.span for sentence in reading.sentences_of(key)]
        near = [span for span in found if touching(sentences, span)]
        return words_at(near, reading.doc.text, "none found")

    rows: list[tuple[Text, Text, Text]] = []
    for figure, head, found in (
        ("certainty.hedged_share", "Hedges", hedges(reading.doc)),
        ("certainty.boosted_share", "Boosters", boosters(reading.doc)),
    ):
        shares = findings[figure]
        rows += [
            ((shares.label, " ", Mark(figure)), value(shares.sides.a), value(shares.sides.b)),
            ((head,), cell("a", found), cell("b", found)),
        ]
    return beside(rows, "The hedges and boosters in the sentences that mention each side.")
