"""Annotation: from an article to its sentences, tokens, attributions and clauses."""

from __future__ import annotations

from collections.abc import Sequence

from framing.domain import AnnotatedArticle, Article, Attribution, Span, Token
from framing.domain.extent import touching
from framing.engines.encoder.syntax import tags
from framing.engines.lemmatizer import lemma
from framing.text.grammar.clauses import clauses
from framing.text.grammar.language_marks import language_marks
from framing.text.grammar.quotes import quotations, short_quotations
from framing.text.grammar.retagging import retagged
from framing.text.grammar.sentences import sentence_spans
from framing.text.grammar.syntax import trees
from framing.text.grammar.tokenize import word_spans
from framing.text.speech.attribution import attributions
from framing.text.speech.headline import headline_attributions


def annotate(article: Article) -> AnnotatedArticle:
    """Annotate the body of an article; what its headline attributes is kept apart."""
    text = article.text
    sentences = _sentences(text, article.paragraphs)
    tokens = tokens_of(text, article.paragraphs, sentences)
    attributed, unsure = attributions(text, article.paragraphs, sentences, tokens)
    return AnnotatedArticle(
        article,
        sentences,
        tokens,
        attributed,
        clauses(trees(text, article.paragraphs, sentences, tokens)),
        _headline_attributions(article),
        _short_quotations(article, attributed),
        unsure,
    )


def tokens_of(
    text: str, paragraphs: Sequence[Span], sentences: Sequence[Span]
) -> tuple[Token, ...]:
    """The tokens of the paragraphs' sentences, tagged in their context, then as a whole; marks of
    language are none."""
    marks = language_marks(text)
    spans = tuple(
        tuple(x for x in word_spans(s.of(text), s.start) if not touching(marks, Span(*x)))
        for s in sentences
    )
    words = [[text[start:end] for start, end in places] for places in spans]
    lines = zip(words, tags(text, paragraphs, sentences, spans), strict=True)
    tagged = retagged([list(zip(*line, strict=True)) for line in lines])
    return tuple(
        Token(start, end, word, penn, lemma(word, penn))
        for places, line in zip(spans, tagged, strict=True)
        for (start, end), (word, penn) in zip(places, line, strict=True)
    )


def _sentences(text: str, blocks: Sequence[Span]) -> tuple[Span, ...]:
    return tuple(Span(*span) for span in sentence_spans(text, blocks))


def _short_quotations(article: Article, attributed: Sequence[Attribution]) -> tuple[Span, ...]:
    contents = [span for attribution in attributed for span in attribution.content]
    marked = quotations(article.text, article.paragraphs)
    return tuple(found.inner for found in short_quotations(article.text, marked, contents))


def _headline_attributions(article: Article) -> tuple[Attribution, ...]:
    if article.headline is None:
        return ()
    blocks = (article.headline,)
    sentences = _sentences(article.text, blocks)
    tokens = tokens_of(article.text, blocks, sentences)
    return headline_attributions(article.text, article.headline, sentences, tokens)
