"""Nouns that tell a time, an amount or a means, by which or to which nothing is done."""

from __future__ import annotations

from framing.text.grammar.syntax import SentenceTree

_NO_DOERS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april "
    "may june july august september october november december today tomorrow yesterday now "
    "then time end day week month year decade century night morning afternoon evening noon "
    "midnight percent % point margin dollar euro pound cent half third quarter mile meter "
    "metre kilometer kilometre foot inch hour minute second fold way mean means hand mistake "
    "accident chance default phone telephone mail email e-mail car train plane bus boat "
    "sea air land degree itself himself herself "
    "behalf force virtue reason way vote goal run stroke length seat".split()
)


def is_circumstance(tree: SentenceTree, place: int) -> bool:
    """Whether a noun tells a time, an amount or a means, which nothing is done by or to."""
    return tree.tokens[place].lemma.lower() in _NO_DOERS
