"""Bars: stacked to the whole, paired around a common axis, or grouped from nought."""

from __future__ import annotations

from collections.abc import Callable
from math import fsum

from framing.domain import Measure
from framing.rendering.alt import Teller
from framing.rendering.charts.drawing import Drawing
from framing.rendering.charts.plot import SMALL, Plot
from framing.rendering.charts.rows import label_width, row_label, row_mark
from framing.rendering.desk import Desk
from framing.rendering.fonts import Face
from framing.rendering.numbers import value_text
from framing.rendering.segments import segment_text
from framing.rendering.sheet import Sheet
from framing.report import Bar, Bars, Segment
from framing.report.blocks import HOLDERS, Belongs

ROW = {"stacked": 21.0, "paired": 18.0, "grouped": 13.0}
LEAST_ROW = {"stacked": 15.0, "paired": 12.0, "grouped": 10.0}
"""The least height of a row: bars that hold words are higher than these."""
INSIDE = SMALL + 2.4
"""The least height of a bar with words on it."""
HEAD, GROUP_GAP = 17.0, 6.0
KEY, AFTER_KEY, KEY_LINE = 11.0, 15.0, 12.0
"""From a key's patch to its name, after the name, and from line to line."""
VALUES = 38.0
"""The room for a value beside the end of a bar."""


def bars(desk: Desk, block: Bars) -> Drawing:
    """One row a bar; in groups one row a segment."""
    row = max(desk.gap(ROW[block.layout]), LEAST_ROW[block.layout])
    if block.layout == "grouped":
        rooms, gap = [row * len(bar.segments) for bar in block.bars], GROUP_GAP
    else:
        rooms, gap = [row for _ in block.bars], 0.0
    left = label_width(desk, [bar.label for bar in block.bars])
    paired = VALUES if block.layout == "paired" else 0.0
    starts = left + paired
    keys = _keys(desk, block, desk.width - starts)
    if len(keys) > 1:
        starts = 0.0
        keys = _keys(desk, block, desk.width)
    head = HEAD + KEY_LINE * (len(keys) - 1)
    height = head + fsum(room + gap for room in rooms) + 3
    tops = [height - head - fsum(room + gap for room in rooms[:n]) for n in range(len(rooms))]

    def paint(sheet: Sheet, x: float, bottom: float) -> None:
        top = max((_value(part) for bar in block.bars for part in bar.segments), default=1.0) or 1.0
        span = {"stacked": (0.0, 1.0), "paired": (-top, top), "grouped": (0.0, top)}[block.layout]
        plot = Plot(
            desk, height, span, (left + paired, 4.0 if block.layout == "stacked" else VALUES)
        )
        _draw_keys(desk, plot, keys, starts)
        painter: Callable[[Desk, Plot, Bar, float, float], None] = {
            "stacked": _stacked,
            "paired": _paired,
            "grouped": _grouped,
        }[block.layout]
        for bar, y, room in zip(block.bars, tops, rooms, strict=True):
            plot.text(0, y - room / 2, row_label(desk, bar.label, left))
            painter(desk, plot, bar, y, row)
        plot.paint(sheet, x, bottom)

    teller = Teller(desk.wording.report.comparison.sides, desk.theme.numbers)
    marks = tuple(
        row_mark(desk, bar.label, left, y - room / 2, bar.segments[0].measure.key)
        for bar, y, room in zip(block.bars, tops, rooms, strict=True)
        if bar.segments
    )
    return Drawing(height, teller.bars(block), paint, marks)


def _value(segment: Segment) -> float:
    return segment.measure.value or 0.0


def _stacked(desk: Desk, plot: Plot, bar: Bar, top: float, row: float) -> None:
    """Segments as shares of their sum, each with its value where there is room for it."""
    thick, y = max(row * 0.62, INSIDE), top - row / 2
    total = fsum(_value(part) for part in bar.segments)
    if not total:
        plot.line(plot.left, y, plot.right, y, desk.theme.colours.rule)
        plot.text(plot.left + 6, y + 6, "none found", desk.theme.colours.muted, SMALL)
        return
    done = 0.0
    for part in sorted(bar.segments, key=lambda part: HOLDERS.index(part.belongs)):
        if not _value(part):
            continue
        left, right = plot.x(done / total), plot.x((done + _value(part)) / total)
        face, words = _face(desk, part.belongs)
        plot.bar(left, y - thick / 2, right - left, thick, face, "#FFFFFF")
        shown = segment_text(bar, part, desk.theme.numbers)
        for text in (shown, shown.partition(" · ")[2] or shown):
            if desk.breadth(text, SMALL, "semibold") < right - left - 6:
                plot.text((left + right) / 2, y, text, words, SMALL, "center", strong=True)
                break
        done += _value(part)


def _paired(desk: Desk, plot: Plot, bar: Bar, top: float, row: float) -> None:
    """Side a to the left of the axis, side b to its right."""
    thick, y, zero = row * 0.62, top - row / 2, plot.x(0.0)
    plot.line(zero, top - row, zero, top, desk.theme.colours.muted, 0.8)
    for part in bar.segments:
        sign = 1 if part.belongs == "b" else -1
        end = plot.x(sign * _value(part))
        face, _ = _face(desk, part.belongs)
        if end != zero:
            plot.bar(min(zero, end), y - thick / 2, abs(end - zero), thick, face, face)
        ink = desk.theme.sides[part.belongs].ink
        words = _words(desk, part.measure)
        plot.text(end + 5 * sign, y, words, ink, SMALL, "left" if sign > 0 else "right")


def _grouped(desk: Desk, plot: Plot, bar: Bar, top: float, row: float) -> None:
    """Segments one under the other from nought."""
    for part in bar.segments:
        thick, y = row * 0.7, top - row / 2
        end = plot.x(_value(part))
        face, _ = _face(desk, part.belongs)
        if _value(part):
            plot.bar(plot.left, y - thick / 2, end - plot.left, thick, face, face)
        ink = desk.theme.sides[part.belongs].ink
        plot.text(end + 5, y, _words(desk, part.measure), ink, SMALL)
        top -= row


def _words(desk: Desk, measure: Measure) -> str:
    return value_text(measure, desk.theme.numbers)


def _face(desk: Desk, belongs: Belongs) -> tuple[str, str]:
    """The colour of a segment and of the words on it."""
    ink = desk.theme.sides[belongs]
    if belongs in ("a", "b"):
        return ink.ink, "#FFFFFF"
    return ink.tint, desk.theme.colours.ink


def _keys(desk: Desk, block: Bars, room: float) -> list[list[tuple[Belongs, str]]]:
    """Which colour is whose, in as many lines as the names need; a name longer than a line is
    shortened."""
    sides = desk.wording.report.comparison.sides
    names: dict[Belongs, str] = {
        "a": f"A · {sides.a.label}",
        "b": f"B · {sides.b.label}",
        "third_party": "third parties",
        "unnamed": "no name found",
    }
    used = {part.belongs for bar in block.bars for part in bar.segments}
    lines: list[list[tuple[Belongs, str]]] = [[]]
    left = room
    for key in (key for key in names if key in used):
        shown = desk.fitted(names[key], room - KEY, SMALL, _weight(key))
        width = KEY + desk.breadth(shown, SMALL, _weight(key))
        if lines[-1] and width > left:
            lines.append([])
            left = room
        lines[-1].append((key, shown))
        left -= width + AFTER_KEY
    return lines


def _weight(belongs: Belongs) -> Face:
    return "semibold" if belongs in ("a", "b") else "sans"


def _draw_keys(desk: Desk, plot: Plot, lines: list[list[tuple[Belongs, str]]], left: float) -> None:
    """The lines of the key at the head of the figure."""
    for number, line in enumerate(lines):
        x, y = left, plot.height - HEAD / 2 - number * KEY_LINE
        for belongs, words in line:
            face, _ = _face(desk, belongs)
            weight = _weight(belongs)
            plot.bar(x, y - 3.5, 7, 7, face, face)
            ink = desk.theme.sides[belongs].ink
            plot.text(x + KEY, y, words, ink, SMALL, strong=weight == "semibold")
            x += KEY + desk.breadth(words, SMALL, weight) + AFTER_KEY
