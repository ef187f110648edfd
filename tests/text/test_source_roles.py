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
        ("Boeing spokesman Ana Ruiz", "institution"),
        ("GM spokesman Ana Ruiz", "institution"),
        ("RMT general secretary Ana Ruiz", "institution"),
        ("Communist Party general secretary Ana Ruiz", "official"),
        ("Senate Intelligence Committee Vice Chair Ana Ruiz", "official"),
        ("Lomond Rail Group (LRG) chief executive Ana Ruiz", "institution"),
        ("EU spokesman Ana Ruiz", "official"),
        ("Ana Ruiz, vice president and head of sales at Orbo,", "institution"),
        ("Ana Ruiz, a port analyst and founder of Orbo,", "expert"),
        ("Ana Ruiz, an economist and finance minister of Lomond,", "official"),
        ("Ana Ruiz, who was the first speaker,", "citizen"),
        ("Ana Ruiz, married to Jim Lee, who was the mayor of Lomond,", "citizen"),
        ("Ana Ruiz, a health official at Orbo,", "official"),
        ("Ana Ruiz, who was Lomond's ambassador in Norway when the port closed,", "official"),
        ("Military chief Ana Ruiz", "official"),
        ("Former acting Director of National Intelligence Ana Ruiz", "official"),
        ("The state's campaign chairman, Ana Ruiz,", "institution"),
        ("Ana Ruiz, President of the United States,", "official"),
        ("Ministry of Trade spokesman Ana Ruiz", "official"),
        ("The Navy's general counsel, Ana Ruiz,", "official"),
        ("Ana Ruiz, director of Air Force Training,", "official"),
        ("The secretary of the Lomond Society, Ana Ruiz,", "institution"),
        ("The secretary general of LEC (Lomond Episcopal Conference), Ana Ruiz,", "institution"),
        ("The secretary general of the United Nations, Ana Ruiz,", "official"),
        ("Labour's Shadow Home Secretary Ana Ruiz", "official"),
        ("Director of the north branch of the Lomond Harbour Trust Ana Ruiz", "institution"),
        ("Psychology major at University of Lomond Harbour Ana Ruiz", "citizen"),
        ("A statement by Acme Motors given by Acme Motors spokesman Ana Ruiz", "institution"),
        ("Ana Ruiz, who teaches public law at the University of Lomond,", "expert"),
        (
            "Ana Ruiz, a former Justice Department official who now teaches at Lomond College,",
            "expert",
        ),
        ("Ana Ruiz, a former Justice Department official,", "official"),
        ("Ana Ruiz, a nephrologist in Lomond,", "expert"),
        ("Ana Ruiz, who founded the group Homes for Here,", "institution"),
        ("Ana Ruiz, who heads the port authority,", "official"),
        ("Ana Ruiz, who runs there every morning,", "citizen"),
        ("Acme's regional vice president, Ana Ruiz,", "institution"),
        ("Ana Ruiz, who owns a house in Vale,", "citizen"),
        ("Ana Ruiz, who runs London's largest bakery,", "citizen"),
        ("Ana Ruiz, who teaches her daughter to swim at college,", "citizen"),
        ("Ana Ruiz, a soldier who teaches yoga,", "citizen"),
        ("Ana Ruiz, an apologist for the regime,", "citizen"),
        ("US lawyer Ana Ruiz", "expert"),
        ("The council's solicitor, Ana Ruiz,", "official"),
        ("A lawyer for Acme Motors, Ana Ruiz,", "institution"),
        ("Acme Motors left. Ana Ruiz, its head of development,", "institution"),
        ("The union met. Ana Ruiz, its secretary-general,", "institution"),
        ("A lawyer for Jim Lee, Ana Ruiz,", "expert"),
    ],
)
def test_role_of_a_person(source: str, role: str) -> None:
    """An office is that of the body that it is in; a part of a compound decides nothing."""
    assert last(f"{source} said it is safe.") == ("Ana Ruiz", role)


@pytest.mark.parametrize(
    ("source", "role"),
    [
        ("A University of Lomond spokesperson", "institution"),
        ("Lomond College", "institution"),
        ("A University of Lomond study", "document"),
        ("A Lomond University economist", "expert"),
        ("Lomond College researchers", "expert"),
        ("Industry figures", "document"),
        ("Farmers and other opposition figures", "unnamed"),
        ("The figures", "document"),
        ("An international tribunal", "official"),
        ("The independent Office for Harbour Rights", "institution"),
        ("The Independent", "media"),
        ("Orbo Motor Co", "institution"),
        ("Orbo Research", "institution"),
    ],
)
def test_schools_figures_and_papers(source: str, role: str) -> None:
    """A school is a body and no expert, figures are people or numbers, capitals make a paper."""
    assert last(f"{source} said it is safe.")[1] == role


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("“I was late,” Samia said.", "Samia", "citizen"),
        ("“We were late,” Orbo said.", "Orbo", "institution"),
        ("Ana Ruiz, vice president and head of sales at Orbo, left. Ruiz said no.", "Ana Ruiz",
         "institution"),
        ("Orbo said a girl wrote: “I miss my school.”", "Orbo", "institution"),
        ("“I will not go,” Hamas said.", "Hamas", "institution"),
        ("Orbo Motor Co closed it. Orbo said it is safe.", "Orbo Motor Co", "institution"),
        ("Tanden, head of the Center for Vale, said no. “I was late,” Tanden said.", "Tanden",
         "institution"),
        ("Mazar Dad is a baker. The 56-year-old said it is safe.", "Mazar Dad", "citizen"),
        ("Mazar Dad was hit by a driver. The 56-year-old said it is safe.", None, "unnamed"),
    ],
)  # fmt: skip
def test_who_a_lone_name_is(text: str, name: str | None, role: str) -> None:
    """Who says "I" is a person, unless an office was told; a firm keeps its first word."""
    assert last(text) == (name, role)


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
        ("A statement by General Motors", ("General Motors", "institution")),
        ("A letter from somebody", (None, "document")),
        ("A letter from General Motors seen by the Herald", ("General Motors", "institution")),
        ("Lomond Lending, another large loan specialist,", ("Lomond Lending", "institution")),
        ("Scientology officials", (None, "institution")),
        ("Church officials", (None, "institution")),
        ("A United Auto Workers negotiator", (None, "institution")),
        ("The Lomond Daily newspaper", ("Lomond Daily", "media")),
        ("The New Zealand government", (None, "official")),
        ("A carmaker, Lomond Motors (LM),", ("Lomond Motors", "institution")),
        ("The Council on Harbour Affairs", ("Council on Harbour Affairs", "official")),
        ("Company officials", (None, "unnamed")),
        ("Acme Motors built it. Acme's attorneys", (None, "institution")),
        ("Acme, which runs a port, left. Acme Freight came. Acme", ("Acme", "institution")),
        ("Holiday flat owners", (None, "institution")),
        ("A commission spokesman", (None, "official")),
        ("Campaigners fighting plans for a port", (None, "institution")),
        ("They sell wind power. Vale Wind Power", ("Vale Wind Power", "institution")),
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
        ("Daniela Lund, a judge, met Daniele Lund. Lund", (None, "unnamed")),
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


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The union has no plan, but its president, Ana Ruiz,", "institution"),
        ("Ghana has no plan, but its president, Ana Ruiz,", "official"),
        ("The council and the union met, and its president, Ana Ruiz,", "institution"),
    ],
)
def test_whose_president(text: str, role: str) -> None:
    """ "Its president" is what "it" is."""
    assert last(f"{text} said that the bridge is safe.") == ("Ana Ruiz", role)


def test_one_source_has_one_speaker() -> None:
    """Whoever says two things is the same both times."""
    text = "Lomond Motors said it is safe. It urged haste and called for a new bridge."
    assert {x.speaker for x in annotated(text).attributions} == {"Lomond Motors"}


def test_office_for_a_part_of_a_body() -> None:
    """What an office is for may be a part of a body; the person's name stands behind it."""
    source = "The Director of Air Force Communications Ana Ruiz"
    assert last(f"{source} said it is safe.")[0] == "Ana Ruiz"


def test_its_hope() -> None:
    """ "Its hope is" tells what the body that spoke before hopes."""
    text = "The Lomond Council said that the bridge is safe. Its hope is that the road is closed."
    assert last(text) == ("Lomond Council", "official")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A carmaker, Lomond Motors (LM), said it is late. LM said it is old.", "Lomond Motors"),
        ("Lomond Motors said it is late. The company said it is old.", "Lomond Motors"),
        ("Lomond Airlines will buy jets, it said. The airline said it is late.", None),
        ("Lomond Motors said it is late. In May, the company said it is old.", "Lomond Motors"),
        ("Lomond Motors said it is late. Acme bought it. The company said it is old.", None),
        (
            "Lomond Motors said it is late. Ana Ruiz said it is safe. The company said it is old.",
            None,
        ),
        ("Lomond Council said it is late. The company said it is old.", None),
        ("The mayor said it is late. The company said it is old.", None),
    ],
)
def test_company_taken_up(text: str, expected: str | None) -> None:
    """ "The company" is the one that spoke last, where no other is named since."""
    assert last(text)[0] == expected


@pytest.mark.parametrize(
    ("later", "expected"),
    [
        ("Mauer", "Kim Maurer"),
        ("Kim Maurers", "Kim Maurer"),
        ("Kim Bauer", "Kim Bauer"),
        ("Mercer", "Mercer"),
        ("Lee Mauer", "Lee Mauer"),
    ],
)
def test_slip_in_a_surname(later: str, expected: str) -> None:
    """A surname with one letter more, less or other is that of the one person named so before."""
    text = f"Kim Maurer, a clerk at the port, said it is late. {later} said it is old."
    assert last(text)[0] == expected


def test_slip_of_two_is_nobody() -> None:
    """Where two people fit, a lone surname stays as it is written."""
    text = "Kim Maurer met Ana Maurel, a clerk. Mauret said it is old."
    assert last(text)[0] == "Mauret"
