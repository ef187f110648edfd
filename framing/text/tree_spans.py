"""Spans that a dependency tree gives: a phrase with all that hangs on it, a verb with its
auxiliaries."""

from __future__ import annotations

from framing.domain import Span
from framing.text.syntax import SentenceTree


def phrase(tree: SentenceTree, head: int) -> Span:
    """A word with all that hangs on it."""
    places, pending = [head], [head]
    while pending:
        below = tree.children[pending.pop()]
        places.extend(below)
        pending.extend(below)
    return Span(tree.tokens[min(places)].start, tree.tokens[max(places)].end)


def verb_group(tree: SentenceTree, verb: int) -> Span:
    """A verb with the auxiliaries before it."""
    first = min((verb, *(k for k in tree.having(verb, "aux", "aux:pass") if k < verb)))
    return Span(tree.tokens[first].start, tree.tokens[verb].end)
