"""Train the encoder: attribution (labels and links), syntax and tone in one body.

    python -m training.encoder.train --out runs/shared [--steps 4000] [--tone-share 0.5]

An epoch goes once through PolNeAR and the treebanks and through the given share of NewsMTSC. Equal
settings give equal weights on one machine with one number of threads. The state is written to
OUT/step-N.pt; `--start` goes on from one, with the rates that `--steps` makes of it.
"""

from __future__ import annotations

import argparse
import json
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from framing.engines.encoder.inputs import TARGET
from framing.engines.encoder.wordpiece import Vocabulary
from training import trees
from training.encoder import coded, framed, newsmtsc, polnear, restored, taught
from training.encoder.batches import (
    LinkBatch,
    cue_links,
    group,
    inputs,
    padded,
    source_links,
    span_states,
)
from training.encoder.corpora import corpora
from training.encoder.examples import Example, Parsed, attribution, frames, joined, syntax, tone
from training.encoder.export import averaged
from training.encoder.labelled import IGNORED
from training.encoder.network import Links, Network, base_pieces, load_base
from training.encoder.newsmtsc import Target

WARM_UP = 0.06
ROOM = {"attribution": 2048, "syntax": 2048, "tone": 1024, "frames": 2048}


def vocabulary() -> Vocabulary:
    """MiniLM's vocabulary."""
    return Vocabulary(base_pieces())


def entropy(scores: Tensor, gold: Tensor) -> Tensor:
    """The mean cross-entropy where there is a gold label."""
    return functional.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=IGNORED)


def link_loss(heads: Links, x: Tensor, batch: LinkBatch | None) -> Tensor:
    """Cross-entropy of the gold head among all heads of the window and "none"."""
    if batch is None or not (batch.gold != IGNORED).any():
        return x.sum() * 0.0
    scores = heads(span_states(x, batch.dependents), span_states(x, batch.heads), batch.places)
    scores[..., 1:] = scores[..., 1:].masked_fill(~batch.head_mask, -1e4)
    return entropy(scores, batch.gold)


def syntax_losses(network: Network, x: Tensor, batch: list[Parsed]) -> dict[str, Tensor]:
    """Cross-entropies of tags, of heads among the tokens of the sentence, and of relations."""
    longest = max(len(p.tags) for p in batch)
    ends = torch.zeros(len(batch), longest, 2, dtype=torch.long)
    for row, parsed in zip(ends, batch, strict=True):
        row[: len(parsed.ends)] = torch.tensor(parsed.ends)
    sentence = padded([p.sentence for p in batch], -1)
    heads = padded([p.heads for p in batch], -1)
    tags, arcs, relations = network.syntax(
        span_states(x, ends), padded([p.inner for p in batch], 0), heads
    )
    apart = (sentence[:, :, None] != sentence[:, None, :]) | torch.eye(longest, dtype=torch.bool)
    arcs = torch.cat([arcs[..., :1], arcs[..., 1:].masked_fill(apart, -1e4)], -1)
    gold = (heads + 1).masked_fill(sentence < 0, IGNORED)
    pairs = {
        "tags": (tags, padded([p.tags for p in batch], IGNORED)),
        "heads": (arcs, gold),
        "relations": (relations, padded([p.relations for p in batch], IGNORED)),
    }
    return {name: entropy(scores.float(), target) for name, (scores, target) in pairs.items()}


def frame_loss(network: Network, x: Tensor, batch: list[Example]) -> Tensor:
    """Cross-entropy of each frame, read from the mean state of the sentence's words."""
    means = torch.stack(
        [x[i, e.window.first[e.sentence[0] : e.sentence[1]]].mean(0) for i, e in enumerate(batch)]
    )
    gold = torch.tensor([e.frames for e in batch])
    return 2.0 * functional.binary_cross_entropy_with_logits(network.frames(means), gold)


def losses(network: Network, batch: list[Example]) -> dict[str, Tensor]:
    """What is minimised for a batch, by name."""
    numbers, features, mask = inputs(batch)
    with torch.autocast("cpu", torch.bfloat16):
        x = network.encode(numbers, features, mask).float()
    if batch[0].tone is not None:
        scores = network.tone(x, features[..., 3] == TARGET)
        scores = scores + torch.tensor([[float(e.ours)] for e in batch]) * network.tone_shift
        gold = torch.tensor([e.tone for e in batch])
        return {"tone": functional.cross_entropy(scores, gold, label_smoothing=0.05)}
    if batch[0].frames is not None:
        return {"frames": frame_loss(network, x, batch)}
    if batch[0].parsed is not None:
        return syntax_losses(network, x, [e.parsed for e in batch if e.parsed is not None])
    first = padded([e.window.first for e in batch], 0)
    gold = padded([e.labels for e in batch], IGNORED)
    scores = network.labels(x[torch.arange(len(batch))[:, None], first])
    return {
        "labels": entropy(scores, gold),
        "sources": 0.1 * link_loss(network.source_links, x, source_links(batch)),
        "cues": 0.1 * link_loss(network.cue_links, x, cue_links(batch)),
    }


def chosen(target: Target, settings: argparse.Namespace) -> float:
    """How likely an epoch holds the target."""
    if settings.taught:
        return 1.0
    if target.ours:
        return float(settings.coded_share)
    return float(settings.several_share if target.companions else settings.tone_share)


def toned(settings: argparse.Namespace) -> list[Target]:
    """The targets whose tone is learned."""
    if settings.taught:
        return taught.load(settings.taught)
    return newsmtsc.load("train") + (coded.load(settings.coded) if settings.coded_share else [])


def epoch_batches(
    epoch: int, settings: argparse.Namespace, words: Vocabulary, data: dict[str, list[Any]]
) -> list[list[Example]]:
    """The batches of one epoch, shuffled; equal for equal seed and epoch."""
    rng = np.random.default_rng([settings.seed, epoch])
    pools: dict[str, list[Example]] = {"attribution": [], "syntax": [], "tone": [], "frames": []}
    for document in data["polnear"]:
        pools["attribution"].extend(attribution(document, words, rng))
    for text in data["treebank"]:
        pools["syntax"].extend(syntax(text, words, rng))
    targets = data["tone"]
    joins = settings.joined_share > 0
    others = rng.permutation(len(targets)) if joins else range(len(targets))
    for target, other in zip(targets, others, strict=True):
        if rng.random() < chosen(target, settings):
            if joins and rng.random() < settings.joined_share:
                target = joined(target, targets[other], rng)
            pools["tone"].append(tone(target, words, rng, settings.hide))
    for sentence in data["frames"]:
        pools["frames"].append(frames(sentence, words, rng))
    out = [
        [pools[task][i] for i in numbers]
        for task in pools
        if pools[task]
        for numbers in group(pools[task], ROOM[task], rng)
    ]
    return [out[i] for i in rng.permutation(len(out))]


def optimiser(network: nn.Module, body_rate: float, head_rate: float) -> torch.optim.AdamW:
    """AdamW with a higher rate for heads and added embeddings."""
    body: list[nn.Parameter] = []
    heads: list[nn.Parameter] = []
    for name, value in network.named_parameters():
        if value.requires_grad:
            of_body = name.startswith(("layers.", "norm.", "position.", "distance."))
            (body if of_body else heads).append(value)
    groups = [{"params": body, "lr": body_rate}, {"params": heads, "lr": head_rate}]
    return torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98), fused=True)


def rate(step: int, total: int) -> float:
    """The share of the full learning rate: a linear rise, then a linear fall to nothing."""
    return min((step + 1) / (WARM_UP * total), max(0.0, (total - step) / total / (1 - WARM_UP)))


@dataclass(slots=True)
class Progress:
    """A network in training with its optimiser, and where it stands."""

    network: Network
    steps: torch.optim.AdamW
    epoch: int = 0
    batch: int = 0
    step: int = 0

    def save(self, folder: Path) -> None:
        """Write the state to step-N.pt and drop all but the last two."""
        network = {k.replace("_orig_mod.", ""): v for k, v in self.network.state_dict().items()}
        state = {
            "network": network,
            "optimiser": self.steps.state_dict(),
            "at": [self.epoch, self.batch, self.step],
        }
        torch.save(state, folder / f"step-{self.step}.pt")
        for old in saved(folder)[:-2]:
            old.unlink()

    def load(self, path: Path) -> None:
        """Go back to a state that was saved."""
        state = torch.load(path, weights_only=True)
        self.network.load_state_dict(state["network"])
        self.steps.load_state_dict(state["optimiser"])
        self.epoch, self.batch, self.step = state["at"]


def saved(folder: Path) -> list[Path]:
    """The states in a folder, oldest first."""
    return sorted(folder.glob("step-*.pt"), key=lambda p: int(p.stem.split("-")[1]))


def run(progress: Progress, settings: argparse.Namespace, data: dict[str, list[Any]]) -> None:
    """Train until `settings.steps` steps are done, saving every 100."""
    words = vocabulary()
    began, seen, running = time.time(), 0, dict[str, list[float]]()
    rates = (settings.body_rate, settings.head_rate)
    while progress.step < settings.steps:
        batches = epoch_batches(progress.epoch, settings, words, data)
        for batch in batches[progress.batch :]:
            torch.manual_seed(settings.seed * 1_000_003 + progress.step)
            for group_, full in zip(progress.steps.param_groups, rates, strict=True):
                group_["lr"] = full * rate(progress.step, settings.steps)
            parts = losses(progress.network, batch)
            torch.stack(list(parts.values())).sum().backward()  # type: ignore[no-untyped-call]
            torch.nn.utils.clip_grad_norm_(progress.network.parameters(), 1.0)
            progress.steps.step()
            progress.steps.zero_grad()
            progress.batch += 1
            progress.step += 1
            seen += sum(len(e.window.numbers) for e in batch)
            for name, value in parts.items():
                running.setdefault(name, []).append(value.item())
            if progress.step % 50 == 0:
                means = {k: round(float(np.mean(v[-50:])), 3) for k, v in running.items()}
                at = f"epoch {progress.epoch} batch {progress.batch}/{len(batches)}"
                spent = f"{seen} pieces, {time.time() - began:.0f} s"
                print(f"step {progress.step} {at} {json.dumps(means)} {spent}", flush=True)
            if progress.step % 100 == 0 or progress.step == settings.steps:
                progress.save(settings.out)
            if progress.step == settings.steps:
                return
        progress.epoch, progress.batch = progress.epoch + 1, 0


def main() -> None:
    """Run the training that the command line describes."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--steps", type=int, default=2400)
    parser.add_argument("--tone-share", type=float, default=0.667)
    parser.add_argument("--several-share", type=float, default=0.5, help="several targets in one")
    parser.add_argument("--joined-share", type=float, default=0.0, help="two sentences as one")
    parser.add_argument("--coded-share", type=float, default=0.0, help="our own codings of tone")
    parser.add_argument("--coded", choices=("r", "ru"), default="ru", help="chosen at random, all")
    parser.add_argument("--taught", type=Path, help="only tone as training.teacher.label wrote it")
    parser.add_argument("--framed", action="store_true", help="also our own codings of frames")
    parser.add_argument("--hide", type=float, default=0.5)
    parser.add_argument("--body-rate", type=float, default=1.5e-4)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--start", type=Path, help="go on from this state")
    parser.add_argument("--weights", type=Path, nargs="+", help="start from these states' mean")
    settings = parser.parse_args()
    torch.set_num_threads(settings.threads)
    torch.manual_seed(settings.seed)
    settings.out.mkdir(parents=True, exist_ok=True)
    network = Network()
    load_base(network)
    if settings.weights:
        network.load_state_dict(
            averaged([restored.state(path) for path in settings.weights]), False
        )
    progress = Progress(network, optimiser(network, settings.body_rate, settings.head_rate))
    if settings.start:
        progress.load(settings.start)
    for layer in network.layers:
        layer.compile(dynamic=True)
    network.train()
    data: dict[str, list[Any]] = {
        "polnear": polnear.load("train"),
        "tone": toned(settings),
        "frames": framed.load() if settings.framed else [],
        "treebank": trees.load(corpora(), "train"),
    }
    run(progress, settings, data)


if __name__ == "__main__":
    main()
