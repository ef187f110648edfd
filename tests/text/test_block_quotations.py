"""Paragraphs that a sentence with a colon at its end gives to somebody."""

from __future__ import annotations

import pytest
from articles import annotated
from marked import Marked

from framing.text.speech.settled.block_quotations import Blocks


def said(text: str) -> list[tuple[str, str, list[str]]]:
    """Source, cue and content of the attributions of a text."""
    doc = annotated(text)

    def words(spans: tuple[tuple[int, int], ...]) -> str:
        return " | ".join(doc.text[start:end] for start, end in spans)

    return [
        (words(x.source), words(x.cue), [span.of(doc.text) for span in x.content])
        for x in doc.attributions
    ]


@pytest.mark.parametrize(
    ("lead", "source"),
    [
        ("The mayor, Ana Ruiz, wrote on her page:", "The mayor, Ana Ruiz,"),
        ("Mayor Ana Ruiz tweeted using the town's account:", "Mayor Ana Ruiz"),
        ("On Monday Ana Ruiz issued the following statement:", "Ana Ruiz"),
        ("Ana Ruiz came to the port and had this answer:", "Ana Ruiz"),
    ],
)
def test_quoted_paragraph_behind_a_colon(lead: str, source: str) -> None:
    """A quotation set apart is said by whom the sentence before it names."""
    block = '"The bridge is safe. The engineers looked at it twice."'
    text = f"The bridge was closed in May.\n\n{lead}\n\n{block}\n\nThe ships left the port."
    assert [(who, content[-1]) for who, _, content in said(text)] == [(source, block)]


def test_means_before_a_colon() -> None:
    """By what means somebody speaks is no part of what is said."""
    block = '"The bridge is safe. The engineers looked at it twice."'
    marked = Marked(f"It was closed.\n\nMayor Ana Ruiz tweeted using her account:\n\n{block}")
    item = marked.found("Mayor Ana Ruiz", "tweeted", "using her account", block)
    (found,) = Blocks(marked.layers, ()).given([item])
    assert marked.words(found)[2] == block


def test_block_goes_on_over_quoted_paragraphs() -> None:
    """Further paragraphs in quotation marks are said by the same speaker, the rest is not."""
    first, second = '"The bridge is safe."', '"The engineers looked at it twice."'
    text = f"The mayor, Ana Ruiz, said of the bridge:\n\n{first}\n\n{second}\n\nThe crowd left."
    assert [content[-2:] for _, _, content in said(text)] == [[first, second]]


def test_block_in_the_first_person_needs_no_marks() -> None:
    """What is set apart without marks is said by the speaker as far as it says "I" or "we"."""
    block = "We are sorry for the delay. We will pay for the damage."
    text = (
        f"The port was closed in May.\n\nIn a statement the Lomond Ferry Company said:\n\n{block}"
        "\n\nThe port opens again in June."
    )
    assert [content for _, _, content in said(text)] == [[block]]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said on Monday:\n\nThe port is open in May. Ships pay ten crowns.",
        "We went to see the mayor.\n\nThe mayor wrote:\n\nWe were glad to be there again.",
    ],
)
def test_unmarked_paragraph_is_the_article_s_own_voice(text: str) -> None:
    """Nobody is given a paragraph that the article itself may say."""
    last = text.rsplit("\n\n", 1)[1]
    assert not any(part in last for _, _, content in said(text) for part in content)


def test_marks_of_language_are_nobody_s_words() -> None:
    """A wiki's mark behind translated words is no part of what is said, in a block as elsewhere."""
    text = (
        'The mayor called the bridge "too old" ((it)) to stand.\n\nEngineer Ana Ruiz answered:\n\n'
        "The bridge is safe and will stand for years ((it)).\n\nThe ships left the port."
    )
    contents = [part for _, _, content in said(text) for part in content]
    assert "The bridge is safe and will stand for years" in contents
    assert not any("((" in part for part in contents)
    assert all(token.text != "it" for token in annotated(text).tokens)


def test_block_behind_a_bare_verb_of_saying_needs_no_marks() -> None:
    """One paragraph is whose the sentence before it names, if a verb of saying ends that one."""
    block = "It was high time. The port has been empty for years."
    text = f"The port opened in May.\n\nThe mayor, Ana Ruiz, added:\n\n{block}\n\nShips came."
    assert [content for _, _, content in said(text)] == [[block]]
