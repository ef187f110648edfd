"""A report put together by hand, with every kind of block, for the tests of the renderers."""

from __future__ import annotations

from sample_article import HEADLINE, SENTENCES, SIDES, reading
from sample_findings import findings, terms
from sample_sections import parts

from framing.domain import (
    Comparison,
    Finding,
    RunRecord,
)
from framing.report import (
    Block,
    Card,
    Cards,
    Column,
    Difference,
    Dumbbell,
    Figure,
    Mark,
    Note,
    Number,
    Prose,
    Report,
    Section,
    Sentences,
    SideName,
    Strong,
    Subheading,
    Table,
    Text,
)
from framing.report.annex import annotated_article, comparison_annex, quotation_ledger
from framing.report.sources import sources


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
        *parts(read, found, words),
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
        Dumbbell(chosen, "The scorecard’s measures, each on a scale of its own."),
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
