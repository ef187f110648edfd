"""A paragraph as attribution reads it: a row of items, each a word or a whole quotation.

What stands between quotation marks is somebody's words: its verbs attribute nothing, its full
stops end no sentence of the article. So a quotation is one item here, however long it is, and
sentences are sentences of the article's own voice.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from framing.domain import Span, Token
from framing.text.grammar.quotes import Quotation, is_short

SPEECH = "SPEECH"
"""The tag of an item that is a quotation of speech."""

PHRASE = "PHRASE"
"""The tag of an item that is a short quotation: a term, a title, a few borrowed words."""

_SAYING = {"said": "VBD", "says": "VBZ", "say": "VBP"}
_ADVERBS = frozenset(
    "also then here there thus always once now never often sometimes so is was does has".split()
)
_MISTAKEN = frozenset(("VBZ", "VBP", "VBG", "VB", "RB", "FW", "UH"))
_OFFICES = frozenset("executive general representative principal".split())
_PAUSES = frozenset(",.!?…")


@dataclass(frozen=True, slots=True)
class Item:
    """A word or mark, or a quotation with its marks. `word` is in lower case."""

    start: int
    end: int
    word: str
    tag: str
    lemma: str
    capital: bool = False

    @property
    def quoted(self) -> bool:
        """Whether the item is a quotation."""
        return self.tag in {SPEECH, PHRASE}


@dataclass(frozen=True, slots=True)
class Passage:
    """The items of a paragraph; `sentences` are ranges of item numbers `[first, last)`.

    `continued` tells that the paragraph opens by carrying on the quotation of the one before.
    """

    text: str
    span: Span
    items: tuple[Item, ...]
    sentences: tuple[tuple[int, int], ...]
    continued: bool = False

    def chars(self, first: int, last: int) -> Span:
        """The span of the items `[first, last)`."""
        return Span(self.items[first].start, self.items[last - 1].end)


def passages(
    text: str,
    paragraphs: Sequence[Span],
    sentences: Sequence[Span],
    tokens: Sequence[Token],
    quotations: Sequence[Quotation],
) -> Iterator[Passage]:
    """The paragraphs as passages, in order; `quotations` are the outermost ones, in order."""
    token_starts = [token.start for token in tokens]
    quotation_starts = [quotation.span.start for quotation in quotations]
    opening = {sentence.start for sentence in sentences}
    for paragraph in paragraphs:
        first = bisect_left(token_starts, paragraph.start)
        last = bisect_left(token_starts, paragraph.end)
        low = bisect_left(quotation_starts, paragraph.start)
        high = bisect_left(quotation_starts, paragraph.end)
        inside = quotations[low:high]
        items = tuple(_mended(list(_items(text, tokens[first:last], inside))))
        if items:
            continued = bool(inside) and inside[0].continued
            starts = _sentence_starts(items, opening)
            ends = (*starts[1:], len(items))
            sentence_ranges = tuple(zip(starts, ends, strict=True))
            yield Passage(text, paragraph, items, sentence_ranges, continued)


def _items(text: str, tokens: Sequence[Token], quotations: Sequence[Quotation]) -> Iterator[Item]:
    starts = [quotation.span.start for quotation in quotations]
    emitted = -1
    for token in tokens:
        number = bisect_right(starts, token.start) - 1
        if number < 0 or token.start >= quotations[number].span.end:
            following = number + 1
            if following < len(starts) and token.end > starts[following] > token.start:
                continue
            word = token.text.lower().replace("’", "'")
            yield Item(
                token.start, token.end, word, token.tag, token.lemma, token.text[:1].isupper()
            )
        elif number != emitted:
            emitted = number
            quotation = quotations[number]
            yield Item(*quotation.span, "", _tag(text, quotation), "")


def _mended(items: list[Item]) -> list[Item]:
    """The items with the tags that taggers miss most around verbs of saying put right."""
    for number, item in enumerate(items):
        before = items[number - 1] if number else None
        if before is not None and _is_name(items, number):
            items[number] = replace(item, tag="NNP")
            continue
        if item.tag == "JJ" and item.word in _OFFICES and _governs(items, number):
            items[number] = replace(item, tag="NN")
            continue
        tag = _SAYING.get(item.word)
        if tag is None:
            continue
        if item.tag[:1] != "V":
            items[number] = replace(item, tag=tag, lemma="say")
        if before is None or before.quoted or before.tag not in _MISTAKEN:
            continue
        edge = number < 2 or items[number - 2].tag in {"CC", ",", "``", "''"}
        if before.capital and before.word not in _ADVERBS:
            items[number - 1] = replace(before, tag="NNP")
        elif edge and before.word.endswith("s") and before.word not in _ADVERBS:
            items[number - 1] = replace(before, tag="NNS")
    return items


def _governs(items: Sequence[Item], number: int) -> bool:
    """Whether a preposition of belonging follows: "the chief executive of Acme"."""
    return number + 1 < len(items) and items[number + 1].word in {"of", "at", "for"}


def _is_name(items: Sequence[Item], number: int) -> bool:
    """Whether a word taken for a verb is a name: a lone capital in the middle of a sentence."""
    item, before = items[number], items[number - 1]
    if not item.capital or item.tag not in {"VBG", "VBN", "VBZ"}:
        return False
    alone = number + 1 == len(items) or not items[number + 1].capital
    return alone and not before.capital and before.word not in ".!?:" and not before.quoted


def _tag(text: str, quotation: Quotation) -> str:
    """Speech, unless the words are few and no pause closes them."""
    ending = quotation.inner.of(text).rstrip()[-1:]
    phrase = is_short(text, quotation) and ending not in _PAUSES
    return PHRASE if phrase else SPEECH


def _sentence_starts(items: Sequence[Item], opening: set[int]) -> list[int]:
    """Numbers of the items that open a sentence. A small letter opens none after a quotation."""
    starts = [0]
    for number in range(1, len(items)):
        item = items[number]
        after_speech = items[number - 1].quoted and not item.quoted
        ended = item.tag == SPEECH and items[number - 1].word in {".", "!", "?"}
        if ended or (item.start in opening and not (after_speech and not item.capital)):
            starts.append(number)
    return starts
