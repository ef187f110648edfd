"""Contents that end where their phrase ends."""

from __future__ import annotations

import pytest
from marked import settled

from framing.text.speech.settled.phrase_ends import PhraseEnds


def whole(text: str, source: str, cue: str, *content: str) -> str:
    """The content of an attribution made whole."""
    return settled(lambda layers: PhraseEnds(layers).whole, text, source, cue, *content)[2]


@pytest.mark.parametrize(
    ("text", "cut", "expected"),
    [
        (
            "The mayor said that new boats have replaced old ferries.",
            "that new boats have replaced",
            "that new boats have replaced old ferries",
        ),
        (
            "Boats matter, as do the crews of small towns, The mayor said.",
            "Boats matter, as do the crews of",
            "Boats matter, as do the crews of small towns",
        ),
        (
            "The mayor said that the crew was questioned by a lawyer and then released.",
            "that the crew was questioned",
            "that the crew was questioned by a lawyer and then released",
        ),
        (
            "The mayor asked what the bridge should look like.",
            "what the bridge",
            "what the bridge should look like",
        ),
        (
            "The mayor said that each case will be judged fairly.",
            "that each case will be judged",
            "that each case will be judged fairly",
        ),
        (
            "The mayor said that the bridge was built at a cost of ten million, late in May.",
            "that the bridge was built at a cost",
            "that the bridge was built at a cost of ten million",
        ),
        (
            "The mayor said that tar-covered ropes hold.",
            "that tar-",
            "that tar-covered ropes hold",
        ),
        (
            "The mayor said that the owner of the ferry sold it.",
            "that the owner of the ferry",
            "that the owner of the ferry sold it",
        ),
        (
            "The mayor asked for a number of meetings and dinners with workers.",
            "a number of meetings",
            "a number of meetings and dinners with workers",
        ),
        (
            "The mayor asked them to sign the list and write down their names.",
            "to sign the list",
            "to sign the list and write down their names",
        ),
    ],
)
def test_torn_phrase(text: str, cut: str, expected: str) -> None:
    """A content that breaks off within a phrase goes on to its end."""
    cue = "asked" if "asked" in text else "said"
    assert whole(text, "The mayor", cue, cut) == expected


def test_loose_end() -> None:
    """A preposition whose phrase is left out is no part of the content."""
    text = "The mayor supported the ferry during her first year."
    assert whole(text, "The mayor", "supported", "the ferry during") == "the ferry"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("she would fight the plan and warned against delays", "she would fight the plan"),
        ("she would fight the plan and that it leaked", None),
        ("she would fight the plan and argue with the crew", None),
        ("she fought the plan and warned against delays", None),
        ("a man who would not give his name and told them to go was safe", None),
    ],
)
def test_a_second_verb_of_saying_is_the_article_s(content: str, expected: str | None) -> None:
    """Behind "would" a verb of saying in the past goes with "said"; with none nobody can tell."""
    text = f"The mayor said {content}."
    assert whole(text, "The mayor", "said", content) == (expected or content)


@pytest.mark.parametrize("cut", ["his plan", "his plan, which eases limits"])
def test_the_verb_behind_a_relative_clause(cut: str) -> None:
    """What is said of a noun goes on behind the relative clause in commas."""
    text = "Experts have said his plan, which eases limits, almost guarantees that boats sail."
    said = whole(text, "Experts", "have said", cut)
    assert said == "his plan, which eases limits, almost guarantees that boats sail"


@pytest.mark.parametrize("word", ["However,", "But", "And", "Meanwhile,"])
def test_a_word_that_leads_on_is_the_article_s(word: str) -> None:
    """What opens a sentence and leads on to what is said there is not said."""
    text = f"{word} boats are late, the mayor said."
    said = settled(lambda layers: PhraseEnds(layers).opened, text, "the mayor", "said",
                   f"{word} boats are late")[2]  # fmt: skip
    assert said == "boats are late"


@pytest.mark.parametrize(
    "content",
    ["Yet another boat is late", "But for luck, he is dead", "However hard they row, it is late"],
)
def test_a_word_that_belongs_to_its_sentence_stays(content: str) -> None:
    """ "Yet another", "but for" and "however hard" lead on to nothing."""
    text = f"{content}, the mayor said."
    said = settled(lambda layers: PhraseEnds(layers).opened, text, "the mayor", "said", content)[2]
    assert said == content


def test_pieces_are_joined() -> None:
    """Pieces with only a comma between them are one, but not a phrase and a quotation."""
    text = "The mayor said the port is small, the town is old."
    joined = whole(text, "The mayor", "said", "the port is small", "the town is old")
    assert joined == "the port is small, the town is old"


def test_whole_content_stays() -> None:
    """A time at the end, which may be that of the saying, is left out as it was."""
    text = "The mayor said that the port is safe on Monday."
    assert whole(text, "The mayor", "said", "that the port is safe") == "that the port is safe"


def test_relative_clause() -> None:
    """A relative clause that ends the sentence is said with the clause before it, but what stands
    behind a mere thing is the article's."""
    text = "The mayor said that the port needs the bridge, which belongs to Lomond."
    said = whole(text, "The mayor", "said", "that the port needs the bridge")
    assert said == "that the port needs the bridge, which belongs to Lomond"
    text = "The mayor praised the old bridge, which belongs to Lomond."
    assert whole(text, "The mayor", "praised", "the old bridge") == "the old bridge"


@pytest.mark.parametrize(
    ("text", "content", "expected"),
    [
        (
            "The mayor said the port is shut, which the union denies.",
            "the port is shut, which the union denies",
            "the port is shut",
        ),
        (
            "The mayor said it is “a farce”, a reference to the strike.",
            "it is “a farce”, a reference to the strike",
            "it is “a farce”",
        ),
        (
            "The mayor said the port would shut, ending months of talks.",
            "the port would shut, ending months of talks",
            "the port would shut",
        ),
        (
            "The mayor said it is a boat, which the port owns.",
            "it is a boat, which the port owns",
            "it is a boat, which the port owns",
        ),
    ],
)
def test_what_the_article_adds(text: str, content: str, expected: str) -> None:
    """Who denies it, and what a quotation is about, is not said."""
    assert whole(text, "The mayor", "said", content) == expected
