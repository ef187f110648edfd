"""Which of the names that a text gives stand for one person."""

from __future__ import annotations

import pytest
from articles import annotated


def last(text: str) -> str | None:
    """The speaker of a text's last attribution."""
    return annotated(text).attributions[-1].speaker


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Justice John G. Lund Jr. came. Chief Justice Lund said that it is safe.",
         "John G. Lund Jr."),
        ("Mira San Lu Tann won. Lu Tann said that it is safe.", "Mira San Lu Tann"),
        ("Rival Ana Ruiz came, and Ana Ruiz spoke. Ruiz said that it is safe.", "Ana Ruiz"),
        ("Senator Tom Ruiz met Eva Ruiz. Sen. Ruiz said that it is safe.", "Tom Ruiz"),
        ("Tom Ruiz met Eva Ruiz. Mrs. Ruiz said that it is safe.", "Eva Ruiz"),
        ("Rep. Tom Jordan left. Jordan said that it is safe.", "Tom Jordan"),
        ("Larry King came. Charlie King, a prominent baker, said that it is safe.",
         "Charlie King"),
        ("Howard Dean came. Dean, a doctor, said that it is safe.", "Howard Dean"),
        ("Secretary-Treasurer Tom Berg said that it is safe.",
         "Tom Berg"),
        ("Her rival, Lomond Gov. Tom Berg, said that it is safe.", "Tom Berg"),
    ],
)  # fmt: skip
def test_one_person_by_several_names(text: str, name: str) -> None:
    """A surname, a title or a part of the name stands for whom the text names in full."""
    assert last(text) == name


def test_the_king_of_a_state_has_no_such_surname() -> None:
    """A king of a state is no person called King."""
    assert last("The Saudi King said that it is safe.") is None


@pytest.mark.parametrize(
    ("later", "name"),
    [
        ("The Republican nominee", "Tom Berg"),
        ("The GOP candidate", "Tom Berg"),
        ("The Republican vice presidential nominee", "Carl Holm"),
        ("The Lomond governor", "Carl Holm"),
        ("The nominee", None),
        ("The Vermont governor", None),
        ("The French nominee", None),
    ],
)
def test_what_tells_nominees_apart(later: str, name: str | None) -> None:
    """The party, the place and "vice" tell which of two people with an office is meant."""
    text = (
        "Republican presidential nominee Tom Berg met Democratic nominee Ana Ruiz. Lomond Gov. Carl"
        " Holm came. Republican vice presidential nominee Carl Holm spoke."
        f" {later} said that the bridge is safe."
    )
    assert last(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("President Tom Berg met Vice President Carl Holm. The president said it is safe.",
         "Tom Berg"),
        ("President Tom Berg met Vice President Carl Holm. The vice president said it is safe.",
         "Carl Holm"),
        ("Prime Minister Ana Ruiz met Defence Minister Carl Holm. The prime minister said it is"
         " safe.", "Ana Ruiz"),
        ("British Prime Minister Ana Ruiz met German Chancellor Carl Holm. The British prime"
         " minister said it is safe.", "Ana Ruiz"),
        ("Sen. Ana Ruiz, a Republican, spoke. The Democratic senator said it is safe.", None),
        ("Coach Carl Holm left. The Spurs coach said it is safe.", None),
        ("Peter Lund, an analyst at Citi, left. The Goldman analyst said it is safe.", None),
        ("French President Carl Holm left. The German president said it is safe.", None),
        ("Billie Jean King met King Charles. The King said it is safe.", "Charles"),
        ("Labour's Shadow Chancellor said it is safe.", None),
        ("Mary Kate Lund sued her sister, Kate Lund. Kate Lund said it is safe.", "Kate Lund"),
        ("A letter to the FBI, which said it is safe, was found.", None),
    ],
)  # fmt: skip
def test_who_holds_an_office_and_who_does_not(text: str, name: str | None) -> None:
    """What stands before an office tells whose it is; where nobody is called so, nobody is."""
    assert last(text) == name


@pytest.mark.parametrize("who", ["Another Muslim who attends the mosque", "One American"])
def test_one_of_a_people_has_no_name(who: str) -> None:
    """What somebody is does not name a body."""
    said = annotated(f"{who} said that it is safe.").attributions[-1]
    assert (said.speaker, said.role) == (None, "unnamed")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They asked the Lomond Police Department which reported that it is safe.",
         "Lomond Police Department"),
        ("They told the LM, which reported that the bridge is safe.", "LM"),
        ("The plan of the city, which shows that the bridge is safe, came.", None),
        ("The Harbour Council and the Lomond Police Department, which said it is safe, met.", None),
    ],
)  # fmt: skip
def test_which_is_the_body_before_it(text: str, name: str | None) -> None:
    """ "Which" is the body named right before it, unless it may be more than that one."""
    assert last(text) == name


def test_who_chairs_a_body_holds_its_chair() -> None:
    """The office of whom a relative clause tells it is his or hers."""
    doc = annotated("Morag Beaton, who chairs the trust, said that the pier was unsafe.")
    assert [x.role for x in doc.attributions] == ["institution"]
