"""The formats that a report can be rendered in, and the files that each is made of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal, TypeAlias

from framing.errors import FramingError, RenderingFailed, UsageError
from framing.report import Report
from framing.themes import load_theme

Paper: TypeAlias = Literal["a4", "letter"]
Contents: TypeAlias = tuple[bytes, ...]
Renderer: TypeAlias = Callable[[Report, str, Paper], Contents]


def _pdf(report: Report, theme: str, paper: Paper) -> Contents:
    from framing.rendering.json_report import report_json
    from framing.rendering.pdf import PAPERS, pdf

    if paper not in PAPERS:
        raise UsageError(f"no paper {paper!r}; known papers: {', '.join(PAPERS)}")
    return (pdf(report, report_json(report), load_theme(theme), paper),)


def _html(report: Report, theme: str, paper: Paper) -> Contents:
    from framing.rendering.html import html

    return (html(report, load_theme(theme)),)


def _json(report: Report, theme: str, paper: Paper) -> Contents:
    from framing.rendering.json_report import report_json

    return (report_json(report),)


def _markdown(report: Report, theme: str, paper: Paper) -> Contents:
    from framing.rendering.markdown import markdown

    return (markdown(report, theme),)


def _csv(report: Report, theme: str, paper: Paper) -> Contents:
    from framing.rendering.spreadsheet import attributions_csv, figures_csv

    return figures_csv(report), attributions_csv(report)


_RENDERERS: Mapping[str, tuple[tuple[str, ...], Renderer]] = {
    "pdf": (("brief.pdf",), _pdf),
    "html": (("brief.html",), _html),
    "json": (("report.json",), _json),
    "md": (("brief.md",), _markdown),
    "csv": (("figures.csv", "attributions.csv"), _csv),
}
FORMATS: Mapping[str, tuple[str, ...]] = {name: files for name, (files, _) in _RENDERERS.items()}
"""Each format with the names of its files in a run folder."""
STANDARD = ("pdf", "html", "json")
"""The formats in which a brief is written where none is asked for."""


def render(
    report: Report, format: str, theme: str | None = None, paper: Paper | None = None
) -> bytes:
    """The report as the bytes of a file: the first, where a format has several.

    `theme` and `paper` stand in for those of the comparison. Raises UsageError for a format or
    paper that is not known, ResourceMissing for a theme that is not there, RenderingFailed where
    the report can not be set.
    """
    return next(iter(render_files(report, format, theme, paper).values()))


def render_files(
    report: Report, format: str, theme: str | None = None, paper: Paper | None = None
) -> dict[str, bytes]:
    """All files of a format by name; see `render`."""
    if format not in FORMATS:
        raise UsageError(f"no format {format!r}; known formats: {', '.join(FORMATS)}")
    names, renderer = _RENDERERS[format]
    look, size = theme or report.comparison.theme, paper or report.comparison.paper
    try:
        return dict(zip(names, renderer(report, look, size), strict=True))
    except FramingError:
        raise
    except Exception as error:
        raise RenderingFailed(
            f"the {format.upper()} could not be set: {error}; --debug shows where"
        ) from error
