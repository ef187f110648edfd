"""Whom pronouns stand for as sources."""

from __future__ import annotations

import pytest
from articles import annotated

from framing.text.names.gender import of_person

JUDGE = "Ana Ruiz, a judge, came on Monday."
COUNCIL = "The Harbour Council said that the bridge is safe."


def last(text: str) -> str | None:
    """The speaker of a text's last attribution."""
    return annotated(text).attributions[-1].speaker


@pytest.mark.parametrize(
    "text",
    [
        f"{JUDGE} She said that the bridge is safe.",
        "Judge Ana Ruiz told Eva Lund, a lawyer, to go. She said that the bridge is safe.",
        "Judge Ana Ruiz said she thinks that the bridge is safe.",
        f"{JUDGE} While her party lost the vote against Eva Lund, she said that it is safe.",
    ],
)
def test_subject_goes_on(text: str) -> None:
    """A pronoun stands for the subject of the clause above it or for who spoke before it."""
    assert last(text) == "Ana Ruiz"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"{JUDGE} Asked whether Beijing was awake, she said that it is safe.", "Ana Ruiz"),
        ("Tom Lund left. Asked if he slept, Peter Berg paused.\n\n“No,” he said.", "Peter Berg"),
        ("Peter Lund praised Ana Ruiz of Lomond. Then she said that it is safe.", "Ana Ruiz"),
        ("Col. Peter Lund was seen on X. In a post he wrote that it is safe.", "Peter Lund"),
        ("Tom Lund, a port spokesman, left. A union spokesman came. He said it is safe.", None),
    ],
)
def test_places_letters_and_others_of_an_office(text: str, speaker: str | None) -> None:
    """A state, a letter and where somebody is from are nobody; another of the same office is."""
    assert last(text) == speaker


def test_quotations_name_nobody() -> None:
    """Who is spoken of in a quotation does not speak next."""
    text = f'{JUDGE}\n\n"Eva Lund was right," Ruiz said. "And Mia Berg was wrong," she added.'
    assert last(text) == "Ana Ruiz"


def test_content_names_nobody() -> None:
    """Nobody is meant whom the pronoun's own content names."""
    assert last(f"{JUDGE} Eva Lund is right about the bridge, she said.") == "Ana Ruiz"


def test_who_tells_of_somebody_is_another() -> None:
    """Nobody is meant of whom the pronoun tells by name, though the text is about them."""
    text = "For Peter Lund, a baker, Carl Berg was a rival. He said: “Berg was the best of us.”"
    assert last(text) == "Peter Lund"


def test_and_inside_a_name_joins_nobody() -> None:
    """The "and" in the name of a paper does not make its reporter two people."""
    text = "On Monday, Peter Lund of The Globe and Mail described the port. He said that it is old."
    assert last(text) == "Peter Lund"


def test_gender_of_first_names() -> None:
    """A first name tells which pronoun fits, unless the text calls its bearer otherwise."""
    assert of_person("Ana Ruiz", ()) == "she"
    assert of_person("Peter Lund", ("spokeswoman",)) == "she"
    assert of_person("Kim Lund", ("judge",)) is None
    assert of_person("Peter", ()) is None
    text = "Ana Ruiz, a judge, met Peter Lund on Monday. He said that the bridge is safe."
    assert last(text) == "Peter Lund"


@pytest.mark.parametrize(
    "between",
    [
        "A spokeswoman met reporters.",
        "Marsh spoke to reporters.",
        "Eva Lund, a lawyer, and Mia Berg, a doctor, met reporters.",
    ],
)
def test_no_guess_behind_others(between: str) -> None:
    """Where somebody without a name, or two, came between, there is no speaker."""
    assert last(f"{JUDGE} {between} She said that the bridge is safe.") is None


@pytest.mark.parametrize(
    "later",
    [
        "It added that the road is closed.",
        'It warned: "The road is closed."',
        "They added that the road is closed.",
    ],
)
def test_body_goes_on(later: str) -> None:
    """A body that spoke in the sentence before is "it", and "they"."""
    assert last(f"{COUNCIL} {later}") == "Harbour Council"


@pytest.mark.parametrize(
    "later",
    [
        "The road is closed. The mayor came. It added that the road is closed.",
        "Farmers met the mayor. They added that the road is closed.",
        f"{JUDGE} Ruiz said that she agrees. It added that the road is closed.",
    ],
)
def test_no_body_from_afar(later: str) -> None:
    """Where others came between, "it" and "they" have no speaker."""
    assert last(f"{COUNCIL} {later}") is None


def test_surname_is_no_body() -> None:
    """A lone surname that the text does not tell more of is not taken up by "they"."""
    assert last("Marsh said that the bridge is safe. They added that the road is closed.") is None


def test_office_with_a_capital() -> None:
    """ "The President" is the only one whom the text calls so."""
    text = "President Ana Ruiz came on Monday. The President said that the bridge is safe."
    assert last(text) == "Ana Ruiz"


def test_a_first_name_alone() -> None:
    """A woman who has only a first name is not "he", and letters are nobody."""
    text = "Jim Lund, a miller, came. Gloria left. He said that the bridge is safe."
    assert last(text) == "Jim Lund"
    text = "Jim Lund, a miller, came. UMB left. He said that the bridge is safe."
    assert last(text) == "Jim Lund"
    text = "Jim Lund, a miller, came. Marsh left. He said that the bridge is safe."
    assert last(text) is None


def test_nobody_where_two_are_told_of() -> None:
    """Of two people in a sentence in which nobody speaks, neither is meant for sure."""
    text = "Judge Ana Ruiz met Eva Lund, a lawyer, on Monday. She said that the bridge is safe."
    assert last(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Governor Kim Lund criticised the lawyer Ana Ruiz after she said that it is safe.",
        "Governor Kim Lund blamed the lawyer Ana Ruiz. She said that it is safe.",
    ],
)
def test_nobody_where_one_may_be_meant_and_another_surely_may(text: str) -> None:
    """Whose gender nothing tells is not meant while somebody of the pronoun's gender is near."""
    assert last(text) is None


def test_one_of_several_goes_on() -> None:
    """ "He" behind "one of the officials" is that one, who has no name, not the one told of."""
    text = (
        "Peter Lund spoke on Monday. Lund said that it is late. One of the officials responded:"
        " “Look at the port.” He added: “The mayor is sincere.”"
    )
    assert last(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Peter Lund got a letter from his doctor Friday. He said that the bridge is safe.",
        "Peter Lund met voters in Lomond, N.C., with Birchers. He said that the bridge is safe.",
        "To his successor, Peter Lund leaves a bridge. All of this, he said, could be undone.",
        "Peter Lund, a baker, came. In meetings in his town, he said that the bridge is safe.",
        "Peter Lund, a baker, came. In an interview with the network RT he said that it is safe.",
    ],
)
def test_what_is_no_person_stands_in_nobody_s_way(text: str) -> None:
    """Days, places, letters and a "his" that looks ahead leave the subject as the only one."""
    assert last(text) == "Peter Lund"


def test_a_surname_of_a_man_and_a_woman_is_whose_the_pronoun_fits() -> None:
    """ "She" behind a surname is the woman who bears it, if the text named her in full last."""
    text = "Tom Ruiz came. Ana Ruiz came. In Lomond, Ruiz laid out a plan. {} said it is safe."
    assert last(text.format("She")) == "Ana Ruiz"
    assert last(text.format("He")) is None


def test_whom_a_speaker_s_words_only_name_as_an_owner_is_not_meant() -> None:
    """Whose plan a speaker tells of does not speak next, though only the speaker's first name does
    not tell which pronoun fits."""
    text = "Judge Kim Lund said Ana Ruiz's plan is bad. “I do not see details,” she said."
    assert last(text) == "Kim Lund"
    assert last("Judge Kim Lund said that Ana Ruiz lied. “That is false,” she said.") is None


def test_of_two_with_a_surname_who_spoke_is_meant() -> None:
    """ "He" goes on with whom a lone surname stood for as a source."""
    text = (
        "Tom Holm and Carl Holm, two bakers, came. Tom Holm said that it is late. Holm said that"
        " it is old. “There is no single point of failure,” he said."
    )
    assert last(text) == "Tom Holm"


def test_a_whole_name_that_nothing_introduces_may_be_meant() -> None:
    """ "He" behind a name of several words that may be a man's is not the one named before."""
    text = (
        "Peter Lund, a baker, came. The first American in the war, Moner Abu Salim, also came"
        " before he said that it is safe."
    )
    assert last(text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Mia Berg at Lund & Co. said it is old. Her colleague at Apex, Tom Elsdon, said it is"
            ' safe.\n\n"Both are wrong," he said.',
            "Tom Elsdon",
        ),
        (
            "It is old, said Ruth Oyelaran, a lawyer at the firm Castel & Brandt.\n\n"
            '"It will fall."\n\n'
            "She said that the bridge is closed.",
            "Ruth Oyelaran",
        ),
        (
            "Davlatbek Nazarov walks to the edge of his field. He has a stick.\n\n"
            '"It is dry," he says.',
            "Davlatbek Nazarov",
        ),
        (
            "Bibi Hawa, a widow who guesses her age at 50, has a field. Before the flood, she and"
            ' her sons had two.\n\n"It is dry," she says.',
            "Bibi Hawa",
        ),
        (
            "Acme Holdings rejected his plan. Peter Lund, a baker, left. He said it is late.",
            "Peter Lund",
        ),
    ],
)
def test_who_has_spoken_or_owns_something_is_somebody(text: str, name: str) -> None:
    """Who is a source speaks on, wherever the name stands in it; and a name with "his" is one."""
    assert last(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Warwick Tan KC came. Mr Tan said that the bridge is closed.", "Warwick Tan KC"),
        ("Tom Lund, a baker, said it is late. The 51-year-old said it is closed.", "Tom Lund"),
        ("Justice Ana Ruiz came. Her Honour said that the bridge is closed.", "Ana Ruiz"),
        (
            "Finance Minister K.P. Nambiar came. Shri Nambiar said that the bridge is closed.",
            "K.P. Nambiar",
        ),
        ("Vale Grove, which runs a port, came. Vale Grove said that it is late.", "Vale Grove"),
        ("The Institute for Land and Climate said it is late.", "Institute for Land and Climate"),
        ("Acme, whose advisers include Lazard and Apex, said that it is late.", "Acme"),
    ],
)
def test_names_and_what_stands_for_them(text: str, name: str) -> None:
    """Letters, honours and ages lead to the full name; a body has its own."""
    assert last(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "Jan Holm was held. Inspector Peter Vale said it is fair. The 51-year-old said it is not.",
        "Ana Ruiz, 34, said she was lucky. The 17-year-old said that it is late.",
        "Judge Ana Ruiz came. His Honour said that the bridge is closed.",
    ],
)
def test_an_age_that_may_be_anothers_is_nobodys(text: str) -> None:
    """Who spoke last is not meant where others were named, have another age or are called "he"."""
    assert last(text) is None


def test_an_age_that_the_text_gives_is_his() -> None:
    """Whoever spoke last."""
    text = "Jan Holm, 51, was accused. Ana Holm said he was kind. The 51-year-old said it is late."
    assert last(text) == "Jan Holm"
