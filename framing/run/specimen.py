"""A specimen of a theme: how every kind of block looks in it, shown on an article of our own.

The blocks are those of a real brief: the first page whole, then the first of each other kind. What
moved since the last brief is shown against the same article without its end.
"""

from __future__ import annotations

import json
from dataclasses import replace
from importlib.resources import files

from framing.domain import Comparison, Pair, Side
from framing.intake import from_text
from framing.rendering.formats import Paper
from framing.rendering.json_report import report_json
from framing.rendering.leaflet import leaflet
from framing.report import AnnotatedText, Bars, Block, Report, Section, Slope
from framing.run.compose import compose
from framing.run.earlier import earlier_brief
from framing.text.annotate import annotate
from framing.themes import load_theme

SIDES = Pair(
    Side("Tenants' Union", ("Tenants' Union", "union", "tenants", "Tenants"), ("Amara Osei",)),
    Side("Property owners", ("Property Owners' Association", "owners"), ("Niko Pappas",)),
)
SENTENCES, SLOPES = 3, 4
"""So many sentences of the article and so many figures that moved are shown."""


def specimen(name: str, paper: Paper = "a4") -> bytes:
    """A PDF that shows a theme; ResourceMissing with the known names where there is none."""
    theme = load_theme(name)
    text = files("framing.run").joinpath("specimen.txt").read_text("utf-8")
    comparison = Comparison("The rent cap: tenants and owners", SIDES, theme=name, paper=paper)
    before = _report(text.rpartition("\n\n")[0], comparison)
    report = _report(text, comparison, before)
    shown = replace(report, sections=(report.sections[0], _others(report)))
    return leaflet(shown, f"SPECIMEN OF THE THEME {name.upper()}", "specimen", theme, paper, ())


def _report(text: str, comparison: Comparison, before: Report | None = None) -> Report:
    earlier = earlier_brief(json.loads(report_json(before))) if before else None
    return compose(annotate(from_text(text)), comparison, earlier=earlier)


def _others(report: Report) -> Section:
    """The first block of each kind that the first page does not have."""
    seen = {_kind(block) for block in report.sections[0].blocks} - {"Table"}
    blocks: list[Block] = []
    for section in report.sections[1:]:
        for block in section.blocks:
            if _kind(block) not in seen:
                seen.add(_kind(block))
                blocks.append(_short(block))
    return Section("", "framed", "Every other kind of block", "", tuple(blocks))


def _kind(block: Block) -> str:
    """The name of a kind of block; bars of each layout are a kind of their own."""
    return type(block).__name__ + (block.layout if isinstance(block, Bars) else "")


def _short(block: Block) -> Block:
    if isinstance(block, AnnotatedText):
        return AnnotatedText(block.sentences[:SENTENCES])
    if isinstance(block, Slope):
        return replace(block, figures=block.figures[:SLOPES])
    return block
