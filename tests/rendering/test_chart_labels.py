"""The words of a chart never lie on one another or on a mark, whatever the values are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import combinations, product
from typing import Any, NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from framing.domain import Finding, Interval, Measure, Pair, Side
from framing.rendering import charts
from framing.rendering.charts.bars import KEY
from framing.rendering.desk import Desk
from framing.rendering.fonts import Fonts
from framing.rendering.wording import Wording
from framing.report import Bar, Bars, Dots, Dumbbell, Lollipop, Report, Segment
from framing.themes import load_theme

CAPITALS = 0.66
DENSITIES = (1.1, 0.85, 0.55)


class Label(NamedTuple):
    """Words with their place: left, bottom, right, top of their capitals."""

    words: str
    left: float
    bottom: float
    right: float
    top: float


class Labels:
    """A sheet that remembers where words are put and where anything is drawn."""

    def __init__(self, fonts: Fonts) -> None:
        self.fonts = fonts
        self.found: list[Label] = []
        self.shapes: list[Label] = []

    def path(self, steps: Iterable[str], **_: Any) -> None:
        """Remember the room that a line or a mark takes."""
        numbers = [float(x) for step in steps for x in step.split() if x[-1].isdigit()]
        across, up = numbers[::2], numbers[1::2]
        self.shapes.append(Label("", min(across), min(up), max(across), max(up)))

    def text(self, x: float, y: float, text: str, face: Any, size: float, _: str) -> None:
        """Remember words."""
        right = x + self.fonts.width(text, face) * size
        self.found.append(Label(text, x, y, right, y + CAPITALS * size))


def painted(desk: Desk, drawing: charts.Drawing) -> Labels:
    """Where a chart's words and shapes are."""
    sheet = Labels(desk.fonts)
    drawing.paint(sheet, 0.0, 0.0)  # type: ignore[arg-type]
    return sheet


def labels(desk: Desk, drawing: charts.Drawing) -> list[Label]:
    """Where a chart's words are."""
    return painted(desk, drawing).found


def gap(one: Label, two: Label) -> float:
    """How far two things are from one another, across or up and down; less than 0 where one lies
    on the other."""
    across = max(one.left, two.left) - min(one.right, two.right)
    down = max(one.bottom, two.bottom) - min(one.top, two.top)
    return max(across, down)


def apart(found: list[Label], least: float = 0.5) -> None:
    """Assert that all words are at least so far from one another."""
    for one, two in combinations(found, 2):
        assert gap(one, two) >= least, (one, two)


def clear(drawn: Labels) -> None:
    """Assert that words are apart, that nothing is drawn behind one, and that none is cut."""
    apart(drawn.found)
    for words, shape in product(drawn.found, drawn.shapes):
        assert gap(words, shape) >= 0.5, (words, shape)


@pytest.fixture(scope="module")
def desks(report: Report) -> list[Desk]:
    """Desks of every density, and in the theme with the largest charts."""
    return [
        Desk(Fonts(theme), theme, Wording(report, theme), 480.0, density)
        for theme in (load_theme(), load_theme("contrast"))
        for density in DENSITIES
    ]


SHARES = st.floats(0, 1)
COUNTS = st.integers(0, 40) | st.integers(0, 4000)


@st.composite
def findings(draw: st.DrawFn) -> Finding:
    """A finding of shares or counts, often near one another, each with an interval or without."""
    unit: Any = draw(st.sampled_from(["share", "count", "score"]))
    value = {"share": SHARES, "count": COUNTS, "score": st.floats(-1, 1)}[unit]
    a = float(draw(value))
    b = draw(st.sampled_from([a, a * 0.98, a * 0.9]) | value)
    sides = []
    for one in (a, float(b)):
        wide = draw(st.floats(0, 0.5))
        ends = Interval(max(one - wide, -1.0 if unit == "score" else 0.0), min(one + wide, 1.0))
        interval = ends if unit != "count" and draw(st.booleans()) else None
        sides.append(Measure("x", unit, "f", one, n=9, interval=interval))
    spread = Interval(a - b - 0.5, a - b + 0.5)
    return Finding("x", "X", "?", Pair(*sides), a - b, contrast_interval=spread)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(findings(), min_size=1, max_size=4))
def test_values_never_lie_on_one_another(desks: list[Desk], found: list[Finding]) -> None:
    """Neither on another nor on a mark or whisker, however near and however wide these are."""
    rows = tuple(found)
    for desk in desks:
        clear(painted(desk, charts.dumbbell(desk, Dumbbell(rows, "C."))))
        clear(painted(desk, charts.dots(desk, Dots(rows, -1, 1, "C."))))
        clear(painted(desk, charts.lollipop(desk, Lollipop(rows, "C."))))


def test_values_stand_in_columns_that_end_in_line(desks: list[Desk]) -> None:
    """A value is not at the end of its whisker, where it would be read as the value of that end."""
    sides = [
        Measure("x", "share", "f", value, n=9, interval=Interval(value, high))
        for value, high in ((0.17, 0.64), (0.38, 0.5), (1.0, 1.0), (0.0, 0.9))
    ]
    rows = tuple(Finding("x", "X", "?", Pair(a, b), 0.1) for a, b in (sides[:2], sides[2:]))
    for desk in desks:
        for drawing in (
            charts.dumbbell(desk, Dumbbell(rows, "C.")),
            charts.dots(desk, Dots(rows, 0, 1, "C.")),
        ):
            found = {one.words: one for one in labels(desk, drawing) if one.words != "0%"}
            assert found["17%"].right == pytest.approx(found["A"].right, abs=0.1)
            assert found["38%"].right == pytest.approx(found["B"].right, abs=0.1)
            assert found["17%"].bottom == found["38%"].bottom


@pytest.mark.parametrize(("a", "b"), [("Owners of 12 houses and flats", "B"), ("A", "B" * 24)])
def test_the_heads_of_a_lollipop_chart_share_its_width(desks: list[Desk], a: str, b: str) -> None:
    """A long label beside a short one is not cut while there is room for both."""
    desk = desks[-1]
    comparison = replace(desk.wording.report.comparison, sides=Pair(Side(a, ()), Side(b, ())))
    report = replace(desk.wording.report, comparison=comparison)
    desk = replace(desk, wording=Wording(report, desk.theme), width=desk.width / 1.3)
    contrast = Finding("x", "X", "?", Pair(*(Measure("x", "count", "f", 3, n=3),) * 2), 0.5)
    drawn = painted(desk, charts.lollipop(desk, Lollipop((contrast,), "C.")))
    clear(drawn)
    assert {f"A · {a} →", f"← B · {b}"} <= {one.words for one in drawn.found}


def test_a_key_that_is_too_wide_for_one_line_takes_two(desks: list[Desk]) -> None:
    """Its names are whole, apart from one another, and inside the chart."""
    desk = desks[-1]
    shares: tuple[tuple[Any, float], ...] = (
        ("a", 0.3), ("b", 0.2), ("third_party", 0.4), ("unnamed", 0.1)
    )  # fmt: skip
    parts = tuple(Segment(key, Measure("x", "share", "f", value, n=9)) for key, value in shares)
    narrow = Desk(desk.fonts, desk.theme, desk.wording, 240.0)
    for room in (desk, narrow):
        found = labels(room, charts.bars(room, Bars((Bar("X", parts),), "stacked", "C.")))
        apart(found)
        assert {"third parties", "no name found"} <= {label.words for label in found}
        assert max(label.right for label in found) <= room.width * charts.chart_scale(room.theme)
    names = [label for label in found if label.words in ("third parties", "unnamed sources")]
    assert min(label.left for label in found if label in names) >= KEY
    assert len({round(label.bottom) for label in found}) == 3
