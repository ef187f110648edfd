"""What stands at a mention: the bare label, its epithets, marks that hold it at arm's length."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from framing.domain import AnnotatedArticle, Mention, Span, Token
from framing.domain.extent import touching
from framing.lexicons import load
from framing.text.appraisal.doubt import doubting
from framing.text.grammar.lexical import ADJECTIVE, NOUN, PARTICIPLE, in_compound
from framing.text.grammar.syntax import SentenceTree, forest

_LEADING = re.compile(
    r"^(?:(?:the|an?|this|that|these|those|its|their|his|her|our|your|my|both|all)\s+)+",
    re.IGNORECASE,
)
_TRAILING = re.compile(r"(?:['’]s|(?<=s)['’])$")
_NO_EPITHET = frozenset(
    "first second third last next other another same such own many few more most several whole "
    "only former previous new very mere sheer certain various numerous countless entire total "
    "overall particular specific respective additional further extra enough much less single "
    "final opening closing upcoming coming forthcoming following preceding current latest earlier "
    "later remaining different separate individual fellow chief executive vice deputy "
    "acting".split()
)
"""Words that count, order, pick out or stress, and describe nothing."""
_REACH = 3
_MODIFIERS = ADJECTIVE | PARTICIPLE | NOUN
_OPENS = ADJECTIVE | {"DT", "PRP$", "POS"}


def label(text: str, mention: Mention) -> Span:
    """The words of a mention without article and possessive ending: of "the US's" it is "US"."""
    words = mention.span.of(text)
    leading = _LEADING.match(words)
    trailing = _TRAILING.search(words)
    start = mention.start + (leading.end() if leading else 0)
    end = mention.end - (len(trailing.group()) if trailing else 0)
    return Span(start, end) if start < end else mention.span


def epithets(
    doc: AnnotatedArticle, mention: Mention, names: Sequence[str] = ()
) -> tuple[Span, ...]:
    """The describing words right before a mention, and those inside a noun phrase that is one; not
    the words of the side's `names`, nor what describes another noun ("the main Boeing plant")."""
    first = bisect_left(doc.tokens, mention.start, key=lambda token: token.start)
    last = bisect_left(doc.tokens, mention.end, key=lambda token: token.start)
    inside = range(first, last - 1) if mention.kind == "nominal" else range(0)
    named = _named(mention.span.of(doc.text), mention.start, names)
    return tuple(
        doc.tokens[place].span
        for place in (*_row_before(doc.tokens, first), *inside)
        if _describes(doc.tokens, place)
        and not in_compound(doc.tokens, place, place)
        and not _is_of_a_name(doc.tokens, place)
        and not any(span.overlaps(doc.tokens[place].span) for span in named)
        and (place >= first or _falls_on(doc, place, mention))
    )


def _named(words: str, start: int, names: Sequence[str]) -> list[Span]:
    """Where names stand in the words of a mention."""
    return [
        Span(start + hit.start(), start + hit.end())
        for name in names
        for hit in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", words, re.IGNORECASE)
    ]


def _is_of_a_name(tokens: Sequence[Token], place: int) -> bool:
    """Whether a word is part of a name of several words ("North Korean", "Supreme" of a court)."""
    near = (tokens[k] for k in (place - 1, place + 1) if 0 <= k < len(tokens))
    beside = any(
        word.text[:1].isupper() and word.text[1:].islower() and word.tag not in ("DT", "IN")
        for word in near
        if abs(word.start - tokens[place].end) == 1 or abs(tokens[place].start - word.end) == 1
    )
    return beside and tokens[place].text[:1].isupper()


def _falls_on(doc: AnnotatedArticle, place: int, mention: Mention) -> bool:
    """Whether a word before a mention describes it, or a noun that stands between the two with it
    ("the leftist group Accord"), not one behind it or apart from it."""
    token = doc.tokens[place]
    if token.end > mention.start:
        return False
    number = bisect_right(doc.sentences, token.start, key=lambda sentence: sentence.start) - 1
    tree = forest(doc)[number]
    at = bisect_left(tree.tokens, token.start, key=lambda word: word.start)
    head = tree.heads[at]
    own = [k for k, word in enumerate(tree.tokens) if mention.span.overlaps(word.span)]
    if head < 0 or head in own:
        return head in own and not _modifies(tree, head, own)
    return (
        own != []
        and at < head < own[0]
        and (tree.heads[head] in own or any(tree.heads[k] == head for k in own))
    )


def _modifies(tree: SentenceTree, place: int, own: Sequence[int]) -> bool:
    """Whether an adjective only tells whose another noun is: "senior | Chinese | officials"."""
    return tree.labels[place] in ("amod", "conj") and tree.heads[place] not in own


def distanced(doc: AnnotatedArticle, mention: Mention, scare: Sequence[Span]) -> tuple[Span, ...]:
    """What holds a mention at arm's length: "so-called" before it, or one of the scare quotes."""
    first = bisect_left(doc.tokens, mention.start, key=lambda token: token.start)
    near = Span(doc.tokens[max(0, first - _REACH)].start, mention.start)
    return (*doubting(doc, near), *touching(scare, mention.span))


def _row_before(tokens: Sequence[Token], first: int) -> range:
    """The places of the modifiers that stand in an unbroken row before a token."""
    start = first
    while start > max(0, first - _REACH) and tokens[start - 1].tag in _MODIFIERS:
        start -= 1
    return range(start, first)


def _describes(tokens: Sequence[Token], place: int) -> bool:
    """Whether a modifier is an adjective, a participle after an article, or a judging noun."""
    token = tokens[place]
    if _NO_EPITHET & {token.lemma.lower(), token.text.lower()}:
        return False
    if token.tag in PARTICIPLE:
        return place > 0 and tokens[place - 1].tag in _OPENS
    return token.tag in ADJECTIVE or load("valence", "adjective").class_of(token.lemma) is not None
