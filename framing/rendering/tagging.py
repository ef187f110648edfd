"""The structure tree of a tagged PDF: what each thing on a page is, in reading order.

Boxes are made with the element that they belong to; drawing adds to an element which marked
content of which page shows it. A paragraph that runs over two pages is one element with content
on both.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple


class Content(NamedTuple):
    """A run of marked content: the page's index and the content's number on that page."""

    page: int
    number: int


class Annotation(NamedTuple):
    """A link over an area (left, bottom, right, top) of a page: where it leads and what it says to
    those who can not see it."""

    page: int
    area: tuple[float, float, float, float]
    to: str
    says: str


@dataclass(slots=True, eq=False)
class Element:
    """A structure element of PDF 1.7: `tag` is one of its standard types.

    `alt` describes a figure, `actual` is the text that stands for glyphs which do not show it,
    `scope` says whether a table's head stands over a column or before a row, `summary` what a
    table shows, `area` the figure's place on its page.
    """

    tag: str
    alt: str = ""
    actual: str = ""
    scope: str = ""
    summary: str = ""
    area: tuple[float, float, float, float] | None = None
    kids: list[Element | Content | Annotation] = field(default_factory=list)

    def add(self, tag: str, **told: Any) -> Element:
        """A new element inside this one, after what is there."""
        kid = Element(tag, **told)
        self.kids.append(kid)
        return kid

    @property
    def shown(self) -> bool:
        """Whether the element has a place in the tree: cells always have, so that rows stay
        regular; others where something of them is on a page."""
        return self.tag in ("TH", "TD") or any(
            not isinstance(kid, Element) or kid.shown for kid in self.kids
        )
