"""Who says what: one sentence, one attribution, or none."""

from __future__ import annotations

import pytest
from articles import Told, said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Officials said that the bridge is safe.",
            ("Officials", "said", "that the bridge is safe", "indirect"),
        ),
        (
            "Engineers said the bridge is safe.",
            ("Engineers", "said", "the bridge is safe", "indirect"),
        ),
        (
            "The bridge is safe, the engineer said on Friday.",
            ("the engineer", "said", "The bridge is safe", "indirect"),
        ),
        (
            "The bridge is safe, said the engineer.",
            ("the engineer", "said", "The bridge is safe", "indirect"),
        ),
        (
            "The bridge is safe, Ana Ruiz, a fellow at the port, told the Daily News on Friday.",
            ("Ana Ruiz, a fellow at the port,", "told", "The bridge is safe", "indirect"),
        ),
        (
            "The bridge, the engineer said, is safe.",
            ("the engineer", "said", "The bridge | is safe", "indirect"),
        ),
        (
            "“The bridge is safe,” the engineer told reporters on Friday.",
            ("the engineer", "told", "“The bridge is safe,”", "direct"),
        ),
        (
            "“The bridge is safe,” said Ana Ruiz, an engineer at the port.",
            ("Ana Ruiz, an engineer at the port", "said", "“The bridge is safe,”", "direct"),
        ),
        (
            '"The bridge is safe," the engineer said. "We checked it twice."',
            ("the engineer", "said", '"The bridge is safe," | "We checked it twice."', "direct"),
        ),
        (
            'The engineer said: "The bridge is safe. We checked it twice."',
            ("The engineer", "said:", '"The bridge is safe. We checked it twice."', "direct"),
        ),
        (
            'The minister said he was "very worried" about the bridge.',
            ("The minister", "said", 'he was "very worried" about the bridge', "mixed"),
        ),
        (
            "According to a release from the port, the bridge is safe.",
            ("a release from the port", "According to", "the bridge is safe", "indirect"),
        ),
        (
            "The bridge is safe, according to a release from the port.",
            ("a release from the port", "according to", "The bridge is safe", "indirect"),
        ),
        (
            "The bridge, according to the ministry, is safe.",
            ("the ministry", "according to", "The bridge | is safe", "indirect"),
        ),
        (
            "The bridge is safe, the Global Times has learned from sources.",
            ("sources", "has learned from", "The bridge is safe", "indirect"),
        ),
        (
            "It was reported that the bridge is closed.",
            ("", "was reported", "that the bridge is closed", "indirect"),
        ),
        (
            "The bridge is said to be unsafe.",
            ("", "is said", "The bridge | to be unsafe", "indirect"),
        ),
        (
            "The engineer was quoted as saying that the bridge was safe.",
            ("The engineer", "was quoted as saying", "that the bridge was safe", "indirect"),
        ),
        (
            "Critics rejected her claim that the bridge is safe.",
            ("Critics", "rejected", "her claim that the bridge is safe", "indirect"),
        ),
        (
            "The poll shows that voters back the plan.",
            ("The poll", "shows", "that voters back the plan", "indirect"),
        ),
        (
            "The drug agency said in a statement on Tuesday that the drug is safe.",
            ("The drug agency", "said in a statement", "that the drug is safe", "indirect"),
        ),
        (
            "The mayor accused the company of lying.",
            ("The mayor", "accused", "the company of lying", "indirect"),
        ),
        (
            "The ministry asked whether the bridge was safe.",
            ("The ministry", "asked", "whether the bridge was safe", "indirect"),
        ),
        (
            "As the minister said, the bridge is safe.",
            ("the minister", "said", "the bridge is safe", "indirect"),
        ),
        (
            "After the minister said that the bridge was safe, the engineers left the room.",
            ("the minister", "said", "that the bridge was safe", "indirect"),
        ),
        (
            "“The bridge is safe.” — Ana Ruiz",
            ("Ana Ruiz", "—", "“The bridge is safe.”", "direct"),
        ),
        (
            "Most people who crossed the bridge said it was safe.",
            ("Most people who crossed the bridge", "said", "it was safe", "indirect"),
        ),
        (
            "Washington criticised the plan, and Moscow rejected it.",
            ("Washington", "criticised", "the plan", "indirect"),
        ),
        (
            "The mayor called the plan reckless, but police opened an inquiry.",
            ("The mayor", "called", "the plan reckless", "indirect"),
        ),
        (
            "Companies agreed to buy four planes.",
            ("Companies", "agreed", "to buy four planes", "indirect"),
        ),
        (
            "The union called for talks, and the firm refused.",
            ("The union", "called for", "talks", "indirect"),
        ),
        (
            "The lawyer blamed the owner for the fire and the flood that killed ten people.",
            (
                "The lawyer",
                "blamed",
                "the owner for the fire and the flood that killed ten people",
                "indirect",
            ),
        ),
        (
            "According to the Daily Herald, John Marsh, the head of the panel, said it is safe.",
            ("John Marsh, the head of the panel,", "said", "it is safe", "indirect"),
        ),
        (
            "According to the Lomond news agency, quoting a report, the bridge is safe.",
            ("the Lomond news agency", "According to", "the bridge is safe", "indirect"),
        ),
        (
            "The chief executive of Acme, Jim Hall, said the bridge had fallen.",
            ("The chief executive of Acme, Jim Hall,", "said", "the bridge had fallen", "indirect"),
        ),
    ],
)  # fmt: skip
def test_one_attribution(text: str, expected: Told) -> None:
    """Source, cue and content are found before, after and around each other."""
    assert said(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The minister did not say that taxes would rise.",
        "Nobody would say that the bridge is safe.",
        "Did the mayor say that the road was closed?",
        "That said, the plan has merits.",
        "Having said that, there are people who argue.",
        "The plan says something about the town that has grown up here.",
        "Needless to say, the plan failed.",
        "If the court says the law is void, the state will appeal.",
        "Say what you want about the plan.",
        "The company declined to comment.",
        "No one said that it is safe.",
        "He told us a story about a bridge.",
        'The so-called "bridge to nowhere" was built long ago.',
        "The proposal found support in many states.",
        "The crowd roared as the band played.",
        "The resolution represents the first step.",
        "The singer, who hails from a town in the north, left.",
        "Police questioned the student.",
        "The mayor called the doctor on Monday.",
        "The mayor called both candidates Tuesday night.",
        "Wherever she goes, the press goes.",
        "Higher costs promise to swell the deficit.",
        "The former president is again answering the call to lead.",
        'The print called "Cows and Sheep" hangs in the hall.',
        "The mayor must certify every year whether the bridge is safe.",
        "The White House must explain why the talks failed.",
        "Carl Lund needs to tell the truth about things and lay out policies.",
        "The mayor was reluctant to say that the bridge is safe.",
        "Carl Lund will be unable to accuse the audience of being donors.",
        "Friday's announcement of a freeze on tests is sure to be a step in the right direction.",
        "Migrants often are allowed to travel to the interior of the country.",
    ],
)
def test_nothing_is_invented(text: str) -> None:
    """Negated, hypothetical and asked sayings, set phrases and scare quotes attribute nothing."""
    assert said(text) == []
