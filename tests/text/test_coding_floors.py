"""Quality floors of codings on the corpora that people coded."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from benchmarks.accuracy import (
    attribution,
    clauses,
    frames,
    newswcl,
    outlets,
    portrayal,
    speakers,
    tone,
)
from training.frames import articles

FOLDER = os.environ.get("FRAMING_CORPORA")
FINGERPRINTS = {
    "polnear/dev": "c6dc5b149f0cb826",
    "ud_ewt": "f3ef2a867f9ee3ab",
    "newsmtsc": "f00084a05c6b1859",
    "newswcl50": "2060564b135ea621",
    "narrative_frames": "7a4ea7ababb6c04f",
    "ud_gum": "71739f4ff4eda9e9",
}
FLOORS = {
    "source": 0.792,
    "cue": 0.739,
    "content": 0.713,
    "document": 0.771,
    "direct": 0.937,
    "mixed": 0.879,
    "indirect": 0.693,
}
CLAUSES = {
    "agent head": 0.934,
    "patient head": 0.923,
    "strict": 0.924,
    "doer head": 0.9,
    "voice": 0.992,
}
PRECISION, SOURCES, CALIBRATION = 0.853, 0.924, 0.03
MACRO, SEVERAL = 0.778, 0.74
PORTRAYAL, OUTLETS, APART = 0.647, 0.6, 0.8
RIGHT, RESOLVED = 0.98, 0.89
AUC, USERS = 0.8, 0.6


def corpus(name: str) -> Path:
    """The corpora's folder, where the files are those that the floors hold for."""
    if FOLDER is None:
        pytest.skip("FRAMING_CORPORA is not set: no coded news to score on")
    digest = hashlib.sha256()
    for file in sorted(path for path in (Path(FOLDER) / name).rglob("*") if path.is_file()):
        digest.update(file.read_bytes())
    if not digest.hexdigest().startswith(FINGERPRINTS[name]):
        pytest.skip(f"{name} of FRAMING_CORPORA is not the one that the floors hold for")
    return Path(FOLDER)


@pytest.mark.slow
def test_attributions_stay_above_their_floors() -> None:
    """No change makes attributions worse on articles that people have coded."""
    corpus("polnear/dev")
    scores = [attribution.score(*document) for document in attribution.documents("dev")]
    columns = attribution.columns(scores)
    found = {name: attribution.f1(counts) for name, counts in columns.items()}
    assert not {name: found[name] for name, floor in FLOORS.items() if found[name] < floor}
    assert attribution.precision(columns["document"]) >= PRECISION
    assert attribution.recall([score.sources for score in scores]) >= SOURCES


@pytest.mark.slow
def test_speakers_stay_above_their_floors() -> None:
    """No change gives sources wrong names, or leaves more of them without one."""
    folder = corpus("ud_gum")
    parts = speakers.both(folder / "ud_gum")
    found = [document["found"] for documents in parts.values() for document in documents]
    assert speakers.right(found) >= RIGHT
    assert speakers.resolved(found) >= RESOLVED


@pytest.mark.slow
def test_clauses_stay_above_their_floors() -> None:
    """No change makes it less clear who does what on sentences that nothing has learned from."""
    corpus("ud_ewt")
    counts = clauses.tallies(corpus("ud_gum"))
    found = {name: counts[f"right {name}"] / counts[f"all {name}"] for name in CLAUSES}
    assert not {name: found[name] for name, floor in CLAUSES.items() if found[name] < floor}


@pytest.mark.slow
def test_tone_stays_above_its_floor() -> None:
    """No change makes tone worse, or its probabilities less true."""
    corpus("newsmtsc")
    articles = tone.judged()
    assert tone.macro(articles) >= MACRO
    assert (
        tone.macro([[one for one in article if not one.alone] for article in articles]) >= SEVERAL
    )
    assert tone.calibration([item for article in articles for item in article]) <= CALIBRATION


@pytest.mark.slow
def test_portrayal_stays_above_its_floor() -> None:
    """No change makes it less clear who acts and who is acted upon."""
    folder = corpus("newswcl50")
    coded = newswcl.articles(folder / "newswcl50")
    assert portrayal.macro(portrayal.judged(coded)) >= PORTRAYAL


@pytest.mark.slow
def test_outlets_are_ordered_by_tone_better_than_by_chance() -> None:
    """Of two outlets the one coded as more favourable more often has the higher tone, and nearly
    always where their tones are far apart."""
    folder = corpus("newswcl50")
    actors = outlets.judged(newswcl.articles(folder / "newswcl50"))
    assert outlets.sign(lambda x: x.favour, lambda x: x.tone)(actors) >= OUTLETS
    assert outlets.apart(lambda x: x.favour, lambda x: x.tone, 0.2)(actors) >= APART


@pytest.mark.slow
def test_frames_stay_above_their_floors() -> None:
    """An article is scored by a model that has not seen it, on tenths of the corpus."""
    among = articles(corpus("narrative_frames"))
    rows = frames.judged(among, [number % frames.FOLDS for number in range(len(among))])
    assert frames.mean(frames.auc)(rows) >= AUC
    assert frames.mean(frames.f1)(rows) >= USERS
