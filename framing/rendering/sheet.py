"""The sheet: a ReportLab canvas on which everything drawn is either tagged or an artifact.

All drawing of a brief goes through here, so nothing can be forgotten by the structure tree.
Coordinates are points from the page's lower left corner, rounded to hundredths so that the same
brief has the same bytes whatever the order of floating-point sums was.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import NamedTuple

from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from framing.rendering.fonts import Face, Fonts
from framing.rendering.tagging import Annotation, Content, Element


class Link(NamedTuple):
    """A link inside the brief: the destination and what it says to those who can not see it."""

    to: str
    says: str


class Bookmark(NamedTuple):
    """An entry of the outline."""

    title: str
    level: int


@cache
def rgb(colour: str) -> str:
    """The three components of "#RRGGBB" as PDF operands."""
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return " ".join(f"{part:.3g}" for part in parts)


def _actual(element: Element) -> str:
    """What stands for glyphs that do not show their text, for copying and reading aloud."""
    return f" /ActualText <FEFF{element.actual.encode('utf-16-be').hex()}>" * bool(element.actual)


class Sheet:
    """Pages being drawn."""

    def __init__(self, fonts: Fonts, size: tuple[float, float], title: str, creator: str) -> None:
        self.fonts = fonts
        self.size = size
        self.page = 0
        self.marks: list[list[Element]] = [[]]
        self.places: dict[str, tuple[int, float]] = {}
        self._file = io.BytesIO()
        self._canvas = Canvas(
            self._file,
            pagesize=size,
            invariant=1,
            pageCompression=0,
            initialFontName=fonts.name("sans"),
            lang="en-GB",
        )
        self._canvas.setTitle(title)
        self._canvas.setAuthor("framing")
        self._canvas.setSubject("Comparative framing brief")
        self._canvas.setCreator(creator)
        self._open = False
        self._fill = ""
        self._bookmarks = 0
        self._subsets: dict[tuple[Face, int], str] = {}

    def next_page(self) -> None:
        """Close this page and begin the next."""
        self._canvas.showPage()
        self.page += 1
        self._fill = ""
        self.marks.append([])

    def finish(self) -> bytes:
        """The PDF as ReportLab writes it, before its structure tree is added."""
        self._canvas.save()
        return self._file.getvalue()

    @contextmanager
    def tagged(self, element: Element | None) -> Iterator[None]:
        """What is drawn inside belongs to the element or, without one, is an artifact."""
        if self._open:
            raise AssertionError("marked content may not be nested")
        if element is None:
            self._put("/Artifact BMC")
        else:
            number = len(self.marks[self.page])
            self.marks[self.page].append(element)
            element.kids.append(Content(self.page, number))
            self._put(f"/{element.tag} <</MCID {number}{_actual(element)}>> BDC")
        self._open = True
        yield
        self._open = False
        self._put("EMC")

    def text(self, x: float, y: float, text: str, face: Face, size: float, colour: str) -> None:
        """Text that the face can show, from its left end on its base line."""
        font, document = self.fonts.font(face), self._canvas._doc
        self._use(colour)
        shown = " ".join(
            f"{self._subset(face, subset)} {size:g} Tf ({self._canvas._escape(chunk)}) Tj"
            for subset, chunk in font.splitString(text, document)
        )
        self._put(f"BT 1 0 0 1 {x:.2f} {y:.2f} Tm {shown} ET")

    def rectangle(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """A filled rectangle."""
        self._use(colour)
        self._put(f"{x:.2f} {y:.2f} {width:.2f} {height:.2f} re f")

    def line(
        self, x0: float, y0: float, x1: float, y1: float, colour: str, width: float = 0.5
    ) -> None:
        """A straight line."""
        self._put(f"{rgb(colour)} RG {width:g} w {x0:.2f} {y0:.2f} m {x1:.2f} {y1:.2f} l S")

    def path(
        self,
        steps: Iterable[str],
        *,
        stroke: str = "",
        fill: str = "",
        width: float = 0.0,
        dash: str = "",
        cap: int = 0,
    ) -> None:
        """A path given as PDF operators, stroked or filled or both."""
        operator = {(True, True): "B", (True, False): "S", (False, True): "f"}
        state = f"{rgb(stroke)} RG {width:g} w {cap} J {dash} " if stroke else ""
        shade = f"{rgb(fill)} rg " if fill else ""
        drawn = operator.get((bool(stroke), bool(fill)))
        if drawn:
            self._put(f"q {state}{shade}{' '.join(steps)} {drawn} Q")

    def image(self, x: float, y: float, width: float, height: float, png: bytes) -> None:
        """A picture from its lower left corner; the same picture is in the file once."""
        picture = ImageReader(io.BytesIO(png))
        self._canvas.drawImage(picture, x, y, width, height, mask="auto")

    def link(self, area: tuple[float, float, float, float], link: Link, element: Element) -> None:
        """A link over an area (left, bottom, right, top), told of in the element."""
        left, bottom, right, top = (round(edge, 2) for edge in area)
        element.kids.append(Annotation(self.page, (left, bottom, right, top), link.to, link.says))

    def place(self, name: str, top: float) -> None:
        """A place on this page that links lead to."""
        self.places[name] = (self.page, round(top, 2))

    def bookmark(self, bookmark: Bookmark, top: float) -> None:
        """An entry of the outline that leads to this page."""
        self._bookmarks += 1
        name = f"bookmark-{self._bookmarks}"
        self._canvas.bookmarkHorizontalAbsolute(name, round(top, 2))
        self._canvas.addOutlineEntry(bookmark.title, name, bookmark.level, closed=0)

    def _subset(self, face: Face, subset: int) -> str:
        """The name in the file of a subset of a face."""
        key = (face, subset)
        if key not in self._subsets:
            font = self.fonts.font(face)
            self._subsets[key] = font.getSubsetInternalName(subset, self._canvas._doc)
        return self._subsets[key]

    def _use(self, colour: str) -> None:
        if colour != self._fill:
            self._put(f"{rgb(colour)} rg")
            self._fill = colour

    def _put(self, operators: str) -> None:
        self._canvas._code.append(operators)
