"""Penn Treebank tags for words in their sentence, by an averaged perceptron.

`training/tagger.py` learns the weights with NLTK's averaged perceptron from UD English EWT and
GUM. They are whole numbers, so that sums are exact in any order, and summing them here gives the
tags that NLTK gives, ten times faster. Words that bear one tag only are looked up. Rights and
scores stand in weights/README.md. Loaded when first used.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from framing.engines.stored import read_json
from framing.engines.tag_features import START, features, plain, seen

__all__ = ["Perceptron", "Tagger", "plain", "tag"]


def tag(words: Sequence[str]) -> list[str]:
    """The Penn tags of a sentence's words, one for each, in order.

    `words` are those of `framing.text.tokenize`, so clitics and quotation marks stand apart.
    """
    return _tagger().tag(words)


@dataclass(frozen=True, slots=True)
class Tagger:
    """What chooses a tag by features, what is known of single words, the walk along a sentence.

    `known` gives the tag of words that bear only one; `kinds` the tags that a word has borne.
    """

    choose: Callable[[Iterable[str]], str]
    known: Mapping[str, str]
    kinds: Mapping[str, str]

    def tag(self, words: Sequence[str]) -> list[str]:
        """The tags of a sentence's words, from left to right, each given those before."""
        sentence = seen(words)
        before = START
        tags = []
        for place, word in enumerate(sentence.words):
            label = self.known.get(word)
            if label is None:
                label = self.choose(features(sentence, place, before, self.kinds))
            tags.append(label)
            before = (before[1], label)
        return tags


class Perceptron:
    """The stored weights: each feature's row says for some labels how much it speaks for them.

    Rows are stored as "NN 12 VB -4" and read when first used, which saves most of the loading.
    """

    def __init__(self, labels: Iterable[str], rows: Mapping[str, str]) -> None:
        # Of labels with equal scores NLTK takes the last of the alphabet: here it is the first.
        self._labels = sorted(labels, reverse=True)
        self._place = {label: place for place, label in enumerate(self._labels)}
        self._rows = rows
        self._read: dict[str, list[tuple[int, int]]] = {}

    def choose(self, found: Iterable[str]) -> str:
        """The label for which the features found speak most."""
        scores = [0] * len(self._labels)
        for feature in found:
            row = self._read.get(feature)
            if row is None:
                row = self._row(feature)
            for place, weight in row:
                scores[place] += weight
        return self._labels[scores.index(max(scores))]

    def _row(self, feature: str) -> list[tuple[int, int]]:
        stored = self._rows.get(feature)
        if stored is None:
            return []
        fields = stored.split(" ")
        row = [
            (self._place[label], int(weight))
            for label, weight in zip(fields[::2], fields[1::2], strict=True)
        ]
        self._read[feature] = row
        return row


@cache
def _tagger() -> Tagger:
    """The tagger holding our weights."""
    stored = read_json("tagger.json.gz")
    perceptron = Perceptron(stored["classes"], stored["weights"])
    return Tagger(perceptron.choose, stored["known"], stored["kinds"])
