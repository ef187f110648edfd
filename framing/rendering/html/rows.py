"""What all charts share: a caption, a key, and rows of a label, a drawing and a remark.

Each drawing says in words what it shows, and each label carries the mark of its figure: a chart is
read, row by row, as a table would be.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from framing.domain import Finding, SideKey
from framing.rendering.html.markup import Markup, element
from framing.rendering.html.scribe import Scribe, plain
from framing.rendering.html.svg import line, mark
from framing.rendering.numbers import value_text
from framing.report.blocks import Belongs

NEAR = 0.05
"""Marks nearer to each other than this share of the axis stand one over the other."""
UPPER, MIDDLE, LOWER = 0.27, 0.5, 0.73
OTHERS: dict[Belongs, str] = {"third_party": "third parties", "unnamed": "no name found"}
CLASSES: dict[Belongs, str] = {"a": "a", "b": "b", "third_party": "third", "unnamed": "unnamed"}


class Row(NamedTuple):
    """A row of a chart; `key` names its figure, `remark` stands behind it."""

    label: str
    drawing: Markup
    key: str | None = None
    remark: str | Markup | None = None


def chart(
    scribe: Scribe,
    kind: str,
    says: str,
    caption: str,
    rows: Sequence[Row],
    key: Markup,
    foot: Markup | None = None,
) -> Markup:
    """A chart; `says` tells its kind to who can not see it, `foot` is the scale under its rows."""
    made = [_row(scribe, row) for row in rows]
    axis = [element("div", foot, class_="row foot")] if foot and rows else []
    return element(
        "figure",
        element("figcaption", plain(caption)),
        key,
        element("ul", *made, class_="rows"),
        *axis,
        class_=f"chart {kind}",
        aria_label=f"{says}: {caption}",
    )


def _row(scribe: Scribe, row: Row) -> Markup:
    mark = scribe.mark(row.key) if row.key else Markup()
    remark = element("span", row.remark, class_="remark") if row.remark else ""
    figure = scribe.places.mark(row.key) if row.key else None
    label = element("span", plain(row.label), mark, class_="label")
    return element("li", label, row.drawing, remark, class_="row", data_figure=figure)


def key_of(scribe: Scribe, used: Iterable[Belongs] = ("a", "b"), kind: str = "marks") -> Markup:
    """Which mark or colour is whose."""
    wanted = set(used)
    told: list[Markup] = []
    for belongs, name in CLASSES.items():
        if belongs in ("a", "b"):
            words = element("bdi", f"{belongs.upper()} · {scribe.label(belongs)}")
        else:
            words = element("span", OTHERS[belongs])
        if belongs in wanted:
            told.append(element("li", words, class_=name))
    return element("ul", *told, class_=f"key {kind}") if told else Markup()


def values(scribe: Scribe, finding: Finding, *more: Markup) -> Markup:
    """The values of both sides, in columns behind the drawing: there no whisker's end can be taken
    for one. The drawing says them too, so readers aloud need not hear them twice."""
    told = [
        element("span", f"{key.upper()} {value_text(side, scribe.theme.numbers)}", class_=key)
        for key, side in finding.sides.items()
    ]
    return element("span", *told, *more, class_="values", aria_hidden="true")


def pair(
    places: dict[SideKey, float],
    ends: dict[SideKey, tuple[float, float]],
    apart: bool = False,
) -> list[Markup]:
    """The marks of both sides with whiskers, one over the other where they are near."""
    near = apart or (len(places) == 2 and abs(places["a"] - places["b"]) < NEAR)
    heights: dict[SideKey, float] = {"a": UPPER, "b": LOWER} if near else {"a": MIDDLE, "b": MIDDLE}
    drawn: list[Markup] = []
    for key, x in places.items():
        if key in ends:
            drawn.append(line(*ends[key], heights[key], kind=f"whisker {key}"))
        drawn.append(mark(x, heights[key], key))
    return drawn
