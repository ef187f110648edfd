"""Whose voice a source is: offices and surnames belong to a side, critics and experts do not."""

from __future__ import annotations

import pytest

import framing
from framing.domain import Pair, Side, SideKey
from framing.text.reading import read_sides

SIDES = Pair(Side("Ardent", ("Ardent", "Stone")), Side("Norland", ("Norland", "Norlandic", "team")))


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Mark Hill, a spokesman for Ardent, said that the plane was safe.", "a"),
        ('"We won," team member Rosa Noor told the press.', "b"),
        ("Norlandic officials said that the road was closed.", "b"),
        ("A Norlandic councillor said that the road was closed.", "b"),
        ("The Norlandic government said that the road was closed.", "b"),
        ("A critic of Ardent, Ann Day, said that the plane was unsafe.", None),
        ("A Norland expert, Jo Lee, said that the road was closed.", None),
        ("Ardent's campaign rivals said that the plane was unsafe.", None),
        ("A spokesman for Stone's opponents said that the plane was unsafe.", None),
        ("The president of Norland's neighbor Sudland said that the road was closed.", None),
        ("The leader of Norland's southern rival said that the road was closed.", None),
        ("Officials of Norland's allies said that the road was closed.", None),
        ("A lawyer for Ardent's alleged victims said that the plane was unsafe.", None),
        ("The head of Stone's campaign said that the plane was safe.", "a"),
        ("A spokesman for Norland's ministry of roads said that it was closed.", "b"),
        ("Ardent's former chairman, Jo Lee, said that the plane was unsafe.", None),
        ("A former Norlandic minister said that the road was closed.", None),
        ("Jo Lee, who served as chairman of Ardent, said that the plane was unsafe.", None),
        ("Jo Lee, who was elected chairman of Ardent, said that the plane was safe.", "a"),
        ("Jo Lee, who led the board and is now chairman of Ardent, said it was safe.", "a"),
        ("Jo Lee, the minister of Sudland, a member of Norland, said it was closed.", None),
        ("Even Sudland, Norland's ally and its lifeline, said that the road was closed.", None),
        ("Experts on Norland and trade said that the road was closed.", None),
        ("Former President Ada Stone said that the road was closed.", "a"),
        ("Analysts said that Ardent would win.", None),
        ("President Ada Stone said that the road was closed.", "a"),
    ],
)
def test_a_voice_belongs_to_a_side_only_by_office_or_name(text: str, side: SideKey | None) -> None:
    """Spokespeople, officials and the named person speak for a side; critics and experts do not."""
    (found,) = read_sides(framing.annotate(text), SIDES).attributions
    assert found.speaker_side == side


def test_who_bears_the_whole_name_of_a_side_is_that_side() -> None:
    """Also where the other side has the surname; a campaign speaks for whom it is named after."""
    sides = Pair(Side("Lee", ("Dan Lee", "Lee")), Side("Ida Lee", ("Ida Lee",)))
    text = "Ida Lee said that the plan is good. The Lee campaign said that it is fair."
    found = read_sides(framing.annotate(text), sides).attributions
    assert [x.speaker_side for x in found] == ["b", "a"]


def test_who_speaks_for_the_rivals_of_a_name_of_two_words_is_not_its_side() -> None:
    """What a name owns is looked for behind its last word."""
    sides = Pair(Side("Lee", ("Dan Lee", "Lee")), Side("Ida Lund", ("Ida Lund",)))
    text = "A spokesman for Ida Lund's {} said that the plan is bad."
    for owned, side in (("campaign", "b"), ("rivals", None), ("former critics", None)):
        (found,) = read_sides(framing.annotate(text.format(owned)), sides).attributions
        assert found.speaker_side == side, owned


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Ana Ruiz of the Dockers' Union said that the strike was on.", "a"),
        ("Bo Lund, of the Dockers' Union, said that the pay was low.", "a"),
        ("Jan Berg at Acme Foods said that the plant would close.", "b"),
        ("Jan Berg of Acme Foods said that the plant would close.", None),
        ("Eva Berg, a lawyer with Acme Foods, said that the strike was unlawful.", None),
        ("Eva Berg of Bergen said that the Dockers' Union was right.", None),
        ("Ana Ruiz, at Acme Foods on Tuesday, said that the plant was dirty.", None),
        ("Ana Ruiz, at Acme Foods, said that the plant was dirty.", None),
        ("Ana Ruiz at the Acme Foods gate said that the plant was dirty.", None),
        ("Ana Ruiz of the Dockers' Union's rival said that the strike was on.", None),
        ("Ana Ruiz of the Dockers' Union Bank said that the strike was on.", None),
    ],
)
def test_who_belongs_to_a_body_speaks_for_it(text: str, side: SideKey | None) -> None:
    """Who is "of" a union or "at" a firm does; "of" what may be a place tells only of a home."""
    sides = Pair(Side("Union", ("Dockers' Union",)), Side("Acme", ("Acme Foods",)))
    (found,) = read_sides(framing.annotate(text), sides).attributions
    assert found.speaker_side == side


@pytest.mark.parametrize("who", ["Staff at Ardent", "Workers for Ardent", "Employees of Ardent"])
def test_who_is_in_somebody_s_pay_does_not_speak_for_it(who: str) -> None:
    """Workers of a firm say what they say themselves."""
    (found, *_) = read_sides(
        framing.annotate(f"{who} have slammed their managers over pay."), SIDES
    ).attributions
    assert found.speaker_side is None
