"""From blocks to Markdown. A chart becomes the table of its values: nothing of it is lost."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any

from framing.domain import Finding, SideKey, Span
from framing.errors import RenderingFailed
from framing.rendering.markdown.escape import escaped, line
from framing.rendering.markdown.words import MarkdownWords, emphasis, strong
from framing.rendering.quotation_marks import missing_marks
from framing.report import (
    AnnotatedText,
    Bars,
    Block,
    Cards,
    Column,
    Concordance,
    Dots,
    Dumbbell,
    Lollipop,
    Note,
    NumberedSentence,
    Prose,
    Quotation,
    Slope,
    Strip,
    Subheading,
    Table,
)
from framing.report.blocks import Belongs

DEEPEST = 6
NAMES: dict[Belongs, str] = {
    "a": "A", "b": "B", "third_party": "Third parties", "unnamed": "No name found"
}  # fmt: skip


def block_lines(words: MarkdownWords, block: Block, level: int) -> Iterator[str]:
    """The paragraphs, lists and tables of a block; `level` is that of the heading above it."""
    teller = _TELLERS.get(type(block))
    if teller is None:
        raise RenderingFailed(
            f"no way to tell a block of type {type(block).__name__}: report a bug"
        )
    yield from teller(words, block, level)


def heading(level: int, words: str) -> str:
    """A heading; deeper than six there are none."""
    return f"{'#' * min(level, DEEPEST)} {escaped(words).strip()}"


def table(
    heads: Sequence[str], rows: Iterable[Sequence[str]], numeric: Sequence[bool] | None = None
) -> str:
    """A table of GitHub's kind, its cells told already; `numeric` columns end in line."""
    rules = ["--:" if right else "---" for right in numeric or [False] * len(heads)]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (heads, rules, *rows))


def _prose(words: MarkdownWords, block: Prose, level: int) -> Iterator[str]:
    yield line(words.text(block.text))


def _subheading(words: MarkdownWords, block: Subheading, level: int) -> Iterator[str]:
    yield heading(level + 1, block.text)


def _note(words: MarkdownWords, block: Note, level: int) -> Iterator[str]:
    yield f"> {line(words.text(block.text))}"


def _cards(words: MarkdownWords, block: Cards, level: int) -> Iterator[str]:
    yield "\n".join(
        f"- {strong(words.text(card.figure))} – {words.text(card.sentence)} ({card.confidence})"
        for card in block.cards
    )


def _table(words: MarkdownWords, block: Table, level: int) -> Iterator[str]:
    heads = [_head(words, column) for column in block.columns]
    rows = ([words.text(cell) for cell in row] for row in block.rows)
    yield table(heads, rows, [column.numeric for column in block.columns])


def _head(words: MarkdownWords, column: Column) -> str:
    if column.side and column.label == (column.side.upper(),):
        return words.label(column.side)
    return words.text(column.label)


def _findings(words: MarkdownWords, block: Dumbbell | Dots | Lollipop, level: int) -> Iterator[str]:
    yield line(escaped(block.caption))
    heads = ("Measure", words.label("a"), words.label("b"), "A − B", "Evidence")
    rows = (_finding_row(words, finding) for finding in block.findings)
    yield table(heads, rows, (False, True, True, True, False))


def _finding_row(words: MarkdownWords, finding: Finding) -> tuple[str, ...]:
    return (
        escaped(finding.label) + words.mark(finding.key),
        words.measure(finding.sides.a),
        words.measure(finding.sides.b),
        words.difference(finding),
        finding.confidence,
    )


def _bars(words: MarkdownWords, block: Bars, level: int) -> Iterator[str]:
    yield line(escaped(block.caption))
    used = {part.belongs for bar in block.bars for part in bar.segments}
    columns = [name for name in NAMES if name in used]
    rows = []
    for bar in block.bars:
        found = {part.belongs: part.measure for part in bar.segments}
        mark = words.mark(bar.segments[0].measure.key) if bar.segments else ""
        cells = (words.measure(found[name]) if name in found else "–" for name in columns)
        rows.append((escaped(bar.label) + mark, *cells))
    heads = ("", *(words.label(name) if name in ("a", "b") else NAMES[name] for name in columns))
    yield table(heads, rows, (False, *(True for _ in columns)))


def _drawn_only(words: MarkdownWords, block: Slope, level: int) -> Iterator[str]:
    """Nothing: what the chart draws stands in the table beside it."""
    return iter(())


def _strip(words: MarkdownWords, block: Strip, level: int) -> Iterator[str]:
    yield line(escaped(block.caption))
    numbered = list(enumerate(block.ticks, 1))
    sides: tuple[SideKey, SideKey] = ("a", "b")
    told = [
        (words.label(key), [number for number, tick in numbered if key in tick.sides])
        for key in sides
    ]
    told.append(("quotations", [number for number, tick in numbered if tick.quotes]))
    yield "\n".join(f"- {name}: {words.numbered(places) or 'none'}" for name, places in told)


def _quotation(words: MarkdownWords, block: Quotation, level: int) -> Iterator[str]:
    pieces = [span.of(words.article) for span in block.content]
    before, after = missing_marks(pieces) if block.kind == "direct" else ("", "")
    said = before + " … ".join(map(words.quotation, block.content)) + after
    cue = " … ".join(emphasis(words.quotation(span)) for span in block.cue)
    side = strong(block.side.upper()) if block.side else ""
    told = (
        strong(escaped(f"{block.id} · {block.speaker}")),
        cue,
        f"{block.kind} speech",
        side,
        words.sentences(block.content),
    )
    yield f"> {line(said)}\n>\n> {' · '.join(part for part in told if part)}"


def _concordance(words: MarkdownWords, block: Concordance, level: int) -> Iterator[str]:
    rows = (
        (
            words.quotation(row.left).strip(),
            strong(words.quotation(row.node)),
            words.quotation(row.right).strip(),
            words.sentences((row.node,)),
        )
        for row in block.lines
    )
    yield table(("Before", "Word", "After", "At"), rows)


def _annotated(words: MarkdownWords, block: AnnotatedText, level: int) -> Iterator[str]:
    for sentence in block.sentences:
        remarks = "; ".join(words.text(remark) for remark in sentence.remarks)
        told = f"{strong(f's{sentence.number}')} {_marked(words, sentence)}"
        yield f"{told} ({remarks})" if remarks else told


def _marked(words: MarkdownWords, sentence: NumberedSentence) -> str:
    """A sentence with its mentions in bold, each with its side's letter, and what is attributed
    to somebody between ‹ and ›."""
    span = sentence.span
    sided = [mark for mark in sentence.highlights if mark.side]
    quoted = [mark.span for mark in sentence.highlights if mark.kind == "content" and not mark.side]
    edges = {span.start, span.end}
    for mark in sentence.highlights:
        edges |= {max(mark.span.start, span.start), min(mark.span.end, span.end)}
    told: list[str] = []
    for start, end in pairwise(sorted(edges)):
        told += ["‹" for place in quoted if place.start == start]
        piece = words.quotation(Span(start, end))
        held = next((mark for mark in sided if mark.span.holds((start, end))), None)
        if held is None or held.side is None or not piece.strip():
            told.append(piece)
        else:
            letter = escaped(f"[{held.side.upper()}]") if end == held.span.end else ""
            lead = " " * piece.startswith(" ")
            told.append(f"{lead}{strong(piece)}{letter}{' ' * piece.endswith(' ')}")
        told += ["›" for place in quoted if place.end == end]
    return "".join(told)


_TELLERS: dict[type, Callable[[MarkdownWords, Any, int], Iterator[str]]] = {
    Prose: _prose,
    Subheading: _subheading,
    Note: _note,
    Cards: _cards,
    Table: _table,
    Quotation: _quotation,
    Concordance: _concordance,
    AnnotatedText: _annotated,
    Dumbbell: _findings,
    Dots: _findings,
    Lollipop: _findings,
    Slope: _drawn_only,
    Bars: _bars,
    Strip: _strip,
}
