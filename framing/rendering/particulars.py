"""What stands at the head of a brief beside its title: outlet, author, date, length, coder."""

from __future__ import annotations

from framing.report import Report
from framing.report.overruled import changed

KICKER = "Comparative framing brief"
MONTHS = [
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
]  # fmt: skip


def particulars(report: Report) -> str:
    """Outlet, author, date and length, as far as they are known."""
    article = report.reading.doc.article
    count = sum(token.text[:1].isalnum() for token in report.reading.doc.tokens)
    length = f"{count:,} {'word' if count == 1 else 'words'}"
    date = spoken_date(article.published) if article.published else ""
    return " · ".join(
        told for told in (article.outlet, article.byline, date, length if count else "") if told
    )


def coded(report: Report) -> str:
    """Who made the codings: the machine, and a person where one changed some of them."""
    overrides = report.record.overrides
    if overrides is None:
        return "Machine-coded; no codings reviewed by a person"
    return f"Machine-coded; {changed(overrides)} changed by {overrides.coder}"


def spoken_date(date: str) -> str:
    """ "2024-03-22" as "22 March 2024"; what is not such a date stays as it is."""
    year, _, rest = date[:10].partition("-")
    month, _, day = rest.partition("-")
    if not (month.isdigit() and day.isdigit() and 1 <= int(month) <= 12):
        return date
    return f"{int(day)} {MONTHS[int(month) - 1]} {year}"
