"""Quotations that only their marks give to somebody."""

from __future__ import annotations

from marked import Marked, Parts

from framing.text.speech.found import Found
from framing.text.speech.settled.led_quotations import led

QUOTE = "“We are working as fast as we can.”"
RECORD = f"The mayor defended her record while promising more: {QUOTE}"


def parts(marked: Marked, *found: Found) -> list[Parts]:
    """The words of the attributions with the quotations that lead to them."""
    return [marked.words(item) for item in led(marked.layers, found)]


def test_behind_a_colon() -> None:
    """A quotation behind a colon is said by the one whom its sentence names, whoever else was
    taken for its speaker without being sure."""
    marked = Marked(RECORD)
    first = marked.found("The mayor", "defended", "her record")
    last = marked.found("The mayor", "promising", "more")
    unsure = Found((), (), marked.found("", "", QUOTE).content, probability=0.4)
    assert parts(marked, first, last, unsure) == [
        ("The mayor", "defended", "her record"),
        ("The mayor", "promising", f"more | {QUOTE}"),
    ]


def test_behind_a_colon_with_two_sources() -> None:
    """Where two speak before the colon, the quotation is nobody's."""
    marked = Marked(f"The mayor defended what the owners want, a bridge: {QUOTE}")
    first = marked.found("The mayor", "defended", "what the owners want, a bridge")
    last = marked.found("the owners", "want", "a bridge")
    assert [content for _, _, content in parts(marked, first, last)] == [
        "what the owners want, a bridge",
        "a bridge",
    ]


def test_said_by_somebody_else() -> None:
    """What a sure attribution has stays there, but for what nobody is known to say."""
    marked = Marked(f"{RECORD} the owners said")
    first = marked.found("The mayor", "defended", "her record")
    other = marked.found("the owners", "said", QUOTE)
    nobody = marked.found("", "", QUOTE)
    assert parts(marked, first, other) == [marked.words(first), marked.words(other)]
    assert parts(marked, first, nobody) == [("The mayor", "defended", f"her record | {QUOTE}")]


def test_term_behind_a_colon() -> None:
    """A term or a title in quotation marks is nobody's words."""
    marked = Marked("The mayor named one book that she likes: “The Grey Gull”.")
    found = marked.found("The mayor", "named", "one book that she likes")
    assert parts(marked, found) == [marked.words(found)]


def test_quotation_that_goes_on_in_the_next_paragraph() -> None:
    """A paragraph that opens with a mark goes on with a quotation that was not closed."""
    first, second = '"The bridge is old and nobody mends it.', '"It will be closed this winter."'
    marked = Marked(f"The mayor told the Herald: {first}\n\n{second}\n\nThe town has no other.")
    found = marked.found("The mayor", "told", "The bridge is old and nobody mends it")
    assert parts(marked, found) == [
        ("The mayor", "told", f"The bridge is old and nobody mends it | {second}")
    ]


def test_right_behind_who_speaks() -> None:
    """A quotation right behind “…,” Ruiz told the Herald. goes on with Ruiz; one behind a sentence
    that quotes nothing, or with words between, does not."""
    first, last = "“It is late,”", "“We saw it at last in the old harbour.”"
    marked = Marked(f"{first} Ana Ruiz told the Herald. {last}")
    told = marked.found("Ana Ruiz", "told", first)
    assert parts(marked, told) == [("Ana Ruiz", "told", f"{first} | {last}")]
    marked = Marked(f"{first} Ana Ruiz told the Herald. It rained. {last}")
    told = marked.found("Ana Ruiz", "told", first)
    assert parts(marked, told) == [("Ana Ruiz", "told", first)]
    marked = Marked(f"{first} Ana Ruiz said. “Did we see it in the old harbour?” Eva Lund asked.")
    told = marked.found("Ana Ruiz", "said", first)
    assert parts(marked, told) == [("Ana Ruiz", "said", first)]
