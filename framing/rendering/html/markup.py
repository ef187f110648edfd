"""Markup, and the one way to make it: an element of a name, attributes and content.

A plain string is data wherever it comes from, and is escaped when it is set. Only what `element`
and `joined` return is markup, so words of an article can not become it.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from framing.rendering.escape import visible

VOID = frozenset({"col", "input", "meta", "wbr"})


class Markup(str):
    """Text that is markup already."""

    __slots__ = ()


def element(tag: str, *content: str, **attributes: str | None) -> Markup:
    """An element. `class_`, `aria_label` and so on name the attributes class, aria-label; an
    attribute whose value is None is left out."""
    told = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{escape(visible(value))}"'
        for name, value in attributes.items()
        if value is not None
    )
    if tag in VOID:
        return Markup(f"<{tag}{told}>")
    return Markup(f"<{tag}{told}>{joined(content)}</{tag}>")


def joined(content: Iterable[str], between: str = "") -> Markup:
    """Pieces of content one after the other."""
    return Markup(between.join(map(_set, content)))


def raw(tag: str, content: str, **attributes: str | None) -> Markup:
    """A style or script of the program's own, which browsers do not unescape."""
    return element(tag, Markup(content), **attributes)


def _set(piece: str) -> str:
    return piece if isinstance(piece, Markup) else escape(visible(piece), quote=False)
