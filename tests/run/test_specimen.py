"""The specimen of a theme shows every kind of block that there is."""

from __future__ import annotations

from typing import get_args

import pytest

from framing.report import Block, Report
from framing.run import specimen as module


def test_every_kind_of_block_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    """What can stand in a section stands in the specimen."""
    shown: list[Report] = []
    monkeypatch.setattr(module, "leaflet", lambda report, *_: shown.append(report) or b"")
    module.specimen("plain")
    kinds = {type(block) for section in shown[0].sections for block in section.blocks}
    assert kinds == set(get_args(Block))
