"""Let the teacher say how likely each tone is, for the targets that the encoder is to learn from.

    FRAMING_CORPORA=… python -m training.teacher.label --base DIR --teacher runs/teacher.pt --out F

Written are, one JSON object a line: the targets of NewsMTSC's training part, their label and what
the teacher says mixed; the targets coded for this project; and further names and pronouns of the
sentences of PolNeAR and NewsMTSC (train), taken at random. The file holds text of the corpora: it
is for `training.encoder.train --taught`, not to be passed on.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator
from dataclasses import asdict, replace
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from framing.engines.encoder.wordpiece import Vocabulary
from training.encoder import coded, newsmtsc, polnear
from training.encoder.newsmtsc import Target
from training.encoder.train import vocabulary
from training.teacher.network import Teacher
from training.teacher.train import build, judged

OWN = 0.4
"""What the corpus's own label counts beside what the teacher says."""

FURTHER = 16_000
_WORDS = range(7, 61)
_NAME = re.compile(
    r"(?<=[\s(“\"])[A-Z][\w’'-]*[a-z][\w’'-]*(?: [A-Z][\w’'-]+)*"
    r"|(?<=\s)[A-Z]{2,5}(?=\s)|(?<=\s)(?:he|she|they)(?=\s)"
)


def further(count: int) -> list[Target]:
    """Names and pronouns of the training sentences that no coder was asked about, at random."""
    train = newsmtsc.load("train")
    known = {(target.article, target.text, target.span) for target in train}
    sentences = dict.fromkeys(
        (document.name, document.text[start:end])
        for document in polnear.load("train")
        for start, end in document.sentences
    ) | dict.fromkeys((target.article, target.text) for target in train)
    pool = [
        Target(article, text, found.span(), (), (0.0, 1.0, 0.0), 0)
        for article, text in sentences
        if len(text.split()) in _WORDS
        for found in _NAME.finditer(text)
        if found.start() > 2 and (article, text, found.span()) not in known
    ]
    taken = np.random.default_rng(7).permutation(len(pool))[:count]
    return [pool[i] for i in sorted(taken)]


def taught(network: Teacher, words: Vocabulary) -> Iterator[Target]:
    """All targets with what is to be learned of them."""
    people = newsmtsc.load("train")
    told = OWN * np.array([t.shares for t in people]) + (1 - OWN) * _both(network, words, people)
    yield from _told(people, told)
    ours = coded.load()
    yield from _told(ours, _both(network, words, ours))
    others = further(FURTHER)
    yield from _told(others, _shares(judged(network, words, others, 1.0)))


def _both(network: Teacher, words: Vocabulary, targets: list[Target]) -> NDArray[np.float64]:
    """The mean of what is said with names hidden and with names shown, as scores."""
    scores = [judged(network, words, targets, hide) for hide in (1.0, 0.0)]
    return _shares((scores[0] + scores[1]) / 2)


def _shares(scores: NDArray[np.float64]) -> NDArray[np.float64]:
    high = np.exp(scores - scores.max(1, keepdims=True))
    out: NDArray[np.float64] = high / high.sum(1, keepdims=True)
    return out


def _told(targets: list[Target], shares: NDArray[np.float64]) -> Iterator[Target]:
    for target, row in zip(targets, shares.tolist(), strict=True):
        yield replace(target, shares=tuple(round(share, 4) for share in row), ours=False)


def main() -> None:
    """Write the file."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--teacher", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--threads", type=int, default=2)
    settings = parser.parse_args()
    torch.set_num_threads(settings.threads)
    network = build(settings.base)
    network.load_state_dict(torch.load(settings.teacher, weights_only=True))
    with settings.out.open("w", encoding="utf-8") as handle:
        for target in taught(network, vocabulary()):
            handle.write(json.dumps(asdict(target), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
