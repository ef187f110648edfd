"""Sets of Penn Treebank tags that tell what a word can do in its clause."""

from __future__ import annotations

TENSED = frozenset(("VBD", "VBP", "VBZ"))
"""A finite verb, modals apart."""

FINITE = TENSED | {"MD"}
"""A finite verb: with it a clause stands by itself."""

CLAUSAL = FINITE | {"TO", "VB"}
"""A finite verb or an infinitive: with it words are a clause, not a phrase."""

COMMON = frozenset(("NN", "NNS"))
"""A common noun."""

NAMES = frozenset(("NNP", "NNPS"))
"""A name."""

NOUNS = COMMON | NAMES
"""A noun, common or a name."""
