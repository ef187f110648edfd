"""Word pieces, features and windows: nothing of the text is lost, offsets are true."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.engines.encoder.inputs import TARGET, window
from framing.engines.encoder.windows import pack
from framing.engines.encoder.wordpiece import CLS, SEP, UNKNOWN, Vocabulary, normalised
from framing.engines.encoder.words import (
    CLOSES,
    INSIDE,
    OPENS,
    OUTSIDE,
    WORD,
    Words,
    quotation_states,
    read,
)

PIECES = (
    ["[PAD]"] + [f"[{i}]" for i in range(103)] + ["un", "##der", "##stand", "a", "b", "##b", '"']
)


def states(text: str) -> list[int]:
    """The quotation states of a text that is one paragraph."""
    return quotation_states(text, [m.span() for m in WORD.finditer(text)])


def reading(text: str) -> Words:
    """The words of a text whose lines are paragraphs and sentences."""
    lines, start = [], 0
    for line in text.split("\n"):
        lines.append((start, start + len(line)))
        start += len(line) + 1
    return read(text, lines, lines, Vocabulary(PIECES))


def test_the_longest_pieces_win() -> None:
    """A word is spelled greedily from the left."""
    numbers = Vocabulary(PIECES).spell("Understand")
    assert [PIECES[n] for n in numbers] == ["un", "##der", "##stand"]


def test_a_word_that_cannot_be_spelled_is_unknown() -> None:
    """One letter outside the vocabulary makes the whole word unknown."""
    assert Vocabulary(PIECES).spell("abz") == (UNKNOWN,)


@pytest.mark.parametrize(("word", "form"), [("“", '"'), ("É", "e"), ("’", "'"), ("NATO", "nato")])
def test_forms_are_reduced(word: str, form: str) -> None:
    """Case, accents and kinds of mark do not count in the vocabulary."""
    assert normalised(word) == form


@pytest.mark.parametrize("text", ["“a b” c", '"a b" c', "``a b'' c", "«a b» c"])
def test_every_style_of_quotation_mark_reads_alike(text: str) -> None:
    """Curly, straight, TeX and angle marks give one sequence of states."""
    assert states(text) == [OPENS, INSIDE, INSIDE, CLOSES, OUTSIDE]


def test_a_sentence_that_only_closes_began_inside() -> None:
    """The end of a quotation, cut alone, is known to be one."""
    assert states('a b," b a') == [INSIDE, INSIDE, INSIDE, CLOSES, OUTSIDE, OUTSIDE]


@given(st.text('ab .\n"“”zé', max_size=400), st.integers(12, 40))
@settings(max_examples=60, deadline=None)
def test_windows_hold_every_word_once(text: str, size: int) -> None:
    """Windows follow each other without a gap and none is longer than allowed."""
    words = reading(text)
    ranges = pack(words, size)
    assert [i for first, last in ranges for i in range(first, last)] == list(range(len(words)))
    assert all(sum(map(len, words.pieces[a:b])) <= size - 2 for a, b in ranges)


@given(st.text(max_size=200))
@settings(max_examples=60, deadline=None)
def test_words_are_the_text_without_space(text: str) -> None:
    """Offsets cut exactly the words out of the text, and only white space is left over."""
    words = reading(text)
    taken = {i for a, b in zip(words.starts, words.ends, strict=True) for i in range(a, b)}
    assert all(i in taken or text[i].isspace() for i in range(len(text)))


def test_a_window_tells_where_words_begin() -> None:
    """CLS and SEP frame the pieces; marks stand on all pieces of the target."""
    words = reading("a understand b")
    built = window(words, 0, 3, [0, TARGET, 0])
    assert built.numbers[0] == CLS
    assert built.numbers[-1] == SEP
    assert built.first.tolist() == [1, 2, 5]
    assert (built.features[:, 3] == TARGET).tolist() == [
        False,
        False,
        True,
        True,
        True,
        False,
        False,
    ]
