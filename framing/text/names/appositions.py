"""What a text calls somebody beside the name: in an apposition, or in an office before a comma.

"Ana Ruiz, an engineer at the port, …", "the port's prosecutor, Ana Ruiz, …".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from framing.domain import Token
from framing.lexicons import load
from framing.text.grammar.tags import FINITE
from framing.text.names.name_words import is_personal
from framing.text.names.namings import Naming

_OPENING = frozenset(("DT", "NN", "JJ", "PRP$", "NNP", "CD", "RB"))
_NOUNS = frozenset(("NN", "NNP"))
_ATTACHED = frozenset(("NN", "NNS", "POS", "HYPH"))
_CLOSING = frozenset((",", ".", ")", "(", ";", ":"))
_BETWEEN = frozenset(("NN", "NNS", "NNP", "NNPS", "JJ", "POS", "IN", "DT", "PRP$", "HYPH"))
_STARTS = frozenset(("DT", "PRP$", "POS"))
_LINKS = frozenset("of for at".split())
_HOLDERS = {"chair": ("chair",), "manage": ("manager",), "own": ("owner",)}
"""What somebody is of whom "who chairs …" tells."""
_LONGEST = 40
_SHORT = 12


def behind(tokens: Sequence[Token], naming: Naming) -> Iterator[str]:
    """The nouns of the apposition behind a name, as far as it goes.

    What a verb follows without a comma is the subject of that verb where a preposition stands
    before the name: "According to Ruiz, a detective | took the papers" calls nobody a detective.
    """
    at = naming.last
    if at + 1 >= len(tokens) or tokens[at].text != ",":
        return
    if tokens[at + 1].text == "who" and at + 2 < len(tokens):
        verb, held = tokens[at + 2], tokens[at + 3 : at + 4]
        named = any(x.text == "the" or x.tag in ("PRP$", "NNP") for x in held)
        yield from _HOLDERS.get(verb.lemma, ()) if verb.tag == "VBZ" and named else ()
    if tokens[at + 1].tag not in _OPENING:
        return
    before = tokens[naming.first - 1].tag if naming.first else ""
    closed = before not in {"IN", "TO"}
    nouns: list[str] = []
    for number in range(at + 1, min(len(tokens), at + 1 + _LONGEST)):
        token = tokens[number]
        if token.tag in FINITE or token.text in {".", ";", ":"}:
            closed = closed or token.tag not in FINITE
            break
        if token.text == "and" and _opens_another(tokens, number):
            closed = True
            break
        closed = closed or token.text == "," or token.tag.startswith("W")
        following = tokens[number + 1] if number + 1 < len(tokens) else None
        if token.tag in _NOUNS and (following is None or following.tag not in _ATTACHED):
            nouns.extend(_called(tokens, at + 1, number))
    if closed:
        yield from nouns


def before(tokens: Sequence[Token], naming: Naming) -> Iterator[str]:
    """The office before a comma and a full name that a comma or a full stop closes, or that a verb
    follows where the office opens its clause: "The mayor of Lomond, Ana Ruiz, said"."""
    comma = naming.first - 1
    if comma < 2 or tokens[comma].text != "," or len(naming.words) < 2:
        return
    following = tokens[naming.last] if naming.last < len(tokens) else None
    closed = following is None or following.text in {",", ".", "("}
    for start in reversed(list(_phrases(tokens, comma))):
        head = start
        while head + 1 < comma and tokens[head + 1].tag != "IN":
            head += 1
        opened = start - 1 - (tokens[start].tag == "POS")
        begins = opened < 0 or tokens[opened].text in _CLOSING
        personal = [noun for noun in _called(tokens, start + 1, head) if _is_held(noun)]
        if personal and (closed or (begins and following and following.tag in FINITE)):
            yield from personal
            return


def _phrases(tokens: Sequence[Token], comma: int) -> Iterator[int]:
    """Where the noun phrases before a comma begin that "of" links, the nearest first."""
    start = comma - 1
    while start > max(0, comma - _SHORT) and tokens[start].tag in _BETWEEN:
        if tokens[start].tag == "IN" and tokens[start].text not in _LINKS:
            return
        if tokens[start].tag in _STARTS:
            yield start
            if tokens[start - 1].tag == "IN" and tokens[start - 1].text not in _LINKS:
                return
        start -= 1
    if start == 0 and tokens[start].tag in _STARTS:
        yield start


def _is_held(noun: str) -> bool:
    """Whether a noun names a human being."""
    return is_personal(noun.rpartition(" ")[2])


def _called(tokens: Sequence[Token], low: int, head: int) -> Iterator[str]:
    """The longest known noun that ends at a place: "chief financial officer", "officer"."""
    begin = head
    while begin > low and tokens[begin - 1].tag in {*_NOUNS, "JJ", "HYPH"} and head - begin < 4:
        begin -= 1
    for at in range(begin, head + 1):
        noun = " ".join(token.lemma.lower() for token in tokens[at : head + 1])
        if noun in load("roles"):
            yield noun
            if at < head and _is_held(noun):
                yield tokens[head].lemma.lower()
            return


def _opens_another(tokens: Sequence[Token], number: int) -> bool:
    """Whether an "and" joins somebody else: ", and Eva Lund, a doctor", "and his wife"."""
    after = tokens[number + 1] if number + 1 < len(tokens) else None
    return tokens[number - 1].text == "," or (after is not None and after.tag == "PRP$")
