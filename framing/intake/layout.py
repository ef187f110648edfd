"""News furniture: which paragraphs are the article's body, and what the others are.

Each paragraph is first asked what it says of itself; then its place decides. A headline
is looked for at the top only, a list of sources only after its heading. In doubt a paragraph is
body: a lost sentence is worse than a line of furniture among the sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from framing.domain import Block, Span
from framing.intake.bylines import author, is_sign_off
from framing.intake.captions import caption_end, is_caption
from framing.intake.dateline import dateline_end, is_dateline
from framing.intake.dates import find_date, is_only_time
from framing.intake.furniture import is_furniture, is_heading_of_links
from framing.intake.headline import mark_over, mark_top, mark_under, same_words
from framing.intake.piece import Piece, pieces_of
from framing.intake.published import is_published
from framing.intake.pulled import pulled

_OPEN_ENDS = tuple(":;,—–-")
_BOLD = re.compile(r"(\*\*|__)[^\s*_][^*_]{0,78}[^\s*_.\"”'’]\1|#{1,6}\s[^\s#].{0,78}[^\s.\"”'’]")
_QUOTED_TITLE = re.compile(
    r"[‘'](?=(?:\S+ ){4})[A-Z][^‘’'\"“”.!?…]* [A-Z][^‘’'\"“”.!?…]*[^\s.,;:!?…][’']"
)
"""A subhead in single marks, of five words and a name; what is said ends in a stop or a comma."""
_PERSONAL = re.compile(r"\b(?:i|me|my|we|us|our|you|your|he|she|they|them)\b", re.I)
_CLOSING = tuple("\"”'’")
_SHORT = 6
_LONGEST_LINK = 30
_LONGEST_TITLE = 120
_SHOUTED = re.compile(r"\A[\"“]|\A[A-Z]+( [A-Z]+)?:|\b(?:I|WE|YOU|MY|OUR|YOUR)\b|[!?]|\.(?:\s|\Z)")
"""What somebody says in capitals, a notice or a question."""


def blocks(
    text: str, headline: Span | None = None, subheads: tuple[Span, ...] = ()
) -> tuple[Block, ...]:
    """The blocks of `text`: ordered, disjoint, trimmed, covering all that is not white space.

    `headline` and `subheads` are given where the input itself told them, as a page does; each is
    one paragraph.
    """
    pieces = pieces_of(text)
    if len(pieces) > 1:
        _ask_each(pieces, headline, frozenset(subheads))
        known = [number for number, piece in enumerate(pieces) if piece.kind == "headline"]
        if known:
            mark_over(pieces, known[0])
        story = mark_under(pieces, known[0]) if known else mark_top(pieces)
        _mark_repeated(pieces)
        _mark_pulled(text, pieces)
        _mark_lists_of_links(pieces)
        _mark_subheads(pieces, story)
        _mark_links_in_capitals(pieces, story)
        _keep_a_body(pieces)
    return tuple(_as_blocks(text, pieces))


def _ask_each(pieces: Sequence[Piece], headline: Span | None, subheads: frozenset[Span]) -> None:
    for piece in pieces:
        if piece.span == headline:
            piece.kind = "headline"
        elif piece.span in subheads:
            piece.kind = "subhead"
        elif not piece.text:
            continue
        elif is_published(piece.text):
            piece.kind = "published"
        elif author(piece.text) or is_sign_off(piece.text):
            piece.kind = "byline"
        elif is_dateline(piece.text):
            piece.kind = "dateline"
        elif is_furniture(piece.text):
            piece.kind = "furniture"
        elif is_caption(piece.text):
            piece.kind = "caption"


def _mark_repeated(pieces: Sequence[Piece]) -> None:
    """Mark what repeats the headline word for word, so that it does not count twice."""
    headline = next((piece for piece in pieces if piece.kind == "headline"), None)
    if headline is None or headline.count < 3:
        return
    words = same_words(headline.text)
    for piece in pieces:
        undecided = piece is not headline and piece.kind in (None, "subhead") and piece.text
        if undecided and same_words(piece.text) == words:
            piece.kind = "furniture"


def _mark_pulled(text: str, pieces: Sequence[Piece]) -> None:
    """Mark quotations that are set a second time."""
    undecided = [piece for piece in pieces if piece.kind is None]
    for number in pulled([piece.span.of(text) for piece in undecided]):
        undecided[number].kind = "furniture"


def _mark_lists_of_links(pieces: Sequence[Piece]) -> None:
    """Mark the titles under a heading such as "Sources" or "Related articles"."""
    listing = False
    for piece in pieces:
        if piece.kind == "furniture" and is_heading_of_links(piece.text):
            listing = True
        elif listing and piece.kind is None:
            dated = piece.count <= 40 and find_date(piece.text) is not None
            listing = bool(piece.text) and (dated or not piece.prose)
            if listing:
                piece.kind = "furniture"


def _mark_subheads(pieces: Sequence[Piece], story: int) -> None:
    """Mark the short unfinished lines between paragraphs, unless they are most of the text."""
    found: list[Piece] = []
    followed = False
    prose = 0
    for number in range(len(pieces) - 1, story - 1, -1):
        piece = pieces[number]
        if piece.kind is not None:
            followed = followed or piece.kind == "caption"
            continue
        before = pieces[number - 1].text if number else ""
        if followed and _is_subhead(piece, introduced=before.endswith(":")):
            found.append(piece)
        else:
            followed = piece.prose
            prose += piece.prose
    if len(found) <= prose:
        for piece in found:
            piece.kind = "subhead"


def _mark_links_in_capitals(pieces: Sequence[Piece], story: int) -> None:
    """Mark the titles of other articles, in capitals, between paragraphs in small letters, where
    there is more than one: a single one may be what the article shows."""
    prose = [number for number, piece in enumerate(pieces) if piece.kind is None and piece.prose]
    links = [
        pieces[number]
        for number in range(story, len(pieces))
        if pieces[number].kind in (None, "subhead")
        and prose
        and prose[0] < number < prose[-1]
        and _SHORT < pieces[number].count <= _LONGEST_LINK
        and pieces[number].text.isupper()
        and not _SHOUTED.search(pieces[number].text)
    ]
    if len(links) > 1:
        for piece in links:
            piece.kind = piece.kind or "furniture"


def _is_subhead(piece: Piece, introduced: bool) -> bool:
    text = piece.text
    if is_only_time(text) or _BOLD.fullmatch(text):
        return True
    if piece.count > 10 or piece.listed or introduced or text[-1:] in _OPEN_ENDS:
        return False
    if text[-1:] in _CLOSING and not (text.isupper() and piece.count <= _SHORT):
        title = len(text) <= _LONGEST_TITLE and _QUOTED_TITLE.fullmatch(text) is not None
        return title and not _PERSONAL.search(text)
    if piece.finished:
        return len(text) > 1 and piece.count <= _SHORT and text.isupper()
    return text[0].isupper() or text[0].isdigit()


def _keep_a_body(pieces: Sequence[Piece]) -> None:
    """Where nothing was left as body, take back the boldest guesses first."""
    for guesses in (("subhead",), ("headline", "kicker"), None):
        if any(piece.kind is None for piece in pieces):
            return
        for piece in pieces:
            if guesses is None or piece.kind in guesses:
                piece.kind = None


def _as_blocks(text: str, pieces: Sequence[Piece]) -> Iterator[Block]:
    opening = True
    for piece in pieces:
        start, end = piece.span
        if piece.kind is None and (behind := caption_end(text, start, end)) > start:
            yield Block("caption", Span(start, start + len(text[start:behind].rstrip())))
            start = behind
        if piece.kind is None and opening:
            opening = False
            if length := dateline_end(piece.opening[start - piece.span.start :]):
                yield Block("dateline", Span(start, start + length))
                start += length
                while text[start].isspace():
                    start += 1
        yield Block(piece.kind or "body", Span(start, end))
