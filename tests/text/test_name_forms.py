"""In which forms and senses a name refers to a side."""

from __future__ import annotations

import unicodedata

import pytest
from mentioned import words

from framing.domain import Pair, Side


def test_a_state_is_no_common_noun() -> None:
    """What a side is called by a common noun is not found in the name of a state."""
    sides = Pair(Side("States", ("states",)), Side("Port", ("port",)))
    assert words("Ten states sued the United States.", sides) == ["states"]


def test_who_has_left_an_office_is_not_who_holds_it() -> None:
    """ "The president" takes up the president, no former one, and "it" takes up no person."""
    sides = Pair(Side("Ruiz", ("Ana Ruiz", "Ruiz")), Side("Lund", ("Lund",)))
    assert words("President Ana Ruiz came. The president left.", sides) == [
        "Ana Ruiz",
        "The president",
    ]
    assert words("Former President Ana Ruiz came. The president left.", sides) == ["Ana Ruiz"]
    plan = "Ana Ruiz came. Ruiz's proposal would raise taxes but it would be a boon."
    assert words(plan, sides) == ["Ana Ruiz", "Ruiz"]


def test_a_house_is_not_the_white_house() -> None:
    """ "The House" is another one, and so is the house on the rocks."""
    sides = Pair(Side("US", ("American", "White House")), Side("Apex", ("Apex",)))
    text = (
        "The White House spoke to a White House hopeful. They saw rocks below the house and lost"
        " control of the House."
    )
    assert words(text, sides) == ["White House"]
    assert words("The White House ran the plan.", sides) == ["White House"]


def test_a_people_behind_a_hyphen_tells_of_a_person() -> None:
    """ "African-American" says what somebody is, and speaks of no state."""
    sides = Pair(Side("US", ("American",)), Side("Apex", ("Apex",)))
    text = "The first African-American president met an American official."
    assert words(text, sides) == ["American"]
    assert words("Much of corporate American life is dull.", sides) == []
    assert words("The Mexican-American mayor and African-Americans came.", sides) == []
    assert words("The Russian-American talks went on.", sides) == ["American"]


def test_an_organ_of_the_united_nations_is_that_organ() -> None:
    """The "United Nations Security Council" is the Security Council."""
    sides = Pair(Side("Council", ("Security Council",)), Side("Apex", ("Apex",)))
    text = "The United Nations Security Council met, and the U.N. Security Council spoke."
    assert words(text, sides) == ["Security Council", "Security Council"]


def test_a_seat_is_a_place_where_something_is_only_held() -> None:
    """A briefing or an embassy in a capital names no government, officials there do."""
    sides = Pair(Side("Norway", ("Norway", "Oslo")), Side("Union", ("union",)))
    assert words("Ruiz told a briefing in Oslo. The Danish embassy in Oslo was shut.", sides) == []
    text = (
        "Officials in Oslo said so. Oslo agreed. Trust in Oslo has gone. Regulators in Oslo left."
    )
    assert words(text, sides) == ["Oslo"] * 4


def test_another_of_a_kind_is_not_the_side() -> None:
    """A rival bidder is not the bidder."""
    sides = Pair(Side("Acme", ("Acme", "bidder")), Side("Union", ("union",)))
    assert words("The bidder left. A rival bidder came.", sides) == ["bidder"]


def test_given_names_of_two_parts_are_written_either_way() -> None:
    """ "Min-ho" is "Min Ho"."""
    sides = Pair(Side("Park", ("Park Min-ho",)), Side("Union", ("union",)))
    assert words("Park Min Ho came. Park Min-ho left.", sides) == ["Park Min Ho", "Park Min-ho"]


def test_a_common_noun_in_other_names_and_before_led_is_not_the_side() -> None:
    """The Relations Board is another body, junta-led states are others."""
    sides = Pair(Side("Board", ("Vale School Board", "board", "junta")), Side("Union", ("union",)))
    text = "The board met. The Harbour Relations Board left, as did junta-led states."
    assert words(text, sides) == ["board"]


def test_a_junta_led_government_is_the_juntas() -> None:
    """What the side itself leads is its own."""
    sides = Pair(Side("Junta", ("junta",)), Side("Union", ("union",)))
    assert words("The junta-led government jailed the poet.", sides) == ["junta"]


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("NGO", "The NGOs met an NGO's lawyer.", ["NGOs", "NGO"]),
        ("Tory", "The Tories lost and a Tory wept.", ["Tories", "Tory"]),
        ("thief", "A thief met two thieves.", ["thief", "thieves"]),
        ("spokesman", "Two spokesmen met the spokesman.", ["spokesmen", "spokesman"]),
        ("crisis", "The crises were many.", ["crises"]),
        ("bus", "Two buses met a bus.", ["buses", "bus"]),
        ("Jones", "The Joneses met Jones.", ["Joneses", "Jones"]),
        ("Dan", "The Dens and the chaos of Dan met.", ["Dan"]),
        (
            "Peña",
            unicodedata.normalize("NFD", "Peña left."),
            [unicodedata.normalize("NFD", "Peña")],
        ),
    ],
)
def test_a_name_in_the_plural_or_in_other_letters(
    name: str, text: str, expected: list[str]
) -> None:
    """Plurals of every kind are the side's, and so are accents written behind their letter."""
    sides = Pair(Side("A", (name,)), Side("B", ("Ivan Petrov",)))
    assert words(text, sides) == expected


def test_an_article_in_a_name_hides_no_longer_name() -> None:
    """ "The Ministry" and "Fisheries" beside "Ministry of Fisheries" are one mention there."""
    names = ("Ministry of Fisheries", "the Ministry", "Fisheries")
    sides = Pair(Side("A", names), Side("B", ("Ivan Petrov",)))
    text = "The Ministry of Fisheries wrote to Ivan Petrov. The Ministry had asked Fisheries."
    assert words(text, sides) == [
        "Ministry of Fisheries",
        "Ivan Petrov",
        "The Ministry",
        "Fisheries",
    ]


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("the West", "Kanye West sang. The West waited.", ["The West"]),
        ("the company", "He runs a company. The company grew.", ["The company"]),
        ("ban", "Ben Carson spoke. The ban stands.", ["ban"]),
        ("Treasury", "Treasuries fell on Friday. The Treasury spoke.", ["Treasury"]),
        ("City", "Cities across the land met. City won.", ["City"]),
    ],
)
def test_another_word_is_no_form_of_a_name(name: str, text: str, expected: list[str]) -> None:
    """A name keeps its article, and a plural that is another word is not the side's."""
    sides = Pair(Side("A", (name,)), Side("B", ("Ivan Petrov",)))
    assert words(text, sides) == expected


def test_a_direction_cut_short() -> None:
    """Headlines write "N. Korea" for North Korea."""
    sides = Pair(Side("North Korea", ("North Korea",)), Side("South Korea", ("South Korea",)))
    assert words("N. Korea met S. Korea. North Korea left.", sides) == [
        "N. Korea",
        "S. Korea",
        "North Korea",
    ]
