"""The exact engine gives the same bits under other threads, kernels and vector widths."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

SCRIPT = """
import hashlib
import numpy as np
from framing.engines.encoder.body import HIDDEN, body

rng = np.random.default_rng(7)
arrays = {"word.matrix": rng.integers(-127, 128, (50, HIDDEN)).astype(np.int8)}
arrays["word.scale"] = np.full((50, 1), 0.01, np.float32)
arrays["position"] = rng.standard_normal((192, HIDDEN)).astype(np.float32)
for name, size in (("case", 6), ("quotation", 4), ("opening", 3), ("mark", 3)):
    arrays[name] = rng.standard_normal((size, HIDDEN)).astype(np.float32)
def norm(name):
    arrays[name + ".gain"] = np.ones(HIDDEN, np.float32)
    arrays[name + ".bias"] = rng.standard_normal(HIDDEN).astype(np.float32) / 10
def dense(name, rows, columns):
    arrays[name + ".matrix"] = rng.integers(-127, 128, (rows, columns)).astype(np.int8)
    arrays[name + ".scale"] = rng.random(columns).astype(np.float32) / 2000
    arrays[name + ".bias"] = rng.standard_normal(columns).astype(np.float32) / 10
norm("norm")
for i in range(2):
    p = f"layers.{i}."
    dense(p + "qkv", HIDDEN, 3 * HIDDEN)
    dense(p + "out", HIDDEN, HIDDEN)
    dense(p + "up", HIDDEN, 4 * HIDDEN)
    dense(p + "down", 4 * HIDDEN, HIDDEN)
    norm(p + "norm1")
    norm(p + "norm2")
bounds = [0, 192, 203, 300, 301, 420]
numbers = rng.integers(0, 50, bounds[-1])
features = np.stack([rng.integers(0, n, bounds[-1]) for n in (6, 4, 3, 3)], 1)
states = body(arrays)(numbers, features, bounds, np.arange(bounds[-1]))
alone = body(arrays)(numbers[203:300], features[203:300], [0, 97], np.arange(97))
assert (states[203:300] == alone).all(), "a window depends on its neighbours"
some = np.array([0, 191, 192, 250, 299, 419])
few = body(arrays)(numbers, features, bounds, some)
assert (states[some] == few).all(), "a piece depends on which others are asked for"
print(hashlib.sha256(states.astype("<f4").tobytes()).hexdigest())
"""
SHIPPED = """
import hashlib
import re
from framing.engines.encoder.attribution import attributions
from framing.engines.encoder.syntax import tags, trees
from framing.engines.encoder.tone import Toward, tones
text = (
    "The minister said on Monday that the harbour authority had failed the island. \\u201cWe were "
    "promised a ferry,\\u201d said Ana Ruiz, a teacher. \\u201cNothing came.\\u201d\\n\\n"
    "According to a report by the auditors, Lomond praised Arden for its generous help.\\n"
)
lines = [(0, text.index("\\n")), (text.index("According"), len(text) - 1)]
found = attributions(text, lines, lines)
sentence = lines[1]
places = [(text.index(name), text.index(name) + len(name)) for name in ("Lomond", "Arden")]
toward = tones([(text, Toward(sentence, place)) for place in places])
assert len(found) == 3, found
tokens = (tuple(m.span() for m in re.finditer(r"\\w+|[^\\w\\s]", text[: lines[0][1]])),)
read = (tags(text, lines, lines[:1], tokens), trees(text, lines, lines[:1], tokens))
print(hashlib.sha256(repr((found, toward, read)).encode()).hexdigest())
"""
CODED = "58526428dc34d172d58256c0b5bb524bdf3f8329366b7bc77a25e8a84c5e5e18"
EXPECTED = "a7e208109ccddebcbb7d2d406b3a7732c83c0d32a1256777a7a7ec2befbee0a7"


def digest(script: str, **settings: str) -> str:
    """A script's digest in a process of its own, with these environment variables."""
    environment = {**os.environ, **settings}
    done = subprocess.run(
        [sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


SETTINGS = [
    {"OPENBLAS_NUM_THREADS": "1"},
    {"OPENBLAS_NUM_THREADS": "2"},
    {"OPENBLAS_CORETYPE": "Haswell"},
    {"OPENBLAS_CORETYPE": "Zen"},
    {"OPENBLAS_CORETYPE": "Nehalem"},
    {"NPY_DISABLE_CPU_FEATURES": "AVX512F AVX512CD AVX512_SKX AVX2 FMA3"},
]
each_setting = pytest.mark.parametrize(
    "settings", SETTINGS, ids=lambda s: " ".join(f"{k}={v}" for k, v in s.items())[:40]
)


@each_setting
def test_the_same_bits_come_out_under_every_kernel(settings: dict[str, str]) -> None:
    """Threads, BLAS kernels and numpy's dispatch change nothing in the states."""
    assert digest(SCRIPT, **settings) == EXPECTED


@each_setting
def test_the_shipped_weights_code_alike_under_every_kernel(settings: dict[str, str]) -> None:
    """Attributions and tones to every digit, tags and trees, are the ones on record."""
    assert digest(SHIPPED, **settings) == CODED
