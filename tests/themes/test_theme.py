"""Themes are complete, readable in colour and in grey, and say what is wrong with them."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

from framing.errors import ResourceMissing
from framing.themes import load_theme, theme_names
from framing.themes import theme as module

AA, AAA = 4.5, 7.0


def luminance(colour: str) -> float:
    """The relative luminance of "#RRGGBB" as WCAG 2 defines it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    r, g, b = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("name", theme_names())
def test_all_words_have_the_contrast_of_aa(name: str) -> None:
    """Ink, muted words, links and sides are readable on white, on panels and on tints."""
    theme = load_theme(name)
    colours = theme.colours
    for words in (colours.ink, colours.muted, colours.link):
        for ground in ("#FFFFFF", colours.panel):
            assert contrast(words, ground) >= AA
    for side in (theme.sides.a, theme.sides.b):
        assert contrast(side.ink, side.tint) >= AA
        assert contrast("#FFFFFF", side.ink) >= AA
        assert contrast(colours.ink, side.tint) >= AA
        assert contrast(colours.link, side.tint) >= AA
        assert contrast(colours.muted, side.tint) >= AA
    for part in (theme.sides.third_party, theme.sides.unnamed):
        assert contrast(colours.ink, part.tint) >= AA


@pytest.mark.parametrize("name", theme_names())
def test_no_red_against_green(name: str) -> None:
    """The sides differ in blue, which colour-blind readers see, or not in hue at all."""
    a, b = (int(side.ink[5:7], 16) for side in (load_theme(name).sides.a, load_theme(name).sides.b))
    reds = [int(side.ink[1:3], 16) for side in (load_theme(name).sides.a, load_theme(name).sides.b)]
    greens = [int(s.ink[3:5], 16) for s in (load_theme(name).sides.a, load_theme(name).sides.b)]
    grey = all(r == g == blue for r, g, blue in zip(reds, greens, (a, b), strict=True))
    assert grey or abs(a - b) > 64


def test_contrast_is_for_low_vision() -> None:
    """Its words have the contrast of AAA on every ground, and all its type is larger."""
    theme, usual = load_theme("contrast"), load_theme("brief")
    sides = (theme.sides.a, theme.sides.b)
    inks = (theme.colours.ink, theme.colours.muted, theme.colours.link, *(x.ink for x in sides))
    for ground in ("#FFFFFF", theme.colours.panel, *(side.tint for side in sides)):
        assert all(contrast(ink, ground) >= AAA for ink in inks)
    for size in fields(theme.sizes):
        assert getattr(theme.sizes, size.name) > getattr(usual.sizes, size.name)


@pytest.fixture
def branded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of styles in which the theme "mine" has a logo, though not its file yet."""
    folder = module.styles_folder()
    (tmp_path / "fonts").symlink_to(folder / "fonts")
    logo = '\n[logo]\nfile = "mine.png"\nsays = "The Institute"\nheight = 20.0\n'
    (tmp_path / "mine.toml").write_text((folder / "brief.toml").read_text("utf-8") + logo, "utf-8")
    monkeypatch.setattr(module, "styles_folder", lambda: tmp_path)
    return tmp_path


def test_a_logo_must_be_a_png_file(branded: Path) -> None:
    """A theme whose logo is missing, or is something else, says what to mend."""
    theme = load_theme.__wrapped__("mine")
    for content in (None, b"<svg/>"):
        if content:
            (branded / "mine.png").write_bytes(content)
        with pytest.raises(ResourceMissing, match=r"no PNG file mine.png in styles; mend \[logo\]"):
            theme.logo_file()


def test_a_theme_needs_no_logo() -> None:
    """None of the themes that are shipped has one."""
    assert all(load_theme(name).logo_file() is None for name in theme_names())


def test_the_default_is_brief() -> None:
    """Without a name the theme is "brief", and "plain" is there for grey print."""
    assert load_theme().name == "brief"
    assert {"brief", "plain"} <= set(theme_names())


def test_an_unknown_theme_is_told_with_the_known_ones() -> None:
    """The error names what there is."""
    with pytest.raises(ResourceMissing, match="no theme 'brif'; known themes: brief"):
        load_theme("brif")


def test_a_misspelt_key_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A theme with an unknown key names the file and the key."""
    text = (module.styles_folder() / "brief.toml").read_text("utf-8")
    (tmp_path / "mine.toml").write_text(text.replace("muted =", "mutd ="), "utf-8")
    monkeypatch.setattr(module, "styles_folder", lambda: tmp_path)
    with pytest.raises(ResourceMissing, match=r"styles/mine.toml: .*mutd"):
        load_theme.__wrapped__("mine")


def test_fonts_stay_small() -> None:
    """All faces together are under six megabytes, and each has its licence beside it."""
    fonts = module.styles_folder() / "fonts"
    assert sum(path.stat().st_size for path in fonts.iterdir()) < 6_000_000
    families = {path.stem.partition("-")[0] for path in fonts.glob("*.ttf")}
    assert families == {path.stem.partition("-")[0] for path in fonts.glob("*-LICENSE.txt")}
