"""Sources made whole and found again by the phrase that they stand in.

The words behind "according to the coach" up to a comma may still belong to the source ("according
to a posting made | a day ago, …"), and of "with the paper reporting …" whoever stands between is
the source, whoever else speaks in the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from framing.domain import Span, Token
from framing.text.grammar.layers import Layers
from framing.text.grammar.relatives import antecedent
from framing.text.grammar.syntax import SentenceTree
from framing.text.grammar.tags import FINITE, NOUNS
from framing.text.names.longer_names import TIMES
from framing.text.speech.found import Found

_TELLING = frozenset(("acl", "advmod", "appos", "flat", "nmod", "nmod:tmod", "obl", "obl:tmod"))
_FORCING = frozenset(("compel", "force", "oblige", "require"))
_RELATIVE = frozenset(("WDT", "WP", "WP$"))
_SEEN = frozenset("obtained read reviewed seen viewed".split())
_WHERE = frozenset(("at", "inside", "outside", "to"))
_UNFINISHED = frozenset(("case", "compound"))
_REACH = 8
_ASIDE = re.compile(r"for (?:his|her|its|their) parts?|in turn|meanwhile|too|however|instead")


class SourcePhrases:
    """The phrases of the sources of one text."""

    def __init__(self, layers: Layers) -> None:
        self._row, self._trees = layers.row, layers.trees

    def whole(self, item: Found) -> Found:
        """The attribution with its whole source; its content is empty where a source is only the
        owner of what a verb tells of ("Ruiz's | visit | showed")."""
        if self._is_owner(item):
            return replace(item, content=())
        found = self._named(self._in_clause(self._controlled(self._absolute(item))))
        return self._without_aside(self._with_rest(self._untorn(self._behind_that(found))))

    def _without_aside(self, item: Found) -> Found:
        """A source without what sets it beside others ("officials, | for their part,")."""
        words = self._row.inside(item.source[-1:])
        comma = next((k for k in range(len(words) - 1, 0, -1) if words[k].text == ","), 0)
        if comma == len(words) - 1:
            comma = next((k for k in range(comma - 1, 0, -1) if words[k].text == ","), 0)
        aside = " ".join(word.text.lower() for word in words[comma + 1 :]).rstrip(" ,")
        if not comma or not _ASIDE.fullmatch(aside):
            return item
        who = Span(words[0].start, words[comma - 1].end)
        return replace(item, source=(*item.source[:-1], who))

    def without_place(self, item: Found) -> Found:
        """The attribution without where its source speaks ("at | the port, | the envoy said"),
        to whom, or by whom its letter was seen."""
        before = self._row.before(item.source[0].start, 1) if item.source else []
        cited = any(word.lemma == "accord" for word in self._row.inside(item.cue))
        seen = (
            [word.text.lower() for word in self._row.before(before[0].start, 1)] if before else []
        )
        placed = before and before[0].text.lower() in _WHERE and not cited
        if not placed and not (before and before[0].text == "by" and seen and seen[0] in _SEEN):
            return item
        words = self._row.inside(item.source[:1])
        comma = next((k for k, word in enumerate(words) if word.text == ","), len(words))
        if not any(word.tag in NOUNS for word in words[comma + 1 :]):
            return item
        who = Span(words[comma + 1].start, item.source[0].end)
        return replace(item, source=(who, *item.source[1:]))

    def _behind_that(self, item: Found) -> Found:
        """Instead of a lone "that" the phrase for which it stands ("cities | that support it")."""
        words = self._row.inside(item.source)
        if len(words) != 1 or words[0].tag != "WDT" or words[0].text.lower() != "that":
            return item
        tree, places = self._trees.inside(words[0].span)
        noun = antecedent(tree, places[0])
        who = tree.noun_phrase(noun)
        if noun == places[0] or who.end > words[0].start:
            return item
        others = (*item.cue, *item.content)
        return item if any(x.overlaps(who) for x in others) else replace(item, source=(who,))

    def _is_owner(self, item: Found) -> bool:
        """Whether a source ends in a possessive whose noun is not in the cue, a verb."""
        words = self._row.inside(item.source)
        if not words or words[-1].tag != "POS":
            return False
        owned, cue = self._row.behind(words), self._row.inside(item.cue)
        verbal = any(word.tag.startswith("VB") for word in cue)
        return verbal and owned is not None and owned not in cue

    def _in_clause(self, item: Found) -> Found:
        """A source without the clause before it ("ships sail and the mayor | says")."""
        if len(item.source) != 1:
            return item
        words = self._row.inside(item.source)
        verb = next((k for k in range(len(words)) if _is_finite(words, k)), None)
        relative = any(word.tag in _RELATIVE for word in words[:verb])
        joined = [k for k, word in enumerate(words) if word.tag == "CC" and verb and k > verb]
        if relative or not verb or not joined or joined[-1] + 1 == len(words):
            return item
        return replace(item, source=(Span(words[joined[-1] + 1].start, words[-1].end),))

    def _named(self, item: Found) -> Found:
        """An office with the name before it that it explains ("Ana Ruiz, the head of the port
        said")."""
        if len(item.source) != 1:
            return item
        tree, places = self._trees.inside(item.source[0])
        name = _explained(tree, places)
        if name is None or name in places or tree.child(name, "case") is not None:
            return item
        between = [word.text for word in tree.tokens[name + 1 : places[0]] if word.tag != "NNP"]
        if name >= places[0] or tree.tokens[name].tag != "NNP" or between != [","]:
            return item
        longer = Span(tree.noun_phrase(name).start, item.source[0].end)
        others = (*item.cue, *item.content)
        return item if any(x.overlaps(longer) for x in others) else replace(item, source=(longer,))

    def _untorn(self, item: Found) -> Found:
        """A source that ends in a preposition or in the first of two nouns goes on to the noun
        behind it, before the cue."""
        if not item.source:
            return item
        source = item.source[-1]
        tree, places = self._trees.inside(source)
        if len(places) < 2 or tree.labels[places[-1]] not in _UNFINISHED:
            return item
        noun = tree.heads[places[-1]]
        end = max(tree.tokens[noun].end, tree.noun_phrase(noun).end)
        others = (*item.cue, *item.content)
        if noun <= places[-1] or any(source.end <= x.start < end for x in others):
            return item
        return replace(item, source=(*item.source[:-1], Span(source.start, end)))

    def _controlled(self, item: Found) -> Found:
        """Who is to do what a participle goes on to tell ("the club requires members to sign a
        paper, agreeing to …": the members agree)."""
        cue = self._row.inside(item.cue)
        if not item.source or not cue or cue[0].tag != "VBG":
            return item
        tree, places = self._trees.inside(item.cue[0])
        above = tree.heads[places[0]]
        if above < 0 or tree.labels[above] != "xcomp" or tree.tokens[above].tag != "VB":
            return item
        verb = tree.heads[above]
        if tree.tokens[verb].lemma not in _FORCING:
            return item
        subject, called = tree.child(verb, "nsubj"), tree.child(verb, "obj", "iobj")
        if subject is None or called is None or not verb < called < above:
            return item
        if not any(span.overlaps(tree.tokens[subject].span) for span in item.source):
            return item
        return replace(item, source=(tree.noun_phrase(called),))

    def _with_rest(self, item: Found) -> Found:
        """What hangs on the source, up to a comma, was taken for the beginning of the content."""
        if not (item.source and item.cue and item.content):
            return item
        source, first = item.source[-1], item.content[0]
        if first.start < source.end or item.cue[-1].end > source.start:
            return item
        between = self._row.inside([Span(source.end, first.start)])
        tree, places = self._trees.inside(first)
        comma = next((k for k in places if tree.tokens[k].text == ","), None)
        if any(word.text != "," for word in between) or not comma or comma + 1 not in places:
            return item
        head = places[0]
        while places[0] <= tree.heads[head] < comma:
            head = tree.heads[head]
        above = tree.heads[head]
        held = above >= 0 and source.holds(tree.tokens[above].span)
        if not held or tree.labels[head] not in _TELLING:
            return item
        if any(
            not places[0] <= tree.heads[k] < comma for k in range(places[0], comma) if k != head
        ):
            return item
        longer = Span(source.start, tree.tokens[comma - 1].end)
        rest = Span(tree.tokens[comma + 1].start, first.end)
        return replace(item, source=(*item.source[:-1], longer), content=(rest, *item.content[1:]))

    def _absolute(self, item: Found) -> Found:
        """The one who stands between "with" and the participle as the source."""
        cue = self._row.inside(item.cue)
        if not cue or cue[0].tag != "VBG" or cue[0].lemma == "accord":
            return item
        near = self._row.before(cue[0].start, _REACH)
        at = next((k for k in range(len(near) - 1, -1, -1) if near[k].text.lower() == "with"), None)
        if at is None or at + 1 == len(near):
            return item
        who = near[at + 1 :]
        if any(w.text == "," or w.tag.startswith(("VB", "IN", "TO", "CC")) for w in who):
            return item
        span = Span(who[0].start, who[-1].end)
        return item if any(x.overlaps(span) for x in item.source) else replace(item, source=(span,))


def _explained(tree: SentenceTree, places: range) -> int | None:
    """The name that an office is tied to as an apposition, or that stands before it, between commas
    or at the start, as a second subject or tied to nothing (`dep`)."""
    noun = next((k for k in places if tree.labels[k] == "appos" and tree.heads[k] < k), None)
    if noun is not None:
        return tree.heads[noun]
    first = places.start - 2
    if not places or tree.tokens[places[0]].tag in _RELATIVE:
        return None
    while first >= 0 and tree.tokens[first].tag == "NNP" and tree.labels[first] == "flat":
        first -= 1
    lone = first >= 0 and tree.labels[first] in {"dep", "nsubj"} and tree.tokens[first].tag == "NNP"
    return first if lone and (not first or tree.tokens[first - 1].text == ",") else None


def _is_finite(words: Sequence[Token], place: int) -> bool:
    """Whether a word is a finite verb, or a past tense between a noun and its object that was taken
    for a participle ("ships set records")."""
    if words[place].tag in FINITE:
        return True
    if words[place].tag != "VBN" or not 0 < place < len(words) - 1:
        return False
    before, behind = words[place - 1], words[place + 1]
    timed = behind.text.lower() in TIMES
    return before.tag in NOUNS and behind.tag in NOUNS | {"CD", "DT", "JJ"} and not timed
