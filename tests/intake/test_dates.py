"""Dates as news prints them."""

from __future__ import annotations

import pytest

from framing.intake.dates import find_date, is_only_date, is_only_time, leading_date


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Mar 22, 2024 04:43 PM", "2024-03-22"),
        ("March 22nd, 2024", "2024-03-22"),
        ("Thursday, 14 November 2026", "2026-11-14"),
        ("the 3rd of May 2021", "2021-05-03"),
        ("Sept. 9, 2019", "2019-09-09"),
        ("01-Feb-2020", "2020-02-01"),
        ("2024-03-22", "2024-03-22"),
        ("2024-03-22T16:43:00Z", "2024-03-22"),
        ("2024/3/2", "2024-03-02"),
        ("22.03.2024", "2024-03-22"),
        ("22/03/2024", "2024-03-22"),
        ("03/22/2024", "2024-03-22"),
        ("05/05/2024", "2024-05-05"),
        ("MAY 7, 2005", "2005-05-07"),
        ("12 June 1999 and 13 June 1999", "1999-06-12"),
        ("13/06/2001, that is June 12, 1999", "2001-06-13"),
        ("03/04/2024", None),
        ("February 30, 2024", None),
        ("March 22", None),
        ("22/03/24", None),
        ("in 2024", None),
        ("", None),
    ],
)
def test_dates_are_read_and_doubtful_ones_are_not(text: str, iso: str | None) -> None:
    """The first full date counts; what two readers could read in two ways is left alone."""
    assert find_date(text) == iso


@pytest.mark.parametrize(
    "text",
    [
        "Thursday, 14 November 2026",
        "Mar 22, 2024 04:43 PM",
        "2017-07-18",
        "2024-03-22T16:43:00+01:00",
        "March 22, 2024 | 4:43 p.m. ET",
        "Wed 4 March 2026 08.15 GMT",
        "(May 7, 2005)",
        "Friday 3rd May 2024 at 10:00 (UTC+8)",
        "March 3, 2024 - March 5, 2024",
    ],
)
def test_a_line_of_nothing_but_a_date_is_told(text: str) -> None:
    """Weekday, time, zone and separators may stand beside the date."""
    assert is_only_date(text)


@pytest.mark.parametrize(
    "text",
    ["On March 22, 2024 he left", "March 22", "2024", "04:43 PM", "Born May 7, 2005 in Rome", ""],
)
def test_a_line_that_says_more_or_less_than_a_date_is_not(text: str) -> None:
    """A sentence with a date is a sentence; a date needs its year."""
    assert not is_only_date(text)


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("6:05 p.m.", True),
        ("22.40", True),
        ("14:05 GMT", True),
        ("5 May, 10:30", True),
        ("Monday 9 am", True),
        ("10 people", False),
        ("Monday", False),
        ("1", False),
        ("At 10:30 he left", False),
    ],
)
def test_the_time_of_a_live_report_is_told(text: str, only: bool) -> None:
    """A time of the day, or a day without a year, on a line of its own."""
    assert is_only_time(text) is only


def test_a_date_run_into_the_first_sentence_is_found() -> None:
    """The weekday is needed, so that no sentence loses its first words."""
    text = "Thursday, May 7, 2015 On Tuesday the government resigned."
    assert text[leading_date(text) :] == " On Tuesday the government resigned."
    assert leading_date("May 7, 2015 was a Thursday.") == 0
    assert leading_date("Thursday was quiet.") == 0
