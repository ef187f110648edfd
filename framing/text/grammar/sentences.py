"""Sentences of a text: half-open spans inside its paragraphs.

A candidate is a run of sentence marks with the quotes and brackets that close right behind it. Our
rules decide by what follows: a small letter goes on, an attribution behind a quoted question goes
on. Where a lone period may belong to its word, lists of abbreviations and of words that start
sentences decide, and NLTK's Punkt where they do not know. A line break is wrapping, save before
the items of a list. A legend that its paragraph runs into without a mark ends where that begins.
Scores on the treebanks: benchmarks/accuracy.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from framing.engines.abbreviations import abbreviations
from framing.engines.splitter import ends_sentence, is_plain_word
from framing.text.grammar.legends import legend_end

_CLOSERS = "\"'”’“‘»›)\\]}"
_OPENERS = "\"'“‘„«‹([{—–-"
_CANDIDATE = re.compile(
    rf"(?<![.!?…])(?P<mark>[.!?…]++)(?P<close>[{_CLOSERS}]*+)(?:[ ]?\[\d{{1,3}}\])*+(?=\s)"
    rf"|[。！？｡]++[{_CLOSERS}」』）]*+"
)
_WORD_BEFORE = re.compile(r"\S{0,40}\Z")
_NEXT = re.compile(rf"\s++(?P<open>[{_OPENERS}]*+(?:(?<=[“„«])[ ])?)(?P<word>\S{{0,40}})")
_ITEM = re.compile(r"(?m)^[ \t]*+(?:[•▪◦‣·●■*][ \t]*+|(?:[-–—]|\(?\d{1,2}[.)])[ \t]++)(?=\S)")
_NUMBER_OF_ITEM = re.compile(r"(?:\A|\n)\s*\(?(?:\d{1,2}|[A-Za-z]|[ivxIVX]{1,4})\Z")
_SAYS = re.compile(
    r"(?:[^\s?!]{1,24}\s){0,5}?(?:said|says|asked|asks|wrote|writes|added|adds|told|replied|cried"
    r"|answered|shouted|wondered|tweeted|posted|demanded|exclaimed|continued)\b"
)
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]|Ph\.D|M\.Sc|B\.Sc")


def sentence_spans(text: str, blocks: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The sentences of each block, in order, as half-open pairs of code points.

    A sentence lies within one block, neither starts nor ends with white space, and the sentences
    of a block together cover all of it that is not white space.
    """
    spans: list[tuple[int, int]] = []
    for start, end in blocks:
        left = start
        for right in [*_ends(text, start, end), end]:
            piece = text[left:right]
            first = left + len(piece) - len(piece.lstrip())
            last = left + len(piece.rstrip())
            if first < last:
                spans.append((first, last))
            left = right
    return spans


def _ends(text: str, start: int, end: int) -> list[int]:
    """Where sentences end inside a block, in order."""
    ends = {match.start() for match in _items(text, start, end)}
    if (legend := legend_end(text, start, end)) > start:
        ends.add(legend)
    for match in _CANDIDATE.finditer(text, start, end):
        if match["mark"] is None or _breaks(text, start, end, match):
            ends.add(match.end())
    return sorted(ends)


def _items(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The lines that are items of a list; a single line that looks like one is none."""
    found = list(_ITEM.finditer(text, start, end))
    return iter(found if len(found) > 1 else [])


def _breaks(text: str, start: int, end: int, match: re.Match[str]) -> bool:
    """Whether a sentence ends at a run of marks that white space follows."""
    following = _NEXT.match(text, match.end(), end)
    if following is None or not following["word"]:
        return False
    mark, close, word = match["mark"], match["close"], following["word"]
    if word[0] in ",;:.":
        return False
    before = _word_before(text, start, match)
    if _small(word):
        return not close and _breaks_before_small(before, mark)
    if close and mark[-1] in "!?" and not following["open"]:
        return not _SAYS.match(text, following.start("word"), end)
    if mark == "." and not close:
        return _period(before, word) and not _NUMBER_OF_ITEM.search(
            text[max(start, match.start() - 8) : match.start()]
        )
    if mark[-1] in ".…" and mark != "." and not before:
        return _plain(word)
    return True


def _word_before(text: str, start: int, match: re.Match[str]) -> str:
    """The word that the marks stand behind, without the quotes and brackets that open before it."""
    before = _WORD_BEFORE.search(text[max(start, match.start() - 40) : match.start()])
    return before.group().lstrip(_OPENERS + "”’") if before else ""


def _small(word: str) -> bool:
    """Whether a word starts with a small letter and is no name such as "iPhone"."""
    return word[0].islower() and not any(letter.isupper() for letter in word[1:3])


def _plain(word: str) -> bool:
    """Whether a capitalised word is an ordinary word, so that its place made it so."""
    bare = word.rstrip(",;:.!?…" + _CLOSERS)
    return bare in abbreviations().starters or is_plain_word(bare.lower())


def _breaks_before_small(before: str, mark: str) -> bool:
    """Whether a sentence ends although the next word is not capitalised, as in hasty writing.

    Not behind a name with a mark of its own ("Yahoo! said") nor behind what may be an
    abbreviation.
    """
    if mark == ".":
        return len(before) > 2 and is_plain_word(before)
    return mark[-1] in "!?" and not before[:1].isupper()


def _period(before: str, following: str) -> bool:
    """Whether a lone period behind the word `before` ends the sentence, not only the word."""
    known = abbreviations()
    if before in known.before_name or before in known.inside:
        return before == "St" and following in known.starters
    if before in known.before_number:
        return not following[0].isdigit()
    starts = following.rstrip(",") in known.starters
    if len(before) == 1 and before.isupper():
        return starts
    if _DOTTED.fullmatch(before) and before[-1].isupper():
        return starts or following.endswith("ly,")
    if before in known.anywhere or _DOTTED.fullmatch(before):
        return starts or (not following[0].isdigit() and ends_sentence("etc.", following))
    return ends_sentence(before + ".", following)
