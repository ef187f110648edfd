"""Framing functions: sentences that tell a problem, a cause, a judgement or a remedy of a side.

A word of the `functions` list is a cue. It counts for a side only by the part that the side has in
it: its *owner* ("China's commitment", "its fair offer"), the subject of what is said ("the draft is
fair"), or the doer or done-to of the clause in which the cue stands. A judgement falls on nobody
but the owner or subject of the judging word, or the object of a judging verb; a cause is who does
it, whom somebody blames, or whose doing stands behind "because of". Whoever is done away with ("was
banned") stands in no remedy. A sentence that merely mentions the side tells nothing of it: a cell
is left empty rather than guessed.

Reference: R. M. Entman (1993), Framing: toward clarification of a fractured paradigm.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from math import fsum
from typing import Literal, NamedTuple

from framing.domain import AnnotatedArticle, Reading, SidedClause, SideKey, Span
from framing.lexicons import Lexicon, load
from framing.text.grammar.irrealis import MAYBE, is_open
from framing.text.grammar.lexical import ADJECTIVE, ANY, MODAL, NOUN, VERB, Tags, found, in_compound
from framing.text.grammar.negation import HARDLY, NEGATORS
from framing.text.grammar.syntax import SentenceTree, forest
from framing.text.sides.mention_heads import mention_heads

Function = Literal["problem", "cause", "judgement", "remedy"]
Part = Literal["owner", "subject", "agent", "patient"]
FUNCTIONS: tuple[Function, ...] = ("problem", "cause", "judgement", "remedy")
_OF_SUBJECT = frozenset(("blame", "responsible"))
"""Phrases that tell their subject's doing ("to blame for"), not that of the noun behind them."""
_HOLDING = frozenset(
    "believe call consider deem describe find regard see term think understand view".split()
)
_NEEDED = frozenset("aid benefit budget funding job spending staff".split())
"""What is not put right by having less of it."""
_LESSENING = frozenset("abolish curb cut narrow reduce tighten".split())
_UNDER = frozenset(("acl", "ccomp", "conj", "obj", "obl", "nmod", "xcomp"))
_NO = NEGATORS | HARDLY | {"no", "nothing"}
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
        parts = _Parts(reading, tree, clauses, key)
        weighed: list[tuple[float, Part, Span]] = [
            (hit.weight, part, hit.span)
            for hit in near
            if _is_told(tree, hit)
            for part in [parts.of(hit)]
            if part and _may(function, part, hit, _lemma(tree, hit))
        ]
        if weighed:
            _, part, _ = max(weighed, key=lambda entry: (entry[0], -entry[2].start))
            spans = tuple(span for _, _, span in weighed)
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
            if not in_compound(doc.tokens, hit.first, hit.last)
        )
    )


def _list(function: Function, word_class: str) -> Lexicon | None:
    """The cues of a function that are of one part of speech, None where there are none."""
    scope = f"{function}_{word_class}"
    if not any(class_.startswith(scope) for class_ in load("functions").classes):
        return None
    return load("functions", scope)


def _may(function: Function, part: Part, cue: Cue, lemma: str) -> bool:
    """Whether a part in a cue makes the cue say something of the side."""
    if function == "remedy" and part == "patient":
        return not cue.against
    if function == "judgement":
        return part in (("patient",) if cue.word_class == "verb" else ("owner", "subject"))
    if function == "cause":
        return (part == "patient") == (lemma == "blame" and cue.word_class == "verb")
    return True


def _lemma(tree: SentenceTree, hit: Cue) -> str:
    at = bisect_left(tree.tokens, hit.span.start, key=lambda token: token.start)
    return tree.tokens[at].lemma.lower()


def _is_told(tree: SentenceTree, hit: Cue) -> bool:
    """Whether a cue tells its function as so: what is asked, denied, left open or was once a duty
    ("had to") does not, nor does what is due one day ("due to speak"), nor a noun that only tells
    what kind of thing another one is ("weight loss pills")."""
    first = bisect_left(tree.tokens, hit.span.start, key=lambda token: token.start)
    last = bisect_left(tree.tokens, hit.span.end, key=lambda token: token.start) - 1
    if hit.word_class == "noun" and tree.labels[last] == "compound":
        return False
    words = [token.text.lower() for token in tree.tokens[first : last + 1]]
    behind = tree.tokens[last + 1].tag if last + 1 < len(tree.tokens) else ""
    if words == ["due", "to"] and behind == "VB":
        return False
    if tree.tokens[first].tag == "MD" or words[-1] == "to":
        before = tree.tokens[first - 1].tag if first else ""
        if _is_aside(tree, first):
            return False
        asked = is_open(tree, first, frozenset()) or _is_inverted(tree, first)
        return words[0] not in ("had", "needed") and before != "MD" and not asked
    above = tree.heads[last] if tree.labels[last] in ("amod", "xcomp") else last
    near = (*tree.children[last], *tree.children[max(above, 0)], max(tree.heads[last], 0))
    denied = any(tree.tokens[k].text.lower() in _NO for k in near)
    return not denied and not _is_under_no(tree, last) and not is_open(tree, last, MAYBE)


def _is_under_no(tree: SentenceTree, place: int) -> bool:
    """Whether a "not" stands with a verb under which a word is ("does not intend to keep promises
    to help")."""
    while tree.labels[place] in _UNDER and tree.heads[place] >= 0:
        place = tree.heads[place]
        denying = (tree.tokens[k].text.lower() for k in tree.having(place, "advmod", "neg"))
        if tree.tokens[place].tag.startswith("VB") and any(word in _NO for word in denying):
            return True
    return False


def _is_aside(tree: SentenceTree, place: int) -> bool:
    """Whether a duty is only told by the way ("a mark which he needs to pass")."""
    verb = place
    while tree.labels[verb] in ("conj", "xcomp") and tree.heads[verb] >= 0:
        verb = tree.heads[verb]
    return tree.labels[verb] in ("acl:relcl", "advcl")


def _is_inverted(tree: SentenceTree, modal: int) -> bool:
    """Whether a modal stands before its subject ("should she become president")."""
    verb = tree.heads[modal]
    subject = None if verb < 0 else tree.child(verb, "nsubj", "nsubj:pass")
    return subject is not None and subject > modal


class _Parts:
    """The part that one side has in the cues of one sentence."""

    def __init__(
        self,
        reading: Reading,
        tree: SentenceTree,
        clauses: dict[int, SidedClause],
        key: SideKey,
    ) -> None:
        self._tree, self._clauses, self._key = tree, clauses, key
        self._sides = mention_heads(tree, reading.mentions)

    def of(self, hit: Cue) -> Part | None:
        """Its part in a cue, None where it has none."""
        last = bisect_left(self._tree.tokens, hit.span.end, key=lambda token: token.start) - 1
        if last in self._sides:
            return None
        if self._owns(last):
            return "owner"
        first = bisect_left(self._tree.tokens, hit.span.start, key=lambda token: token.start)
        words = {token.text.lower() for token in self._tree.tokens[first : last + 1]}
        behind = hit.word_class == "phrase" and _OF_SUBJECT.isdisjoint(words)
        if behind and self._tree.labels[last] in ("case", "fixed"):
            noun = self._tree.heads[last]
            while self._tree.labels[noun] in ("case", "fixed") and self._tree.heads[noun] >= 0:
                noun = self._tree.heads[noun]
            return "owner" if self._sides.get(noun) == self._key or self._owns(noun) else None
        place = self._clause_of(last, hit.word_class)
        return None if place is None else self._in_clause(place, own=place == last)

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

    def _clause_of(self, place: int, word_class: str) -> int | None:
        """The first word from a cue upward that says something of somebody. A noun behind a
        preposition, or within what stands there, tells of its owner only."""
        while place >= 0:
            if word_class == "noun" and self._tree.child(place, "case") is not None:
                return None
            if self._tree.tokens[place].start in self._clauses or self._subject(place) is not None:
                return place
            place = self._tree.heads[place]
        return None

    def _in_clause(self, place: int, own: bool) -> Part | None:
        """The side's part in what a word says. Who only tells of something or holds it ("described
        the problem", "sees a threat") has no part in it; nor who has less of what is needed."""
        subject = self._subject(place)
        if subject is not None:
            told = [self._sides.get(subject), *map(self._sides.get, self._owners(subject))]
            if any(told):
                return "subject" if self._key in told else None
        sided = self._clauses.get(self._tree.tokens[place].start)
        if sided is None:
            return None
        lemma = sided.clause.lemma
        if sided.agent_side == self._key:
            tells = not own and (lemma in load("cues", "verbs") or lemma in _HOLDING)
            given = self._tree.child(place, "obj")
            needed = given is not None and self._tree.tokens[given].lemma.lower() in _NEEDED
            lost = own and needed and lemma in _LESSENING
            return None if tells or lost else "agent"
        return "patient" if sided.patient_side == self._key else None

    def _subject(self, place: int) -> int | None:
        """The subject of which a noun or an adjective is said with "is"."""
        if self._tree.child(place, "cop") is None:
            return None
        return self._tree.child(place, "nsubj")
