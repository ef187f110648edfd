"""A person's codings in place of the machine's."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import framing
from framing.domain import Override, Overrides, Pair, Reading, Side, Span
from framing.domain.overrides import VALUES
from framing.errors import BadOverrides
from framing.text.codings import codings
from framing.text.overruling import overruled
from framing.text.reading import read_sides

TEXT = """The union met the owners on Monday. "Rents are too high," said Ada Obi, a union leader.

Owners weighed the claim. According to a report, the owners praised the union. They may appeal.
The owners voted. Nobody spoke for them.
"""
SIDES = Pair(
    Side("Union", ("union",), people=("Ada Obi",)),
    Side("Owners", ("owners", "Owners"), people=("Tom Reed",)),
)
DOC = framing.annotate(TEXT)
READING = read_sides(DOC, SIDES)


def at(words: str, after: str = "") -> Span:
    """Where words stand, the first time behind some others."""
    start = TEXT.index(words, TEXT.index(after))
    return Span(start, start + len(words))


def read(*changes: Override) -> Reading:
    """The article as it is read with these changes."""
    overrides = Overrides(DOC.article.sha256, "JK", changes)
    return read_sides(overruled(DOC, overrides, SIDES), SIDES)


def values(reading: Reading) -> dict[tuple[str, Span], str]:
    """Every coding by what and where it is."""
    found = codings(reading.mentions, reading.attributions)
    return {(one.coding, one.at): one.value for one in found}


BEFORE = values(READING)
SAID = at("Rents are too high")


def said() -> Span:
    """The content of the first attribution, as the machine has it."""
    return next(place for (coding, place) in BEFORE if coding == "attribution")


@pytest.mark.parametrize("key", sorted(BEFORE), ids=lambda key: f"{key[0]} {tuple(key[1])}")
def test_each_coding_can_be_changed_and_nothing_else_with_it(key: tuple[str, Span]) -> None:
    """Whatever is overruled says what the person said; all codings but those that hang on it
    stay as they were."""
    coding, place = key
    allowed = VALUES[coding] or ("Bea Lum", "none")  # type: ignore[index]
    for now in allowed:
        if now == BEFORE[key]:
            continue
        change = Override(coding, place, BEFORE[key], now)  # type: ignore[arg-type]
        after = values(read(change))
        if coding == "attribution" or (coding == "mention" and now == "none"):
            assert key not in after
        else:
            assert after[key] == now
        hanging = {
            "mention": {"speaker_side", "stance_a", "stance_b"},
            "speaker": {"speaker_side", "stance_a", "stance_b"},
            "speaker_side": {"stance_a", "stance_b"},
            "attribution": {"attribution", "speaker", "speaker_side", "role", "cue_class"}
            | {"stance_a", "stance_b"},
        }.get(coding, set())
        for other, value in BEFORE.items():
            if other != key and other[0] not in hanging:
                assert after[other] == value


def test_a_mention_that_was_overlooked_counts() -> None:
    """Words that the machine left open are a mention of the side that the person names, and the
    sentence mentions it."""
    them = at("them")
    reading = read(Override("mention", them, "none", "b"))
    (mention,) = (one for one in reading.mentions if one.span == them)
    assert (mention.side, mention.kind) == ("b", "pronoun")
    (sentence,) = (one for one in reading.sentences if one.span.holds(them))
    assert sentence.sides == ("b",)


def test_a_mention_can_be_drawn_otherwise() -> None:
    """Taken away and set again over more words, in whatever order the two are told."""
    old, new = at("owners"), at("the owners")
    changes = (Override("mention", new, "none", "b"), Override("mention", old, "b", "none"))
    for order in (changes, changes[::-1]):
        spans = {one.span for one in read(*order).mentions}
        assert new in spans
        assert old not in spans


def test_an_attribution_can_be_added_with_all_that_is_coded_of_it() -> None:
    """It stands in its place, with kind, speaker, role, cue class, side and stance."""
    content, cue = at("the claim"), at("weighed")
    added = Override("attribution", content, "absent", "present", "", (), (at("Owners"),), (cue,))
    told = {
        "speaker": "Tom Reed",
        "role": "citizen",
        "cue_class": "accusing",
        "stance_a": "attacks",
    }
    rest = [Override(what, content, "absent", now) for what, now in told.items()]  # type: ignore[arg-type]
    reading = read(added, *rest)
    (sided,) = (one for one in reading.attributions if one.attribution.content == (content,))
    assert sided.attribution.cue == (cue,)
    assert sided.attribution.kind == "indirect"
    assert (sided.attribution.speaker, sided.attribution.role) == ("Tom Reed", "citizen")
    assert (sided.speaker_side, sided.attacks) == ("b", ("a",))
    starts = [one.attribution.extent for one in reading.attributions]
    assert starts == sorted(starts)
    ids = [one.attribution.id for one in reading.attributions]
    assert len(set(ids)) == len(ids)
    assert {one.id for one in DOC.attributions} < set(ids)
    (sentence,) = (one for one in reading.sentences if one.span.holds(content))
    assert sentence.quoted == (content,)


def test_the_machine_s_annotation_is_not_touched() -> None:
    """What was annotated stays as it was."""
    before = values(read_sides(DOC, SIDES))
    read(Override("speaker", said(), BEFORE["speaker", said()], "Bea Lum"))
    assert values(read_sides(DOC, SIDES)) == before
    assert DOC.rulings == ()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (
            Override("mention", Span(0, 3), "a", "b"),
            "change 1: at: nothing is coded.*nearest is m1",
        ),
        (
            Override("speaker", Span(0, 3), "x", "y"),
            "change 1: at: nothing is coded.*nearest is Q1",
        ),
        (Override("mention", at("union"), "b", "a"), "change 1: from: it says 'b'.*'a'"),
        (Override("role", said(), "media", "citizen"), "change 1: from: it says 'media'"),
        (Override("mention", Span(9, 9999), "none", "a"), "change 1: at: .* is no place"),
        (Override("mention", at("The union"), "none", "b"), "change 1: at: a mention stands"),
        (Override("mention", at("\n\n"), "none", "b"), "change 1: at: .* stands in no sentence"),
        (Override("attribution", said(), "absent", "present"), "change 1: at: the attribution Q1"),
        (
            Override("attribution", at("\n\n"), "absent", "present"),
            "change 1: content: .* stands in no sentence",
        ),
        (
            Override("attribution", at("The union"), "absent", "present", "", (at("union met"),)),
            "change 1: content: it is not what stands",
        ),
    ],
)
def test_what_does_not_fit_the_article_is_refused(change: Override, words: str) -> None:
    """The line names the entry, the key, and what stands there or near."""
    with pytest.raises(BadOverrides, match=words) as caught:
        read(change)
    assert "\n" not in str(caught.value)


def test_overrides_of_another_text_are_refused() -> None:
    """Offsets mean nothing in another text."""
    with pytest.raises(BadOverrides, match="of another text"):
        overruled(DOC, Overrides("0" * 64, "JK", ()), SIDES)


CHANGES = [
    Override(coding, place, value, now)  # type: ignore[arg-type]
    for (coding, place), value in sorted(BEFORE.items())
    for now in VALUES[coding] or ("Tom Reed", "none")  # type: ignore[index]
    if now != value
]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(CHANGES), max_size=8, unique_by=lambda x: (x.coding, x.at)))
def test_swapping_sides_swaps_an_overruled_reading(changes: list[Override]) -> None:
    """What a person decided of a side stays with it when the two are exchanged."""
    doc = overruled(DOC, Overrides(DOC.article.sha256, "JK", tuple(changes)), SIDES)
    assert read_sides(doc, SIDES.swap()) == read_sides(doc, SIDES).swap()
