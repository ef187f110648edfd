"""Captions that a paragraph runs into, and quotations that a page sets twice, are no sentences."""

from __future__ import annotations

import pytest

from framing.intake.layout import blocks

LEAD = "The Larnby harbour council met on Monday to talk about the crane plan."
STORY = "In the old port of Larnby, the council's Ana Ruiz was met by a crowd of dockers on Monday."
QUOTED = "Nobody asked us before they drew the crane into the plan of the port"


def kinds(*paragraphs: str) -> list[tuple[str, str]]:
    """The kind and the words of each block."""
    text = "\n\n".join(paragraphs)
    return [(block.kind, block.span.of(text)) for block in blocks(text)]


@pytest.mark.parametrize(
    "caption",
    [
        "Ana Ruiz of the council",
        "The crane at night; from file, 2008.",
        "Ana Ruiz at the gate, file photo.",
        "Ana Ruiz at the gate (Photo: A. Lund)",
        "Dockers at the gate. (AP Photo/A. Lund)",
    ],
)
def test_a_caption_that_its_paragraph_runs_into_is_told(caption: str) -> None:
    """The rest of the paragraph is body."""
    assert kinds(LEAD, f"{caption} {STORY}") == [
        ("body", LEAD),
        ("caption", caption),
        ("body", STORY),
    ]


@pytest.mark.parametrize(
    "caption",
    ["Dockers at the gate on Oct. 12.(Ana Ruiz/Larnby Digital)", "The gate.((AP Photo/A. Lund))"],
)
def test_a_credit_glued_to_its_legend_makes_a_caption(caption: str) -> None:
    """A name, a stroke and an outlet in brackets behind a full stop."""
    assert kinds(LEAD, caption, STORY)[1] == ("caption", caption)


@pytest.mark.parametrize(
    "paragraph",
    [
        "In the old port of Larnby, the council met a crowd of dockers on Monday.",
        "The council's files, from file cabinets of 2008, were lost. Nobody knew why.",
        "Ana Ruiz (photographed by A. Lund in 2008) had nothing to say. The crowd went home.",
        "The council met Ana Ruiz, who spoke of the plan. In the end, Ana Ruiz left.",
    ],
)
def test_a_sentence_is_not_cut(paragraph: str) -> None:
    """Words about files and photographs are no credit."""
    assert kinds(LEAD, paragraph) == [("body", LEAD), ("body", paragraph)]


@pytest.mark.parametrize(
    "signature", ["", " Ana Ruiz", " - Ana Ruiz", " A docker, “The crane and us”"]
)
def test_a_quotation_pulled_out_of_the_text_counts_once(signature: str) -> None:
    """Where its words stand in a longer paragraph too."""
    body = f'Ana Ruiz spoke for an hour. "{QUOTED}," she said, and the hall was full.'
    pulled = f'"{QUOTED}."{signature}'
    assert kinds(LEAD, pulled, body) == [("body", LEAD), ("furniture", pulled), ("body", body)]


def test_words_of_a_quotation_that_stand_again_without_marks_count_once() -> None:
    """Also where brackets tell who is meant; words that nobody is quoted with are body."""
    body = f'Ana Ruiz spoke for an hour. "{QUOTED} they want," she said, and the hall was full.'
    for bare in (f"{QUOTED}.", QUOTED.replace("they", "[the owners]")):
        assert kinds(LEAD, bare, body) == [("body", LEAD), ("furniture", bare), ("body", body)]
    plain = f"Ana Ruiz spoke for an hour. {QUOTED}, she said."
    assert ("body", f"{QUOTED}.") in kinds(LEAD, f"{QUOTED}.", plain)


def test_a_quotation_that_stands_once_is_body() -> None:
    """So is one with a sentence behind it, and a short one."""
    alone = f'"{QUOTED}." - Ana Ruiz'
    assert ("body", alone) in kinds(LEAD, alone, STORY)
    repeated = f'The council heard it twice. "{QUOTED}," it was told by the dockers.'
    told = f'"{QUOTED}," said Ana Ruiz.'
    assert ("body", told) in kinds(LEAD, told, repeated)
    short = '"Nobody wants the crane"'
    assert ("body", short) in kinds(LEAD, short, f"He said: {short}, and left.")
