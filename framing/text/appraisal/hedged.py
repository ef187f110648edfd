"""About which side the clause is that a hedge or a booster bears on.

A modal verb and an adverb bear on the clause of their verb, on an adjective or a noun phrase where
they stand in one. A verb, adjective or noun with a clause behind it ("it is unclear whether …",
"the claim that …") bears on that clause, not on whoever thinks, fears or claims it; other
adjectives and nouns bear on their noun phrase, or on that of which they are said. A clause is about
the side that is its subject; where that is neither, about the one side that it mentions. Clauses
that hang on it ("…, which the owners deny") are others.

Reference: R. Farkas et al. (2010), The CoNLL-2010 shared task (the scope of hedges).
"""

from __future__ import annotations

from collections.abc import Iterator

from framing.domain import Reading, SideKey, Span
from framing.lexicons import load
from framing.text.grammar.syntax import SentenceTree
from framing.text.grammar.tags import NOUNS
from framing.text.sides.bearers import Bearers, head_within
from framing.text.sides.mention_heads import mention_heads
from framing.text.sides.said_of import bearers

_HELPING = frozenset({"aux", "aux:pass", "advmod", "mark", "cop", "discourse"})
_CONTENTS = ("ccomp", "csubj", "csubj:pass")
_HUNG_ON = frozenset({"acl:relcl", "advcl", "parataxis", "ccomp"})
_SUBJECTS = ("nsubj", "nsubj:pass")
_LONGEST_WAY = 20


def hedged_side(reading: Reading, span: Span) -> SideKey | None:
    """The side that the clause of a hedge or a booster is about; None for neither, and where the
    tree gives the clause two subjects."""
    whose = bearers(reading)
    tree = whose.tree_at(span)
    place = None if tree is None else head_within(tree, span)
    if tree is None or place is None:
        return None
    head = _bears_on(tree, place)
    if head is None or len(tree.having(head, *_SUBJECTS)) > 1:
        return None
    sides = mention_heads(tree, reading.mentions)
    return _subject_side(whose, tree, head) or _only_side(tree, head, sides)


def _bears_on(tree: SentenceTree, place: int) -> int | None:
    """The head of the clause or phrase that a word bears on, None where it does not tell."""
    for _ in range(_LONGEST_WAY):
        label, head = tree.labels[place], tree.heads[place]
        if label not in _HELPING or head < 0:
            break
        place = head
    content = tree.child(place, *_CONTENTS)
    if content is None and tree.tokens[place].tag in NOUNS:
        content = tree.child(place, "acl", "advcl")
    if content is None:
        content = next((k for k in tree.having(place, "advcl") if _is_content(tree, k)), None)
    if content is not None:
        return content
    if label == "parataxis" and head >= 0:
        return head
    if _thinks(tree, place):
        return None
    return head if label == "amod" and head >= 0 else place


def _is_content(tree: SentenceTree, clause: int) -> bool:
    """Whether a clause tells what is unclear, likely, feared."""
    mark = tree.child(clause, "mark")
    return mark is not None and tree.tokens[mark].text.lower() in ("that", "whether")


def _thinks(tree: SentenceTree, place: int) -> bool:
    """Whether a verb tells what its subject thinks, and no clause what that is."""
    token = tree.tokens[place]
    class_ = load("hedges", "verb").class_of(token.lemma.lower()) or ""
    named = token.tag.startswith("VB") and class_.startswith(("thought", "judgement"))
    passive = tree.child(place, "nsubj:pass", "aux:pass") is not None
    return named and not passive and tree.child(place, "xcomp") is None


def _subject_side(whose: Bearers, tree: SentenceTree, head: int) -> SideKey | None:
    """The side that the subject of a clause stands for, or whose it is."""
    sided = whose.clauses.get(tree.tokens[head].start)
    phrase = None
    if sided is not None:
        active = sided.clause.voice == "active"
        side = sided.agent_side if active else sided.patient_side
        if side is not None:
            return side
        phrase = sided.clause.agent if active else sided.clause.patient
    found = tree.having(head, *_SUBJECTS) if phrase is None else (head_within(tree, phrase),)
    return whose.of_noun(tree, found[0]) if len(found) == 1 and found[0] is not None else None


def _only_side(tree: SentenceTree, head: int, sides: dict[int, SideKey]) -> SideKey | None:
    """The one side that a clause or phrase mentions."""
    found = {sides[place] for place in _within(tree, head) if place in sides}
    return found.pop() if len(found) == 1 else None


def _within(tree: SentenceTree, head: int) -> Iterator[int]:
    """The words of a clause, without the clauses that hang on it or are joined to it."""
    pending = [head]
    while pending:
        place = pending.pop()
        yield place
        for child in tree.children[place]:
            joined = tree.labels[child] == "conj" and tree.child(child, *_SUBJECTS) is not None
            if tree.labels[child] not in _HUNG_ON and not joined:
                pending.append(child)
