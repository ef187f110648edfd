"""People by their full name where a comparison gives the surname alone."""

from __future__ import annotations

import pytest

import framing
from framing.text.reading import read_sides

OTHER = framing.Side("Harbour", ("harbour",))


def named(text: str, name: str) -> list[str]:
    """The words of the mentions by name of a side that has one name."""
    sides = framing.Pair(framing.Side(name, (name,)), OTHER)
    mentions = read_sides(framing.annotate(text), sides).mentions_of("a")
    return [mention.span.of(text) for mention in mentions if mention.kind == "name"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("President Peter Holm spoke. Holm was tired.", ["Peter Holm", "Holm"]),
        ("Peter J. Holm spoke. Holm was tired.", ["Peter J. Holm", "Holm"]),
        ("President Holm spoke. Later Peter Holm left.", ["Holm", "Peter Holm"]),
        ("Peter Holm spoke. Holm left. Ana Holm stayed.", ["Peter Holm", "Holm"]),
        ("The Holm administration failed. President Peter Holm left.", ["Holm", "Peter Holm"]),
        ("Orbo Holm spoke. Holm said it was late.", ["Orbo Holm", "Holm"]),
        ("Lomond's President Holm Orbo spoke. Holm left.", ["Holm Orbo", "Holm"]),
        ("Holm Or-bo spoke. Holm left.", ["Holm Or-bo", "Holm"]),
        ("Holm Max was its best phone. Holm said so.", ["Holm"]),
    ],
)
def test_the_whole_name_of_its_only_bearer(text: str, expected: list[str]) -> None:
    """A surname finds the person who alone bears it, until it stands alone, by the whole name."""
    assert named(text, "Holm") == expected


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Peter Holm spoke. Ana Holm stayed. Holm left.", "Holm", ["Holm"]),
        ("Holm makes ferries. Peter Holm would not have liked them.", "Holm", ["Holm"]),
        ("Holm Tower was full. Holm Ferries closed it.", "Holm", []),
        ("The actor Peter Washington praised Washington.", "Washington", ["Washington"]),
        ("Holm left. Former President Peter Holm met Ana Holm.", "Holm", ["Holm"]),
        ("Holm left. His son Peter Holm stayed.", "Holm", ["Holm"]),
        ("The Holm plan failed. President Peter Holm left.", "Holm", ["Holm"]),
    ],
)
def test_no_whole_name_of_others(text: str, name: str, expected: list[str]) -> None:
    """A second bearer, a firm that stands first, a state: then the surname alone counts."""
    assert named(text, name) == expected
