"""From a row of boxes to pages.

A heading never stands at the foot of a page without what follows; a box that does not fit is cut
where it can be; something that reads better from the top asks for a fresh page unless enough room
is left. Nothing is drawn here: the number of pages is known before the first is drawn.

`paginate` fills each page. `arrange` may end one early, where a section begins, may draw things on
a page a little nearer together or its sections a little apart, and takes the best of all ways: a
page that begins inside a section and one that ends empty are weighed against each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import fsum
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


TORN, CUT = 0.35, 0.2
"""What is wrong with a page that begins inside a section: between its blocks, or inside one."""
EMPTY, SOME = 14.0, 0.08
"""What is wrong with empty pages: the square of the share that is empty beyond some of a page."""
LEAST_USED = 0.5
"""No page is ended before so much of it is used."""
NEARER, APART = 0.75, 1.6
"""How far the spaces of a page may shrink, and those before sections grow, for it to be full."""


class Placed(NamedTuple):
    """A box and its distance from the top of the text area."""

    box: Box
    down: float


Page = list[Placed]


class Layout(NamedTuple):
    """Pages, and how badly items are laid out on them: 1 is about a page that ends a third empty
    and begins with what belongs to the one before."""

    pages: tuple[Page, ...]
    wrong: float


class _Spaced(NamedTuple):
    """A box on a page with the space above it; before a section that space may grow."""

    box: Box
    before: float
    opens: bool


class _Filled(NamedTuple):
    """What stands on a page, how many items whole, and what is left: the rest of one that was
    `cut` first, if one was."""

    content: tuple[_Spaced, ...]
    whole: int
    left: tuple[Item, ...]
    cut: bool


def paginate(items: Sequence[Item], room: float, begun: Page | None = None) -> list[Page]:
    """The items on pages whose text area is `room` high, the first of them perhaps `begun`."""
    pages = [begun] if begun else []
    used, waiting = _used(begun or []), tuple(items)
    while waiting:
        filled = _fill(waiting, room, used)
        placed = _placed(filled.content, used)
        pages[-1:] = [[*pages[-1], *placed]] if used else [*pages[-1:], placed]
        used, waiting = 0.0, filled.left
    return pages


def arrange(items: Sequence[Item], room: float, follows: float = 0.0, within: int = 0) -> Layout:
    """The items on pages laid out as well as can be: on no more than `within` pages or else as few
    as they can be. The last page may end where so great a share of it is left that what `follows`
    begins there."""
    if not items:
        return Layout((), 0.0)
    states = [(tuple(items), Layout((), 0.0))]
    done: list[Layout] = []
    while states:
        reached: dict[tuple[int, float], tuple[tuple[Item, ...], Layout]] = {}
        for waiting, so_far in states:
            for filled in _ways(waiting, room):
                page = _placed(_spread(filled, room))
                wrong = so_far.wrong + _wrong(filled, 1 - _used(page) / room, follows)
                layout = Layout((*so_far.pages, page), wrong)
                if not filled.left:
                    done.append(layout)
                    continue
                key = len(filled.left), round(filled.left[0].box.height, 2)
                if key not in reached or wrong < reached[key][1].wrong:
                    reached[key] = filled.left, layout
        states = list(reached.values())
    return min(done, key=lambda layout: (max(len(layout.pages), within), layout.wrong))


def height(items: Sequence[Item]) -> float:
    """The height of all items on one page."""
    spaces = fsum(item.before for item in items[1:])
    return spaces + fsum(item.box.height for item in items)


def _ways(items: tuple[Item, ...], room: float) -> Iterator[_Filled]:
    """A page as full as it can be, and pages that end before a section on it."""
    full = _fill(items, room, 0.0, NEARER)
    yield full
    for number in range(full.whole - 1, 0, -1):
        content = full.content[:number]
        if _used(_placed(content)) < LEAST_USED * room:
            return
        if items[number].opens and not items[number - 1].keeps:
            yield _Filled(content, number, items[number:], False)


def _fill(items: tuple[Item, ...], room: float, used: float, nearer: float = 1.0) -> _Filled:
    """As many items as stand on a page of which some is used, their spaces no smaller than so
    great a share of what they are; the last may be cut."""
    content: list[_Spaced] = []
    for number, item in enumerate(items):
        before = item.before if used else 0.0
        left = room - used - before * nearer
        if used and (left < item.fresh or _needs(items[number:], nearer) > left):
            return _Filled(tuple(content), number, items[number:], False)
        whole = item.box.height <= left
        parts = None if whole else item.box.cut(left)
        if not whole and parts is None and used:
            return _Filled(tuple(content), number, items[number:], False)
        content.append(_Spaced(parts[0] if parts else item.box, before, item.opens))
        used += before * nearer + content[-1].box.height
        if parts:
            rest = replace(item, box=parts[1], before=0.0, fresh=0.0)
            return _Filled(tuple(content), number, (rest, *items[number + 1 :]), True)
    return _Filled(tuple(content), len(items), (), False)


def _spread(filled: _Filled, room: float) -> tuple[_Spaced, ...]:
    """What stands on a page with its spaces made so small that it fits or, where the text goes on
    after the page, those before sections so large that it is nearly full."""
    content = filled.content
    free = room - fsum(one.box.height for one in content)
    spaces = fsum(one.before for one in content)
    if spaces and spaces > free:
        return tuple(one._replace(before=one.before * free / spaces) for one in content)
    wide = fsum(one.before for one in content if one.opens)
    if not filled.left or not wide:
        return content
    more = min(APART, 1 + (free - spaces) / wide)
    return tuple(one._replace(before=one.before * more) if one.opens else one for one in content)


def _placed(content: Iterable[_Spaced], used: float = 0.0) -> Page:
    """Boxes one under the other, below what is used."""
    page: Page = []
    for box, before, _ in content:
        page.append(Placed(box, used + before))
        used += before + box.height
    return page


def _used(page: Page) -> float:
    return page[-1].down + page[-1].box.height if page else 0.0


def _wrong(filled: _Filled, empty: float, follows: float) -> float:
    """What is wrong with the end of a page, of which a share is empty, and with the beginning of
    the next."""
    if not filled.left and empty >= follows:
        return 0.0
    gap = EMPTY * max(empty - SOME, 0.0) ** 2
    if not filled.left:
        return gap
    return gap + (CUT if filled.cut else 0.0 if filled.left[0].opens else TORN)


def _needs(items: Iterable[Item], nearer: float) -> float:
    """What must fit below: the first item and whatever it is to stay with."""
    total = 0.0
    for number, item in enumerate(items):
        before = item.before * nearer if number else 0.0
        if not item.keeps:
            return total + before + min(item.box.least, item.box.height)
        total += before + item.box.height
    return total
