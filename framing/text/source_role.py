"""What kind of source a phrase is: by the noun at its head, by the nouns of its apposition.

"Analysts", "an official" and "sources" stand for people whom the reader can not find: they are
unnamed, whatever they know or hold. Somebody named without any office is a citizen, a named body
without any known noun an institution. A document speaks for itself.
"""

from __future__ import annotations

from collections.abc import Sequence

from framing.domain import Role, Token
from framing.lexicons import Lexicon, load
from framing.text.states import states

_NAMES = frozenset(("NNP", "NNPS"))
_NOUNS = frozenset(("NN", "NNS", *_NAMES))
_STOPS = frozenset(("IN", "TO", "WP", "WDT", "WRB", ",", ":", "CC"))
_DEFINITE = frozenset("the this that his her its their our my".split())
_BODIES = frozenset(
    "police government parliament ministry court military army council commission administration"
    " congress senate committee department authority".split()
)
_COUNTRY = "kind.country"
_PERSONAL = frozenset(("expert", "official"))
_ROLES: dict[str, Role] = {
    "official": "official",
    "expert": "expert",
    "institution": "institution",
    "document": "document",
    "media": "media",
    "citizen": "citizen",
    "unnamed": "unnamed",
}


def role_of(tokens: Sequence[Token], named_person: bool) -> Role:
    """The role of a source whose tokens these are; `named_person` if it names a person."""
    roles = load("roles")
    pieces = _pieces(tokens)
    for piece in pieces:
        role = _role_of_piece(piece, roles, named_person)
        if role is None:
            continue
        if role in _PERSONAL and not named_person and _anonymous(piece, tokens):
            return "unnamed"
        if role == "document" and named_person:
            continue
        return role
    if named_person:
        return "citizen"
    if load("referents").class_of(_name(tokens)) == _COUNTRY:
        return "official"
    return "institution" if any(token.tag in _NAMES for token in tokens) else "unnamed"


def role_of_nouns(nouns: Sequence[str]) -> Role | None:
    """The role of a person whom a text calls by these nouns, most telling first."""
    roles = load("roles")
    for noun in nouns:
        role = roles.class_of(noun)
        if role in _ROLES and role not in {"document", "unnamed"}:
            return _ROLES[role]
    return None


def _name(tokens: Sequence[Token]) -> str:
    return " ".join(token.text.lower() for token in tokens).removeprefix("the ")


def _pieces(tokens: Sequence[Token]) -> list[list[Token]]:
    """The simple noun phrases of the source: its head first, then its appositions."""
    pieces: list[list[Token]] = [[]]
    inside = False
    for token in tokens:
        if token.text in {",", "("}:
            pieces.append([])
            inside = False
        elif token.tag in _STOPS and token.tag != "CC":
            inside = True
        elif not inside:
            pieces[-1].append(token)
    return [piece for piece in pieces if piece]


def _role_of_piece(piece: Sequence[Token], roles: Lexicon, person: bool) -> Role | None:
    """The role of the longest entry that ends at the head of a simple phrase; before the name of a
    person, of any title ("President Lee", "team captain Lee")."""
    head = next((k for k in range(len(piece), 0, -1) if piece[k - 1].tag in _NOUNS), None)
    if person and piece[-1].tag in _NAMES:
        common = [k for k in range(len(piece), 0, -1) if piece[k - 1].tag in {"NN", "NNS"}]
        head = common[0] if common else head
    if head is None:
        words = " ".join(token.text.lower() for token in piece if token.tag != "DT")
        return _ROLES.get(roles.class_of(words) or "")
    words_ = [token.text.lower() for token in piece]
    lemmas = [token.lemma.lower() for token in piece]
    hits = list(roles.find(words_, lemmas))
    ending = [hit for hit in hits if hit.end == head]
    best = ending or [hit for hit in hits if not person or piece[hit.end - 1].tag in _NAMES]
    return _ROLES.get(best[-1].class_) if best else None


def _belongs(tokens: Sequence[Token]) -> bool:
    """Whether the source is of a named body: "officials at the Ministry of Trade"."""
    for number, token in enumerate(tokens):
        if token.text in {"of", "at", "from", "for", "with"}:
            return any(later.tag in _NAMES for later in tokens[number:])
    return False


def _of_state(token: Token) -> bool:
    """Whether a word tells whose officials they are: "Afghan", "USAF"."""
    capitals = token.text.isupper() and len(token.text) > 1
    return token.text in states() or (capitals and token.tag in _NOUNS)


def _anonymous(piece: Sequence[Token], tokens: Sequence[Token]) -> bool:
    """Whether a person without a name is nobody in particular: several, or "a", or none such; but
    the officials of a state or a body are known by it ("Afghan officials")."""
    if any(token.tag in _NAMES for token in piece) or _belongs(tokens):
        return False
    if any(_of_state(token) for token in piece):
        return False
    head = next((token for token in reversed(piece) if token.tag in _NOUNS), piece[-1])
    if head.tag not in _NOUNS and head.text[:1].isupper():
        return False
    if head.lemma.lower() in _BODIES:
        return False
    return head.tag == "NNS" or piece[0].text.lower() not in _DEFINITE
