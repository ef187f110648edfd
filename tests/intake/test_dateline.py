"""Datelines, which stand on the first sentence's line and are no part of it."""

from __future__ import annotations

import pytest

from framing.intake.dateline import dateline_end, is_dateline

STORY = "The council met on Tuesday."


@pytest.mark.parametrize(
    "dateline",
    [
        "GENEVA, March 3 (Reuters) —",
        "GENEVA, March 3, 2026 (Reuters) -",
        "GENEVA (AP) —",
        "GENEVA —",
        "GENEVA -",
        "GENEVA --",
        "GENEVA ―",
        "NEW YORK —",
        "SALT LAKE CITY, Utah —",
        "ST. LOUIS —",
        "HEMPSTEAD, N.Y., Sept. 26 (UPI) —",
        "UNITED NATIONS, Feb. 3 (Xinhua) --",
        "SEOUL/TOKYO (Reuters) -",
        "PORT-AU-PRINCE, Haiti (AP) —",
        "Geneva, 3 March (AFP) –",
        "Washington (AFP) –",
        "Beijing, March 3 –",
        "NEW DELHI (PTI):",
        "(Reuters) -",
    ],
)
def test_datelines_of_the_agencies_are_cut_off(dateline: str) -> None:
    """Place in capitals, or place with date or agency, up to and with the dash."""
    assert dateline_end(f"{dateline} {STORY}") == len(dateline)
    assert dateline_end(f"{dateline} “We agree,” he said.") == len(dateline)


@pytest.mark.parametrize(
    "text",
    [
        STORY,
        "US — which had submitted the draft — abstained.",
        "US — The draft was its own.",
        "GENEVA — where else? — was chosen.",
        "Geneva — The city of peace — was chosen.",
        "UPDATE: The council has met.",
        "The UN (New York) — The council has met.",
        "China, 3 others and the US — All of them abstained.",
        "POLLS ARE NOT WRONG, JUST TOO EARLY - The polls missed it.",
        "GENEVA —",
        "GENEVA",
        "",
    ],
)
def test_sentences_with_dashes_are_not_cut(text: str) -> None:
    """A dash after capitals is not enough where the sentence goes on, or nothing follows."""
    assert dateline_end(text) == 0


def test_a_date_run_into_the_story_is_cut_off_as_well() -> None:
    """The full date with its weekday is treated as a dateline."""
    date = "Thursday, May 7, 2015"
    assert dateline_end(f"{date} On Tuesday the council met.") == len(date)
    assert dateline_end(f"{date} was a quiet day.") == 0
    assert dateline_end(date) == 0


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("GENEVA, 3 March 2026 —", True),
        ("GENEVA (Reuters)", True),
        ("Geneva, March 3 (AFP)", True),
        ("GENEVA", False),
        ("Geneva, March 3", False),
        ("THE COUNCIL HAS MET (again)", False),
    ],
)
def test_a_dateline_on_its_own_line_is_told(text: str, alone: bool) -> None:
    """It needs a date or an agency, else it could be a headline."""
    assert is_dateline(text) is alone


def test_hostile_capitals_cost_nothing() -> None:
    """Runs of capitals, dashes and dots end at once."""
    for unit in ("A-", "A.", "A ", "AB/", "Aa,", "A'", "(A"):
        assert dateline_end(unit * 5000) == 0


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("DUBAI/WASHINGTON Iran freed ten sailors.", len("DUBAI/WASHINGTON")),
        ("IBM Chief Ana Ruiz left.", 0),
        ("Ana Ruiz, Lomond – The council met.", 0),
    ],
)
def test_two_places_need_no_dash(text: str, length: int) -> None:
    """Two places in capitals with a stroke are a dateline as they stand."""
    assert dateline_end(text) == length
