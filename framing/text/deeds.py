"""Deeds that look like attributions: their verbs can also say, think or want.

"Police denied the claim" attributes, "they were denied visas" does not: who is given or refused a
thing, made to do one, praised or questioned says nothing by it.
"""

from __future__ import annotations

from collections.abc import Sequence

from framing.domain import Token

_GIVING = frozenset("award deny grant offer refuse show".split())
_FORCING = frozenset("compel force oblige require".split())
_MEETING = frozenset("attract draw face prompt provoke receive spark trigger".split())
_NAMING = frozenset("mean refer".split())
_TOLD = frozenset("tell inform".split())
_NOUNS = frozenset(("NN", "NNS"))
_NOMINAL = _NOUNS | {"CD", "DT", "JJ", "NNP", "NNPS", "PRP$", "``"}
_REACH = 8


def is_undergone(cue: Sequence[Token], content: Sequence[Token]) -> bool:
    """Whether somebody is made to do something ("were required to leave") or is given or refused a
    thing ("had been denied visas"; not "the claim was denied")."""
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
    """Whether others say what the cue tells, of its subject ("has drawn praise", "faced calls")."""
    verbs = [word for word in cue if word.tag.startswith("VB")]
    return bool(verbs) and verbs[-1].lemma in _MEETING and any(word.tag in _NOUNS for word in cue)


def is_told(before: Sequence[Token], cue: Sequence[Token]) -> bool:
    """Whether a lone "told" goes on with a passive before it ("was called in and told that …")."""
    if len(cue) != 1 or cue[0].lemma not in _TOLD or not before or before[-1].lemma != "and":
        return False
    near = before[-_REACH:-1]
    return any(
        word.tag == "VBN" and any(other.lemma == "be" for other in near[max(0, at - 2) : at])
        for at, word in enumerate(near)
    )


def explains_term(source: Sequence[Token], cue: Sequence[Token]) -> bool:
    """Whether words in quotation marks are explained ("“Rig” in sailors' slang refers to …")."""
    verbs = [word for word in cue if word.tag.startswith("VB")]
    quoted = any(word.tag in {"``", "''"} for word in source)
    return bool(verbs) and verbs[-1].lemma in _NAMING and quoted
