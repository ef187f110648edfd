"""What single lines of news furniture say of themselves, and which sentences only look like it."""

from __future__ import annotations

import pytest

from framing.intake.bylines import author, is_sign_off
from framing.intake.captions import is_caption
from framing.intake.furniture import is_furniture
from framing.intake.published import is_published

SENTENCES = [
    "Photos released by the ministry showed two damaged bridges.",
    "Share prices fell by a tenth after the vote.",
    "Share this burden, she told her partners, or leave.",
    "Follow the money, the judge said.",
    "The pictures were sold to Getty Images.",
    "Norland has closed the border (Reuters).",
    "By Tuesday night the council had agreed.",
    "By law, the minister must resign.",
    "Published in 1994, the book was banned a year later.",
    "Updated rules will follow in May.",
    "Copyright law was changed last year.",
    "Read the treaty, he told reporters.",
    "Related talks in Lund broke down.",
    "Sources in the ministry confirmed the plan.",
    "Comments by the minister were not well received.",
    "The video: a lie, she said.",
    "“Sign up for our army,” the poster said.",
    "End of story, said the mayor.",
    "More than 3,000 people have shared it.",
    "Jane Doe, a senior editor at the paper, was arrested on Monday.",
    "Image is everything for the party.",
    "Watch out, he shouted.",
]


@pytest.mark.parametrize("text", SENTENCES)
def test_sentences_that_look_like_furniture_are_left_alone(text: str) -> None:
    """No sentence of the body is taken for a caption, a byline, a date line or furniture."""
    assert not is_furniture(text)
    assert not is_caption(text)
    assert not is_published(text)
    assert not is_sign_off(text)
    assert author(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Photo:UN",
        "Photo: UN",
        "Photo：Harbour Post",
        "Image: the old bridge in winter",
        "File photo of the dam, taken last year",
        "File picture: The dam",
        "(Photo by Ann Lee)",
        "Photo by Ann Lee",
        "Photograph: Ann Lee/The Harbour Post",
        "Credit: Ann Lee",
        "Picture credit: Ann Lee",
        "The minister leaves the building. Photo: Ann Lee",
        "Two women look at the river Image: Ann Lee.",
        "Ann Lee talks about the bridge. Audio: Peter Lund.",
        "The minister leaves the building. (AP Photo/Ann Lee)",
        "The minister leaves the building [Ann Lee/Reuters]",
        "The minister leaves the building. REUTERS/Ann Lee",
        "Ann Lee / AFP",
        "Ann Lee via Getty Images",
        "Getty Images",
        "© AFP",
        "The mayor; from file, 2015.",
    ],
)
def test_captions_and_credits_are_told(text: str) -> None:
    """A credit in front, at the end or alone makes a caption."""
    assert is_caption(text)


@pytest.mark.parametrize(
    "text",
    [
        "Advertisement",
        "ADVERTISEMENT",
        "Share",
        "Share this article",
        "Share on Facebook",
        "Subscribe to our newsletter",
        "Sign up for our morning letter",
        "Read more: Why the dam was built",
        "READ MORE: Why the dam was built",
        "Related: Why the dam was built",
        "Related articles",
        "See also",
        "Read the full story here.",
        "Follow us on Twitter",
        "Ann Lee is a columnist. Follow her on Twitter: @annlee.",
        "© 2026 The Harbour Post. All rights reserved.",
        "Copyright 2026 The Harbour Post",
        "All Rights Reserved.",
        "This article was first published in The Harbour Post.",
        "* * *",
        "***",
        "———",
        "___.",
        "-30-",
        "ENDS",
        "3 min read",
        "12 comments",
        "1.2K shares",
        "Click here to read the report",
        "We use cookies to improve your visit.",
        "Section: News; Pg. 4",
        "Length: 812 words",
        "LENGTH: 812 words",
        "Load-Date: March 4, 2026",
        "End of Document",
        "Body",
    ],
)
def test_furniture_is_told(text: str) -> None:
    """Buttons, calls, links, rights, rules and the labels of press databases."""
    assert is_furniture(text)


@pytest.mark.parametrize(
    "text",
    [
        "Published: Mar 22, 2024 04:43 PM",
        "Published 4 March 2026",
        "Published on March 4, 2026 at 10:00",
        "Updated 5:10 AM EST, Fri March 1, 2024",
        "Last updated: 4 March 2026",
        "Published: 3 hours ago",
        "Published 4 March 2026 | Updated 5 March 2026",
        "First published on Wed 4 Mar 2026 08.15 GMT",
        "Date: 2026-03-04",
        "Thursday, 14 November 2026",
    ],
)
def test_lines_of_publication_are_told(text: str) -> None:
    """With a label or bare, with a date or a distance in time."""
    assert is_published(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("By Jane Doe", "Jane Doe"),
        ("BY JANE DOE", "JANE DOE"),
        ("by Jane Doe", "Jane Doe"),
        ("By: Jane Doe", "Jane Doe"),
        ("By Jane Doe and John Roe", "Jane Doe and John Roe"),
        ("By Jane van der Doe in Lund", "Jane van der Doe in Lund"),
        ("By Jane Doe, Harbour Post", "Jane Doe, Harbour Post"),
        ("By Associated Press", "Associated Press"),
        ("Written by Zoë O’Brien-Ng", "Zoë O’Brien-Ng"),
        ("Byline: Jane Doe", "Jane Doe"),
        ("Jane Doe, Staff reporter", "Jane Doe, Staff reporter"),
        ("Jane Doe, diplomatic correspondent", "Jane Doe, diplomatic correspondent"),
        ("Jane Doe | Senior Editor", "Jane Doe | Senior Editor"),
        ("By Pieter Vandersloot, Brussels | 14 October", "Pieter Vandersloot, Brussels"),
    ],
)
def test_bylines_give_the_name(text: str, name: str) -> None:
    """The writer's name, with what the line says beside it, without "By"."""
    assert author(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "(Reporting by Jane Doe; Editing by John Roe)",
        "Reporting by Jane Doe in Lund; additional reporting by John Roe",
        "Jane Doe contributed reporting.",
        "Jane Doe and John Roe in Lund contributed to this report.",
        "--additional reporting by Jane Doe.",
    ],
)
def test_lines_on_who_worked_on_it_are_told(text: str) -> None:
    """Agency sign-offs and thanks to other reporters."""
    assert is_sign_off(text)


def test_a_long_text_is_never_furniture() -> None:
    """What is longer than a line or two is read as text, however it begins."""
    long = "Copyright 2026 " + "and the rivers run to the sea for ever " * 12
    assert not is_furniture(long)
    assert not is_caption("Photo: " + "the river in spring and in autumn " * 20)
