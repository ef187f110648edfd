"""Subjects that are easily left out: the one that two verbs share, "which", and long ones.

"The society collects letters and urges towns to keep them" has one subject; the second verb may be
marked without it. In "cuts, which the council insisted go on" the pronoun is part of what is said,
and so is the subject of "she said that the boat, an old ferry, | leaks".
"""

from __future__ import annotations

from dataclasses import replace

from framing.domain import Span
from framing.text.grammar.layers import Layers
from framing.text.grammar.subjects import Subjects
from framing.text.grammar.tags import FINITE, NOUNS, TENSED
from framing.text.speech.found import Found
from framing.text.speech.marked.deeds import is_met_with, is_passive

_HEARD = frozenset(("inform", "tell"))
"""Whose subject may be who hears it: "was called in and told"."""

_ACCUSING = frozenset("accuse blame condemn criticise criticize".split())
"""Whose subject is spoken of, where it is joined to a passive ("was arrested and accused of …")."""

_SPEAKERS = frozenset("he i she they we".split())
_SEEMING = frozenset(("appear", "seem"))
"""Whose subject is in what others think: "she seems to agree"."""

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
        for found in (self._with_next, self._with_subject):
            item = found(item) if self._lacks_subject(item) else item
        return self._with_own(self._with_pronoun(self._with_nearer(self._with_whole(item))))

    def _with_nearer(self, item: Found) -> Found:
        """Where a gerund with "while" hangs on another gerund, whoever does that ("criticism of the
        mayor for leaving while talking of peace")."""
        tree, places = self._trees.inside(item.cue[0])
        verb = next((k for k in places if tree.tokens[k].tag == "VBG"), None)
        above = -1 if verb is None else tree.heads[verb]
        if verb is None or above < 0 or tree.tokens[above].tag != "VBG" or len(item.source) != 1:
            return item
        if not any(tree.tokens[k].text.lower() == "while" for k in tree.having(verb, "mark")):
            return item
        subject = Subjects(tree).subject(verb)
        who = None if subject is None else tree.noun_phrase(subject)
        if who is None or any(map(who.overlaps, (*item.source, *item.content))):
            return item
        return replace(item, source=(who,))

    def _with_whole(self, item: Found) -> Found:
        """Where the source is only a clause, or the subject of one, within the subject of the cue,
        the latter ("the envoy, who was there when | Ruiz | spoke, | said …"); where a participle
        has a subject of its own, this ("asked about Ruiz | backing | Lund, the mayor …")."""
        tree, places = self._trees.inside(item.cue[0])
        verb = next((k for k in places if tree.tokens[k].tag.startswith("VB")), None)
        own = None if verb is None else tree.child(verb, "nsubj")
        if len(item.source) != 1 or verb is None or own is None or own > verb:
            return item
        source, subject = item.source[0], tree.tokens[own].span
        inner, inside = self._trees.inside(source)
        head = next((k for k in inside if inner.heads[k] not in inside), None)
        if inner is not tree or head is None or source.overlaps(subject):
            return item
        whole = tree.whole_phrase(own)
        inner_clause = tree.labels[head] == "nsubj" or tree.tokens[head].tag.startswith("VB")
        within = whole.holds(source) and inner_clause
        apart = tree.tokens[verb].tag == "VBG" and source.start > item.cue[-1].end
        if not within and not (apart and tree.tokens[own].tag.startswith("NNP")):
            return item
        who = whole if within else tree.noun_phrase(own)
        others = (*item.cue, *item.content)
        return item if any(who.overlaps(x) for x in others) else replace(item, source=(who,))

    def _lacks_subject(self, item: Found) -> bool:
        """Whether a finite verb in the active has no source."""
        cue = self._row.inside(item.cue)
        others = is_passive(cue) or is_met_with(cue)
        return not item.source and bool(cue) and not others and cue[0].tag in TENSED

    def _with_next(self, item: Found) -> Found:
        """A pronoun right before a verb of saying, as its subject, is its source ("of the ferry she
        stated that …")."""
        tree, places = self._trees.inside(item.cue[0])
        if tree.tokens[places.start].lemma in _SEEMING:
            return item
        subject = places.start - 1
        alone = subject >= 0 and tree.tokens[subject].text.lower() in _SPEAKERS
        if not alone or tree.labels[subject] != "nsubj" or tree.heads[subject] not in places:
            return item
        who = tree.tokens[subject].span
        return item if any(who.overlaps(x) for x in item.content) else replace(item, source=(who,))

    def _with_own(self, item: Found) -> Found:
        """Where the content behind the cue is a predicate, with its subject between both."""
        first, end = item.content[0], item.cue[-1].end
        if first.start < end or (item.source and item.source[-1].start > end):
            return item
        tree, places = self._trees.inside(first)
        if not places or tree.tokens[places[0]].tag not in FINITE:
            return item
        verb = places[0]
        if tree.labels[verb] in {"aux", "aux:pass", "cop"}:
            verb = tree.heads[verb]
        subject = tree.child(verb, "nsubj", "nsubj:pass")
        if subject is None or subject >= places[0]:
            return item
        who = tree.whole_phrase(subject)
        lead = self._row.inside([Span(end, max(end, who.start))])
        if who.start < end or who.end > first.start or any(w.text.lower() != "that" for w in lead):
            return item
        start = lead[0].start if lead else who.start
        return replace(item, content=(Span(start, first.end), *item.content[1:]))

    def _with_subject(self, item: Found) -> Found:
        """The subject that a finite verb shares with one before it is its source."""
        tree, places = self._trees.inside(item.cue[0])
        verb = next((k for k in places if tree.tokens[k].tag in TENSED), None)
        if verb is None or tree.labels[verb] != "conj" or Subjects(tree).passive(verb):
            return item
        token = tree.tokens[verb]
        passive = Subjects(tree).passive(tree.heads[verb])
        if token.lemma in _ACCUSING and passive and tree.child(verb, "obj") is None:
            return item
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
