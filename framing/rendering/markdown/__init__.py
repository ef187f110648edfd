"""A report as Markdown: CommonMark with GitHub's tables, to be read as it is or taken further."""

from framing.rendering.markdown.document import markdown

__all__ = ["markdown"]
