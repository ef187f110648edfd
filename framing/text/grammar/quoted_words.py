"""Words in quotation marks that are somebody else's and not the outlet's, whoever said them."""

from __future__ import annotations

import re
from functools import lru_cache

from framing.domain import AnnotatedArticle, Span
from framing.text.grammar.quotes import is_short, outermost, quotations

_OWN = re.compile(r"\b(?:I|my|[Ww]e|[Oo]ur|My)\b")
_NEAR = 60


@lru_cache(maxsize=8)
def quoted_within(doc: AnnotatedArticle) -> tuple[Span, ...]:
    """The quotations of the body that stand within another, whose speaker hands them on, in order;
    not what "I" or "we" are said to say there."""
    marks = quotations(doc.text, doc.article.paragraphs)
    return tuple(
        mark.span
        for mark in marks
        if mark.depth == 1
        and not is_short(doc.text, mark)
        and not _OWN.search(doc.text, max(0, mark.span.start - _NEAR), mark.span.start)
    )


@lru_cache(maxsize=8)
def quoted_at_length(doc: AnnotatedArticle) -> tuple[Span, ...]:
    """The quotations of the body that are more than a term, a title or a borrowed phrase, in
    order."""
    marks = outermost(quotations(doc.text, doc.article.paragraphs))
    return tuple(mark.span for mark in marks if not is_short(doc.text, mark))
