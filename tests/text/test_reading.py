"""An article read with two sides in mind."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from articles import SIDES, annotated
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.domain import Mention, Pair, Reading, Side, SideKey, other
from framing.intake import load, read
from framing.text.annotate import annotate
from framing.text.reading import read_sides

OPENING = "Many things were said at the long meeting in the old town hall on Monday. "
SEED = Path(__file__).parents[2] / "seeds" / "000_440bc964de211b24.txt"


def roles(text: str) -> dict[str, tuple[SideKey | None, SideKey | None]]:
    """The sides of agent and patient by verb."""
    doc = annotated(OPENING + text)
    return {
        x.clause.predicate.of(doc.text): (x.agent_side, x.patient_side)
        for x in read_sides(doc, SIDES).clauses
    }


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("China signed the draft.", "signed", ("b", "a")),
        ("The draft was signed by China.", "signed", ("b", "a")),
        ("Chinese officials left the room.", "left", ("b", None)),
        ("China's participation shaped the draft.", "shaped", ("b", "a")),
        ("The US-led coalition fired a rocket.", "fired", (None, None)),
        ("Chinese exports hit the market.", "hit", (None, None)),
        ("China and the US signed a letter.", "signed", (None, None)),
        ("China joined and Cuba showed its calm and open mind.", "showed", (None, None)),
        ("China suffered heavy losses.", "suffered", (None, "b")),
    ],
)
def test_sides_act_and_are_acted_upon(
    text: str, verb: str, expected: tuple[SideKey | None, SideKey | None]
) -> None:
    """A side acts as itself, through its people and organs, and by a doing that it possesses."""
    assert roles(text)[verb] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Ruiz's lawyer Carl Lund signed it.", None),
        ("Ana Ruiz's aides signed it.", None),
        ("Ana Ruiz's campaign signed it.", "a"),
        ("Ana Ruiz's ministers signed it.", "a"),
        ("The Harbour Union's lawyer signed it.", "b"),
        ("Ana Ruiz, the mayor, signed it.", "a"),
        ("The Harbour Union's Carl Lund signed it.", None),
    ],
)
def test_a_person_s_people_are_others(text: str, expected: SideKey | None) -> None:
    """What the lawyer of a person does is not done by the person; a body acts through its people in
    office, and a person through a campaign."""
    sides = Pair(Side("Ana Ruiz", ("Ana Ruiz",)), Side("Union", ("Harbour Union",)))
    doc = annotated(f"Ana Ruiz, the mayor, came. {text}")
    (clause,) = (x for x in read_sides(doc, sides).clauses if x.clause.lemma == "sign")
    assert clause.agent_side == expected


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ('"We rejected the draft," China said.', "rejected", ("b", "a")),
        ('"We rejected the draft," Peru said.', "rejected", (None, "a")),
        ("We rejected the draft.", "rejected", (None, "a")),
    ],
)
def test_we_in_quoted_words_is_who_speaks(
    text: str, verb: str, expected: tuple[SideKey | None, SideKey | None]
) -> None:
    """The first person is the side whose voice a quotation is, and nobody's elsewhere."""
    assert roles(text)[verb] == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [("Zeng Yi", "b"), ("Chinese envoy Zeng Yi", "b"), ("Kansas senator Zeng Yi", None)],
)
def test_we_is_not_the_side_of_somebody_else_s_officer(
    source: str, expected: SideKey | None
) -> None:
    """Who is only counted with a side does not mean that side by "we"."""
    assert roles(f'"We rejected the plan," {source} said.')["rejected"][0] == expected


def test_seed_is_read_as_a_reader_would() -> None:
    """China is named seven times, the US once; Zeng Yi speaks for China, nobody for the US."""
    doc = annotate(read(SEED))
    reading = read_sides(doc, load(SEED.with_suffix(".toml")).sides)
    names = [m for m in reading.mentions if m.kind == "name"]
    assert [m.span.of(doc.text) for m in names if m.side == "b"] == ["China"] * 7
    assert [m.span.of(doc.text) for m in names if m.side == "a"] == ["US"]
    assert {x.speaker for x in reading.voice_of("b")} == {"Zeng Yi"}
    assert not reading.voice_of("a")
    submitted = next(x for x in reading.clauses if x.clause.lemma == "submit")
    assert submitted.clause.voice == "passive"
    assert submitted.agent_side == "a"
    agent, patient = submitted.clause.agent, submitted.clause.patient
    assert agent is not None
    assert agent.of(doc.text) == "the US"
    assert patient is not None
    assert patient.of(doc.text) == "the first draft resolution"


def test_sentences_know_their_sides_and_quotations() -> None:
    """A sentence lists the sides that it mentions and which part of it is somebody's words."""
    doc = annotated(OPENING + 'China left. "The draft is bad," said a farmer, Mr Bell.')
    last = read_sides(doc, SIDES).sentences[-1]
    assert last.sides == ("a",)
    assert any("The draft is bad" in span.of(doc.text) for span in last.quoted)


def test_voices_of_third_parties_count_for_neither() -> None:
    """A source that stands for no side has no side, though it speaks of one."""
    doc = annotated(OPENING + "The Brazilian minister Ana Silva said that China acted wisely.")
    assert [x.speaker_side for x in read_sides(doc, SIDES).attributions] == [None]


def flipped(reading: Reading) -> Reading:
    """The reading with the keys of the sides exchanged."""

    def key(side: SideKey | None) -> SideKey | None:
        return None if side is None else other(side)

    def keys(sides: tuple[SideKey, ...]) -> tuple[SideKey, ...]:
        return tuple(other(side) for side in sides)

    def mention(one: Mention) -> Mention:
        return replace(one, side=other(one.side))

    return replace(
        reading,
        sides=reading.sides.swap(),
        mentions=tuple(map(mention, reading.mentions)),
        headline_mentions=tuple(map(mention, reading.headline_mentions)),
        attributions=tuple(
            replace(
                x, speaker_side=key(x.speaker_side), about=keys(x.about),
                supports=keys(x.supports), attacks=keys(x.attacks),
                supports_indirectly=keys(x.supports_indirectly),
                attacks_indirectly=keys(x.attacks_indirectly),
            )
            for x in reading.attributions
        ),
        clauses=tuple(
            replace(x, agent_side=key(x.agent_side), patient_side=key(x.patient_side))
            for x in reading.clauses
        ),
        sentences=tuple(replace(x, sides=keys(x.sides)) for x in reading.sentences),
        stance_words=tuple(
            replace(x, target=other(x.target), agent_side=key(x.agent_side))
            for x in reading.stance_words
        ),
    )  # fmt: skip


PARTS = [
    *("China", "the US", "said", "praised", "its", "the draft", "Zeng Yi", "an official", ",", "."),
    *("Chinese officials", "was attacked by", "and", '"', "Beijing", "it", "to"),
]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PARTS), max_size=30))
def test_swapping_sides_swaps_the_reading(parts: list[str]) -> None:
    """Even-handedness is a law: the swapped pair reads the same with its keys exchanged."""
    doc = annotated(OPENING + " ".join(parts))
    assert read_sides(doc, SIDES.swap()) == flipped(read_sides(doc, SIDES))


ANY = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=40)


@settings(max_examples=40, deadline=None)
@given(ANY, ANY, ANY)
def test_any_text_and_any_names_can_be_read(text: str, one: str, two: str) -> None:
    """Nothing that may stand in a text or a comparison is too strange to be read."""
    doc = annotated(OPENING + text + f" {one} {two}")
    reading = read_sides(doc, Pair(Side("one", (one,)), Side("two", (two,))))
    assert all(0 <= m.start < m.end <= len(doc.text) for m in reading.mentions)


def test_a_source_speaks_for_whom_its_institution_was_counted_with() -> None:
    """The name of the other side within the source, as what it is against, decides nothing."""
    doc = annotated(
        OPENING + "The anti-union board Harbour Watch said that the strike was illegal."
    )
    owners = Side("Owners", ("owners",), institutions=("Harbour Watch",))
    read = read_sides(doc, Pair(Side("Union", ("union",)), owners))
    assert [x.speaker_side for x in read.attributions] == ["b"]


def test_a_person_is_known_under_another_spelling() -> None:
    """A first name that differs by one vowel is the same person's."""
    doc = annotated(OPENING + 'Kirstin Holm said: "The strike is illegal and must end."')
    pair = Pair(Side("Owners", ("owners",), people=("Kirsten Holm",)), Side("Union", ("union",)))
    assert [x.speaker_side for x in read_sides(doc, pair).attributions] == ["a"]


def test_the_company_is_nobody_where_two_may_be_meant() -> None:
    """A side whose name does not tell what it is may be a company too."""
    text = OPENING + "Arden Airlines was sued by Lomond on Monday. The company sold seats."
    doc = annotated(text)
    pair = Pair(Side("Arden", ("Arden Airlines",)), Side("Lomond", ("Lomond",)))
    assert {m.kind for m in read_sides(doc, pair).mentions} == {"name"}
    alone = annotated(text.replace(" by Lomond", ""))
    assert {m.kind for m in read_sides(alone, pair).mentions} == {"name", "nominal"}


def test_a_quotation_without_a_speaker_is_not_the_outlet_s_voice() -> None:
    """Words set apart in quotation marks are quoted, whoever said them."""
    text = "The union met. “A new fury against the union is taking hold of this whole town.”"
    sides = Pair(Side("Union", ("union",)), Side("Owners", ("owners",)))
    sentences = read_sides(annotated(text), sides).sentences
    assert not sentences[0].quoted
    assert sentences[-1].quoted


def test_one_speaker_speaks_for_one_side() -> None:
    """Also where a pronoun stands for the one who spoke before."""
    text = (
        "The Union of Lomond Smiths (ULS) said that the law is unjust. "
        "It said that the town must hold a ballot."
    )
    sides = Pair(Side("Crafts", ("crafts",), institutions=("ULS",)), SIDES.b)
    found = read_sides(annotated(OPENING + text), sides).attributions
    assert len({x.attribution.speaker for x in found}) == 1
    assert [x.speaker_side for x in found] == ["a", "a"]


def test_an_article_read_again_is_read_the_same() -> None:
    """What one reading learns of a name does not reach the next, nor one with the sides swapped."""
    doc = annotated(
        "The harbour of Larnby was closed. Quillan Marlowe sailed on Monday. He slept on deck. Then"
        " he left.\n\nThe nets were wet.\n\nQuillan Marlowe lost his boat."
    )
    pair = Pair(Side("Marlowe", ("Marlowe", "Quillan Marlowe")), Side("Larnby", ("Larnby",)))
    first = read_sides(doc, pair)
    assert read_sides(doc, pair.swap()).swap() == first
    assert read_sides(doc, pair) == first
