"""Whose people a source is: "a Boeing spokesman", "Chinese officials", "head of the union".

An office or organ belongs to the side named right before it, or behind it with "of", "for", "at",
"from" or "in". Critics, rivals and students of a side are not its voice, nor are people who only
live there: what is no office in the lexicon belongs to nobody. Who has left an office ("Boeing's
former chairman", "who served as its chairman") does not speak for it either.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from itertools import chain, takewhile

from framing.domain import SideKey, Span, Token
from framing.lexicons import load
from framing.text.grammar.tags import NAMES, NOUNS
from framing.text.names.general_nouns import OPPOSED, is_body
from framing.text.names.longer_names import PEOPLES
from framing.text.names.name_words import FORMER
from framing.text.names.states import states
from framing.text.sides.opponents import names_opponent

_MODIFIERS = NOUNS | {"JJ", "POS", "HYPH", "VBG"}
_BEHIND = frozenset({"of", "for", "at", "from", "in"})
_BEFORE_NAME = frozenset({"DT", "PRP$", "JJ"})
_HOLDING = frozenset("be chair direct head helm lead run serve work".split())
_OF_STATE = frozenset("cabinet government ministry parliament".split())
_LOOSE = frozenset("barrister convener coordinator insider solicitor source superintendent".split())
_ABROAD = frozenset("ambassador attaché attache consul delegate diplomat envoy".split())
"""Who is in a capital is there for somebody else."""

IN_PAY = frozenset("employee staff worker".split())
"""Who is at a body or works for it, and does not speak for it."""

_OTHERS = OPPOSED | {"accuser", "ally", "victim"}
"""Whose spokespeople do not speak for the side by which they are named."""

_ORGANS = frozenset("department foreign ministry office".split())
_OPPOSITION = "opposition"
_PRESS = frozenset("agency media newspaper television tv".split())
_OFFICIAL = frozenset("official state state-owned state-run".split())
_BELONGING = frozenset(("at", "from", "of"))
_NAMING = NOUNS | {"DT", "POS"}
_REACH, _LONGEST = 4, 12

SideAt = Callable[[Token], SideKey | None]


@cache
def offices() -> frozenset[str]:
    """The nouns for people and organs that stand for whoever is named with them."""
    return frozenset(noun for nouns in load("offices").classes.values() for noun in nouns)


def is_office(token: Token) -> bool:
    """Whether a token is an office or an organ, in singular or plural."""
    return token.tag in NOUNS and (
        token.lemma.lower() in offices() or token.text.lower() in offices()
    )


def affiliation(source: Sequence[Token], side_at: SideAt) -> SideKey | None:
    """The side to which the offices in a source belong; None for none and for both."""

    def of_own(token: Token) -> SideKey | None:
        side = side_at(token)
        return None if side is None or _tells_of_others(source, token, side_at) else side

    found = set()
    for place, token in enumerate(source):
        held = is_office(token) or _is_state_media(source, place)
        if held and not _is_of_place(source, place) and not _is_left(source, place):
            found |= {_named_before(source, place, of_own), _named_behind(source, place, of_own)}
    found -= {None}
    return found.pop() if len(found) == 1 else None


def _tells_of_others(source: Sequence[Token], name: Token, side_at: SideAt) -> bool:
    """Whether a word of a name only tells whose rivals, allies or victims somebody speaks for ("a
    lawyer for | Ana Ruiz's rivals", "Ruiz's campaign rivals")."""
    behind = source[source.index(name) :]
    named = list(takewhile(lambda token: side_at(token) == side_at(name), behind))
    return names_opponent(source, Span(name.start, named[-1].end), _OTHERS)


def _is_state_media(source: Sequence[Token], place: int) -> bool:
    """Whether a source is a state's own press ("China's official newspaper"), not who only has to
    do with it."""
    if source[place].lemma.lower() not in _PRESS:
        return False
    led = all(token.tag in _MODIFIERS | {"DT", "RB"} for token in source[:place])
    behind = source[place + 1 : place + 2]
    alone = not behind or behind[0].text in (",", "(")
    before = {token.text.lower() for token in source[max(0, place - 2) : place]}
    return led and alone and not _OFFICIAL.isdisjoint(before)


def is_another_s(source: Sequence[Token], side_at: SideAt) -> bool:
    """Whether an office in a source is somebody's who is no side: "a Kansas senator"."""
    for place, token in enumerate(source):
        if not is_office(token):
            continue
        modifiers: Iterable[Token] = takewhile(
            lambda t: t.tag in _MODIFIERS, reversed(source[:place])
        )
        behind = source[place + 1 : place + 2 + _REACH]
        if behind and behind[0].text.lower() in _BEHIND:
            names = takewhile(lambda t: t.tag in _BEFORE_NAME | NOUNS, behind[1:])
            modifiers = chain(modifiers, names)
        if any(near.tag in NAMES and not is_office(near) for near in modifiers):
            return affiliation(source, side_at) is None
    return False


def belongs_to(
    source: Sequence[Token], speaker: str, side_at: SideAt
) -> tuple[SideKey | None, str]:
    """The side that stands right behind a speaker's name and "of", "from" or "at", and which of
    these stands there."""
    for place in range(1, len(source)):
        link, before = source[place].text.lower(), source[place - 1]
        if before.text == "," and place > 1 and link != "at":
            before = source[place - 2]
        if link not in _BELONGING or [before.text] != speaker.split()[-1:]:
            continue
        phrase = list(takewhile(lambda t: t.tag in _NAMING, source[place + 1 :]))
        behind = source[place + 1 + len(phrase) :][:1]
        owned = any(token.tag == "POS" and side_at(token) is None for token in phrase)
        ends = not behind or behind[0].text in (",", ")")
        sides = {side_at(token) for token in phrase[-1:]}
        if ends and not owned:
            return sides.pop() if sides else None, link
    return None, ""


def named_body(source: Sequence[Token], side_at: SideAt) -> SideKey | None:
    """The side whose whole name, no state's, stands in a source before what it is ("the Lomond
    First | group")."""
    words = [token for token in source if token.text.lower() != "the"]
    kind = load("roles").class_of(words[-1].lemma.lower()) if words else None
    if len(words) < len(("name", "group")) or kind not in ("institution", "official"):
        return None
    sides = {side_at(token) for token in words[:-1]}
    state = any(token.text in states() for token in words)
    return sides.pop() if len(sides) == 1 and not state else None


def _is_left(source: Sequence[Token], place: int) -> bool:
    """Whether an office is one that somebody no longer holds ("who served as its chairman"), or of
    those who are against the rest ("an opposition leader")."""
    modifiers = takewhile(lambda t: t.tag in _MODIFIERS, reversed(source[:place]))
    if any(token.text.lower() in FORMER or token.lemma == _OPPOSITION for token in modifiers):
        return True
    who = next((k for k in range(place) if source[k].text.lower() == "who"), place)
    told = source[who:place]
    verbs = [token for token in told if token.tag.startswith("VB")]
    held = bool(verbs) and verbs[-1].tag == "VBD" and verbs[-1].lemma in _HOLDING
    return held and not any(token.text.lower() == "now" for token in told)


def _is_of_place(source: Sequence[Token], place: int) -> bool:
    """Whether an office tells what the name right before its comma is, not who speaks ("minister of
    France, | a member of the council")."""
    comma = next((k for k in range(place, 1, -1) if source[k].text == ","), 0)
    if not comma or source[comma + 1].text.lower() not in ("a", "an"):
        return False
    named = list(takewhile(lambda t: t.tag in NAMES, reversed(source[:comma])))
    before = source[: comma - len(named)]
    led = bool(named and before) and before[-1].text.lower() in _BEHIND
    return led and any(is_office(token) for token in before)


def _named_before(source: Sequence[Token], place: int, side_at: SideAt) -> SideKey | None:
    """The side of the nearest name in the modifiers right before an office."""
    loose = source[place].lemma.lower() in _LOOSE
    for at in range(place - 1, max(-1, place - _REACH - 1), -1):
        token = source[at]
        if token.tag not in _MODIFIERS:
            return None
        if side := side_at(token):
            shared = (
                at > 1 and source[at - 1].tag == "CC" and _is_other(source[at - 2], side, side_at)
            )
            return None if shared or (loose and token.tag == "JJ") else side
    return None


def _is_other(token: Token, side: SideKey, side_at: SideAt) -> bool:
    """Whether a name before "and" is not the same side's ("US | and Iranian officials")."""
    return side_at(token) != side and token.text[:1].isupper()


def _named_behind(source: Sequence[Token], place: int, side_at: SideAt) -> SideKey | None:
    """The side named behind an office and a preposition that says whose it is."""
    if place + 1 >= len(source) or source[place + 1].text.lower() not in _BEHIND:
        return None
    if source[place].lemma.lower() in IN_PAY:
        return None
    behind = source[place + 2 :]
    if source[place + 1].text.lower() == "in" and _is_from_elsewhere(source, place):
        return None
    if source[place].lemma.lower() in _LOOSE:
        return _alone(source[place + 1], behind, side_at)
    for at, token in enumerate(behind[:_REACH]):
        if side := side_at(token):
            joint = _is_joint(behind[at:], side, side_at)
            return None if joint or _is_subject(behind, at) else side
        if token.tag not in _BEFORE_NAME | NOUNS:
            return _behind_organ(behind, side_at)
    return _behind_organ(behind, side_at)


def _is_subject(behind: Sequence[Token], at: int) -> bool:
    """Whether a name only tells what something is about ("director of | the China program")."""
    following = behind[at + 1] if at + 1 < len(behind) else None
    if following is None or behind[at].tag not in NAMES or following.tag not in ("NN", "NNS"):
        return False
    return not is_office(following) and not is_body(following.lemma.lower())


def _is_from_elsewhere(source: Sequence[Token], place: int) -> bool:
    """Whether who holds an office in a place is somebody else's: "a diplomat in Beijing", "Western
    officials in Beijing"."""
    modifiers = takewhile(lambda t: t.tag in _MODIFIERS, reversed(source[:place]))
    near = list(modifiers)
    behind = states().get(source[place + 2].text) if place + 2 < len(source) else None
    if any(behind is not None and states().get(token.text) is behind for token in near):
        return False
    foreign = any(
        token.tag == "JJ"
        and token.text[:1].isupper()
        and (token is not source[0] or token.text.endswith((*PEOPLES, "ern")))
        for token in near
    )
    of_organ = any(token.text.lower() in _ORGANS for token in near)
    return foreign or (source[place].lemma.lower() in _ABROAD and not of_organ)


def _alone(link: Token, behind: Sequence[Token], side_at: SideAt) -> SideKey | None:
    """The side that stands alone behind "at", "for", "from" or "of": "a coordinator at Acme", not
    "a source in China" nor "an insider at the Chinese firm"."""
    words = list(takewhile(lambda t: t.tag in _BEFORE_NAME | NOUNS, behind))
    if link.text.lower() == "in" or not words:
        return None
    return side_at(words[-1])


def _is_joint(behind: Sequence[Token], side: SideKey, side_at: SideAt) -> bool:
    """Whether others stand beside a side ("ministers of China and of the states around it")."""
    end = next((k for k, token in enumerate(behind) if side_at(token) != side), len(behind))
    if [token.tag for token in behind[end : end + 1]] != ["CC"]:
        return False
    others = list(takewhile(lambda t: t.tag in _BEFORE_NAME | NOUNS | {"IN"}, behind[end + 1 :]))
    noun = next((token for token in others if token.tag in NOUNS), None)
    return noun is not None and not is_office(noun) and not any(map(side_at, others))


def _behind_organ(behind: Sequence[Token], side_at: SideAt) -> SideKey | None:
    """The side in which an organ of state is, behind its name ("a spokesman for | the Ministry of
    Trade in China")."""
    words = [token.text.lower() for token in behind[:_LONGEST]]
    organ = next((k for k, word in enumerate(words[:_REACH]) if word in _OF_STATE), None)
    if organ is None or any(token.text[:1].isupper() for token in behind[:organ]):
        return None
    for at in range(organ + 1, len(words) - 1):
        if words[at] == "in":
            return side_at(behind[at + 1])
        if behind[at].tag not in _BEFORE_NAME | NOUNS | {"IN", "CC"}:
            break
    return None
