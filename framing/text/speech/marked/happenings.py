"""What happens or is ranked, in words that elsewhere attribute: "the row threatens to spread"."""

from __future__ import annotations

from collections.abc import Sequence

from framing.domain import Token
from framing.text.grammar.tags import CLAUSAL, COMMON
from framing.text.speech.found import Found
from framing.text.speech.marked.deeds import is_passive

_EVENTS = frozenset(
    "case clash conflict controversy crisis decision delay dispute drought feud fire flood move"
    " outbreak rift row scandal shortage slowdown stalemate standoff storm strike war".split()
)
_PRICES = frozenset("bond currency price rate share stock yield".split())
_LIKELY = frozenset(("promise", "threaten"))
_SIGNS = frozenset("imply indicate mean reflect show signal suggest".split())
_RANKING = frozenset("class classify categorise categorize grade rank".split())
_LETTERS = frozenset(
    "call complaint email e-mail gift invitation letter message receipt request".split()
)
_STOPS = frozenset(("IN", "TO", "VBG", "VBN", "WDT", "WP", "WP$", ","))

_CALLED_BACK = frozenset(
    "ambassador aircraft battery car consul delegate delegation diplomat drug envoy fleet force"
    " model plane product reservist ship soldier staff toy troop truck unit vehicle vessel".split()
)
_PLEADING = frozenset("ask insist request speak".split())
_GROUNDS = frozenset((",", "as", "because", "by", "due", "since", "to"))
_NAMED = frozenset(("identified", "named", "quoted"))
_CONDITION = ["the", "condition", "of", "anonymity"]


def is_event(source: Sequence[Token], cue: Sequence[Token], content: Sequence[Token]) -> bool:
    """Whether the source is an event or a price, which only may lead to something ("the case
    threatens to …") or is a sign of it ("shares fell, suggesting that …")."""
    stop = next((k for k, word in enumerate(source) if word.tag in _STOPS), len(source))
    head = source[stop - 1] if stop else None
    verbs = [word for word in cue if word.tag.startswith("VB")]
    if head is None or not verbs or head.tag not in COMMON:
        return False
    if head.lemma in _PRICES:
        return verbs[-1].lemma in _SIGNS
    to = "to" in {cue[-1].text.lower(), content[0].text.lower()}
    return head.lemma in _EVENTS and verbs[-1].lemma in _LIKELY and to


def is_ranked(source: Sequence[Token], cue: Sequence[Token]) -> bool:
    """Whether somebody unnamed has put a thing into a class ("is classed as …")."""
    verbs = [word for word in cue if word.tag.startswith("VB")]
    return not source and is_passive(cue) and verbs[-1].lemma in _RANKING


def is_sign(item: Found, cue: Sequence[Token]) -> bool:
    """Whether nobody says what the article takes something for a sign of ("…, suggesting that
    …")."""
    return not item.source and len(cue) == 1 and cue[0].tag == "VBG" and cue[0].lemma in _SIGNS


def is_received(
    cue: Sequence[Token], content: Sequence[Token], behind: Token | None = None
) -> bool:
    """Whether the cue tells that a letter came ("the letter | was acknowledged"), or to whom one
    went ("wrote | to the mayor"), and nothing of what it says; `behind` stands right behind it."""
    verbs = [word for word in cue if word.tag.startswith("VB")]
    nouns = [word for word in content if word.tag in COMMON]
    if not verbs or any(word.tag in CLAUSAL or word.tag in ("``", "''") for word in content):
        return False
    if verbs[-1].lemma == "write":
        return behind is not None and behind.text.lower() == "to"
    letter = bool(nouns) and nouns[-1].lemma in _LETTERS
    return verbs[-1].lemma == "acknowledge" and is_passive(cue) and letter


def seeks_cover(cue: Sequence[Token], content: Sequence[Token]) -> bool:
    """Whether somebody only asks not to be named ("asked | not to be identified", "requested |
    anonymity to speak freely")."""
    words = [word.text.lower() for word in content]
    verb = next((word.lemma for word in reversed(cue) if word.tag.startswith("VB")), "")
    if verb not in _PLEADING:
        return False
    if words[:3] == ["not", "to", "be"] and not _NAMED.isdisjoint(words[3:4]):
        return words[4:5] == [] or words[4] in _GROUNDS
    at = 1 if words[:1] == ["anonymity"] else 4 if words[:4] == _CONDITION else 0
    return at > 0 and (words[at : at + 1] == [] or words[at] in _GROUNDS)


def is_done(cue: Sequence[Token], content: Sequence[Token]) -> bool:
    """Whether somebody calls people or goods back ("recalled | its ambassador") or sues ("sued | to
    block the sale"), and says nothing by it."""
    verb = next((word.lemma for word in reversed(cue) if word.tag.startswith("VB")), "")
    if any(word.tag in ("``", "''") for word in content):
        return False
    if verb == "sue":
        return content[0].tag in ("TO", "NN", "NNS", "NNP", "DT")
    stop = next((k for k, word in enumerate(content) if word.tag in _STOPS), len(content))
    things = {word.lemma.lower() for word in content[:stop]}
    told = any(word.tag in CLAUSAL or word.tag in ("WDT", "WP") for word in content)
    told = told or any(word.text.lower() in ("as", "full") for word in content)
    told = told or content[0].tag not in ("CD", "PRP$")
    return verb == "recall" and not told and not _CALLED_BACK.isdisjoint(things)


def is_agreed(before: Sequence[Token], cue: Sequence[Token]) -> bool:
    """Whether a source, behind `before`, is only what was agreed ("under | the rules | agreed in
    May")."""
    led = any(word.text.lower() == "under" for word in before)
    return led and len(cue) == 1 and cue[0].lemma in ("agree", "announce", "sign")
