"""Annotation: from an article to its sentences, tokens, attributions and clauses."""

from __future__ import annotations

from collections.abc import Sequence

from framing.domain import AnnotatedArticle, Article, Attribution, Span, Token
from framing.engines.lemmatizer import lemma
from framing.engines.tagger import tag
from framing.text.attribution import attributions
from framing.text.clauses import clauses
from framing.text.headline import headline_attributions
from framing.text.quotes import quotations, short_quotations
from framing.text.retagging import retagged
from framing.text.sentences import sentence_spans
from framing.text.tokenize import word_spans


def annotate(article: Article) -> AnnotatedArticle:
    """Annotate the body of an article; what its headline attributes is kept apart."""
    text = article.text
    sentences = _sentences(text, article.paragraphs)
    tokens = tokens_of(text, sentences)
    attributed, unsure = attributions(text, article.paragraphs, sentences, tokens)
    return AnnotatedArticle(
        article,
        sentences,
        tokens,
        attributed,
        clauses(sentences, tokens),
        _headline_attributions(article),
        _short_quotations(article, attributed),
        unsure,
    )


def tokens_of(text: str, sentences: Sequence[Span]) -> tuple[Token, ...]:
    """The tokens of an article's sentences, tagged sentence by sentence, then as a whole."""
    spans = [word_spans(sentence.of(text), sentence.start) for sentence in sentences]
    words = [[text[start:end] for start, end in places] for places in spans]
    tagged = retagged([list(zip(line, tag(line), strict=True)) for line in words])
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
    tokens = tokens_of(article.text, sentences)
    return headline_attributions(article.text, article.headline, sentences, tokens)
