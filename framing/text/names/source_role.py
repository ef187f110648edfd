"""What kind of source a phrase is: by the noun at its head, by the nouns of its apposition.

"Analysts", "an official" and "sources" stand for people whom the reader can not find: they are
unnamed, whatever they know or hold. Somebody named without any office is a citizen, a named body
without any known noun an institution. A document speaks for itself.
"""

from __future__ import annotations

from collections.abc import Sequence

from framing.domain import Role, Token
from framing.lexicons import Hit, Lexicon, load
from framing.text.grammar.tags import NAMES, NOUNS
from framing.text.names.name_words import (
    COUNTING,
    FORMER,
    SPOKESPEOPLE,
    is_name_of_body,
    is_personal,
)
from framing.text.names.role_by_body import BEHIND, OF_BODIES, body_at, ends, role_by_body
from framing.text.names.role_by_deed import role_by_deed
from framing.text.names.states import states

_STOPS = frozenset(("IN", "TO", "WP", "WP$", "WDT", "WRB", ",", ":", "CC"))
_DOCTOR = frozenset(("dr", "dr."))
_HEADS = frozenset(
    "official president chairman chairwoman chair director administrator executive".split()
)
_SPEAKING_FOR = frozenset(
    ("attorney", "counsel", "general counsel", "lawyer", "negotiator", "representative",
     "secretary", "secretary general", "secretary-general", "spokesman", "spokesperson",
     "spokeswoman")
)  # fmt: skip
_DEFINITE = frozenset("the this that his her its their our my".split())
_BODIES = frozenset(
    "police government parliament ministry court military army council commission administration"
    " congress senate committee department authority municipality city".split()
)
_SCIENCES, _DEFENDER = ("ologist", "iatrist", "iatrician"), "apologist"
_COUNTRY = "kind.country"
_KINDS_OF_BODY = frozenset(("kind.company", "kind.organisation"))
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
    tokens = _without_compounds(tokens)
    roles = load("roles")
    pieces = _pieces(tokens, named_person)
    for piece in pieces:
        role = _role_of_piece(piece, tokens, roles, named_person)
        if role is None:
            continue
        if role in _PERSONAL and not named_person and _anonymous(piece, tokens):
            if piece is not pieces[0] and any(token.tag in NAMES for token in pieces[0]):
                continue
            return "unnamed"
        if role == "document" and named_person:
            continue
        left = any(token.text.lower() in FORMER for token in piece)
        return "expert" if left and role_by_deed(tokens) == "expert" else role
    if named_person:
        return role_by_body(tokens) or role_by_deed(tokens) or "citizen"
    if load("referents").class_of(_name(tokens)) == _COUNTRY:
        return "official"
    return "institution" if any(token.tag in NAMES for token in tokens) else "unnamed"


def _without_compounds(tokens: Sequence[Token]) -> Sequence[Token]:
    """The words but for three that hyphens join before a noun ("rank-and-file | members")."""
    hyphens = [k for k, token in enumerate(tokens) if token.tag == "HYPH"]
    if len(hyphens) != 2 or hyphens[1] - hyphens[0] != 2 or hyphens[0] == 0:
        return tokens
    first, last = hyphens[0] - 1, hyphens[1] + 1
    noun = last + 1 < len(tokens) and tokens[last + 1].tag in ("NN", "NNS")
    return [*tokens[:first], *tokens[last + 1 :]] if noun else tokens


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


def _pieces(tokens: Sequence[Token], named_person: bool) -> list[list[Token]]:
    """The simple noun phrases of the source: its head first, then its appositions. Before the name
    of a person the "of" in the name of a body ends none."""
    pieces: list[list[Token]] = [[]]
    inside = False
    for token in tokens:
        if token.text in {",", "("}:
            pieces.append([])
            inside = False
        elif token.text == "of" and not inside and _only_counts(pieces[-1]):
            pieces[-1] = []
        elif token.text == "of" and not inside and named_person and _opens_body(pieces[-1]):
            pieces[-1].append(token)
        elif (token.tag in _STOPS and token.tag != "CC") or _leads_on(token, pieces[-1]):
            inside = True
        elif not inside:
            pieces[-1].append(token)
    return [piece for piece in pieces if piece]


def _leads_on(token: Token, piece: Sequence[Token]) -> bool:
    """Whether a participle tells more of a noun in the plural ("campaigners | fighting plans")."""
    return token.tag == "VBG" and len(piece) > 0 and piece[-1].tag == "NNS"


def _only_counts(piece: Sequence[Token]) -> bool:
    """Whether a phrase tells how many there are of what follows: "a group of"."""
    return len(piece) > 0 and piece[-1].lemma.lower() in COUNTING and piece[-1].tag == "NN"


def _opens_body(piece: Sequence[Token]) -> bool:
    """Whether a name goes on behind its "of": "University of Lomond president Ana Ruiz"."""
    last = piece[-1] if piece else None
    return last is not None and last.tag == "NNP" and is_name_of_body(last.text.lower())


def _by_body(role: Role, hit: Hit, piece: Sequence[Token], tokens: Sequence[Token]) -> Role:
    """The role of an office that states and others have, by the body that it is in: "the
    association president", "the director of the Ministry of Trade"."""
    noun = piece[hit.end - 1].lemma.lower()
    held = noun in _HEADS and role in {"official", "institution"}
    if not held and hit.entry not in _SPEAKING_FOR:
        return role
    if noun == "official" and all(token.tag not in NAMES for token in tokens):
        return role
    owner = max((k for k, token in enumerate(piece[: hit.start]) if token.tag == "POS"), default=0)
    bodies = (piece[owner : hit.start], piece[:owner], _behind(piece, tokens))
    of_body = next((kind for kind in map(_class_of_body, bodies) if kind), None)
    if of_body is None and held and any(map(_is_letters, bodies)):
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


def _role_of_piece(
    piece: Sequence[Token], tokens: Sequence[Token], roles: Lexicon, person: bool
) -> Role | None:
    """The role of the longest entry that ends at the head of a simple phrase; before the name of a
    person, of any title ("President Lee", "team captain Lee")."""
    head = next((k for k in range(len(piece), 0, -1) if piece[k - 1].tag in NOUNS), None)
    if person and piece[-1].tag in NAMES:
        common = [k for k in range(len(piece), 0, -1) if piece[k - 1].tag in {"NN", "NNS"}]
        head = common[0] if common else head
    if head is None:
        words = " ".join(token.text.lower() for token in piece if token.tag != "DT")
        return _ROLES.get(roles.class_of(words) or "")
    words_ = [token.text.lower() for token in piece]
    lemmas = [token.lemma.lower() for token in piece]
    hits = list(roles.find(words_, lemmas))
    ending = [hit for hit in hits if hit.end == head]
    best = ending or [hit for hit in hits if not person or piece[hit.end - 1].tag in NAMES]
    if person and piece[-1].tag in NAMES:
        if any(_is_rank(piece, hit) for hit in hits):
            return "official"
        best = [hit for hit in best if hit.entry not in _DOCTOR] or best
    noun = piece[head - 1].lemma.lower()
    if not best and noun.endswith(_SCIENCES) and noun != _DEFENDER:
        return "expert"
    role = _ROLES.get(best[-1].class_) if best else None
    return _by_body(role, best[-1], piece, tokens) if role else None


def _is_rank(piece: Sequence[Token], hit: Hit) -> bool:
    """Whether a rank stands before a name: "the director | General | Ana Ruiz"; in small letters
    "captain" is one of a team."""
    if load("titles").class_of(hit.entry) != "military" or hit.end == len(piece):
        return False
    named = piece[hit.start].tag in NAMES and piece[hit.end].tag in NAMES
    return named and all(token.tag not in {"NN", "NNS"} for token in piece[hit.end :])


def _belongs(tokens: Sequence[Token]) -> bool:
    """Whether the source is of a named body: "officials at the Ministry of Trade"."""
    for number, token in enumerate(tokens):
        if token.text in {"of", "at", "from", "for", "with", "representing"}:
            return any(later.tag in NAMES for later in tokens[number:])
    return False


def _of_state(token: Token) -> bool:
    """Whether a word tells whose officials they are: "Afghan", "USAF"."""
    capitals = token.text.isupper() and len(token.text) > 1
    return token.text in states() or (capitals and token.tag in NOUNS)


def _names_body(token: Token) -> bool:
    """Whether a common noun names a body ("a commission spokesman")."""
    noun = token.lemma.lower()
    return load("roles").class_of(noun) in ("official", "institution") and not is_personal(noun)


def _anonymous(piece: Sequence[Token], tokens: Sequence[Token]) -> bool:
    """Whether a person without a name is nobody in particular: several, or "a", or none such; but
    the officials of a state or a body are known by it ("Afghan officials")."""
    if any(token.tag in NAMES for token in piece) or _belongs(tokens):
        return False
    if any(_of_state(token) for token in piece):
        return False
    head = next((token for token in reversed(piece) if token.tag in NOUNS), piece[-1])
    if head.lemma.lower() in SPOKESPEOPLE and any(_names_body(t) for t in piece if t is not head):
        return False
    if head.tag not in NOUNS and head.text[:1].isupper():
        return False
    if head.lemma.lower() in _BODIES:
        return False
    return head.tag == "NNS" or piece[0].text.lower() not in _DEFINITE
