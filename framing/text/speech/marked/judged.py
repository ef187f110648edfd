"""What of that which the encoder marks is an attribution.

The encoder has learned PolNeAR's notion of attribution, in which attitudes count beside speech
("opposed the plan"). Deeds done to a thing ("adopted the plan", "was backed by them") are near to
them and sometimes taken for them; what has neither a verb nor quotation marks in its content is
kept only where its cue can hold such a content.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from framing.domain import Span, Token
from framing.domain.extent import touching
from framing.lexicons import load
from framing.text.grammar.layers import Layers
from framing.text.grammar.quotes import MARKS
from framing.text.grammar.tags import CLAUSAL
from framing.text.speech.found import Found, verb_of
from framing.text.speech.marked.asserted import asserts, denial, is_negated, is_storm
from framing.text.speech.marked.deeds import (
    explains_term,
    is_addressed,
    is_answering,
    is_convened,
    is_enabled,
    is_funded,
    is_gloss,
    is_lost,
    is_passive,
    is_plan,
    is_seen,
    is_turned_down,
    is_undergone,
    is_weighed,
    names_thing,
)
from framing.text.speech.marked.happenings import (
    is_agreed,
    is_done,
    is_event,
    is_ranked,
    is_received,
)
from framing.text.speech.marked.other_subjects import is_another_s, is_labelled
from framing.text.speech.patterns.licence import holds, is_cue, names, prepositions, takes

_GIVING_A_NAME = frozenset(("christen", "entitle", "name", "title"))
"""What a robot or a book is named in quotation marks is no speech."""

_SURE = 0.8
"""What may be a call for "called", and an attitude of nobody to a thing, must be this sure: below,
most of the latter were wrong in PolNeAR's train part, though the encoder knows it."""

_VERY_SURE = 0.95
"""From here on a thing without words may be what somebody named holds of it ("is bearish on the
loans"): in PolNeAR's dev part it is in 47 of 55 cases, as often as all attributions are right."""

_SEEMING = frozenset(("appear", "seem", "suppose"))
"""How the writer holds back, or tells a duty, and nobody says anything: "is supposed to leave"."""

_LOOKING = frozenset(("appear", "seem"))
"""What something looks like is the article's own view, not its subject's."""

_NEEDS_WORDS = frozenset(
    ("ask", "cite", "concede", "find", "offer", "question", "quote", "say", "tell")
)
"""Cues whose content is words: "says something about the town" tells nothing."""

_FOUND_OUT = "learn"
"""A paper that "has learned" something is no source: who told it, rules find."""

_JUDGING = "find"
"""Takes what it finds of a thing without a verb: "found it unlawful"."""

_ALL = frozenset(("all", "every", "everybody", "everyone"))
_NONE = frozenset(("few", "neither", "none"))
_PREVENTED = frozenset(("hesitant", "loath", "reluctant", "unable", "unwilling"))

_ASKING = frozenset(("ask", "inquire", "question", "wonder"))
_CALLING_ON = frozenset(("for", "on"))
_PLACES = frozenset(("at", "during", "on"))
_LOSING = frozenset(("concede",))
"""What may be a defeat: "conceded a goal"."""

_GRANTING = frozenset(("give", "grant", "sign"))
"""What is done to a permission or a contract, whatever it allows: "signed a contract to build"."""

_RELATIVE = frozenset(("that", "which", "who"))
_SUBJECTS = frozenset(("csubj", "nsubj", "nsubj:pass"))


class Judge:
    """Judges what was marked in one text by its tokens."""

    def __init__(self, layers: Layers) -> None:
        self._text, self._sentences, self._row = layers.text, layers.sentences, layers.row
        self._trees, self._marks = layers.trees, layers.quoted

    def keeps(self, item: Found) -> bool:
        """Whether somebody is said to say, think or want something here."""
        source, cue = self._row.inside(item.source), self._row.inside(item.cue)
        words = self._row.inside(item.content)
        if not words or words[0].text.lower() == "nothing":
            return False
        verbal = any(word.tag.startswith("VB") for word in cue)
        if not source and not verbal:
            return self._is_quoted(item)
        if not verbal and all(word.tag.startswith("NNP") for word in words):
            return False
        if verb_of(cue) in _GIVING_A_NAME or names_thing(cue, self._row.behind(cue)):
            return False
        if not source and not _SEEMING.isdisjoint(word.lemma for word in cue):
            return False
        if verb_of(cue) in _LOOKING and item.source[0].start < item.cue[0].start:
            return False
        if verb_of(cue) == _FOUND_OUT or self._is_asked(item) or self._is_vague(item, cue):
            return False
        if self._is_prevented(cue):
            return False
        before = self._row.before(min(span.start for span in item.source + item.cue), 1)
        if not asserts(source, [*denial(self._trees, cue), *cue], before[0] if before else None):
            return False
        if (
            is_another_s(self._trees, self._row, item)
            or self._is_mute(source, cue)
            or is_labelled(self._trees, item)
        ):
            return False
        return not self._is_deed(item, source, cue)

    def _is_mute(self, source: Sequence[Token], cue: Sequence[Token]) -> bool:
        """Whether a source is a storm, or what stands before it takes it back ("none of | the
        members said", "not | everyone says")."""
        if is_storm(source):
            return True
        near = self._row.before(source[0].start, 2) if source else []
        if is_agreed(near[-1:], cue):
            return True
        words = [word.text.lower() for word in near]
        denied = words[-1:] == ["not"] and source[0].text.lower() in _ALL
        return denied or (len(words) == 2 and words[0] in _NONE and words[1] == "of")

    def _is_prevented(self, cue: Sequence[Token]) -> bool:
        """Whether somebody could not, or would not, say so ("will be unable | to accuse")."""
        verb = next((word for word in cue if word.tag == "VB"), None)
        near = [*self._row.before(verb.start, 2)] if verb is not None else []
        led = near[:1] if len(near) == 2 and near[1].tag == "TO" else []
        return any(word.text.lower() in _PREVENTED for word in (*led, *cue))

    def has_words(self, item: Found) -> bool:
        """Whether what rules take for speech can be such: a clause, an infinitive or a quotation,
        not only where or to whom it was said ("responded on Monday", "told the Herald")."""
        source = self._row.inside(item.source)
        cue, words = self._row.inside(item.cue), self._row.inside(item.content)
        if self._is_mute(source, cue) or is_labelled(self._trees, item):
            return False
        verb = verb_of(cue)
        if self._is_no_speech(source, cue, words):
            return False
        plain = takes(verb, "clause") and not takes(verb, "object") and not prepositions(verb)
        if not plain or not words or item.content[0].start < cue[-1].end:
            return True
        if verb == _JUDGING or any(word.tag in {"``", "''"} for word in words):
            return True
        first = next((k for k, word in enumerate(words) if word.text == ","), len(words))
        placed = words[0].text.lower() in _PLACES
        return any(word.tag in CLAUSAL for word in (words[:first] if placed else words))

    def _is_no_speech(
        self, source: Sequence[Token], cue: Sequence[Token], words: Sequence[Token]
    ) -> bool:
        """Whether the words are what somebody turns down, answers or only speaks of, or tell of
        events."""
        if (
            is_event(source, cue, words)
            or is_ranked(source, cue)
            or is_received(cue, words, self._row.behind(cue))
            or is_done(cue, words)
        ):
            return True
        if is_turned_down(source, cue, words) or is_gloss(cue, words):
            return True
        return is_answering(cue, words, self._row.behind(cue))

    def _is_asked(self, item: Found) -> bool:
        """Whether the cue stands in a question of the article's own voice, and not the content is
        one."""
        if not item.cue:
            return False
        own = verb_of(self._row.inside(item.cue)) in _ASKING
        if own or any(self._is_quoted_at_edge(span) for span in item.content):
            return False
        number = bisect_right(self._sentences, (item.cue[0].start, len(self._text))) - 1
        asked = number >= 0 and self._sentences[number].of(self._text).rstrip().endswith("?")
        return asked and item.content[-1].start > item.cue[0].start

    def _is_vague(self, item: Found, cue: Sequence[Token]) -> bool:
        """Whether the content is a lone pronoun, or "called" may mean a call."""
        content = self._row.inside(item.content)
        if len(content) == 1 and content[0].tag == "PRP":
            return True
        calls = cue[-1].text.lower() in _CALLING_ON if cue else False
        return item.probability < _SURE and names(verb_of(cue)) and not calls

    def _is_quoted(self, item: Found) -> bool:
        """Whether a content without source is a sentence in quotation marks, not a title or name
        in them."""
        if item.content[0].of(self._text)[0] not in MARKS:
            return False
        return any(word.tag in CLAUSAL for word in self._row.inside(item.content))

    def _is_deed(self, item: Found, source: Sequence[Token], cue: Sequence[Token]) -> bool:
        """Whether the cue is something done to a thing, and the content nothing but that thing."""
        if not any(word.tag.startswith("VB") for word in cue):
            return False
        verb = verb_of(cue)
        words = self._row.inside(item.content)
        if is_undergone(cue, words) or is_addressed(cue, words):
            return True
        if self._is_no_speech(source, cue, words):
            return True
        if is_enabled(cue, words) or is_convened(cue, words):
            return True
        if explains_term(source, cue, words) or (not source and is_weighed(cue, words)):
            return True
        thing = self._is_thing(item.content, words)
        if (thing and is_seen(source, cue, words)) or (verb in _LOSING and is_lost(words)):
            return True
        if thing and is_funded(cue, words):
            return True
        if verb in _GRANTING and words[0].tag in {"DT", "PRP$"}:
            return True
        named = source or any(word.tag.startswith("NN") for word in cue)
        nobodys = not named and not is_passive(cue) and not is_cue(verb)
        planned = not thing and (is_plan(words) or _is_done_to(cue, verb, words))
        if (thing or planned) and nobodys and item.probability < _SURE:
            return True
        if (is_cue(verb) and verb not in _NEEDS_WORDS) or (
            holds(verb) and verb not in _NEEDS_WORDS and cue[-1].lemma != "by"
        ):
            return False
        held = source and item.probability >= _VERY_SURE and not is_negated(cue)
        return thing and not held

    def _is_thing(self, content: Sequence[Span], words: Sequence[Token]) -> bool:
        """Whether a content is a noun phrase: without a verb of its own (those of relative clauses
        aside) and without a quotation at its edges."""
        if any(self._is_quoted_at_edge(span) or self._has_clause(span) for span in content):
            return False
        verb = next((place for place, word in enumerate(words) if word.tag in CLAUSAL), None)
        return verb is None or (verb > 1 and words[verb - 1].text.lower() in _RELATIVE)

    def _is_quoted_at_edge(self, span: Span) -> bool:
        marks = touching(self._marks, span)
        words = span.of(self._text)
        whole = any(mark.start == span.start or mark.end == span.end for mark in marks)
        return whole or words[0] in MARKS or words[-1] in MARKS

    def _has_clause(self, span: Span) -> bool:
        """Whether something in a piece has its subject there, outside relative clauses."""
        tree, places = self._trees.inside(span)
        for place in places:
            if tree.labels[place] in _SUBJECTS and tree.heads[place] in places:
                verb = tree.heads[place]
                while verb in places and tree.labels[verb] != "acl:relcl":
                    verb = tree.heads[verb]
                if verb not in places:
                    return True
        return False


def _is_done_to(cue: Sequence[Token], verb: str, words: Sequence[Token]) -> bool:
    """Whether a lone verb that is no cue takes a phrase ("imperils the plan"), not a clause."""
    alone = len(cue) == 1 and cue[0].tag in {"VBD", "VBP", "VBZ"}
    known = holds(verb) or load("cues", "verbs").class_of(verb) is not None
    return alone and not known and words[0].tag in {"DT", "NNP", "NNPS", "NNS", "PRP$"}
