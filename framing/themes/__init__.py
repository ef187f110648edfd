"""How a brief looks: themes read from styles/*.toml."""

from framing.themes.theme import Ink, Theme, load_theme, styles_folder, theme_names

__all__ = ["Ink", "Theme", "load_theme", "styles_folder", "theme_names"]
