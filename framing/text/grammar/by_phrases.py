"""Who does what a passive tells: what stands behind its "by"."""

from __future__ import annotations

from collections.abc import Iterator

from framing.text.grammar.circumstances import is_circumstance
from framing.text.grammar.syntax import SentenceTree
from framing.text.grammar.tags import NOUNS


def named_doer(tree: SentenceTree, verb: int) -> int | None:
    """The head of what stands behind the "by" of a passive."""
    found = by_phrase(tree, verb)
    if found is None:
        found = next((k for k in tree.having(verb, "obl") if _may_do(tree, k)), None)
    if found is None:
        found = next((k for k in _phrases_behind(tree, verb) if _may_do(tree, k)), None)
    if found is None:
        found = _behind_gerund(tree, verb)
    if found is None and tree.labels[verb] == "acl":
        behind = tree.having(tree.heads[verb], "nmod")
        found = next((k for k in behind if k > verb and _may_do(tree, k)), None)
    return found


def by_phrase(tree: SentenceTree, verb: int) -> int | None:
    """What the parser takes for a doer, where "by" stands before it."""
    found = [k for k in tree.having(verb, "obl:agent") if _behind_by(tree, k)]
    found = [k for k in found if not is_circumstance(tree, k)]
    found.sort(key=lambda k: tree.child(k, "case") is None)
    return found[0] if found else None


def _behind_by(tree: SentenceTree, place: int) -> bool:
    """Whether "by" stands before a noun; it may hang on the verb, if something is thrown in, or
    on a title before a name."""
    led = (place, *(k for k in tree.children[place] if k < place))
    cases = [k for word in led for k in tree.having(word, "case")]
    if not cases and tree.labels[place] == "obl:agent":
        cases = [k for k in (tree.heads[place] + 1,) if k < len(tree.tokens)]
    return any(tree.tokens[k].text.lower() == "by" for k in cases)


def _phrases_behind(tree: SentenceTree, verb: int) -> Iterator[int]:
    """What hangs on the nouns behind a verb ("fought for other reasons by the US")."""
    for noun in tree.having(verb, "obl", "obj"):
        if noun > verb:
            for phrase in tree.having(noun, "nmod"):
                yield phrase
                yield from tree.having(phrase, "nmod")


def _behind_gerund(tree: SentenceTree, verb: int) -> int | None:
    """The name behind the "from" and the gerund of a passive ("barred from trading at the port
    by the Harbour Office"): what is done is not done by way of a name."""
    for gerund in tree.having(verb, "advcl", "xcomp"):
        marks = tree.having(gerund, "mark", "case")
        if tree.tokens[gerund].tag != "VBG" or not any(
            tree.tokens[k].text.lower() == "from" for k in marks
        ):
            continue
        phrases = (*tree.having(gerund, "obl", "obl:agent"), *_phrases_behind(tree, gerund))
        for phrase in phrases:
            if _may_do(tree, phrase) and tree.tokens[phrase].tag.startswith("NNP"):
                return phrase
    return None


def _may_do(tree: SentenceTree, place: int) -> bool:
    """Whether a noun stands behind "by" and tells no time and no amount."""
    token = tree.tokens[place]
    if not _behind_by(tree, place):
        return False
    return token.tag in NOUNS | {"PRP", "DT", "WP"} and not is_circumstance(tree, place)
