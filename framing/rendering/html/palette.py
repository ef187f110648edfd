"""The colours of a page, by day and by night, made from those of a theme.

A theme knows one ground: white paper. For a dark screen each colour keeps its hue and its chroma
and mirrors its lightness. Words are then moved away from their ground until they stand out from
it by 4.5 to 1, the contrast that WCAG asks of text (level AA).
"""

from __future__ import annotations

from colorsys import hls_to_rgb, rgb_to_hls
from typing import TypeAlias

from framing.themes import Theme

LEAST_CONTRAST = 4.5
STEP = 0.04
WHITE, BLACK = "#FFFFFF", "#000000"
Palette: TypeAlias = dict[str, str]
OTHERS = (("third_party", "third"), ("unnamed", "unnamed"))
BELONGS = {"a": "a", "b": "b", **dict(OTHERS)}


def by_day(theme: Theme) -> Palette:
    """The theme's own colours on white."""
    colours = theme.colours
    tints = {name: theme.sides[key].tint for key, name in BELONGS.items()}
    inks = {name: theme.sides[key].ink for key, name in BELONGS.items()}
    return _palette(WHITE, colours.panel, colours.rule, words_of(theme), inks, tints)


def by_night(theme: Theme) -> Palette:
    """The theme's colours on a ground of its ink's hue."""
    colours = theme.colours
    paper = mixed(colours.ink, BLACK, 0.4)
    inks = {name: mirrored(theme.sides[key].ink) for key, name in BELONGS.items()}
    tints = {name: mixed(paper, inks[name], 0.2) for name in ("a", "b")}
    tints |= {name: mixed(mirrored(theme.sides[key].tint), WHITE, 0.08) for key, name in OTHERS}
    words = {name: mirrored(colour) for name, colour in words_of(theme).items()}
    return _palette(paper, mixed(paper, WHITE, 0.06), mixed(paper, WHITE, 0.2), words, inks, tints)


def words_of(theme: Theme) -> Palette:
    """The colours of words that belong to no side."""
    return {name: getattr(theme.colours, name) for name in ("ink", "muted", "link")}


def _palette(
    paper: str, panel: str, rule: str, words: Palette, inks: Palette, tints: Palette
) -> Palette:
    grounds = (paper, panel, *tints.values())
    return {
        "paper": paper,
        "panel": panel,
        "rule": rule,
        **{name: readable(colour, grounds) for name, colour in words.items()},
        **{name: readable(ink, (paper, panel, tints[name])) for name, ink in inks.items()},
        **{f"{name}-tint": tint for name, tint in tints.items()},
    }


def contrast(one: str, other: str) -> float:
    """How much two colours stand out from each other, 1 to 21, as WCAG 2 defines it."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def readable(colour: str, grounds: tuple[str, ...]) -> str:
    """The colour, or the one nearest to it toward black or white that can be read on each of the
    grounds."""
    goal = BLACK if contrast(BLACK, grounds[0]) > contrast(WHITE, grounds[0]) else WHITE
    share = 0.0
    while share < 1 and min(contrast(mixed(colour, goal, share), g) for g in grounds) < (
        LEAST_CONTRAST
    ):
        share += STEP
    return mixed(colour, goal, min(share, 1.0))


def mixed(colour: str, other: str, share: float) -> str:
    """A colour with a share of another."""
    pairs = zip(_parts(colour), _parts(other), strict=True)
    return _written([a + (b - a) * share for a, b in pairs])


def mirrored(colour: str) -> str:
    """A colour for a dark ground: of the same hue, as light as it was dark."""
    hue, lightness, saturation = rgb_to_hls(*_parts(colour))
    return _written(list(hls_to_rgb(hue, 1 - lightness * 0.95, saturation * 0.9)))


def _parts(colour: str) -> list[float]:
    return [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]


def _written(parts: list[float]) -> str:
    return "#" + "".join(f"{round(part * 255):02X}" for part in parts)


def _luminance(colour: str) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in _parts(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
