"""Drawing: marks, lines, bars and words on a strip that is as wide as the screen allows.

Places along the strip are shares of its width, written as per cents, so that a drawing fits any
screen while its words keep their size; places across it are shares of its height. Colours are
classes: `a` and `b` for the sides, `third` and `unnamed` for others.
"""

from __future__ import annotations

from typing import Literal

from framing.domain import SideKey
from framing.rendering.html.markup import Markup, element

Anchor = Literal["start", "middle", "end"]
RADIUS, SQUARE = 5.0, 9.0
GAP = 9


def strip_of(content: list[Markup], says: str | None, kind: str = "") -> Markup:
    """A strip with what is drawn on it, and what it shows in words; without words it is idle."""
    told = {"role": "img", "aria_label": says} if says else {"aria_hidden": "true"}
    return element("svg", *content, class_=f"strip {kind}".strip(), **told)


def share(value: float) -> str:
    """A share as per cents, to a hundredth."""
    return f"{round(value * 100, 2):g}%"


def line(
    x0: float, x1: float, y0: float, y1: float | None = None, kind: str | None = None
) -> Markup:
    """A line from (x0, y0) to (x1, y1); level where y1 is not given."""
    ends = {"x1": share(x0), "x2": share(x1), "y1": share(y0)}
    return element("line", **ends, y2=share(y0 if y1 is None else y1), class_=kind)


def mark(x: float, y: float, side: SideKey, hollow: bool = False) -> Markup:
    """The mark of a side: a disc for a, a square for b."""
    kind = f"{side} hollow" if hollow else side
    if side == "a":
        return element("circle", cx=share(x), cy=share(y), r=f"{RADIUS:g}", class_=kind)
    return element(
        "rect",
        x=share(x),
        y=share(y),
        width=f"{SQUARE:g}",
        height=f"{SQUARE:g}",
        transform=f"translate({-SQUARE / 2:g} {-SQUARE / 2:g})",
        class_=kind,
    )


def bar(x: float, width: float, y: float, height: float, kind: str) -> Markup:
    """A bar from its upper left corner."""
    return element(
        "rect", x=share(x), width=share(width), y=share(y), height=share(height), class_=kind
    )


def words(
    x: float, y: float, told: str, kind: str, anchor: Anchor = "start", gap: int = GAP
) -> Markup:
    """Words centred on y, beside a place or in the middle of it."""
    moved = {"start": gap, "middle": 0, "end": -gap}[anchor]
    return element(
        "text",
        told,
        x=share(x),
        y=share(y),
        dx=str(moved) if moved else None,
        dy=".35em",
        text_anchor=None if anchor == "start" else anchor,
        class_=kind,
    )
