"""The random seed in force: one for a whole run, told in its record.

Lenses are pure functions of an article and two sides; the seed is a setting of the run around
them, so it travels beside the arguments and not through each of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

DEFAULT = 20240322
_IN_FORCE: ContextVar[int | None] = ContextVar("framing_seed", default=DEFAULT)


def seed() -> int | None:
    """The seed that draws are to start from; None where only values are wanted and no draws."""
    return _IN_FORCE.get()


@contextmanager
def seeded(value: int | None) -> Iterator[None]:
    """Put a seed in force for the length of a `with` block, None for no draws at all."""
    token = _IN_FORCE.set(value)
    try:
        yield
    finally:
        _IN_FORCE.reset(token)
