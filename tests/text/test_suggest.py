"""Sides suggested for an article."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from framing.domain import Pair
from framing.errors import BadArticle
from framing.intake import from_text, load, read, to_toml
from framing.text.annotate import annotate
from framing.text.names.states import states
from framing.text.sides.candidates import Candidate, candidates
from framing.text.sides.suggest import suggest_sides

SEED = Path(__file__).parents[2] / "seeds" / "000_440bc964de211b24.txt"
RIVALS = """China rejected the plan of the United States on Monday. Beijing said that the plan was
not fair, and Chinese President Xi Jinping told reporters that the US had refused to listen.

The US replied that China had not read the plan. American officials accused Chinese negotiators of
delay. Antony Blinken, the US secretary of state, said that Washington would wait.

Japan welcomed the talks. China thanked Japan."""
PEOPLE = """President Joe Biden attacked Donald Trump on Friday. Biden said that Trump had lied.

Former President Donald Trump answered on Saturday. Trump told supporters that Biden was afraid, and
Biden laughed. The crowd cheered Trump."""
BODIES = """The Harbour Workers Union attacked Meridian Corp. on Friday. The HWU said that Meridian
had hidden its costs. Meridian denied it. The HWU has asked for the books of Meridian."""


def found(text: str) -> dict[str, Candidate]:
    return {one.label: one for one in candidates(annotate(from_text(text)))}


def test_states_are_suggested_with_all_their_names_and_people() -> None:
    """Names, adjectives and speaking capitals are gathered; the first named is side a."""
    comparison = suggest_sides(annotate(from_text(RIVALS)))
    a, b = comparison.sides
    assert (a.label, b.label) == ("China", "US")
    assert set(a.names) == {"China", "Chinese", "Beijing"}
    assert set(b.names) == {"US", "United States", "American", "Washington"}
    assert a.people == ("Xi Jinping",)
    assert b.people == ("Antony Blinken",)
    assert comparison.title == "China and US"


def test_the_reason_says_how_often_both_are_named() -> None:
    """China is named six times by three names, the US six times by four."""
    comparison = suggest_sides(annotate(from_text(RIVALS)))
    assert "China (6)" in comparison.about
    assert "US (6)" in comparison.about


def test_a_capital_where_nobody_speaks_is_only_a_place() -> None:
    """A city in which things happen is not its government."""
    text = "Norway and Sweden met in Paris. Norway praised Paris. France said nothing in Paris."
    assert found(text)["France"].names == {"France": 1}


def test_people_are_counted_with_their_surnames() -> None:
    """Full name and surname are one, and both are names of the side."""
    sides = suggest_sides(annotate(from_text(PEOPLE))).sides
    assert sides.map(lambda side: set(side.names)) == Pair(
        {"Joe Biden", "Biden"}, {"Donald Trump", "Trump"}
    )


def test_people_are_counted_without_their_initials() -> None:
    """A name that first stands without its initial is no second person."""
    text = "A lesson from Ana Ruiz. Ana M. Ruiz spoke on Monday. Ruiz said that it is safe."
    assert found(text)["Ana M. Ruiz"].count == 3
    assert "Ana Ruiz" not in found(text)


def test_bodies_are_counted_with_their_initials() -> None:
    """A union and its initials are one, and so is a company with and without "Corp."."""
    sides = suggest_sides(annotate(from_text(BODIES))).sides
    assert sides.a.names == ("Harbour Workers Union", "HWU")
    assert sides.b.names == ("Meridian Corp.", "Meridian")


def test_authorities_known_by_their_initials_are_counted() -> None:
    """A body that is only ever written in capitals can be a side."""
    one = found("Norway asked the IMF for help. The IMF refused. The IMF told Norway to wait.")[
        "IMF"
    ]
    assert (one.count, one.deeds) == (3, 2)


def test_words_of_a_line_in_capitals_are_nobodys_initials() -> None:
    """A heading in capitals names nobody, a lone word in capitals does."""
    text = "THE HARBOUR PLAN The IMF met Ana Ruiz. The IMF said that THE HARBOUR was late."
    assert {"THE", "PLAN"}.isdisjoint(found(text))
    assert found(text)["IMF"].count == 2


def test_a_surname_named_most_is_a_side_of_its_own() -> None:
    """Where relatives are named once each, the surname stands for whom the text is about."""
    text = "Hillary Holm met Bill Holm. " + "Holm said that it is late. " * 4
    assert found(text)["Holm"].count == 4
    told = suggest_sides(annotate(from_text(text + "Ana Ruiz said so. Ana Ruiz left.")))
    assert {told.sides.a.label, told.sides.b.label} == {"Holm", "Ana Ruiz"}


def test_somebody_called_day() -> None:
    """Doris Day is a person, Election Day is none."""
    told = found("Doris Day sued Acme on Election Day. Doris Day said that Acme lied.")
    assert "Doris Day" in told
    assert "Election Day" not in told


def test_a_plural_is_no_other_side(tmp_path: Path) -> None:
    """ "Super PAC" and "Super PACs" are not suggested against each other."""
    text = (
        "A Super PAC called Lomond Rising said it is late. Super PACs raised more. The Super PACs"
        " said so. The Super PAC called Lomond Rising left. Lomond Rising said so."
    )
    told = suggest_sides(annotate(from_text(text)))
    labels = {told.sides.a.label.removesuffix("s"), told.sides.b.label.removesuffix("s")}
    assert len(labels) == 2
    path = tmp_path / "c.toml"
    path.write_text(to_toml(told), "utf-8")
    assert load(path) == told


def test_mr_ruiz_is_not_ana_ruiz() -> None:
    """A surname with a man's title is not the woman's who has it too."""
    text = (
        "Mr. Ruiz spoke on Election Day. Mr. Ruiz was late, and Mr. Ruiz said so. His wife, Ana"
        " Ruiz, came with the Internal Lomond Revenue. The I.L.R. was closed."
    )
    told = found(text)
    assert told["Ana Ruiz"].names == {"Ana Ruiz": 1}
    assert told["Internal Lomond Revenue"].names == {"Internal Lomond Revenue": 1, "I.L.R.": 1}
    assert "Election Day" not in told


def test_a_surname_of_two_people_is_no_side() -> None:
    """Where nobody can tell whose a surname is, it is not offered as somebody else; it is whose
    whole name comes first and more often."""
    later = "Much later that evening the guests had gone, and the doors were shut. Scott left."
    told = found(f"Bobby Scott and Tim Scott met in Lomond. {later}")
    assert "Scott" not in told
    assert {"Bobby Scott", "Tim Scott"} <= set(told)
    told = found(f"Bobby Scott and Tim Scott met in Lomond. Bobby Scott spoke first. {later}")
    assert told["Bobby Scott"].names == {"Bobby Scott": 2, "Scott": 1}


def test_what_acts_goes_before_what_is_only_named() -> None:
    """Many mentions of a thing weigh less than a few of those who speak."""
    text = (
        "Norway said no. Sweden said yes. Norway bought the Gripen, the Gripen, and the Gripen. "
        "Sweden sold the Gripen and the Gripen."
    )
    sides = suggest_sides(annotate(from_text(text))).sides
    assert sides.map(lambda side: side.label) == Pair("Norway", "Sweden")


@pytest.mark.parametrize("text", ["He left early.", "Norway said no. Norway said it twice.", "No"])
def test_an_article_that_names_fewer_than_two_is_told(text: str) -> None:
    """One line that names the article and says what to do instead."""
    with pytest.raises(BadArticle, match="names fewer than two that could be sides") as caught:
        suggest_sides(annotate(from_text(text, "short.txt")))
    assert str(caught.value).startswith("short.txt: ")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("text", [RIVALS, PEOPLE, BODIES, SEED.read_text("utf-8")], ids=range(4))
def test_what_is_suggested_is_a_valid_comparison_file(text: str, tmp_path: Path) -> None:
    """The suggestion, written and loaded, is the same."""
    comparison = suggest_sides(annotate(from_text(text)))
    path = tmp_path / "suggested.toml"
    path.write_text(to_toml(comparison), "utf-8")
    assert load(path) == comparison


def test_a_suggestion_does_not_depend_on_the_hash_seed() -> None:
    """Another process with another seed suggests the same, to the letter."""
    program = (
        "import sys\nfrom framing.intake import read, to_toml\n"
        "from framing.text.annotate import annotate\n"
        "from framing.text.sides.suggest import suggest_sides\n"
        "print(ascii(to_toml(suggest_sides(annotate(read(sys.argv[1]))))))\n"
    )
    printed = {
        subprocess.run(
            [sys.executable, "-c", program, str(SEED)],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert printed == {ascii(to_toml(suggest_sides(annotate(read(SEED))))) + "\n"}


def test_no_name_of_the_table_stands_for_two_states() -> None:
    """Each name leads to the one state that lists it."""
    listed = [
        (name, state.label)
        for state in dict.fromkeys(states().values())
        for name in (*state.names, *state.seat)
    ]
    assert len({name for name, _ in listed}) == len(listed)
    assert all(states()[name].label == label for name, label in listed)
