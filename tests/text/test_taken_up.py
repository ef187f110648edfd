"""Sources that take up a side told of before: pronouns, nameless people, documents, offices."""

from __future__ import annotations

import pytest

import framing
from framing.domain import Pair, Side, SideKey
from framing.text.reading import read_sides

SIDES = Pair(
    Side("Norland", ("Norland", "Norlandic", "Norburg", "Norland Gas", "Norland Gas Plc")),
    Side("Harbour Union", ("Harbour Union", "union", "mayors")),
)
MIXED = "The port of Vale is old, and many ships come and go there. "


def sides(text: str) -> list[SideKey | None]:
    """The side of each attribution."""
    return [x.speaker_side for x in read_sides(framing.annotate(MIXED + text), SIDES).attributions]


@pytest.mark.parametrize(
    "text",
    [
        "The Norlandic ministry said the gate is safe. It also warned that the bridge is closed.",
        "Norland sources said the gate is safe. The bridge, they said, is closed.",
        "A Norlandic official said the gate is safe. The official said the bridge is closed.",
        "Norland said in a letter the gate is safe. The letter says the bridge is closed.",
        "Norland's report, published on Monday, says that the bridge is closed.",
        "A statement issued by the Norlandic ministry said that the bridge is closed.",
        "Norland Gas raised its offer. Chief executive Ana Ruiz said the bridge is closed.",
        "Norland rejected the plan. Its envoy to Sudland, Ana Ruiz, said the bridge is closed.",
        "Ana Ruiz, a spokeswoman for the Ministry of Ports and Rail in Norburg, said it is closed.",
        "\n\nNorland Gas denied the charge.\n\nA spokeswoman said that the bridge is closed.",
        "A Norland Gas spokeswoman said the gate is safe.\n\nThe bridge is closed, she said.",
        "Ana Ruiz, who chairs Norland Gas, said that the bridge is closed.",
        "Norland Gas has filed a complaint. The complaint says that the bridge is closed.",
        "Norland came to court. Its barrister, Tom Lund KC, said that the bridge is closed.",
        "The Norlandic ministry rejected the charge. A spokesman said that the bridge is closed.",
        "Norland Gas closed it. A spokesperson for the company said that the bridge is closed.",
        "The coordinator of Norland, Tom Lund, came. Mr Lund said that the bridge is closed.",
        "It was built by a Norlandic official, who said that the bridge is closed.",
        "Norlandic envoys do not like the gate. They say that the bridge is closed.",
        "The Norland Gas group said that the bridge is closed.",
        "He met Ana Ruiz of Lomond, who leads Norland Gas and says that the bridge is closed.",
        "A band of Norlandic envoys said that the bridge is closed.",
        "Norland, the old maker, left. Its chief executive, Ana Ruiz, said that it is closed.",
        "Norland denied that. “The bridge is closed,” a spokeswoman said.",
        "A Norlandic source said that Sudland is late. “The bridge is closed,” they said.",
        "Norland sued the port on Monday. The gate is safe. The bridge is closed, the suit says.",
        "Norland Gas chief executive Ana Ruiz said it is safe. The company said it is closed.",
        "Norland sued the port. It is safe, the suit says. The suit says the bridge is closed.",
    ],
)
def test_a_source_takes_up_a_side(text: str) -> None:
    """What goes on with a side, or is its document or its office, speaks for it."""
    assert sides(text)[-1] == "a"


@pytest.mark.parametrize(
    "text",
    [
        "Norland banned a film. Its director, Ana Ruiz, said that the bridge is closed.",
        "Norland Gas director Ana Ruiz praised a supplier. The company said it is closed.",
        "Norland sued a port. The port filed its own lawsuit. The lawsuit says it is closed.",
        "Norland sued a port. A second lawsuit failed. The suit says that the bridge is closed.",
        "Norland sued a port. The suit filed by a teacher says that the bridge is closed.",
        "Norland invaded Vale. Its president, Ana Ruiz, said that the bridge is closed.",
        "Norland director Ana Ruiz met Deloitte. The company said that the bridge is closed.",
        "A Norlandic lawyer spoke. The parents came. “The bridge is closed,” they said.",
        "A Norburg school said that the bridge is closed.",
        "Norland praised the gate. “The bridge is closed,” a resident said.",
        "Sudland's report, commissioned by Norland, said that the bridge is closed.",
        "A Western diplomat in Norburg said that the bridge is closed.",
        "European officials in Norburg said that the bridge is closed.",
        "Norland's opposition said that the bridge is closed.",
        "Norlandic opposition leader Ana Ruiz said that the bridge is closed.",
        "Norland sued the port, and the union sued Norland. The suit says the bridge is closed.",
        "Norland closed the gate. Ana Ruiz said it is safe. It said that the bridge is closed.",
        "Norlandic envoys said the gate is safe. It was said that the bridge is closed.",
        "A Norlandic official and a Sudland official said it is shut. The official said it is.",
        "Norland closed the gate. Sudland's foreign ministry said that the bridge is closed.",
        "The Sudland premier left. Norland closed the gate. The premier said the bridge is closed.",
        "Norland closed the gate.\n\nThe prime minister said that the bridge is closed.",
        "A statement by ministers of Norland and of Sudland said that the bridge is closed.",
        "Norland closed the gate. A former minister said that the bridge is closed.",
        "Ana Ruiz, a spokeswoman for the Red Crescent in Norburg, said that it is closed.",
        "Norland denied the charge. The foreign ministry said that the bridge is closed.",
        "Norland Gas closed the gate. A spokesperson for the families said they would sue.",
        "Norland Gas closed the gate. The developer's chief executive said it is late.",
        "Norland Gas closed the gate. A police spokeswoman said that the bridge is closed.",
        "Norland Gas was fined by the council. A spokesman said that the fine was fair.",
        "The union began its strike. Chief executive Jan Holm said that it was unlawful.",
        "Norland closed the mine. Its manager said that the bridge is closed.",
        "Norlandic officials said the hostages were freed. They said they had been beaten.",
        "A Norlandic officer said the suspect fled. He said that the bridge is closed.",
        "Norland said it had received a letter from Sudland. The letter says it is closed.",
        "Norland rejected a report. The report says that the bridge is closed.",
        "A Reuters report from Norburg said that the bridge is closed.",
        "An industry source in Norland said that the bridge is closed.",
        "Peter Vale, who heads the Norland practice at a firm, said that the bridge is closed.",
        "A spokesman for the Sudlandic Ministry of Ports in Norburg said that it is closed.",
        "It was built by a critic of Norland, who said that the bridge is closed.",
        "Norlandic and Sudland envoys do not like it. They say that the bridge is closed.",
        "A Norlandic report was long. They say that the bridge is closed.",
        "Norland joined the bank. It said that the bridge is closed.",
        "Norland received a letter from the court. It said that the bridge is closed.",
        "The victim of Norland's director, who said that the bridge is closed, left.",
        "A Norlandic lawyer said it is safe. The port sent a lawyer. The lawyer said it is not.",
    ],
)
def test_a_source_that_may_be_anybodys_takes_up_nobody(text: str) -> None:
    """Where others speak, own the office or stand beside the side, nobody is guessed."""
    assert sides(text)[-1] is None


def test_a_president_and_more_still_speaks_for_the_country() -> None:
    """Who has a second office besides that of a side is not joined by anybody."""
    text = "Ana Ruiz, president of Norland and head of the port, said that the bridge is closed."
    assert sides(text) == ["a"]


def test_both_sides_together_are_nobodys_voice() -> None:
    """A board and a union that speak together speak for neither alone."""
    assert sides("The Norland board and the union said that the bridge is closed.") == [None]


def test_an_organ_speaks_for_its_state() -> None:
    """The Pentagon needs no "US" before it."""
    pair = Pair(Side("United States", ("United States", "US")), Side("Norland", ("Norland",)))
    text = "The Pentagon said that the bridge is closed. The Kremlin said that it is not."
    text += " The White House said that it is late. Washington said so again: “It is late.”"
    found = read_sides(framing.annotate(MIXED + text), pair).attributions
    assert [x.speaker_side for x in found] == ["a", None, "a", "a"]


def test_an_office_of_state_is_that_of_the_capital_reported_from() -> None:
    """A paper's own ministry goes without its country; one that was told of before does not."""
    article = (
        "Gate is safe\n\nNORBURG, May 3 (NNA) -- The port of Vale is old and full of ships.\n\n"
    )
    speaker = "Foreign ministry spokesperson Ana Ruiz came on Monday. Ruiz said the gate is safe."
    doc = framing.annotate(article + speaker)
    assert [x.speaker_side for x in read_sides(doc, SIDES).attributions] == ["a"]
    doc = framing.annotate(article + "Sudland's foreign ministry was shut. " + speaker)
    assert [x.speaker_side for x in read_sides(doc, SIDES).attributions] == [None]


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Ana Ruiz, the mayor of Vale, said that the bridge is closed.", "b"),
        ("A second mayor said that the bridge is closed.", "b"),
        ("A French mayor said that the bridge is closed.", None),
        ("Ana Ruiz, a former mayor of Vale, said that the bridge is closed.", None),
        ("Ana Ruiz, a friend of the mayor, said that the bridge is closed.", None),
        ("The mayor's aide said that the bridge is closed.", None),
    ],
)
def test_one_of_those_whom_a_side_is_named_after(text: str, side: SideKey | None) -> None:
    """A mayor speaks for "mayors"; a foreign or a former one, and whoever knows one, do not."""
    assert sides(text) == [side]


def test_officials_of_a_state_that_is_called_by_its_seat() -> None:
    """Where a side is named by a seat, the state and its officials speak for it, its firms do
    not."""
    pair = Pair(Side("Congolese government", ("Kinshasa", "army")), Side("Rebels", ("rebels",)))
    text = (
        "Congo said it is closed. A senior Congolese official said it is shut. A Congolese firm"
        " said it is open. A former Congolese official said it is safe."
    )
    found = read_sides(framing.annotate(MIXED + text), pair).attributions
    assert [x.speaker_side for x in found] == ["a", "a", None, None]
