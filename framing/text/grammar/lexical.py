"""Finding a lexicon's entries in annotated tokens, by lemma and by part of speech.

A word list says what a word can mean; its part of speech says which of its senses is in play
("may" the modal, "May" the month; "patient" the adjective, not the noun). A single word counts
only under a tag that its class allows; phrases count as they stand.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from framing.domain import Span, Token
from framing.lexicons import Lexicon

ADJECTIVE = frozenset({"JJ", "JJR", "JJS"})
PARTICIPLE = frozenset({"VBN", "VBG"})
ADVERB = frozenset({"RB", "RBR", "RBS"})
MODAL = frozenset({"MD"})
NOUN = frozenset({"NN", "NNS"})
VERB = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
ANY: frozenset[str] = frozenset()

HYPHENS = frozenset("-‐‑–")
"""What joins words where no space stands beside it."""

DASHES = frozenset("- -- – —".split())
"""What sets words apart."""

Tags = Mapping[str, frozenset[str]]
"""A class, or the first part of its path, and the tags under which a single word of it counts."""


@dataclass(frozen=True, slots=True)
class Found:
    """An entry of a lexicon in the text: its tokens `first` … `last` (both included)."""

    first: int
    last: int
    entry: str
    class_: str
    span: Span


def found(tokens: Sequence[Token], lexicon: Lexicon, tags: Tags) -> Iterator[Found]:
    """Every entry of the classes in `tags` (`ANY` lets every tag pass), in order.

    Classes that are not in `tags` are passed over. Of several classes of an entry ("fear" the noun
    and the verb) the first that lets the tag pass counts.
    """
    words = [token.text for token in tokens]
    lemmas = [token.lemma for token in tokens]
    for hit in lexicon.find(words, lemmas):
        tag = tokens[hit.start].tag if hit.end - hit.start == 1 else ""
        classes = (hit.class_, *hit.further)
        class_ = next((name for name in classes if _passes(name, tags, tag)), None)
        if class_ is None:
            continue
        last = hit.end - 1
        span = Span(tokens[hit.start].start, tokens[last].end)
        yield Found(hit.start, last, hit.entry, class_, span)


def in_compound(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a hyphen joins the words from `first` to `last` to another ("trigger-happy",
    "credible-fear interview")."""
    before, behind = tokens[max(0, first - 1) : first], tokens[last + 1 : last + 2]
    led = any(x.text in HYPHENS and x.end == tokens[first].start for x in before)
    return led or any(x.text in HYPHENS and x.start == tokens[last].end for x in behind)


def _passes(class_: str, tags: Tags, tag: str) -> bool:
    """Whether a class counts under a tag; phrases have none."""
    allowed = tags.get(class_)
    allowed = tags.get(class_.partition(".")[0]) if allowed is None else allowed
    return allowed is not None and (not tag or not allowed or tag in allowed)
