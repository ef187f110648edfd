"""Reading a lexicon and finding its entries in a row of words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.errors import ResourceMissing
from framing.lexicons.lexicon import Hit, load, names, parse

HEAD = 'title = "T"\nversion = "1"\nlicence = "CC0-1.0"\nreferences = ["R"]\n'
SAMPLE = (
    HEAD
    + """
loud = ["shout", "cry out", "cry out loud", "so-called"]
[verb.plain]
soft = ["say", "cry"]
[verb.hard]
soft = ["slam"]
[label]
regime = "government"
[frame.clash]
question = "Do they quarrel?"
terms = ["row", "question"]
[weights]
soft = 1.5
"hard.soft" = -2
"""
).encode()


def test_classes_are_named_by_their_path() -> None:
    """Lists, tables of alternatives and tables of terms all become classes."""
    lexicon = parse("sample", SAMPLE)
    assert list(lexicon.classes) == [
        "loud",
        "verb.plain.soft",
        "verb.hard.soft",
        "label",
        "frame.clash",
    ]
    assert lexicon.classes["label"] == ("regime",)
    assert lexicon.alternatives == {"regime": "government"}
    assert lexicon.questions == {"frame.clash": "Do they quarrel?"}
    assert (lexicon.title, lexicon.references) == ("T", ("R",))


def test_a_weight_belongs_to_the_longest_tail_of_a_class() -> None:
    """A number for `hard.soft` goes before one for `soft`; no number is 1, no entry 0."""
    lexicon = parse("sample", SAMPLE)
    weights = [lexicon.weight_of(word) for word in ("say", "slam", "shout", "unheard")]
    assert weights == [1.5, -2, 1, 0]


def test_a_scope_keeps_one_branch_and_shortens_its_names() -> None:
    """Under a scope only its classes are left, with their weights, and the same fingerprint."""
    whole, part = parse("sample", SAMPLE), parse("sample", SAMPLE, "verb")
    assert list(part.classes) == ["plain.soft", "hard.soft"]
    assert (part.class_of("slam"), part.weight_of("slam")) == ("hard.soft", -2)
    assert "shout" in whole
    assert "shout" not in part
    assert part.sha256 == whole.sha256


def test_the_longest_entry_wins() -> None:
    """Where several entries begin, the longest is found, and none overlaps it."""
    words = ["They", "cry", "out", "loud", "and", "cry"]
    assert list(parse("sample", SAMPLE).find(words)) == [
        Hit(1, 4, "cry out loud", "loud"),
        Hit(5, 6, "cry", "verb.plain.soft"),
    ]


def test_a_phrase_broken_off_falls_back_to_its_beginning() -> None:
    """The words of a longer entry that does not complete count as the shorter entry."""
    assert [hit.entry for hit in parse("sample", SAMPLE).find(["cry", "out", "louder"])] == [
        "cry out"
    ]


def test_words_match_in_any_case_and_by_lemma() -> None:
    """Capitals do not matter, and a lemma matches where the word does not."""
    lexicon = parse("sample", SAMPLE)
    assert list(lexicon.find(["Cried", "OUT"], ["cry", "out"])) == [Hit(0, 2, "cry out", "loud")]
    assert list(lexicon.find(["Cried", "OUT"])) == []


def test_hyphens_match_whole_or_apart() -> None:
    """An entry with a hyphen is found whether or not the tokeniser took it apart."""
    lexicon = parse("sample", SAMPLE)
    assert [hit.end for hit in lexicon.find(["So-called"])] == [1]
    assert [hit.end for hit in lexicon.find(["so", "-", "called"])] == [3]


def test_words_and_lemmas_must_be_as_many() -> None:
    """One lemma a word, or none at all."""
    with pytest.raises(ValueError, match="2 words and 1 lemmas"):
        list(parse("sample", SAMPLE).find(["a", "b"], ["a"]))


@given(st.lists(st.sampled_from(["cry", "out", "loud", "say", "so", "-", "called", "x"])))
def test_hits_are_ordered_true_and_never_overlap(words: list[str]) -> None:
    """Every hit holds exactly its entry's words, and hits follow one another."""
    lexicon = parse("sample", SAMPLE)
    end = 0
    for hit in lexicon.find(words):
        assert hit.start >= end
        end = hit.end
        assert " ".join(words[hit.start : hit.end]).replace(" - ", "-") == hit.entry
        assert lexicon.class_of(hit.entry) == hit.class_


def test_work_grows_in_proportion_to_the_words() -> None:
    """Each place is visited once for each word of the longest entry at most."""

    class Counting(list[str]):
        looked = 0

        def __getitem__(self, index):  # type: ignore[no-untyped-def]
            Counting.looked += 1
            return super().__getitem__(index)

    trie = parse("sample", SAMPLE)._trie
    words = Counting(["cry", "out"] * 500)
    for start in range(len(words)):
        trie.longest(words, words, start)
    assert Counting.looked <= 2 * 4 * len(words)


def test_an_unknown_lexicon_says_which_there_are() -> None:
    """The message names the lexicon asked for and those that exist."""
    with pytest.raises(ResourceMissing, match=r"lexicon 'kues': not there; there are .*cues"):
        load("kues")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"title = ", "not a TOML file"),
        (b"\xff\xfe", "not a TOML file"),
        (b'title = "T"\nloud = ["shout"]', "add version, licence, references at its head"),
        (HEAD.encode(), "no classes"),
        (HEAD.encode() + b"loud = 3", "'loud' is neither a list nor a table"),
    ],
)
def test_a_broken_file_is_told_in_one_line(content: bytes, message: str) -> None:
    """What is wrong with a file is said with the lexicon's name."""
    with pytest.raises(ResourceMissing, match=message) as caught:
        parse("mine", content)
    assert "lexicon 'mine'" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_an_unknown_scope_is_refused() -> None:
    """Asking for a branch that the lexicon does not have is an error."""
    with pytest.raises(ResourceMissing, match="no classes under 'noun'"):
        parse("sample", SAMPLE, "noun")


def test_a_lexicon_is_read_once() -> None:
    """The second call gives the same object."""
    assert load("cues") is load("cues")
    assert "cues" in names()
