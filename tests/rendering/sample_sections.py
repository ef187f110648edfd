"""Sections with every kind of block that shows findings."""

from __future__ import annotations

from dataclasses import replace

from framing.domain import (
    Finding,
    Measure,
    Reading,
    Span,
)
from framing.report import (
    Bar,
    Bars,
    Column,
    Concordance,
    Dots,
    Line,
    Lollipop,
    Note,
    Number,
    Prose,
    Quotation,
    Section,
    Segment,
    Sentences,
    SideLetter,
    Strip,
    Strong,
    Table,
    Tick,
    Words,
)


def parts(
    read: Reading, found: dict[str, Finding], words: tuple[Finding, ...]
) -> tuple[Section, ...]:
    attributions = read.attributions
    quotes = tuple(
        Quotation(
            x.attribution.id,
            x.attribution.kind,
            x.attribution.content,
            x.attribution.speaker or "",
            x.attribution.cue,
            x.speaker_side,
        )
        for x in attributions
    )
    naming = Table(
        (
            Column(("Label",), 2),
            Column(("Side",), 0.6),
            Column(("Count",), 0.6, numeric=True),
            Column(("First",), 1),
        ),
        tuple(
            (
                (Words(m.span, quoted=True),),
                (SideLetter(m.side),),
                (Number(found["salience.mentions"].sides.a),),
                (Sentences((m.span,)),),
            )
            for m in read.mentions
        ),
        "Names used.",
    )
    third = Measure("voice.words_quoted", "words", "x", 210, n=3)
    voice = Bars(
        (
            Bar(
                "Words quoted",
                (
                    Segment("a", found["voice.words_quoted"].sides.a),
                    Segment("third_party", third),
                    Segment("unnamed", third),
                    Segment("b", found["voice.words_quoted"].sides.b),
                ),
            ),
            Bar(
                "Mentions",
                (
                    Segment("a", found["salience.mentions"].sides.a),
                    Segment("b", found["salience.mentions"].sides.b),
                ),
            ),
        ),
        "stacked",
        "Share of voice beside share of mentions.",
    )
    paired = replace(voice, layout="paired", caption="Doer and done-to, side a to the left.")
    grouped = replace(voice, layout="grouped", caption="The same from nought.")
    ticks = tuple(
        Tick(
            s.span,
            s.sides,
            bool(s.quoted),
            tuple((key, found["tone.outlet"].sides[key]) for key in s.sides),
        )
        for s in read.sentences
    )
    lines = tuple(
        Line(
            Span(max(m.start - 60, 0), m.start),
            m.span,
            Span(m.end, min(m.end + 60, len(read.doc.text))),
            m.side,
        )
        for m in read.mentions
    )
    tone = (found["tone.outlet"], found["tone.quoted"], found["frames.conflict"])
    return (
        Section(
            "naming",
            "framed",
            "Naming",
            "What are the sides called, by whom, and how often?",
            (
                Prose(
                    (
                        "Each label as it stands, with the first sentence in which it is"
                        " used. A label used once is shown as well as one used throughout.",
                    )
                ),
                naming,
            ),
        ),
        Section(
            "voice",
            "voices",
            "Share of voice",
            "Who gets to speak?",
            (voice, *quotes, Prose(("Small remark.",), "small")),
        ),
        Section(
            "terms",
            "words",
            "Distinctive terms",
            "Which words belong to one side?",
            (
                Lollipop(
                    words,
                    "Log-odds of each term with 95 % intervals; hollow marks are descriptive.",
                ),
                Concordance(lines, "Mentions in context."),
            ),
        ),
        Section(
            "tone",
            "words",
            "Tone",
            "How favourably?",
            (Dots(tone, -1.0, 1.0, "Tone by voice, from −1 to 1."), paired, grouped),
        ),
        Section(
            "salience",
            "structure",
            "Where the sides stand",
            "Who is in view, and where?",
            (
                Strip(ticks, "One tick a sentence."),
                Note(("Tone is measured in sentences that mention a side.",)),
            ),
        ),
        Section(
            "",
            "method",
            "How this brief was made",
            "By rules that are the same for both sides.",
            (Prose((Strong("What is counted."), " The body of the article.")),),
        ),
    )
