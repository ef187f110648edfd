"""The document: the head of the first page, then every section in the order of the brief."""

from __future__ import annotations

from collections.abc import Iterator

from framing.rendering.json_report import run_in_print
from framing.rendering.markdown.blocks import block_lines, heading
from framing.rendering.markdown.escape import escaped, line
from framing.rendering.markdown.words import MarkdownWords, emphasis, strong
from framing.rendering.particulars import KICKER, coded, particulars
from framing.rendering.parts import PARTS, in_parts
from framing.report import Report, Section
from framing.themes import load_theme


def markdown(report: Report, theme: str) -> bytes:
    """The whole report. The theme gives the style of numbers."""
    words = MarkdownWords(report, load_theme(theme).numbers)
    lines = [*_head(report), *_sections(report, words)]
    return ("\n\n".join(told for told in lines if told) + "\n").encode("utf-8", "replace")


def _head(report: Report) -> Iterator[str]:
    article, sides = report.reading.doc.article, report.comparison.sides
    yield heading(1, report.title)
    yield KICKER
    if article.headline:
        yield emphasis(escaped(article.headline.of(article.text)))
    yield line(escaped(particulars(report)))
    yield f"{coded(report)} · run {run_in_print(report)}"
    yield "\n".join(f"- {strong(key.upper())} {escaped(side.label)}" for key, side in sides.items())


def _sections(report: Report, words: MarkdownWords) -> Iterator[str]:
    for section in report.sections:
        if section.part == "summary":
            yield from _section(section, words, 2)
    rest = [section for section in report.sections if section.part != "summary"]
    for part, sections in in_parts(rest):
        yield heading(2, PARTS[part])
        for section in sections:
            yield from _section(section, words, 3)


def _section(section: Section, words: MarkdownWords, level: int) -> Iterator[str]:
    yield heading(level, section.title)
    yield emphasis(escaped(section.question))
    for block in section.blocks:
        yield from block_lines(words, block, level)
