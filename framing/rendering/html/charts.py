"""Charts of findings: dumbbells, dots with whiskers, lollipops."""

from __future__ import annotations

from framing.domain import Finding, SideKey
from framing.rendering.html.markup import Markup, element
from framing.rendering.html.rows import Row, chart, key_of, pair, values
from framing.rendering.html.scribe import Scribe
from framing.rendering.html.svg import line, mark, strip_of, words
from framing.rendering.numbers import difference_text, number_text, value_text
from framing.rendering.scale import full_range, reach
from framing.report import Dots, Dumbbell, Lollipop

STEPS = 4
ROOM = 1.12
"""A lollipop's axis goes a little further than the longest of them."""


def dumbbell(scribe: Scribe, block: Dumbbell) -> Markup:
    """Findings of different units on one axis, each over its own full range."""
    rows = [_over_range(scribe, finding) for finding in block.findings]
    return chart(scribe, "dumbbell", "Dumbbell chart", block.caption, rows, key_of(scribe))


def dots(scribe: Scribe, block: Dots) -> Markup:
    """Findings that share one scale, the sides one over the other."""
    unit = block.findings[0].sides.a.unit if block.findings else "count"
    steps = [step / STEPS for step in range(STEPS + 1)]
    zero = -block.low / (block.high - block.low) if block.low < 0 else None
    grid = [
        line(x, x, 0.0, 1.0, "zero" if zero is not None and abs(x - zero) < 1e-9 else "grid")
        for x in steps
    ]
    rows = []
    for finding in block.findings:
        places, ends = _placed(finding, block.low, block.high)
        drawn = [*grid, *pair(places, ends, apart=True)]
        says = scribe.teller.values(finding)
        strip = strip_of(drawn, says, "tall")
        rows.append(Row(finding.label, strip, finding.key, values(scribe, finding)))
    labels = [
        words(
            x,
            0.5,
            number_text(block.low + (block.high - block.low) * x, unit, scribe.theme.numbers),
            "scale odd" if number % 2 else "scale",
            "middle",
        )
        for number, x in enumerate(steps)
    ]
    foot = strip_of(labels, None, "axis")
    return chart(scribe, "dots", "Dot chart", block.caption, rows, key_of(scribe), foot)


def lollipop(scribe: Scribe, block: Lollipop) -> Markup:
    """Contrasts with intervals around nought, side a to the right; hollow where descriptive."""
    most = max((reach(finding) for finding in block.findings), default=1.0) * ROOM or 1.0
    rows = [_around_zero(scribe, finding, most) for finding in block.findings]
    key = element(
        "div",
        element("span", "A : B", class_="remark"),
        element("bdi", f"← B · {scribe.label('b')}", class_="b"),
        element("bdi", f"A · {scribe.label('a')} →", class_="a"),
        class_="directions",
    )
    return chart(scribe, "lollipop", "Lollipop chart of contrasts", block.caption, rows, key)


def _over_range(scribe: Scribe, finding: Finding) -> Row:
    low, high = full_range(finding)
    places, ends = _placed(finding, low, high)
    drawn = [line(0.0, 1.0, 0.5, kind="grid")]
    if low < 0:
        zero = -low / (high - low)
        drawn.append(line(zero, zero, 0.35, 0.65, "zero"))
    whiskers = len(ends) == len(places) == 2
    drawn += [] if whiskers else _between(places)
    drawn += pair(places, ends, apart=whiskers)
    unit = finding.sides.a.unit
    told = " to ".join(number_text(end, unit, scribe.theme.numbers) for end in (low, high))
    says = scribe.teller.values(finding)
    remark = values(scribe, finding, element("span", told, class_="range"))
    return Row(finding.label, strip_of(drawn, says), finding.key, remark)


def _between(places: dict[SideKey, float]) -> list[Markup]:
    return [line(places["a"], places["b"], 0.5, kind="between")] if len(places) == 2 else []


def _placed(
    finding: Finding, low: float, high: float
) -> tuple[dict[SideKey, float], dict[SideKey, tuple[float, float]]]:
    """Where values and the ends of their intervals stand on the axis, as shares of it."""

    def x(value: float) -> float:
        return (min(max(value, low), high) - low) / (high - low)

    shown = {key: side for key, side in finding.sides.items() if side.value is not None}
    places = {key: x(side.value or 0.0) for key, side in shown.items()}
    ends = {
        key: (x(side.interval.low), x(side.interval.high))
        for key, side in shown.items()
        if side.interval
    }
    return places, ends


def _around_zero(scribe: Scribe, finding: Finding, most: float) -> Row:
    numbers = scribe.theme.numbers
    counts = " : ".join(value_text(side, numbers) for side in finding.sides)
    drawn = [line(0.5, 0.5, 0.0, 1.0, "zero")]
    says = scribe.teller.values(finding)
    if finding.contrast is not None:
        side: SideKey = "a" if finding.contrast >= 0 else "b"
        x = 0.5 + finding.contrast / most / 2
        drawn.append(line(0.5, x, 0.5, kind=f"stem {side}"))
        if interval := finding.contrast_interval:
            low, high = (0.5 + value / most / 2 for value in (interval.low, interval.high))
            drawn.append(line(low, high, 0.5, kind=f"whisker {side}"))
        drawn.append(mark(x, 0.5, side, hollow=finding.confidence == "descriptive"))
        told = difference_text(finding, numbers)
        drawn.append(words(1.0, 0.5, told, side))
        says = f"{says}, contrast {told}"
    return Row(finding.label, strip_of(drawn, says), finding.key, counts)
