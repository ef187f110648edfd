"""Terms: which words belong to one side.

What is measured: for each content word, how much more it stands with one side than with the other:
the log-odds ratio with an informative Dirichlet prior, with its 95 % interval. The prior is the
article's own vocabulary, 100 words strong, so that rare words do not win by chance. A word belongs
to the side of its sentence or, where a sentence mentions both, to the nearer mention. A word is
shown with at least three uses in two sentences, and tested (Fisher's exact test over sentences)
from five uses on. Names of the sides are left out. The chart leaves out words that stand as often
with one side as with the other.

Limits: the prior knows the article only, so common words of the language are not discounted
beyond the stop list. The log-odds rank; they are not the test.

References: B. L. Monroe, M. P. Colaresi and K. M. Quinn (2008), Fightin' Words, Political Analysis
16, 372–403; T. Dunning (1993), Computational Linguistics 19, 61–74 (collocates).

>>> import framing
>>> text = "The union wants cheap homes. Cheap homes, the union said. Owners build cheap homes."
>>> union, owners = framing.Side("Union", ("union",)), framing.Side("Owners", ("Owners",))
>>> found = lens.examine(framing.annotate(text), framing.Pair(union, owners))
>>> [side.value for side in found["terms.cheap"].sides], found["terms.cheap"].contrast > 0
([2, 1], True)
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from framing.domain import (
    AnnotatedArticle,
    Finding,
    Findings,
    Interval,
    Measure,
    Pair,
    Reading,
    Side,
    SideKey,
    Span,
)
from framing.report import (
    Block,
    Concordance,
    Line,
    Lollipop,
    Mark,
    Note,
    Part,
    PartOfBrief,
    Prose,
    Section,
    Strong,
)
from framing.report.figure_table import caveats
from framing.report.measures import THIN, testable
from framing.stats import floors, proportions
from framing.stats.log_odds import log_odds
from framing.stats.settings import setting
from framing.text.collocates import collocates
from framing.text.reading import read_sides
from framing.text.terms import Placed, name_words, placed

PRIOR_WORDS = 100.0
"""The size of the prior, in content words."""

MOST = 20
CHARTED = 12
LINES = 5
CONTEXT = 60
LEVEL = 0.05
"""Log-odds under this print as nought."""
OPENING, CLOSING = "([\"“‘'«", ")]\"”’'»"
"""What stays with a word in its line of concordance."""


@dataclass(frozen=True, slots=True)
class Terms:
    """Which words belong to one side?"""

    name: str = "terms"
    mark: str = "W"
    title: str = "Words of one side"
    question: str = "Which words stand more with one side than with the other?"
    part: PartOfBrief = "words"
    order: int = 1

    def examine(self, doc: AnnotatedArticle, pair: Pair[Side]) -> Findings:
        """Compare the uses of each content word with the two sides."""
        reading = read_sides(doc, pair)
        words = placed(reading)
        enough = testable(reading)
        by_lemma: dict[str, list[Placed]] = {}
        for word in words:
            if word.side:
                by_lemma.setdefault(word.term.lemma, []).append(word)
        body = _counted(words)
        comparable = len(by_lemma) > 1 and {"a", "b"} <= body.words.keys()
        shown = [
            _finding(body, same, enough)
            for same in by_lemma.values()
            if comparable
            and len(same) >= floors.TERM_SHOWN
            and len({word.sentence for word in same}) >= floors.TERM_SENTENCES
        ]
        shown.sort(key=_distinctive)
        return Findings(self.name, tuple(shown[:MOST]), reading, unshown=tuple(shown[MOST:]))

    def present(self, findings: Findings) -> Section:
        """Lollipops of the log-odds, counts and collocates, concordance of the first words."""
        found, reading = findings.findings, findings.reading
        first = list(filter(_leads, found))[:CHARTED]
        told = tuple(sorted(first, key=_from_a_to_b))
        if not told or reading is None:
            nothing = Note(
                (
                    f"No content word stands {floors.TERM_SHOWN} times, in at least"
                    f" {floors.TERM_SENTENCES} sentences, and more with one side than the other.",
                )
            )
            return Section(self.name, self.part, self.title, self.question, (nothing,))
        chart = Lollipop(
            told,
            "Log-odds of each word between the sides with 95% intervals; counts beside it.",
        )
        blocks: tuple[Block, ...] = (
            chart,
            Prose(
                (
                    "To the right of zero: more with side A; to the left: more with side B."
                    " Hollow: descriptive. Prior: the article's own vocabulary,"
                    f" {PRIOR_WORDS:.0f} words.",
                ),
                "small",
            ),
            *_company(reading, told),
            _concordance(reading, sorted(first[:LINES], key=_from_a_to_b)),
            *caveats(found),
        )
        return Section(self.name, self.part, self.title, self.question, blocks)


lens = Terms()


def uses(key: str, words: Sequence[Placed], side: SideKey) -> Measure:
    """How often a word stands with a side; where it never does, the evidence is where it stands."""
    spans = tuple(word.term.span for word in words if word.side == side)
    everywhere = tuple(word.term.span for word in words)
    return Measure(
        key,
        "count",
        f"{__name__}.uses",
        value=len(spans),
        n=len(everywhere),
        evidence=spans or everywhere,
    )


@dataclass(frozen=True, slots=True)
class _Body:
    """The content words of the body: how many in all, of each lemma and with each side, and how
    many sentences hold words of each side."""

    total: int
    lemmas: Counter[str]
    words: Counter[SideKey | None]
    sentences: Counter[SideKey | None]


def _counted(words: Sequence[Placed]) -> _Body:
    return _Body(
        len(words),
        Counter(word.term.lemma for word in words),
        Counter(word.side for word in words),
        Counter(side for side, _ in {(word.side, word.sentence) for word in words}),
    )


def _finding(body: _Body, same: Sequence[Placed], enough: bool) -> Finding:
    lemma = same[0].term.lemma
    key = f"terms.{lemma}"
    uses_of = Counter(word.side for word in same)
    share = body.lemmas[lemma] / body.total
    strength = PRIOR_WORDS * setting().prior
    odds = log_odds(
        uses_of["a"],
        body.words["a"],
        uses_of["b"],
        body.words["b"],
        prior=share * strength,
        prior_total=strength,
    )
    tested = enough and len(same) >= floors.TERM_TESTED
    return Finding(
        key,
        same[0].term.shown,
        "How often does the word stand with the side?",
        Pair(uses(key, same, "a"), uses(key, same, "b")),
        odds.delta,
        Interval(odds.low, odds.high),
        _exact(body, same) if tested else None,
        "terms",
        caveats=() if enough else (THIN,),
    )


def _exact(body: _Body, same: Sequence[Placed]) -> float:
    """Fisher's test over sentences: those of each side that hold the word, and those that don't."""
    held = _counted(same).sentences
    every = body.sentences
    return proportions.fisher(held["a"], every["a"], held["b"], every["b"])


def _distinctive(finding: Finding) -> tuple[float, float, str]:
    """Words whose interval lies farthest from zero first, then by distance, then by letter."""
    interval = finding.contrast_interval
    low, high = (interval.low, interval.high) if interval else (0.0, 0.0)
    return -max(low, -high), -abs(finding.contrast or 0.0), finding.key


def _leads(finding: Finding) -> bool:
    """Whether a word stands with a side more often in number, by more than one use, and, to the
    digits that are printed, in proportion: only then does it read as a word of that side."""
    a, b = (side.value or 0.0 for side in finding.sides)
    contrast = finding.contrast or 0.0
    return abs(contrast) >= LEVEL and (a - b) * contrast > 0 and abs(a - b) > 1


def _from_a_to_b(finding: Finding) -> tuple[float, str]:
    """The words of side a first, the strongest of each side outermost."""
    return -(finding.contrast or 0.0), finding.key


def _company(reading: Reading, found: Sequence[Finding]) -> tuple[Prose, ...]:
    """Which words keep company with the words found, of those that keep any."""
    parts: list[Part] = []
    named = name_words(reading)
    for finding in found:
        near = collocates(reading.doc, finding.key.removeprefix("terms."))
        together = [word for word in near if word.lower() not in named and word[-1:] != "."]
        if together:
            parts += ["; " if parts else "In company: ", Strong(finding.label), Mark(finding.key)]
            parts += [" with ", ", ".join(together)]
    return (Prose((*parts, "."), "small"),) if parts else ()


def _concordance(reading: Reading, found: Sequence[Finding]) -> Concordance:
    """One line for each of the first words, with the side that uses it more."""
    lines = []
    for finding in found:
        leading: SideKey = "a" if (finding.contrast or 0.0) > 0 else "b"
        lines.append(_line(reading, finding.sides[leading].evidence[0], leading))
    return Concordance(tuple(lines), "The first words in context, at their first use.")


def _line(reading: Reading, node: Span, side: SideKey) -> Line:
    """The word, with brackets and quotation marks that touch it, and what stands left and right of
    it in its sentence."""
    sentence = next(span for span in reading.doc.sentences if span.holds(node))
    text = reading.doc.text
    before, after = text[sentence.start : node.start], text[node.end : sentence.end]
    closing = len(after) - len(after.lstrip(CLOSING))
    closing -= after[closing - 1 : closing] in ("'", "’") and after[closing : closing + 1].isalpha()
    node = Span(node.start - len(before) + len(before.rstrip(OPENING)), node.end + closing)
    left = max(sentence.start, node.start - CONTEXT)
    right = min(sentence.end, node.end + CONTEXT)
    if left > sentence.start:
        left = min(node.start, text.find(" ", left) + 1 or left)
    if right < sentence.end:
        right = max(node.end, text.rfind(" ", node.end, right))
    return Line(Span(left, node.start), node, Span(node.end, right), side)
