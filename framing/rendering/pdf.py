"""A report as a PDF: set, laid out on pages, drawn, finished."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import product
from typing import NamedTuple

from framing.rendering.desk import Desk
from framing.rendering.escape import clean
from framing.rendering.finish import Attachment, finish
from framing.rendering.first_page import banner
from framing.rendering.flow import Item, Layout, Page, arrange, height, paginate
from framing.rendering.fonts import Fonts
from framing.rendering.formats import Paper
from framing.rendering.json_report import run_in_print
from framing.rendering.missing import missing_note
from framing.rendering.parts import PartWithSections, in_parts
from framing.rendering.running import Running, draw_running
from framing.rendering.setting import set_parts, set_summary
from framing.rendering.sheet import Sheet
from framing.rendering.tagging import Element
from framing.rendering.wording import Wording
from framing.report import Report, Section
from framing.themes import Theme

PAPERS: dict[Paper, tuple[float, float]] = {"a4": (595.28, 841.89), "letter": (612.0, 792.0)}
DENSITIES = (1.3, 1.15, 1.0, 0.9, 0.8, 0.7, 0.6, 0.5)
"""How far things on the first page stand apart: the first that makes it one page is taken."""
SMALLER = (1.0, 0.94, 0.88, 0.82, 0.76)
"""Where none of them does, which large type may cause, its type is set smaller in these steps."""

BODY = 5
"""A brief is to have up to so many pages between the first and the annexes."""
BODY_DENSITIES = (1.0, 1.1, 0.92, 0.85, 0.79, 0.73, 0.67, 0.61, 0.55)
BODY_SMALLER = (0.97, 0.94, 0.91)
SMALLEST = 8.0
"""Where no density makes the body so few pages, large type is set smaller in these steps, but what
is small never under so many points."""
DENSE = 0.8
"""What is wrong with a page on which nothing would stand apart, in faults."""
ANNEXES = 0.2
"""The annexes begin on the last page of the body where so great a share of it is left."""
GOOD = 0.2
"""So few faults need no other density."""


class _Laid(NamedTuple):
    """A body laid out: its pages and faults, the layout, its elements."""

    rank: tuple[int, float]
    layout: Layout
    element: Element


def pdf(report: Report, report_json: bytes, theme: Theme, paper: Paper) -> bytes:
    """The brief as a tagged, self-contained PDF with `report_json` and the article inside."""
    desk = desk_for(report, theme, paper)
    room = text_height(theme, paper)
    run = run_in_print(report)
    root = Element("Document")
    parts = list(in_parts(_of_parts(report, desk.fonts)))
    body = [part for part in parts if part[0] != "annex"]
    annexes = [part for part in parts if part[0] == "annex"]
    first = paginate(_first_page(desk, run, room, root), room)
    pages = [*first, *_body(desk, body, room, root)]
    begun = pages.pop() if len(pages) > len(first) else None
    pages += paginate(list(set_parts(desk, annexes, root, ANNEXES * room)), room, begun)
    return bound(desk, paper, pages, root, run, _attachments(report, report_json))


def desk_for(report: Report, theme: Theme, paper: Paper) -> Desk:
    """The desk for a report on a paper."""
    width = PAPERS[paper][0] - 2 * theme.page.margin
    return Desk(Fonts(theme), theme, Wording(report, theme), width)


def text_height(theme: Theme, paper: Paper) -> float:
    """The height of the text area of a page."""
    return PAPERS[paper][1] - theme.page.top - theme.page.bottom


def bound(
    desk: Desk,
    paper: Paper,
    pages: list[Page],
    root: Element,
    run: str,
    attachments: Sequence[Attachment],
) -> bytes:
    """Pages drawn and made a file, under the title of the desk's report."""
    report = desk.wording.report
    title = clean(report.title)
    version = dict(report.record.versions).get("framing", "")
    sheet = Sheet(desk.fonts, PAPERS[paper], title, f"framing {version}")
    _draw(sheet, desk.theme, pages, Running(version, run, title, len(pages)))
    return finish(sheet, root, title, attachments)


def _first_page(desk: Desk, run: str, room: float, root: Element) -> list[Item]:
    """Banner and summary, as large and as far apart as one page allows."""
    for factor, density in product(SMALLER, DENSITIES):
        element = Element("Sect")
        dense = replace(desk, density=density, theme=desk.theme.smaller(factor))
        items = [
            *banner(dense, run, element),
            *set_summary(dense, _of_summary(desk), element),
        ]
        if height(items) <= room:
            break
    root.kids.append(element)
    return items


def _body(desk: Desk, parts: list[PartWithSections], room: float, root: Element) -> list[Page]:
    """The parts after the first page on no more than `BODY` pages, in type a little smaller where
    only that makes it so, or else on as few as they can be."""
    best = _spaced(desk, parts, room)
    for factor in BODY_SMALLER:
        theme = desk.theme.smaller(factor)
        if len(best.layout.pages) <= BODY or theme.sizes.small < SMALLEST:
            break
        smaller = _spaced(replace(desk, theme=theme), parts, room)
        if len(smaller.layout.pages) <= BODY:
            best = smaller
    root.kids += best.element.kids
    return list(best.layout.pages)


def _spaced(desk: Desk, parts: list[PartWithSections], room: float) -> _Laid:
    """The parts as far apart as leaves the fewest faults on as few pages as they can be."""
    best: _Laid | None = None
    for density in BODY_DENSITIES:
        element = Element("Document")
        items = list(set_parts(replace(desk, density=density), parts, element))
        layout = arrange(items, room, ANNEXES, BODY)
        rank = max(len(layout.pages), BODY), layout.wrong + DENSE * abs(1 - density)
        if best is None or rank < best.rank:
            best = _Laid(rank, layout, element)
        if rank[0] == BODY and rank[1] <= GOOD:
            break
    assert best is not None
    return best


def _of_summary(desk: Desk) -> tuple[Section, ...]:
    return tuple(s for s in desk.wording.report.sections if s.part == "summary")


def _of_parts(report: Report, fonts: Fonts) -> tuple[Section, ...]:
    """The sections after the first page; that on the method says what the fonts do not hold."""
    sections = [section for section in report.sections if section.part != "summary"]
    note = missing_note(report, fonts)
    if note is None or not sections:
        return tuple(sections)
    places = [i for i, section in enumerate(sections) if section.part == "method"]
    place = places[-1] if places else len(sections) - 1
    sections[place] = replace(sections[place], blocks=(*sections[place].blocks, note))
    return tuple(sections)


def _draw(sheet: Sheet, theme: Theme, pages: list[Page], running: Running) -> None:
    for number, page in enumerate(pages):
        if number:
            sheet.next_page()
        draw_running(sheet, theme, running)
        for box, down in page:
            box.draw(sheet, theme.page.margin, sheet.size[1] - theme.page.top - down)


def _attachments(report: Report, report_json: bytes) -> tuple[Attachment, ...]:
    text = report.reading.doc.text.encode("utf-8", "surrogatepass")
    return (
        Attachment(
            "article.txt", "text/plain", "The article's text as it was read", "Source", text
        ),
        Attachment("report.json", "application/json", "The findings as data", "Data", report_json),
    )
