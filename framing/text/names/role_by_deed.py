"""The role of a source by what it is told to do, whose it is, or for whom it acts.

"Ruiz, who teaches law at the university" is an expert, "who founded the charity" speaks for one,
"its president" has the role of what "it" is, and a firm's lawyer speaks for the firm.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from framing.domain import Role, Token
from framing.lexicons import load
from framing.text.grammar.tags import NAMES, NOUNS
from framing.text.names.name_words import SCHOOLS, is_name_of_body, is_personal
from framing.text.names.namings import Naming
from framing.text.names.states import states

_TEACHING = frozenset(("advise", "consult", "lecture", "lectures", "research", "teach", "teaches"))
"""With forms that the tagger takes for a past tense."""

_LEADING = frozenset("chair co-found cofound found head lead run".split())
_LAWYERS = frozenset("attorney barrister counsel lawyer solicitor".split())
_FURTHER = frozenset(("CC", "TO", "WP", "WP$", ","))
_OWNING = frozenset(("its", "their"))
_HEADS = frozenset(
    "chair chairman chairwoman chief coordinator director executive general head leader official"
    " president representative secretary spokesman spokesperson spokeswoman treasurer".split()
)
"""Who may be one of a state or of another body."""

_STOPS = frozenset(("IN", "TO", "WDT", "WP", ",", "VBD", "VBZ", "VBP"))
_FAR = 80


def role_by_deed(tokens: Sequence[Token]) -> Role | None:
    """The role of somebody of whom a relative clause tells what he or she teaches or leads."""
    who = next((k for k, token in enumerate(tokens) if token.text.lower() == "who"), len(tokens))
    verb = next((k for k in range(who, len(tokens)) if tokens[k].tag.startswith("VB")), None)
    while verb is not None and tokens[verb].lemma in ("be", "have") and verb + 1 < len(tokens):
        verb += 1
    if verb is None:
        return None
    if tokens[verb].lemma in _TEACHING:
        return "expert" if _is_at_school(tokens[verb + 1 :]) else None
    if tokens[verb].lemma not in _LEADING:
        return None
    behind = tokens[verb + 1 :]
    end = next((k for k, token in enumerate(behind) if token.tag in _STOPS), len(behind))
    nouns = [token for token in behind[:end] if token.tag in NOUNS]
    while len(nouns) > 1 and nouns[-1].tag in NAMES and nouns[-2].tag not in NAMES:
        nouns.pop()
    return _kind(nouns[-1]) if nouns else None


def _is_at_school(behind: Sequence[Token]) -> bool:
    """Whether somebody teaches at a university or the like, before any other clause."""
    end = next((k for k, token in enumerate(behind) if token.tag in _FURTHER), len(behind))
    link = next((k for k in range(end) if behind[k].text in ("at", "in")), end)
    words = (token.text for token in behind[link:end])
    return any(word == "School" or word.lower() in SCHOOLS for word in words)


def role_of_owner(tokens: Sequence[Token], at: int, end: int) -> Role | None:
    """The role of the body that "its" or "their" takes up between two places ("its president"): of
    the nearest before it, outside quotations, that is a state's, or another's."""
    inside = tokens[at:end]
    held = any(not _HEADS.isdisjoint(token.lemma.lower().split("-")) for token in inside)
    if not held or not any(token.text.lower() in _OWNING for token in inside):
        return None
    quoted = False
    for token in reversed(tokens[max(0, at - _FAR) : at]):
        quoted = token.tag == "''" or (quoted and token.tag != "``")
        if token.text in states() and not quoted:
            return "official"
        if (kind := _kind(token)) and not quoted:
            return kind
    return None


def role_of_client(inside: Sequence[Token], others: Iterable[Naming]) -> Role | None:
    """The role of a lawyer for a body ("Acme's attorneys", "a lawyer for Acme", "the district's
    solicitor"); `others` are the names of bodies in the source."""
    place = next((k for k, token in enumerate(inside) if token.lemma.lower() in _LAWYERS), None)
    if place is None or any(token.tag == "IN" for token in inside[:place]):
        return None
    if place > 1 and inside[place - 1].tag == "POS" and (kind := _kind(inside[place - 2])):
        return kind
    before = {token.start for token in inside[:place] if token.tag in NAMES}
    follows = [token.text for token in inside[place + 1 : place + 2]] == ["for"]
    behind = {token.start for token in inside[place + 2 : place + 4]} if follows else set()
    for naming in others:
        owned = naming.start in before and inside[place - 1].tag == "POS"
        if naming.name in states() and not (owned or naming.start in behind):
            continue
        if naming.start in before | behind:
            official = naming.name in states() or _of_name(naming) == "official"
            return "official" if official else "institution"
    return None


def _of_name(naming: Naming) -> str | None:
    words = " ".join(naming.words).lower()
    return load("roles").class_of(words) or load("roles").class_of(naming.words[-1].lower())


def _kind(token: Token) -> Role | None:
    """Whether a noun is one for a state's organ or for another body."""
    noun = token.lemma.lower()
    kind = load("roles").class_of(noun)
    if token.tag not in NOUNS or is_personal(noun):
        return None
    if kind == "official":
        return "official"
    named = token.tag in NAMES and is_name_of_body(token.text.lower())
    return "institution" if kind == "institution" or named else None
