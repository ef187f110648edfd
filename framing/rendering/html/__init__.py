"""Setting a report as one self-contained web page."""

from framing.rendering.html.page import html

__all__ = ["html"]
