"""Penn tags: names against pronouns, quotes, headlines, and determinism."""

from __future__ import annotations

import pytest

from framing.engines.encoder.syntax import tags
from framing.text.grammar.tokenize import word_spans


def tagged(text: str) -> list[tuple[str, str]]:
    spans, whole = word_spans(text), [(0, len(text))]
    (labels,) = tags(text, whole, whole, (tuple(spans),))
    return [(text[start:end], label) for (start, end), label in zip(spans, labels, strict=True)]


@pytest.mark.parametrize(
    "text",
    [
        "The draft was submitted by the US.",
        "The US told its allies to wait.",
        "US officials and US-led forces left.",
        "They blamed the US, Japan and the UK.",
        "The US' allies agreed.",
        "Is the US right?",
        "the US",
        "US Says No",
        "THE US SAID NO TO THE DRAFT",
    ],
)
def test_the_us_is_a_name(text: str) -> None:
    """The country is a proper noun wherever it stands."""
    assert [label for word, label in tagged(text) if word == "US"] == ["NNP"] * text.count("US")


@pytest.mark.parametrize("text", ["They told us to wait.", "Join us", "us", "It is for us."])
def test_us_is_a_pronoun(text: str) -> None:
    """The pronoun is one in small letters."""
    assert ("us", "PRP") in tagged(text)


def test_a_sentence_of_news() -> None:
    """Plain news comes out as a grammarian would tag it."""
    assert tagged("Analysts said China's co-signing was praised by other states on Friday.") == [
        ("Analysts", "NNS"),
        ("said", "VBD"),
        ("China", "NNP"),
        ("'s", "POS"),
        ("co-signing", "NN"),
        ("was", "VBD"),
        ("praised", "VBN"),
        ("by", "IN"),
        ("other", "JJ"),
        ("states", "NNS"),
        ("on", "IN"),
        ("Friday", "NNP"),
        (".", "."),
    ]


def test_passive_and_past() -> None:
    """The participle of a passive is told from the simple past."""
    assert ("adopted", "VBN") in tagged("The resolution was adopted by the Assembly.")
    assert ("adopted", "VBD") in tagged("The Assembly adopted the resolution.")
    assert ("rejected", "VBN") in tagged("The plan has been rejected.")


@pytest.mark.parametrize(
    "text", ["“We agree,” she said.", '"We agree," she said.', "``We agree,'' she said."]
)
def test_quotation_marks_open_and_close(text: str) -> None:
    """Opening and closing marks differ, curly or straight."""
    assert [label for _, label in tagged(text)] == [
        "``",
        "PRP",
        "VBP",
        ",",
        "''",
        "PRP",
        "VBD",
        ".",
    ]


def test_curly_marks_are_read_like_straight_ones() -> None:
    """Typographic apostrophes change no tag."""
    curly = [label for _, label in tagged("China’s envoys don’t agree with Biden’s plan.")]
    assert curly == [label for _, label in tagged("China's envoys don't agree with Biden's plan.")]


def test_headlines_are_not_all_names() -> None:
    """Capitals of a headline or of shouting make no verb a name."""
    assert ("Says", "VBZ") in tagged("China Says Resolution Helps Developing Countries")
    assert ("REJECTS", "VBZ") in tagged("CHINA REJECTS NEW DRAFT RESOLUTION")
