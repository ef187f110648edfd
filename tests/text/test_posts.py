"""Posts from other sites, quotations over paragraphs, and words that say nothing."""

from __future__ import annotations

import pytest
from articles import said

POST = "The port is late again. Sad!"


@pytest.mark.parametrize(
    "text",
    [
        f"{POST} — Ana Ruiz (@anaruiz) September 30, 2017",
        f"{POST} https://t.co/abc123 — Ana Ruiz (@anaruiz) September 30, 2017",
        f"{POST}\n\n— Ana Ruiz (@anaruiz) 30 Sept 2017",
    ],
)
def test_a_post_is_its_author_s(text: str) -> None:
    """A post that a page embeds is signed with a name, an address and a date."""
    (found,) = said(f"Mayor Ana Ruiz came on Monday.\n\n{text}\n\nThe port is old.")
    assert found == ("Ana Ruiz", "—", POST, "direct")


def test_an_address_in_a_sentence_signs_nothing() -> None:
    """Only what ends its paragraph is a signature."""
    assert (
        said("It is late — Ana Ruiz (@anaruiz) September 30, 2017 was the first to see it.") == []
    )


@pytest.mark.parametrize(
    ("text", "attributed"),
    [
        ("Rooms were given out according to need.", False),
        ("The trains ran according to plan.", False),
        ("The trains ran late, according to police.", True),
        ("The trains ran late, according to Ruiz.", True),
    ],
)
def test_by_what_something_goes_says_nothing(text: str, attributed: bool) -> None:
    """A lone noun behind "according to" is a measure, unless it can speak."""
    assert bool(said(text)) == attributed


def test_who_is_told_says_nothing() -> None:
    """The object of "told" is no source."""
    text = "Two months ago, Ruiz, whom the port knows well, told The Daily Rope that it is late."
    assert [x[0] for x in said(text)] == ["Ruiz"]


def test_a_quotation_over_paragraphs_that_are_not_closed() -> None:
    """Each paragraph opens with a mark, and only the last one is closed: all of it is one's."""
    text = (
        "Ana Ruiz spelled out her plans for the port.\n\n“We will dig a new basin. We will build a"
        " pier this year.\n\n“We will lower the fees for every boat in the port.\n\n“We will never"
        " close the old hall.”\n\nThe port is old."
    )
    assert [x[0] for x in said(text)] == ["Ana Ruiz"]


def test_a_part_that_is_denied_is_not_said() -> None:
    """ "Proposed a service without saying how" proposes no how."""
    text = (
        'In the 2024 general election Labour again proposed a "national care service" without'
        " providing details or how it would be funded."
    )
    assert not any("details" in part and "without" not in part for _, _, part, _ in said(text))


@pytest.mark.parametrize(
    "text",
    [
        "“The port is safe,” says Senator Smith — Fox News (@FoxNews) 3 May 2024",
        "The senator said that the port is safe — CNN (@CNN) May 3, 2024",
    ],
)
def test_what_a_reporter_posts_is_said_by_others(text: str) -> None:
    """The author of a post who is nobody in the story hands on what others say."""
    (found,) = said(f"The mayor came on Monday.\n\n{text}\n\nThe port is old.")
    assert "enator" in found[0]


@pytest.mark.parametrize(
    "text",
    [
        "An angry anti-war crowd in Ohio - ANI (@ANI) May 8, 2025",
        "The reply came from the ex-wife of his lawyer (@exwife) May 3, 2024",
        "Photo by Jean-Luc Roy (@jlroy) May 3, 2024",
    ],
)
def test_a_hyphen_is_no_dash_before_a_signature(text: str) -> None:
    """What a hyphen joins is no author."""
    assert all(part[1] not in ("-", "—") for part in said(f"The mayor came.\n\n{text}"))
