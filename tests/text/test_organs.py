"""Organs of states that are named without the state, and whose spokespeople speak."""

from __future__ import annotations

import pytest

import framing
from framing.domain import Pair, Side, SideKey
from framing.text.reading import read_sides

SIDES = Pair(
    Side("US", ("US", "United States", "American")),
    Side("China", ("China", "Chinese", "Beijing")),
)


def sides(text: str) -> list[SideKey | None]:
    """The side of each attribution."""
    return [x.speaker_side for x in read_sides(framing.annotate(text), SIDES).attributions]


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("The State Department said the port is safe.", "a"),
        ("FBI Director Ana Ruiz said the port is safe.", "a"),
        ("A Pentagon spokesman said the port is safe.", "a"),
        ("A former State Department official said the port is safe.", None),
        ("A Pentagon contractor said the port is safe.", None),
        ("Washington Post columnist Ana Ruiz said the port is safe.", None),
        ("A Kremlin spokesman said the port is safe.", None),
        ("A State Department of Health spokesman said the port is safe.", None),
        ("Ana Ruiz, director of the China program at the Vale Fund, said it is safe.", None),
    ],
)
def test_an_organ_speaks_for_its_state(text: str, side: SideKey | None) -> None:
    """Whoever holds an office there, and holds it still; not who only works with it."""
    assert sides(text) == [side]


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("A Chinese spokesperson said it is late. “It is safe,” spokesperson Mao Lin said.", "b"),
        ("China’s Ministry of Ports said it is late.\n\n“It is safe,” spokesperson Mao Lin said.",
         "b"),
        ("A Chinese spokesperson said it is late. An American spokesperson said it is early. "
         "Spokesperson Ana Ruiz said it is safe.", "a"),
        ("A Chinese spokesperson said it is late. Tom Lund said no. A spokesperson for the "
         "families said it is safe.", None),
        ("The Chinese ministry of ports said no. At the White House, spokesman Tom Lund said it is "
         "safe.", None),
        ("A Chinese court sentenced him. The lower court said it is safe.", "b"),
        ("A Chinese court sentenced him. An American court freed him. The court said it is safe.",
         None),
    ],
)  # fmt: skip
def test_an_office_is_whose_it_was_before(text: str, side: SideKey | None) -> None:
    """A spokesperson goes on with the side of the last one; a court is the only one told of."""
    assert sides(text)[-1] == side


PARTIES = Pair(Side("Democrats", ("Democrats",)), Side("Republicans", ("Republicans", "GOP")))


@pytest.mark.parametrize(
    ("who", "side"),
    [("Sen. Ana Ruiz, D-Ore.,", "a"), ("Sen. Ana Ruiz (R-Ark.)", "b"), ("Sen. Ana Ruiz", None)],
)
def test_the_letter_behind_a_name_is_a_party(who: str, side: SideKey | None) -> None:
    """As US news tells the party of a politician."""
    doc = framing.annotate(f"{who} said that the port is safe.")
    assert [x.speaker_side for x in read_sides(doc, PARTIES).attributions] == [side]


@pytest.mark.parametrize(
    ("who", "side"),
    [
        ("SP Vale candidate Ana Ruiz", "a"),
        ("Samajwadi Party MLA Ana Ruiz", "a"),
        ("Ana Ruiz, an SP critic,", None),
    ],
)
def test_who_stands_for_a_party_speaks_for_it(who: str, side: SideKey | None) -> None:
    """Candidates and members of a chamber, with a place between party and office too."""
    parties = Pair(Side("SP", ("SP", "Samajwadi Party")), Side("BJP", ("BJP",)))
    doc = framing.annotate(f"{who} said that the port is safe.")
    assert [x.speaker_side for x in read_sides(doc, parties).attributions] == [side]


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("An expert on Chinese state television said the port is safe.", None),
        ("A lawmaker thrown out of Chinese state media said the port is safe.", None),
        ("The US Pacific Command said the port is safe.", "a"),
        ("China's official newspaper said the port is safe.", "b"),
        ("Chinese state media said the port is safe.", "b"),
        ("A Chinese newspaper said the port is safe.", None),
        ("In China, the defence ministry said the port is safe.", "b"),
        ("Staff at the US embassy said the port is safe.", "a"),
        ("U.S. and Chinese officials said the port is safe.", None),
        ("President Ana Ruiz and Beijing said the port is safe.", None),
    ],
)
def test_a_state_s_command_and_its_own_press(text: str, side: SideKey | None) -> None:
    """ "Official" before a newspaper tells whose it is; who only has to do with it is nobody's."""
    assert sides(text) == [side]
