"""Whose view a passive tells: "is expected to win" is not the winner's, "was rejected by the mayor"
is the mayor's, and who "was criticized" does not say so.

What stands before such a verb is what is said, with what follows; a source there was taken for the
subject of an active verb.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from framing.domain import Span, Token
from framing.domain.extent import merged
from framing.text.grammar.layers import Layers
from framing.text.grammar.subjects import Subjects
from framing.text.grammar.syntax import RELATIVE
from framing.text.speech.found import Found
from framing.text.speech.marked.deeds import is_passive

_HOLDING = frozenset(
    "allege assume believe consider deem estimate expect feel forecast hold know perceive predict"
    " presume project regard report rumor rumour say see suppose suspect think understand"
    " view".split()
)
_HEARING = frozenset(
    "advise ask assure caution inform instruct notify order question remind tell urge warn".split()
)
"""Whose subject in the passive hears what somebody else says."""

_JUDGED = frozenset(
    "acclaim accuse attack blame castigate condemn criticise criticize denounce fault hail laud"
    " mock praise rebuke ridicule scold".split()
)
"""Whose subject in the passive is spoken of."""

_BEHIND = frozenset(("as", "to"))
_TIMES = frozenset("after as before once since until when while".split())
_EXPLETIVE = frozenset(("it", "there"))
_LEADING = frozenset(("among", "by", "to", "with"))


class Passives:
    """The passive cues of one text."""

    def __init__(self, layers: Layers) -> None:
        self._row, self._trees = layers.row, layers.trees

    def settled(self, item: Found) -> Found:
        """The attribution, that of a passive with its subject as content and its doer as source;
        without content where it attributes nothing."""
        cue = self._row.inside(item.cue)
        if not is_passive(cue) and not self._is_participle(cue):
            return item
        verb = [word for word in cue if word.tag.startswith("VB")][-1]
        if not item.source:
            return self._with_subject(self._with_doer(item), verb)
        if item.source[0].start > item.cue[-1].end and not self._is_led(item):
            return replace(item, source=(), content=self._dated(item))
        if verb.lemma in _HEARING and self._is_subject(item, verb):
            return self._heard_from(item, verb)
        if verb.lemma in _JUDGED and self._is_subject(item, verb):
            content = tuple(merged((*item.source, *item.content)))
            return replace(self._heard_from(item, verb), content=content)
        if verb.lemma in _HOLDING and self._is_subject(item, verb) and self._goes_on(item):
            content = (*item.source, *item.content)
            return replace(item, source=(), content=tuple(merged(content)))
        return item

    def _heard_from(self, item: Found, verb: Token) -> Found:
        """The attribution to whoever "by" names behind the verb ("was told by her lawyers that"),
        or to nobody."""
        tree, places = self._trees.inside(verb.span)
        for noun in tree.having(places[0], "obl", "obl:agent"):
            case = tree.child(noun, "case")
            if case is not None and noun > places[0] and tree.tokens[case].text.lower() == "by":
                who = tree.noun_phrase(noun)
                if not any(who.overlaps(span) for span in item.content):
                    return replace(item, source=(who,))
        return replace(item, source=())

    def _is_participle(self, cue: Sequence[Token]) -> bool:
        """Whether a lone participle has a subject of its own ("…, both considered to be ready")."""
        if len(cue) != 1 or cue[0].tag != "VBN":
            return False
        tree, places = self._trees.inside(cue[0].span)
        return tree.child(places[0], "nsubj:pass") is not None

    def _dated(self, item: Found) -> tuple[Span, ...]:
        """The content without what happened when something was said ("after the storm was
        reported, | ships left"); nothing, where the passive only tells when that was."""
        before = self._row.before(item.content[0].start, 1)
        if not any(word.text.lower() in _TIMES for word in before):
            return item.content
        told = tuple(span for span in item.content if span.start < item.cue[0].start)
        tree, places = self._trees.inside(item.cue[-1])
        closed = [token.text for token in tree.tokens[places.stop : places.stop + 1]] == [","]
        if len(told) == len(item.content):
            return ()
        return told if closed else item.content

    def _is_led(self, item: Found) -> bool:
        """Whether a source behind the cue stands with a preposition that may tell whose view it is
        ("was seen by …", "can be found in …")."""
        before = self._row.before(item.source[0].start, 1)
        last = self._row.inside(item.cue)[-1]
        return last.tag in {"IN", "TO"} or any(w.text.lower() in _LEADING for w in before)

    def _is_subject(self, item: Found, verb: Token) -> bool:
        tree, places = self._trees.inside(verb.span)
        own = tree.child(places[0], "nsubj:pass", "nsubj")
        subject = Subjects(tree).subject(places[0]) if own is None else own
        before = self._row.before(verb.start, 2)
        has = any(word.text in {"'s", "’s"} for word in before)
        if has and own is not None and tree.labels[own] == "nsubj":
            return False
        return subject is not None and any(
            span.overlaps(tree.tokens[subject].span) for span in item.source
        )

    def _goes_on(self, item: Found) -> bool:
        """Whether the content goes on with what is said of the subject ("to win", "as a town")."""
        behind = self._row.inside(x for x in item.content if x.start >= item.cue[-1].end)
        return bool(behind) and (
            behind[0].text.lower() in _BEHIND or behind[0].tag in {"JJ", "DT", "VBG", "VBN"}
        )

    def _with_subject(self, item: Found, verb: Token) -> Found:
        """The attribution with the subject of what is expected, thought or said of it."""
        before = [span for span in item.content if span.start < item.cue[0].start]
        if verb.lemma not in _HOLDING or before or item.source or not self._goes_on(item):
            return item
        tree, places = self._trees.inside(verb.span)
        own = tree.child(places[0], "nsubj:pass", "nsubj") if places else None
        if own is None and places and tree.labels[places[0]] == "conj":
            own = Subjects(tree).subject(places[0])
        if own is None or own > places[0] or tree.tokens[own].text.lower() in _EXPLETIVE:
            return item
        subject = tree.whole_phrase(own)
        if subject.end > item.cue[0].start:
            return item
        return replace(item, content=(subject, *item.content))

    def _with_doer(self, item: Found) -> Found:
        """The attribution with whoever "by" names as its source; what is said is the subject."""
        behind = [span for span in item.content if span.start >= item.cue[-1].end]
        before = [span for span in item.content if span.end <= item.cue[0].start]
        if len(behind) != 1 or not before:
            return item
        tree, places = self._trees.inside(behind[0])
        if len(places) < 2 or tree.tokens[places[0]].text.lower() != "by":
            return item
        noun = tree.heads[places[0]]
        if noun not in places or tree.tokens[noun].tag in RELATIVE:
            return item
        who = Span(tree.tokens[places[1]].start, tree.noun_phrase(noun).end)
        led = Span(behind[0].start, tree.tokens[places[0]].end)
        return replace(item, source=(who,), cue=merged([*item.cue, led]), content=tuple(before))
