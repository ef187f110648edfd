"""What seems to attribute and tells of events, and denials before their subject."""

from __future__ import annotations

import pytest
from articles import annotated

OPENING = "The talks went on for several days, and many people in the city followed them. "


def said(text: str) -> list[tuple[str, str]]:
    """The cue and the content of each attribution."""
    doc = annotated(OPENING + text)
    return [
        tuple(" | ".join(s.of(doc.text) for s in part) for part in (x.cue, x.content))
        for x in doc.attributions
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The case threatens to delay the bridge for years.",
        "Shares in the port rose 6 per cent, suggesting that buyers expect a sale.",
        "The port is classed as “standard risk” under the system.",
        "Under the transport settlements agreed since 2023, most of the towns receive one sum.",
        "Nor did the mayor say that the bridge is closed.",
        "Only the third letter was acknowledged.",
        "The port recalled its envoy from Lomond.",
        "The union sued to block the sale.",
        "She wrote nothing after the suit was announced.",
        "Tracking data appear to contradict each other.",
        "We wrote to the head of the port, Mr Peter Lund, on 3 May, enclosing a draft.",
    ],
)
def test_nobody_says_what_happens(text: str) -> None:
    """Events, prices, classes and what was not said attribute nothing."""
    assert said(text) == []


def test_a_denial_before_its_subject_is_part_of_the_cue() -> None:
    """What somebody does not believe is told as that."""
    assert said("Nor does Ana Ruiz believe that the bridge is closed.") == [
        ("Nor does | believe", "that the bridge is closed")
    ]


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        (
            "Sources admitted that there had been delay, but maintained that the sum was small.",
            ["that there had been delay", "that the sum was small"],
        ),
        (
            "The report says the gate was built badly and puts the cost at four million.",
            ["the gate was built badly"],
        ),
        (
            "The report says the gate is built badly and costs four million.",
            ["the gate is built badly and costs four million"],
        ),
        (
            "Ana Ruiz said that the bridge is old, while the owners said that it is new.",
            ["that the bridge is old", "that it is new"],
        ),
        ("The bloc called for new elections and left.", ["new elections"]),
        (
            "The judge asked why, if the gate was to blame, the flood came first.",
            ["why, if the gate was to blame, the flood came first"],
        ),
        (
            "Ana Ruiz said it was “beneath the office” and called on her to leave.",
            ["it was “beneath the office”", "her to leave"],
        ),
        ("“Here,” he says, his thumb on it. “And here.”", ["“Here,” | “And here.”"]),
    ],
)
def test_what_is_the_articles_own_is_not_said(text: str, contents: list[str]) -> None:
    """A second verb of the article and the scene around a quotation are no content."""
    assert [content for _, content in said(text)] == contents


def test_what_is_said_to_be_said_in_a_quotation_is_not_quoted() -> None:
    """The marks around it are those of the one who is quoted, and whose words go on."""
    text = (
        "'They signed it. I have the mail,' Ana Ruiz told the Herald. 'So for the council to say"
        " that we sat on it is not fair. The council says we were late.'"
    )
    found = annotated(OPENING + text).attributions
    ours = [x for x in found if x.speaker == "Ana Ruiz"]
    assert len(ours) == 1 and len(ours[0].content) == 2
    assert all(x.kind == "indirect" for x in found if x not in ours)


def test_a_court_that_hears_does_not_speak() -> None:
    """What a court heard somebody else said."""
    (heard,) = annotated(OPENING + "The court heard that the gate had been open.").attributions
    assert heard.source == () and heard.speaker is None


def test_where_somebody_speaks_is_no_source() -> None:
    """The embassy is a place; the head of the delegation speaks."""
    text = (
        "In a note read out at the Danish Embassy, the head of the team, Mia Berg, said it is late."
    )
    assert [x.speaker for x in annotated(OPENING + text).attributions] == ["Mia Berg"]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "He says he lost his job and now sleeps in his car.",
            "he lost his job and now sleeps in his car",
        ),
        ("Under Trump administration officials said the deal was dead.", "the deal was dead"),
        ("The prosecutor's case suggests that Ana Ruiz lied.", "that Ana Ruiz lied"),
    ],
)
def test_what_only_looks_like_it_is_said(text: str, content: str) -> None:
    """A second verb that says nothing, a time under a president, a case that is made."""
    assert content in [found for _, found in said(text)]


def test_a_denial_apart_from_its_cue_is_told_with_it() -> None:
    """Whoever does not, however, think so has not thought so."""
    (found,) = said("Ana Ruiz does not, however, believe that the bridge is closed.")
    assert found[0].startswith("does not") and found[0].endswith("believe")


def test_what_somebody_is_supposed_to_do_is_nobodys_supposition() -> None:
    """A duty is told by the article."""
    assert said("Norland is supposed to release the water between April and September.") == []
