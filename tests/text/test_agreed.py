"""What the encoder read, completed by rules and quotation marks."""

from __future__ import annotations

import pytest

import framing
from framing.domain import Span
from framing.intake import from_text
from framing.text.grammar.quotes import outermost, quotations
from framing.text.speech.found import Found
from framing.text.speech.settled.agreed import completed

TEXT = """“It is safe,” Ruiz said. “We checked. We did it twice.”

“It is old,” Lee said on “Port Hour.” Others noted that the port is old. “It is busy as well.”"""


def item(source: str, cue: str, *content: str) -> Found:
    """An attribution of the text with these words."""

    def span(words: str) -> Span:
        start = TEXT.index(words)
        return Span(start, start + len(words))

    return Found((span(source),), (span(cue),), tuple(span(words) for words in content))


def content(read: Found, *rules: Found) -> list[str]:
    """The completed content."""
    marks = outermost(quotations(TEXT, from_text(TEXT).paragraphs))
    (whole,) = completed(TEXT, [read], rules, marks)
    return [span.of(TEXT) for span in whole.content]


def test_piece_of_a_quotation() -> None:
    """A content that stops inside a quotation goes on to its end."""
    read = item("Ruiz", "said", "“It is safe,”", "“We checked.")
    assert content(read) == ["“It is safe,”", "“We checked. We did it twice.”"]


def test_rest_of_a_quotation() -> None:
    """The half of a quotation behind its attribution comes from the rules."""
    rule = item("Ruiz", "said", "“It is safe,”", "“We checked. We did it twice.”")
    assert content(item("Ruiz", "said", "“It is safe,”"), rule) == [
        "“It is safe,”",
        "“We checked. We did it twice.”",
    ]


def test_first_half_of_a_quotation() -> None:
    """The half right before an attribution comes from the rules, too."""
    rule = item("Ruiz", "said", "“It is safe,”", "“We checked. We did it twice.”")
    assert content(item("Ruiz", "said", "“We checked. We did it twice.”"), rule) == [
        "“It is safe,”",
        "“We checked. We did it twice.”",
    ]


@pytest.mark.parametrize(
    ("read", "rule"),
    [
        (
            item("Lee", "said on", "“It is old,”"),
            item("Lee", "said on", "“It is old,”", "“Port Hour.”"),
        ),
        (
            item("Others", "noted", "that the port is old"),
            item("Others", "noted", "that the port is old", "“It is busy as well.”"),
        ),
        (
            item("Ruiz", "said", "“It is safe,”"),
            item("Lee", "said on", "“It is old,”", "“It is busy as well.”"),
        ),
    ],
)
def test_nothing_else_is_added(read: Found, rule: Found) -> None:
    """A title, a quotation behind unquoted words and what another cue has are not added."""
    assert content(read, rule) == [span.of(TEXT) for span in read.content]


def test_marks_around_a_cue_are_mistaken() -> None:
    """Marks with a cue between them were paired wrongly and complete nothing."""
    read = item("We", "did it", "twice")
    assert content(read) == ["twice"]


def test_quotation_over_paragraphs_has_one_speaker() -> None:
    """A quotation that runs over paragraphs belongs to the one who closes it."""
    text = """The port says that it is safe. “We like the bridge.

We checked it,” Ruiz said."""
    marks = outermost(quotations(text, from_text(text).paragraphs))

    def span(words: str) -> Span:
        start = text.index(words)
        return Span(start, start + len(words))

    told = Found(
        (span("The port"),),
        (span("says"),),
        (span("that it is safe"), span("“We like the bridge.")),
    )
    closed = Found((span("Ruiz"),), (span("said"),), (span("We checked it,”"),))
    first, second = completed(text, [told, closed], [], marks)
    assert [part.of(text) for part in first.content] == ["that it is safe"]
    assert [part.of(text) for part in second.content] == [
        "“We like the bridge.",
        "We checked it,”",
    ]


LONG = """The baker said: "The rats are big week by week and nobody seems to mind them at all.

"The rat population has increased, you've got cats and foxes roaming the streets for food.

"It is just appalling there has been no plan put in place and now we have tonnes of waste.

"There's been all the talk of it costing millions but nobody counts what it costs to clear up.

"We definitely need help, I cannot believe it has been allowed to get to this stage."

Mumtaz Lund, a butcher in the old market, said: "It is ridiculous, somebody needs to come."""


def test_a_quotation_over_many_paragraphs_is_one() -> None:
    """Each of its paragraphs opens with a mark and only the last closes: all are said once."""
    first, *others = framing.annotate(LONG).attributions
    assert len(first.content) == 5
    assert [span.of(LONG)[:12] for span in first.content][-1] == '"We definite'
    taken = [span for item in others for span in item.content]
    assert not any(span.overlaps(one) for span in taken for one in first.content)
