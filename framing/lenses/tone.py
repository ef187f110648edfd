"""Tone: how favourable the words around each side are, the outlet's own and those it quotes.

What is measured: the tone toward every mention of a side, −1 (unfavourable) to 1 (favourable),
averaged within a sentence and then over sentences. Mentions in the outlet's own words and mentions
inside quoted words (what somebody is said to say, and what stands in quotation marks) are averaged
apart as well, and never mixed: the tone of the former is judged without the quotations around it.

Limits: tone is judged by a trained model, sentence by sentence; irony and what every reader knows
escape it. A mean is withheld under five sentences and has a bootstrap interval from eight on.

References: F. Hamborg and K. Donnay (2021), NewsMTSC; J. R. Martin and P. R. R. White (2005), The
Language of Evaluation.

>>> import framing
>>> doc = framing.annotate("The brave union won. The corrupt owners lost. " * 5)
>>> union, owners = framing.Side("Union", ("union",)), framing.Side("Owners", ("owners",))
>>> found = lens.examine(doc, framing.Pair(union, owners))
>>> [side.value > 0 for side in found["tone.outlet"].sides]
[True, False]
>>> found["tone.quoted"].sides.a.withheld
'not mentioned in quoted words'
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from math import fsum
from typing import Literal, TypeAlias

from framing.domain import (
    AnnotatedArticle,
    Claim,
    Finding,
    Findings,
    Interval,
    Measure,
    Mention,
    Pair,
    Reading,
    Side,
    SideKey,
    Span,
    Tone,
    difference,
)
from framing.domain.extent import merged, touching
from framing.report import Block, Dots, Note, PartOfBrief, Section, Table, Text
from framing.report.figure_table import remarks
from framing.report.measures import MEASURES, THIN, both, testable, withheld
from framing.report.two_sided import beside, words_at
from framing.stats import floors
from framing.stats.bootstrap import contrast_interval, ratio_interval
from framing.stats.permutation import ratio_difference
from framing.stats.seed import seed
from framing.stats.settings import setting
from framing.text.appraisal.tone import judge, tone_apart, without
from framing.text.grammar.quoted_words import quoted_at_length
from framing.text.reading import read_sides
from framing.text.sides.opponents import names_opponent

Register: TypeAlias = Literal["all", "outlet", "quoted"]
WORDS_OF: dict[Register, str] = {
    "all": "The outlet's and the quoted words together",
    "outlet": "The outlet's own words",
    "quoted": "Quoted words",
}
CLAIMS = {
    (register, how): Claim(
        f"{words} are {how} to {{more}} ({{more_value}}) than to {{less}} ({{less_value}}).",
        f"{words} are as favourable to {{more}} as to {{less}} ({{more_value}}).",
    )
    for register, words in WORDS_OF.items()
    for how in ("more favourable", "less unfavourable")
}
_TOLD = 0.1
"""The smallest difference of two mean tones that is put into a sentence."""
WORDS = "Judging words near each side"
CAPTION = (
    "Mean tone toward each side, from −1 to 1, with 95% intervals where given. Judging words near"
    " the sides are listed in the annexes."
)
NO_INTERVAL = (
    f"No interval is given for a mean of under {floors.BOOTSTRAP_UNITS} sentences or"
    f" {floors.BOOTSTRAP_BLOCKS} paragraphs."
)
ABSENT: dict[Register, str] = {
    "all": "the body does not mention this side",
    "outlet": "not mentioned in the outlet's own words",
    "quoted": "not mentioned in quoted words",
}


@dataclass(frozen=True, slots=True)
class ToneLens:
    """How favourably?"""

    name: str = "tone"
    mark: str = "T"
    title: str = "How favourable the words are"
    question: str = (
        "How favourable are the sentences on each side, the outlet's words and the quoted ones?"
    )
    part: PartOfBrief = "words"
    order: int = 2

    def examine(self, doc: AnnotatedArticle, pair: Pair[Side]) -> Findings:
        """Average the tone toward the mentions of each side."""
        reading = read_sides(doc, pair)
        enough = testable(reading)
        found = (
            _finding(reading, "all", net, "Tone, all words", enough),
            _finding(reading, "outlet", outlet, "Tone, outlet's own words", enough),
            _finding(reading, "quoted", quoted, "Tone, quoted words", enough),
        )
        return Findings(self.name, found, reading)

    def present(self, findings: Findings) -> Section:
        """Dot and whisker for the means; in the annexes the judging words that agree with them."""
        shown = tuple(
            finding
            for finding in findings.findings
            if any(side.value is not None for side in finding.sides)
        )
        blocks: list[Block] = [Dots(shown, -1.0, 1.0, CAPTION)] if shown else []
        blocks += remarks(findings.findings)
        words = None
        if findings.reading and shown:
            table = _deciding(findings.reading)
            words = Section(self.name, "annex", WORDS, self.question, (table,))
        means = [side for finding in shown for side in finding.sides if side.value is not None]
        if any(side.interval is None for side in means):
            blocks.append(Note((NO_INTERVAL,)))
        return Section(self.name, self.part, self.title, self.question, tuple(blocks), words)


lens = ToneLens()


def net(reading: Reading, key: SideKey) -> Measure:
    """The mean tone toward a side over all sentences that mention it."""
    return _mean(reading, key, "all", "tone.net", f"{__name__}.net")


def outlet(reading: Reading, key: SideKey) -> Measure:
    """The mean tone toward the mentions of a side in the outlet's own words."""
    return _mean(reading, key, "outlet", "tone.outlet", f"{__name__}.outlet")


def quoted(reading: Reading, key: SideKey) -> Measure:
    """The mean tone toward the mentions of a side inside what somebody is said to say."""
    return _mean(reading, key, "quoted", "tone.quoted", f"{__name__}.quoted")


def _mean(reading: Reading, key: SideKey, register: Register, figure: str, made_by: str) -> Measure:
    scores, counted = _by_sentence(reading, key, register)
    n = round(fsum(counted))
    if not n:
        return withheld(figure, "score", made_by, ABSENT[register])
    if n < floors.MEAN_SENTENCES:
        reason = f"fewer than {floors.MEAN_SENTENCES} sentences"
        return withheld(figure, "score", made_by, reason, n)
    ends = ratio_interval(scores, counted, seed(), blocks=_paragraphs(reading))
    tones = _tones(reading, key, register)
    return Measure(
        figure,
        "score",
        made_by,
        value=fsum(scores) / n,
        interval=ends and Interval(*ends),
        n=n,
        evidence=tuple(
            sorted(
                {span for _, tone in tones for span in tone.evidence}
                or {mention.span for mention, _ in tones}
            )
        ),
    )


def _finding(
    reading: Reading,
    register: Register,
    measure: Callable[[Reading, SideKey], Measure],
    label: str,
    enough: bool,
) -> Finding:
    sides = both(measure, reading)
    interval = p = None
    if enough and difference(sides) is not None:
        a, b = (_by_sentence(reading, key, register) for key, _ in sides.items())
        ends = contrast_interval(a, b, seed(), blocks=_paragraphs(reading))
        interval = ends and Interval(*ends)
        units_a, units_b = (
            [unit for unit in zip(*side, strict=True) if unit[1]] for side in (a, b)
        )
        p = ratio_difference(units_a, units_b, seed())
    return Finding(
        sides.a.key,
        label,
        "How favourable is the mean tone toward the side, from −1 to 1?",
        sides,
        difference(sides),
        interval,
        p,
        MEASURES,
        claim=_claim(register, sides),
        caveats=() if enough else (THIN,),
    )


def _claim(register: Register, sides: Pair[Measure]) -> Claim | None:
    """What may be said of a difference: of enough sentences, and more than a hair."""
    gap = difference(sides)
    if gap is None or abs(gap) < _TOLD or min(x.n for x in sides) < floors.QUOTATIONS:
        return None
    how = "less unfavourable" if all((x.value or 0.0) < 0 for x in sides) else "more favourable"
    return CLAIMS[register, how]


def _voices(reading: Reading) -> tuple[Span, ...]:
    """All quoted words."""
    return tuple(merged(span for sentence in reading.sentences for span in sentence.quoted))


def _mentions(reading: Reading, key: SideKey, register: Register) -> list[Mention]:
    """The mentions of a side in some words; what is said of "its rival" is not said of it."""
    voices = _voices(reading)
    return [
        mention
        for mention in reading.mentions_of(key)
        if (register == "all" or bool(touching(voices, mention.span)) == (register == "quoted"))
        and not names_opponent(reading.doc.tokens, mention.span)
    ]


def _tones(reading: Reading, key: SideKey, register: Register) -> list[tuple[Mention, Tone]]:
    mentions = _mentions(reading, key, register)
    cut = quoted_at_length(reading.doc) if register == "outlet" else ()
    judge(reading.doc, [mention.span for mention in mentions], cut)
    names = merged(mention.span for mention in reading.mentions)
    return [(x, without(_apart(reading.doc, x.span, cut), names)) for x in mentions]


_apart = lru_cache(maxsize=4096)(tone_apart)


def _score(tone: Tone) -> float:
    """The score of a tone or, where the setting says so, of its label alone."""
    if setting().tone_labels:
        return {"negative": -1.0, "neutral": 0.0, "positive": 1.0}[tone.label]
    return tone.score


def _by_sentence(
    reading: Reading, key: SideKey, register: Register
) -> tuple[list[float], list[float]]:
    """For each sentence the mean tone toward the side, and 1 where it has one, else 0."""
    scores: list[float] = []
    counted: list[float] = []
    score_at = {x.span: _score(tone) for x, tone in _tones(reading, key, register)}
    spans = list(score_at)
    for sentence in reading.sentences:
        own = [score_at[span] for span in touching(spans, sentence.span)]
        scores.append(fsum(own) / len(own) if own else 0.0)
        counted.append(1.0 if own else 0.0)
    return scores, counted


def _paragraphs(reading: Reading) -> list[int]:
    """For each sentence the number of its paragraph."""
    starts = [paragraph.start for paragraph in reading.doc.article.paragraphs]
    return [bisect_right(starts, sentence.span.start) for sentence in reading.sentences]


def _deciding(reading: Reading) -> Table:
    """The judging words that agree with the tone, for and against each side, by who uses them."""
    voices = _voices(reading)

    def cell(key: SideKey, register: Register, sign: int) -> Text:
        spans = {
            span
            for _, tone in _tones(reading, key, register)
            if tone.score * sign > 0
            for span in tone.evidence
            if bool(touching(voices, span)) == (register == "quoted")
        }
        return words_at(spans, reading.doc.text)

    kinds: tuple[tuple[str, Register, int], ...] = (
        ("Outlet, favourable", "outlet", 1),
        ("Outlet, unfavourable", "outlet", -1),
        ("Quoted, favourable", "quoted", 1),
        ("Quoted, unfavourable", "quoted", -1),
    )
    rows = [((head,), cell("a", who, sign), cell("b", who, sign)) for head, who, sign in kinds]
    return beside(rows, "The judging words around each side that agree with its tone.")
