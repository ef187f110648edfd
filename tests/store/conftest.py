"""A store in the folder of the test, and its outbox."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from framing.store import Outbox, Store


@pytest.fixture
def store(framing_home: Path) -> Iterator[Store]:
    """An empty store."""
    with Store(framing_home) as opened:
        yield opened


@pytest.fixture
def outbox(store: Store) -> Iterator[Outbox]:
    """Its outbox."""
    with Outbox(store) as opened:
        yield opened
