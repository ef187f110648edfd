"""Objects that the parser hangs on the verb behind them, given back to the verb before them.

In "asked the board to act" and "accused the US of using the war" the noun is the object of the
first verb: it stands before the "to" or "of" that opens what the second verb tells.
"""

from __future__ import annotations

from collections.abc import Sequence

from framing.domain import Token
from framing.text.grammar.tags import NOUNS

_OBJECTS = ("obj", "iobj")
_OPENING = frozenset("as for from in into of to with".split())
_BETWEEN = ("advmod", "amod", "case", "compound", "det", "flat", "nmod:poss", "nummod", "punct")
_WITH_OBJECT = frozenset(
    "accuse advise ask blame condemn convict criticise criticize fault praise remind suspect tell"
    " thank urge warn".split()
)
"""Verbs behind which a noun and an infinitive or gerund are no clause of their own."""


def reattached(
    tokens: Sequence[Token], heads: Sequence[int], labels: Sequence[str]
) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """Heads and relations of a sentence, with the objects that stand before the "to" or the
    preposition of the verb on which they hang given to the verb before them."""
    new_heads, new_labels = list(heads), list(labels)
    for place, verb in enumerate(heads):
        above = heads[verb] if verb > place else -1
        if not 0 <= above < place or not tokens[above].tag.startswith("VB"):
            continue
        object_ = labels[place] in _OBJECTS
        told = labels[place] == "nsubj" and tokens[above].lemma in _WITH_OBJECT
        if not (object_ or told) or tokens[place].tag not in NOUNS | {"PRP", "CD", "DT"}:
            continue
        if tokens[verb].tag not in ("VB", "VBG") or not _opens_between(place, verb, tokens, heads):
            continue
        near = all(labels[k] in _BETWEEN for k in range(above + 1, place))
        if near and not _has_object(above, heads, labels):
            new_heads[place], new_labels[place] = above, "obj"
            if labels[verb] == "ccomp":
                new_labels[verb] = "advcl" if tokens[verb].tag == "VBG" else "xcomp"
    return tuple(new_heads), tuple(new_labels)


def _opens_between(place: int, verb: int, tokens: Sequence[Token], heads: Sequence[int]) -> bool:
    """Whether "to" or a preposition of the verb stands right behind a place or its phrase."""
    return any(
        heads[k] == verb and tokens[k].text.lower() in _OPENING for k in range(place + 1, verb)
    )


def _has_object(verb: int, heads: Sequence[int], labels: Sequence[str]) -> bool:
    return any(head == verb and labels[k] in _OBJECTS for k, head in enumerate(heads))
