"""Charts put their marks where the numbers are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest

from framing.domain import Finding, Interval, Measure, Pair
from framing.rendering import charts
from framing.rendering.desk import Desk
from framing.rendering.fonts import Fonts
from framing.rendering.wording import Wording
from framing.report import Bar, Bars, Dots, Dumbbell, Lollipop, Report, Segment, Slope, Strip, Tick
from framing.report.changes import Change, verdict
from framing.themes import load_theme

THEME = load_theme()
A, B = THEME.sides.a.ink, THEME.sides.b.ink


class Recorder:
    """A sheet that remembers what is drawn: filled shapes as (colour, left, right), words."""

    def __init__(self, fonts: Fonts) -> None:
        self.fonts = fonts
        self.shapes: list[tuple[str, float, float]] = []
        self.lines: list[tuple[float, float]] = []
        self.words: list[str] = []
        self.placed: list[tuple[float, float, str]] = []
        self.strokes: list[tuple[str, float, list[float]]] = []

    def path(
        self,
        steps: Iterable[str],
        *,
        fill: str = "",
        stroke: str = "",
        width: float = 0.0,
        **_: Any,
    ) -> None:
        """Remember a shape by its left and right ends: filled ones by colour, else as a line."""
        numbers = [float(x) for step in steps for x in step.split() if x[-1].isdigit()]
        ends = min(numbers[::2]), max(numbers[::2])
        if stroke and not fill:
            self.strokes.append((stroke, width, numbers))
        if fill:
            self.shapes.append((fill, *ends))
        else:
            self.lines.append(ends)

    def text(self, x: float, y: float, text: str, *_: Any) -> None:
        """Remember words."""
        self.words.append(text)
        self.placed.append((x, y, text))

    def of(self, colour: str) -> list[tuple[float, float]]:
        """Where the shapes of a colour begin and end."""
        return [(left, right) for fill, left, right in self.shapes if fill == colour]


@pytest.fixture
def desk(report: Report) -> Desk:
    """A desk for the sample report, 400 points wide."""
    return Desk(Fonts(THEME), THEME, Wording(report, THEME), 400.0)


def drawn(desk: Desk, drawing: charts.Drawing) -> Recorder:
    """What a chart draws."""
    recorder = Recorder(desk.fonts)
    drawing.paint(recorder, 0.0, 0.0)  # type: ignore[arg-type]
    return recorder


def measure(value: float, unit: Any = "share", interval: Interval | None = None) -> Measure:
    """A measure of a value."""
    return Measure("x", unit, "f", value, n=9, interval=interval)


def finding(a: float, b: float, unit: Any = "share") -> Finding:
    """A finding of two values."""
    return Finding("x", "X", "?", Pair(measure(a, unit), measure(b, unit)), a - b)


def middle(place: tuple[float, float]) -> float:
    """The middle of a mark."""
    return sum(place) / 2


def test_a_dumbbell_has_each_side_at_its_value(desk: Desk) -> None:
    """Marks stand at their values on an axis over the full range, the sides in their colours."""
    rows = finding(0.25, 0.75), finding(0.0, 1.0)
    found = drawn(desk, charts.dumbbell(desk, Dumbbell(rows, "C.")))
    (_, a, low), (_, b, high) = ([middle(place) for place in found.of(ink)] for ink in (A, B))
    assert (low, high) == pytest.approx(found.lines[0], abs=0.1)
    assert a == pytest.approx(low + 0.25 * (high - low), abs=0.1)
    assert b == pytest.approx(low + 0.75 * (high - low), abs=0.1)
    assert {"25%", "75%", "0% to 100%"} <= set(found.words)


def test_a_withheld_side_has_no_mark(desk: Desk) -> None:
    """What is withheld is not drawn as nought."""
    silent = Measure("x", "share", "f", withheld="too few")
    one = replace(finding(0.5, 0.5), sides=Pair(measure(0.5), silent), contrast=None)
    key_only = drawn(desk, charts.dots(desk, Dots((), 0, 1, "C.")))
    found = drawn(desk, charts.dots(desk, Dots((one,), 0, 1, "C.")))
    assert len(found.of(A)) == len(key_only.of(A)) + 1
    assert len(found.of(B)) == len(key_only.of(B))


def test_stacked_segments_are_as_wide_as_their_shares(desk: Desk) -> None:
    """A bar of 3 and 1 is divided at three quarters, side a at the left."""
    bar = Bar("X", (Segment("a", measure(3, "count")), Segment("b", measure(1, "count"))))
    found = drawn(desk, charts.bars(desk, Bars((bar,), "stacked", "C.")))
    (left, cut), (start, right) = found.of(A)[-1], found.of(B)[-1]
    assert cut == start
    assert (cut - left) / (right - left) == pytest.approx(0.75, abs=0.001)
    assert {"A · 75% (3)", "B · 25% (1)"} <= set(found.words)


def test_paired_bars_mirror_the_sides(desk: Desk) -> None:
    """Side a stands to the left of the axis and side b to its right, in one scale."""
    bar = Bar("X", (Segment("a", measure(4, "count")), Segment("b", measure(2, "count"))))
    found = drawn(desk, charts.bars(desk, Bars((bar,), "paired", "C.")))
    (left, zero), (axis, right) = found.of(A)[-1], found.of(B)[-1]
    assert zero == axis
    assert zero - left == pytest.approx(2 * (right - axis), abs=0.02)


def test_grouped_bars_start_at_nought(desk: Desk) -> None:
    """Bars of a group have one foot and lengths in proportion."""
    bar = Bar("X", (Segment("a", measure(4, "count")), Segment("b", measure(1, "count"))))
    found = drawn(desk, charts.bars(desk, Bars((bar,), "grouped", "C.")))
    (foot, long), (start, short) = found.of(A)[-1], found.of(B)[-1]
    assert foot == start
    assert long - foot == pytest.approx(4 * (short - start), abs=0.02)


def test_a_descriptive_lollipop_is_hollow(desk: Desk) -> None:
    """Only a contrast that is more than descriptive has a filled mark; b stands left of a."""
    made = (
        replace(finding(5, 1, "count"), contrast=2.0, confidence="supported"),
        replace(finding(1, 5, "count"), contrast=-2.0),
    )
    found = drawn(desk, charts.lollipop(desk, Lollipop(made, "C.")))
    assert len(found.of(A)) == 1
    assert found.of(B) == []
    hollow = [place for place in found.of("#FFFFFF") if place[1] - place[0] < 8]
    assert middle(hollow[-1]) < middle(found.of(A)[0])
    assert {"5 : 1", "1 : 5"} <= set(found.words)


def test_a_strip_has_a_tick_for_each_mention(desk: Desk, report: Report) -> None:
    """Ticks stand in the order of the sentences, quotations between the lanes."""
    spans = [sentence.span for sentence in report.reading.sentences]
    ticks = (
        Tick(spans[0], ("a",), False),
        Tick(spans[1], ("a", "b"), True),
        Tick(spans[2], ("b",), False),
    )
    found = drawn(desk, charts.strip(desk, Strip(ticks, "C.")))
    a, b = [middle(place) for place in found.of(A)], [middle(place) for place in found.of(B)]
    assert len(a) == len(b) == 2
    assert a[1] == pytest.approx(b[0])
    assert a[0] < a[1] < b[1]
    assert [middle(place) for place in found.of(THEME.colours.ink)] == pytest.approx([a[1]])


def moved(side: Any, before: Measure, now: Measure) -> Change:
    """A side of a figure before and now."""
    return Change("x", "X1", "X", side, before, now, verdict(before, now))


def sloped(desk: Desk, a: Change, b: Change) -> Recorder:
    """A slope chart of one figure."""
    return drawn(desk, charts.slope(desk, Slope(((a, b),), "C.")))


def test_a_slope_leads_from_the_old_value_to_the_new(desk: Desk) -> None:
    """A line rises with its value, on the same scale for both sides."""
    a = moved("a", measure(0.25), measure(0.75))
    b = moved("b", measure(0.5), measure(0.5))
    found = sloped(desk, a, b)
    ((x0, y0, x1, y1),) = [numbers for ink, _, numbers in found.strokes if ink == A]
    ((left, level, right, same),) = [numbers for ink, _, numbers in found.strokes if ink == B]
    assert (x0, x1) == (left, right)
    assert level == same == pytest.approx((y0 + y1) / 2, abs=0.02)
    assert y1 > y0
    assert {"25%", "75%", "50%", "before", "now"} <= set(found.words)


def test_a_move_beyond_the_intervals_stands_out(desk: Desk) -> None:
    """Where the intervals lie apart the line is thick and the marks are full, else not."""
    low, high = Interval(0.0, 0.2), Interval(0.8, 1.0)
    far = moved("a", measure(0.1, interval=low), measure(0.9, interval=high))
    near = moved("b", measure(0.1, interval=low), measure(0.15, interval=low))
    found = sloped(desk, far, near)
    lines = {
        ink: width for ink, width, numbers in found.strokes if abs(numbers[0] - numbers[2]) > 9
    }
    assert lines[A] > 2 * lines[B]
    key = drawn(desk, charts.slope(desk, Slope((), "C.")))
    assert len(found.of(A)) == len(key.of(A)) + 2
    assert len(found.of(B)) == len(key.of(B))


@pytest.mark.parametrize(("a", "b"), [(0.5, 0.5), (0.5, 0.52), (0.0, 0.0), (1.0, 0.99)])
def test_values_of_a_slope_do_not_lie_on_one_another(desk: Desk, a: float, b: float) -> None:
    """Values that are near each other are moved apart, and none onto the words below."""
    pair = moved("a", measure(a), measure(0.2)), moved("b", measure(b), measure(0.2))
    found = sloped(desk, *pair)
    for words in ("%", "%"):
        places = [(x, y) for x, y, text in found.placed if text.endswith(words)]
        for x, y in places:
            near = [other for left, other in places if abs(left - x) < 20 and other != y]
            assert all(abs(y - other) >= 8 for other in near)
        assert len({*places}) == 4
        below = max(y for _, y, text in found.placed if text in ("before", "now"))
        assert min(y for _, y in places) - below > 6


def test_a_slope_without_an_old_value_is_a_mark(desk: Desk) -> None:
    """What is new has a mark at its end and no line."""
    withheld = Measure("x", "share", "f", withheld="too few")
    found = sloped(desk, moved("a", withheld, measure(0.5)), moved("b", withheld, withheld))
    assert [ink for ink, _, numbers in found.strokes if ink in (A, B)] == []
    assert found.words.count("50%") == 1


def test_a_key_with_room_is_whole(desk: Desk) -> None:
    """Words for which exactly their own width is kept are not shortened."""
    for words in ("B · Universities and galleries", "A · Northrop Grumman and EADS", "x", "Ж, w"):
        for size in (7.6, 8.4, 9.9):
            assert desk.fitted(words, desk.breadth(words, size), size) == words


def test_a_raster_is_refused(desk: Desk) -> None:
    """A chart that draws an image fails at once."""
    from framing.errors import RenderingFailed
    from framing.rendering.charts.canvas import Pen, SheetRenderer

    renderer = SheetRenderer(Recorder(desk.fonts), 0, 0, 1)  # type: ignore[arg-type]
    with pytest.raises(RenderingFailed, match="raster"):
        renderer.draw_image(Pen(), 0, 0, None)
