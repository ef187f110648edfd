"""Where a text refers to a side: by name, by a noun phrase that takes a name up, by a pronoun.

A name counts where it stands as a whole word and is no part of something else's name. Names of one
side that touch are one mention ("the US draft"). What is not a name counts only where its
antecedent is clear (`coreference`): a missing mention is better than a wrong one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from framing.domain import AnnotatedArticle, Mention, Pair, Side, Span, Token
from framing.text.annotate import tokens_of
from framing.text.coreference import resolved
from framing.text.longer_names import all_capitalised, inside_longer_name
from framing.text.names import Hit, hits
from framing.text.sentences import sentence_spans
from framing.text.surnames import partial_hits


def find_mentions(doc: AnnotatedArticle, sides: Pair[Side]) -> tuple[Mention, ...]:
    """The mentions of both sides in the body, in order, never overlapping."""
    named = _merged(doc.text, referring(doc, sides.map(lambda side: side.names)))
    return tuple(sorted((*named, *resolved(doc, named, sides)), key=lambda m: (m.start, m.end)))


def headline_mentions(doc: AnnotatedArticle, sides: Pair[Side]) -> tuple[Mention, ...]:
    """The mentions of both sides by name in the headline."""
    headline = doc.article.headline
    if headline is None:
        return ()
    sentences = tuple(Span(*span) for span in sentence_spans(doc.text, (headline,)))
    tokens = tokens_of(doc.text, sentences)
    names = sides.map(lambda side: side.names)
    parts = _parts_of_other_names(doc.text, doc.sentences, doc.tokens, names)
    return _merged(doc.text, _kept(doc.text, sentences, tokens, names, parts))


def referring(
    doc: AnnotatedArticle, names: Pair[tuple[str, ...]], people: Sequence[str] = ()
) -> tuple[Hit, ...]:
    """Where the body names what one of the names stands for, people also by a part of their name;
    `people` are those of the names that are known to be people's."""
    parts = _parts_of_other_names(doc.text, doc.sentences, doc.tokens, names)
    whole = _kept(doc.text, doc.sentences, doc.tokens, names, parts)
    partial = partial_hits(doc.text, doc.sentences, doc.tokens, whole, people)
    return tuple(sorted((*whole, *partial), key=lambda hit: hit.span))


Parts = frozenset[tuple[str, str]]


def _kept(
    text: str,
    regions: Sequence[Span],
    tokens: Sequence[Token],
    names: Pair[tuple[str, ...]],
    parts: Parts,
) -> tuple[Hit, ...]:
    """The hits that are no part of something else's name. In a region where everything is
    capitalised those with a neighbour in `parts` are."""
    starts = [token.start for token in tokens]
    kept = []
    for region in regions:
        low, high = bisect_left(starts, region.start), bisect_left(starts, region.end)
        flat = all_capitalised(tokens[low:high])
        for hit in hits(text, (region,), tokens, names):
            if not hit.proper:
                other = _numbered(tokens, hit)
            elif flat:
                other = bool(_neighbours(tokens, hit) & parts)
            else:
                other = inside_longer_name(tokens, hit, (low, high))
            if not other:
                kept.append(hit)
    return tuple(kept)


def _numbered(tokens: Sequence[Token], hit: Hit) -> bool:
    """Whether a number makes the common noun the name of one of its kind ("resolution 1701")."""
    return hit.last < len(tokens) and tokens[hit.last].tag == "CD" and hit.last - hit.first == 1


def _parts_of_other_names(
    text: str, sentences: Sequence[Span], tokens: Sequence[Token], names: Pair[tuple[str, ...]]
) -> Parts:
    """The words beside names that are part of something else's name, as pairs in text order."""
    starts = [token.start for token in tokens]
    pairs: set[tuple[str, str]] = set()
    for sentence in sentences:
        low, high = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
        if all_capitalised(tokens[low:high]):
            continue
        for hit in hits(text, (sentence,), tokens, names):
            if hit.proper and inside_longer_name(tokens, hit, (low, high)):
                pairs |= _neighbours(tokens, hit)
    return frozenset(pairs)


def _neighbours(tokens: Sequence[Token], hit: Hit) -> set[tuple[str, str]]:
    """The hit with the capitalised word before it and after it."""
    name = hit.name.lower()
    pairs = set()
    if hit.first and tokens[hit.first - 1].text[:1].isupper():
        pairs.add((tokens[hit.first - 1].text.lower(), name))
    if hit.last < len(tokens) and tokens[hit.last].text[:1].isupper():
        pairs.add((name, tokens[hit.last].text.lower()))
    return pairs


def _merged(text: str, found: Sequence[Hit]) -> tuple[Mention, ...]:
    """Hits as mentions; those of one side with nothing but space between them are one."""
    made: list[Mention] = []
    for hit in found:
        kind = "name" if hit.proper else "nominal"
        last = made[-1] if made else None
        if last and last.side == hit.side and not text[last.end : hit.span.start].strip():
            kind = "name" if "name" in (kind, last.kind) else "nominal"
            made[-1] = Mention(last.start, hit.span.end, hit.side, kind)
        else:
            made.append(Mention(*hit.span, hit.side, kind))
    return tuple(made)
