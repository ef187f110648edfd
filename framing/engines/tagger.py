"""Penn Treebank tags for words in their sentence, by NLTK's averaged perceptron with our weights.

`training/tagger.py` makes the weights from UD English EWT and GUM with NLTK's own trainer; they are
whole numbers, so that sums are exact in any order. Rights and scores stand in weights/README.md.
Loaded when first used.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from framing.engines.stored import read_json

_AS_TRAINED = {
    "“": "``", "„": "``", "«": "``", "‟": "``", "”": "''", "»": "''", "‘": "`", "’": "'",
    "—": "--", "–": "-", "…": "...",
}  # fmt: skip


def tag(words: Sequence[str]) -> list[str]:
    """The Penn tags of a sentence's words, one for each, in order.

    `words` are those of `framing.text.tokenize`, so clitics and quotation marks stand apart.
    """
    return [label for _, label in _tagger().tag([plain(word) for word in words])]


def plain(word: str) -> str:
    """The word with typographic quotes, dashes and dots in the plain forms the tagger knows."""
    if word.isascii():
        return word
    return _AS_TRAINED.get(word) or word.replace("’", "'").replace("‘", "'")


@cache
def _tagger() -> Any:
    """NLTK's tagger holding our weights."""
    from nltk.tag.perceptron import PerceptronTagger

    tagger = PerceptronTagger(load=False)
    stored = read_json("tagger.json.gz")
    classes = stored["classes"]
    tagger.decode_json_params((
        {
            feature: {classes[k]: w for k, w in zip(row[::2], row[1::2])}
            for feature, row in stored["weights"].items()
        },
        stored["tagdict"],
        classes,
    ))
    return tagger
