"""Verbs of the article inside what seems to be said: "said it was late | and warned against …"."""

from __future__ import annotations

from collections.abc import Sequence

from framing.domain import Span
from framing.domain.extent import touching
from framing.lexicons import load
from framing.text.grammar.layers import Layers
from framing.text.grammar.syntax import SentenceTree
from framing.text.grammar.tags import CLAUSAL, FINITE
from framing.text.names.general_nouns import is_body, is_person
from framing.text.speech.patterns.licence import closes, names

_OPPOSING = frozenset(("although", "though", "whereas", "while"))


class OtherVerbs:
    """The verbs of one text by which the article, and not who speaks, goes on."""

    def __init__(self, layers: Layers) -> None:
        self._trees, self._marks = layers.trees, layers.quoted

    def without(self, span: Span, cue: Sequence[Span], spoken: bool) -> Span:
        """A piece of content behind its cue, up to a verb that is the article's: one that is joined
        to what is said (`spoken`), else to the cue itself or in a clause with another speaker."""
        if spoken:
            return self._before_second(span, self._is_present(cue))
        return self._before_other_saying(self._before_joined(span, cue))

    def _is_present(self, cue: Sequence[Span]) -> bool:
        """Whether a cue stands in the present."""
        return bool(cue) and any(
            tree.tokens[k].tag == "VBZ"
            for tree, places in [self._trees.inside(cue[0])]
            for k in places
        )

    def _before_second(self, span: Span, now: bool) -> Span:
        """A piece up to a second verb that is the article's. In the past it says something, and
        what comes before shows that it is not told of ("said he would order a review | and warned
        against delays", "admitted that there were delays, | but denied it"); in the present, as the
        cue is (`now`), it stands behind a past ("says it was built badly | and puts the cost at
        …")."""
        tree, places = self._trees.inside(span)
        for verb in places:
            token, first, joint = tree.tokens[verb], tree.heads[verb], tree.child(verb, "cc")
            if tree.labels[verb] != "conj" or joint is None or first not in places:
                continue
            if tree.labels[first] not in ("ccomp", "parataxis"):
                continue
            if joint - 1 not in places or touching(self._marks, token.span):
                continue
            if tree.child(verb, "nsubj", "nsubj:pass") is None and _goes_over(tree, verb, now):
                end = joint - (tree.tokens[joint - 1].tag == ",")
                return Span(span.start, tree.tokens[end - 1].end)
        return span

    def _before_joined(self, span: Span, cue: Sequence[Span]) -> Span:
        """A thing up to a verb that is joined to the cue's ("called for talks | and threatened to
        leave"), outside quotation marks. Behind a clause or an infinitive who joins it to which can
        not be told."""
        tree, places = self._trees.inside(span)
        for verb in places:
            above, joint = tree.heads[verb], tree.child(verb, "cc")
            if tree.labels[verb] != "conj" or not joint or not _is_finite(tree, verb):
                continue
            if any(tree.tokens[k].tag in CLAUSAL for k in range(places.start, joint)):
                continue
            joined = above >= 0 and any(x.overlaps(tree.tokens[above].span) for x in cue)
            if (
                joined
                and joint - 1 in places
                and not touching(self._marks, tree.tokens[joint].span)
            ):
                end = joint - (tree.tokens[joint - 1].tag == ",")
                return Span(span.start, tree.tokens[end - 1].end)
        return span

    def _before_other_saying(self, span: Span) -> Span:
        """A piece up to a clause behind a comma in which somebody says something else ("said the
        bridge is old, | while the owners said it is new"), outside quotation marks."""
        tree, places = self._trees.inside(span)
        for mark in places[2:]:
            token, comma = tree.tokens[mark], tree.tokens[mark - 1]
            if token.text.lower() not in _OPPOSING or comma.text != ",":
                continue
            verb = tree.heads[mark]
            said = verb in places and tree.tokens[verb].tag == "VBD"
            if not said or not closes(tree.tokens[verb].lemma):
                continue
            subject = tree.child(verb, "nsubj")
            if subject is not None and not touching(self._marks, token.span):
                return Span(span.start, tree.tokens[mark - 2].end)
        return span


def _goes_over(tree: SentenceTree, verb: int, now: bool) -> bool:
    """Whether a verb that is joined to what is said is the article's, by tense or subject."""
    token, first = tree.tokens[verb], tree.heads[verb]
    helping = [tree.tokens[k].tag for k in tree.having(first, "aux", "aux:pass", "cop")]
    known = load("cues", "verbs").class_of(token.lemma) is not None or token.lemma == "put"
    if token.tag == "VBZ":
        return now and known and "VBD" in (tree.tokens[first].tag, *helping)
    if token.tag != "VBD" or not (known or closes(token.lemma) or names(token.lemma)):
        return False
    expletive = tree.child(first, "expl") is not None
    joint = tree.child(verb, "cc")
    but = expletive and joint is not None and tree.tokens[joint].text.lower() == "but"
    if _is_thing(tree, tree.child(first, "nsubj", "nsubj:pass")) and closes(token.lemma):
        return True
    return but or ("MD" in helping and tree.tokens[first].tag == "VB")


def _is_thing(tree: SentenceTree, subject: int | None) -> bool:
    """Whether the subject of what is said can say nothing itself ("it was late | and called …")."""
    if subject is None:
        return False
    token, lemma = tree.tokens[subject], tree.tokens[subject].lemma.lower()
    if token.text.lower() in ("it", "this", "that", "there"):
        return True
    speaks = is_person(lemma) or is_body(lemma) or load("roles").class_of(lemma) is not None
    return token.tag == "NN" and not speaks


def _is_finite(tree: SentenceTree, verb: int) -> bool:
    """Whether a verb has a tense, by itself or by an auxiliary."""
    helping = (tree.tokens[k].tag for k in tree.having(verb, "aux", "aux:pass"))
    return any(tag in FINITE for tag in (tree.tokens[verb].tag, *helping))
