"""States and unions of states: which names, adjectives and capitals belong together."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class State:
    """A state by its label, its names and adjective (the label among them), its seat, and the
    organs that are named without it and in which people hold office ("Pentagon")."""

    label: str
    names: tuple[str, ...]
    seat: tuple[str, ...]
    organs: tuple[str, ...] = ()


@cache
def states() -> Mapping[str, State]:
    """Every name and every seat of the table with its state, in the order of the table."""
    table = tomllib.loads(files(__package__).joinpath("states.toml").read_text("utf-8"))
    found: dict[str, State] = {}
    for label, entry in table.items():
        organs = tuple(entry.get("organs", ()))
        state = State(label, (label, *entry["also"]), tuple(entry["seat"]), organs)
        found.update(dict.fromkeys((*state.names, *state.seat), state))
    return found


@cache
def organs() -> Mapping[str, State]:
    """Every organ of the table with its state."""
    return {organ: state for state in states().values() for organ in state.organs}


@cache
def seats() -> Mapping[str, State]:
    """Every seat of the table with its state."""
    return {seat: state for state in states().values() for seat in state.seat}
