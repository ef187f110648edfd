"""What the word lists themselves must keep to."""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain
from pathlib import Path

import pytest

import framing.lexicons
from framing.lexicons import load, names

FOLDER = Path(framing.lexicons.__file__).parent
OVERLAPPING = {"frames", "cues.infinitive", "cues.object", "cues.quotation"}
"""Branches whose classes may share entries: a word may answer the questions of several items."""

FORMS = {"sense", "contest", "cancel"}
"""Branches of the frames' list that tell when a term is a sign."""


def branches(name: str) -> dict[str, list[str]]:
    """The entries of each branch of a lexicon; classes without a path are one branch."""
    found: dict[str, list[str]] = {}
    for class_, entries in load(name).classes.items():
        branch = class_.partition(".")[0] if "." in class_ else ""
        found.setdefault(branch, []).extend(entries)
    return found


@pytest.mark.parametrize("name", names())
def test_every_lexicon_says_what_it_is(name: str) -> None:
    """Title, version, a licence of our own to give, and references are there."""
    lexicon = load(name)
    assert re.fullmatch(r"\d+\.\d+", lexicon.version)
    assert lexicon.licence in {"CC0-1.0", "Apache-2.0"}
    assert len(lexicon.title) > 10
    assert all(re.search(r"\((\d{4})\)", reference) for reference in lexicon.references)
    assert re.fullmatch(r"[0-9a-f]{64}", lexicon.sha256)


@pytest.mark.parametrize("name", names())
def test_entries_are_in_plain_lower_case(name: str) -> None:
    """Entries are trimmed lower-case words with single spaces and straight apostrophes."""
    for entry in chain.from_iterable(load(name).classes.values()):
        assert entry == " ".join(entry.lower().split())
        assert "’" not in entry


@pytest.mark.parametrize("name", names())
def test_no_entry_stands_in_two_classes_of_a_branch(name: str) -> None:
    """One word cannot be two things at once, so `class_of` has one answer."""
    for branch, entries in branches(name).items():
        if name in OVERLAPPING or f"{name}.{branch}" in OVERLAPPING:
            continue
        assert [entry for entry, count in Counter(entries).items() if count > 1] == []


@pytest.mark.parametrize("name", names())
def test_every_class_has_distinct_entries(name: str) -> None:
    """No class is empty and none lists a word twice."""
    for entries in load(name).classes.values():
        assert entries
        assert len(set(entries)) == len(entries)


@pytest.mark.parametrize("name", names())
def test_the_readme_lists_every_lexicon_with_its_licence(name: str) -> None:
    """Each file has a row in README.md that ends in the file's own licence."""
    rows = [
        line for line in (FOLDER / "README.md").read_text("utf-8").splitlines()
        if line.startswith(f"| `{name}.toml` |")
    ]  # fmt: skip
    assert len(rows) == 1
    assert rows[0].endswith(f"| {load(name).licence} |")


def test_hedges_and_boosters_share_no_entry() -> None:
    """No word both holds back and insists."""
    hedges, boosters = (
        {
            entry
            for class_, entries in load(name).classes.items()
            if class_ != "cancel"
            for entry in entries
        }
        for name in ("hedges", "boosters")
    )
    assert hedges & boosters == set()


@pytest.mark.parametrize(
    ("words", "hedge", "booster"),
    [
        ("no doubt", "cancel", "adverb"),
        ("in doubt", "phrase", None),
        ("not certain", "phrase", "cancel"),
        ("can not", "cancel", "modal.necessity"),
    ],
)
def test_a_negated_hedge_is_no_hedge(words: str, hedge: str, booster: str | None) -> None:
    """What looks like a hedge or a booster and is the opposite is cancelled in its list."""
    found = [
        next((hit.class_ for hit in load(name).find(words.split())), None)
        for name in ("hedges", "boosters")
    ]
    assert found == [hedge, booster]


def test_every_judgement_weighs_on_its_own_side() -> None:
    """Positive and benign classes have positive weights, the others negative ones."""
    valence = load("valence")
    for class_ in valence.classes:
        good = "positive" in class_ or "benign" in class_
        assert (valence.weights[class_] > 0) is good


def test_loaded_words_have_a_plainer_word_that_is_not_itself_loaded() -> None:
    """The alternative differs from the word and is not in the same list."""
    for branch in ("noun", "verb", "adjective"):
        lexicon = load("loaded", branch)
        loaded = set(lexicon.alternatives)
        assert {word for word, plain in lexicon.alternatives.items() if plain in loaded} == set()


def test_there_are_six_frames_and_every_item_asks_a_question() -> None:
    """The frames are the five of Semetko and Valkenburg and resolution."""
    frames = load("frames")
    items = {class_ for class_ in frames.classes if class_.partition(".")[0] not in FORMS}
    assert {item.partition(".")[0] for item in items} == {
        "conflict", "human_interest", "economic", "morality", "responsibility", "resolution"
    }  # fmt: skip
    assert set(frames.questions) == items
    assert all(question.endswith("?") for question in frames.questions.values())


@pytest.mark.parametrize(
    ("verb", "class_"),
    [("say", "neutral"), ("deny", "neutral"), ("point out", "endorsing"), ("note", "endorsing"),
     ("highlight", "endorsing"), ("claim", "distancing"), ("allege", "distancing"),
     ("accuse", "accusing"), ("threaten", "accusing"), ("warn", "emphatic"),
     ("stress", "emphatic"), ("believe", None)],
)  # fmt: skip
def test_cue_verbs_are_classed_as_documented(verb: str, class_: str | None) -> None:
    """The decisions told at the head of the file are those of the file."""
    assert load("cues", "verbs").class_of(verb) == class_


@pytest.mark.parametrize(
    ("words", "role"),
    [("research fellow", "expert"), ("foreign ministry spokesperson", "official"),
     ("people familiar with the matter", "unnamed"), ("joint statement", "document"),
     ("news agency", "media"), ("trade union", "institution"), ("villager", "citizen")],
)  # fmt: skip
def test_sources_have_the_role_one_expects(words: str, role: str) -> None:
    """The first and longest entry in a source tells its role."""
    assert next(load("roles").find(words.split())).class_ == role


def test_a_false_negator_is_not_taken_for_a_negator() -> None:
    """In "not only" and "no doubt" nothing is negated; in "no longer" it is."""
    classes = [
        hit.class_
        for hit in load("negators").find(["not", "only", ",", "no", "doubt", ",", "no", "longer"])
    ]
    assert classes == ["cancel", "cancel", "full"]
