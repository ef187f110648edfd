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
    FIRM_NOUNS,
    FIRMS,
    FORMER,
    SCHOOLS,
    SPOKESPEOPLE,
    is_name_of_body,
    is_personal,
)
from framing.text.names.role_by_body import role_by_body, role_in_body
from framing.text.names.role_by_deed import role_by_deed
from framing.text.names.states import states

_STOPS = frozenset(("IN", "TO", "WP", "WP$", "WDT", "WRB", ",", ":", "CC"))
_DOCTOR = frozenset(("dr", "dr."))
_DEFINITE = frozenset("the this that his her its their our my".split())
_BODIES = frozenset(
    "police government parliament ministry court military army council commission administration"
    " agency bureau congress senate committee department authority municipality navy office"
    " regulator tribunal city".split()
)
_SCIENCES, _DEFENDER = ("ologist", "iatrist", "iatrician"), "apologist"
_HELD = frozenset(
    "ambassador chancellor commissioner envoy governor mayor minister senator".split()
)
"""Offices that "who was" tells plainly."""

_COUNTRY = "kind.country"
_PRESS = frozenset(("the media", "the press"))
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
        if role == "expert" and not named_person and _is_school(piece):
            return "institution"
        left = any(token.text.lower() in FORMER for token in piece)
        return "expert" if left and role_by_deed(tokens) == "expert" else role
    if named_person:
        held = _role_by_office(tokens, roles)
        return role_by_body(tokens) or role_by_deed(tokens) or held or "citizen"
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


def _role_by_office(tokens: Sequence[Token], roles: Lexicon) -> Role | None:
    """The role of somebody of whom a relative clause behind the name tells which office he or she
    has or had ("Ana Ruiz, who was the ambassador of Lomond")."""
    words = [token.text.lower() for token in tokens]
    at = words.index("who") + 1 if "who" in words else len(words)
    if any(token.tag not in NAMES | {"HYPH", ","} for token in tokens[: at - 1]):
        return None
    if tuple(words[at : at + 2]) == ("served", "as"):
        at += 2
    elif words[at : at + 1] in (["is"], ["was"]):
        at += 1
    else:
        return None
    end = next((k for k in range(at, len(tokens)) if tokens[k].tag in _STOPS), len(tokens))
    phrase = tokens[at:end]
    if not phrase or phrase[-1].lemma.lower() not in _HELD:
        return None
    return _role_of_piece(phrase, tokens[at:], roles, person=False)


def _is_school(piece: Sequence[Token]) -> bool:
    """Whether a phrase names a university or the like, which is a body, and not its people."""
    nouns = [token for token in piece if token.tag in NOUNS]
    if not nouns or nouns[-1].tag not in NAMES:
        return False
    words = [token.text.lower() for token in nouns if token.tag in NAMES]
    return any(word in SCHOOLS for word in words[:1] + words[-1:])


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
    for at, token in enumerate(tokens):
        if token.text in {",", "("}:
            pieces.append([])
            inside = False
        elif token.text == "of" and not inside and _only_counts(pieces[-1]):
            pieces[-1] = []
        elif (
            token.text == "of"
            and not inside
            and (named_person or _goes_on_to_noun(tokens, at))
            and _opens_body(pieces[-1])
        ):
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


def _goes_on_to_noun(tokens: Sequence[Token], of: int) -> bool:
    """Whether the name behind an "of" goes on to a common noun ("University | of Lomond study")."""
    end = of + 1
    while end < len(tokens) and tokens[end].tag in NAMES:
        end += 1
    return of + 1 < end < len(tokens) and tokens[end].tag in ("NN", "NNS")


def _opens_body(piece: Sequence[Token]) -> bool:
    """Whether a name goes on behind its "of": "University of Lomond president Ana Ruiz"."""
    last = piece[-1] if piece else None
    return last is not None and last.tag == "NNP" and is_name_of_body(last.text.lower())


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
    hits = [hit for hit in hits if not _is_no_title(piece, hit)]
    ending = [hit for hit in hits if hit.end == head]
    first = _first_joined(piece, hits)
    second = ending[-1].class_ if ending else None
    expert = first is not None and first.class_ == "expert" and second == "institution"
    if first is not None and (expert or second is None):
        ending = [first]
    best = ending or [hit for hit in hits if not person or piece[hit.end - 1].tag in NAMES]
    if person and piece[-1].tag in NAMES:
        if any(_is_rank(piece, hit) for hit in hits):
            return "official"
        best = [hit for hit in best if hit.entry not in _DOCTOR] or best
    noun = piece[head - 1].lemma.lower()
    if not best and noun.endswith(_SCIENCES) and noun != _DEFENDER:
        return "expert"
    role = _ROLES.get(best[-1].class_) if best else None
    if role == "document" and _is_firm(piece[-1], best[-1]):
        return "institution"
    return role_in_body(role, best[-1], piece, tokens) if role else None


def _is_firm(last: Token, hit: Hit) -> bool:
    """Whether a name that ends so is that of a firm, by its last word or the entry found in it."""
    return last.tag in NAMES and (last.text.lower() in FIRMS or hit.entry in FIRM_NOUNS)


def _is_no_title(piece: Sequence[Token], hit: Hit) -> bool:
    """Whether words are no title of a paper: "the independent | office"."""
    led = hit.class_ == "media" and hit.entry.startswith("the ") and hit.entry not in _PRESS
    return led and not piece[hit.start + 1].text[:1].isupper()


def _first_joined(piece: Sequence[Token], hits: Sequence[Hit]) -> Hit | None:
    """What somebody is called first, before "and" and something else ("an analyst and founder of
    a firm")."""
    if piece[-1].tag in NAMES:
        return None
    for hit in hits:
        behind = piece[hit.end : hit.end + 2]
        if [token.text for token in behind[:1]] == ["and"] and behind[-1].tag != "DT":
            return hit
    return None


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
