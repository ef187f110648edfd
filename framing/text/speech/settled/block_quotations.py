"""Block quotations: paragraphs that the sentence before them, which ends in a colon, gives to one.

"The mayor answered her critics:", and behind it, set apart, what she answered. In quotation marks
the paragraphs are hers as far as nothing else stands in them. Pages often set such paragraphs in
without marks: then they are hers where they stand behind a mark of language, or go on in the first
person in an article that is else without it; one paragraph is where the sentence before it ends in
a verb of saying ("The mayor added:"). The rest of what follows is the article's own voice.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import chain, islice, pairwise, takewhile

from framing.domain import Span
from framing.domain.extent import merged, touching
from framing.text.grammar.language_marks import language_marks, without_marks
from framing.text.grammar.layers import Layers
from framing.text.grammar.subjects import Subjects
from framing.text.grammar.syntax import SentenceTree
from framing.text.speech.found import Found
from framing.text.speech.patterns.licence import takes_quotation
from framing.text.speech.patterns.opening import MEDIA

_WORD = re.compile(r"\w")
_FIRST_PERSON = frozenset("i me my we us our".split())
_GIVING = frozenset("give have issue make post publish read release send write".split())
_ANSWERS = MEDIA | frozenset("answer comment explanation message note reply response".split())
_MEANS = frozenset(("using", "via"))
_PRONOUNS = frozenset(("PRP", "PRP$"))


class Blocks:
    """The block quotations of one text; `lines` are the paragraphs that name their speaker
    themselves."""

    def __init__(self, layers: Layers, lines: Collection[Span]) -> None:
        self._text, self._paragraphs = layers.text, layers.paragraphs
        self._trees, self._marks = layers.trees, layers.quoted
        self._lines = lines
        self._of_language = language_marks(layers.text)

    def given(self, items: Sequence[Found]) -> list[Found]:
        """The attributions with the block quotations, each with whoever the sentence before it
        names; a lone word between its cue and the colon ("tweeted using:") is no content, nor is
        the means ("using her account")."""
        result = list(items)
        for number, paragraph in enumerate(self._paragraphs[:-1]):
            if not paragraph.of(self._text).rstrip().endswith(":"):
                continue
            lead = self._trees.at(paragraph.end - 1)
            owner = self._owner(lead, result)
            block = self._block(number + 1, owner, result) if owner else []
            if owner and not block and _ends_in_saying(lead):
                block = self._unmarked(number + 1)
            if owner is None or not block:
                continue
            same = [item for item in result if _is_same(item, owner)]
            spans = merged(span for item in (owner, *same) for span in item.content)
            kept = [span for span in spans if self._is_whole(span)]
            rest = (_without(item, block) for item in result if item not in same)
            result = [item for item in rest if item.content]
            result.append(replace(owner, content=merged([*kept, *block]), probability=1.0))
        return result

    def _block(self, number: int, owner: Found, items: Sequence[Found]) -> list[Span]:
        """The words of the block quotation that begins with this paragraph. Further paragraphs in
        quotation marks belong to it unless somebody else is known to say them."""
        first = self._paragraphs[number]
        further = (self._paragraphs[k] for k in range(number + 1, len(self._paragraphs)))
        if self._is_quoted(first):
            others = (x for x in items if x.cue and not _is_same(x, owner))
            told = merged(span for item in others for span in item.content)
            free = takewhile(lambda p: self._is_quoted(p) and not touching(told, p), further)
            return [
                mark for paragraph in (first, *free) for mark in touching(self._marks, paragraph)
            ]
        if first in self._lines or touching(self._marks, first):
            return []
        beside = touching(self._of_language, first)
        if any(mark.start == first.start or mark.end >= first.end - 1 for mark in beside):
            return list(without_marks(self._text, [first]))
        block = list(takewhile(self._personal.__contains__, chain((first,), further)))
        return block if len(block) == len(self._personal) else []

    def _unmarked(self, number: int) -> list[Span]:
        """The paragraph, where it neither has marks nor names its speaker, nor may be the writer's
        own."""
        first = self._paragraphs[number]
        taken = first in self._lines or first in self._personal or touching(self._marks, first)
        return [] if taken else [first]

    def _is_quoted(self, paragraph: Span) -> bool:
        """Whether a paragraph is a quotation and nothing else."""
        inside = touching(self._marks, paragraph)
        taken = merged([*inside, *touching(self._of_language, paragraph)])
        gaps = pairwise([paragraph.start, *chain.from_iterable(taken), paragraph.end])
        return bool(inside) and not any(
            _WORD.search(self._text, start, max(start, end))
            for start, end in islice(gaps, 0, None, 2)
        )

    @cached_property
    def _personal(self) -> frozenset[Span]:
        """The paragraphs in the first person."""
        return frozenset(p for p in self._paragraphs if self._in_first_person(p))

    def _in_first_person(self, paragraph: Span) -> bool:
        """Whether a paragraph says "I" or "we" outside quotation marks."""
        return any(
            token.text.lower() in _FIRST_PERSON and token.text != "US"
            for tree in self._trees.starting_in(paragraph)
            for token in tree.tokens
            if token.tag in _PRONOUNS and not touching(self._marks, token.span)
        )

    def _is_whole(self, span: Span) -> bool:
        """Whether a content is more than a word, and no means."""
        words = span.of(self._text).split()
        told = len(words) > 1 and words[0].lower() not in _MEANS
        return told or bool(touching(self._marks, span))

    def _owner(self, lead: SentenceTree, items: Sequence[Found]) -> Found | None:
        """The attribution to which a sentence's colon belongs: that of its verb, which may be known
        already."""
        verb = _verb(lead)
        if verb is None:
            return None
        token = lead.tokens[verb]
        for item in items:
            if any(cue.overlaps(token.span) for cue in item.cue):
                return item
        subjects = Subjects(lead)
        subject = None if subjects.passive(verb) else subjects.subject(verb)
        if subject is None or not _gives_words(lead, verb):
            return None
        return Found((lead.whole_phrase(subject),), (lead.with_auxiliaries(verb),), ())


def _is_same(item: Found, owner: Found) -> bool:
    """Whether two attributions share their cue."""
    return any(one.overlaps(other) for one in item.cue for other in owner.cue)


def _without(item: Found, block: Sequence[Span]) -> Found:
    """An attribution without what a block quotation takes from it; its cue may stand there."""
    if any(span.overlaps(cue) for span in block for cue in item.cue):
        return item
    return replace(item, content=tuple(x for x in item.content if not touching(block, x)))


def _verb(lead: SentenceTree) -> int | None:
    """The verb to which the colon at the end of a sentence belongs: a verb of saying right before
    it, else the main one or the last that is joined to it."""
    colon = next((k for k, t in reversed(list(enumerate(lead.tokens))) if t.text == ":"), 0)
    last = lead.tokens[colon - 1] if colon else None
    if last is not None and last.tag.startswith("VB") and takes_quotation(last.lemma):
        return colon - 1
    verb = next((k for k, head in enumerate(lead.heads) if head < 0), None)
    while verb is not None and (joined := lead.having(verb, "conj")):
        if not lead.tokens[joined[-1]].tag.startswith("VB"):
            break
        verb = joined[-1]
    return verb if verb is not None and lead.tokens[verb].tag.startswith("VB") else None


def _ends_in_saying(lead: SentenceTree) -> bool:
    """Whether nothing but a colon stands behind a verb of saying ("The mayor added:")."""
    words = [token for token in lead.tokens if _WORD.search(token.text)]
    return bool(words) and words[-1].tag.startswith("VB") and takes_quotation(words[-1].lemma)


def _gives_words(lead: SentenceTree, verb: int) -> bool:
    """Whether a verb may be followed by somebody's words: "said", "issued this statement"."""
    lemma, given = lead.tokens[verb].lemma.lower(), lead.child(verb, "obj")
    answer = given is not None and lead.tokens[given].lemma.lower() in _ANSWERS
    return takes_quotation(lemma) or (lemma in _GIVING and answer)
