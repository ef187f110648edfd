"""Subjects that are easily left out: the one that two verbs share, and "which".

"The society collects letters and urges towns to keep them" has one subject; the second verb may be
marked without it. In "cuts, which the council insisted go on" the pronoun is part of what is said.
"""

from __future__ import annotations

from dataclasses import replace

from framing.text.deeds import is_passive
from framing.text.found import Found
from framing.text.layers import Layers
from framing.text.subjects import Subjects
from framing.text.syntax import NOUNS
from framing.text.tags import TENSED

_HEARD = frozenset(("inform", "tell"))
"""Whose subject may be who hears it: "was called in and told"."""

_PREDICATES = ("VBD", "VBP", "VBZ", "VB", "MD", "TO")


class SubjectSources:
    """The subjects of the cues of one text."""

    def __init__(self, layers: Layers) -> None:
        self._row, self._trees = layers.row, layers.trees

    def given(self, item: Found) -> Found:
        """The attribution with the subject of its cue as source, and of a relative clause with its
        pronoun in what is said."""
        if not item.cue or not item.content:
            return item
        return self._with_pronoun(self._with_subject(item))

    def _with_subject(self, item: Found) -> Found:
        """The subject that a finite verb shares with one before it is its source."""
        cue = self._row.inside(item.cue)
        if item.source or is_passive(cue) or not cue or cue[0].tag not in TENSED:
            return item
        tree, places = self._trees.inside(item.cue[0])
        verb = next((k for k in places if tree.tokens[k].tag in TENSED), None)
        if verb is None or tree.labels[verb] != "conj" or Subjects(tree).passive(verb):
            return item
        token = tree.tokens[verb]
        object_behind = self._row.inside(item.content)[0].tag not in {"IN", "TO", "``"}
        if token.lemma in _HEARD or (token.tag == "VBD" and object_behind):
            return item
        subject = Subjects(tree).subject(verb)
        if subject is None or subject > verb or tree.tokens[subject].tag not in NOUNS | {"PRP"}:
            return item
        who = tree.noun_phrase(subject)
        if who.end > item.cue[0].start or any(who.overlaps(span) for span in item.content):
            return item
        return replace(item, source=(who,))

    def _with_pronoun(self, item: Found) -> Found:
        """Where the content is a predicate without its subject, the "which" that is its subject."""
        first = item.content[0]
        if not item.source or first.start < item.cue[-1].end:
            return item
        words, before = self._row.inside([first]), self._row.before(item.source[0].start, 2)
        if not words or not before or before[-1].tag != "WDT" or before[0].tag == "IN":
            return item
        if words[0].tag not in _PREDICATES and words[0].text.lower() != "as":
            return item
        return replace(item, content=(before[-1].span, *item.content))
