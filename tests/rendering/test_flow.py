"""Boxes become pages on which nothing is lost, torn from its heading, or out of the page."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from framing.rendering.boxes import Box
from framing.rendering.flow import Item, faults, paginate
from framing.rendering.sheet import Sheet

ROOM = 100.0


@dataclass(frozen=True)
class Lines:
    """A box of lines of ten points, of which two may stand alone."""

    name: str
    count: int
    whole: bool = False

    @property
    def height(self) -> float:
        """Ten points a line."""
        return self.count * 10.0

    @property
    def least(self) -> float:
        """Two lines, or all."""
        return (self.count if self.whole else min(self.count, 2)) * 10.0

    def cut(self, room: float) -> tuple[Box, Box] | None:
        """As many lines as fit."""
        fit = 0 if self.whole else int(room / 10)
        if not 2 <= fit < self.count:
            return None
        return Lines(self.name, fit), Lines(self.name, self.count - fit)

    def draw(self, sheet: Sheet, x: float, top: float) -> None:
        """Not drawn here."""


def names(items: list[Item]) -> list[list[str]]:
    """The names of the boxes on each page."""
    pages = paginate(items, ROOM)
    return [[box.name for box, _ in page if isinstance(box, Lines)] for page in pages]


def test_a_heading_goes_with_what_follows() -> None:
    """A heading at the foot of a page moves to the next page with its paragraph."""
    items = [Item(Lines("a", 8)), Item(Lines("heading", 1), keeps=True), Item(Lines("b", 3))]
    assert names(items) == [["a"], ["heading", "b"]]


def test_a_box_is_cut_where_it_can_be() -> None:
    """A long paragraph fills the page and goes on."""
    assert names([Item(Lines("a", 6)), Item(Lines("b", 9))]) == [["a", "b"], ["b"]]


def test_a_fresh_page_is_begun_only_for_lack_of_room() -> None:
    """A part asks for a fresh page unless enough room is left."""
    items = [Item(Lines("a", 3)), Item(Lines("b", 2), fresh=60)]
    assert names(items) == [["a", "b"]]
    items = [Item(Lines("a", 5)), Item(Lines("b", 2), fresh=60)]
    assert names(items) == [["a"], ["b"]]


def test_an_empty_page_is_a_fault_and_so_is_a_torn_section() -> None:
    """A full page and one that begins with a heading are none; the last page may end anywhere."""

    def wrong(*items: Item) -> float:
        return faults(items, paginate(items, ROOM), ROOM)

    heading = Item(Lines("heading", 1), keeps=True, opens=True)
    good = wrong(Item(Lines("a", 10)), heading, Item(Lines("b", 5)))
    assert good == 0
    assert wrong(Item(Lines("a", 6)), heading, Item(Lines("b", 5, whole=True))) > good
    assert wrong(Item(Lines("a", 10)), Item(Lines("b", 5))) > good
    assert 0 < wrong(Item(Lines("a", 15))) < wrong(Item(Lines("a", 10)), Item(Lines("b", 5)))


@given(st.lists(st.tuples(st.integers(1, 40), st.booleans(), st.floats(0, 30)), max_size=30))
def test_nothing_is_lost_and_all_stays_on_the_page(made: list[tuple[int, bool, float]]) -> None:
    """All lines are there, in order, and end above the foot of their page."""
    items = [
        Item(Lines(str(place), count), before, keeps)
        for place, (count, keeps, before) in enumerate(made)
    ]
    pages = paginate(items, ROOM)
    shown: dict[str, int] = {}
    order: list[int] = []
    for page in pages:
        for box, down in page:
            assert isinstance(box, Lines)
            assert down + box.height <= ROOM + 0.001
            shown[box.name] = shown.get(box.name, 0) + box.count
            order.append(int(box.name))
    assert shown == {str(place): count for place, (count, _, _) in enumerate(made)}
    assert order == sorted(order)
