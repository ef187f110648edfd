"""A lexicon: classes of words and phrases read from a TOML file, and how they are found in a text.

The file is the authority: whoever doubts a figure opens it, reads the class and the entries in
plain text, and finds the file's fingerprint in the run's record. Tables may be nested; a class is
named by its path (`verbs.neutral`). A class is a list of entries, or a table of entries with a
neutral alternative for each, or a table of `terms` with the `question` that they answer. The table
`weights` gives classes a number, by the last parts of their path.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from importlib.resources import files
from types import MappingProxyType
from typing import Any, NamedTuple

from framing.errors import ResourceMissing
from framing.lexicons.trie import Trie, normal

HEAD = ("title", "version", "licence", "references")


class Hit(NamedTuple):
    """An entry found: `words[start:end]` is it, in the text; `class_` is the class it is in, the
    first of the file, and `further` are the others."""

    start: int
    end: int
    entry: str
    class_: str
    further: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Lexicon:
    """One word list, or the part of it under a scope.

    `classes` maps a class to its entries (lower case, lemmas); `weights` a class to its number;
    `alternatives` an entry to a neutral word for the same thing; `questions` a class to the
    question that it helps to answer. `sha256` is the fingerprint of the whole file.
    """

    name: str
    title: str
    version: str
    licence: str
    references: tuple[str, ...]
    sha256: str
    classes: Mapping[str, tuple[str, ...]] = field(repr=False)
    weights: Mapping[str, float] = field(default_factory=dict, repr=False)
    alternatives: Mapping[str, str] = field(default_factory=dict, repr=False)
    questions: Mapping[str, str] = field(default_factory=dict, repr=False)
    _trie: Trie = field(default_factory=Trie, repr=False, compare=False)

    def __post_init__(self) -> None:
        for class_, entries in self.classes.items():
            for entry in entries:
                self._trie.add(entry, class_)

    def __contains__(self, entry: str) -> bool:
        return self.class_of(entry) is not None

    def class_of(self, entry: str) -> str | None:
        """The class of a lemma or a whole phrase, or None. Where an entry stands in several
        classes (a noun and a verb spelled alike), the first of the file."""
        return self._trie.get(entry)

    def weight_of(self, entry: str) -> float:
        """The number of the entry's class; 1 where the class has none, 0 for what is not here."""
        class_ = self.class_of(entry)
        return 0.0 if class_ is None else self.weights.get(class_, 1.0)

    def find(self, words: Sequence[str], lemmas: Sequence[str] | None = None) -> Iterator[Hit]:
        """Every entry in a row of words, in order, never overlapping; the longest wins.

        A word of an entry matches a word of the text or, where they are given, its lemma, in any
        case. Takes time in proportion to the number of words.
        """
        plain = [normal(word) for word in words]
        bases = plain if lemmas is None else [normal(lemma) for lemma in lemmas]
        if len(plain) != len(bases):
            raise ValueError(f"{len(plain)} words and {len(bases)} lemmas")
        start = 0
        while start < len(plain):
            end, entry, classes = self._trie.longest(plain, bases, start)
            if end > start:
                yield Hit(start, end, entry, classes[0], classes[1:])
            start = max(end, start + 1)


@cache
def load(name: str, scope: str = "") -> Lexicon:
    """The lexicon of this name, or the classes under `scope` with the scope taken off their names
    (`load("cues", "verbs").class_of("claim")` is `distancing`).

    Raises ResourceMissing where there is no such lexicon or scope, or the file is broken.
    """
    return _lexicon(name, *_file(name), scope)


@cache
def _file(name: str) -> tuple[dict[str, Any], str]:
    """What a lexicon's file holds, read once for all its scopes, and its fingerprint."""
    if name not in names():
        raise ResourceMissing(f"lexicon '{name}': not there; there are {', '.join(names())}")
    content = files(__package__).joinpath(f"{name}.toml").read_bytes()
    return _table(name, content), sha256(content).hexdigest()


@cache
def names() -> tuple[str, ...]:
    """The lexicons that there are, in alphabetical order."""
    found = (entry.name for entry in files(__package__).iterdir())
    return tuple(sorted(name.removesuffix(".toml") for name in found if name.endswith(".toml")))


def parse(name: str, content: bytes, scope: str = "") -> Lexicon:
    """The lexicon in the bytes of a TOML file; raises ResourceMissing where they hold none."""
    return _lexicon(name, _table(name, content), sha256(content).hexdigest(), scope)


def _table(name: str, content: bytes) -> dict[str, Any]:
    """The tables of a lexicon's file; raises ResourceMissing where one is wanting."""
    try:
        table = tomllib.loads(content.decode("utf-8"))
    except ValueError as error:
        raise ResourceMissing(f"lexicon '{name}': not a TOML file ({error})") from error
    if missing := [key for key in HEAD if not table.get(key)]:
        raise ResourceMissing(f"lexicon '{name}': add {', '.join(missing)} at its head")
    return table


def _lexicon(name: str, table: Mapping[str, Any], fingerprint: str, scope: str) -> Lexicon:
    """The classes of a file's tables that stand under a scope."""
    weights = table.get("weights", {})
    classes = {key: value for key, value in table.items() if key not in (*HEAD, "weights")}
    prefix = scope and scope + "."
    leaves = [
        (path.removeprefix(prefix), leaf)
        for path, leaf in _leaves(name, classes)
        if path.startswith(prefix)
    ]
    if not leaves:
        raise ResourceMissing(f"lexicon '{name}': it has no classes under '{scope}'")
    return Lexicon(
        name=name,
        title=str(table["title"]),
        version=str(table["version"]),
        licence=str(table["licence"]),
        references=tuple(table["references"]),
        sha256=fingerprint,
        classes=MappingProxyType({path: _entries(leaf) for path, leaf in leaves}),
        weights=MappingProxyType(
            {path: number for path, _ in leaves if (number := _weight(prefix + path, weights))}
        ),
        alternatives=MappingProxyType(
            {
                entry: neutral
                for _, leaf in leaves
                if isinstance(leaf, dict) and "terms" not in leaf
                for entry, neutral in leaf.items()
            }
        ),
        questions=MappingProxyType(
            {
                path: leaf["question"]
                for path, leaf in leaves
                if isinstance(leaf, dict) and "terms" in leaf
            }
        ),
    )


def _leaves(name: str, table: Mapping[str, Any], path: str = "") -> Iterator[tuple[str, Any]]:
    """The classes of a nested table, each with its path, in the file's order."""
    for key, value in table.items():
        here = f"{path}.{key}" if path else key
        if isinstance(value, list) or (
            isinstance(value, dict)
            and ("terms" in value or any(isinstance(leaf, str) for leaf in value.values()))
        ):
            yield here, value
        elif isinstance(value, dict):
            yield from _leaves(name, value, here)
        else:
            raise ResourceMissing(f"lexicon '{name}': '{here}' is neither a list nor a table")


def _entries(leaf: Any) -> tuple[str, ...]:
    """The entries of a class, however it is written."""
    return tuple(leaf["terms"] if isinstance(leaf, dict) and "terms" in leaf else leaf)


def _weight(path: str, weights: Mapping[str, float]) -> float:
    """The number given to the longest tail of the path, or 0."""
    parts = path.split(".")
    tails = (".".join(parts[start:]) for start in range(len(parts)))
    return next((float(weights[tail]) for tail in tails if tail in weights), 0.0)
