"""Finding the lenses: built-in ones by folder, others by the entry point `framing.lenses`."""

from __future__ import annotations

import pkgutil
from collections.abc import Sequence
from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from typing import cast, get_args

from framing.errors import BadComparison, LensFailed
from framing.report import Lens, PartOfBrief


@cache
def all_lenses() -> tuple[Lens, ...]:
    """Every lens there is, in the order in which a brief shows them.

    Raises LensFailed where a lens can not be loaded, or two share a name or a mark.
    """
    package = import_module("framing.lenses")
    found = [
        cast(Lens, import_module(f"{package.__name__}.{module.name}").lens)
        for module in pkgutil.iter_modules(package.__path__)
    ]
    for entry in sorted(entry_points(group="framing.lenses"), key=lambda entry: entry.name):
        try:
            found.append(cast(Lens, entry.load()))
        except Exception as error:
            raise LensFailed(
                f"lens {entry.name!r} ({entry.value}) can not be loaded: {error}"
            ) from error
    for what in ("name", "mark"):
        values = [getattr(lens, what) for lens in found]
        twice = sorted({value for value in values if values.count(value) > 1})
        if twice:
            raise LensFailed(f"two lenses have the {what} {twice[0]!r}: uninstall one of them")
    parts = get_args(PartOfBrief)
    return tuple(sorted(found, key=lambda lens: (parts.index(lens.part), lens.order, lens.name)))


def chosen(names: Sequence[str]) -> tuple[Lens, ...]:
    """The lenses with these names, all where none is given; BadComparison for an unknown name or
    one that stands twice."""
    known = {lens.name: lens for lens in all_lenses()}
    for name in names:
        if names.count(name) > 1:
            raise BadComparison(f"lenses: {name!r} stands twice: write it once")
        if name not in known:
            raise BadComparison(f"lenses: no lens {name!r}: choose from {', '.join(sorted(known))}")
    return tuple(lens for lens in all_lenses() if not names or lens.name in names)
