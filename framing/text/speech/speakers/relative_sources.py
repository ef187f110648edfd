"""For whom "who" and "which" stand as sources: the name right before them, but for a comma."""

from __future__ import annotations

from collections.abc import Container

from framing.lexicons import load
from framing.text.grammar.tags import NAMES
from framing.text.names.name_words import is_letters
from framing.text.names.people import People, Person

_DEFINITE = frozenset(("the", "this"))
_COMMON = frozenset(("JJ", "NN", "NNS", "VBN", "VBG"))
_FROM = frozenset(("from", "of"))
_REACH = 6


def body_before(people: People, at: int, heard: Container[str]) -> str | None:
    """The body that "which" at a token stands for, unless "and" joins it to another: a name that
    tells by its form that it is a body's, or one that is heard elsewhere."""
    tokens = people.tokens
    at -= 1
    if at >= 0 and tokens[at].text == ",":
        at -= 1
    named = list(people.named(tokens[max(0, at - _REACH)].start, tokens[at + 1].start))
    naming = named[-1][0] if named else None
    if naming is None or naming.last != at + 1:
        return None
    first = naming.first - 1
    first -= first > 0 and tokens[first].text.lower() in _DEFINITE
    joined = first > 0 and tokens[first].text in ("and", "or", ",")
    told = tokens[first - 1].lemma.lower() if first > 0 and tokens[first].tag == "IN" else ""
    joined = joined or load("roles").class_of(told) == "document"
    body = naming.body or is_letters(naming.name) or naming.name in heard
    return naming.name if body and not joined and named[-1][1] is None else None


def named_before(people: People, at: int) -> tuple[Person | None, str | None]:
    """Who "who" at a token is ("Ana Ruiz of Maryland, who"); a body or a country only where no
    preposition puts it behind somebody ("experts in the United States, who")."""
    tokens = people.tokens
    at -= 1
    if at >= 0 and tokens[at].text == ",":
        at -= 1
    if at < 0 or tokens[at].tag not in NAMES or tokens[at].text.endswith("."):
        return None, None
    named = list(people.named(tokens[max(0, at - _REACH)].start, tokens[at].end))
    if not named:
        return None, None
    naming, person = named[-1]
    if person is None and len(named) > 1 and tokens[naming.first - 1].text in _FROM:
        before, whose = named[-2]
        person = whose if before.last == naming.first - 1 else None
    if person is not None:
        return person, None
    at = naming.first - 1
    while at > 0 and (tokens[at].tag in _COMMON or tokens[at].text.lower() in _DEFINITE):
        at -= 1
    behind = tokens[max(at, 0)]
    within = behind.tag in ("IN", "TO") and behind.text.lower() != "by"
    return None, None if within else naming.name
