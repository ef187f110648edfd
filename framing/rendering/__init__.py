"""Setting a report: the same data in each format."""

from framing.rendering.formats import FORMATS, render, render_files

__all__ = ["FORMATS", "render", "render_files"]
