"""Tone toward further targets of the training corpora's sentences, coded for this project.

`coded.tsv` holds places and codes, no text: the text's identifier in its corpus, where the sentence
and the target start and end (code points; the target's from the sentence's start), the code, and
how the target was chosen: at random (r), or because the encoder was unsure of it (u).
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from training.encoder import newsmtsc, polnear
from training.encoder.newsmtsc import Target

_FILE = Path(__file__).with_name("coded.tsv")
_SHARES = {
    "n": (1.0, 0.0, 0.0),
    "0": (0.0, 1.0, 0.0),
    "p": (0.0, 0.0, 1.0),
    "n0": (0.5, 0.5, 0.0),
    "p0": (0.0, 0.5, 0.5),
    "np": (0.5, 0.0, 0.5),
}


def load(chosen: str = "ru") -> list[Target]:
    """The targets that were chosen in these ways; those of a sentence are each other's company."""
    texts = {
        " ".join(row["primary_gid"].split()): row["sentence_normalized"] for row in newsmtsc.rows()
    }
    texts |= {document.name: document.text for document in polnear.load("train")}
    lines = (line.split("\t") for line in _FILE.read_text(encoding="utf-8").splitlines())
    coded = [line for line in lines if line[-1] in chosen]
    held = Counter((name, start) for name, start, *_ in coded)
    return [
        Target(
            name,
            texts[name][int(start) : int(end)],
            (int(first), int(last)),
            (),
            _SHARES[code],
            held[name, start] - 1,
            ours=True,
        )
        for name, start, end, first, last, code, _ in coded
    ]
