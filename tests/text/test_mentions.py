"""Where a text refers to a side, in sentences of our own."""

from __future__ import annotations

import pytest
from articles import SIDES, annotated
from hypothesis import example, given, settings
from hypothesis import strategies as st
from mentioned import OPENING, found, words

from framing.domain import Mention, Pair, Side, other
from framing.text.sides.mentions import find_mentions


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It helps us and the US alike.", ["US"]),
        ("The U.S. and China's envoys met.", ["U.S.", "China"]),
        ("US-led talks angered China-backed groups.", ["US", "China"]),
        ("Chinese officials left early.", ["Chinese"]),
        ("Chinese President Xi Jinping spoke.", ["Chinese"]),
        ("The US State Department replied.", ["US"]),
        ("He reads the South China Morning Post.", []),
        ("He works at the Chinese Academy of Sciences.", []),
        ("She left the Bank of China last year.", []),
        ("They want to draft a law.", []),
        ("The resolutions failed.", ["resolutions"]),
        ("They adopted the first draft resolution.", ["draft resolution"]),
        ("It cost US$ 40 and non-Chinese firms paid.", []),
        ("The chinaware was sold in Indochina.", []),
        ("US-China relations are tense.", ["US", "China"]),
        ("The US-China Business Council met.", []),
        ("The ambassador to the United States Ana Ruiz left.", ["United States"]),
    ],
)
def test_names_are_whole_and_mean_the_side(text: str, expected: list[str]) -> None:
    """Names count as whole words, in their case, unless they are part of another name."""
    assert words(text) == expected


def test_kinds_follow_the_name() -> None:
    """A capitalised name is a name, a common noun a nominal."""
    assert found("China praised the resolution.") == [
        ("China", "b", "name"), ("resolution", "a", "nominal"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("Vale Wind Power sells wind power. Vale left.", ("Vale",), ["Vale", "Vale"]),
        ("Vale left. Vale University came.", ("Vale",), ["Vale"]),
        ("Vale University sued. Vale said no.", ("Vale",), ["Vale", "Vale"]),
        ("Vale Labor Union said no. Vale left.", ("Vale",), ["Vale"]),
        ("A hut east of Moscow burned.", ("Russia", "Moscow"), []),
        ("A hut east of Moscow burned.", ("Moscow",), ["Moscow"]),
        ("Diplomats in Moscow met.", ("Russia", "Moscow"), []),
        ("Diplomats in Moscow met.", ("Moscow",), ["Moscow"]),
        ("Vale Farmers' Union said no. Vale left.", ("Vale",), ["Vale"]),
        ("Vale Wind Power sells wind power. It rained in Vale.", ("Vale",), ["Vale"]),
        ("The British army left. The army stayed.", ("Kinshasa", "army"), ["army"]),
        ("The previous port council left, any new council will sail.", ("council",), []),
        ("Minister Ana Wa Ilunga left. She slept.", ("Wa Ilunga",), ["Ana Wa Ilunga"]),
        ("The Brussels-based firm left Brussels.", ("Brussels",), ["Brussels"]),
    ],
)
def test_whose_name_it_is(text: str, names: tuple[str, ...], expected: list[str]) -> None:
    """A longer name by which a text introduces a side is its own; those of another state, the one
    before and where a firm has its seat are not."""
    sides = Pair(Side("A", names), Side("B", ("Sudland",)))
    assert [words for words, _, kind in found(text, sides) if kind != "pronoun"] == expected


def test_longest_name_wins() -> None:
    """Of two names at one place the longer counts, though the shorter is the other side's."""
    sides = Pair(Side("North", ("North Korea",)), Side("South", ("Korea",)))
    assert found("North Korea fired. Korea waited.", sides) == [
        ("North Korea", "a", "name"), ("Korea", "b", "name"),
    ]  # fmt: skip


def test_surnames_follow_the_full_name() -> None:
    """A person is found by surname once named in full, but somebody else of that name is not."""
    sides = Pair(Side("A", ("Maria Holm",)), Side("B", ("Ivan Petrov",)))
    text = "President Maria Holm met Minister Ivan Petrov. Holm smiled. Petrov did not."
    assert words(text, sides) == ["Maria Holm", "Ivan Petrov", "Holm", "Petrov"]
    rival = "President Maria Holm met her brother Lars Holm. Holm smiled."
    assert words(rival, sides)[:1] == ["Maria Holm"]
    assert "Holm" not in words(rival, sides)


def test_media_of_a_country_are_not_the_country() -> None:
    """ "US media" only tells where the media are."""
    assert words("US media reported that the US left.") == ["US"]
    assert words("China fined US media firms.") == ["China", "US"]


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ("Eva Holm, her daughter, was there.", ["Maria Holm", "Holm"]),
        ("Eva Holm, a baker, was there.", ["Maria Holm"]),
        ("Eva Holm, the daughter of a docker, was there.", ["Maria Holm"]),
    ],
)
def test_a_surname_stays_with_whom_relatives_surround(other: str, expected: list[str]) -> None:
    """A lone surname is the side's beside relatives in full, but not in the paragraph of one of
    them or in the next, and not beside others of the name."""
    sides = Pair(Side("A", ("Maria Holm",)), Side("B", ("Ivan Petrov",)))
    text = f"Maria Holm, a young woman, came. {other}\n\nThen Holm sang.\n\nHolm smiled."
    assert words(text, sides) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("China said its envoy would stay.", ["China", "its"]),
        ("China signed. It also paid.", ["China", "It"]),
        ("China's participation showed its commitment.", ["China", "its"]),
        ("It is clear that China signed.", ["China"]),
        ("China and France said they agreed.", ["China"]),
        ("The envoy said he liked China.", ["China"]),
        ("France told China it would pay.", ["China"]),
    ],
)
def test_pronouns_only_where_clear(text: str, expected: list[str]) -> None:
    """A pronoun counts where its antecedent is clear, and never where another could be meant."""
    assert words(text) == expected


PEOPLE = Pair(Side("A", ("Maria Holm",)), Side("B", ("Ivan Petrov",)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Maria Holm met Ivan Petrov on Friday. She smiled.", [("She", "a")]),
        ("Maria Holm met her brother in Geneva in June. She smiled.", [("her", "a"), ("She", "a")]),
        ("Maria Holm and Anna Lind met on Friday. Later she spoke.", []),
        ("Maria Holm is a teacher. The school in Bergen closed. In May she moved.", [("she", "a")]),
        ("President Maria Holm spoke. The day was long. The man left before he ate.", []),
        ("Maria Holm, 41, moved in June. Later she spoke.", [("she", "a")]),
        ("To keep her promise, Maria Holm moved in June.", [("her", "a")]),
        ("Maria Holm spoke. In her car, Anna Lind slept.", []),
        ("Maria Holm moved. “I think she was right,” the old man said.", [("she", "a")]),
    ],
)
def test_he_and_she_are_of_one_gender(text: str, expected: list[tuple[str, str]]) -> None:
    """Neither a place nor a month nor somebody of the other gender is meant by "she"."""
    assert [(word, side) for word, side, kind in found(text, PEOPLE) if kind == "pronoun"] == (
        expected
    )


def test_the_text_is_the_only_document() -> None:
    """A definite general noun takes up a document unless two are in view."""
    assert "The text" in words("The assembly adopted a resolution. The text was short.")
    assert "The text" not in words(
        "The assembly adopted a resolution and read a report. The text was short."
    )


def test_the_country_is_the_only_country() -> None:
    """A definite general noun takes up a country unless two are in view."""
    assert "the country" in words("China changed. Life in the country improved.")
    assert "the country" not in words("China changed with Peru. Life in the country improved.")


BODIES = Pair(Side("A", ("Church of Light",)), Side("B", ("Ivan Petrov",)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Church of Light grew. Many left the church.", ["the church"]),
        ("The Church of Light bought a church. Many left the church.", []),
        ("The Church of Light grew. Many left the old church.", []),
        ("Ivan Petrov, a teacher, resigned. A friend called the teacher.", ["the teacher"]),
        ("Ivan Petrov is a teacher. Anna Lind is a teacher. The teacher resigned.", []),
        ("A friend called the teacher. Ivan Petrov, a teacher, resigned.", []),
        ("The teacher Ivan Petrov resigned. A friend called the teacher.", ["the teacher"]),
        ("The teacher Ivan Petrov and the teacher Anna Lind met. The teacher resigned.", []),
        ("Ivan Petrov is not our enemy, he said. Our stomach was the enemy.", []),
        ("Ivan Petrov is our enemy, he said. Many fear the enemy.", ["the enemy"]),
        ("The Church of Light grew. The church praised the Church of Light.", []),
    ],
)
def test_a_side_is_what_it_was_introduced_as(text: str, expected: list[str]) -> None:
    """A noun that a name, an apposition or a copula gives to one side takes that side up."""
    assert [word for word, _, kind in found(text, BODIES) if kind == "nominal"] == expected


KINDS = Pair(
    Side("A", ("Maria Holm", "Vale", "rural schools", "Lomond")),
    Side("B", ("Ivan Petrov", "Zenith")),
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Maria Holm, 42, was arrested. The 42-year-old denied it.", ["The 42-year-old"]),
        ("Maria Holm, 42, and Lars Lund, 42, were arrested. The 42-year-old denied it.", []),
        ("Prime Minister Ivan Petrov spoke. Critics of the prime minister laughed.",
         ["the prime minister"]),
        ("Foreign Minister Ivan Petrov spoke. Critics of the prime minister laughed.", []),
        ("Prime Minister Ivan Petrov met French Prime Minister Paul Roux on Friday. Critics of the "
         "prime minister laughed.", []),
        ("Senator Maria Holm met Senator Paul Roux. The senator spoke.", []),
        ("The mayor of the city of Vale spoke. Many left the city.", ["the city"]),
        ("Many rural schools closed. The schools had no money.", ["rural schools", "The schools"]),
        ("The Lomond organization grew. Many left the organization.", ["the organization"]),
        ("Zenith, a carmaker, grew last year. Workers of the company laughed.", ["the company"]),
        ("Zenith, a carmaker, bought Fiat. Fiat said the company would grow.", []),
        ("Zenith, a carmaker, sued Vale. The company wants money.", []),
    ],
)  # fmt: skip
def test_kinds_offices_and_ages_take_a_side_up(text: str, expected: list[str]) -> None:
    """An office, an age, a kind of place or a wider noun takes a side up while none other is."""
    assert [word for word, _, kind in found(text, KINDS) if kind == "nominal"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Maria Holm's speech was so long that her voice broke.", ["her"]),
        ("Maria Holm herself came.", []),
        ("Lars Lund came on Friday. Maria Holm's speech was so long that his voice broke.", []),
    ],
)
def test_owners_of_subjects_are_meant(text: str, expected: list[str]) -> None:
    """A pronoun may stand for whose the subject is; "herself" behind a name only stresses it."""
    assert [word for word, _, kind in found(text, PEOPLE) if kind == "pronoun"] == expected


PARTIES = Pair(
    Side("Mill", ("Mill Party", "pro-Mill", "Harbour Office", "University")),
    Side("Vale", ("North Vale",)),
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The pro-Mill Mill Party met. Pro-Mill voters came.", ["pro-Mill Mill Party", "Pro-Mill"]),
        ("Many heard Peter Lund of Mill Party speak.", ["Mill Party"]),
        ("The United Kingdom Harbour Office met.", ["Harbour Office"]),
        ("The Elm Tree Harbour Office met.", []),
        ("She left the University of Oslo.", []),
        ("She left the University.", ["University"]),
        ("The Mill Party met. Many left the party.", ["Mill Party", "the party"]),
        ("They left North Vale. The North was poor.", ["North Vale", "North"]),
        ("They left North Vale. The North Sea was rough. The North was poor.", ["North Vale"]),
        ("The North was poor.", []),
    ],
)
def test_parts_and_neighbours_of_names(text: str, expected: list[str]) -> None:
    """Where somebody is from leaves a name whole; a kind of body opens the name of another."""
    assert words(text, PARTIES) == expected


def test_two_directions_share_a_name() -> None:
    """Of "North and South Vale" both are named."""
    sides = Pair(Side("A", ("North Vale",)), Side("B", ("South Vale",)))
    assert words("North and South Vale traded. North Vale grew.", sides) == [
        "North", "South Vale", "North Vale",
    ]  # fmt: skip


ALPHABET = ["China", "US", "us", "the", "draft", "resolution", "its", "it", "Bank", "of", ",", ".",
            "'s", "Xi", "said", "and", "-", "backed", "\n\n", "text", "She", "“", "”"]  # fmt: skip


@settings(max_examples=80, deadline=None)
@given(st.lists(st.sampled_from(ALPHABET), max_size=40))
@example(["-", "China", "said", "-", "-"])
def test_swapping_sides_swaps_mentions(parts: list[str]) -> None:
    """With the sides exchanged the mentions are the same with their keys exchanged."""
    doc = annotated(OPENING + " ".join(parts))
    swapped = [Mention(m.start, m.end, other(m.side), m.kind) for m in find_mentions(doc, SIDES)]
    assert list(find_mentions(doc, SIDES.swap())) == swapped
    ends = [0, *(m.end for m in swapped)]
    assert all(end <= m.start < m.end for end, m in zip(ends, swapped, strict=False))
