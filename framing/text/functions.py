"""Framing functions: sentences that tell a problem, a cause, a judgement or a remedy of a side.

A word of the `functions` list is a cue. It counts for a side only by the part that the side has in
it: its *owner* ("China's commitment", "its fair offer"), the subject of what is said ("the draft is
fair"), or the doer or done-to of the clause in which the cue stands or which governs that clause.
A judgement falls on nobody but the owner or subject of the judging word, or the object of a judging
verb. Whoever is done away with ("was banned") stands in no remedy. Problems and remedies of the
`strong` kind also count where the sentence merely mentions the side, and no other, and not only as
the source of what it tells. What stays under `FLOOR` is not found: a cell is left empty rather than
guessed.

Reference: R. M. Entman (1993), Framing: toward clarification of a fractured paradigm.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from math import fsum
from typing import Literal, NamedTuple

from framing.domain import AnnotatedArticle, Reading, SidedClause, SidedSentence, SideKey, Span
from framing.domain.extent import merged, touching
from framing.lexicons import Lexicon, load
from framing.text.grammar.irrealis import MAYBE, is_open
from framing.text.grammar.lexical import ADJECTIVE, ANY, MODAL, NOUN, VERB, Tags, found, in_compound
from framing.text.grammar.syntax import SentenceTree, forest
from framing.text.sides.mention_heads import mention_heads

Function = Literal["problem", "cause", "judgement", "remedy"]
Part = Literal["owner", "subject", "agent", "patient", "mention"]
FUNCTIONS: tuple[Function, ...] = ("problem", "cause", "judgement", "remedy")
FLOOR = 1.0
MENTION = 0.5
"""What a cue weighs where the sentence only mentions the side."""
_REACH = 2
_NO = frozenset(("no", "nothing", "not", "n't", "n’t", "never", "hardly"))
_TAGS: Tags = {
    "noun": NOUN,
    "verb": VERB,
    "adjective": ADJECTIVE,
    "modal": MODAL | {"VBP", "VBZ", "VBD", "VB"},
    "phrase": ANY,
}


class Cue(NamedTuple):
    """A word that tells a function: where it stands, its part of speech, how much it weighs, and
    whether it does away with something."""

    span: Span
    word_class: str
    weight: float
    against: bool


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence that tells a function of a side: its cues, the side's part in the weightiest of
    them, and how much they weigh together."""

    sentence: Span
    cues: tuple[Span, ...]
    part: Part
    weight: float


def passages(reading: Reading, key: SideKey, function: Function) -> tuple[Passage, ...]:
    """The sentences that tell the function of the side, in document order."""
    told = []
    hits = cues(reading.doc, function)
    starts = [hit.span.start for hit in hits]
    clauses = {sided.clause.predicate.start: sided for sided in reading.clauses}
    for sentence, tree in zip(reading.sentences, forest(reading.doc), strict=True):
        if key not in sentence.sides:
            continue
        near = hits[bisect_left(starts, tree.span.start) : bisect_left(starts, tree.span.end)]
        if not near:
            continue
        parts = _Parts(reading, sentence, tree, clauses, key)
        weighed: list[tuple[float, Part, Span]] = [
            (weight, part, hit.span)
            for hit in near
            if _is_told(tree, hit)
            for part in [parts.of(hit)]
            if part and _may(function, part, hit)
            for weight in [hit.weight * (MENTION if part == "mention" else 1)]
        ]
        if weighed and max(weighed)[0] >= FLOOR:
            _, part, _ = max(weighed, key=lambda entry: (entry[0], -entry[2].start))
            spans = tuple(span for one, _, span in weighed if one >= FLOOR)
            told.append(Passage(tree.span, spans, part, fsum(one for one, _, _ in weighed)))
    return tuple(told)


def best(told: tuple[Passage, ...]) -> Passage | None:
    """The passage that weighs most, of equal ones the shortest, then the first."""
    return min(
        told,
        key=lambda one: (-one.weight, one.sentence.end - one.sentence.start, one.sentence),
        default=None,
    )


@lru_cache(maxsize=16)
def cues(doc: AnnotatedArticle, function: Function) -> tuple[Cue, ...]:
    """The cues of a function in the body, in document order."""
    against = load("functions", "against")
    return tuple(
        sorted(
            Cue(hit.span, word_class, lexicon.weights[hit.class_], hit.entry in against)
            for word_class, tags in _TAGS.items()
            if (lexicon := _list(function, word_class))
            for hit in found(doc.tokens, lexicon, dict.fromkeys(lexicon.classes, tags))
            if not in_compound(doc.text, hit.span)
        )
    )


def _list(function: Function, word_class: str) -> Lexicon | None:
    """The cues of a function that are of one part of speech, None where there are none."""
    scope = f"{function}_{word_class}"
    if not any(class_.startswith(scope) for class_ in load("functions").classes):
        return None
    return load("functions", scope)


def _may(function: Function, part: Part, cue: Cue) -> bool:
    """Whether a part in a cue makes the cue say something of the side."""
    if function == "remedy" and part == "patient":
        return not cue.against
    if function == "judgement":
        return part in (("patient",) if cue.word_class == "verb" else ("owner", "subject"))
    return function != "cause" or part != "mention"


def _is_told(tree: SentenceTree, hit: Cue) -> bool:
    """Whether a cue tells its function as so: what is asked, denied, left open or was once a duty
    ("had to") does not, nor does a noun that only tells what kind of thing another one is ("weight
    loss pills")."""
    first = bisect_left(tree.tokens, hit.span.start, key=lambda token: token.start)
    last = bisect_left(tree.tokens, hit.span.end, key=lambda token: token.start) - 1
    if hit.word_class == "noun" and tree.labels[last] == "compound":
        return False
    words = [token.text.lower() for token in tree.tokens[first : last + 1]]
    if tree.tokens[first].tag == "MD" or words[-1] == "to":
        before = tree.tokens[first - 1].tag if first else ""
        asked = is_open(tree, first, frozenset()) or _is_inverted(tree, first)
        return words[0] != "had" and before != "MD" and not asked
    above = tree.heads[last] if tree.labels[last] in ("amod", "xcomp") else last
    near = (*tree.children[last], *tree.children[max(above, 0)], max(tree.heads[last], 0))
    denied = any(tree.tokens[k].text.lower() in _NO for k in near)
    return not denied and not is_open(tree, last, MAYBE)


def _is_inverted(tree: SentenceTree, modal: int) -> bool:
    """Whether a modal stands before its subject ("should she become president")."""
    verb = tree.heads[modal]
    subject = None if verb < 0 else tree.child(verb, "nsubj", "nsubj:pass")
    return subject is not None and subject > modal


def _is_told_of(reading: Reading, sentence: SidedSentence, key: SideKey) -> bool:
    """Whether a sentence mentions a side not only as the source of what it tells."""
    sources = merged(x for sided in reading.attributions for x in sided.attribution.source)
    return any(
        sentence.span.holds(mention.span) and not touching(sources, mention.span)
        for mention in reading.mentions_of(key)
    )


class _Parts:
    """The part that one side has in the cues of one sentence."""

    def __init__(
        self,
        reading: Reading,
        sentence: SidedSentence,
        tree: SentenceTree,
        clauses: dict[int, SidedClause],
        key: SideKey,
    ) -> None:
        self._tree, self._clauses, self._key = tree, clauses, key
        self._alone = sentence.sides == (key,) and _is_told_of(reading, sentence, key)
        self._sides = mention_heads(tree, reading.mentions)

    def of(self, hit: Cue) -> Part | None:
        """Its part in a cue, None where it has none."""
        last = bisect_left(self._tree.tokens, hit.span.end, key=lambda token: token.start) - 1
        if last in self._sides:
            return None
        if self._owns(last):
            return "owner"
        for place in self._upward(last, hit.word_class):
            part, decided = self._in_clause(place, own=place == last)
            if decided:
                return part
        return "mention" if self._alone else None

    def _owns(self, place: int) -> bool:
        """Whether the side is the owner of a noun, or of that which an adjective describes, or is
        that noun itself."""
        noun = place
        while self._tree.labels[noun] in ("amod", "conj") and self._tree.heads[noun] >= 0:
            noun = self._tree.heads[noun]
        if noun != place and self._sides.get(noun) == self._key:
            return True
        return any(self._sides.get(owner) == self._key for owner in self._owners(noun))

    def _owners(self, noun: int) -> tuple[int, ...]:
        return self._tree.having(noun, "nmod:poss", "compound")

    def _upward(self, place: int, word_class: str) -> Iterator[int]:
        """The words above a cue that say something of somebody, from its own clause up. An
        adjective tells only of its own subject, a noun behind a preposition of its owner only."""
        passed = 0
        reach = 1 if word_class == "adjective" else _REACH
        while place >= 0 and passed < reach:
            if word_class == "noun" and not passed and self._tree.child(place, "case") is not None:
                return
            if self._tree.tokens[place].start in self._clauses or self._subject(place) is not None:
                passed += 1
                yield place
            place = self._tree.heads[place]

    def _in_clause(self, place: int, own: bool) -> tuple[Part | None, bool]:
        """The side's part in what a word says, and whether it, or the other side, has one. Who
        only tells of something ("described the problem") has no part in it."""
        subject = self._subject(place)
        if subject is not None:
            told = [self._sides.get(subject), *map(self._sides.get, self._owners(subject))]
            if any(told):
                return ("subject" if self._key in told else None), True
        sided = self._clauses.get(self._tree.tokens[place].start)
        if sided is None:
            return None, False
        if sided.agent_side == self._key:
            tells = not own and sided.clause.lemma in load("cues", "verbs")
            return (None if tells else "agent"), True
        if sided.patient_side == self._key:
            return "patient", True
        return None, bool(sided.agent_side or sided.patient_side)

    def _subject(self, place: int) -> int | None:
        """The subject of which a noun or an adjective is said with "is"."""
        if self._tree.child(place, "cop") is None:
            return None
        return self._tree.child(place, "nsubj")
