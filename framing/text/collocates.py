"""Collocates: the content words that a word stands with, by NLTK's association measures."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache

from framing.domain import AnnotatedArticle
from framing.text.terms import content_words

WINDOW = 5
"""How many content words in a row count as together; never over the end of a sentence."""

MINIMUM = 2
MOST = 3


def collocates(doc: AnnotatedArticle, lemma: str) -> tuple[str, ...]:
    """The words that stand with a word more than chance would have it, the most likely first, each
    as it is written at its first use."""
    near = (
        second if first == lemma else first
        for first, second in _pairs(doc)
        if lemma in (first, second) and first != second
    )
    written: dict[str, str] = {}
    for term in content_words(doc):
        written.setdefault(term.lemma, term.shown)
    return tuple(written[lemma] for lemma in tuple(dict.fromkeys(near))[:MOST])


@lru_cache(maxsize=8)
def _pairs(doc: AnnotatedArticle) -> tuple[tuple[str, str], ...]:
    """The pairs seen together at least `MINIMUM` times, by likelihood ratio, then by letter."""
    from nltk.collocations import BigramAssocMeasures, BigramCollocationFinder

    row: list[str | None] = []
    starts = [sentence.start for sentence in doc.sentences]
    sentence = 0
    for term in content_words(doc):
        here = bisect_right(starts, term.span.start)
        if here != sentence:
            row += [None] * WINDOW
            sentence = here
        row.append(term.lemma)
    finder = BigramCollocationFinder.from_words(row, window_size=WINDOW)
    finder.apply_freq_filter(MINIMUM)
    scored = finder.score_ngrams(BigramAssocMeasures.likelihood_ratio)
    return tuple(pair for pair, _ in sorted(scored, key=lambda entry: (-entry[1], entry[0])))
