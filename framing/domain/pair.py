"""`Pair`, the only two-sided container, and `Side`, what stands in it.

Two sides are never told apart by anything but their place in a pair. What holds for a pair holds
for the swapped pair: this is how even-handedness can be a law that tests check.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

T = TypeVar("T")
U = TypeVar("U")

SideKey = Literal["a", "b"]


@dataclass(frozen=True, slots=True)
class Pair(Generic[T]):
    """Two values of one kind, one for each side."""

    a: T
    b: T

    def swap(self) -> Pair[T]:
        """The same pair with its sides exchanged."""
        return Pair(self.b, self.a)

    def map(self, function: Callable[[T], U]) -> Pair[U]:
        """`function` applied to each side."""
        return Pair(function(self.a), function(self.b))

    def __iter__(self) -> Iterator[T]:
        yield self.a
        yield self.b

    def items(self) -> tuple[tuple[SideKey, T], tuple[SideKey, T]]:
        """The two values with the keys of their sides."""
        return ("a", self.a), ("b", self.b)

    def __getitem__(self, key: SideKey) -> T:
        return self.a if key == "a" else self.b


def other(key: SideKey) -> SideKey:
    """The key of the opposite side."""
    return "b" if key == "a" else "a"


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two things compared: its label and the words by which an article names it.

    `names` are found as whole words (possessives and plurals too); `people`, `institutions` and
    `places` are speakers and actors counted with the side. A side does not know its own key, so
    that swapping a pair needs no rewriting.
    """

    label: str
    names: tuple[str, ...]
    people: tuple[str, ...] = ()
    institutions: tuple[str, ...] = ()
    places: tuple[str, ...] = ()

    @property
    def all_names(self) -> tuple[str, ...]:
        """Every name that counts for the side, names first."""
        return self.names + self.people + self.institutions + self.places


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two sides and what the analyst asked for beside them.

    `lenses` is empty for "all of them". `digest` is the SHA-256 of the canonical JSON of
    everything else, so a comparison given by flags and the same one given by a file are equal.
    """

    title: str
    sides: Pair[Side]
    lenses: tuple[str, ...] = ()
    theme: str = "brief"
    paper: Literal["a4", "letter"] = "a4"
    background: str = ""
    about: str = ""
