"""What the encoder marks, rounded off and judged by the words around it."""

from __future__ import annotations

import pytest
from marked import read


def test_name_torn_in_a_source(monkeypatch: pytest.MonkeyPatch) -> None:
    """A source that breaks off within a name goes on to its end, not to the day behind it."""
    text = "“It is late,” said Ana Ruiz Monday. She left."
    assert read(monkeypatch, text, "Ana", "said", "“It is late,”")[0][0] == "Ana Ruiz"


def test_a_bare_name_is_no_content_of_a_noun(monkeypatch: pytest.MonkeyPatch) -> None:
    """A debate against somebody says nothing; who attacks somebody does."""
    text = "In the mayor's first debate against Carl Lund it rained. The mayor attacked Carl Lund."
    assert read(monkeypatch, text, "the mayor's", "first debate against", "Carl Lund") == []
    assert read(monkeypatch, text, "The mayor", "attacked", "Carl Lund", 0.99) != []


def test_what_is_labelled_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Others wrote it on the box, and announced the plan."""
    text = "She lay near a box labelled “medical problem,” and slept."
    assert read(monkeypatch, text, "a box", "labelled", "“medical problem,”") == []
    text = "Under the plan announced in March, those who served were paid."
    assert read(monkeypatch, text, "the plan", "announced", "those who served were paid") == []


def test_a_month_behind_an_owner_is_no_source(monkeypatch: pytest.MonkeyPatch) -> None:
    """ "Her March comment" is hers."""
    text = "She left after her March comment that it leaks."
    said = read(monkeypatch, text, "her", "comment", "that it leaks")
    assert said == [("her", "comment", "that it leaks")]


def test_possessive_belongs_to_the_source(monkeypatch: pytest.MonkeyPatch) -> None:
    """The "'s" of "the mayor's bet" is no part of the cue."""
    text = "The mayor's bet is that the bridge will hold."
    assert read(monkeypatch, text, "The mayor", "'s bet is", "that the bridge will hold") == [
        ("The mayor's", "bet is", "that the bridge will hold")
    ]


def test_phrase_torn_behind_its_article(monkeypatch: pytest.MonkeyPatch) -> None:
    """A source or content that breaks off behind an article goes on to the noun."""
    text = "The old mayor said that she had sailed on the grey ship before dawn."
    assert read(monkeypatch, text, "The", "said", "that she had sailed on the") == [
        ("The old mayor", "said", "that she had sailed on the grey ship")
    ]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("The crew had been denied visas to sail.", "The crew", "had been denied", "visas to sail"),
        ("The crew were required to leave.", "The crew", "were required", "to leave"),
        ("Ruiz was never forced to row.", "Ruiz", "was never forced", "to row"),
        ("Ruiz was shown a yellow card.", "Ruiz", "was shown", "a yellow card"),
        ("The home side conceded a penalty.", "The home side", "conceded", "a penalty"),
        (
            "“Rig” among sailors refers to the masts.",
            "“Rig” among sailors",
            "refers to",
            "the masts",
        ),
        (
            "Ruiz conceded a penalty which the referee gave.",
            "Ruiz",
            "conceded",
            "a penalty which the referee gave",
        ),
        (
            "The firm has signed a contract to supply ten ferries.",
            "The firm",
            "has signed",
            "a contract to supply ten ferries",
        ),
        ("The law gave the right to fish.", "The law", "gave", "the right to fish"),
        ("The mayor granted her leave to sail.", "The mayor", "granted", "her leave to sail"),
        ("The mayor tweeted to Ana and left.", "The mayor", "tweeted to", "Ana"),
        ("Photos of the port showed wet streets.", "Photos of the port", "showed", "wet streets"),
        ("Two routes were considered because of fog.", "", "were considered", "Two routes"),
        (
            "Two routes were considered because of fog.",
            "",
            "were considered because of",
            "Two routes | fog",
        ),
        (
            "The study was supported by the Lomond Foundation.",
            "the Lomond Foundation",
            "was supported",
            "The study",
        ),
        (
            "The council rejected the plan for a bridge.",
            "The council",
            "rejected",
            "the plan for a bridge",
        ),
        (
            "A system built by sailors was rejected by Mayor Ruiz.",
            "Mayor Ruiz",
            "was rejected by",
            "A system built by sailors",
        ),
        (
            "The storm was worse than the mayor had forecast.",
            "the mayor",
            "had forecast",
            "The storm was worse",
        ),
        ("The boat, commonly know as “Old Rig”, sank.", "", "commonly know", "“Old Rig”"),
        ("The rules permit members to vote.", "The rules", "permit", "members to vote"),
        (
            "Such deals include language that binds the crew.",
            "Such deals",
            "include",
            "language that binds the crew",
        ),
        ("The council called an open meeting.", "The council", "called", "an open meeting"),
        (
            "The campaign rushed to quash any talk that she would leave.",
            "The campaign",
            "rushed to quash",
            "any talk that she would leave",
        ),
        (
            "He came in, referring to the name of the boat.",
            "He",
            "referring to",
            "the name of the boat",
        ),
        (
            "All courts are likely to rule that it leaks.",
            "All courts",
            "are likely to rule",
            "that it leaks",
        ),
        ("Another judge dismissed the claims.", "Another judge", "dismissed", "the claims"),
        ("The mayor blocked efforts to row.", "The mayor", "blocked", "efforts to row"),
        ("The mayor may well endorse Ana Ruiz.", "The mayor", "may well endorse", "Ana Ruiz"),
        ("Do n't forget that we have to row.", "", "Do n't forget", "that we have to row"),
        (
            "The mayor felt compelled to write that it leaks.",
            "The mayor",
            "felt compelled",
            "to write that it leaks",
        ),
        (
            "The mayor was responding to complaints that it leaks.",
            "The mayor",
            "was responding to",
            "complaints that it leaks",
        ),
        (
            "The mayor did not apologize for the delay.",
            "The mayor",
            "did not apologize for",
            "the delay",
        ),
    ],
)
def test_deeds(
    monkeypatch: pytest.MonkeyPatch, text: str, source: str, cue: str, content: str
) -> None:
    """What is done to somebody, a goal conceded, a term explained, who is spoken to, a thing seen
    in a picture, one that was considered, granted, signed or paid for, somebody else's plan that is
    turned down, a comparison, the name of a thing, what rules allow, a meeting that is called, what
    somebody spoke of by the article's words, answers, may back or did not touch on, and what
    readers are told to do are no attributions."""
    assert read(monkeypatch, text, source, cue, content) == []


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        (
            "The mayor has faced claims that the ship was lost.",
            "The mayor",
            "has faced claims",
            "that the ship was lost",
        ),
        (
            "I was hauled in and told that the ship had left.",
            "I",
            "told",
            "that the ship had left",
        ),
    ],
)
def test_target_is_no_source(
    monkeypatch: pytest.MonkeyPatch, text: str, source: str, cue: str, content: str
) -> None:
    """Who is praised or told is not the one who says so."""
    assert [found[0] for found in read(monkeypatch, text, source, cue, content)] == [""]


def test_speech_with_the_same_verbs_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """Verbs of deeds attribute where they say something."""
    for text, source, cue, content in (
        ("Police denied the claim.", "Police", "denied", "the claim"),
        ("The council rejected the claim.", "The council", "rejected", "the claim"),
        ("She allowed that it leaks.", "She", "allowed", "that it leaks"),
        ("He responded that it leaks.", "He", "responded", "that it leaks"),
        ("She called the vote in Lomond a sham.", "She", "called", "the vote in Lomond a sham"),
        ("He allowed he might be wrong.", "He", "allowed", "he might be wrong"),
        (
            "He was compelled to admit that it leaks.",
            "He",
            "was compelled to admit",
            "that it leaks",
        ),
        ("He called the vote a “farce”.", "He", "called", "the vote a “farce”"),
        ("She came in, referring to a “mad” plan.", "She", "referring to", "a “mad” plan"),
        ("He rejected a “mad” plan.", "He", "rejected", "a “mad” plan"),
        ("The claim was denied by police.", "police", "was denied by", "The claim"),
        ("He came in and told us that the ship left.", "He", "told", "that the ship left"),
        ("The mayor conceded that it leaks.", "The mayor", "conceded", "that it leaks"),
    ):
        assert read(monkeypatch, text, source, cue, content) == [(source, cue, content)]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        (
            "She said parents who adopt children would be paid for a week.",
            "She",
            "said",
            "parents who adopt children would be paid for a week",
        ),
        (
            "He asked, “Why was the ship in the port? Who paid for it?”",
            "He",
            "asked",
            "“Why was the ship in the port? Who paid for it?”",
        ),
        (
            "They are asking themselves this: who will pay for it?",
            "They",
            "asking",
            "this: who will pay for it",
        ),
        (
            "The mayor said at the last stop that it leaks.",
            "The mayor",
            "said at the last stop",
            "that it leaks",
        ),
    ],
)
def test_clauses_questions_and_places_of_speech_are_kept(
    monkeypatch: pytest.MonkeyPatch, text: str, source: str, cue: str, content: str
) -> None:
    """A clause whose subject has a relative clause, or whose verb looks like none, is words; a
    content may be a question; a "stop" in a cue may be where something was said."""
    assert read(monkeypatch, text, source, cue, content) == [(source, cue, content)]
