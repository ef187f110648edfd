"""Tags and trees as the encoder reads them."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from framing.engines.encoder.syntax import ends_of, tags, trees
from framing.engines.encoder.wordpiece import Vocabulary
from framing.engines.encoder.words import read
from framing.text.grammar.tokenize import word_spans

PLAIN = "The council adopted the plan."


def spans(text: str) -> tuple[tuple[tuple[int, int], ...]]:
    return (tuple(word_spans(text)),)


def test_a_plain_sentence() -> None:
    """Tags, subject, object and determiners of a plain sentence are found."""
    whole = [(0, len(PLAIN))]
    assert tags(PLAIN, whole, whole, spans(PLAIN)) == [["DT", "NN", "VBD", "DT", "NN", "."]]
    (tree,) = trees(PLAIN, whole, whole, spans(PLAIN))
    assert tree.heads == (1, 2, -1, 4, 2, 2)
    assert tree.labels == ("det", "nsubj", "root", "det", "obj", "punct")


def test_nothing_gives_nothing() -> None:
    """No sentences give no trees, and a sentence without tokens an empty one."""
    assert trees("", [], [], ()) == []
    assert tags(" ", [(0, 1)], [(0, 1)], ((),)) == [[]]
    (tree,) = trees(" ", [(0, 1)], [(0, 1)], ((),))
    assert tree.heads == ()


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet="abc ,.\"'()-ABC the said \x1c\u200b́", min_size=1, max_size=60))
def test_every_token_has_a_tag_and_a_head(text: str) -> None:
    """Whatever the text, each token has a tag, and all but one a head in its sentence."""
    whole, tokens = [(0, len(text))], spans(text)
    (given_tags,) = tags(text, whole, whole, tokens)
    (tree,) = trees(text, whole, whole, tokens)
    assert len(given_tags) == len(tree.heads) == len(tree.labels) == len(tokens[0])
    assert tree.heads.count(-1) == tree.labels.count("root") == bool(tokens[0])
    assert all(-1 <= head < len(tokens[0]) and head != k for k, head in enumerate(tree.heads))


def test_a_very_long_sentence_is_parsed_in_pieces() -> None:
    """A sentence of thousands of words gets a head for each, none of them out of reach."""
    text = "The council adopted the plan and " * 300
    tokens = spans(text)
    (tree,) = trees(text, [(0, len(text))], [(0, len(text))], tokens)
    assert len(tree.heads) == len(tokens[0])
    assert all(-1 <= head < len(tokens[0]) for head in tree.heads)


def test_a_token_knows_its_words() -> None:
    """A token of several words is known by the first and last, a clitic starts inside a word."""
    text = "U.S. can't"
    words = read(text, [(0, 10)], [(0, 10)], Vocabulary(["[PAD]"]))
    assert ends_of(words, (0, 4)) == (0, 3, 0)
    assert ends_of(words, (5, 7)) == (4, 4, 0)
    assert ends_of(words, (7, 10)) == (4, 6, 1)
