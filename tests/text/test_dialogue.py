"""Lines of a dialogue with a name, a colon and a quotation."""

from __future__ import annotations

from marked import Marked

from framing.text.speech.patterns.dialogue import lines


def told(text: str) -> list[tuple[str, str, str]]:
    """The words of the lines."""
    marked = Marked(text)
    found = lines(marked.text, marked.doc.article.paragraphs, marked.layers.marks)
    return [marked.words(item) for item in found]


def test_lines() -> None:
    """Two lines are a dialogue, wherever they stand in their paragraphs."""
    text = (
        "The letters follow: Mayor Ana Ruiz: “We should wait for the spring.”\n\n"
        ": Secretary of the Port Tom Lee: “No, we should sail at once.”"
    )
    assert told(text) == [
        ("Mayor Ana Ruiz", ":", "“We should wait for the spring.”"),
        ("Secretary of the Port Tom Lee", ":", "“No, we should sail at once.”"),
    ]


def test_one_line_is_none() -> None:
    """One name and colon before a quotation may be a title."""
    assert told("The Old Bridge: “We should wait for the spring.”") == []
