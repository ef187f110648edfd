"""Whatever the text: its blocks are trimmed, ordered, disjoint, and leave out nothing."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from framing.domain import Article
from framing.errors import BadArticle
from framing.intake import from_text

LEAD = (
    "Norland's parliament voted on Tuesday to leave the river commission, after a debate in which "
    "the water minister spoke for three hours."
)


def covered(article: Article) -> None:
    before = 0
    for block in article.blocks:
        assert before <= block.span.start < block.span.end
        assert not article.text[before : block.span.start].strip()
        words = block.span.of(article.text)
        assert words == words.strip()
        before = block.span.end
    assert not article.text[before:].strip()
    assert article.paragraphs


PIECES = st.sampled_from(
    [
        LEAD, "He came.", "Norland leaves the river commission", "WORLD / RIVERS", "By Jane Doe",
        "Photo: UN", "Published: 4 March 2026", "Advertisement", "Sources", "LUND (Reuters) —",
        f"LUND (Reuters) — {LEAD}", "6:05 p.m.", "* * *", "A river", "He left.", "…", "\ufeff",
        "Norland leaves;", "FULL TEXT", "© 2026", "Thursday, May 7, 2015 On Friday he left.",
        "Ana Ruiz; from file, 2008. He left.", '"We will never go to the river again" Ana Ruiz',
    ]
)  # fmt: skip


@given(st.lists(PIECES, min_size=1, max_size=14), st.sampled_from(["\n\n", "\n", "\r\n", "\n \n"]))
@settings(max_examples=300, deadline=None)
def test_any_order_of_furniture_and_text_is_covered(parts: list[str], joint: str) -> None:
    """Blocks are trimmed, ordered, disjoint and leave out nothing, and a body remains."""
    text = joint.join(parts)
    try:
        article = from_text(text)
    except BadArticle:
        assert not any(char.isalnum() for char in text)
        return
    covered(article)


@given(st.text(max_size=400))
@example("\ud800 a")
@example("\x00a")
@example("\ufeff\ufeffa")
@example("a\x85b\u2028c\x1cd")
@settings(deadline=None)
def test_any_text_is_an_article_or_refused(text: str) -> None:
    """No string raises anything but BadArticle, and nothing but line ends is changed in it."""
    try:
        article = from_text(text)
    except BadArticle as error:
        assert "\n" not in str(error)
        return
    assert article.text == text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    covered(article)
