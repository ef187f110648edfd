"""Word pieces: the encoder's spelling of words, from the vocabulary that its weights carry.

A word is a run of letters and digits or a single mark. It is lower-cased, stripped of accents and
spelled with the longest pieces of the vocabulary, greedily from the left (WordPiece, Schuster &
Nakajima 2012). Kinds of quotation mark, apostrophe and dash are one to the encoder: whether a mark
opens or closes is told to it by the quotation state, so a curly and a straight text read alike.
"""

from __future__ import annotations

import unicodedata

UNKNOWN, CLS, SEP, MASK = 100, 101, 102, 103
_LONGEST_WORD = 100
_ALIKE = {
    "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"', "``": '"', "''": '"', "＂": '"',
    "’": "'", "‘": "'", "‛": "'", "`": "'", "´": "'", "ʼ": "'",
    "—": "-", "–": "-", "‐": "-", "‑": "-", "‒": "-", "―": "-", "−": "-",
}  # fmt: skip


def normalised(word: str) -> str:
    """The form that is looked up: lower case, without accents, marks reduced to one kind each."""
    alike = _ALIKE.get(word)
    if alike is not None:
        return alike
    lowered = word.lower()
    if lowered.isascii():
        return lowered
    decomposed = unicodedata.normalize("NFD", lowered)
    return "".join(c for c in decomposed if unicodedata.category(c) != "Mn")


class Vocabulary:
    """The pieces in the order of their numbers, and a memory of words already spelled."""

    def __init__(self, pieces: list[str]) -> None:
        self._number = {piece: number for number, piece in enumerate(pieces)}
        self._spelled: dict[str, tuple[int, ...]] = {}

    def spell(self, word: str) -> tuple[int, ...]:
        """The numbers of the word's pieces; `UNKNOWN` alone where it can not be spelled."""
        known = self._spelled.get(word)
        if known is None:
            known = self._spell(normalised(word))
            if len(self._spelled) < 200_000:
                self._spelled[word] = known
        return known

    def _spell(self, form: str) -> tuple[int, ...]:
        if not form or len(form) > _LONGEST_WORD:
            return (UNKNOWN,)
        out: list[int] = []
        start = 0
        while start < len(form):
            prefix = "##" if start else ""
            for end in range(len(form), start, -1):
                number = self._number.get(prefix + form[start:end])
                if number is not None:
                    break
            else:
                return (UNKNOWN,)
            out.append(number)
            start = end
        return tuple(out)
