"""Whom somebody's words back, and whom they attack."""

from __future__ import annotations

import pytest

import framing
from framing.domain import Pair, Reading, Side, SidedAttribution
from framing.text.reading import read_sides

SIDES = Pair(
    Side("Union", ("union", "Union"), people=("Ada Obi",)),
    Side("Owners", ("owners", "Owners"), people=("Tom Reed",)),
)


def read(text: str) -> Reading:
    """A made-up article read with the two sides in mind."""
    return read_sides(framing.annotate(text), SIDES)


def stances(text: str) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Whom each attribution supports and attacks."""
    return [(x.supports, x.attacks) for x in read(text).attributions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We support the union," said the mayor, Ann Bell.', (("a",), ())),
        ('"We condemn the owners," said the mayor, Ann Bell.', ((), ("b",))),
        ('"I will vote against the union," said the mayor, Ann Bell.', ((), ("a",))),
        ('"We do not support the union," said the mayor, Ann Bell.', ((), ("a",))),
        ('"We do not blame the owners," said the mayor, Ann Bell.', ((), ())),
    ],
)
def test_what_a_speaker_does_in_the_first_person_is_a_stance(
    text: str, expected: tuple[tuple[str, ...], tuple[str, ...]]
) -> None:
    """A backing that is denied is an attack; an attack that is denied is nothing."""
    assert stances(text) == [expected]


@pytest.mark.parametrize(
    ("said", "supports"),
    [
        ("The union is honest", ("a",)),
        ("I hope that the union is honest", ()),
        ("I wish the union were honest", ()),
        ("We wish that the union were capable of more", ()),
        ("I want to thank the union", ("a",)),
    ],
)
def test_what_is_only_hoped_is_no_stance(said: str, supports: tuple[str, ...]) -> None:
    """Who wishes that somebody were honest has not called anybody so."""
    assert stances(f'"{said}," said the mayor, Ann Bell.') == [(supports, ())]


@pytest.mark.parametrize(
    ("text", "attacks"),
    [
        ("Mayor Ann Bell called the union a pathetic liar and a bully.", ("a",)),
        ("Mayor Ann Bell called the union a “liar” and a “bully” in May.", ("a",)),
        ("The union called Ann Bell a liar.", ()),
        ('"I despise the union," said the mayor, Ann Bell.', ("a",)),
    ],
)
def test_what_somebody_is_called_is_a_verdict_on_that_one(
    text: str, attacks: tuple[str, ...]
) -> None:
    """And not on whoever calls so."""
    assert [x for _, x in stances(text)] == [attacks]


def test_what_others_are_reported_to_do_is_nobody_s_stance() -> None:
    """Who tells that doctors condemned the owners has not condemned them."""
    assert stances('"Doctors condemned the owners," said the mayor, Ann Bell.') == [((), ())]


def test_what_a_speaker_quotes_is_somebody_else_s_stance() -> None:
    """ "I" within a quotation of a quotation is not who speaks outside it."""
    text = (
        "“They stood up and said, ‘I will vote against the union, and I endorse the owners’ – that"
        " is late,” said Ann Bell."
    )
    assert stances(text)[-1] == ((), ())
    assert stances("“I endorse the owners,” said Ann Bell.") == [(("b",), ())]


def test_the_cue_itself_tells_the_stance() -> None:
    """What a source denounces it attacks, whatever the content says."""
    text = 'The mayor, Ann Bell, condemned the owners, saying "the rents are on the table."'
    found = read(text)
    assert found.stance_words[0].target == "b"
    assert found.attributions
    assert all("b" not in x.supports for x in found.attributions)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor condemned the union's raid.", ((), ("a",))),
        ("The mayor condemned the raid of the union.", ((), ())),
        ("The mayor made a strong condemnation of the union's strikes.", ((), ("a",))),
        ("The mayors almost universally expressed outrage over the union's launch.", ((), ("a",))),
        ("The mayor expressed no criticism of the union.", ((), ())),
    ],
)
def test_who_condemns_what_a_side_does_attacks_it(
    text: str, expected: tuple[tuple[str, ...], tuple[str, ...]]
) -> None:
    """A doing that may be done to somebody is a side's where it owns it; a verb with a noun may
    tell as much as a verb."""
    assert stances(text) == [expected]


@pytest.mark.parametrize(
    ("text", "attacks"),
    [
        ("“The union is seen as a bully,” said Ann Bell.", ("a",)),
        ("“We regard the union as a toxic force,” said Ann Bell.", ("a",)),
        ("“Many regard the union as a toxic force,” said Ann Bell.", ()),
        ("“The union is seen as a partner,” said Ann Bell.", ()),
        ("“The union met a toxic man,” said Ann Bell.", ()),
    ],
)
def test_what_somebody_is_seen_as_is_a_verdict(text: str, attacks: tuple[str, ...]) -> None:
    """A bad name, or a bad adjective with any noun, that a side is seen as."""
    assert [found[1] for found in stances(text)] == [attacks]


def test_who_avoids_to_condemn_has_not_condemned() -> None:
    """The word of stance must be what the source does."""
    text = 'The mayor, Ann Bell, avoids condemning the owners, saying "the rents are on the table."'
    assert [x.attacks for x in read(text).attributions] == [()]


def test_a_side_that_only_suffers_is_not_attacked() -> None:
    """Bad things told of a side are no words against it."""
    text = '"The terrible storm badly damaged the owners," said the mayor, Ann Bell.'
    assert stances(text) == [((), ())]


def test_what_is_a_side_s_is_not_the_side() -> None:
    """Kind words for somebody's supporters are none for them."""
    text = "The mayor, Ann Bell, said brave, honest friends of the owners had left."
    assert stances(text) == [((), ())]


def test_between_opponents_an_attack_on_the_one_is_indirect_support_of_the_other() -> None:
    """It is told apart from what is said outright, and only where the article makes them so."""
    attack = ' "We condemn the owners," said the mayor, Ann Bell.'

    def last(text: str) -> SidedAttribution:
        return read(text).attributions[-1]

    told = last("The union condemned the owners." + attack)
    assert (told.supports, told.supports_indirectly) == ((), ("a",))
    untold = last("The union met the owners." + attack)
    assert (untold.attacks, untold.supports_indirectly) == (("b",), ())


def test_allies_and_opponents_at_once_are_neither() -> None:
    """Where the sides both back and attack each other nothing follows."""
    text = (
        "The union condemned the owners. The owners praised the union."
        ' "We condemn the owners," said the mayor, Ann Bell.'
    )
    assert read(text).attributions[-1].supports_indirectly == ()


def test_words_of_stance_know_their_target_and_their_doer() -> None:
    """In the passive too, and behind a preposition."""
    words = read("The owners were sued by the union. Doctors spoke out against the union.")
    told = [(w.span.of(words.doc.text), w.target, w.agent_side) for w in words.stance_words]
    assert told == [("sued", "b", "a"), ("spoke out against", "a", None)]


def test_nothing_against_one_s_own_side_is_read_from_tone() -> None:
    """A tone against the speaker's own side is taken for a misreading."""
    text = '"The owners lied to the public and abused their power," said {}.'
    assert stances(text.format("Tom Reed"))[0][1] == ()
    assert stances(text.format("the mayor, Ann Bell"))[0][1] == ("b",)


def test_whoever_praises_the_plan_of_the_own_side_backs_it() -> None:
    """A good plan that a side has is said in its favour by its own people only."""
    told = 'Ada Obi said: "The union has a common-sense plan to end the strike."'
    assert stances(told) == [(("a",), ())]
    assert stances(told.replace("a common-sense plan", "a plan")) == [((), ())]


@pytest.mark.parametrize(
    ("text", "attacks"),
    [
        ('"The thugs of the union came at night," said the mayor, Ann Bell.', ("a",)),
        ('"The corrupt union board met at night," said the mayor, Ann Bell.', ("a",)),
        ('"The union board met at night," said the mayor, Ann Bell.', ()),
        ('"The terrorist met the union board," said the mayor, Ann Bell.', ()),
    ],
)
def test_bad_names_are_attacks(text: str, attacks: tuple[str, ...]) -> None:
    """Who calls a side or its people by a bad name attacks it."""
    assert [found[1] for found in stances(text)] == [attacks]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor, Ann Bell, condemned the owners' plan.", ((), ("b",))),
        ("The mayor, Ann Bell, praised the decision of the union.", (("a",), ())),
        ("The mayor, Ann Bell, praised the union's singers.", ((), ())),
        ("The mayor, Ann Bell, rejected the union's offer.", ((), ())),
    ],
)
def test_who_condemns_or_praises_what_a_side_does_takes_a_stance(
    text: str, expected: tuple[tuple[str, ...], tuple[str, ...]]
) -> None:
    """Its decisions and plans are its own; who declines an offer attacks nobody."""
    assert [found for found in stances(text) if found != ((), ())] in ([expected], [])
    targets = {word.target for word in read(text).stance_words}
    assert targets == {*expected[0], *expected[1]}


@pytest.mark.parametrize(
    "text",
    [
        "The mayor, Ann Bell, would not say whether she will support the union.",
        '"If I support the union, I lose," said the mayor, Ann Bell.',
        '"I might vote for the union," said the mayor, Ann Bell.',
        '"I could not support the anti-union board," said the mayor, Ann Bell.',
    ],
)
def test_what_is_left_open_is_no_stance(text: str) -> None:
    """Nor is what is said of those against a side said against it."""
    assert read(text).stance_words == ()


def test_the_outlet_s_words_for_what_is_called_something_are_not_the_speaker_s() -> None:
    """Who finds a name for a row with the owners has not called the owners anything."""
    text = "The mayor, Ann Bell, dubbed the row that greedy owners began “a long tale, part two”."
    assert stances(text) == [((), ())]


STATES = Pair(Side("Norland", ("Norland",)), Side("Union", ("union",), people=("Ada Obi",)))


@pytest.mark.parametrize(
    ("who", "said", "attacks"),
    [
        ("Ada Obi", "Norland was using its courts to pressure small states", ("a",)),
        ("Mayor Ann Bell", "Norland was using its courts to pressure small states", ()),
        ("Ada Obi", "Norland had repaired the courts of the old town", ()),
        ("Ada Obi", "if Norland used its courts to pressure small states, she would leave", ()),
        (
            "Ada Obi",
            "the mayor had claimed that Norland used its courts to pressure small states",
            (),
        ),
    ],
)
def test_what_the_other_side_tells_unfavourably_is_an_attack(
    who: str, said: str, attacks: tuple[str, ...]
) -> None:
    """What an opponent tells a side to do, without a judging word; not what others are told to
    claim, what is only supposed, or what bystanders tell."""
    (found,) = read_sides(framing.annotate(f"{who} said {said}."), STATES).attributions[:1]
    assert found.attacks == attacks
