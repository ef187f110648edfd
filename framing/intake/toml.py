"""A comparison as the text of a comparison file, which `load` reads back to the same value."""

from __future__ import annotations

import json

from framing.domain import Comparison, Side


def to_toml(comparison: Comparison) -> str:
    """The comparison file of `comparison`; what is at its default is left out."""
    lines = [f"title = {quoted(comparison.title)}"]
    if comparison.background:
        lines.append(f"background = {quoted(comparison.background)}")
    if comparison.about:
        lines.append(f"about = {quoted(comparison.about)}")
    if comparison.lenses:
        lines.append(f"lenses = {_strings(comparison.lenses)}")
    if comparison.theme != "brief":
        lines.append(f"theme = {quoted(comparison.theme)}")
    if comparison.paper != "a4":
        lines.append(f"paper = {quoted(comparison.paper)}")
    for key, side in comparison.sides.items():
        lines += ["", f"[sides.{key}]", *_side(side)]
    return "\n".join(lines) + "\n"


def _side(side: Side) -> list[str]:
    lines = [f"label = {quoted(side.label)}", f"names = {_strings(side.names)}"]
    return lines + [
        f"{key} = {_strings(values)}"
        for key in ("people", "institutions", "places")
        if (values := getattr(side, key))
    ]


def _strings(values: tuple[str, ...]) -> str:
    return f"[{', '.join(quoted(value) for value in values)}]"


def quoted(value: str) -> str:
    """A TOML basic string: JSON's escapes are TOML's, but for the delete character."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
