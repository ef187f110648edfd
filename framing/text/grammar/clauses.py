"""Who does what: the clauses of a text with agent and patient, in the active and the passive.

Read off dependency trees. The agent is the subject of an active verb and the "by" of a passive one;
the patient its object, or the subject of a passive. Where a clause leaves its subject out, the text
around it gives one: the noun that a relative clause or a participle stands behind ("a draft, which
was submitted by the US", "a text backed by 120 states"), the verb it is joined to, the verb that
governs it ("China wants to submit …", "they urged the US to withdraw"), whoever owns the noun that
it stands behind ("its attempts to submit …"), the main clause before a gerund ("…, bridging
differences"), or its object ("accused him of lying"). Agent and patient are spans of a noun phrase
without what stands behind it.

Being something is no doing: a copula makes no clause, nor does an auxiliary, a participle before
its noun, or a doing put as a noun ("China's participation").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from framing.domain import Clause, Voice
from framing.text.grammar.circumstances import is_circumstance
from framing.text.grammar.control import behind_infinitive, raised, shared_object
from framing.text.grammar.negation import NEGATORS
from framing.text.grammar.relatives import antecedent
from framing.text.grammar.subjects import Subjects
from framing.text.grammar.syntax import SentenceTree
from framing.text.grammar.tags import NOUNS

_NO = NEGATORS | {"no", "without"}
_NOT = frozenset(("not", "n't", "n’t"))
_LIMITING = frozenset(("just", "merely", "only", "simply"))
_MANNER = frozenset(("easily", "lightly"))
"""What is denied of a deed that is done: "did not decide lightly"."""

_FAILING = frozenset("fail refuse decline neglect omit forget".split())
_NOBODY = frozenset({"nobody", "nothing", "none", "neither"})
_NAMING = frozenset("appoint call consider crown declare dub elect name proclaim term".split())
_NO_PATIENT_OF = frozenset(
    "day week month year time moment hour night morning way reason place case extent".split()
)


def clauses(forest: Iterable[SentenceTree]) -> tuple[Clause, ...]:
    """The clauses of all sentences, in the order of their verbs."""
    return tuple(clause for tree in forest for clause in of_tree(tree))


def of_tree(tree: SentenceTree) -> Iterator[Clause]:
    """The clauses of one sentence."""
    subjects = Subjects(tree)
    for verb, token in enumerate(tree.tokens):
        if not subjects.is_predicate(verb) or _helps(tree, verb):
            continue
        voice: Voice = "passive" if subjects.passive(verb) else "active"
        agent, patient = _roles(tree, subjects, verb, voice)
        if agent is None and patient is None and token.tag in ("VB", "VBG", "VBN"):
            continue
        yield Clause(
            token.span,
            token.lemma,
            None if agent is None else tree.noun_phrase(agent),
            None if patient is None else tree.noun_phrase(patient),
            voice,
            _negated(tree, verb, agent, patient),
        )


def _roles(
    tree: SentenceTree, subjects: Subjects, verb: int, voice: Voice
) -> tuple[int | None, int | None]:
    """The heads of agent and patient."""
    subject = subjects.subject(verb)
    if voice == "passive":
        return subjects.doer(verb), subject
    patient = _object(tree, verb)
    if patient is not None:
        patient = antecedent(tree, patient)
    elif tree.labels[verb] == "acl:relcl" and tree.child(verb, "nsubj") is not None:
        patient = _left_out(tree, subjects, verb)
    if patient == subject:
        patient = None
    return subject, patient


def _object(tree: SentenceTree, verb: int) -> int | None:
    """The head of a verb's object. Names behind titles are at times taken for another phrase
    ("denounced Mr. Kim"); an indirect object is the object where there is no other."""
    found = _direct(tree, verb)
    if found is None:
        found = behind_infinitive(tree, verb)
    if found is None:
        found = raised(tree, verb)
    if found is None:
        found = shared_object(tree, verb)
    if found is not None or tree.child(verb, "ccomp") is not None:
        return found
    for place in tree.having(verb, "iobj"):
        if place > verb and tree.tokens[place].tag in NOUNS | {"PRP"}:
            return place
    if tree.child(verb, "xcomp") is not None:
        return None
    for place in tree.having(verb, "obl"):
        bare = place > verb and tree.child(place, "case") is None
        if bare and tree.tokens[place].tag in ("NNP", "PRP") and not is_circumstance(tree, place):
            return place
    return _past_gerund(tree, verb)


def _direct(tree: SentenceTree, verb: int) -> int | None:
    """What the parser takes for the object. Of two the one behind the verb ("a pet that he let me
    have"), of two there the second if it follows the first at once ("owes the US money"); but who
    is named something, before the name ("declared himself emperor", "whom they call a hero")."""
    found = tree.having(verb, "obj")
    behind = [k for k in found if k > verb]
    if tree.tokens[verb].lemma.lower() in _NAMING:
        return next(iter((*_himself(tree, verb), *found)), None)
    if len(behind) > 1 and _follows(tree, behind[0], behind[1]):
        return behind[1]
    return next(iter(behind or found), None)


def _himself(tree: SentenceTree, verb: int) -> Iterator[int]:
    """The indirect objects that are the subject itself."""
    for place in tree.having(verb, "iobj"):
        if tree.tokens[place].text.lower().endswith(("self", "selves")):
            yield place


def _follows(tree: SentenceTree, first: int, second: int) -> bool:
    """Whether a common noun stands right behind another object."""
    begin = tree.noun_phrase(second).start
    apart = [token for token in tree.tokens[first + 1 : second] if token.start < begin]
    return not apart and tree.tokens[second].tag in ("NN", "NNS")


def _past_gerund(tree: SentenceTree, verb: int) -> int | None:
    """The bare noun behind a gerund that is hung on the noun before the gerund ("joined the talks,
    bridging differences")."""
    if tree.labels[verb] != "acl" or tree.tokens[verb].tag != "VBG":
        return None
    bare = (k for k in tree.having(tree.heads[verb], "nmod") if tree.child(k, "case") is None)
    return next((k for k in bare if k > verb and not is_circumstance(tree, k)), None)


def _left_out(tree: SentenceTree, subjects: Subjects, verb: int) -> int | None:
    """The noun that a relative clause without a relative pronoun has as its object ("the text
    China backed"), unless something else fills that place or it tells when, where or why."""
    noun = tree.heads[verb]
    own = {tree.tokens[k].tag for k in tree.children[verb]}
    if tree.tokens[noun].lemma.lower() in _NO_PATIENT_OF or own & {"WRB"}:
        return None
    if tree.having(verb, "ccomp", "xcomp", "cop") or subjects.governs_preposition(verb):
        return None
    subject = tree.child(verb, "nsubj")
    if subject is not None and (antecedent(tree, subject) == noun or _of_whom(tree, subject)):
        return None
    return noun


def _of_whom(tree: SentenceTree, noun: int) -> bool:
    """Whether "whose" stands before a noun ("the man whose boat sank")."""
    return any(tree.tokens[k].tag == "WP$" for k in tree.having(noun, "nmod:poss"))


def _helps(tree: SentenceTree, verb: int) -> bool:
    """Whether "get" only makes a passive ("got elected"), or what follows is not done ("stopped
    short of firing")."""
    behind = tree.tokens[verb + 1 : verb + 2]
    short = tree.tokens[verb].lemma == "stop" and any(x.text.lower() == "short" for x in behind)
    return short or (
        tree.tokens[verb].lemma == "get" and any(token.tag == "VBN" for token in behind)
    )


def _fails(tree: SentenceTree, verb: int) -> bool:
    """Whether the verb that governs an infinitive says that it is not done ("failed to win"); it
    goes for what is joined to that too ("failed to sign or pay")."""
    while tree.labels[verb] == "conj" and tree.tokens[verb].tag == "VB":
        above = tree.heads[verb]
        if tree.child(verb, "mark", "nsubj", "aux") is not None or tree.tokens[above].tag != "VB":
            break
        verb = above
    while tree.labels[verb] == "xcomp" and tree.heads[verb] >= 0:
        verb = tree.heads[verb]
        if tree.tokens[verb].lemma in _FAILING:
            return True
    return False


def denies(tree: SentenceTree, verb: int) -> bool:
    """Whether a word beside a verb, or the verb that governs it, says that it is not done."""
    own = tree.having(verb, "advmod", "mark", "cc:preconj", "neg", "aux", "det")
    if any(k > verb and tree.tokens[k].text.lower() in _MANNER for k in own):
        return False
    said = any(tree.tokens[k].text.lower() in _NO and not _is_only(tree, k) for k in own)
    said = said or any(tree.tokens[k].text.lower() == "nor" for k in tree.having(verb, "cc"))
    return said or _fails(tree, verb)


def _is_only(tree: SentenceTree, place: int) -> bool:
    """Whether "not" goes with the "only" behind it ("not only because he left")."""
    following = tree.tokens[place + 1 : place + 2]
    denies = tree.tokens[place].text.lower() in _NOT
    return denies and any(token.text.lower() in _LIMITING for token in following)


def _negated(tree: SentenceTree, verb: int, agent: int | None, patient: int | None) -> bool:
    """Whether the clause says that it is not so."""
    if denies(tree, verb):
        return True
    for role in (agent, patient, *tree.having(verb, "obl", "obj")):
        if role is None or (tree.heads[role] != verb) or _is_beside(tree, role):
            continue
        if tree.tokens[role].text.lower() in _NOBODY or _is_no_one(tree, role):
            return True
    return False


def _is_beside(tree: SentenceTree, noun: int) -> bool:
    """Whether a noun only tells with what something is done ("left them with no choice")."""
    case, above = tree.child(noun, "case"), tree.heads[noun]
    left = above >= 0 and tree.tokens[above].lemma == "leave"
    return left and case is not None and tree.tokens[case].text.lower() == "with"


def _is_no_one(tree: SentenceTree, noun: int) -> bool:
    """Whether a noun stands for none of its kind ("no owner", "neither …", "not one of …",
    "not all owners")."""
    words = {tree.tokens[k].text.lower() for k in tree.having(noun, "det", "cc", "cc:preconj")}
    before = {tree.tokens[k].text.lower() for k in tree.having(noun, "advmod") if k == noun - 1}
    one = tree.tokens[noun].text.lower() == "one"
    near = [token.text.lower() for token in tree.tokens[max(0, noun - 2) : noun]]
    doubted = noun > 2 and tree.tokens[noun - 3].text.lower() == "if"
    few = (
        not doubted and len(near) == 2 and near[0] == "not" and near[1] in ("all", "every", "many")
    )
    return bool(words & {"no", "neither"}) or (one and "not" in before) or few
