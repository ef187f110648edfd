"""The strip: the article from its first to its last sentence, a lane for each side.

A tick in a lane is a sentence that mentions the side. Where the tone toward the side was measured
the tick rises above its line (favourable) or falls below it (unfavourable). A square between the
lanes is a sentence that quotes somebody.
"""

from __future__ import annotations

from collections.abc import Sequence

from framing.domain import SideKey
from framing.rendering.html.markup import Markup
from framing.rendering.html.rows import Row, chart
from framing.rendering.html.scribe import Scribe
from framing.rendering.html.svg import bar, line, strip_of, words
from framing.rendering.scale import step_of
from framing.report import Strip, Tick

WIDE, WIDEST = 0.62, 0.028
RISE, NEUTRAL = 0.34, 0.1
MOST_NUMBERS, MOST_ON_SMALL = 12, 6


def strip(scribe: Scribe, block: Strip) -> Markup:
    """Two lanes with the quotations between them."""
    count = max(len(block.ticks), 1)
    lanes = [_lane(scribe, block.ticks, "a", count), _quotes(block.ticks, count)]
    rows = [*lanes, _lane(scribe, block.ticks, "b", count)]
    return chart(
        scribe,
        "lanes",
        f"Strip of {len(block.ticks)} sentences",
        block.caption,
        rows,
        Markup(),
        strip_of(_numbers(count), None, "axis"),
    )


def _lane(scribe: Scribe, ticks: Sequence[Tick], key: SideKey, count: int) -> Row:
    drawn = [line(0.0, 1.0, 0.5, kind="grid")]
    wide = min(WIDE / count, WIDEST)
    numbers = [number for number, tick in enumerate(ticks, 1) if key in tick.sides]
    for number in numbers:
        measure = dict(ticks[number - 1].tone).get(key)
        reach = (measure.value or 0.0) * RISE if measure else 0.0
        top, foot = 0.5 - max(reach, 0.0) - NEUTRAL, 0.5 - min(reach, 0.0) + NEUTRAL
        drawn.append(bar((number - 0.5) / count - wide / 2, wide, top, foot - top, key))
    label = f"{key.upper()} · {scribe.label(key)}"
    return Row(label, strip_of(drawn, _says(numbers), "tall"))


def _quotes(ticks: Sequence[Tick], count: int) -> Row:
    wide = min(WIDE / count, WIDEST * 0.6)
    numbers = [number for number, tick in enumerate(ticks, 1) if tick.quotes]
    drawn = [bar((n - 0.5) / count - wide / 2, wide, 0.28, 0.44, "quotes") for n in numbers]
    return Row("quotations", strip_of(drawn, _says(numbers), "low"))


def _says(numbers: Sequence[int]) -> str:
    return f"in sentences {', '.join(map(str, numbers))}" if numbers else "in no sentence"


def _numbers(count: int) -> list[Markup]:
    """The numbers of the first and last sentence, and of round ones between."""
    step, wider = (step_of(count, most) for most in (MOST_NUMBERS, MOST_ON_SMALL))
    shown = sorted({1, count, *range(step, count - step // 2, step)})
    kept = {1, count, *range(wider, count - wider // 2, wider)}
    return [
        words(
            (number - 0.5) / count,
            0.5,
            f"s{number}",
            "scale" if number in kept else "scale odd",
            "middle",
        )
        for number in shown
    ]
