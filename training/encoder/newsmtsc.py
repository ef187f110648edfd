"""NewsMTSC: targets in news sentences, each negative, neutral or positive (Hamborg 2021).

The development part is our own: every tenth article by a checksum of its identifier, so that no
article stands on both sides.
"""

from __future__ import annotations

import json
import zlib
from dataclasses import dataclass

from training.encoder.corpora import corpora

_LABELS = {2.0: 0, 4.0: 1, 6.0: 2}
_IDENTIFYING = {"polusa": 3, "allsides": 2}


@dataclass(frozen=True, slots=True)
class Target:
    """One target in a sentence: where it stands, its other mentions, its label 0, 1 or 2."""

    article: str
    text: str
    span: tuple[int, int]
    others: tuple[tuple[int, int], ...]
    label: int
    companions: int


def load(part: str) -> list[Target]:
    """The targets of `train` or `dev`; `companions` counts the sentence's other targets."""
    out = []
    path = corpora() / "newsmtsc" / "train.jsonl"
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        fields = row["primary_gid"].split("_")
        article = "_".join(fields[: _IDENTIFYING[fields[0]]])
        if (zlib.crc32(article.encode()) % 10 == 0) != (part == "dev"):
            continue
        for target in row["targets"]:
            others = target.get("further_mentions", [])
            out.append(
                Target(
                    article,
                    row["sentence_normalized"],
                    (target["from"], target["to"]),
                    tuple((other["from"], other["to"]) for other in others),
                    _LABELS[target["polarity"]],
                    len(row["targets"]) - 1,
                )
            )
    return out
