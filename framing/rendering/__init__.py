"""Setting a report: the same data in each format."""

from framing.rendering.formats import FORMATS, STANDARD, render, render_files

__all__ = ["FORMATS", "STANDARD", "render", "render_files"]
