"""Whether an article asserts that somebody says something, or speaks of saying only.

"The minister did not say that taxes would rise", "nobody says so", "if the court says so", "more
than analysts had forecast", "she must say so", "did she say so?" and "he declined to comment" name
a source and words, but attribute nothing: to count the words as the source's would turn the article
around; so would what could be said. What somebody does not think or want is kept: it is a stance,
and its cue says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from framing.domain import Token
from framing.text.grammar.negation import HARDLY, NEGATORS
from framing.text.grammar.token_row import TreeRow
from framing.text.speech.marked.deeds import is_passive
from framing.text.speech.patterns.licence import closes

_NOBODY = frozenset("nobody none neither few".split())
_NEGATIVE = NEGATORS | HARDLY | {"without"}
_REFUSING = frozenset("decline refuse fail stop avoid".split())
_CONDITIONS = frozenset("if unless whether".split())
_STORMS = frozenset("cyclone hurricane storm tornado typhoon".split())
_EXPLETIVE = frozenset(("it", "there"))
_HEARING = frozenset("committee court hearing inquest inquiry jury tribunal".split())
_TIMES = frozenset("time day week month year hour decade".split())
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday".split()
)
_POSSIBLE = frozenset(("could", "may", "might"))
_DUTIES = frozenset(("must", "ought", "should"))
_NEEDING = frozenset(("has", "have", "need", "needed", "needs"))
"""Who "had to say so" said so."""

_FORECAST = frozenset(("likely", "unlikely"))
"""What somebody may say one day: "are likely to rule"."""

_OBLIGED = frozenset(("compel", "oblige"))
_BACKING = frozenset(("back", "endorse", "oppose", "support"))
_LIMITING = frozenset("just merely only simply".split())
_AUTHOR = frozenset(("i", "we"))
_COUNTING = frozenset(("CD", "DT", "JJ", "JJR"))
_THINKING = frozenset("believe think know agree find see want understand".split())
_TOUCHING = frozenset(
    "address apologise apologize discuss find include instruct mention recommend release specify"
    " unveil".split()
)
"""What is not even touched on: "did not mention the climate"."""

_VERBS = ("VB", "MD")


def asserts(source: Sequence[Token], cue: Sequence[Token], before: Token | None) -> bool:
    """Whether a source with this cue is said to say so; `before` stands right before both."""
    words = [token.text.lower() for token in source]
    if words and (words[0] in _NOBODY or words[:2] == ["no", "one"] or words[0] in ("no", "not")):
        return False
    if before is not None and before.text.lower() in _CONDITIONS:
        return False
    if before is not None and before.text.lower() == "than" and source:
        return False
    if ("no", "comment") in pairwise(token.text.lower() for token in cue):
        return False
    if is_due(cue) and _AUTHOR.isdisjoint(words):
        return False
    lemmas = {token.lemma.lower() for token in cue if token.tag.startswith(_VERBS)}
    if not _REFUSING.isdisjoint(lemmas):
        return False
    possible = any(token.tag == "MD" and token.text.lower() in _POSSIBLE for token in cue)
    if any(token.text.lower() in _FORECAST for token in cue):
        return False
    obliged = not _OBLIGED.isdisjoint(lemmas) and not any(map(closes, lemmas))
    if obliged or _reminds(words, cue):
        return False
    if possible and not _BACKING.isdisjoint(lemmas):
        return False
    said = _TOUCHING | {lemma for lemma in lemmas - _THINKING if closes(lemma)}
    return not ((is_negated(cue) or possible) and lemmas & said)


def _reminds(source: Sequence[str], cue: Sequence[Token]) -> bool:
    """Whether the reader is told not to forget something."""
    return not source and bool(cue) and cue[-1].tag == "VB" and cue[-1].lemma == "forget"


def is_due(cue: Sequence[Token]) -> bool:
    """Whether a cue says that something must be said: "must explain", "has to tell"."""
    return any(
        (token.tag == "MD" and token.text.lower() in _DUTIES)
        or (token.text.lower() in _NEEDING and following.tag == "TO")
        for token, following in pairwise(cue)
    )


def is_negated(cue: Sequence[Token]) -> bool:
    """Whether a cue says that something is not said or done ("has yet to explain")."""
    words = [token.text.lower() for token in cue]
    return not _NEGATIVE.isdisjoint(words) or ("yet", "to") in pairwise(words)


def denial(trees: TreeRow, cue: Sequence[Token]) -> list[Token]:
    """What may deny a cue and stands apart from it ("did | not, however, | find")."""
    if not cue or not cue[-1].tag.startswith("VB"):
        return []
    tree, (verb, *_) = trees.inside(cue[-1].span)
    return [
        tree.tokens[k]
        for k in tree.having(verb, "advmod")
        if 0 < k < verb - 1
        and tree.tokens[k].text.lower() in NEGATORS
        and tree.tokens[k - 1].tag in ("MD", "VBD", "VBP", "VBZ")
        and tree.tokens[k + 1].text.lower() not in _LIMITING
    ]


def is_nobody(source: Sequence[Token], cue: Sequence[Token]) -> bool:
    """Whether a source is the "it" of "it was reported" or a time ("several times described",
    "Friday's announcement"), which stand for nobody, or a court that hears what others say."""
    if source and source[0].text.lower() in _DAYS:
        return all(token.tag == "POS" for token in source[1:])
    if source and all(token.lemma.lower() in _TIMES or token.tag in _COUNTING for token in source):
        return source[-1].lemma.lower() in _TIMES
    if cue and cue[-1].lemma == "hear" and source and source[-1].lemma.lower() in _HEARING:
        return True
    return len(source) == 1 and source[0].text.lower() in _EXPLETIVE and is_passive(cue)


def is_storm(source: Sequence[Token]) -> bool:
    """Whether a source is the name of a storm, which says nothing when it slams a town."""
    named = len(source) > 1 and source[-1].tag.startswith("NNP")
    return named and source[-2].text.lower() in _STORMS
