"""Where a pronoun, and those whom it may stand for, have their place in a sentence's tree."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import takewhile

from framing.domain import Span, Token
from framing.text.grammar.subjects import Subjects
from framing.text.grammar.syntax import SentenceTree
from framing.text.grammar.tags import NOUNS
from framing.text.names.gender import of_person
from framing.text.names.general_nouns import is_person
from framing.text.names.longer_names import TIMES, titles
from framing.text.names.name_words import BODIES, OF_PLACES
from framing.text.names.namings import Naming
from framing.text.names.people import NOT_BEFORE_PERSON
from framing.text.names.states import states

SUBJECT = frozenset(("nsubj", "nsubj:pass"))
_PART = frozenset(("flat", "compound", "appos"))
_CARRY_ON = frozenset(("POS", "NN", "NNS", "HYPH"))
_ASKED = frozenset("asked pressed questioned quizzed".split())
_NO_SURNAMES = BODIES | {"corps", "day"}


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
    """Whether a possessive opens a clause whose subject it may mean ("In her car, Ruiz slept"), or
    a pronoun stands in what its subject was asked ("Asked whether she sailed, Ruiz slept")."""
    if tree.tokens[place].tag != "PRP$":
        return _is_asked(tree, place)
    inside, at = {place}, place
    while (at := tree.heads[at]) >= 0:
        if subjects.is_predicate(at):
            subject = subjects.subject(at)
            return subject is not None and subject > place and subject not in inside
        inside.add(at)
    return False


def _is_asked(tree: SentenceTree, place: int) -> bool:
    root = next((k for k, head in enumerate(tree.heads) if head < 0), None)
    if root is None or tree.tokens[0].text.lower() not in _ASKED:
        return False
    subject = tree.child(root, *SUBJECT)
    return subject is not None and subject > place and tree.tokens[subject].tag in NOUNS


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


def names_nobody(naming: Naming, before: str) -> bool:
    """Whether a lone name is that of a place, a time, a state or a letter; `before` stands right
    before it."""
    timed = naming.words[0].lower() in TIMES
    known = timed or naming.name in states() or len(naming.name) == 1
    return known or before in NOT_BEFORE_PERSON


def is_whole(tree: SentenceTree, place: int) -> bool:
    """Whether a first and a last name may begin at a place, not a place's or a holiday's name."""
    run = takewhile(lambda token: token.tag.startswith("NNP"), tree.tokens[place + 1 : place + 4])
    first, more = tree.tokens[place].text.lower(), [token.text.lower() for token in run]
    joined = place > 0 and tree.tokens[place - 1].text == "&"
    return bool(more) and first not in OF_PLACES and more[-1] not in _NO_SURNAMES and not joined


def told_of(tokens: Sequence[Token], content: Sequence[Span]) -> frozenset[str]:
    """The words of names for whom some content tells of, but for "the Ruiz family"."""
    return frozenset(
        tokens[k].text
        for span in content
        for k in range(
            bisect_left(tokens, span.start, key=lambda token: token.start),
            bisect_left(tokens, span.end, key=lambda token: token.start) - 1,
        )
        if tokens[k].tag == "NNP" and tokens[k + 1].tag not in _CARRY_ON
    )
