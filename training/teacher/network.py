"""The teacher: MPNet's body (Song et al. 2020) with our added embeddings and our head of tone."""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.encoder.layer import Layer, load_layers
from training.encoder.network import FEATURES
from training.encoder.safetensors import tensors

HIDDEN, HEADS, LAYERS = 768, 12, 12
POSITIONS, FIRST = 514, 2
BUCKETS, FAR = 32, 128
EPSILON = 1e-5


def buckets(length: int) -> Tensor:
    """(length, length): the bucket of each distance, as MPNet and T5 cut them."""
    at = torch.arange(length)
    distance = at[:, None] - at[None, :]
    half = BUCKETS // 2
    exact = half // 2
    far = distance.abs().float().clamp(min=1) / exact
    steps = exact + (far.log() / math.log(FAR / exact) * (half - exact)).long()
    near = torch.where(distance.abs() < exact, distance.abs(), steps.clamp(max=half - 1))
    return near + half * (distance < 0).long()


class Teacher(nn.Module):
    """`encode` gives the states, `tone` the scores; both take what the encoder's network takes."""

    def __init__(self, numbers: list[int], dropout: float = 0.1) -> None:
        super().__init__()
        self.register_buffer("numbers", torch.tensor(numbers))
        self.word = nn.Embedding(30527, HIDDEN)
        self.position = nn.Embedding(POSITIONS, HIDDEN)
        for name, size in FEATURES:
            table = nn.Embedding(size, HIDDEN)
            nn.init.normal_(table.weight, std=0.005)
            setattr(self, name, table)
        self.norm = nn.LayerNorm(HIDDEN, EPSILON)
        self.distance = nn.Embedding(BUCKETS, HEADS)
        self.layers = nn.ModuleList(
            Layer(HIDDEN, HEADS, EPSILON, "none", dropout) for _ in range(LAYERS)
        )
        self.tone_inner = nn.Linear(2 * HIDDEN, HIDDEN)
        self.tone_outer = nn.Linear(HIDDEN, 3)
        self.dropout = dropout

    def encode(self, numbers: Tensor, features: Tensor, mask: Tensor) -> Tensor:
        """(batch, length, HIDDEN) from MiniLM's piece numbers, features and what is no padding."""
        length = numbers.shape[1]
        x: Tensor = self.word(self.numbers[numbers])  # type: ignore[index]
        x = x + self.position.weight[FIRST : FIRST + length]
        for i, (name, _) in enumerate(FEATURES):
            x = x + getattr(self, name)(features[..., i])
        x = functional.dropout(self.norm(x), self.dropout, self.training)
        bias = torch.zeros(mask.shape).masked_fill(~mask, -1e4)[:, None, None, :]
        bias = bias + self.distance(buckets(length)).permute(2, 0, 1)[None]
        for layer in self.layers:
            x = layer(x, bias)
        return x

    def tone(self, x: Tensor, target: Tensor) -> Tensor:
        """(batch, 3) scores from CLS and the mean over the target's pieces."""
        weight = target.float() / target.sum(1, keepdim=True).clamp(min=1)
        mean = torch.einsum("bl,blh->bh", weight, x)
        inner = functional.gelu(self.tone_inner(torch.cat([x[:, 0], mean], -1)))
        scores: Tensor = self.tone_outer(functional.dropout(inner, self.dropout, self.training))
        return scores


def load_base(network: Teacher, data: bytes) -> None:
    """Set the body to all-mpnet-base-v2; its word embeddings stay as they are."""
    base = tensors(data)
    with torch.no_grad():
        network.word.weight.copy_(base["embeddings.word_embeddings.weight"])
        network.position.weight.copy_(base["embeddings.position_embeddings.weight"])
        network.norm.weight.copy_(base["embeddings.LayerNorm.weight"])
        network.norm.bias.copy_(base["embeddings.LayerNorm.bias"])
        network.distance.weight.copy_(base["encoder.relative_attention_bias.weight"])
        load_layers(
            network.layers,
            base,
            [f"attention.attn.{part}" for part in "qkv"],
            {
                "out": "attention.attn.o", "norm1": "attention.LayerNorm",
                "up": "intermediate.dense", "down": "output.dense", "norm2": "output.LayerNorm",
            },
        )  # fmt: skip
    network.word.weight.requires_grad_(False)
