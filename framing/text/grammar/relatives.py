"""The noun that a relative pronoun stands for."""

from __future__ import annotations

from framing.text.grammar.syntax import RELATIVE, SentenceTree
from framing.text.grammar.tags import NOUNS

_WHO = frozenset({"that", "which", "who", "whom"})
_SINGULAR = frozenset({"is", "was", "has", "does"})


def antecedent(tree: SentenceTree, place: int) -> int:
    """The noun that a relative pronoun stands for; any other word itself."""
    token = tree.tokens[place]
    if token.tag not in RELATIVE or token.text.lower() not in _WHO:
        return place
    if _restricts(tree, place):
        return place - 1
    above = tree.heads[place]
    for _ in range(4):
        if above < 0:
            break
        if tree.labels[above] == "acl:relcl" and tree.heads[above] >= 0:
            noun = tree.heads[above]
            return noun if noun < place else place
        above = tree.heads[above]
    return _noun_before(tree, place)


def is_who(tree: SentenceTree, place: int) -> bool:
    """Whether "who" stands for a noun, which then names people."""
    return any(
        tree.tokens[k].text.lower() == "who"
        for clause in tree.having(place, "acl:relcl")
        for k in tree.having(clause, "nsubj", "nsubj:pass")
    )


def tells_which(tree: SentenceTree, verb: int) -> bool:
    """Whether a relative clause only tells of which something is said ("owners who harass staff
    will be fined")."""
    subject = tree.child(verb, "nsubj")
    if tree.labels[verb] != "acl:relcl" or subject is None or subject == 0:
        return False
    led = tree.tokens[subject].text.lower() in ("who", "that")
    return led and tree.tokens[subject - 1].text != ","


def _restricts(tree: SentenceTree, place: int) -> bool:
    """Whether "that" stands right behind a plural noun and its verb does not speak against it:
    the clause then tells which of these are meant ("the safety of systems that …"), however
    far off the parser hangs it."""
    if place == 0 or tree.tokens[place].text.lower() != "that":
        return False
    noun, verb = tree.tokens[place - 1], tree.tokens[tree.heads[place]]
    return noun.tag == "NNS" and verb.tag != "VBZ" and not _has_singular_aux(tree, place)


def _has_singular_aux(tree: SentenceTree, place: int) -> bool:
    auxiliaries = tree.having(tree.heads[place], "aux", "aux:pass")
    return any(tree.tokens[k].text.lower() in _SINGULAR for k in auxiliaries)


def _noun_before(tree: SentenceTree, place: int) -> int:
    """For ", which was …" that hangs on no noun: the noun that the words before are about."""
    at = place - 1
    while at >= 0 and tree.tokens[at].tag in (",", "-RRB-"):
        at -= 1
    if at < 0 or at == place - 1 or tree.tokens[at].tag not in NOUNS | {"-RRB-"}:
        return place
    while tree.labels[at] in ("nmod", "appos", "compound", "flat") and tree.heads[at] >= 0:
        at = tree.heads[at]
    return at if tree.tokens[at].tag in NOUNS else place
