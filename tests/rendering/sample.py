"""A report put together by hand, with every kind of block, for the tests of the renderers.

The article is made up. Its words are chosen to hold what sets badly: Han, Cyrillic and Greek
names, Arabic that no face has, a very long word, markup, control characters.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import Any

from framing.domain import (
    AnnotatedArticle,
    Article,
    Attribution,
    Comparison,
    Finding,
    Interval,
    Measure,
    Mention,
    Origin,
    Pair,
    Reading,
    RunRecord,
    Side,
    SidedAttribution,
    SidedSentence,
    Span,
    Token,
)
from framing.domain import Block as TextBlock
from framing.report import (
    AnnotatedText,
    Bar,
    Bars,
    Block,
    Card,
    Cards,
    Column,
    Concordance,
    Difference,
    Dots,
    Dumbbell,
    Figure,
    Line,
    Lollipop,
    Mark,
    Note,
    Number,
    Prose,
    Quotation,
    Report,
    Section,
    Segment,
    Sentences,
    SideLetter,
    SideName,
    Strip,
    Strong,
    Subheading,
    Table,
    Text,
    Tick,
    Words,
)
from framing.report.annex import annotated_article, comparison_annex, quotation_ledger
from framing.report.sources import sources

HEADLINE = "Council weighs rent cap as tenants and owners trade blame"
SENTENCES = (
    "The city council will vote on Thursday on a two-year cap on rent increases, the first in"
    " its history, after months of protest in the eastern districts.",
    "“Families are being priced out of the neighbourhoods they built,” said Chen Meiling (陈美玲),"
    " chair of the Tenants’ Union.",
    "The Property Owners’ Association warned that the plan would choke off new construction,"
    " citing a survey of its own members.",
    "Union organiser Олена Шевченко described landlords’ recent increases as “a slow eviction”.",
    "Owners call the measure a price control; economists consulted by the council were split.",
    "The draft exempts buildings completed after 2020 & units with rents < 900 a month.",
    "Νίκος Παππάς, who owns two flats, said owners were ready to talk.",
    "Tenants gathered outside the hall on Monday evening and sang.",
)
SIDES = Pair(
    Side("Tenants’ union", ("Tenants’ Union", "Union", "Tenants", "Families")),
    Side("Property owners", ("Property Owners’ Association", "Owners", "owners", "landlords")),
)


def article(sentences: tuple[str, ...] = SENTENCES, headline: str = HEADLINE) -> Article:
    """An article whose body is one paragraph for every two sentences."""
    text = headline + "\n\n"
    blocks = [TextBlock("headline", Span(0, len(headline)))]
    for place in range(0, len(sentences), 2):
        paragraph = " ".join(sentences[place : place + 2])
        blocks.append(TextBlock("body", Span(len(text), len(text) + len(paragraph))))
        text += paragraph + "\n\n"
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Article(
        text,
        Origin("harbour.txt", "text", "utf-8", digest),
        digest,
        tuple(blocks),
        Span(0, len(headline)),
        "The Harbour Ledger",
        "Amara Osei",
        "2026-11-14",
    )


def reading(sentences: tuple[str, ...] = SENTENCES, headline: str = HEADLINE) -> Reading:
    """The article read for the two sides: names found as plain strings."""
    read = article(sentences, headline)
    spans = []
    at = len(headline)
    for sentence in sentences:
        start = read.text.index(sentence, at)
        spans.append(Span(start, start + len(sentence)))
        at = spans[-1].end
    mentions = tuple(_mentions(read.text, spans))
    tokens = tuple(
        Token(span.start, span.end, span.of(read.text), "NN", "x") for span in _words(read, spans)
    )
    attributions = tuple(_attributions(read.text))
    sided = tuple(
        SidedSentence(
            span,
            tuple(
                key
                for key in ("a", "b")
                if any(m.side == key and span.holds(m.span) for m in mentions)
            ),
            tuple(s for x in attributions for s in x.attribution.content if span.holds(s)),
        )
        for span in spans
    )
    doc = AnnotatedArticle(
        read, tuple(spans), tokens, tuple(x.attribution for x in attributions), ()
    )
    return Reading(doc, SIDES, mentions, (), attributions, (), sided)


def _words(read: Article, spans: list[Span]) -> list[Span]:
    found = []
    for span in spans:
        at = span.start
        for word in span.of(read.text).split(" "):
            found.append(Span(at, at + len(word)))
            at += len(word) + 1
    return found


def _mentions(text: str, spans: list[Span]) -> list[Mention]:
    found: dict[int, Mention] = {}
    for key, side in SIDES.items():
        for name in side.names:
            at = text.find(name, spans[0].start if spans else 0)
            while at >= 0:
                taken = any(m.start <= at < m.end for m in found.values())
                if not taken:
                    found[at] = Mention(at, at + len(name), key, "name")
                at = text.find(name, at + 1)
    return [found[at] for at in sorted(found)]


def _attributions(text: str) -> list[SidedAttribution]:
    rows: tuple[tuple[Any, ...], ...] = (
        (
            "Chen Meiling",
            "said",
            "Families are being priced out of the neighbourhoods they built",
            "a",
            "neutral",
        ),
        (
            "The Property Owners’ Association",
            "warned",
            "the plan would choke off new construction",
            "b",
            "emphatic",
        ),
        ("Олена Шевченко", "described", "a slow eviction", "a", "accusing"),
    )
    found = []
    for number, (who, cue, content, side, kind) in enumerate(rows, 1):
        spans = [Span(text.find(w), text.find(w) + len(w)) for w in (who, cue, content)]
        if any(span.start < 0 for span in spans):
            continue
        attribution = Attribution(
            f"Q{number}", (spans[0],), (spans[1],), (spans[2],), "direct", who, kind, "official"
        )
        found.append(SidedAttribution(attribution, side))
    return found


def measure(
    key: str, unit: Any, value: float | None, read: Reading, side: str, **more: Any
) -> Measure:
    """A measure whose evidence is the mentions of a side."""
    evidence = tuple(m.span for m in read.mentions if m.side == side)
    made_by = f"framing.lenses.{key.partition('.')[0]}.examine"
    if value is None:
        return Measure(key, unit, made_by, withheld="fewer than 5 quotations", n=2)
    return Measure(
        key, unit, made_by, value, n=more.pop("n", len(evidence)), evidence=evidence, **more
    )


def finding(
    read: Reading,
    key: str,
    label: str,
    unit: Any,
    a: float | None,
    b: float | None,
    around: float = 0.0,
    confidence: Any = "descriptive",
) -> Finding:
    """A finding; `around` gives each side an interval of that half width."""

    def side(name: str, value: float | None) -> Measure:
        interval = None
        if around and value is not None:
            low, high = value - around, value + around
            if unit == "share":
                low, high = max(low, 0.0), min(high, 1.0)
            interval = Interval(low, high)
        return measure(key, unit, value, read, name, **({"interval": interval} if interval else {}))

    sides = Pair(side("a", a), side("b", b))
    contrast = None if a is None or b is None else a - b
    around_contrast = (
        Interval(contrast - 1.4 * around, contrast + 1.4 * around)
        if around and contrast is not None
        else None
    )
    return Finding(
        key,
        label,
        f"Which side has more {label.lower()}?",
        sides,
        contrast,
        around_contrast,
        confidence=confidence,
    )


def findings(read: Reading) -> dict[str, Finding]:
    """Findings of every unit, one of them withheld."""
    made = (
        finding(read, "salience.mentions", "Mentions", "count", 5, 8),
        finding(read, "salience.first_mention", "First mention", "sentence", 2, 3),
        finding(read, "voice.words_quoted", "Words quoted", "words", 53, 1132),
        finding(read, "voice.speakers", "Named voices", "count", 2, 1),
        finding(read, "agency.agent_share", "Doer share", "share", 0.62, 0.38, 0.18, "suggestive"),
        finding(
            read, "tone.outlet", "Tone, outlet’s voice", "score", -0.104, 0.21, 0.2, "supported"
        ),
        finding(read, "tone.quoted", "Tone, quoted voice", "score", None, -0.4, 0.2),
        finding(read, "cues.marked_share", "Marked cue verbs", "share", 0.5, 0.5, 0.3),
        finding(read, "certainty.hedged_share", "Hedged sentences", "share", 0.004, 0.125, 0.1),
        finding(read, "frames.conflict", "Conflict", "score", 0.4, 0.55, 0.1),
    )
    return {item.key: item for item in made}


def terms(read: Reading) -> tuple[Finding, ...]:
    """Contrasts of words, strongest for side a first."""
    rows = (
        ("priced out", 4, 0, 2.9),
        ("eviction", 3, 0, 2.4),
        ("families", 3, 1, 1.5),
        ("construction", 1, 4, -1.4),
        ("supply", 0, 3, -1.8),
        ("price control", 0, 5, -2.7),
    )
    made = []
    for number, (word, a, b, gap) in enumerate(rows):
        base = finding(read, f"terms.{number}", word, "count", a, b)
        confidence: Any = "supported" if abs(gap) > 2.5 else "descriptive"
        made.append(
            replace(
                base,
                contrast=gap,
                contrast_interval=Interval(gap - 0.9, gap + 0.9),
                confidence=confidence,
            )
        )
    return tuple(made)


def report(
    sentences: tuple[str, ...] = SENTENCES,
    headline: str = HEADLINE,
    title: str = "Rent cap: the tenants’ union and the property owners",
    extra: tuple[Block, ...] = (),
) -> Report:
    """A report with every kind of block; `extra` blocks stand in a section of their own."""
    read = reading(sentences, headline)
    found = findings(read)
    words = terms(read)
    figures = tuple(
        Figure(f"{item.key[0].upper()}{number}", item)
        for number, item in enumerate((*found.values(), *words), 1)
    )
    comparison = Comparison(title, SIDES, about="Who is blamed for what.")
    record = RunRecord(
        (("article", read.doc.article.sha256),), (("framing", "0.1.0"),), (("paper", "a4"),), 7,
        read.doc.article.origin, comparison,
    )  # fmt: skip
    sections = (
        _summary(found),
        *_parts(read, found, words),
        *((Section("", "structure", "Extra", "", extra),) if extra else ()),
        sources(figures),
        annotated_article(read),
        quotation_ledger(read),
        comparison_annex(comparison),
    )
    return Report(title, comparison, read, BOTTOM_LINE, sections, figures, record)


BOTTOM_LINE: Text = (
    "The article gives ",
    SideName("a"),
    " two named voices and places it mostly as doer",
    Mark("agency.agent_share"),
    "; it gives ",
    SideName("b"),
    " one named voice and writes of it without a clear tone",
    Mark("tone.outlet"),
    ".",
)


def _summary(found: dict[str, Finding]) -> Section:
    rows: tuple[tuple[Text, ...], ...] = tuple(
        (
            (item.label, " ", Mark(item.key)),
            (Number(item.sides.a, mark=False, n=True),),
            (Number(item.sides.b, mark=False, n=True),),
            (Difference(item),),
            (item.confidence,),
        )
        for item in found.values()
    )
    columns = (
        Column(("Measure",), 3.0),
        Column(("A",), 1.6, side="a", numeric=True),
        Column(("B",), 1.6, side="b", numeric=True),
        Column(("A − B",), 1.1, numeric=True),
        Column(("Evidence",), 1.2),
    )
    chosen = tuple(
        item
        for item in found.values()
        if item.contrast is not None and item.sides.a.unit != "sentence"
    )
    cards = tuple(_card(item) for item in list(found.values())[:5])
    blocks = (
        Prose(BOTTOM_LINE, "lead"),
        Subheading("Key findings"),
        Cards(cards),
        Subheading("Scorecard"),
        Table(columns, rows, "Scorecard: the main measures for both sides and their difference."),
        Dumbbell(chosen, "The scorecard’s measures, each on its own full range."),
        Note(
            (
                Strong("What this does not show: "),
                "why the article was written this way, whether what it says is true, or how readers"
                " take it. One article is one case; a difference between two sides may be a"
                " difference between two subjects.",
            )
        ),
    )
    return Section("", "summary", "Bottom line", "", blocks)


def _card(item: Finding) -> Card:
    a, b = item.sides
    figure: Text = (Number(a, mark=False), " : ", Number(b, mark=False))
    sentence: Text = (
        SideName("b"), " has more of it than ", SideName("a"), ": ", item.label.lower(),
        Mark(item.key), " ", Sentences(b.evidence[:3]),
    )  # fmt: skip
    return Card(figure, sentence, "a" if (item.contrast or 0) > 0 else "b", item.confidence)


def _parts(
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


__all__ = ["AnnotatedText", "report"]
