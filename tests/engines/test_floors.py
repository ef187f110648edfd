"""Quality floors of words, tags, lemmas and sentences on the treebanks' dev parts."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from benchmarks.accuracy.tagging import columns, fingerprint, pooled
from training.conllu import Document, ewt, gum

FOLDER = os.environ.get("FRAMING_CORPORA")
FINGERPRINT = "c2f20dae9252f531"
FLOORS = {
    "EWT": {
        "sentence ends": 0.932,
        "whole sentences": 0.852,
        "words": 0.987,
        "words and tags": 0.945,
        "tags, gold words": 0.953,
        "lemmas, gold words and tags": 0.982,
        "lemmas, gold words": 0.970,
    },
    "GUM": {
        "sentence ends": 0.982,
        "whole sentences": 0.955,
        "words": 0.998,
        "words and tags": 0.970,
        "tags, gold words": 0.970,
        "lemmas, gold words and tags": 0.990,
        "lemmas, gold words": 0.981,
    },
}


@pytest.fixture(scope="module")
def corpora() -> Path:
    if FOLDER is None:
        pytest.skip("FRAMING_CORPORA is not set: no treebanks to score on")
    folder = Path(FOLDER)
    if not (folder / "ud_gum" / "dev").is_dir() or not fingerprint(folder).startswith(FINGERPRINT):
        pytest.skip("the treebanks of FRAMING_CORPORA are not those that the floors hold for")
    return folder


@pytest.mark.slow
@pytest.mark.parametrize("name", FLOORS)
def test_scores_stay_above_their_floors(corpora: Path, name: str) -> None:
    """No change makes the engines worse on text that they have not seen."""
    documents: list[Document] = (ewt if name == "EWT" else gum)(corpora, "dev")
    found = {label: pooled(parts) for label, parts in columns(documents).items()}
    below = {label: found[label] for label, floor in FLOORS[name].items() if found[label] < floor}
    assert not below
