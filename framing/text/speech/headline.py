"""What a headline attributes: "…: expert", "Minister: …", "…, says Lee".

Headlines leave out verbs and articles, so a colon may stand for "said". Which side of it speaks is
told by the words: a source is short, has no verb, and is a role or a name. The attributions of a
headline stand apart from those of the body and are never counted with them.
"""

from __future__ import annotations

from collections.abc import Sequence

from framing.domain import Attribution, Span, Token
from framing.lexicons import load
from framing.text.grammar.layers import Layers
from framing.text.grammar.tags import FINITE, NAMES
from framing.text.speech.attribution import attributions, described
from framing.text.speech.found import Found

_WORDS = 6
_LEAST_CONTENT = 3
_LABELS = frozenset(
    "analysis update live watch video photos opinion exclusive breaking explainer factbox timeline"
    " review interview profile editorial comment q&a podcast correction feature in-depth".split()
)


def headline_attributions(
    text: str, headline: Span, sentences: Sequence[Span], tokens: Sequence[Token]
) -> tuple[Attribution, ...]:
    """What the headline says that somebody says; `sentences` and `tokens` are the headline's."""
    colon = next(
        (number for number in range(len(tokens) - 1, -1, -1) if tokens[number].text == ":"), None
    )
    if colon is not None:
        before, after = tokens[:colon], tokens[colon + 1 :]
        cue = (tokens[colon].span,)
        for source, content in ((after, before), (before, after)):
            if _speaks(source) and len(content) >= _LEAST_CONTENT:
                found = Found((_span(source),), cue, (_span(content),))
                return described(Layers(text, (headline,), sentences, tokens), (found,))
    sure, _ = attributions(text, (headline,), sentences, tokens)
    return sure


def _speaks(words: Sequence[Token]) -> bool:
    """Whether the words may be a source: few, without a verb, a role or a name."""
    if not 0 < len(words) <= _WORDS or any(token.tag in FINITE for token in words):
        return False
    lowered = [token.text.lower() for token in words]
    if lowered[0] in _LABELS:
        return False
    lemmas = [token.lemma.lower() for token in words]
    hits = list(load("roles").find(lowered, lemmas))
    ends = any(hit.end == len(words) for hit in hits)
    return ends or (len(words) <= 3 and all(token.tag in NAMES for token in words))


def _span(words: Sequence[Token]) -> Span:
    return Span(words[0].start, words[-1].end)
