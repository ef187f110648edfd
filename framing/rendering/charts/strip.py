"""The strip: the article from its first to its last sentence, a lane for each side.

A tick in a lane is a sentence that mentions the side. Where the tone toward the side was measured
the tick rises above its line (favourable) or falls below it (unfavourable); a short tick is
neutral or not measured. A square between the lanes is a sentence that quotes somebody.
"""

from __future__ import annotations

from framing.domain import SideKey
from framing.rendering.alt import Teller
from framing.rendering.charts.drawing import Drawing
from framing.rendering.charts.plot import LABEL, SMALL, Plot
from framing.rendering.desk import Desk
from framing.rendering.scale import step_of
from framing.rendering.sheet import Sheet
from framing.report import Strip, Tick

LANE, MIDDLE, AXIS = 34.0, 15.0, 16.0
RISE = 12.0
NEUTRAL = 3.0
WIDEST = 9.0
MOST_NUMBERS = 16


def strip(desk: Desk, block: Strip) -> Drawing:
    """Two lanes with the quotations between them."""
    height = 2 * LANE + MIDDLE + AXIS

    def paint(sheet: Sheet, x: float, bottom: float) -> None:
        count = max(len(block.ticks), 1)
        plot = Plot(desk, height, (0.5, count + 0.5), (_label_width(desk), 4.0))
        lines: dict[SideKey, float] = {
            "a": height - LANE / 2,
            "b": AXIS + LANE / 2,
        }
        middle = AXIS + LANE + MIDDLE / 2
        _lanes(desk, plot, lines, middle)
        wide = min((plot.right - plot.left) / count * 0.62, WIDEST)
        for number, tick in enumerate(block.ticks, 1):
            for key in tick.sides:
                _tick(desk, plot, tick, key, plot.x(number), lines[key], wide)
            if tick.quotes:
                size = min(wide, 5.0)
                ink = desk.theme.colours.ink
                plot.bar(plot.x(number) - size / 2, middle - size / 2, size, size, ink, ink)
        _numbers(desk, plot, count)
        plot.paint(sheet, x, bottom)

    teller = Teller(desk.wording.report.comparison.sides, desk.theme.numbers)
    return Drawing(height, teller.strip(block), paint)


def _label_width(desk: Desk) -> float:
    labels = (side.label for side in desk.wording.report.comparison.sides)
    widest = max(desk.breadth(f"A · {label}", LABEL, "semibold") for label in labels)
    return min(widest, desk.width * 0.3) + 16


def _lanes(desk: Desk, plot: Plot, lines: dict[SideKey, float], middle: float) -> None:
    for key, side in desk.wording.report.comparison.sides.items():
        words = desk.fitted(f"{key.upper()} · {side.label}", plot.left - 12, LABEL, "semibold")
        plot.text(0, lines[key], words, desk.theme.sides[key].ink, LABEL, strong=True)
        plot.line(plot.left, lines[key], plot.right, lines[key], desk.theme.colours.rule, 0.6)
    plot.text(0, middle, "quotations", desk.theme.colours.muted, SMALL)


def _tick(
    desk: Desk, plot: Plot, tick: Tick, key: SideKey, x: float, y: float, wide: float
) -> None:
    ink = desk.theme.sides[key].ink
    measure = dict(tick.tone).get(key)
    tone = measure.value if measure is not None and measure.value is not None else 0.0
    reach = tone * RISE
    low, high = min(reach, 0.0) - NEUTRAL, max(reach, 0.0) + NEUTRAL
    plot.bar(x - wide / 2, y + low, wide, high - low, ink, ink)


def _numbers(desk: Desk, plot: Plot, count: int) -> None:
    """The numbers of the first and last sentence, and of round ones between."""
    step = step_of(count, MOST_NUMBERS)
    for number in sorted({1, count, *range(step, count - step // 2, step)}):
        x, words = plot.x(number), f"s{number}"
        plot.text(x, AXIS / 2 - 1, words, desk.theme.colours.muted, SMALL, "center")
