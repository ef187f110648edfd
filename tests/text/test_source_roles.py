"""What kind of source somebody is, by offices, bodies and what the text has told before."""

from __future__ import annotations

import pytest
from articles import annotated


def last(text: str) -> tuple[str | None, str]:
    """Speaker and role of the last attribution."""
    found = annotated(text).attributions[-1]
    return found.speaker, found.role


@pytest.mark.parametrize(
    ("source", "role"),
    [
        ("Team member Ana Ruiz", "citizen"),
        ("Lomond captain Ana Ruiz", "citizen"),
        ("Lomond's coach Ana Ruiz", "citizen"),
        ("Coauthor Ana Ruiz", "expert"),
        ("University of Lomond Rowing Association president Ana Ruiz", "institution"),
        ("Ana Ruiz, president of the Lomond Bakers Association,", "institution"),
        ("Harbour Authority director General Ana Ruiz", "official"),
        ("FBI Director Ana Ruiz", "official"),
        ("Ana Ruiz, the director of the Ministry of Trade,", "official"),
        ("Ana Ruiz, chief financial officer and treasurer at the mill,", "institution"),
        ("Ana Ruiz of The Globe and Mail", "media"),
        ("Ana Ruiz of the University of Lomond", "expert"),
        ("Ana Ruiz for Lomond Fish Standards", "institution"),
        ("Ana Ruiz of Lomond", "citizen"),
        ("Captain Ana Ruiz of the Lomond police", "official"),
        ("Ana Ruiz, chairwoman of the Federal Reserve,", "official"),
        ("Lomond State Senator Dr. Ana Ruiz", "official"),
        ("Army chief of staff General Ana Ruiz", "official"),
    ],
)
def test_role_of_a_person(source: str, role: str) -> None:
    """An office is that of the body that it is in; a part of a compound decides nothing."""
    assert last(f"{source} said it is safe.") == ("Ana Ruiz", role)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("The results of the Lomond Study", (None, "document")),
        ('The "Harbours" section of the site', (None, "document")),
        ("Several municipalities", (None, "official")),
        ("The city", (None, "official")),
        ("A group of Lomond politicians", (None, "official")),
        ("A group of residents", (None, "citizen")),
        ("The USAF", ("USAF", "official")),
        (
            "The U.S. Environmental Protection Agency",
            ("U.S. Environmental Protection Agency", "official"),
        ),
        ("General Motors", ("General Motors", "institution")),
        ("A carmaker, Lomond Motors (LM),", ("Lomond Motors", "institution")),
        ("The Council on Harbour Affairs", ("Council on Harbour Affairs", "official")),
        ("Company officials", (None, "unnamed")),
    ],
)
def test_role_of_a_body(source: str, expected: tuple[str | None, str]) -> None:
    """Organs of states are official, and a name is not torn at a preposition inside it."""
    assert last(f"{source} said that the bridge is safe.") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("According to Ana Ruiz, a detective took the papers. Ruiz", ("Ana Ruiz", "citizen")),
        ("They went to Ana Ruiz, a detective, on Monday. Ruiz", ("Ana Ruiz", "official")),
        ("The prosecutor, Ana Ruiz, came. Ruiz", ("Ana Ruiz", "official")),
        ("The mayor of the old town, Ana Ruiz, came. Ruiz", ("Ana Ruiz", "official")),
        ("In the words of the judge, Ana Ruiz, it was late. Ruiz", ("Ana Ruiz", "official")),
        ("Once they had met the judge, Ana Ruiz left. Ruiz", ("Ana Ruiz", "citizen")),
        ("Ana Ruiz of the New York Times wrote it. Ruiz", ("Ana Ruiz", "media")),
        ("Kirsten Lund, a judge, came. Kirstin Lund left. Lund", ("Kirsten Lund", "official")),
        ("Daniela Lund, a judge, met Daniele Lund. Lund", ("Lund", "citizen")),
    ],
)
def test_role_told_before(text: str, expected: tuple[str, str]) -> None:
    """An apposition tells a role, the subject of the next verb does not."""
    assert last(f"{text} said it is safe.") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Church of Lomond built it. The Church", ("Church of Lomond", "institution")),
        (
            "The Church of Lomond met the Church of Roads. The Church",
            ("Church", "institution"),
        ),
        ("The Lomond Central News Agency came. LCNA", ("Lomond Central News Agency", "media")),
        ("Jim Lee, a miller, left. Lee said he met LM. He", ("Jim Lee", "citizen")),
        (
            "The Union of Millers and Bakers (UMB) came. The Union of Millers and Bakers (UMB)",
            ("Union of Millers and Bakers", "institution"),
        ),
    ],
)
def test_short_names(text: str, expected: tuple[str, str]) -> None:
    """A short name or initials stand for the only longer name that they fit."""
    assert last(f"{text} said that the bridge is safe.") == expected


def test_office_for_a_part_of_a_body() -> None:
    """What an office is for may be a part of a body; the person's name stands behind it."""
    source = "The Director of Air Force Communications Ana Ruiz"
    assert last(f"{source} said it is safe.")[0] == "Ana Ruiz"


def test_its_hope() -> None:
    """ "Its hope is" tells what the body that spoke before hopes."""
    text = "The Lomond Council said that the bridge is safe. Its hope is that the road is closed."
    assert last(text) == ("Lomond Council", "official")
