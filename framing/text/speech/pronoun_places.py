"""Where a pronoun, and those whom it may stand for, have their place in a sentence's tree."""

from __future__ import annotations

from collections.abc import Iterator

from framing.text.grammar.subjects import Subjects
from framing.text.grammar.syntax import SentenceTree
from framing.text.names.gender import of_person
from framing.text.names.general_nouns import is_person
from framing.text.names.longer_names import titles

SUBJECT = frozenset(("nsubj", "nsubj:pass"))
_PART = frozenset(("flat", "compound", "appos"))


def governing(tree: SentenceTree, subjects: Subjects, place: int) -> Iterator[tuple[int, int, str]]:
    """The subjects of the clauses that govern a pronoun's own, nearest first, each with its verb
    and what its clause's part with the pronoun is; of its own where it only tells whose something
    is."""
    own = tree.tokens[place].tag != "PRP$"
    at = place
    while (at := tree.heads[below := at]) >= 0:
        label = tree.labels[below]
        if not subjects.is_predicate(at) and tree.child(at, "cop") is None:
            continue
        subject = subjects.subject(at) if subjects.is_predicate(at) else None
        if subject is None:
            subject = tree.child(at, *SUBJECT)
        if subject == place or own:
            own = False
        elif subject is not None and subject < place:
            yield subject, at, label


def looks_ahead(tree: SentenceTree, subjects: Subjects, place: int) -> bool:
    """Whether a possessive opens a clause whose subject it may mean ("In her car, Ruiz slept")."""
    if tree.tokens[place].tag != "PRP$":
        return False
    inside, at = {place}, place
    while (at := tree.heads[at]) >= 0:
        if subjects.is_predicate(at):
            subject = subjects.subject(at)
            return subject is not None and subject > place and subject not in inside
        inside.add(at)
    return False


def head_of(tree: SentenceTree, place: int) -> int:
    """The head of the phrase that a name is, or is in apposition to; in "the Ruiz campaign" a name
    is neither."""
    while tree.labels[place] in _PART and (above := tree.heads[place]) >= 0:
        if tree.labels[place] == "compound" and not tree.tokens[above].tag.startswith("NNP"):
            break
        place = above
    return place


def is_somebody(tree: SentenceTree, place: int) -> bool:
    """Whether a common noun is a subject and names a human being; "one of the officials" too."""
    token, noun = tree.tokens[place], tree.tokens[place].lemma.lower()
    if noun == "one" and tree.labels[place] in SUBJECT:
        return any(is_person(tree.tokens[k].lemma.lower()) for k in tree.having(place, "nmod"))
    human = is_person(noun) or noun in titles() or of_person("", [noun]) is not None
    return human and token.tag == "NN" and tree.labels[place] in SUBJECT
