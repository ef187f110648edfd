"""The top of an article: kicker, headline, and the lines under it before the story begins.

A first line without a full stop is a headline if running text follows. One that ends as a sentence
is a headline only where something else says so: it is set in title case, or a byline, a date or a
paragraph with a dateline comes next. Everything else at the top is the story.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from framing.intake.bylines import is_bare_name
from framing.intake.dateline import dateline_end
from framing.intake.piece import Piece

_HEAD = 8
_SECTION = re.compile(
    r"""(?ix)
      (?:world|us|uk|international|national|local|breaking|latest)(?:\ news|\ politics)?
    | politics | opinion | analysis | business | economy | tech(?:nology)? | science | health
    | sports? | culture | arts | asia | africa | europe | americas | middle\ east | china | news
    | comment(?:ary)? | editorials? | exclusive | breaking | live | features? | explainer
    | interview | investigation | special\ report | diplomacy | environment | climate | law
    | education | markets | finance | media | op-ed | letters | fact\ check
    """
)
_SMALL = re.compile(
    r"(?i)an?|the|and|as|at|but|by|for|from|if|in|into|nor|of|off|on|onto|or|out|over|per|to|up"
    r"|via|vs|with|after|amid"
)
_SITE = re.compile(r"\s+[|–—·-]\s+[^|–—]{2,40}$")


def mark_top(pieces: Sequence[Piece]) -> int:
    """Mark kicker, headline and what stands under it; return where the story may begin."""
    undecided = [number for number, piece in enumerate(pieces) if piece.kind is None][: _HEAD + 3]
    if len(undecided) < 2 or undecided[0] >= _HEAD:
        return 0
    if _same_title(pieces, undecided):
        pieces[undecided.pop(0)].kind = "furniture"
    elif (
        len(undecided) > 2
        and _is_kicker(pieces[undecided[0]].text)
        and _is_headline(pieces, undecided[1], undecided[2:])
    ):
        pieces[undecided.pop(0)].kind = "kicker"
    headline = undecided[0]
    if not _is_headline(pieces, headline, undecided[1:]):
        return 0
    pieces[headline].kind = "headline"
    return mark_under(pieces, headline)


def mark_over(pieces: Sequence[Piece], headline: int) -> None:
    """Mark the short lines over a headline that the page itself told."""
    for piece in pieces[: min(headline, _HEAD)]:
        if piece.kind is None and not piece.finished and piece.count <= 12:
            piece.kind = "kicker"


def mark_under(pieces: Sequence[Piece], headline: int) -> int:
    """Mark what stands between the headline and the story; return where the story may begin."""
    _mark_deck(pieces, headline)
    begin = headline + 1
    subheads = 0
    for number in range(begin, min(headline + _HEAD, len(pieces))):
        piece = pieces[number]
        if piece.kind is None:
            ahead = pieces[number + 1 : number + 1 + _HEAD]
            if subheads == 3 or not any(other.kind is None and other.prose for other in ahead):
                break
            if piece.finished or piece.count > 40 or piece.listed or piece.text[-1] in ",;:":
                break
            near = {pieces[number - 1].kind, pieces[number + 1].kind}
            named = is_bare_name(piece.text) and bool(near & {"published", "byline"})
            piece.kind = "byline" if named else "subhead"
            subheads += 1
        begin = number + 1
    return begin


def same_words(text: str) -> str:
    """`text` without case, spaces and marks: equal for a headline and its repetition."""
    return "".join(char for char in text.casefold() if char.isalnum())


def _is_kicker(text: str) -> bool:
    words = text.split()
    if not text or len(words) > 7 or text[-1] in ".!?:,;":
        return False
    if _SECTION.fullmatch(" ".join(words)):
        return True
    if len(words) <= 4 and text.isupper():
        return True
    return re.search(r"\s[/|›>»]\s", text) is not None and text[0].isupper()


def _same_title(pieces: Sequence[Piece], undecided: Sequence[int]) -> bool:
    """Whether the first line is a window title: the headline below and the site's name."""
    first, second = pieces[undecided[0]].text, pieces[undecided[1]].text
    bare = _SITE.sub("", first)
    return bare != first and len(undecided) > 2 and same_words(bare) == same_words(second)


def _is_headline(pieces: Sequence[Piece], number: int, after: Sequence[int]) -> bool:
    piece = pieces[number]
    text = piece.text
    if not text or piece.count > 30 or len(text) > 250 or piece.listed:
        return False
    if text[-1] in ",:" or not any(char.isalpha() for char in text):
        return False
    if _begins_with_dateline(piece):
        return False
    if not any(pieces[other].prose for other in after):
        return False
    if text[-1] == ";":
        return piece.count <= 15 and _has_deck(pieces, after)
    if not piece.finished:
        return True
    if piece.count > 20:
        return False
    between = {piece.kind for piece in pieces[number + 1 : after[0]]}
    if between & {"byline", "published", "dateline"} or _leads_to_dateline(pieces, after):
        return True
    if _in_title_case(text):
        return True
    if text.endswith("?"):
        return piece.count <= 16 and _leads_to_story(pieces, after)
    rest = pieces[number + 1 :]
    return piece.apart and len(rest) > 2 and not any(other.apart for other in rest[:-1])


def _has_deck(pieces: Sequence[Piece], after: Sequence[int]) -> bool:
    """Whether a short line and then a long paragraph follow, as in press databases."""
    if len(after) < 2:
        return False
    deck, story = pieces[after[0]], pieces[after[1]]
    return deck.count <= 25 and story.count >= 20


def _leads_to_story(pieces: Sequence[Piece], after: Sequence[int]) -> bool:
    """Whether a paragraph follows, behind at most three lines that are no sentences."""
    for number in after[:4]:
        if pieces[number].finished or pieces[number].count >= 20:
            return pieces[number].count >= 20
    return False


def _leads_to_dateline(pieces: Sequence[Piece], after: Sequence[int]) -> bool:
    """Whether the story begins with a dateline after at most two short lines."""
    for number in after[:3]:
        if _begins_with_dateline(pieces[number]):
            return True
        if pieces[number].count > 25:
            return False
    return False


def _begins_with_dateline(piece: Piece) -> bool:
    return bool(dateline_end(piece.opening))


def _in_title_case(text: str) -> bool:
    words = [word.strip("\"'“”‘’.,:;!?()[]—–-") for word in text.split()]
    large = [word for word in words if word and not _SMALL.fullmatch(word)]
    small = sum(word[0].islower() for word in large)
    return len(large) >= 4 and small <= (len(large) >= 8)


def _mark_deck(pieces: Sequence[Piece], headline: int) -> None:
    """Mark one or two sentences between the headline and a byline, a date or a dateline."""
    held: list[Piece] = []
    half = pieces[headline].text.endswith(";")
    for number in range(headline + 1, min(headline + 5, len(pieces))):
        piece = pieces[number]
        closes = piece.kind in ("byline", "published", "dateline") or piece.text in _ABSTRACT
        opens = piece.kind is None and _begins_with_dateline(piece)
        if held and (closes or opens):
            rest = pieces[number if opens else number + 1 :]
            words = sum(after.count for after in rest if after.kind is None)
            if words > 3 * sum(deck.count for deck in held):
                for deck in held:
                    deck.kind = "subhead"
            return
        if piece.kind is None:
            if half and piece.count <= 25:
                piece.kind = "subhead"
                half = False
                continue
            if opens or piece.count > 50 or len(held) == 2:
                return
            held.append(piece)


_ABSTRACT = ("FULL TEXT", "FULL TEXT.", "Full text", "Full Text")
