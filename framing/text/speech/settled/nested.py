"""Cues inside what is said: "the council plans to ask for designs and decide whether …".

An infinitive that is joined to one of a content belongs to that content: whoever plans both has
decided nothing yet.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from framing.domain import Span
from framing.text.grammar.layers import Layers
from framing.text.speech.found import SURE, Found

_UNLIKE_INFINITIVES = frozenset(("VBD", "VBZ"))
"""With which no infinitive can be joined, whatever the parser says."""

_NEAR = 3
"""So many attributions before may be the one that holds another."""

_JOINING = frozenset((",", "CC"))


def unnested(layers: Layers, items: Sequence[Found]) -> list[Found]:
    """The attributions, those whose cue is an infinitive of another's content taken into that."""
    result: list[Found] = []
    for item in sorted(items, key=lambda item: item.place):
        near = range(len(result) - 1, max(-1, len(result) - 1 - _NEAR), -1)
        at = next((k for k in near if _holds(result[k], item, layers)), None)
        if at is None:
            result.append(item)
            continue
        holder, end = result[at], max(span.end for span in item.content)
        last = Span(holder.content[-1].start, end)
        result[at] = replace(holder, content=(*holder.content[:-1], last))
    return result


def _holds(holder: Found, item: Found, layers: Layers) -> bool:
    """Whether the cue of an attribution is joined to the last verb of another's content."""
    if not item.cue or not holder.cue or (item.source and item.source != holder.source):
        return False
    if min(holder.probability, item.probability) < SURE:
        return False
    last = holder.content[-1]
    if (
        not holder.cue[-1].end
        <= last.start
        < last.end
        <= item.cue[0].start
        <= item.content[0].start
    ):
        return False
    gap = layers.row.inside([Span(last.end, item.cue[0].start)])
    if not gap or any(word.tag not in _JOINING for word in gap):
        return False
    tree, places = layers.trees.inside(item.cue[0])
    verb = next((k for k in places if tree.tokens[k].tag == "VB"), None)
    if verb is None or tree.labels[verb] != "conj" or tree.child(verb, "aux", "nsubj") is not None:
        return False
    head = tree.tokens[tree.heads[verb]]
    infinitive = any(word.tag == "TO" for word in layers.row.inside([last]))
    return last.holds(head.span) or (infinitive and head.tag in _UNLIKE_INFINITIVES)
