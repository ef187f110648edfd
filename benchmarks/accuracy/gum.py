"""GUM's entities: the mentions of one document, with the group that mentions of one thing share.

The column MISC holds them as brackets, `(7-person-…` where one opens and `7)` where it closes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_BRACKET = re.compile(r"\(([^()]+)\)?|([^()]+)\)")


@dataclass(frozen=True, slots=True)
class Entity:
    """A mention: words `[first, last)` of its sentence and their head; `kind` is GUM's, such as
    person, organization, place."""

    group: str
    kind: str
    first: int
    last: int
    head: int


@dataclass(frozen=True, slots=True)
class Parsed:
    """A sentence's words as GUM has them, and the entities that are mentioned in it."""

    words: tuple[str, ...]
    tags: tuple[str, ...]
    heads: tuple[int, ...]
    labels: tuple[str, ...]
    entities: tuple[Entity, ...]
    opens_paragraph: bool


def parsed(file: Path) -> Iterator[Parsed]:
    """The sentences of one document. The head of a root is -1."""
    for block in file.read_text(encoding="utf-8").strip().split("\n\n"):
        lines = block.split("\n")
        rows = [line.split("\t") for line in lines if not line.startswith("#")]
        rows = [row for row in rows if row[0].isdigit()]
        heads = tuple(int(row[6]) - 1 for row in rows)
        yield Parsed(
            tuple(row[1] for row in rows),
            tuple(row[4] for row in rows),
            heads,
            tuple(row[7] for row in rows),
            tuple(_entities([row[9] for row in rows], heads)),
            any(line.startswith("# newpar") for line in lines),
        )


def _entities(notes: list[str], heads: tuple[int, ...]) -> Iterator[Entity]:
    opened: list[tuple[str, str, int]] = []
    for place, note in enumerate(notes):
        found = re.search(r"Entity=([^|]+)", note)
        for match in _BRACKET.finditer(found.group(1) if found else ""):
            group = match.group(2)
            if match.group(1):
                group, kind = match.group(1).split("-")[:2]
                opened.append((group, kind, place))
                if not match.group(0).endswith(")"):
                    continue
            at = next((k for k in range(len(opened) - 1, -1, -1) if opened[k][0] == group), None)
            if at is None:
                continue
            _, kind, first = opened.pop(at)
            inside = range(first, place + 1)
            head = next((k for k in inside if heads[k] not in inside), first)
            yield Entity(group, kind, first, place + 1, head)
