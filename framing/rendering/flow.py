"""From a row of boxes to pages.

A heading never stands at the foot of a page without what follows; a box that does not fit is cut
where it can be; something that reads better from the top asks for a fresh page unless enough room
is left. Nothing is drawn here: the number of pages is known before the first is drawn.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import NamedTuple

from framing.rendering.boxes import Box


@dataclass(frozen=True, slots=True)
class Item:
    """A box in the flow. `before` is the space above it, dropped at the head of a page; `keeps`
    holds it on the page of the next item; a new page is begun where less than `fresh` is left; a
    page that one which `opens` stands at the head of tears nothing apart."""

    box: Box
    before: float = 0.0
    keeps: bool = False
    fresh: float = 0.0
    opens: bool = False


TORN, CUT = 0.35, 0.1
"""What is wrong with a page that begins inside a section: between its blocks, or inside one."""
EMPTY, SOME, MOST = 10.0, 0.08, 0.5
"""What is wrong with empty pages: the square of the share that is empty beyond some of a page, and
of the last page beyond most of it."""


class Placed(NamedTuple):
    """A box and its distance from the top of the text area."""

    box: Box
    down: float


Page = list[Placed]


def paginate(items: Sequence[Item], room: float) -> list[Page]:
    """The items on pages whose text area is `room` high."""
    pages: list[Page] = [[]]
    used = 0.0
    waiting = list(reversed(items))
    while waiting:
        item = waiting.pop()
        page = pages[-1]
        before = item.before if page else 0.0
        left = room - used - before
        if page and (left < item.fresh or _needs(chain((item,), reversed(waiting))) > left):
            pages.append([])
            used = 0.0
            waiting.append(replace(item, fresh=0.0))
            continue
        if item.box.height <= left:
            page.append(Placed(item.box, used + before))
            used += before + item.box.height
            continue
        parts = item.box.cut(left)
        if parts is None and page:
            pages.append([])
            used = 0.0
            waiting.append(replace(item, fresh=0.0))
            continue
        head, rest = parts or (item.box, None)
        page.append(Placed(head, used + before))
        pages.append([])
        used = 0.0
        if rest is not None:
            waiting.append(replace(item, box=rest, before=0.0, fresh=0.0))
    return [page for page in pages if page]


def faults(items: Sequence[Item], pages: Sequence[Page], room: float) -> float:
    """How badly items are laid out on pages: 1 is about a page that ends a third empty and begins
    with what belongs to the one before. The last page may end where it ends, if it is used."""
    opening = {id(item.box) for item in items if item.opens}
    whole = {id(item.box) for item in items}
    torn = sum(
        0.0 if id(page[0].box) in opening else TORN if id(page[0].box) in whole else CUT
        for page in pages[1:]
    )
    empty = [1 - (page[-1].down + page[-1].box.height) / room for page in pages]
    gaps = sum(max(share - SOME, 0.0) ** 2 for share in empty[:-1])
    return torn + EMPTY * (gaps + max(empty[-1] - MOST, 0.0) ** 2)


def height(items: Sequence[Item]) -> float:
    """The height of all items on one page."""
    spaces = sum(item.before for item in items[1:])
    return spaces + sum(item.box.height for item in items)


def _needs(items: Iterable[Item]) -> float:
    """What must fit below: the first item and whatever it is to stay with."""
    total = 0.0
    for number, item in enumerate(items):
        before = item.before if number else 0.0
        if not item.keeps:
            return total + before + min(item.box.least, item.box.height)
        total += before + item.box.height
    return total
