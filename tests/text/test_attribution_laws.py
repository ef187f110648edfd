"""What holds for the attributions of any text, and for the seed article."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from articles import annotated
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.domain import AnnotatedArticle, Span, Token
from framing.intake import read
from framing.text.annotate import annotate
from framing.text.grammar.quotes import quotations, short_quotations
from framing.text.speech.attribution import attributions
from framing.text.speech.headline import headline_attributions

SEED = Path(__file__).parents[2] / "seeds" / "000_440bc964de211b24.txt"
WORDS = (
    "he she said that says \" “ ” , . : ; ( ) — ' the minister told reporters according to Ana Ruiz"
    " asked whether and but as who which saying quoted is to believe in on Friday report not would"
    " statement claim from sources learned it was reported ? ! an\u00adnounced he_said _says_"
).split()
TAGS = "NN NNS NNP PRP VBD VBZ VBP VBG VBN VB MD IN TO DT JJ RB CC CD WP , . :".split()


@cache
def seed() -> AnnotatedArticle:
    """The seed article, annotated."""
    return annotate(read(SEED))


@settings(deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(TAGS)), max_size=40),
    st.integers(1, 12),
    st.integers(1, 20),
)
def test_any_tokens(pieces: list[tuple[str, str]], sentence: int, paragraph: int) -> None:
    """Whatever the words, tags and cuts, attributions lie in the text, in order, and have words."""
    text, tokens = "", []
    for word, tag in pieces:
        tokens.append(Token(len(text), len(text) + len(word), word, tag, word.lower()))
        text += word + " "

    def cut(size: int) -> list[Span]:
        groups = [tokens[at : at + size] for at in range(0, len(tokens), size)]
        return [Span(group[0].start, group[-1].end) for group in groups]

    paragraphs = cut(paragraph * sentence)
    found, unsure = attributions(text, paragraphs, cut(sentence), tokens)
    assert [x.id for x in found] == [f"Q{number}" for number in range(1, len(found) + 1)]
    assert [x.id for x in unsure] == [f"U{number}" for number in range(1, len(unsure) + 1)]
    for x in found + unsure:
        assert x.content
        assert list(x.content) == sorted(x.content)
        for span in (*x.source, *x.cue, *x.content):
            assert 0 <= span.start < span.end <= len(text)
        assert (x.speaker is None) or x.role not in {"document", "unnamed"}


@settings(deadline=None, max_examples=50)
@given(st.lists(st.sampled_from([*WORDS, "\n\n"]), max_size=60))
def test_any_text(words: list[str]) -> None:
    """Any text is annotated, and no word is said twice."""
    doc = annotated("Words. " + " ".join(words))
    contents = sorted(span for x in doc.attributions for span in x.content)
    for one, other in pairwise(contents):
        assert one.end <= other.start


@pytest.mark.parametrize("verb", ["an\u00adnounced", "he_said", "he'said", "_said_"])
def test_a_cue_inside_one_word(verb: str) -> None:
    """A verb that is torn by a hyphen nobody sees, or glued to others, is a cue as a whole."""
    doc = annotated(f"“We will win,” he {verb}. Ana Ruiz {verb} that it was over.")
    starts = {token.start for token in doc.tokens}
    assert all(x.cue[0].start in starts for x in doc.attributions if x.cue)


def test_seed_has_six() -> None:
    """The seed's body has six attributions with the speakers and roles a reader would give."""
    found = [(x.speaker, x.role) for x in seed().attributions]
    assert found == [
        (None, "unnamed"),
        (None, "document"),
        (None, "unnamed"),
        ("Zeng Yi", "expert"),
        ("Zeng Yi", "expert"),
        ("Zeng Yi", "expert"),
    ]
    assert {x.kind for x in seed().attributions} == {"indirect"}


def test_seed_keeps_its_short_quotation() -> None:
    """The three adjectives of the resolution's title have no speaker."""
    doc = seed()
    contents = [span for x in doc.attributions for span in x.content]
    marks = quotations(doc.text, doc.article.paragraphs)
    free = short_quotations(doc.text, marks, contents)
    assert [q.inner.of(doc.text) for q in free] == ["safe, secure and trustworthy"]


def test_seed_headline_stands_apart() -> None:
    """The expert of the headline is told apart."""
    (found,) = seed().headline_attributions
    assert found.source[0].of(seed().text) == "expert"
    assert found.speaker is None


@pytest.mark.parametrize(
    ("headline", "source", "content"),
    [
        ("Bridge is safe after repairs: expert", "expert", "Bridge is safe after repairs"),
        ("Minister: bridge is safe again", "Minister", "bridge is safe again"),
        ("Bridge is safe, says minister", "minister", "Bridge is safe"),
        ("Bridge is safe, mayor says", "mayor", "Bridge is safe"),
    ],
)
def test_headlines(headline: str, source: str, content: str) -> None:
    """A colon stands for "said" in a headline, on either side of the content."""
    doc = annotated(headline)
    (found,) = headline_attributions(doc.text, Span(0, len(headline)), doc.sentences, doc.tokens)
    assert found.source[0].of(doc.text) == source
    assert found.content[0].of(doc.text) == content


@pytest.mark.parametrize("headline", ["Bridge opens at last", "Live: the bridge opens", "A: b"])
def test_headlines_without_source(headline: str) -> None:
    """Labels and plain headlines attribute nothing."""
    doc = annotated(headline)
    assert not headline_attributions(doc.text, Span(0, len(headline)), doc.sentences, doc.tokens)
