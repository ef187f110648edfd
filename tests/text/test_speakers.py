"""Whom a source resolves to, and what kind of source it is."""

from __future__ import annotations

import pytest
from articles import annotated


def speakers(text: str) -> list[tuple[str | None, str]]:
    """Speaker and role of each attribution."""
    return [(x.speaker, x.role) for x in annotated(text).attributions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Ruiz, an engineer at the port, said it is safe.", ("Ana Ruiz", "expert")),
        ("Foreign Minister Ana Ruiz said it is safe.", ("Ana Ruiz", "official")),
        ("The port's director, Ana Ruiz, said it is safe.", ("Ana Ruiz", "institution")),
        ("Mr. Ruiz said it is safe.", ("Ruiz", "citizen")),
        ("Ana Ruiz, president of the LHTU, said it is safe.", ("Ana Ruiz", "institution")),
        ("Ana Ruiz, president of the UAE, said it is safe.", ("Ana Ruiz", "official")),
        ("Bashar al-Assad said it is safe.", ("Bashar al-Assad", "citizen")),
        ("Ana Ruiz, head of the NSA, said it is safe.", ("Ana Ruiz", "official")),
        (
            "Ana Ruiz, Vice President for Harbour Policy with the Lomond Trust, said so.",
            ("Ana Ruiz", "institution"),
        ),
        ("Ana Ruiz of the Lomond Action Network said it is safe.", ("Ana Ruiz", "institution")),
        ("The New York Post said it is safe.", ("New York Post", "media")),
        ("The White House said it is safe.", ("White House", "official")),
        ("The Washington Post reported that it is safe.", ("Washington Post", "media")),
        ("Analysts said it is safe.", (None, "unnamed")),
        ("Sources said it is safe.", (None, "unnamed")),
        ("In the South, many African-Americans say it matters.", (None, "unnamed")),
        ("A senior official said it is safe.", (None, "unnamed")),
        ("Officials said it is safe.", (None, "unnamed")),
        ("White House officials said it is safe.", (None, "official")),
        ("A spokesman for Acme Corporation said it is safe.", (None, "institution")),
        ("Residents said it is safe.", (None, "citizen")),
        ("South Korea said it is safe.", ("South Korea", "official")),
        ("A manufacturer, Acme Motors, said it is safe.", ("Acme Motors", "institution")),
        ("Acme's director, Ana Ruiz, said it is safe.", ("Ana Ruiz", "institution")),
        ("Former secretary of state Ana Ruiz said it is safe.", ("Ana Ruiz", "official")),
        ("Award-winning actress Ana Ruiz said it is safe.", ("Ana Ruiz", "citizen")),
        ("A pollster, Ana Ruiz of the port, said it is safe.", ("Ana Ruiz", "expert")),
        ("The FBI said it is safe.", ("FBI", "official")),
        ("The Pentagon said it is safe.", ("Pentagon", "official")),
        ("Mr. Prince said it is safe.", ("Prince", "official")),
        ("A Republican said it is safe.", (None, "official")),
        ("Sen. Ana Ruiz said it is safe.", ("Ana Ruiz", "official")),
        ("Gen. Ana Ruiz said it is safe.", ("Ana Ruiz", "official")),
        ("Dr. Ana Ruiz said it is safe.", ("Ana Ruiz", "expert")),
        ("Sens. Ana Ruiz and Jim Lee said it is safe.", (None, "official")),
        ("Park Min-ho said it is safe.", ("Park Min-ho", "citizen")),
        ("Minister of Trade Ana Ruiz said it is safe.", ("Ana Ruiz", "official")),
        ("President of the United States Ana Ruiz said it is safe.", ("Ana Ruiz", "official")),
        ("Secretary of the Air Force Ana Ruiz said it is safe.", ("Ana Ruiz", "official")),
        (
            "Assistant Secretary of the Air Force for Acquisition Ana Ruiz said it is safe.",
            ("Ana Ruiz", "official"),
        ),
        ("CEO of the Harbour Council Ana Ruiz said it is safe.", ("Ana Ruiz", "institution")),
        ("Ana Ruiz, a first year art major, said it is safe.", ("Ana Ruiz", "citizen")),
        ("Ambassador to the United States Ana Ruiz said it is safe.", ("Ana Ruiz", "official")),
        ("Undersecretary for Education Mr. Ruiz said it is safe.", ("Ruiz", "official")),
        ("Minister of Island Affairs Ana Ruiz said it is safe.", ("Ana Ruiz", "official")),
        ("Minister of Island Affairs Bok Ruiz said it is safe.", (None, "official")),
        ("The chief executive of Acme, Ana Ruiz, said it is safe.", ("Ana Ruiz", "institution")),
        ("The lawyer for the port, Dr Ana Ruiz, said it is safe.", ("Ana Ruiz", "expert")),
        ("The mayor of Salem, New Hampshire, said it is safe.", (None, "official")),
        ("The director of Acme said it is safe.", (None, "institution")),
        ("The brother of Ana Ruiz said it is safe.", (None, "citizen")),
        ("A spokesman for President Ana Ruiz said it is safe.", (None, "official")),
        ("Senator Ana Ruiz and Mayor Jim Lee said it is safe.", (None, "official")),
        ("Afghan officials said it is safe.", (None, "official")),
        ("Chinese officials said it is safe.", (None, "official")),
        ("Chinese analysts said it is safe.", (None, "expert")),
        ("WHO say it is safe.", ("WHO", "institution")),
        ("University of Lomond professor Ana Ruiz said it is safe.", ("Ana Ruiz", "expert")),
        ("The Bank of Lomond said it is safe.", ("Bank of Lomond", "institution")),
        ("Officials at the Ministry of Trade said it is safe.", (None, "official")),
        ("Police said it is safe.", (None, "official")),
        ("The report said it is safe.", (None, "document")),
        ("A release from the UN website said it is safe.", (None, "document")),
        ("They said it is safe.", (None, "unnamed")),
        ("It was reported that it is safe.", (None, "unnamed")),
    ],
)
def test_one_source(text: str, expected: tuple[str | None, str]) -> None:
    """Names speak, documents and unnamed sources have a role but no speaker."""
    assert speakers(text) == [expected]


@pytest.mark.parametrize(
    "later",
    [
        "Ruiz said it is safe.",
        "It is safe, said the engineer.",
        "She said it is safe.",
        "Ruiz, who said it is safe, left.",
        "Ruiz's comment that the port is safe was wrong.",
    ],
)
def test_later_mentions(later: str) -> None:
    """Surname, role noun, pronoun and relative pronoun stand for the person named before."""
    text = f"Ana Ruiz, an engineer at the port, came on Monday. {later}"
    assert speakers(text) == [("Ana Ruiz", "expert")]


def test_a_noun_means_who_was_last_called_so() -> None:
    """Somebody without a name who is introduced since is "the adviser", and has no name."""
    named = "The vote was safe, said Ana Ruiz, the mayor's adviser."
    unnamed = "One adviser said that the mayor was tired."
    last = "“She does not know,” the adviser said."
    assert speakers(f"{named} {last}")[-1][0] == "Ana Ruiz"
    assert speakers(f"{named} {unnamed} {last}")[-1][0] is None
    assert speakers(f"{unnamed} {named} {last}")[-1][0] == "Ana Ruiz"


def test_whoever_is_criticised_does_not_say_so() -> None:
    """Others say what somebody "came under criticism" for."""
    text = "The United Nations came under withering criticism for failing to act."
    assert [x.source for x in annotated(text).attributions] == [()]


def test_a_document_is_no_person() -> None:
    """ "A directive Lund issued" does not make him the directive."""
    text = "The rule came as a directive Peter Lund issued. The aim, the directive states, is good."
    assert speakers(text) == [(None, "document")]


def test_a_storm_says_nothing() -> None:
    """A storm that slams a town attributes nothing, whatever its name."""
    assert speakers("Cyclone Kenneth slammed Lomond with floods.") == []


def test_a_surname_before_the_whole_name_is_that_person_s() -> None:
    """As in a headline, where the name follows soon; a name far behind may be another's."""
    later = "Peter Holm, the mayor, said on Friday that it is dear."
    assert [who for who, _ in speakers(f"Holm says it is late. {later}")] == ["Peter Holm"] * 2
    far = " ".join(["The ships came and went all day long, in wind and rain."] * 12)
    assert speakers(f"Holm says it is late. {far} {later}")[0][0] == "Holm"


def test_of_two_with_a_surname_the_last_speaker_is_meant_or_nobody() -> None:
    """A surname that two people share is no name of a body either."""
    shared = "Ana Ruiz and her sister Eva Ruiz came. Ruiz said that it is late."
    assert speakers(shared) == [(None, "unnamed")]
    told = "Ana Ruiz and Eva Ruiz came. Eva Ruiz said it is late. “It is dear,” Ruiz said."
    assert [speaker for speaker, _ in speakers(told)] == ["Eva Ruiz", "Eva Ruiz"]


@pytest.mark.parametrize(
    ("who", "speaker"),
    [
        ("Ana Ruiz", "Ana Ruiz"),
        ("some experts in the United States", None),
        ("a spokesman for Acme", None),
        ("the Republicans", "Republicans"),
    ],
)
def test_who_is_whoever_stands_before_it_and_not_behind_a_preposition(
    who: str, speaker: str | None
) -> None:
    """Experts in a country are not the country."""
    text = f"The bill was praised by {who}, who pointed out that the north had not moved."
    assert speakers(text)[-1][0] == speaker


@pytest.mark.parametrize("mark", ["'", "’"])
def test_a_possessive_before_a_promise_is_its_source(mark: str) -> None:
    """Whatever its apostrophe, whole."""
    promise = f"Trump{mark}s promise to rip up the Norland agreement actually began causing"
    text = f"Donald Trump spoke. {promise} heartburn even earlier."
    assert [speaker for speaker, _ in speakers(text)] == ["Donald Trump"]


def test_office_cut_short() -> None:
    """Somebody introduced with an abbreviated office is called by the whole word later."""
    assert speakers("Gov. Ana Ruiz came on Monday. The governor said it is safe.") == [
        ("Ana Ruiz", "official")
    ]


def test_family_name_first() -> None:
    """The first word of a name may be the family name."""
    text = "Zhou Min, a professor of law, came. Zhou noted that it is safe."
    assert speakers(text) == [("Zhou Min", "expert")]


@pytest.mark.parametrize(
    "text",
    [
        "Li Wei and Ana Ruiz met on Monday. He said that talks went well.",
        "The expert said that talks went well.",
        "Ana Ruiz, an engineer, met Eva Lund, an engineer. The engineer said that talks went well.",
        "He said that talks went well.",
        "Acme, a large company, met Roadco, a small firm. The company said that talks went well.",
        "Ana Ruiz, the spokeswoman, came. He said that talks went well.",
    ],
)
def test_no_guess(text: str) -> None:
    """Where two people fit, or nobody does, there is no speaker."""
    assert [speaker for speaker, _ in speakers(text)] == [None]


def test_given_name_behind_a_hyphen() -> None:
    """A given name may end in small letters behind a hyphen; other compounds are no names."""
    text = "Park Min-ho, a judge, came. Park said it is safe."
    assert speakers(text) == [("Park Min-ho", "official")]
    text = "The Ana Ruiz-led council met. The New York-area council said it is safe."
    assert [speaker for speaker, _ in speakers(text)] != ["New York-area"]


def test_abbreviated_office_of_a_surname() -> None:
    """An office in the plural before a full name belongs to the surname later on."""
    text = "Sens. Ana Ruiz and Jim Lee came. Sen. Ruiz said it is safe."
    assert speakers(text) == [("Ana Ruiz", "official")]


def test_apposition_ends_before_somebody_else() -> None:
    """What is said of somebody joined by "and" is not said of the one before."""
    text = "Jim Lee, 42, and his wife Ana Ruiz, a judge, came. The judge said it is safe."
    assert speakers(text) == [("Ana Ruiz", "official")]


def test_middle_initials_make_no_other_person() -> None:
    """A name with and without an initial in its middle is one person's, the one written first."""
    text = "Ana M. Ruiz, a judge, came. Ana Ruiz left. Ruiz said it is safe."
    assert speakers(text) == [("Ana M. Ruiz", "official")]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz, a spokeswoman for the campaign, came. The campaign said it is safe.",
        "Ana Ruiz, a senator, spoke. A senior official came. The official said it is safe.",
    ],
)
def test_nouns_of_others(text: str) -> None:
    """A body beside a person's name is not the person, nor is somebody without a name."""
    assert speakers(text)[-1][0] is None


def test_names_with_digits_are_no_persons() -> None:
    """What is called by a number is not taken up by a part of its name."""
    text = "Lomond Flight LM804, a new line, began. Lomond said it is safe."
    assert [speaker for speaker, _ in speakers(text)] == ["Lomond"]


def test_paper_is_not_the_source() -> None:
    """What a paper has learned from sources is the sources'."""
    assert speakers("It is safe, the Global Times has learned from sources.") == [(None, "unnamed")]
    assert speakers("The Global Times has learned that it is safe.") == [(None, "unnamed")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The port fell. Acme, which disclosed the loss, said it is safe.", ["Acme", "Acme"]),
        ("The port fell. Acme, Apex, and Meta all revealed that it is safe.", [None]),
        ("Acme rose. Acme fell. Apex joined Acme Intelligence. Acme said it is safe.", ["Acme"]),
        ("LR convener Ana Ruiz said it is safe. LR said it is late.", ["Ana Ruiz", "LR"]),
    ],
)
def test_which_body_speaks(text: str, expected: list[str | None]) -> None:
    """ "Which", lists, products that begin with a firm's name, and conveners of a body."""
    assert [speaker for speaker, _ in speakers(text)] == expected


def test_the_paper_is_the_one_that_spoke() -> None:
    """ "The paper said" goes on with the paper that was named."""
    text = "The Daily Rope said that it is late. The paper said that it is safe."
    assert [speaker for speaker, _ in speakers(text)] == ["Daily Rope", "Daily Rope"]


def test_a_source_is_the_whole_subject() -> None:
    """Not only the clause within it that stands right before the verb."""
    text = "Acme, the group founded and steered by Karl Ruiz, says it is safe."
    assert speakers(text)[0][0] == "Acme"
