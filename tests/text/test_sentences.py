"""Sentences: where they end, where they only seem to, and hostile input."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.text.grammar.sentences import sentence_spans


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text, [(0, len(text))])]


@pytest.mark.parametrize(
    "text",
    [
        "The draft was adopted. | Analysts praised it.",
        "He met U.S. President Lee in the U.S. | The plan was signed at 5 p.m. Tuesday.",
        "The U.S. Embassy is closed. | It belongs to the U.N. | They know.",
        "Lt. Col. J. K. Rowe saw Gen. Adams. | J.K. Larsen and W. Brown left.",
        "No. 5 is alive. | Is it? | No. | It died.",
        "In Jan. 2020 Acme Inc. grew. | It sold Bolt Corp. | Analysts doubt that.",
        "See Fig. 3, e.g. The Post vs. The Sun. | Then stop.",
        "The St. Paul office closed. | Sens. Coe and Ray agreed, Mr. Lee et al. | Others did not.",
        "It cost $3.5 million. | Prices rose 2.5 percent. | 120 countries agreed.",
        "Is Yahoo! dead? | Yahoo! says no! | Good.",
        "First it rained; then it snowed. | We left: too late.",
        "He paused... | Then he spoke. | The talks … were hard, he thinks ... China knows.",
        "Sales of the iPhone fell. | iPhone fans cried.",
        "It was cited twice.[4] | It was cited again. [12] | Nobody cared.",
        "1. The plan is simple. | It works.",
        "He fell ill. | Doctors sat. | She saw pa. | Police came.",
        "Ana Ruiz at work | In the old port town, voters elected Ana Ruiz again.",
        "Ana Ruiz at work In the old port town, voters elected Bo Lee again.",
        "The book Lost In the Fog sold well, and In the Rain did not.",
        "GEN. ADAMS AND SEN. COE MET. | NO DEAL CAME.",
    ],
)
def test_periods(text: str) -> None:
    """A period ends a sentence unless it belongs to its word, and often when it does both."""
    assert split(text.replace(" | ", " ")) == text.split(" | ")


@pytest.mark.parametrize(
    "text",
    [
        "“He left.” | She said nothing.",
        '"He left." | She said nothing.',
        "“We won. | We will win again,” he said. | “Stop!” | They ran.",
        '"Is it?" he asked. | "Why?" Zeng Yi asked. | "Really?" | China wants peace.',
        "‘Yes!’ she cried. | ‘No.’ | ‘Well?’ said Mr. Lee.",
        "\"He said 'no.'\" | They left.",
        "(It rained.) | Then [sic] it stopped. | (See below).",
        '"It was adopted." | "We agree." | "Never."',
        "“Open and never closed. | He went on. | Then he left.",
        "Closed but never opened.” | He went on.",
        "«Bien.» | „Gut.“ | He speaks all three.",
        "The port closed. | “ We built it. | We can go.” | “ Can we?” he asked.",
    ],
)
def test_quotes_and_brackets(text: str) -> None:
    """What closes stays with its sentence, what opens goes with the next; attributions stay."""
    assert split(text.replace(" | ", " ")) == text.split(" | ")


def test_wrapped_lines_are_one_sentence() -> None:
    """A line break inside a paragraph is only wrapping."""
    assert split("A line that\nwraps here. And\r\nhere it ends.") == [
        "A line that\nwraps here.",
        "And\r\nhere it ends.",
    ]


def test_items_of_a_list_are_sentences() -> None:
    """Lines that start with bullets or numbers stand alone, a lone dash does not."""
    assert split("Aims:\n• more trade\n• less war") == ["Aims:", "• more trade", "• less war"]
    assert split("1. Trade grows\n2. War ends") == ["1. Trade grows", "2. War ends"]
    assert split("the plan\n- or what is left of it -\nis dead") == [
        "the plan\n- or what is left of it -\nis dead"
    ]


def test_sentences_stay_in_their_block() -> None:
    """A block's end ends its sentence, with or without a mark; what lies between is left out."""
    text = "A headline\n\nCaption here\n\nThe text runs. It ends"
    blocks = [(0, 10), (26, len(text))]
    assert [text[a:b] for a, b in sentence_spans(text, blocks)] == [
        "A headline",
        "The text runs.",
        "It ends",
    ]


def test_other_scripts() -> None:
    """A full stop of Chinese needs no space behind it."""
    assert split("中国同意。美国也同意！ The text follows.") == [
        "中国同意。",
        "美国也同意！",
        "The text follows.",
    ]


def test_spaces_in_front_and_behind_belong_to_no_sentence() -> None:
    """Sentences neither start nor end with white space, and white space is none."""
    assert split("  \u00a0One.  \t Two. \n") == ["One.", "Two."]
    assert split(" \n ") == []


_TEXT = st.text(
    alphabet=st.one_of(
        st.sampled_from("abAB.!?…\"'“”‘’()[]1\n •-。 U.S."), st.characters(codec="utf-8")
    ),
    max_size=120,
)


@given(_TEXT)
def test_all_that_is_not_white_space_is_in_one_sentence(text: str) -> None:
    """Spans are in order, do not overlap, and lose nothing of their blocks."""
    blocks = [found.span() for found in re.finditer(r"[^\n]+(?:\n[^\n]+)*", text)]
    end = 0
    for start, stop in sentence_spans(text, blocks):
        assert end <= start < stop
        assert not text[end:start].strip()
        assert text[start:stop] == text[start:stop].strip()
        assert any(first <= start and stop <= last for first, last in blocks)
        end = stop
    assert not text[end:].strip()


@pytest.mark.parametrize("unit", ["a", ".", "! ", "a. ", "“", '" ', "? ", "\n- a", "U.S. ", "[1]"])
def test_hostile_text_loses_nothing(unit: str) -> None:
    """Endless words and runs of marks come out whole."""
    text = unit * 20_000
    assert "".join("".join(split(text)).split()) == "".join(text.split())
