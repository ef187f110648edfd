"""Salience: which side is in view, how often, and where.

What is measured: every reference to a side in the body (by name, noun phrase or pronoun), the
sentences that hold one, the first and the last of them, those in the first paragraph and in the
headline, and how evenly they are spread over the paragraphs (Gries's DPnorm: 0 as even as the
text, near 1 all in one place).

Limits: references are counted, not weighed; a pronoun that the reading can not resolve is missed.
Counts cover the whole article, so nothing is estimated and they have no interval.

References: R. M. Entman (1993), Framing, Journal of Communication 43(4), 51–58 (salience as
making a piece of information more noticeable); S. Th. Gries (2008), International Journal of
Corpus Linguistics 13, 403–437.

>>> import framing
>>> doc = framing.annotate("The council met. Owners left early, and owners complained.")
>>> council = framing.Side("Council", ("council",))
>>> owners = framing.Side("Owners", ("owners", "Owners"))
>>> found = lens.examine(doc, framing.Pair(council, owners))
>>> [side.value for side in found["salience.mentions"].sides]
[1, 2]
>>> [side.value for side in found["salience.first_mention"].sides]
[1, 2]
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum

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
from framing.domain.extent import touching, words_in
from framing.report import Block, PartOfBrief, Section, Strip, Tick
from framing.report.figure_table import figure_table
from framing.report.measures import ABSENT, OfSide, both, count, mentions, plain, share, withheld
from framing.stats import floors
from framing.stats.dispersion import deviation_normalised
from framing.text.appraisal.tone import tone_toward
from framing.text.reading import read_sides

ONE_PARAGRAPH = "the article has only one paragraph"
CLAIM = Claim(
    "The article mentions {more} {more_value:time|times} and {less} {less_value:time|times}.",
    "The article mentions {more} and {less} {more_value:time|times} each.",
    "The article mentions {more} {more_value:time|times} and {less} not once.",
)


@dataclass(frozen=True, slots=True)
class Salience:
    """Who is in view, and where?"""

    name: str = "salience"
    mark: str = "M"
    title: str = "Who is in view, and where"
    question: str = "Which side does the article mention, how often, and in which places?"
    part: PartOfBrief = "structure"
    order: int = 1

    def examine(self, doc: AnnotatedArticle, pair: Pair[Side]) -> Findings:
        """Count the mentions of each side and find their places."""
        reading = read_sides(doc, pair)
        found = (
            plain(label, question, both(measure, reading), claim)
            for measure, label, question, claim in FIGURES
        )
        return Findings(self.name, tuple(found), reading)

    def present(self, findings: Findings) -> Section:
        """The strip of all sentences and the table of places."""
        blocks: list[Block] = []
        if findings.reading:
            blocks.append(Strip(_ticks(findings.reading), STRIP))
        told = [x for x in findings.findings if x.key not in ON_PAGE_ONE]
        blocks += figure_table(told, "How often and where each side is mentioned.", dense=True)
        return Section(self.name, self.part, self.title, self.question, tuple(blocks))


ON_PAGE_ONE = ("salience.mentions", "salience.first_mention")
"""What the scorecard shows already."""

STRIP = (
    "The article from its first to its last sentence: which side each mentions, whether it"
    " quotes, and its tone: marks reach up where it is favourable and down where unfavourable."
)

lens = Salience()


def named(reading: Reading, key: SideKey) -> Measure:
    """References to a side by one of its names."""
    found = [mention.span for mention in reading.mentions_of(key) if mention.kind == "name"]
    return count(
        "salience.named", f"{__name__}.named", found, "the body calls this side by no proper name"
    )


def first_mention(reading: Reading, key: SideKey) -> Measure:
    """The number of the first sentence of the body that mentions a side."""
    return _place(reading, key, 0, "salience.first_mention", f"{__name__}.first_mention")


def last_mention(reading: Reading, key: SideKey) -> Measure:
    """The number of the last sentence of the body that mentions a side."""
    return _place(reading, key, -1, "salience.last_mention", f"{__name__}.last_mention")


def in_headline(reading: Reading, key: SideKey) -> Measure:
    """References to a side in the headline."""
    figure, made_by = "salience.headline", f"{__name__}.in_headline"
    if reading.doc.article.headline is None:
        everywhere = len(reading.mentions)
        return withheld(figure, "count", made_by, "the article has no headline", everywhere)
    found = [mention.span for mention in reading.headline_mentions if mention.side == key]
    return count(figure, made_by, found, "not named in the headline")


def in_lead(reading: Reading, key: SideKey) -> Measure:
    """References to a side in the first of several paragraphs of the body."""
    figure, made_by = "salience.lead", f"{__name__}.in_lead"
    paragraphs = reading.doc.article.paragraphs
    spans = [mention.span for mention in reading.mentions_of(key)]
    if len(paragraphs) < 2:
        return withheld(figure, "count", made_by, ONE_PARAGRAPH, len(reading.mentions))
    found = [span for span in spans if paragraphs[0].holds(span)]
    return count(figure, made_by, found, "not named in the first paragraph")


def sentence_share(reading: Reading, key: SideKey) -> Measure:
    """The share of the body's sentences that mention a side."""
    made_by = f"{__name__}.sentence_share"
    hits = [sentence.span for sentence in reading.sentences_of(key)]
    if not hits:
        return withheld("salience.sentences", "share", made_by, ABSENT)
    return share("salience.sentences", made_by, hits, reading.doc.sentences, "sentences")


def dispersion(reading: Reading, key: SideKey) -> Measure:
    """DPnorm of a side's mentions over the paragraphs."""
    made_by = f"{__name__}.dispersion"
    found = [mention.span for mention in reading.mentions_of(key)]
    paragraphs = reading.doc.article.paragraphs
    if len(found) < floors.TERM_SHOWN:
        reason = f"fewer than {floors.TERM_SHOWN} mentions" if found else ABSENT
        return withheld("salience.dispersion", "score", made_by, reason, len(found))
    text = reading.doc.text
    counts = [len(touching(found, paragraph)) for paragraph in paragraphs]
    value = deviation_normalised(counts, [words_in(text, (span,)) for span in paragraphs])
    if value is None:
        return withheld("salience.dispersion", "score", made_by, ONE_PARAGRAPH, len(found))
    return Measure(
        "salience.dispersion",
        "score",
        made_by,
        value=value,
        n=len(found),
        evidence=tuple(found),
    )


def tone_of_sentence(reading: Reading, mentions: Sequence[Span], sentence: Span) -> Measure:
    """The mean tone of one sentence toward those of a side's mentions that stand in it."""
    found = tuple(touching(mentions, sentence))
    scores = [tone_toward(reading.doc, span).score for span in found]
    return Measure(
        "tone.net",
        "score",
        f"{__name__}.tone_of_sentence",
        value=fsum(scores) / len(scores),
        n=len(scores),
        evidence=found,
    )


def _place(reading: Reading, key: SideKey, index: int, figure: str, made_by: str) -> Measure:
    found = [mention.span for mention in reading.mentions_of(key)]
    if not found:
        return withheld(figure, "sentence", made_by, ABSENT)
    starts = [sentence.start for sentence in reading.doc.sentences]
    number = bisect_right(starts, found[index].start)
    return Measure(
        figure, "sentence", made_by, value=number, n=len(found), evidence=(found[index],)
    )


def _ticks(reading: Reading) -> tuple[Tick, ...]:
    spans = {key: [x.span for x in reading.mentions_of(key)] for key, _ in reading.sides.items()}
    return tuple(
        Tick(
            sentence.span,
            sentence.sides,
            bool(sentence.quoted),
            tuple(
                (key, tone_of_sentence(reading, spans[key], sentence.span))
                for key in sentence.sides
            ),
        )
        for sentence in reading.sentences
    )


FIGURES: tuple[tuple[OfSide, str, str, Claim | None], ...] = (
    (mentions, "Mentions", "How often does the body refer to the side?", CLAIM),
    (named, "Mentions by proper name", "How often is it called by a proper name?", None),
    (first_mention, "First mention", "Which sentence is the first to mention the side?", None),
    (last_mention, "Last mention", "Which sentence is the last to mention the side?", None),
    (in_headline, "In the headline", "How often does the headline refer to the side?", None),
    (in_lead, "In the first paragraph", "How often does it refer to the side?", None),
    (sentence_share, "Share of sentences", "What share of sentences mentions the side?", None),
    (
        dispersion,
        "Unevenness over paragraphs (0 to 1)",
        "Spread over paragraphs: 0 even, 1 all in one place?",
        None,
    ),
)
