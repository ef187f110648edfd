"""States and unions of states: which names, adjectives and capitals belong together."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class State:
    """A state by its label, its names and adjective (the label among them), its seat, and those of
    its organs that are named without it ("Pentagon")."""

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
    """What says something for a state and is named without it, its seat among them, with the
    state."""
    return {organ: state for state in states().values() for organ in (*state.seat, *state.organs)}
