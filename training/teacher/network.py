"""The teacher: MPNet's body (Song et al. 2020) with our added embeddings and our head of tone."""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.encoder.network import FEATURES
from training.encoder.safetensors import tensors

HIDDEN, HEADS, LAYERS = 768, 12, 12
POSITIONS, FIRST = 514, 2
BUCKETS, FAR = 32, 128
EPSILON = 1e-5


class Layer(nn.Module):
    """One transformer layer, normalised after each half."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.qkv = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.out = nn.Linear(HIDDEN, HIDDEN)
        self.up = nn.Linear(HIDDEN, 4 * HIDDEN)
        self.down = nn.Linear(4 * HIDDEN, HIDDEN)
        self.norm1 = nn.LayerNorm(HIDDEN, EPSILON)
        self.norm2 = nn.LayerNorm(HIDDEN, EPSILON)
        self.dropout = dropout

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """`x` is (batch, length, HIDDEN), `bias` is added to the attention's scores."""
        batch, length, _ = x.shape
        split = self.qkv(x).view(batch, length, 3, HEADS, HIDDEN // HEADS)
        query, key, value = split.permute(2, 0, 3, 1, 4)
        seen = functional.scaled_dot_product_attention(
            query, key, value, attn_mask=bias.to(query.dtype)
        )
        seen = self.out(seen.transpose(1, 2).reshape(batch, length, HIDDEN))
        x = self.norm1(x + functional.dropout(seen, self.dropout, self.training))
        inner = self.down(functional.gelu(self.up(x)))
        result: Tensor = self.norm2(x + functional.dropout(inner, self.dropout, self.training))
        return result


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
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
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
        for i, layer in enumerate(network.layers):
            prefix = f"encoder.layer.{i}."
            names = {
                "out": "attention.attn.o", "norm1": "attention.LayerNorm",
                "up": "intermediate.dense", "down": "output.dense", "norm2": "output.LayerNorm",
            }  # fmt: skip
            for kind in ("weight", "bias"):
                parts = [base[f"{prefix}attention.attn.{n}.{kind}"] for n in "qkv"]
                getattr(layer.qkv, kind).copy_(torch.cat(parts))
                for ours, theirs in names.items():
                    getattr(getattr(layer, ours), kind).copy_(base[f"{prefix}{theirs}.{kind}"])
    network.word.weight.requires_grad_(False)
