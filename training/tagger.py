"""Makes the weights of the tagger: `python -m training.tagger --corpora DIR`.

NLTK's averaged perceptron learns from the train parts of UD English EWT and GUM, sentence by
sentence in a seeded order, following its own tags. Every tenth short sentence is learned a second
time set as a headline and every thirtieth in capitals, so that capitals do not make every word a
name. Weights are then rounded to tenths, written as whole numbers, and small ones left out.
Our own news sentences are learned three times. Deterministic: equal corpora give equal bytes.
"""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nltk.tag.perceptron import AveragedPerceptron

from framing.engines.stored import write_json
from framing.engines.tag_features import START, features, seen
from framing.engines.tagger import Tagger
from training.conllu import ewt, gum
from training.options import corpora

Tagged = Sequence[tuple[str, str]]

ROUNDS = 6
SEED = 1
STEP = 10
SMALLEST = 1
OWN_TIMES = 3

_SMALL_IN_HEADLINES = frozenset(
    ("a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "of", "on", "or", "the", "to")
)
_CLOSED = {
    "US": "NNP", "U.S.": "NNP", "UK": "NNP", "U.K.": "NNP", "UN": "NNP", "U.N.": "NNP",
    "EU": "NNP", "NATO": "NNP", "us": "PRP", "``": "``", "''": "''", "“": "``", "”": "''",
}  # fmt: skip
"""Tags that hold whatever the corpora say: "the US" is never a pronoun."""


@dataclass(frozen=True, slots=True)
class Learned:
    """A tagger and NLTK's perceptron that chooses its tags."""

    tagger: Tagger
    perceptron: Any


def learned(sentences: Sequence[Tagged], rounds: int = ROUNDS) -> Learned:
    """A tagger that has learned from sentences of words with their Penn tags."""
    material = [*sentences, *_headlines(sentences)]
    perceptron = AveragedPerceptron()
    perceptron.classes = {label for sentence in material for _, label in sentence}

    def choose(found: Iterable[str]) -> str:
        label: str = perceptron.predict(dict.fromkeys(found, 1))[0]
        return label

    model = Learned(Tagger(choose, unambiguous(sentences), kinds(sentences)), perceptron)
    order = random.Random(SEED)
    for _ in range(rounds):
        order.shuffle(material)
        for sentence in material:
            _learn(model, sentence)
    perceptron.average_weights()
    return model


def _learn(model: Learned, sentence: Tagged) -> None:
    """One walk along a sentence, mending the weights wherever the guess was wrong."""
    view = seen(_words(sentence))
    before = START
    for place, (word, (_, truth)) in enumerate(zip(view.words, sentence, strict=True)):
        guess = model.tagger.known.get(word)
        if guess is None:
            found = list(features(view, place, before, model.tagger.kinds))
            guess = model.tagger.choose(found)
            model.perceptron.update(truth, guess, found)
        before = (before[1], guess)


def _headlines(sentences: Iterable[Tagged]) -> Iterator[Tagged]:
    """Short sentences again, set as headlines or in capitals."""
    short = [sentence for sentence in sentences if 4 <= len(sentence) <= 16]
    for sentence in short[::10]:
        yield [
            (word if place and word in _SMALL_IN_HEADLINES else word[0].upper() + word[1:], label)
            for place, (word, label) in enumerate(sentence)
        ]
    for sentence in short[5::30]:
        yield [(word.upper(), label) for word, label in sentence]


def unambiguous(sentences: Iterable[Tagged]) -> dict[str, str]:
    """The tag of words met 20 times or more that bear it in 97 of 100 cases, as NLTK has it."""
    counted = _counted((seen(_words(s)).words, s) for s in sentences)
    known = {
        word: counts.most_common(1)[0][0]
        for word, counts in counted
        if counts.total() >= 20 and counts.most_common(1)[0][1] >= 0.97 * counts.total()
    }
    return known | _CLOSED


def kinds(sentences: Iterable[Tagged]) -> dict[str, str]:
    """The tags that a word met three times or more bears in at least one of twenty cases."""
    return {
        word: "_".join(sorted(tag for tag, n in counts.items() if 20 * n >= counts.total()))
        for word, counts in _counted((seen(_words(s)).entries, s) for s in sentences)
        if counts.total() >= 3
    }


def _words(sentence: Tagged) -> list[str]:
    return [word for word, _ in sentence]


def _counted(views: Iterable[tuple[Sequence[str], Tagged]]) -> list[tuple[str, Counter[str]]]:
    """How often each word or entry bears each tag, in alphabetical order."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for words, sentence in views:
        for word, (_, label) in zip(words, sentence, strict=True):
            counts[word][label] += 1
    return sorted(counts.items())


def own_sentences() -> list[Tagged]:
    """Our own tagged news sentences, `news_sentences.txt`."""
    lines = Path(__file__).with_name("news_sentences.txt").read_text(encoding="utf-8").splitlines()
    return [
        [(word, label) for word, _, label in (token.rpartition("_") for token in line.split())]
        for line in lines
        if not line.startswith("#")
    ]


def stored(model: Learned) -> dict[str, Any]:
    """The tagger as JSON; a row reads "NN 12 VB -4" for 12 and -4 steps of weight."""
    rows = {}
    for feature, weights in sorted(model.perceptron.weights.items()):
        steps = {label: round(STEP * weight) for label, weight in sorted(weights.items())}
        row = " ".join(f"{label} {n}" for label, n in steps.items() if abs(n) > SMALLEST)
        if row:
            rows[feature] = row
    return {
        "classes": sorted(model.perceptron.classes),
        "known": dict(sorted(model.tagger.known.items())),
        "kinds": dict(sorted(model.tagger.kinds.items())),
        "weights": rows,
    }


def main(folder: Path) -> None:
    """Train on the corpora in `folder` and store the weights."""
    sentences: list[Tagged] = [
        [(word.form, word.tag) for word in sentence.words]
        for document in ewt(folder, "train") + gum(folder, "train")
        for sentence in document.sentences
    ]
    sentences += OWN_TIMES * own_sentences()
    file = write_json("tagger.json.gz", stored(learned(sentences)))
    print(f"{file.name}: {file.stat().st_size} bytes")


if __name__ == "__main__":
    main(corpora(__doc__))
