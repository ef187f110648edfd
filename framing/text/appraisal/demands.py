"""Demands that blame: what a side is told to stop, or deserves to suffer.

"China must stop threatening its neighbours", "the company has to end its illegal practices" take
for granted that the side does it; "the bank should be prosecuted", "it must be held accountable"
take for granted that it did wrong. That a strike or a war should end blames nobody, nor does what
is asked, denied or only thought possible.

Reference: J. R. Martin and P. R. R. White (2005), The Language of Evaluation (judgement of
propriety).
"""

from __future__ import annotations

from collections.abc import Iterator

from framing.domain import SidedClause, SideKey
from framing.lexicons import load
from framing.text.appraisal.verdicts import Verdict, holders
from framing.text.grammar.irrealis import MAYBE, is_open
from framing.text.grammar.negation import HARDLY, NEGATORS
from framing.text.grammar.syntax import SentenceTree
from framing.text.sides.bearers import Bearers, head_within, names_deed
from framing.text.sides.doings import is_doing

_DUE = frozenset("must should ought".split())
_HAVING_TO = frozenset("have need".split())
_STOPPING = frozenset("abandon cease desist end halt quit refrain stop".split())
_HELD, _FOR = "hold", "accountable"
_DENYING = (
    NEGATORS
    | HARDLY
    | frozenset(
        "absurd before cent claim deny doubt false less nobody no only percent poll rather reason"
        " sure survey why wrong ? %".split()
    )
)
"""What makes a sentence tell something else than that a demand is made."""


def demands(tree: SentenceTree, whose: Bearers) -> Iterator[Verdict]:
    """The demands in a sentence that blame a side; none in one that denies or asks anything."""
    if any(_DENYING & {token.text.lower(), token.lemma.lower()} for token in tree.tokens):
        return
    for place, token in enumerate(tree.tokens):
        sided = whose.clauses.get(token.start)
        if sided is None or not _is_due(tree, place):
            continue
        side = _stopping(tree, place, sided.agent_side) or _deserving(tree, place, sided)
        if side is not None and not is_open(tree, place, MAYBE):
            top = tree.heads[place] if _is_had_to(tree, place) else place
            yield Verdict(token.span, side, "attack", tuple(holders(tree, top)))


def _is_due(tree: SentenceTree, place: int) -> bool:
    """Whether something is said to be due: "must stop", "has to be punished"."""
    words = (tree.tokens[k].text.lower() for k in tree.having(place, "aux"))
    return any(word in _DUE for word in words) or _is_had_to(tree, place)


def _is_had_to(tree: SentenceTree, place: int) -> bool:
    """Whether "has to" or "needs to" stands over a verb."""
    head = tree.heads[place]
    return (
        tree.labels[place] == "xcomp"
        and tree.tokens[head].lemma.lower() in _HAVING_TO
        and any(tree.tokens[k].text.lower() == "to" for k in tree.children[place])
    )


def _stopping(tree: SentenceTree, place: int, doer: SideKey | None) -> SideKey | None:
    """The side that is told to stop what is called bad; who is to stop others is not blamed."""
    if tree.tokens[place].lemma.lower() not in _STOPPING:
        return None
    stopped = tree.having(place, "obj") or tree.having(place, "xcomp", "obl", "advcl")
    return doer if any(_is_bad(tree, k) for k in stopped) else None


def _is_bad(tree: SentenceTree, place: int) -> bool:
    """Whether what is to be stopped is a doing to others that blames whoever does it, or the side's
    own and called bad."""
    token = tree.tokens[place]
    lemma = token.lemma.lower()
    if token.text.lower().endswith("ing") and tree.child(place, "nmod:poss") is None:
        if tree.child(place, "nsubj") is not None or tree.child(place, "mark") is not None:
            return False
        done_to = tree.child(place, "obj")
        itself = done_to is not None and tree.tokens[done_to].text.endswith(("self", "selves"))
        misdeed = load("stance", "misdeeds").class_of(lemma) == "verbs"
        return not itself and (misdeed or lemma in load("stance", "stopped"))
    if tree.child(place, "nmod:poss") is None:
        return False
    adjectives = (tree.tokens[k].text.lower() for k in tree.having(place, "amod"))
    called = load("stance", "adjectives")
    bad = names_deed(tree, place) and any(called.class_of(word) == "attack" for word in adjectives)
    return bad or lemma in load("stance", "ended")


def _deserving(tree: SentenceTree, place: int, sided: SidedClause) -> SideKey | None:
    """The side itself that is said to deserve what nobody deserves who did no wrong."""
    lemma, side = tree.tokens[place].lemma.lower(), sided.patient_side
    patient = sided.clause.patient
    head = None if patient is None else head_within(tree, patient)
    if side is None or head is None or is_doing(tree.tokens[head].lemma.lower()):
        return None
    if lemma == _HELD:
        for_what = (tree.tokens[k].text.lower() for k in tree.children[place])
        return side if sided.clause.voice == "passive" and _FOR in for_what else None
    return side if lemma in load("stance", "deserts") else None
