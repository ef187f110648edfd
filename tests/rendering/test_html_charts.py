"""Charts of a page put their marks where the numbers are, and each side's in its class."""

from __future__ import annotations

from dataclasses import replace

import pytest
from page import Element, parse

from framing.domain import Finding, Interval, Measure, Pair
from framing.rendering.html import charts
from framing.rendering.html.bars import bars
from framing.rendering.html.scribe import Scribe
from framing.rendering.html.slope import slope
from framing.rendering.html.strip import strip
from framing.report import Bar, Bars, Dots, Dumbbell, Lollipop, Report, Segment, Slope, Strip, Tick
from framing.report.changes import Change
from framing.themes import load_theme


@pytest.fixture(scope="module")
def scribe(report: Report) -> Scribe:
    """A scribe for the sample report."""
    return Scribe(report, load_theme())


def measure(value: float, unit: str = "share", reach: float = 0.0) -> Measure:
    """A measure, with an interval of this reach around it where one is given."""
    interval = Interval(value - reach, value + reach) if reach else None
    return Measure("x", unit, "made", value, interval=interval, n=9)  # type: ignore[arg-type]


def finding(a: float, b: float, unit: str = "share", reach: float = 0.0) -> Finding:
    """A finding of two values."""
    sides = Pair(measure(a, unit, reach), measure(b, unit, reach))
    return Finding("x", "Label", "Question?", sides, contrast=a - b)


def marks(drawn: Element, side: str) -> list[float]:
    """Where the marks of a side stand, in per cents of the width."""
    tag, place = ("circle", "cx") if side == "a" else ("rect", "x")
    found = [x for x in drawn.all(tag) if side in x.attributes.get("class", "").split()]
    return [float(x.attributes[place].rstrip("%")) for x in found]


def test_a_dumbbell_stands_on_its_full_range(scribe: Scribe) -> None:
    """A share of a quarter stands at a quarter, a score of nought in the middle."""
    block = Dumbbell((finding(0.25, 0.75), finding(0.0, -1.0, "score")), "C.")
    drawn = parse(charts.dumbbell(scribe, block).encode())
    assert marks(drawn, "a") == [25.0, 50.0]
    assert marks(drawn, "b") == [75.0, 0.0]


def test_whiskers_of_both_sides_stand_one_over_the_other(scribe: Scribe) -> None:
    """A dumbbell's line joins the marks only where there is not an interval for each."""
    for reach, joined in ((0.0, 1), (0.1, 0)):
        block = Dumbbell((finding(0.25, 0.75, reach=reach),), "C.")
        drawn = parse(charts.dumbbell(scribe, block).encode())
        assert len(list(drawn.all("line", class_="between"))) == joined
        whiskers = (drawn.all("line", class_=f"whisker {side}") for side in ("a", "b"))
        heights = {line.attributes["y1"] for lines in whiskers for line in lines}
        assert len(heights) == (0 if joined else 2)


def test_whiskers_reach_over_the_interval(scribe: Scribe) -> None:
    """The line of a whisker goes from the low to the high end of the interval."""
    drawn = parse(charts.dots(scribe, Dots((finding(0.5, 0.2, reach=0.1),), 0, 1, "C.")).encode())
    (whisker,) = drawn.all("line", class_="whisker a")
    assert (whisker.attributes["x1"], whisker.attributes["x2"]) == ("40%", "60%")


def test_a_lollipop_points_to_the_side_that_has_more(scribe: Scribe) -> None:
    """Contrasts above nought stand right and are side a's, others left and side b's; what is only
    descriptive is hollow."""
    found = (finding(3, 1, "count"), finding(1, 3, "count"))
    told = (found[0], replace(found[1], confidence="supported"))
    drawn = parse(charts.lollipop(scribe, Lollipop(told, "C.")).encode())
    ((a,), (b,)) = marks(drawn, "a"), marks(drawn, "b")
    assert a > 50 > b
    assert a - 50 == pytest.approx(50 - b, abs=0.02)
    assert drawn.all("circle")[0].attributes["class"] == "a hollow"
    assert drawn.all("rect")[0].attributes["class"] == "b"


def test_stacked_bars_fill_the_whole_with_their_shares(scribe: Scribe) -> None:
    """Segments follow one another from side a to side b and are as wide as their shares."""
    segments = (Segment("a", measure(1, "words")), Segment("b", measure(3, "words")))
    drawn = parse(bars(scribe, Bars((Bar("Words", segments),), "stacked", "C.")).encode())
    told = [(x.attributes["x"], x.attributes["width"]) for x in drawn.all("rect")]
    assert told == [("0%", "25%"), ("25%", "75%")]
    assert drawn.all("text")[-1].text == "B · 75% (3)"


def test_paired_bars_stand_on_either_side_of_the_middle(scribe: Scribe) -> None:
    """Side a goes left from the middle, side b right, by the largest of all values."""
    segments = (Segment("a", measure(2, "count")), Segment("b", measure(4, "count")))
    drawn = parse(bars(scribe, Bars((Bar("Doer", segments),), "paired", "C.")).encode())
    told = [(x.attributes["x"], x.attributes["width"]) for x in drawn.all("rect")]
    assert told == [("25%", "25%"), ("50%", "50%")]


def test_a_strip_has_a_tick_for_each_sentence_of_a_side(scribe: Scribe, report: Report) -> None:
    """Ticks stand over their sentences, higher where the tone is favourable."""
    spans = [sentence.span for sentence in report.reading.sentences][:4]
    tones: tuple[tuple[tuple[str, Measure], ...], ...] = (
        (("a", measure(1.0, "score")),), (), (("a", measure(-1.0, "score")),), (),
    )  # fmt: skip
    sides = (("a",), (), ("a",), ("b",))
    ticks = tuple(
        Tick(span, side, False, tone)  # type: ignore[arg-type]
        for span, side, tone in zip(spans, sides, tones, strict=True)
    )
    drawn = parse(strip(scribe, Strip(ticks, "C.")).encode())
    up, down = drawn.all("rect", class_="a")
    assert float(up.attributes["y"].rstrip("%")) < float(down.attributes["y"].rstrip("%"))
    said = [x.attributes["aria-label"] for x in drawn.all("svg", role="img")]
    assert said == ["in sentences 1, 3", "in no sentence", "in sentences 4"]


def test_a_slope_rises_where_a_figure_grew(scribe: Scribe) -> None:
    """The line goes up from the old value to the new; beyond the intervals it is thick."""
    pair = (
        Change("x", "X1", "Label", "a", measure(0.2), measure(0.8), "beyond"),
        Change("x", "X1", "Label", "b", measure(0.8), measure(0.2), "counted"),
    )
    drawn = parse(slope(scribe, Slope((pair,), "C.")).encode())
    (a,) = drawn.all("line", class_="stem a")
    (b,) = drawn.all("line", class_="whisker b")
    ends = [[float(x.attributes[y].rstrip("%")) for y in ("y1", "y2")] for x in (a, b)]
    assert ends[0][0] > ends[0][1]
    assert ends[0] == ends[1][::-1]
    assert "20%, now 80% (beyond the intervals)" in drawn.all("svg")[0].attributes["aria-label"]
