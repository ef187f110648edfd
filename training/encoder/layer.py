"""One transformer layer, as MiniLM and MPNet have it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional


class Layer(nn.Module):
    """Attention and a feed-forward part, normalised after each.

    `gelu` is "tanh" for the approximation that the exact engine computes from a table, else "none".
    """

    def __init__(self, hidden: int, heads: int, epsilon: float, gelu: str, dropout: float) -> None:
        super().__init__()
        self.qkv = nn.Linear(hidden, 3 * hidden)
        self.out = nn.Linear(hidden, hidden)
        self.up = nn.Linear(hidden, 4 * hidden)
        self.down = nn.Linear(4 * hidden, hidden)
        self.norm1 = nn.LayerNorm(hidden, epsilon)
        self.norm2 = nn.LayerNorm(hidden, epsilon)
        self.heads, self.gelu, self.dropout = heads, gelu, dropout

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """`x` is (batch, length, hidden); `bias` is added to the scores of attention, (batch or 1,
        heads or 1, length or 1, length)."""
        batch, length, hidden = x.shape
        split = self.qkv(x).view(batch, length, 3, self.heads, hidden // self.heads)
        query, key, value = split.permute(2, 0, 3, 1, 4)
        seen = functional.scaled_dot_product_attention(
            query, key, value, attn_mask=bias.to(query.dtype)
        )
        seen = self.out(seen.transpose(1, 2).reshape(batch, length, hidden))
        x = self.norm1(x + functional.dropout(seen, self.dropout, self.training))
        inner = self.down(functional.gelu(self.up(x), approximate=self.gelu))
        result: Tensor = self.norm2(x + functional.dropout(inner, self.dropout, self.training))
        return result


def load_layers(
    layers: nn.ModuleList,
    base: Mapping[str, Tensor],
    attention: Sequence[str],
    names: Mapping[str, str],
) -> None:
    """Set layers to those of `base`: query, key and value are called as in `attention`, the other
    parts as in `names`, each behind "encoder.layer.N."."""
    for i, layer in enumerate(layers):
        prefix = f"encoder.layer.{i}."
        for kind in ("weight", "bias"):
            parts = [base[f"{prefix}{name}.{kind}"] for name in attention]
            getattr(layer.qkv, kind).copy_(torch.cat(parts))
            for ours, theirs in names.items():
                getattr(getattr(layer, ours), kind).copy_(base[f"{prefix}{theirs}.{kind}"])
