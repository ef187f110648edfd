"""The annexes: the article with numbered sentences, the quotation ledger, the comparison."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from string import ascii_uppercase
from typing import TypeVar

from framing.domain import (
    Attribution,
    Comparison,
    Mention,
    Reading,
    SidedAttribution,
    SidedSentence,
    Span,
)
from framing.report.bare import bare, first_words
from framing.report.blocks import (
    AnnotatedText,
    Column,
    Highlight,
    NumberedSentence,
    Prose,
    Subheading,
    Table,
)
from framing.report.overruled import Overruled, overruled_blocks
from framing.report.section import Section
from framing.report.speakers import role_told
from framing.report.text import Part, Sentences, SideLetter, Strong, Text, Words

T = TypeVar("T")

LETTERED = 4
"""The annexes A to D are the report's own."""
REMARK_WORDS = 6
"""So many words of a source that has no name stand in the margin."""

_UNSURE_COLUMNS = (
    Column(("Source",), 2.0),
    Column(("Cue",), 1.4),
    Column(("What may be attributed",), 4.6),
    Column(("At",), 0.8),
    Column(("Probability",), 1.2, numeric=True),
)


def annotated_article(reading: Reading) -> Section:
    """Annex A: every sentence of the body with its number, its mentions and its quotations."""
    starts = {paragraph.start for paragraph in reading.doc.article.paragraphs}
    mentions = _by_sentence(reading, reading.mentions, lambda mention: mention.span)
    said = _by_sentence(reading, reading.attributions, lambda sided: sided.attribution.extent)
    sentences = tuple(
        NumberedSentence(
            number,
            sentence.span,
            _highlights(mentions[number], sentence),
            tuple(_remark(reading, sided) for sided in said[number]),
            sentence.span.start in starts,
        )
        for number, sentence in enumerate(reading.sentences, 1)
    )
    return Section(
        "",
        "annex",
        "A. The article, sentence by sentence",
        "Single underline marks side A, double underline side B; letters repeat the side. "
        "Words attributed to somebody are set between ‹ and ›.",
        (AnnotatedText(sentences),),
    )


def quotation_ledger(reading: Reading) -> Section:
    """Annex B: every attribution with its speaker, role, side, cue and place."""
    rows = tuple(_ledger_row(reading, sided) for sided in reading.attributions)
    unsure = tuple(_unsure_row(reading, one) for one in reading.doc.unsure_attributions)
    columns = (
        Column(("No.",), 0.6),
        Column(("Speaker",), 2.0),
        Column(("Side",), 0.7),
        Column(("Cue",), 1.4),
        Column(("What is attributed",), 4.6),
        Column(("At",), 1.0),
    )
    ledger = (
        Table(columns, rows, "All attributions found, in the order of the article.")
        if rows
        else Prose(("The article attributes nothing to anybody.",))
    )
    left_out = (
        Subheading("Too unsure to count"),
        Prose(("What may be an attribution; no figure holds these.",), "small"),
        Table(_UNSURE_COLUMNS, unsure, "What may be an attribution, with its probability."),
    )
    return Section(
        "",
        "annex",
        "B. Quotation ledger",
        "Who is said to have said what.",
        (ledger, *(left_out if unsure else ())),
    )


def comparison_annex(
    comparison: Comparison, text: str = "", overruled: Overruled | None = None
) -> Section:
    """Annex C: the two sides as they were given, and what a person overruled in the text."""
    rows = tuple(
        ((label,), *(_listed(getattr(side, field)) for side in comparison.sides))
        for label, field in (
            ("Label", "label"),
            ("Names", "names"),
            ("People", "people"),
            ("Institutions", "institutions"),
            ("Places", "places"),
        )
    )
    columns = (Column(("",), 1.0), Column(("A",), 2.4, side="a"), Column(("B",), 2.4, side="b"))
    remarks = tuple(
        Prose((Strong(name), " ", text))
        for name, text in (("About.", comparison.about), ("Background.", comparison.background))
        if text
    )
    return Section(
        "",
        "annex",
        "C. The comparison and overruled codings" if overruled else "C. The comparison",
        "The names by which the sides were looked for. Choosing them is the analyst's decision.",
        (
            Table(columns, rows, "Labels and names of the two sides."),
            *remarks,
            *(overruled_blocks(text, overruled) if overruled else ()),
        ),
    )


def lettered(sections: Sequence[Section]) -> tuple[Section, ...]:
    """The sections, with the letters after D before the titles of the lenses' annexes."""
    letters = iter(ascii_uppercase[LETTERED:])
    return tuple(
        replace(section, appendix=replace(annex, title=f"{next(letters)}. {annex.title}"))
        if section.lens and (annex := section.appendix)
        else section
        for section in sections
    )


def _listed(value: str | tuple[str, ...]) -> Text:
    return (value if isinstance(value, str) else ", ".join(value) or "–",)


def _by_sentence(
    reading: Reading, items: Iterable[T], span_of: Callable[[T], Span]
) -> defaultdict[int, list[T]]:
    """The items by the number of the sentence in which each begins."""
    starts = [sentence.span.start for sentence in reading.sentences]
    found: defaultdict[int, list[T]] = defaultdict(list)
    for item in items:
        begin = span_of(item).start
        number = bisect_right(starts, begin)
        if number and begin < reading.sentences[number - 1].span.end:
            found[number].append(item)
    return found


def _highlights(mentions: Iterable[Mention], sentence: SidedSentence) -> tuple[Highlight, ...]:
    named = tuple(
        Highlight(mention.span, mention.side, "mention")
        for mention in mentions
        if sentence.span.holds(mention.span)
    )
    quoted = tuple(Highlight(span, None, "content") for span in sentence.quoted)
    return tuple(sorted((*named, *quoted), key=lambda mark: (mark.span, mark.kind)))


def _remark(reading: Reading, sided: SidedAttribution) -> Text:
    """Who speaks; of a source that has no name the first words, for the margin is narrow."""
    side: Text = (" · ", SideLetter(sided.speaker_side)) if sided.speaker_side else ()
    source = bare(reading.doc.text, sided.attribution.source[:1])
    if source and not sided.attribution.speaker:
        said: Text = first_words(reading.doc.text, source[0], REMARK_WORDS)
    else:
        said = _speaker(reading, sided)
    return (f"{sided.attribution.id} ", *said, *side)


def _ledger_row(reading: Reading, sided: SidedAttribution) -> tuple[Text, ...]:
    attribution = sided.attribution
    side: Text = (SideLetter(sided.speaker_side),) if sided.speaker_side else ("–",)
    return (
        (attribution.id,),
        (*_speaker(reading, sided), f" ({role_told(attribution)})"),
        side,
        (*_bare(reading, attribution.cue, "no verb"), f" ({attribution.cue_class})"),
        (*_joined(attribution.content), f" ({attribution.kind})"),
        (Sentences(attribution.content),),
    )


def _unsure_row(reading: Reading, attribution: Attribution) -> tuple[Text, ...]:
    return (
        _bare(reading, attribution.source, "no source given"),
        _bare(reading, attribution.cue, "no verb"),
        _joined(attribution.content),
        (Sentences(attribution.content),),
        (f"{attribution.probability:.2f}",),
    )


def _speaker(reading: Reading, sided: SidedAttribution) -> Text:
    if sided.attribution.speaker:
        return (sided.attribution.speaker,)
    return _bare(reading, sided.attribution.source, "no source given")


def _bare(reading: Reading, spans: tuple[Span, ...], nothing: str) -> Text:
    return _joined(bare(reading.doc.text, spans)) or (nothing,)


def _joined(spans: tuple[Span, ...]) -> Text:
    parts: list[Part] = []
    for index, span in enumerate(spans):
        if index:
            parts.append(" … ")
        parts.append(Words(span))
    return tuple(parts)
