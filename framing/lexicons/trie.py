"""A tree of words in which phrases are found in one pass, the longest first.

An entry with hyphens is also found where the tokeniser took it apart (`so - called`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

Found = tuple[int, str, tuple[str, ...]]
_HYPHEN = re.compile(r"(?<=\w)-(?=\w)")


def normal(word: str) -> str:
    """The word in lower case, with a straight apostrophe and a plain hyphen."""
    return word.lower().replace("’", "'").replace("‐", "-").replace("‑", "-")


class Trie:
    """Entries with their classes, word by word, in the order in which they were added."""

    __slots__ = ("_branches", "_leaf")

    def __init__(self) -> None:
        self._branches: dict[str, Trie] = {}
        self._leaf: tuple[str, tuple[str, ...]] | None = None

    def add(self, entry: str, class_: str) -> None:
        """Put an entry into a class."""
        self._put(entry.split(), entry, class_)
        if "-" in entry:
            self._put(_HYPHEN.sub(" - ", entry).split(), entry, class_)

    def _put(self, words: Sequence[str], entry: str, class_: str) -> None:
        node = self
        for word in words:
            branch = node._branches.get(word)
            if branch is None:
                branch = node._branches[word] = Trie()
            node = branch
        if node._leaf is None:
            node._leaf = entry, (class_,)
        elif class_ not in node._leaf[1]:
            node._leaf = node._leaf[0], (*node._leaf[1], class_)

    def get(self, entry: str) -> str | None:
        """The first class of a whole entry, or None."""
        node: Trie | None = self
        for word in normal(entry).split():
            node = node._branches.get(word) if node else None
        return node._leaf[1][0] if node and node._leaf else None

    def longest(self, words: Sequence[str], lemmas: Sequence[str], start: int) -> Found:
        """End, entry and classes of the longest entry at `start`; the end is `start` for none."""
        best: Found = (start, "", ())
        if self._leaf:
            best = (start, *self._leaf)
        if start == len(words):
            return best
        word, lemma = words[start], lemmas[start]
        for step in (word,) if word == lemma else (word, lemma):
            if branch := self._branches.get(step):
                found = branch.longest(words, lemmas, start + 1)
                if found[1] and found[0] > best[0]:
                    best = found
        return best
