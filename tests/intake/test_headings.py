"""Headlines that ask, headings set in bold, and lines that only look like headings."""

from __future__ import annotations

import pytest

from framing.intake import from_text

STORY = (
    "The river fell again in the dry summer of that year, and the people of the town saw it. " * 2
)


def join(*parts: str) -> str:
    """The paragraphs of a text."""
    return "\n\n".join(parts)


def test_a_headline_may_ask_above_a_section_and_a_deck() -> None:
    """Lines that are no sentences may stand between it and the story."""
    text = join(
        "Who turned off the tap?",
        "Central Asia | Water",
        "Two towns cannot agree on whether a river is a gift",
        STORY,
        STORY,
    )
    article = from_text(text)
    assert article.headline is not None
    assert article.headline.of(text) == "Who turned off the tap?"
    assert [p.of(text) for p in article.paragraphs] == [STORY.strip()] * 2


@pytest.mark.parametrize("line", ["**A divided island?**", "WOMEN 'NOT ASKED'", "## The pier"])
def test_a_heading_in_bold_or_with_a_quoted_phrase_is_a_subhead(line: str) -> None:
    """It is no sentence of the body, and what it quotes is quoted below."""
    text = join("Islanders accuse the laird as the row goes on", STORY, line, STORY)
    kinds = {block.span.of(text): block.kind for block in from_text(text).blocks}
    assert kinds[line] == "subhead"


@pytest.mark.parametrize(
    "line",
    ['"We will not go"', "Berg called it “a disgrace”", "**“We will not go,” said Berg.**"],
)
def test_a_quotation_alone_is_no_subhead(line: str) -> None:
    """What somebody says may stand in a paragraph of its own."""
    text = join("Islanders accuse the laird as the row goes on", STORY, line, STORY)
    kinds = {block.span.of(text): block.kind for block in from_text(text).blocks}
    assert kinds[line] == "body"
