"""Voice: who gets to speak, in how many words, under a name or without one.

What is measured: everything that the article attributes to somebody (direct, mixed or indirect
speech), counted in words of content. A quotation counts with a side when its speaker does; the
rest belongs to third parties (who has a name, documents, media) or to sources without a name.

Limits: words are counted, not weighed: an indirect report of what somebody said counts as their
voice although the outlet chose the words. Shares are withheld under five quotations.

References: S. Pareti (2015), Attribution: a computational approach (source, cue, content);
H. J. Gans (1979), Deciding What's News (who is let speak).

>>> import framing
>>> doc = framing.annotate('"The rent must fall," said union organiser Ada Obi on Monday.')
>>> union = framing.Side("Union", ("union",), people=("Ada Obi",))
>>> owners = framing.Side("Owners", ("owners",))
>>> found = lens.examine(doc, framing.Pair(union, owners))
>>> found["voice.words_quoted"].sides.a.value
4
>>> found["voice.words_quoted"].sides.b.withheld
'no voice of this side was found'
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from math import fsum
from typing import Literal, TypeAlias

from framing.domain import (
    AnnotatedArticle,
    Attribution,
    Claim,
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
from framing.domain.extent import merged, touching, words_in
from framing.report import (
    Bar,
    Bars,
    Block,
    Note,
    Part,
    PartOfBrief,
    Prose,
    Section,
    Segment,
    Sentences,
)
from framing.report.blocks import Belongs
from framing.report.grammar import full_stop, named
from framing.report.measures import both, count, mentions, plain, withheld
from framing.report.speakers import selected, speakers_table, without_speaker
from framing.report.two_sided import segments
from framing.stats import floors
from framing.stats.bootstrap import ratio_interval
from framing.stats.seed import seed
from framing.text.reading import read_sides
from framing.text.sides.hearing import heard, speak_themselves, through_others
from framing.text.sides.one_voice import one_voice

Holder: TypeAlias = SideKey | Literal["third_party", "unnamed"]
SILENT = "no voice of this side was found"
SHOWN = 4
_KNOWN = frozenset(("document", "media"))

CLAIM_WORDS = Claim(
    "The article attributes {more_value:word|words} to voices for {more} and"
    " {less_value:word|words} to voices for {less}.",
    "The article attributes {more_value:word|words} to voices for {more} and as many to voices for"
    " {less}.",
    "The article attributes {more_value:word|words} to voices for {more} and none to any for"
    " {less}.",
)
CLAIM_OWN_WORDS = Claim(
    "The article attributes {more_value:word|words} to {more} and {less_value} to {less}.",
    "The article attributes {more_value:word|words} to {more} and as many to {less}.",
    "The article attributes {more_value:word|words} to {more} and none to {less}.",
)
CLAIM_SPEAKERS = Claim(
    "{more_value:named voice speaks|named voices speak} for {more} and {less_value} for {less}.",
    "{more_value:named voice speaks|named voices speak} for {more} and as many for {less}.",
    "{more_value:named voice speaks|named voices speak} for {more} and none for {less}.",
)


@dataclass(frozen=True, slots=True)
class Voice:
    """Who gets to speak?"""

    name: str = "voice"
    mark: str = "V"
    title: str = "Who gets to speak"
    question: str = "How many words does the article give to each side's speakers, and to others?"
    part: PartOfBrief = "voices"
    order: int = 1

    def examine(self, doc: AnnotatedArticle, pair: Pair[Side]) -> Findings:
        """Count what each side's speakers, third parties and unnamed sources say."""
        reading = read_sides(doc, pair)
        words = CLAIM_OWN_WORDS if speak_themselves(reading) else CLAIM_WORDS
        found = []
        for measure, label, question, claim in (
            (words_quoted, "Words attributed", "How many words are attributed to it?", words),
            (word_share, "Share of voice", "What share of all attributed words is its own?", None),
            (quotations, "Quotations", "How many attributions have it as their source?", None),
            (speakers, "Named voices", "How many people or bodies speak by name?", CLAIM_SPEAKERS),
            (unnamed, "Quotations without a name", "How many have no named speaker?", None),
        ):
            others = tuple((who, measure(reading, who)) for who in ("third_party", "unnamed"))
            sides = both(measure, reading)
            found.append(plain(label, question, sides, claim, others))
        return Findings(self.name, tuple(found), reading)

    def present(self, findings: Findings) -> Section:
        """Share of voice, the speakers, selected quotations, and who is not heard."""
        blocks: list[Block] = []
        if findings.reading and findings.reading.attributions:
            reading = findings.reading
            blocks += [
                _bars(findings, reading),
                _heard(findings, reading),
                *speakers_table(reading, partial(one_voice, reading)),
                *selected(reading),
            ]
        else:
            blocks.append(Prose(("The article attributes nothing to anybody.",)))
        if findings.reading:
            blocks += without_speaker(findings.reading)
        return Section(self.name, self.part, self.title, self.question, tuple(blocks))


lens = Voice()


def words_quoted(reading: Reading, who: Holder) -> Measure:
    """The words of content attributed to a side's speakers (or third parties, or unnamed)."""
    made_by = f"{__name__}.words_quoted"
    said = _of(reading, who)
    if not said:
        return withheld("voice.words_quoted", "words", made_by, _silent(who))
    spans = _contents(said)
    value = words_in(reading.doc.text, spans)
    return Measure("voice.words_quoted", "words", made_by, value=value, n=len(said), evidence=spans)


def word_share(reading: Reading, who: Holder) -> Measure:
    """The share of all attributed words, with a bootstrap interval over sentences."""
    made_by = f"{__name__}.word_share"
    said, everything = _of(reading, who), [x.attribution for x in reading.attributions]
    if not said:
        return withheld("voice.word_share", "share", made_by, _silent(who))
    if len(everything) < floors.QUOTATIONS:
        reason = f"fewer than {floors.QUOTATIONS} quotations"
        return withheld("voice.word_share", "share", made_by, reason, len(everything))
    own, all_words = _by_sentence(reading, said), _by_sentence(reading, everything)
    ends = ratio_interval(own, all_words, seed())
    return Measure(
        "voice.word_share",
        "share",
        made_by,
        value=fsum(own) / fsum(all_words),
        interval=ends and Interval(*ends),
        n=len(everything),
        evidence=_contents(said),
    )


def quotations(reading: Reading, who: Holder) -> Measure:
    """How many attributions have a speaker of the side as their source."""
    made_by = f"{__name__}.quotations"
    found = [attribution.content[0] for attribution in _of(reading, who)]
    return count("voice.quotations", made_by, found, _silent(who))


def speakers(reading: Reading, who: Holder) -> Measure:
    """How many different speakers are named, a state and its seat as one; the evidence is where
    each is first a source."""
    made_by = f"{__name__}.speakers"
    said = _of(reading, who)
    first: dict[str, Span] = {}
    ids = {attribution.id for attribution in said}
    for sided in reading.attributions:
        name, attribution = one_voice(reading, sided), sided.attribution
        if name and attribution.id in ids:
            first.setdefault(name, (*attribution.source, *attribution.content)[0])
    if not first:
        reason = "no speaker of it is named" if said else _silent(who)
        return withheld("voice.speakers", "count", made_by, reason)
    return count("voice.speakers", made_by, list(first.values()), "")


def unnamed(reading: Reading, who: Holder) -> Measure:
    """How many attributions have a source that is not named ("officials said")."""
    made_by = f"{__name__}.unnamed"
    said = _of(reading, who)
    found = [attribution.content[0] for attribution in said if not attribution.speaker]
    nothing = "all its speakers are named" if said else _silent(who)
    return count("voice.unnamed", made_by, found, nothing)


def _of(reading: Reading, who: Holder) -> tuple[Attribution, ...]:
    if who == "a" or who == "b":
        return reading.voice_of(who)
    return tuple(x for x in reading.voice_of(None) if _is_known(x) == (who == "third_party"))


def _is_known(attribution: Attribution) -> bool:
    """Whether a source is surely neither side: one with a name, a document or a medium. Who has no
    name ("the senator", "they") may be a side's."""
    return attribution.speaker is not None or attribution.role in _KNOWN


def _silent(who: Holder) -> str:
    return {
        "third_party": "no third party speaks",
        "unnamed": "no unnamed source speaks",
    }.get(who, SILENT)


def _contents(said: Sequence[Attribution]) -> tuple[Span, ...]:
    return merged(span for attribution in said for span in attribution.content)


def _by_sentence(reading: Reading, said: Sequence[Attribution]) -> list[float]:
    """For each sentence of the body, how many of its words are in the contents."""
    spans = _contents(said)
    return [
        float(words_in(reading.doc.text, _cut(spans, sentence)))
        for sentence in reading.doc.sentences
    ]


def _cut(spans: Sequence[Span], sentence: Span) -> list[Span]:
    """The parts of disjoint spans, in order, that stand in a sentence."""
    low = bisect_right(spans, sentence.start, key=lambda span: span.end)
    high = bisect_left(spans, sentence.end, key=lambda span: span.start)
    return [
        Span(max(span.start, sentence.start), min(span.end, sentence.end))
        for span in spans[low:high]
    ]


def _bars(findings: Findings, reading: Reading) -> Bars:
    figures = ("voice.words_quoted", "voice.quotations", "voice.speakers")
    given = (Bar(findings[figure].label, _held(findings[figure])) for figure in figures)
    named = segments(both(mentions, reading))
    return Bars(
        (*given, Bar("Mentions", named)),
        "stacked",
        "Who holds the words that the article attributes, and how often each side is mentioned.",
    )


def _held(finding: Finding) -> tuple[Segment, ...]:
    """The segments of both sides and of all others who hold something."""
    others = dict(finding.others)
    by_holder: dict[Belongs, Measure] = {
        "a": finding.sides.a,
        "b": finding.sides.b,
        "third_party": others["third_party"],
        "unnamed": others["unnamed"],
    }
    return tuple(Segment(who, measure) for who, measure in by_holder.items() if measure.value)


def _heard(findings: Findings, reading: Reading) -> Block:
    """Who is spoken of by others but does not speak."""
    parts: list[Part] = []
    labels = (reading.sides.a.label, reading.sides.b.label)
    for key, measure in findings["voice.quotations"].sides.items():
        if measure.value:
            if not heard(reading, key):
                told = Sentences(tuple(x.content[0] for x in through_others(reading, key)))
                who = named(key, labels)
                parts += ["Heard only through others or in documents: ", *who, " (", told, "). "]
            continue
        contents = _contents([x.attribution for x in reading.attributions if key in x.about])
        spans = tuple(m.span for m in reading.mentions_of(key) if touching(contents, m.span))
        parts += ["No voice was found that speaks for ", *named(key, labels)]
        if spans:
            parts += ["; others speak of this side (", Sentences(spans), ")"]
        parts += [full_stop(parts, labels), " "]
    spoken = Prose(("At least one voice speaks for each side.",), "small")
    return Note(tuple(parts)) if parts else spoken
