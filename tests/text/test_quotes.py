"""Quotation marks of all shapes, balanced or not."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from framing.domain import Span
from framing.text.grammar.quotes import Quotation, is_short, outermost, quotations, short_quotations


def lines(text: str) -> list[Span]:
    """Each line as a paragraph."""
    return [Span(*match.span()) for match in re.finditer(r"[^\n]+", text)]


def quoted(text: str) -> list[str]:
    """The words between marks, outermost quotations only."""
    return [q.inner.of(text) for q in outermost(quotations(text, lines(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "yes" and “no”.', ["yes", "no"]),
        ("''We go,'' he said.", ["We go,"]),
        ("``We go,'' he said.", ["We go,"]),
        ("„Ja“, sagte er. »Nein« «oui»", ["Ja", "Nein", "oui"]),
        ("‘We go,’ he said. ‘Now.’", ["We go,", "Now."]),
        ("'We go,' he said, 'now.'", ["We go,", "now."]),
        ('" spaced " words " out "', [" spaced ", " out "]),
        ("“Stop,” he said ”again” .", ["Stop,", "again"]),
        ('(“Stop”) — "Go"—', ["Stop", "Go"]),
    ],
)
def test_pairs(text: str, expected: list[str]) -> None:
    """Marks of every shape are paired."""
    assert quoted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It doesn't matter, the dogs' owner said in the '90s.",
        "Rock 'n' roll is the states' business, isn’t it?",
        'He is 5\'10" tall and it is 6" long.',
        "He said “no and never closed it.",
        'He said "no and never closed it.',
        "He said no” and never opened it.",
        '""',
        '"',
        "",
    ],
)
def test_no_quotation(text: str) -> None:
    """Apostrophes, inches, marks without partner and empty marks are no quotations."""
    assert quoted(text) == []


def test_apostrophes_inside_single_marks() -> None:
    """Apostrophes and plural possessives do not close a quotation in single marks."""
    assert quoted("‘It’s the states’ rights,’ he said.") == ["It’s the states’ rights,"]
    assert quoted("'I don't know what the boys' mother wants,' he said.") == [
        "I don't know what the boys' mother wants,"
    ]


@pytest.mark.parametrize(
    "text",
    ["“He said ‘no way’ twice,” she said.", "\"He said 'no way' twice,\" she said.",
     "''He said 'no way,''' she said."],
)  # fmt: skip
def test_nested(text: str) -> None:
    """A quotation in a quotation has depth one, the one around it depth zero."""
    assert [q.depth for q in quotations(text, lines(text))] == [0, 1]


def test_paragraphs_that_open_without_closing() -> None:
    """Each paragraph of a long quotation opens with a mark, only the last one closes."""
    text = "“One. Two.\n“Three.\n“Four,” he said."
    found = quotations(text, lines(text))
    assert [q.inner.of(text) for q in found] == ["One. Two.", "Three.", "Four,"]
    assert [(q.continued, q.open) for q in found] == [(False, True), (True, True), (True, False)]


def test_paragraphs_closed_far_away() -> None:
    """A quotation behind a comma runs through paragraphs without marks to the mark that closes."""
    text = 'He said, "One.\nTwo.\nThree." Then he left.'
    assert quoted(text) == ["One.", "Two.", "Three."]


def test_curly_marks_in_different_paragraphs() -> None:
    """Curly marks tell by their shape that they belong together, also across paragraphs."""
    text = "Ruiz said “ We built it.\nWe can not close it.” She left."
    assert quoted(text) == [" We built it.", "We can not close it."]


def test_paragraph_closes_one_quotation_and_opens_another() -> None:
    """A paragraph that closes a quotation without a mark at its start may open the next one."""
    text = "He said, “One.\nTwo.” Ruiz said, “Three.\nFour.” She left."
    assert quoted(text) == ["One.", "Two.", "Three.", "Four."]


def test_stray_mark_swallows_nothing() -> None:
    """One stray mark turns no paragraph into speech."""
    text = 'The 6" gun “and the rest.\nNext paragraph.\n"Fine," he said.'
    assert quoted(text) == ["Fine,"]


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("“safe, secure and trustworthy”", True),
        ("“War and Peace”", True),
        ("“Stop!”", False),
        ("“We will not go back to where we came from”", False),
    ],
)
def test_is_short(text: str, short: bool) -> None:
    """Few words without a full stop are a phrase, a sentence is speech."""
    (quotation,) = quotations(text, lines(text))
    assert is_short(text, quotation) is short


def test_short_quotations_have_no_speaker() -> None:
    """Short quotations are listed unless they stand in what somebody is said to have said."""
    text = 'The "clean" coal. He said it is "safe" now. The "new" law.'
    found = quotations(text, lines(text))
    content = Span(text.index("it is"), text.index(" now"))
    free = short_quotations(text, found, [content])
    assert [q.inner.of(text) for q in free] == ["clean", "new"]


def test_very_many_marks() -> None:
    """Ten thousand marks that never close are walked once and are no quotations."""
    text = '"a ' * 10_000
    assert quoted(text) == []


@given(st.text(alphabet="ab .,s\n\"'“”‘’«»„`-", max_size=80))
@example("“\n`”")
def test_any_marks(text: str) -> None:
    """Whatever the marks, quotations lie in their paragraph, in order, with words inside."""
    found: tuple[Quotation, ...] = quotations(text, lines(text))
    assert [q.span for q in found] == sorted(q.span for q in found)
    for quotation in found:
        assert quotation.span.holds(quotation.inner)
        assert quotation.inner.start < quotation.inner.end
        assert any(paragraph.holds(quotation.span) for paragraph in lines(text))
    ends = 0
    for quotation in outermost(found):
        assert quotation.span.start >= ends
        ends = quotation.span.end
