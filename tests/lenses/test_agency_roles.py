"""Which clauses count as deeds, and to whom something is done."""

from __future__ import annotations

import pytest

import framing
from framing.domain import Pair, Side
from framing.lenses.agency import UNLIKE, acted_upon, acts, left_open, lens
from framing.text.reading import read_sides

SIDES = Pair(
    Side("Union", ("union", "Union", "North Tara"), people=("Ann Lee",)),
    Side("Owners", ("owners", "Owners", "South Tara")),
)


def counted(text: str) -> tuple[float, float]:
    """In how many clauses the union acts and is acted upon."""
    reading = read_sides(framing.annotate(text), SIDES)
    return acts(reading, "a").value or 0, acted_upon(reading, "a").value or 0


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("The union built a hall.", (1, 0)),
        ("The union has a hall.", (0, 0)),
        ("The union wants a hall.", (0, 0)),
        ("The paper quoted the union.", (0, 0)),
        ("The town needs the union.", (0, 0)),
        ("The police raided the union.", (0, 1)),
        ("The union faced charges.", (0, 1)),
        ("The union faced the owners.", (0, 0)),
        ("The owners faced the union.", (0, 0)),
        ("North and South Tara exchanged fire.", (0, 0)),
        ("The union said that the hall was safe.", (0, 0)),
        ("The union urged the owners to leave.", (0, 0)),
        ("The owners asked the union to leave.", (0, 0)),
        ("The union declared that the hall was safe.", (0, 0)),
        ("The union declared war.", (1, 0)),
        ("The union issued a statement.", (0, 0)),
        ("The union issued an order.", (1, 0)),
        ("The owners accused the union.", (0, 1)),
        ("The union started to build a hall.", (1, 0)),
        ("The union came under fire.", (0, 1)),
        ("The union came under the bridge.", (1, 0)),
        ("What the union will not do is build a hall.", (0, 0)),
        ("We ask the union to meet us, build a hall and leave.", (0, 0)),
        ("The union failed to build a hall.", (0, 0)),
        ("The union would build a hall.", (0, 0)),
        ("The union is set to build a hall.", (0, 0)),
        ("The union is believed to be ready.", (0, 0)),
        ("The union may be raided.", (0, 0)),
        ("The town printed the union's plan.", (0, 0)),
        ("The town condemned the union's plan.", (0, 1)),
        ("The union's plan broke the peace.", (1, 0)),
        ("The union experienced attacks.", (0, 1)),
        ("The union's emission damaged the town.", (0, 0)),
        ("The police blocked the union's strike.", (0, 1)),
        ("Two veteran politicians Ann Lee and Bob Ray were defeated.", (0, 1)),
    ],
)
def test_deeds_and_what_is_done(text: str, roles: tuple[int, int]) -> None:
    """Being, wanting and speaking are no deeds, nor is what is not told as done; opponents who
    meet do nothing to each other."""
    assert counted(text) == roles


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("The union would build a hall.", 1),
        ("The union may be raided.", 1),
        ("The union plans to build a hall.", 1),
        ("The union built a hall.", 0),
        ("The union would say so.", 0),
    ],
)
def test_what_is_left_open_is_counted_apart(text: str, left: int) -> None:
    """Deeds that are not told as done are counted once, and among themselves."""
    assert (left_open(read_sides(framing.annotate(text), SIDES), "a").value or 0) == left


@pytest.mark.parametrize(
    ("text", "unlike"),
    [
        ("The union drafted the bill. The council passed the bill.", True),
        ("The union raided the owners. The owners sued the council.", False),
    ],
)
def test_a_document_and_a_body_are_not_compared(text: str, unlike: bool) -> None:
    """Where one side is mostly a document, the shares carry a remark and no difference."""
    sides = Pair(Side("Bill", ("bill", "owners")), Side("Union", ("union", "council")))
    share = lens.examine(framing.annotate(" ".join([text] * 3)), sides)["agency.agent_share"]
    assert (UNLIKE in share.caveats) == unlike
    assert all(side.value is not None for side in share.sides)
    assert (share.contrast is None) == (share.claim is None) == unlike


def test_we_in_the_mouth_of_a_person_who_is_the_side_is_more_than_the_side() -> None:
    """A general who complains that "we are paying a ransom" pays none; what he did himself, he did;
    and a side of more than one person is meant by "we"."""
    text = "Tom Holm, a general, spoke. “We paid a ransom. I sold a boat,” Holm said."
    other = Side("Owners", ("owners",))
    alone = Pair(Side("Tom Holm", ("Tom Holm", "Holm", "the general")), other)
    among = Pair(Side("Army", ("Army", "Tom Holm")), other)
    counts = (acts(read_sides(framing.annotate(text), x), "a").value for x in (alone, among))
    assert tuple(counts) == (1, 2)
