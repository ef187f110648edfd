"""Scores of the exported encoder on dev, through the exact engine that is shipped.

python -m training.encoder.evaluate framing.engines.encoder/weights/encoder.bin [--tone] [--limit N]
"""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path

import numpy as np

from framing.engines.encoder.attribution import attributions
from framing.engines.encoder.encoder import Encoder
from framing.engines.encoder.exact import softmax
from framing.engines.encoder.inputs import TARGET
from framing.engines.encoder.labels import decoded
from framing.engines.encoder.weights_file import read as read_weights
from framing.engines.encoder.words import Words, read
from training.encoder import labelled, newsmtsc, polnear, scores
from training.encoder.examples import tone as tone_example

ROLES = ("source", "cue", "content")


def cut_spans(labels: list[int], words: Words) -> set[tuple[int, int, int]]:
    """(role, first, last) of all spans, cut at sentence and paragraph ends."""
    out: set[tuple[int, int, int]] = set()
    start = -1
    for i in range(len(labels) + 1):
        label = labels[i] if i < len(labels) else 0
        new = i == len(labels) or (i > 0 and words.opening[i] != 0)
        if start >= 0 and (label == 0 or label % 2 == 1 or new):
            out.add(((labels[start] - 1) // 2, start, i))
            start = -1
        if label and start < 0:
            start = i
    return out


def sentence_view(model: Encoder, documents: list[polnear.Document], alone: bool) -> list[str]:
    """Exact-span F1 by role; with `alone` every sentence is read on its own."""
    rows = np.zeros((len(documents), 3, 3))
    for k, document in enumerate(documents):
        text = document.text
        units = document.sentences if alone else [(0, len(text))]
        for unit in units:
            blocks = [unit] if alone else document.paragraphs
            sentences = [unit] if alone else document.sentences
            words = read(text, blocks, sentences, model.vocabulary)
            if not len(words):
                continue
            gold = labelled.labels(labelled.pieces(words, document.attributions), len(words))
            given = decoded(model.labels(model.word_states(words)))
            wanted, got = cut_spans(gold, words), cut_spans(given, words)
            for role in range(3):
                w = {s for s in wanted if s[0] == role}
                g = {s for s in got if s[0] == role}
                rows[k, role] += len(w & g), len(w), len(g)
    out = []
    for role, name in enumerate(ROLES):
        low, high = scores.interval(rows[:, role].tolist())
        out.append(f"{name} {scores.f1(rows[:, role].sum(0)):.3f} [{low:.3f}–{high:.3f}]")
    return out


def whole(model: Encoder, documents: list[polnear.Document]) -> dict[str, object]:
    """The document view, and what each probability is worth."""
    views: list[scores.View] = []
    sure: list[tuple[float, bool]] = []
    for document in documents:
        found = attributions(document.text, document.paragraphs, document.sentences, model)
        words = read(document.text, document.paragraphs, document.sentences, model.vocabulary)
        states = list(zip(words.starts, words.ends, words.quotation, strict=True))
        inside = scores.quoted(document.text, states)
        view = scores.document_view(document, found, inside)
        views.append(view)
        sure += [(f.probability, hit) for f, hit in zip(found, view.hits, strict=True)]
    counts = np.array([(v.matched, v.gold, v.predicted) for v in views])
    matched, gold, predicted = counts.sum(0).tolist()
    out: dict[str, object] = {
        "f1": round(scores.f1((matched, gold, predicted)), 4),
        "interval": [round(x, 3) for x in scores.interval(counts.tolist())],
        "precision": round(matched / predicted, 4),
        "recall": round(matched / gold, 4),
        "source right": round(sum(v.sources for v in views) / matched, 4),
    }
    for kind in scores.KINDS:
        total = np.array([v.kinds[kind] for v in views]).sum(0)
        out[kind] = [round(scores.f1(total), 4), int(total[1])]
    best = (0.0, 0.0)
    for step in range(0, 80, 5):
        kept = [hit for p, hit in sure if p >= step / 100]
        best = max(best, (scores.f1((sum(kept), gold, len(kept))), step / 100))
    out["best threshold"] = best
    bins = []
    for low in np.arange(0, 1, 0.1):
        inside_bin = [(p, hit) for p, hit in sure if low <= p < low + 0.1 + 1e-9]
        if inside_bin:
            p, hit = np.array(inside_bin, float).mean(0)
            bins.append([round(float(p), 2), round(float(hit), 2), len(inside_bin)])
    out["reliability"] = bins
    return out


def tone_scores(model: Encoder, hide: float) -> dict[str, object]:
    """Macro-F1 on our dev part, all and two-target sentences, and calibration."""
    targets = newsmtsc.load("dev")
    raw = []
    for start in range(0, len(targets), 128):
        part = [tone_example(t, model.vocabulary, None, hide) for t in targets[start : start + 128]]
        raw.append(model.tone_scores([(e.window, e.window.features[:, 3] == TARGET) for e in part]))
    logits = np.concatenate(raw)
    gold = np.array([t.label for t in targets])
    many = np.array([t.companions > 0 for t in targets])

    def loss(temperature: float) -> float:
        p = softmax((logits / np.float32(temperature)).astype(np.float32))
        return float(-np.log(np.maximum(p[np.arange(len(gold)), gold], 1e-6)).mean())

    temperature = min((round(0.5 + 0.02 * i, 2) for i in range(100)), key=loss)
    p = softmax((logits / np.float32(temperature)).astype(np.float32))
    given = p.argmax(1)
    top = p.max(1)
    error = 0.0
    for low in np.arange(0, 1, 0.1):
        held = (top > low) & (top <= low + 0.1)
        if held.any():
            error += held.mean() * abs(top[held].mean() - (given[held] == gold[held]).mean())
    sure = top >= 0.6
    return {
        "macro": round(macro(gold, given), 4),
        "several targets": round(macro(gold[many], given[many]), 4),
        "accuracy": round(float((gold == given).mean()), 4),
        "n": [len(gold), int(many.sum())],
        "temperature": temperature,
        "calibration error": round(error, 4),
        "p >= .6": [round(float(sure.mean()), 3), round(float((gold == given)[sure].mean()), 3)],
    }


def macro(gold: np.ndarray[tuple[int], np.dtype[np.int64]], given: object) -> float:
    """Mean F1 of the three labels."""
    other = np.asarray(given)
    return float(
        np.mean(
            [
                scores.f1(
                    (((gold == k) & (other == k)).sum(), (gold == k).sum(), (other == k).sum())
                )
                for k in range(3)
            ]
        )
    )


def main() -> None:
    """Print what was measured."""
    parser = argparse.ArgumentParser()
    parser.add_argument("weights", type=Path)
    parser.add_argument("--limit", type=int, default=0)
    parser.add_argument("--only", choices=("attribution", "tone"))
    settings = parser.parse_args()
    model = Encoder(read_weights(settings.weights))
    if settings.only != "tone":
        documents = polnear.load("dev")[: settings.limit or None]
        began = time.time()
        print("document view", json.dumps(whole(model, documents)), flush=True)
        count = sum(
            len(read(d.text, d.paragraphs, d.sentences, model.vocabulary)) for d in documents
        )
        print(f"{count / (time.time() - began):.0f} words/s with scoring")
        print("sentence view, whole documents:", "; ".join(sentence_view(model, documents, False)))
        print("sentence view, lone sentences:", "; ".join(sentence_view(model, documents, True)))
    if settings.only != "attribution":
        for hide in (0.0, 1.0):
            print("tone, names hidden" if hide else "tone", json.dumps(tone_scores(model, hide)))


if __name__ == "__main__":
    main()
