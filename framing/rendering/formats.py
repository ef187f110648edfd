"""The formats that a report can be rendered in."""

from __future__ import annotations

from typing import Literal

from framing.errors import FramingError, RenderingFailed, UsageError
from framing.report import Report
from framing.themes import load_theme

FORMATS = {"pdf": "brief.pdf", "json": "report.json"}
"""Each format with the name of its file in a run folder."""


def render(
    report: Report,
    format: str,
    theme: str | None = None,
    paper: Literal["a4", "letter"] | None = None,
) -> bytes:
    """The report as the bytes of a file.

    `theme` and `paper` stand in for those of the comparison. Raises UsageError for a format or
    paper that is not known, ResourceMissing for a theme that is not there, RenderingFailed where
    the report can not be set.
    """
    from framing.rendering.json_report import report_json

    if format == "json":
        return report_json(report)
    if format != "pdf":
        raise UsageError(f"no format {format!r}; known formats: {', '.join(FORMATS)}")
    from framing.rendering.pdf import PAPERS, pdf

    chosen = paper or report.comparison.paper
    if chosen not in PAPERS:
        raise UsageError(f"no paper {chosen!r}; known papers: {', '.join(PAPERS)}")
    look = load_theme(theme or report.comparison.theme)
    try:
        return pdf(report, report_json(report), look, chosen)
    except FramingError:
        raise
    except Exception as error:
        raise RenderingFailed(f"the PDF could not be set: {error}; --debug shows where") from error
