"""Frames: which generic ways of telling the news stand around each side.

What is measured: the share of the sentences that mention a side which carry each of six frames:
conflict, human interest, economic consequences, morality, responsibility, and resolution, by words
of a list and by what a trained model sees in the sentence (`framing.text.frames`). How likely the
whole article uses the frame stands beside them. The words that were taken as signs are listed with
the question that they answer, so that each can be judged.

Limits: about whom a frame is meant is not decided. A sentence that mentions both sides counts for
both. Withheld under five sentences.

References: H. A. Semetko and P. M. Valkenburg (2000), Framing European politics, Journal of
Communication 50(2), 93–109; C. H. de Vreese (2005), News framing: theory and typology.

>>> import framing
>>> text = "The union accused the owners. " * 3 + "The union won. The union slept."
>>> union, owners = framing.Side("Union", ("union",)), framing.Side("Owners", ("owners",))
>>> found = lens.examine(framing.annotate(text), framing.Pair(union, owners))
>>> [side.value or side.withheld for side in found["frames.conflict"].sides]
[0.8, 'fewer than 5 sentences']
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from framing.domain import (
    AnnotatedArticle,
    Claim,
    Finding,
    Findings,
    Measure,
    Pair,
    Reading,
    Side,
    SideKey,
)
from framing.domain.extent import merged, touching
from framing.report import Block, Dots, PartOfBrief, Section, Table, Text
from framing.report.figure_table import caveats, remarks
from framing.report.measures import rates, share, testable, withheld
from framing.report.two_sided import beside, words_at
from framing.text.frame_signs import Sign, question
from framing.text.frames import FRAMES, carrying, frames, likely, signs
from framing.text.reading import read_sides

LABELS = {
    "conflict": "Conflict",
    "human_interest": "Human interest",
    "economic": "Economic consequences",
    "morality": "Morality",
    "responsibility": "Responsibility",
    "resolution": "Resolution",
}
WORDS = "Words taken as signs of a frame"
CAPTION = (
    "Share of each side's sentences that carry a frame, with 95% intervals. The words taken as"
    " signs are listed in the annexes; some sentences carry a frame by their sense alone."
)
CLAIM = (
    "The {0} frame stands in {{more_count}} sentences on {{more}}, in {{less_count}} on {{less}}.",
    "The {0} frame stands in {{more_count}} sentences on {{more}} and in {{less_count}} on"
    " {{less}}.",
    "The {0} frame stands in {{more_count}} sentences on {{more}}, in {{less_count}} on {{less}}.",
)


@dataclass(frozen=True, slots=True)
class Frames:
    """Which generic frames?"""

    name: str = "frames"
    mark: str = "F"
    title: str = "Six generic frames"
    question: str = "Which of six common frames stand in the sentences on each side?"
    part: PartOfBrief = "framed"
    order: int = 1

    def examine(self, doc: AnnotatedArticle, pair: Pair[Side]) -> Findings:
        """Find the frames of each side's sentences and of the whole article."""
        reading = read_sides(doc, pair)
        enough = testable(reading)
        among = _signs(reading)
        found = tuple(_finding(reading, frame, among, enough) for frame in FRAMES)
        return Findings(self.name, found, reading)

    def present(self, findings: Findings) -> Section:
        """Dots for the shares; in the annexes the words that were taken as signs."""
        shown = tuple(
            finding
            for finding in findings.findings
            if any(side.value is not None for side in finding.sides)
        )
        blocks: list[Block] = []
        if shown:
            blocks.append(Dots(shown, 0.0, 1.0, CAPTION))
        blocks += remarks(findings.findings)
        blocks += caveats(shown)
        items = _items(findings.reading) if findings.reading else None
        words = None
        if items and items.rows:
            words = Section(self.name, "annex", WORDS, self.question, (items,))
        return Section(self.name, self.part, self.title, self.question, tuple(blocks), words)


lens = Frames()


def side_share(reading: Reading, key: SideKey, frame: str, among: Sequence[Sign]) -> Measure:
    """The share of a side's sentences that carry a frame, by the signs of it."""
    sentences = tuple(sentence.span for sentence in reading.sentences_of(key))
    hits = carrying(reading.doc, frame, among, sentences)
    return share(f"frames.{frame}", f"{__name__}.side_share", hits, sentences, "sentences")


def article_score(reading: Reading, frame: str) -> Measure:
    """How likely the article uses a frame; the evidence is its sentences that carry signs of it
    and those in which the encoder most likely sees it."""
    key, made_by, doc = f"frames.{frame}", f"{__name__}.article_score", reading.doc
    if not doc.sentences:
        return withheld(key, "score", made_by, "no sentences")
    hits = sorted({*carrying(doc, frame, signs(doc), doc.sentences), *likely(frame, doc)})
    value = frames(doc)[frame]
    return Measure(key, "score", made_by, value=value, n=len(doc.sentences), evidence=tuple(hits))


def _signs(reading: Reading) -> list[Sign]:
    """The signs of frames that are no mention of a side: a name says nothing about its bearer."""
    mentions = merged(mention.span for mention in reading.mentions)
    return [sign for sign in signs(reading.doc) if not touching(mentions, sign.span)]


def _finding(reading: Reading, frame: str, among: Sequence[Sign], enough: bool) -> Finding:
    name = LABELS[frame]
    return rates(
        name,
        f"What share of the sentences on the side carries the frame {name.lower()}?",
        Pair(*(side_share(reading, key, frame, among) for key, _ in reading.sides.items())),
        enough,
        Claim(*(template.format(name.lower()) for template in CLAIM)),
        (("article", article_score(reading, frame)),),
        family="frames",
    )


def _items(reading: Reading) -> Table:
    """The questions that found an answer, with the words that gave it near each side."""
    found: dict[tuple[str, str], list[Sign]] = {}
    for sign in _signs(reading):
        found.setdefault((sign.frame, sign.item), []).append(sign)

    def cell(key: SideKey, same: list[Sign]) -> Text:
        sentences = [sentence.span for sentence in reading.sentences_of(key)]
        near = [sign.span for sign in same if touching(sentences, sign.span)]
        return words_at(near, reading.doc.text)

    sided = [sentence.span for sentence in reading.sentences if sentence.sides]
    rows = [
        ((f"{LABELS[frame]}: {question(frame, item)}",), cell("a", same), cell("b", same))
        for (frame, item), same in found.items()
        if any(touching(sided, sign.span) for sign in same)
    ]
    return beside(rows, "The words taken as signs of a frame, in the sentences on each side.", 3.2)
