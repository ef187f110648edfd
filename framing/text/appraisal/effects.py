"""Effects: what a side's plan or decision is said to do to people, or to be going to do.

"The government's plan would hurt pensioners" and "the ruling undermines trust" speak against the
plan, "the union's proposal will protect patients" for it. Only what plainly deserves to be spared
(`affected`) tells so: hurting a rival is no fault, helping one no merit. A sentence that denies,
doubts or asks anything says nothing here.

Reference: J. R. Martin and P. R. R. White (2005), The Language of Evaluation (appreciation:
valuation).
"""

from __future__ import annotations

from collections.abc import Iterator

from framing.domain import Attitude, SideKey
from framing.lexicons import load
from framing.text.appraisal.valence import judging
from framing.text.appraisal.verdicts import Verdict, holders
from framing.text.grammar.irrealis import MAYBE
from framing.text.grammar.negation import HARDLY, NEGATORS
from framing.text.grammar.syntax import SentenceTree
from framing.text.sides.bearers import Bearers

_DOUBTING = (
    NEGATORS
    | HARDLY
    | MAYBE
    | frozenset(
        "absurd barely can could deny doubt false fear few little must no nobody nothing only"
        " ought rather sceptical should skeptical unlikely untrue without wrong ?".split()
    )
)
"""What makes a sentence tell something else than that a plan does good or harm."""

_FAULTS = frozenset("failure refusal resistance silence".split())


def effects(tree: SentenceTree, whose: Bearers) -> Iterator[Verdict]:
    """What the sides' deeds are said in a sentence to do, for good or ill."""
    lexicon = load("stance", "effects")
    places = [
        (place, class_)
        for place, token in enumerate(tree.tokens)
        if token.tag.startswith("VB") and (class_ := lexicon.class_of(token.lemma.lower()))
    ]
    if not places or any(_DOUBTING & {t.text.lower(), t.lemma.lower()} for t in tree.tokens):
        return
    for place, class_ in places:
        side = _doer(tree, place, whose)
        if side is not None and _is_on_people(tree, place, whose):
            attitude: Attitude = "support" if class_ == "help" else "attack"
            yield Verdict(tree.tokens[place].span, side, attitude, tuple(holders(tree, place)))


def _doer(tree: SentenceTree, place: int, whose: Bearers) -> SideKey | None:
    """The side whose deed is the subject of a verb."""
    subject = tree.child(place, "nsubj")
    if subject is None or tree.tokens[subject].lemma.lower() in _FAULTS:
        return None
    return whose.of_deed(tree, subject)


def _is_on_people(tree: SentenceTree, place: int, whose: Bearers) -> bool:
    """Whether a verb has nothing behind it but somebody to be spared, who is no side."""
    done_to = tree.child(place, "obj")
    if done_to is None or tree.child(place, "xcomp", "ccomp", "advcl") is not None:
        return False
    if tree.tokens[done_to].lemma.lower() not in load("stance", "affected"):
        return False
    phrase = tree.whole_phrase(done_to)
    judged = any(w.force < 0 and phrase.holds(w.span) for w in judging(tree.tokens))
    return whose.of_noun(tree, done_to) is None and not judged
