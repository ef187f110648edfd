"""Setting a report: the same data as PDF or JSON."""

from framing.rendering.formats import FORMATS, render

__all__ = ["FORMATS", "render"]
