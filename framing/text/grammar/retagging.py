"""Tags that a whole article can mend: what a tagger sees of one sentence is not always enough.

A word that opens a sentence is capitalised by its place, so "Boeing" there may be taken for a
participle. Where the article has the same word as a name inside a sentence, and never in small
letters, it is that name at the start too (one sense per discourse). "Police" alone is no name.
And "said" without a form of "be", "have" or "get" before it is the past tense, whatever noun
stands between; what ends in "-ing" right behind "stop" or "keep" is a gerund, "might" behind an
adjective ("military might") a noun, and no participle ends in "-ate" ("considerate").

Reference: W. Gale, K. Church and D. Yarowsky (1992), One sense per discourse, HLT.
"""

from __future__ import annotations

from collections.abc import Sequence

_AUXILIARIES = frozenset(
    "be am is are was were been being 's 're 'm have has had having 've 'd get gets got".split()
)
_PHASES = frozenset("begin keep quit start stop".split())
_REACH = 4

Tagged = tuple[str, str]


def retagged(sentences: Sequence[Sequence[Tagged]]) -> list[list[Tagged]]:
    """The words and tags of an article's sentences, with the tags mended."""
    names = _names(sentences)
    return [
        [
            (word, _mended(sentence, place, word, tag, names))
            for place, (word, tag) in enumerate(sentence)
        ]
        for sentence in sentences
    ]


def _names(sentences: Sequence[Sequence[Tagged]]) -> frozenset[str]:
    """Words that are names inside sentences and that never stand in small letters."""
    inside = {
        word
        for sentence in sentences
        for word, tag in sentence[1:]
        if tag == "NNP" and word[:1].isupper() and not word.isupper()
    }
    small = {word for sentence in sentences for word, _ in sentence if word.islower()}
    return frozenset(word for word in inside if word.lower() not in small)


def _in_longer_name(sentence: Sequence[Tagged], place: int) -> bool:
    """Whether a name stands right beside the word."""
    beside = [*sentence[max(0, place - 1) : place], *sentence[place + 1 : place + 2]]
    return any(tag.startswith("NNP") for _, tag in beside)


def _mended(
    sentence: Sequence[Tagged], place: int, word: str, tag: str, names: frozenset[str]
) -> str:
    if tag == "VBN" and word == "said":
        before = {other.lower() for other, _ in sentence[max(0, place - _REACH) : place]}
        return tag if before & _AUXILIARIES else "VBD"
    if tag == "VB" and word.endswith("ing"):
        return "VBG" if place and sentence[place - 1][0] in _PHASES else tag
    if tag == "VBN" and word.endswith("ate"):
        return "JJ"
    if tag == "MD" and word == "might" and place and sentence[place - 1][1] == "JJ":
        behind = [other for _, other in sentence[place + 1 : place + 2]]
        return tag if behind and behind[0].startswith(("VB", "RB", "MD")) else "NN"
    if tag == "NNP" and word == "Police" and not _in_longer_name(sentence, place):
        return "NNS"
    opens = not any(other[:1].isalnum() for other, _ in sentence[:place])
    return "NNP" if opens and word in names and not tag.startswith("NNP") else tag
