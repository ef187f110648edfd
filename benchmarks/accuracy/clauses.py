"""Scores of clauses on the dev parts of UD English EWT and GUM.

    FRAMING_CORPORA=… python -m benchmarks.accuracy.clauses

Gold comes from the treebanks: voice is the verb's feature, agent is `nsubj` of an active verb and
`obl:agent` of a passive one, patient `obj` and `nsubj:pass`; a relative pronoun counts as the noun
it stands for. Words are the treebanks', tags are ours. *head*: the span holds the gold head;
*strict*: it shares at least half of its tokens with the gold noun phrase; *doer*: the agent of a
passive (its rules were revised on this part, so the figure is flattering); *kept*: of the agents
and patients that are given, those that overlap what the same rules find on the gold tree.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from framing.domain import Clause, Span, Token
from framing.engines.encoder.syntax import tags
from framing.engines.lemmatizer import lemma
from framing.text.grammar.clauses import clauses, of_tree
from framing.text.grammar.syntax import SentenceTree, trees
from training.trees import Tree, load

Tally = Counter[str]


def tallies(corpora: Path) -> Tally:
    """How often each thing was asked (`all …`) and right (`right …`)."""
    counts: Tally = Counter()
    for document in load(corpora, "dev"):
        paragraphs, sentences = (
            tuple(Span(*place) for place in places)
            for places in (document.paragraphs, document.sentences)
        )
        places = tuple(map(tuple, document.tokens))
        given = tags(document.text, paragraphs, sentences, places)
        rows = [_tokens(document.text, *row) for row in zip(places, given, strict=True)]
        tokens = tuple(token for row in rows for token in row)
        found: dict[int, Clause] = {
            clause.predicate.start: clause
            for clause in clauses(trees(document.text, paragraphs, sentences, tokens))
        }
        for tree, row in zip(document.trees, places, strict=True):
            gold = _gold(tree, tuple(_tokens(document.text, row, tree.tags)))
            _count(counts, gold, tree.passive, found)
    return counts


def _tokens(text: str, places: Sequence[tuple[int, int]], tags: Sequence[str]) -> list[Token]:
    return [
        Token(start, end, text[start:end], penn, lemma(text[start:end], penn))
        for (start, end), penn in zip(places, tags, strict=True)
    ]


def _gold(tree: Tree, tokens: tuple[Token, ...]) -> SentenceTree:
    """The treebank's own tree of a sentence."""
    children: list[list[int]] = [[] for _ in tokens]
    heads = tuple(-1 if head == len(tokens) else head for head in tree.heads)
    for place, head in enumerate(heads):
        if head >= 0:
            children[head].append(place)
    span = Span(tokens[0].start, tokens[-1].end)
    return SentenceTree(span, tokens, heads, tuple(tree.labels), tuple(map(tuple, children)))


def _roles(tree: SentenceTree, marked: list[bool]) -> Iterator[tuple[int, str, dict[str, int]]]:
    """Verb, voice and the gold heads of its agent and patient."""
    for verb, token in enumerate(tree.tokens):
        if not token.tag.startswith("VB") or tree.child(verb, "cop") is not None:
            continue
        if tree.labels[verb] in ("aux", "aux:pass", "cop", "amod", "compound", "case", "fixed"):
            continue
        passive = marked[verb]
        names = (
            {"agent": "obl:agent", "patient": "nsubj:pass"}
            if passive
            else {"agent": "nsubj", "patient": "obj"}
        )
        heads = {role: tree.child(verb, label) for role, label in names.items()}
        found = {role: head for role, head in heads.items() if head is not None}
        for role, head in found.items():
            if tree.tokens[head].tag in ("WDT", "WP") and tree.labels[verb] == "acl:relcl":
                found[role] = tree.heads[verb]
        yield verb, "passive" if passive else "active", found


def _count(counts: Tally, gold: SentenceTree, marked: list[bool], found: dict[int, Clause]) -> None:
    ideal = {clause.predicate.start: clause for clause in of_tree(gold)}
    for verb, voice, roles in _roles(gold, marked):
        clause = found.get(gold.tokens[verb].start)
        counts["all verb"] += 1
        counts["right verb"] += clause is not None
        if clause is not None:
            counts["all voice"] += 1
            counts["right voice"] += clause.voice == voice
        for role, head in roles.items():
            span = None if clause is None else getattr(clause, role)
            names = [role, "doer"] if voice == "passive" and role == "agent" else [role]
            for name in names:
                counts[f"all {name} head"] += 1
                counts[f"right {name} head"] += bool(span and span.holds(gold.tokens[head].span))
            counts["all strict"] += 1
            counts["right strict"] += bool(span and _half(gold, span, gold.noun_phrase(head)))
    for start, clause in found.items():
        if not gold.span.start <= start < gold.span.end:
            continue
        for role in ("agent", "patient"):
            span, best = getattr(clause, role), getattr(ideal.get(start), role, None)
            if span is not None:
                counts[f"all {role} kept"] += 1
                counts[f"right {role} kept"] += bool(best and span.overlaps(best))


def _half(tree: SentenceTree, one: Span, two: Span) -> bool:
    """Whether two spans share at least half of the tokens that they have together."""
    first = {t.start for t in tree.tokens if one.holds(t.span)}
    second = {t.start for t in tree.tokens if two.holds(t.span)}
    return len(first & second) >= 0.5 * len(first | second)


def main() -> None:
    """Print all scores."""
    folder = os.environ.get("FRAMING_CORPORA")
    if not folder:
        sys.exit("FRAMING_CORPORA is not set: the folder that holds ud_ewt and ud_gum")
    counts = tallies(Path(folder))
    for name in sorted(key.removeprefix("all ") for key in counts if key.startswith("all ")):
        right, asked = counts[f"right {name}"], counts[f"all {name}"]
        print(f"{name:14} {right / asked:.3f}  ({right} of {asked})")


if __name__ == "__main__":
    main()
