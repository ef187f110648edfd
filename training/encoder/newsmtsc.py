"""NewsMTSC: targets in news sentences, each negative, neutral or positive (Hamborg 2021).

The development part is our own: every tenth article by a checksum of its identifier, so that no
article stands on both sides.
"""

from __future__ import annotations

import json
import zlib
from dataclasses import dataclass
from typing import Any

from training.encoder.corpora import corpora

_SHARES = {2.0: (1.0, 0.0, 0.0), 4.0: (0.0, 1.0, 0.0), 6.0: (0.0, 0.0, 1.0)}
_IDENTIFYING = {"polusa": 3, "allsides": 2}


@dataclass(frozen=True, slots=True)
class Target:
    """One target in a sentence: where it stands, its other mentions, how its label (negative,
    neutral, positive) is shared out; `companions` counts the sentence's other targets, `ours`
    says that it was coded for this project."""

    article: str
    text: str
    span: tuple[int, int]
    others: tuple[tuple[int, int], ...]
    shares: tuple[float, float, float]
    companions: int
    ours: bool = False

    @property
    def label(self) -> int:
        """The likeliest of 0 (negative), 1 and 2."""
        return max(range(3), key=self.shares.__getitem__)


def load(part: str) -> list[Target]:
    """The targets of `train` or `dev`."""
    out = []
    for row in rows():
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
                    _SHARES[target["polarity"]],
                    len(row["targets"]) - 1,
                )
            )
    return out


def rows() -> list[dict[str, Any]]:
    """The lines of the corpus's training file."""
    path = corpora() / "newsmtsc" / "train.jsonl"
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
