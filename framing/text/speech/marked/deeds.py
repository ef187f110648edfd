"""Deeds that look like attributions: their verbs can also say, think or want.

"Police denied the claim" attributes, "they were denied visas" does not: who is given or refused a
thing, made to do one, praised or questioned says nothing by it. Nor are somebody's plans the words
of who turns them down.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from framing.domain import Token
from framing.text.grammar.tags import CLAUSAL, COMMON

_GIVING = frozenset("award deny grant offer refuse show".split())
_FORCING = frozenset("allow compel force oblige permit require".split())
_MEETING = frozenset("attract draw face prompt provoke receive spark trigger".split())
_NAMING = frozenset("mean refer".split())
_KNOWING = frozenset("address know".split())
_TOLD = frozenset("tell inform".split())
_NOMINAL = COMMON | {"CD", "DT", "JJ", "NNP", "NNPS", "PRP$", "``"}
_WHO = frozenset(("NNP", "NNPS", "PRP"))
_TO_WHOM = frozenset(("to", "with"))
_ADDRESSING = frozenset("chat email post say sing speak talk text tweet whisper write".split())
_PICTURES = frozenset("drawing footage image painting photo photograph picture".split())
_SHOWING = frozenset("capture depict feature reveal show".split())
_STOPS = frozenset(("IN", "TO", "VBG", "VBN", "WDT", "WP", ","))
_ENABLING = frozenset("allow contain empower enable include permit".split())
_HOLDING = frozenset(("contain", "include"))
_SAYINGS = frozenset("accusation allegation charge claim demand promise statement warning".split())
_MEETINGS = frozenset(
    "conference election hearing meeting referendum session strike summit vote".split()
)
_TOUCHING_ON = frozenset(("allude", "refer", "speak"))
_ANSWERING = frozenset(("react", "reply", "respond"))
_WEIGHING = frozenset(("consider", "discuss", "examine", "study"))
_MAKING_KNOWN = frozenset("announce launch publish release unveil".split())
_REJECTING = frozenset("block dispel oppose quash quell reject scrap shelve spurn veto".split())
_UNDERTAKINGS = frozenset(
    "approach attempt bid blueprint concept effort idea initiative offer option package plan"
    " program programme project proposal rumor rumour scheme speculation suggestion system"
    " talk".split()
)
_DISMISSING = frozenset(("dismiss", "overturn"))
_CASES = frozenset(
    "appeal case charge claim complaint conviction lawsuit motion ruling suit".split()
)
_COURTS = frozenset("court judge jury justice magistrate tribunal".split())
_FUNDING = frozenset("back finance fund sponsor support".split())
_RESEARCH = frozenset(
    "dig excavation expedition experiment fellowship paper research study survey trial work".split()
)
_REASONS = frozenset("after as because before due during for in on since when while".split())
_REACH = 8


def is_undergone(cue: Sequence[Token], content: Sequence[Token]) -> bool:
    """Whether somebody is made or allowed to do something ("were required to leave"), or is given
    or refused a thing ("had been denied visas"; not "the claim was denied")."""
    if not is_passive(cue):
        return False
    lemma = [word.lemma for word in cue if word.tag.startswith("VB")][-1]
    behind = [word.tag for word in content if word.start > cue[-1].start]
    return lemma in _FORCING or (lemma in _GIVING and _NOMINAL.issuperset(behind[:1] or [""]))


def is_passive(cue: Sequence[Token]) -> bool:
    """Whether the last verb of a cue stands in the passive."""
    verbs = [word for word in cue if word.tag.startswith("VB")]
    return len(verbs) > 1 and verbs[-1].tag == "VBN" and verbs[-2].lemma in {"be", "get"}


def is_met_with(cue: Sequence[Token]) -> bool:
    """Whether others say what the cue tells, of its subject ("has drawn praise", "faced calls",
    "came under criticism for")."""
    verbs = [word for word in cue if word.tag.startswith("VB")]
    if not verbs or not any(word.tag in COMMON for word in cue):
        return False
    under = any(word.text.lower() == "under" for word in cue)
    return verbs[-1].lemma in _MEETING or (under and verbs[0].lemma == "come")


def is_told(before: Sequence[Token], cue: Sequence[Token]) -> bool:
    """Whether a lone "told" goes on with a passive before it ("was called in and told that …")."""
    if len(cue) != 1 or cue[0].lemma not in _TOLD or not before or before[-1].lemma != "and":
        return False
    near = before[-_REACH:-1]
    return any(
        word.tag == "VBN" and any(other.lemma == "be" for other in near[max(0, at - 2) : at])
        for at, word in enumerate(near)
    )


def explains_term(source: Sequence[Token], cue: Sequence[Token], content: Sequence[Token]) -> bool:
    """Whether words in quotation marks before the cue are explained ("“Rig” in sailors' slang
    refers to …"), marked as a source or as what is said."""
    verbs = [word for word in cue if word.tag.startswith("VB")]
    before = source or [word for word in content if word.start < cue[0].start]
    quoted = any(word.tag in {"``", "''"} for word in before)
    return bool(verbs) and verbs[-1].lemma in _NAMING and quoted


def is_addressed(cue: Sequence[Token], content: Sequence[Token]) -> bool:
    """Whether the content is only who is spoken to ("tweeted to | Ruiz")."""
    verb = [word for word in cue if word.tag.startswith("VB")][-1].lemma
    named = all(word.tag in _WHO for word in content)
    return named and cue[-1].text.lower() in _TO_WHOM and verb in _ADDRESSING


def is_seen(source: Sequence[Token], cue: Sequence[Token], content: Sequence[Token]) -> bool:
    """Whether pictures show a thing ("photos of the port showed wet streets"); `content` is one."""
    head = next((word for word in source if word.tag in _STOPS), None)
    nouns = [w for w in source if w.tag in COMMON and (head is None or w.start < head.start)]
    verbs = [word for word in cue if word.tag.startswith("VB")]
    doing = any(word.tag == "VBG" for word in content)
    shown = verbs[-1].lemma in _SHOWING and bool(nouns) and nouns[-1].lemma in _PICTURES
    return shown and not doing


def is_enabled(cue: Sequence[Token], content: Sequence[Token]) -> bool:
    """Whether something is made possible, or holds a thing ("rules permit members to vote", "the
    deal includes a clause"), not admitted ("allowed that …")."""
    verbs = [word for word in cue if word.tag.startswith("VB")]
    quoted = any(word.tag in {"``", "''"} or word.text == ":" for word in content)
    first = next((word.tag for word in content if word.tag in CLAUSAL), "TO")
    said = quoted or any(word.tag == "VBG" for word in cue) or content[0].text.lower() == "that"
    if not verbs or verbs[-1].lemma not in _ENABLING or said:
        return False
    if verbs[-1].lemma in _HOLDING:
        return not any(word.lemma in _SAYINGS for word in content[:_REACH])
    return first == "TO"


def is_convened(cue: Sequence[Token], content: Sequence[Token]) -> bool:
    """Whether a meeting is called, and not something called something."""
    stop = next((k for k, word in enumerate(content) if word.tag in _STOPS), len(content))
    called = cue[-1].lemma == "call" and content[0].tag == "DT" and content[0].start > cue[-1].start
    named = any(
        word.text.lower() in ("a", "an") and before.tag != "IN"
        for before, word in pairwise(content)
    )
    return called and not named and stop > 0 and content[stop - 1].lemma in _MEETINGS


def is_gloss(cue: Sequence[Token], content: Sequence[Token]) -> bool:
    """Whether the article only tells of what somebody spoke ("said, referring to | the boat")."""
    led = len(cue) == 2 and cue[0].tag == "VBG" and cue[1].tag in ("IN", "TO")
    quoted = any(word.tag in {"``", "''"} for word in content)
    clausal = any(word.tag in CLAUSAL for word in content)
    named = any(word.text.lower() == "as" for word in content)
    return led and cue[0].lemma in _TOUCHING_ON and not (quoted or clausal or named)


def is_answering(
    cue: Sequence[Token], content: Sequence[Token], behind: Token | None = None
) -> bool:
    """Whether the content is only what somebody answers ("responded to | complaints that …");
    `behind` stands right behind the cue."""
    verbs = [word.lemma for word in cue if word.tag.startswith("VB")]
    quoted = any(word.tag in {"``", "''"} for word in content)
    near = (cue[-1], *content[:1], *([behind] if behind else []))
    led = "to" in {word.text.lower() for word in near}
    return bool(verbs) and verbs[-1] in _ANSWERING and led and not quoted


def is_weighed(cue: Sequence[Token], content: Sequence[Token]) -> bool:
    """Whether something was considered or made known, and nothing is said of it ("two routes were
    considered because of the fog", "after the suit was announced")."""
    verb = [word for word in cue if word.tag.startswith("VB")][-1].lemma
    behind = [word for word in content if word.start > cue[-1].start]
    before = len(behind) < len(content)
    reason = any(word.text.lower() in _REASONS for word in (*cue, *behind[:1]))
    told = any(word.tag in CLAUSAL or word.tag in {"``", "''"} for word in content)
    known = verb in _MAKING_KNOWN and not behind and not told
    weighed = verb in _WEIGHING and (reason or not behind)
    return is_passive(cue) and before and (weighed or known)


def is_turned_down(source: Sequence[Token], cue: Sequence[Token], content: Sequence[Token]) -> bool:
    """Whether the content is only what somebody else wants and the cue turns down ("rejected the
    plan for a bridge"; "dismissed the suit", as judges do), without words in quotation marks."""
    verbs = [word for word in cue if word.tag.startswith("VB")]
    verb = verbs[-1].lemma if verbs else ""
    by_court = is_of_court(source) or not source
    if verb not in _REJECTING and not (verb in _DISMISSING and by_court):
        return False
    stop = next((k for k, word in enumerate(content) if word.tag in _STOPS), len(content))
    head = content[stop - 1] if stop else None
    quoted = any(word.tag in {"``", "''"} for word in content)
    nouns = _CASES if verb in _DISMISSING else _UNDERTAKINGS
    return head is not None and head.lemma in nouns and not quoted


def is_of_court(source: Sequence[Token]) -> bool:
    """Whether a source is a judge or a court."""
    return any(word.lemma.lower() in _COURTS for word in source)


def is_funded(cue: Sequence[Token], content: Sequence[Token]) -> bool:
    """Whether money is given for research ("the study was supported by a foundation"); `content`
    is a noun phrase."""
    verbs = [word.lemma for word in cue if word.tag.startswith("VB")]
    stop = next((k for k, word in enumerate(content) if word.tag in _STOPS), len(content))
    given = is_passive(cue) and verbs[-1] in _FUNDING
    return given and stop > 0 and content[stop - 1].lemma in _RESEARCH


def names_thing(cue: Sequence[Token], behind: Token | None) -> bool:
    """Whether the cue tells by what name a thing goes ("commonly known as “the Rig”")."""
    verbs = [word for word in cue if word.tag.startswith("VB")]
    last = cue[-1].text.lower() if cue else ""
    led = last == "as" or (behind is not None and behind.text.lower() == "as")
    return bool(verbs) and verbs[-1].lemma in _KNOWING and led


def is_plan(words: Sequence[Token]) -> bool:
    """Whether a content is a noun with an infinitive behind it ("the plan to sail")."""
    verb = next((place for place, word in enumerate(words) if word.tag in CLAUSAL), 0)
    return verb > 0 and words[verb].tag == "TO" and words[verb - 1].tag == "NN"


def is_lost(words: Sequence[Token]) -> bool:
    """Whether a content is a noun phrase, with or without a relative clause ("a penalty which the
    referee gave")."""
    verb = next((place for place, word in enumerate(words) if word.tag in CLAUSAL), len(words))
    return verb == len(words) or any(word.tag == "WDT" for word in words[1:verb])
