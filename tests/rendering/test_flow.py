"""Boxes become pages on which nothing is lost, torn from its heading, or out of the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from framing.rendering.boxes import Box
from framing.rendering.flow import Item, Page, arrange, paginate
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


def arranged(*items: Item) -> list[list[str]]:
    """The names of the boxes on each page, laid out as well as can be."""
    pages = arrange(items, ROOM).pages
    return [[box.name for box, _ in page if isinstance(box, Lines)] for page in pages]


HEADING = Item(Lines("heading", 1), keeps=True, opens=True)


def test_an_empty_page_is_a_fault_and_so_is_a_torn_section() -> None:
    """A full page and one that begins with a heading are none; the last page may end where enough
    is left for what follows."""

    def wrong(*items: Item, follows: float = 0.2) -> float:
        return arrange(items, ROOM, follows).wrong

    good = wrong(Item(Lines("a", 10)), HEADING, Item(Lines("b", 5)))
    assert good == 0
    assert wrong(Item(Lines("a", 6)), HEADING, Item(Lines("b", 9, whole=True))) > good
    assert wrong(Item(Lines("a", 10)), Item(Lines("b", 5))) > good
    assert 0 < wrong(Item(Lines("a", 15))) < wrong(Item(Lines("a", 10)), Item(Lines("b", 5)))
    assert wrong(Item(Lines("a", 6)), follows=0.5) > wrong(Item(Lines("a", 6))) == 0


def test_a_page_ends_early_rather_than_tear_a_section() -> None:
    """A section that would be torn begins on the next page if the one before is used enough."""
    section = HEADING, Item(Lines("b", 3)), Item(Lines("c", 4, whole=True))
    assert arranged(Item(Lines("a", 5)), *section) == [["a", "heading", "b"], ["c"]]
    assert arranged(Item(Lines("a", 8)), *section) == [["a"], ["heading", "b", "c"]]


def test_spaces_give_way_for_a_page_to_be_full() -> None:
    """They shrink by a quarter for what just fits, and grow before sections on a page that is left
    early, but not on the last one."""

    def down(*items: Item) -> list[list[float]]:
        return [[placed.down for placed in page] for page in arrange(items, ROOM).pages]

    a, b = Item(Lines("a", 4)), Item(Lines("b", 4, whole=True), before=24)
    assert down(a, b) == [[0, 60]]
    opening = Item(Lines("c", 3, whole=True), before=10, opens=True)
    assert down(a, opening) == [[0, 50]]
    assert down(a, opening, b) == [[0, 56], [0]]


def test_a_box_taller_than_a_page_has_no_space_to_give() -> None:
    """It stands alone on its page."""
    assert arranged(Item(Lines("a", 12, whole=True)), Item(Lines("b", 2))) == [["a"], ["b"]]


def test_pages_go_on_where_one_has_begun() -> None:
    """What follows begins on the last page before it, unless it asks for more room."""
    begun = paginate([Item(Lines("a", 5))], ROOM)[-1]
    for fresh, count in ((40.0, 1), (60.0, 2)):
        pages = paginate([Item(Lines("b", 5), fresh=fresh)], ROOM, list(begun))
        assert len(pages) == count
        assert pages[0][0] == begun[0]
    assert paginate([], ROOM, list(begun)) == [begun]


@given(st.lists(st.tuples(st.integers(1, 40), st.booleans(), st.floats(0, 30)), max_size=30))
def test_nothing_is_lost_and_all_stays_on_the_page(made: list[tuple[int, bool, float]]) -> None:
    """All lines are there, in order, and end above the foot of their page."""
    items = [
        Item(Lines(str(place), count), before, keeps, opens=count % 3 == 0)
        for place, (count, keeps, before) in enumerate(made)
    ]
    for pages in (paginate(items, ROOM), arrange(items, ROOM).pages):
        whole(pages, made)


def whole(pages: Sequence[Page], made: list[tuple[int, bool, float]]) -> None:
    """Assert that all lines are there, in order, and end above the foot of their page."""
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
