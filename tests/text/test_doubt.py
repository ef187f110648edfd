"""Scare quotes and doubting words."""

from __future__ import annotations

import pytest

import framing
from framing.domain import Span
from framing.text.appraisal.doubt import doubted, scare_quotes


def shown(spans: tuple[Span, ...], text: str) -> list[str]:
    """The words at the spans."""
    return [span.of(text) for span in spans]


def test_a_short_quotation_in_which_nobody_speaks_is_a_scare_quote() -> None:
    """One to three words of the outlet's own."""
    text = 'The owners put the "reform" into force in March.'
    assert shown(scare_quotes(framing.annotate(text)), text) == ["reform"]


@pytest.mark.parametrize(
    "text",
    [
        'The owners called the plan a "reform" in March.',
        'The film "Night Train" was shown to the owners.',
        'The owners put the "reform of all rents in town" into force.',
        'The owners said the "reform" would come in March.',
    ],
)
def test_what_has_a_speaker_or_is_a_name_is_none(text: str) -> None:
    """Nor is what something is called, nor a longer quotation."""
    assert scare_quotes(framing.annotate(text)) == ()


def test_doubting_words_stand_before_their_noun() -> None:
    """ "So-called", "alleged" and their like."""
    text = "The so-called reform and the alleged fraud came up for the self-styled leader."
    found = shown(doubted(framing.annotate(text)), text)
    assert found == ["so-called reform", "alleged fraud", "self-styled leader"]


@pytest.mark.parametrize(
    "text",
    [
        "The owners alleged fraud in March.",
        '"The so-called reform is here," said Ann Bell, the mayor.',
        "They are supposed to leave.",
    ],
)
def test_a_verb_of_saying_and_somebody_s_words_are_none(text: str) -> None:
    """The outlet's own doubt is what counts."""
    assert doubted(framing.annotate(text)) == ()
