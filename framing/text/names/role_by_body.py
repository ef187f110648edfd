"""The role of somebody by the body beside the name or the office: "Ana Ruiz of the Lomond Herald",
"the association president"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from framing.domain import Role, Token
from framing.lexicons import Hit, load
from framing.text.grammar.tags import NAMES, NOUNS
from framing.text.names.name_words import is_personal
from framing.text.names.states import states

BEHIND = frozenset("of for from at".split())
"""What joins a body to whoever is its."""

OF_BODIES = frozenset(("official", "expert", "institution", "media"))
_JOINING = frozenset(("of", "and", "&"))
_HEADS = frozenset(
    "official president chairman chairwoman chair director administrator executive".split()
)
_SPEAKING_FOR = frozenset(
    ("attorney", "counsel", "general counsel", "lawyer", "negotiator",
     "representative", "secretary", "secretary general", "secretary-general", "spokesman",
     "spokesperson", "spokeswoman")
)  # fmt: skip
_OF_PARTIES = "general secretary"
"""An office of state where a party rules, of unions and others elsewhere."""

_KINDS_OF_BODY = frozenset(("kind.company", "kind.organisation"))
_EMPLOYED = frozenset(("at", "with"))
_OF_FIRMS = frozenset(("vice president", "vice-president"))


def role_by_body(tokens: Sequence[Token], links: frozenset[str] = BEHIND) -> Role | None:
    """The role of somebody whose name these tokens begin with, by the body that one of these words
    joins to it: "Ana Ruiz of the Lomond Herald"; what "for" joins is a body, whatever its words."""
    at = next((k for k, token in enumerate(tokens) if token.tag not in NAMES), len(tokens))
    if not 0 < at < len(tokens) or tokens[at].text not in links:
        return None
    body = body_at(tokens, at + 1)
    words = [token.text.lower() for token in body]
    hits = [hit for hit in load("roles").find(words) if ends(hit, words)]
    if hits:
        return cast(Role, hits[-1].class_) if hits[-1].class_ in OF_BODIES else None
    return "institution" if tokens[at].text == "for" and len(words) > 1 else None


def body_at(tokens: Sequence[Token], at: int) -> Sequence[Token]:
    """The name that begins at a place, without its article."""
    at += at < len(tokens) and tokens[at].tag == "DT"
    end = at
    for number in range(at, len(tokens)):
        token = tokens[number]
        owning = [x.tag for x in tokens[number + 1 : number + 2]] == ["POS"]
        if token.tag in NAMES or (owning and token.text[:1].isupper() and number == at):
            end = number + 1
        elif number == at or (token.tag != "POS" and token.text not in _JOINING):
            break
    return tokens[at:end]


def ends(hit: Hit, words: Sequence[str]) -> bool:
    """Whether a noun is the head of a name: its last word, or the one before "of"."""
    return hit.end == len(words) or words[hit.end] == "of"


def role_in_body(role: Role, hit: Hit, piece: Sequence[Token], tokens: Sequence[Token]) -> Role:
    """The role of an office that states and others have, by the body that it is in: "the
    association president", "the director of the Ministry of Trade"."""
    noun = piece[hit.end - 1].lemma.lower()
    held = noun in _HEADS and role in {"official", "institution"}
    held = held or hit.entry == _OF_PARTIES
    if not held and hit.entry not in _SPEAKING_FOR:
        return role
    if noun == "official" and all(token.tag not in NAMES for token in tokens):
        return role
    if hit.entry == _OF_PARTIES and any(token.text.lower() == "party" for token in piece):
        return role
    owner = max((k for k, token in enumerate(piece[: hit.start]) if token.tag == "POS"), default=0)
    bodies = (piece[owner : hit.start], piece[:owner], _behind(piece, tokens))
    of_body = next((kind for kind in map(_class_of_body, bodies) if kind), None)
    employed = hit.entry in _OF_FIRMS and _is_employed(piece, tokens)
    if of_body is None and (employed or (held and any(map(_is_letters, bodies)))):
        of_body = "institution"
    if of_body == "official":
        return "official"
    return "institution" if of_body and role != "institution" else role


def _behind(piece: Sequence[Token], tokens: Sequence[Token]) -> Sequence[Token]:
    """The name behind a phrase and "of" or the like, or behind what somebody is in charge of ("for
    Harbour Policy with the Lomond Trust"); where letters stand for it, what they stand for ("of
    LHT (Lomond Harbour Trust)")."""
    at = tokens.index(piece[-1]) + 1
    if at >= len(tokens) or tokens[at].text not in BEHIND:
        return ()
    body = body_at(tokens, at + 1)
    joined = tokens.index(body[-1]) + 1 if body else len(tokens)
    if [token.text for token in tokens[joined : joined + 1]] in (["at"], ["with"]):
        body = body_at(tokens, joined + 1) or body
    end = tokens.index(body[-1]) + 1 if body else len(tokens)
    if (
        len(body) == 1
        and body[0].text.isupper()
        and [t.text for t in tokens[end : end + 1]] == ["("]
    ):
        return body_at(tokens, end + 1) or body
    return body


def _is_employed(piece: Sequence[Token], tokens: Sequence[Token]) -> bool:
    """Whether somebody has an office "at" a body ("president and head of sales at Acme")."""
    at = tokens.index(piece[-1]) + 1
    for number in range(at, len(tokens) - 1):
        token = tokens[number]
        if token.text in _EMPLOYED:
            name = body_at(tokens, number + 1)
            return len(name) > 0 and not any(word.text in states() for word in name)
        if token.tag not in {"IN", "NN", "NNS", "JJ", "CC"}:
            break
    return False


def _class_of_body(name: Sequence[Token]) -> str | None:
    """Whether a name at the end of these words is a state's organ ("official") or another body."""
    roles = load("roles")
    words = [token.text.lower() for token in name if token.tag in NOUNS or token.text == "of"]
    for hit in reversed(list(roles.find(words))):
        of_body = hit.class_ in OF_BODIES and not is_personal(words[hit.end - 1])
        begins = hit.start == 0 and " " in hit.entry and hit.class_ == "official"
        if of_body and (ends(hit, words) or begins):
            return hit.class_ if hit.class_ == "official" else "institution"
    last = words[-1] if words else ""
    return "institution" if load("referents").class_of(last) in _KINDS_OF_BODY else None


def _is_letters(name: Sequence[Token]) -> bool:
    """Whether a name ends in letters ("NAACP") that are no state's."""
    last = name[-1].text if name else ""
    letters = len(last) > 2 and last.replace("-", "").isalpha() and last.isupper()
    return letters and last not in states()
