"""Words and marks: the treebanks' convention, offsets, and hostile input."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.text.grammar.tokenize import word_spans


def words(text: str) -> list[str]:
    return [text[start:end] for start, end in word_spans(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They don't know China's plan.", "They do n't know China 's plan ."),
        ("We’ll see; it can’t fail.", "We ’ll see ; it ca n’t fail ."),
        ("The workers' votes cannot wait.", "The workers ' votes can not wait ."),
        ("“Safe,” he said, ‘and sound’.", "“ Safe , ” he said , ‘ and sound ’ ."),
        ('"Is it?" she asked.', '" Is it ? " she asked .'),
        ("the US-led draft", "the US - led draft"),
        ("a UN-backed plan", "a UN - backed plan"),
        ("co-signing a non-binding e-mail", "co-signing a non-binding e-mail"),
        ("the Secretary-General's pro-Kyiv post", "the Secretary - General 's pro-Kyiv post"),
        ("in the U.S. on Jan. 5 at 9 a.m.", "in the U.S. on Jan. 5 at 9 a.m."),
        ("Gen. J. K. Rowe vs. Dr. Lee", "Gen. J. K. Rowe vs. Dr. Lee"),
        ("No. 5 said no. No.", "No. 5 said no . No ."),
        ("$3.5 million, US$2bn, 40% of €7", "$ 3.5 million , US$ 2 bn , 40 % of € 7"),
        ("1,200 votes, 5-4, the 1990s, 9:30pm", "1,200 votes , 5 - 4 , the 1990s , 9:30 pm"),
        ("He paused... then… left.", "He paused ... then … left ."),
        ("War—and peace -- or 2019–2021", "War — and peace -- or 2019 – 2021"),
        ("See https://example.org/a?b=1, ask a.b@example.org.",
         "See https://example.org/a?b=1 , ask a.b@example.org ."),
        ("Thanks @example_user #vote2024!", "Thanks @example_user #vote2024 !"),
        ("AT&T and R&D (both)", "AT&T and R&D ( both )"),
        ("O'Neill's o'clock", "O'Neill 's o'clock"),
        ("call 555-0199 or 202-555-0147", "call 555-0199 or 202-555-0147"),
    ],
)  # fmt: skip
def test_convention(text: str, expected: str) -> None:
    """Words are cut as the Penn Treebank and the UD English corpora cut them."""
    assert words(text) == expected.split(" ")


def test_period_behind_a_word_is_a_mark_of_its_own() -> None:
    """A period belongs to abbreviations and initials only."""
    assert words("The plan failed. It ended in vitamin C.")[-2:] == ["C", "."]
    assert "failed" in words("The plan failed. It ended.")


def test_start_is_added() -> None:
    """`start` moves every offset and changes nothing else."""
    text = "China’s co-signing"
    assert word_spans(text, 100) == [(a + 100, b + 100) for a, b in word_spans(text)]


@pytest.mark.parametrize("text", ["", " ", "\n\t \u00a0\u2003"])
def test_white_space_has_no_words(text: str) -> None:
    """White space of any kind holds no words."""
    assert word_spans(text) == []


def test_marks_that_are_one_to_the_reader_stay_together() -> None:
    """A letter with its accent and an emoji with its skin tone are not torn apart."""
    assert words("Une e\u0301tude 👍🏽 !") == ["Une", "e\u0301tude", "👍🏽", "!"]


_HOSTILE = st.text(
    alphabet=st.one_of(
        st.sampled_from("ab'’\"“”.-–,@#/:$%&()!?… \n\t_*=<>09US\u00ad\u0301\x00\x1f中م👍"),
        st.characters(),
    ),
    max_size=80,
)


@given(_HOSTILE)
def test_all_that_is_not_white_space_is_covered_once(text: str) -> None:
    """Spans are in order, do not overlap, hold no empty word, and leave only white space out."""
    end = 0
    for start, stop in word_spans(text):
        assert end <= start < stop
        assert not text[end:start].strip()
        assert text[start:stop].strip()
        end = stop
    assert not text[end:].strip()


@pytest.mark.parametrize(
    "text",
    [
        "a" * 40_000,
        '"' * 10_000,
        "'" * 10_000,
        "a-" * 10_000,
        "a." * 10_000,
        "a'" * 10_000,
        "1," * 10_000,
        "http://" * 3_000,
        "http://" + ")" * 10_000,
        "a@" * 10_000,
        "co-" * 10_000,
        "." * 10_000,
        "\u0301" * 10_000,
        "\x00\x1f" * 5_000,
        "中" * 10_000,
        "م" * 10_000,
        "👍🏽" * 5_000,
    ],
    ids=lambda text: repr(text[:9]),
)
def test_hostile_text_is_cut_like_any_other(text: str) -> None:
    """Endless words and runs of marks end, without loss, within NLTK's limit of five seconds."""
    assert "".join(words(text)) == "".join(text.split())
