"""Pages that are no brief: a title, the sides, and sections one after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from framing.rendering.desk import Desk
from framing.rendering.finish import Attachment
from framing.rendering.first_page import chips, title
from framing.rendering.flow import Item, paginate
from framing.rendering.formats import Paper
from framing.rendering.pdf import bound, desk_for, text_height
from framing.rendering.runs import Run
from framing.rendering.setting import set_summary
from framing.rendering.tagging import Element
from framing.report import Report
from framing.themes import Theme


def leaflet(
    report: Report,
    kicker: str,
    run: str,
    theme: Theme,
    paper: Paper,
    attachments: Sequence[Attachment],
) -> bytes:
    """The sections of a report as a tagged PDF in the look of a brief. `kicker` says over the
    title what it is, `run` at the foot of what."""
    desk = desk_for(report, theme, paper)
    root = Element("Document")
    head = root.add("Sect")
    items = [*_head(desk, kicker, head), *set_summary(desk, report.sections, root)]
    pages = paginate(items, text_height(theme, paper))
    return bound(desk, paper, pages, root, run, attachments)


def _head(desk: Desk, kicker: str, parent: Element) -> Iterator[Item]:
    style = desk.style("semibold", desk.theme.sizes.small, desk.theme.colours.muted)
    yield Item(desk.paragraph([Run(kicker, style)], style, desk.width, parent.add("P"), 1.25))
    yield Item(title(desk, desk.wording.report.title, parent.add("H1")), before=2)
    yield Item(chips(desk, parent), before=7)
