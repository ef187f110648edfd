"""brat standoff is written as brat reads it, and read back as it was."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import framing
from framing.domain import AnnotatedArticle, Attribution, Mention, SidedAttribution, Span
from framing.errors import BadOverrides
from framing.exports.annotated import Annotated
from framing.exports.brat import ATTRIBUTES, RELATIONS, brat, pieces
from framing.exports.brat_reading import read_brat


def files(annotated: Annotated) -> tuple[str, str, str]:
    """Text, annotations and configuration."""
    text, ann, configuration = brat(annotated).values()
    return text.decode(), ann.decode(), configuration.decode()


def as_read(annotated: Annotated) -> list[tuple[Any, ...]]:
    """The attributions in the terms of what is read back."""
    return [
        (
            pieces(annotated.text, one.content),
            pieces(annotated.text, one.source),
            pieces(annotated.text, one.cue),
            one.speaker,
            (one.kind, one.role, one.cue_class, sided.speaker_side),
            (*(tuple(sorted(x)) for x in (sided.about, sided.supports, sided.attacks)),),
        )
        for sided in annotated.attributions
        for one in (sided.attribution,)
    ]


def read(annotated: Annotated) -> list[tuple[Any, ...]]:
    """The attributions that are read from what was written."""
    text, ann, _ = files(annotated)
    return [
        (
            one.content,
            one.source,
            one.cue,
            one.speaker,
            (*(one.coding.get(name) for name in ("Kind", "Role", "CueClass", "SpeakerSide")),),
            (*(one.sides(name) for name in ("About", "Supports", "Attacks")),),
        )
        for one in read_brat(ann, text, "x.ann").attributions
    ]


def test_the_codings_survive_the_way_there_and_back(annotated: Annotated) -> None:
    """Attributions and mentions are read back as they were written."""
    assert len(annotated.attributions) > 2
    assert read(annotated) == as_read(annotated)
    text, ann, _ = files(annotated)
    mentions = read_brat(ann, text, "x.ann").mentions
    told = [(mention.place, mention.side, mention.kind) for mention in mentions]
    assert told == [(one.span, one.side, one.kind) for one in annotated.mentions]
    assert told


def spans(text: str) -> st.SearchStrategy[Span]:
    """Stretches of a text in which there is more than line ends."""
    places = st.tuples(st.integers(0, len(text) - 1), st.integers(1, len(text)))
    made = places.map(lambda ends: Span(min(ends), max(ends)))
    return made.filter(lambda span: span.of(text).strip("\n") != "")


@st.composite
def coded(draw: st.DrawFn) -> Annotated:
    """Any attributions of any text."""
    text = draw(st.text("ab \n\t😀—;", min_size=3).filter(lambda text: text.strip("\n")))
    some = st.lists(spans(text), max_size=3, unique=True).map(tuple)
    sides = st.sampled_from([(), ("a",), ("b",), ("a", "b")])
    attributions = draw(
        st.lists(
            st.builds(
                SidedAttribution,
                st.builds(
                    Attribution,
                    id=st.just("q"),
                    source=some,
                    cue=some,
                    content=some.filter(bool),
                    kind=st.sampled_from(["direct", "mixed", "indirect"]),
                    speaker=st.none() | st.just("Zeng Yi"),
                    cue_class=st.sampled_from(["neutral", "accusing"]),
                    role=st.sampled_from(["expert", "unnamed"]),
                ),
                st.sampled_from([None, "a", "b"]),
                sides,
                sides,
                sides,
            ),
            max_size=4,
        )
    )
    article = framing.annotate("A b.").article
    doc = AnnotatedArticle(_with_text(article, text), (), (), (), ())
    return Annotated("x", doc, None, (), tuple(attributions), ())


def _with_text(article: framing.Article, text: str) -> framing.Article:
    return framing.Article(text, article.origin, "", ())


@given(coded())
def test_any_coding_survives(annotated: Annotated) -> None:
    """Whatever is coded wherever is read back, down to places that overlap and touch."""
    assert sorted(map(repr, read(annotated))) == sorted(map(repr, as_read(annotated)))


def test_every_line_is_standoff(annotated: Annotated) -> None:
    """Every mark has one line and the words that stand there; names are declared and known."""
    text, ann, configuration = files(annotated)
    assert text == annotated.text
    marks: dict[str, str] = {}
    for line in ann.splitlines():
        name, told = line.split("\t", 1)
        if name[0] == "T":
            kind, places, words = re.fullmatch(r"(\w+) ([\d ;]+)\t(.*)", told, re.DOTALL).groups()  # type: ignore[union-attr]
            ends = [tuple(map(int, pair.split())) for pair in places.split(";")]
            assert words == " ".join(text[start:end] for start, end in ends)
            assert all(one[1] <= two[0] for one, two in pairwise(ends))
            marks[name] = kind
        elif name[0] == "R":
            kind, one, two = re.fullmatch(r"(\w+) Arg1:(T\d+) Arg2:(T\d+)", told).groups()  # type: ignore[union-attr]
            assert (marks[one], marks[two]) == RELATIONS[kind]
        elif name[0] == "A":
            kind, mark, *value = told.split()
            assert marks[mark] == ATTRIBUTES[kind][0]
            assert value == [] or value[0] in ATTRIBUTES[kind][1]
    assert {"Source", "Cue", "Content", "Mention", "Predicate"} <= {*marks.values()}
    rooms = re.findall(r"^\[(\w+)\]$", configuration, re.MULTILINE)
    assert rooms == ["entities", "relations", "events", "attributes"]
    assert all(f"\n{name} Arg" in configuration for name in (*RELATIONS, *ATTRIBUTES))


def test_a_place_over_a_line_end_is_in_pieces(annotated: Annotated) -> None:
    """brat marks nothing over a line end: such a place is discontinuous."""
    _, ann, _ = files(annotated)
    (line,) = [line for line in ann.splitlines() if "bring jobs" in line and "Content" in line]
    assert ";" in line.split("\t")[1]


def test_what_a_person_changes_is_read(annotated: Annotated) -> None:
    """A recoded cue, another speaker, a removed and an added attribution are seen."""
    text, ann, _ = files(annotated)
    lines = ann.splitlines()
    start = text.index("praised")
    lines.append(f"T900\tContent {start} {start + 7}\tpraised")
    lines.append("#900\tAnnotatorNotes T900\tspeaker: A report")
    before = read_brat(ann, text, "x.ann").attributions
    changed = [
        line.replace("neutral", "accusing") if line.startswith("A") and " T1 " in line else line
        for line in lines
    ]
    after = read_brat("\n".join(changed), text, "x.ann").attributions
    assert len(after) == len(before) + 1
    (new,) = [one for one in after if one.speaker == "A report"]
    assert (new.source, new.cue, dict(new.coding)) == ((), (), {})


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("T1\tContent 0 5\tWrong", "the marks are of another text"),
        ("T1\tContent 0 99999\tx", "not in the article"),
        ("T1 Content", "can not be read"),
        ("R1\tCue_Content Arg1:T8 Arg2:T9", "T8 marks nothing"),
        ("T1\tCue 0 7\tCouncil\nA1\tRole T1 expert", "T1 marks cue"),
        ("T1\tContent 0 7\tCouncil\nA1\tRole T1 king", "expected official"),
    ],
)
def test_what_does_not_fit_is_told_with_its_line(
    annotated: Annotated, line: str, words: str
) -> None:
    """A mark of another text, an unknown value, a relation to nothing: each ends with its line."""
    with pytest.raises(BadOverrides, match=r"^x\.ann, line \d") as caught:
        read_brat(line, annotated.text, "x.ann")
    assert words in str(caught.value)


def test_other_kinds_of_marks_are_passed_over(annotated: Annotated) -> None:
    """What others marked beside is no coding of ours."""
    lines = "T1\tPerson 0 7\tCouncil\nN1\tReference T1 Wikidata:Q1\tx\n*\tEquiv T1 T1\n"
    found = read_brat(lines, annotated.text, "x.ann")
    assert (found.attributions, found.mentions) == ((), ())


def test_mentions_without_sides_are_none() -> None:
    """An article without sides has no mentions, and its attributions have no side."""
    from framing.exports.annotated import without_sides

    doc = framing.annotate('"It rains," said Ada Stone.')
    (one,) = without_sides("x", doc).attributions
    assert one.speaker_side is None
    assert without_sides("x", doc).mentions == ()
    assert isinstance(Mention(0, 1, "a", "name").span, Span)
