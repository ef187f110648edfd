"""The head for syntax: scores of tags, heads and relations from the states of a sentence's tokens.

Heads are scored biaffinely, relations by a layer over a token and its head (after Dozat & Manning
2017, whose relations are biaffine too).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from framing.engines.encoder.arborescence import best_tree
from framing.engines.encoder.body import linear
from framing.engines.encoder.exact import Floats, Linear, gelu, product
from framing.engines.encoder.weights_file import Array

TAGS = (
    "'' $ , -LRB- -RRB- . : ADD AFX CC CD DT EX FW GW HYPH IN JJ JJR JJS LS MD NFP NN NNP NNPS NNS "
    "PDT POS PRP PRP$ RB RBR RBS RP SYM TO UH VB VBD VBG VBN VBP VBZ WDT WP WP$ WRB ``"
).split()
RELATIONS = (
    "acl acl:relcl advcl advmod amod appos aux aux:pass case cc ccomp compound compound:prt conj "
    "cop csubj csubj:outer csubj:pass dep det discourse dislocated expl fixed flat goeswith iobj "
    "list mark nmod nmod:poss nsubj nsubj:outer nsubj:pass nummod obj obl obl:agent orphan "
    "parataxis punct reparandum root vocative xcomp"
).split()
_ROOT = RELATIONS.index("root")
_THIRD_PERSON, _ING_FORM = TAGS.index("VBZ"), TAGS.index("VBG")
_GERUND = re.compile(r"(?:ing?|in['’]|gon)$", re.IGNORECASE)


class Tree(NamedTuple):
    """For each token the place of its head, -1 for the root, and its relation to it."""

    heads: tuple[int, ...]
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Syntax:
    """The weights of the head. `inner` has a row to add for tokens that start a word, and one for
    those that start inside one ("not" in "cannot")."""

    inner: Floats
    tags: Linear
    dependent: Linear
    head: Linear
    pair: Linear
    root: Linear
    below: Linear
    above: Linear
    no_head: Floats
    relations: Linear

    def tags_of(self, rows: Floats, forms: Sequence[str]) -> list[str]:
        """The Penn tag of each token from its states, (tokens, 2·HIDDEN), and its letters: the
        third person ends in -s, a gerund in -ing."""
        scores = self.tags(rows)
        for row, form in zip(scores, forms, strict=True):
            if not form.lower().endswith("s"):
                row[_THIRD_PERSON] = -np.inf
            if not _GERUND.search(form):
                row[_ING_FORM] = -np.inf
        return [TAGS[best] for best in scores.argmax(1).tolist()]

    def tree_of(self, rows: Floats) -> Tree:
        """The tree of one sentence from the states of its tokens."""
        left = gelu(self.dependent(rows))
        scores = product(self.pair(left), gelu(self.head(rows)))
        heads = best_tree(self.root(left)[:, 0].tolist(), scores.tolist())
        above = np.concatenate([self.above(rows), self.no_head[None]])
        named = self.relations(gelu(self.below(rows) + above[heads]))
        places = np.array(heads)
        named[places >= 0, _ROOT] = -np.inf
        labels = [RELATIONS[best] for best in named.argmax(1).tolist()]
        labels[heads.index(-1)] = "root"
        return Tree(tuple(heads), tuple(labels))


def syntax(arrays: Mapping[str, Array]) -> Syntax:
    """The head that a weights file holds."""
    names = ("tags", "dependent", "head", "pair", "root", "below", "above", "relations")
    layers = {name: linear(arrays, f"syntax.{name}") for name in names}
    return Syntax(inner=arrays["syntax.inner"], no_head=arrays["syntax.no_head"], **layers)
