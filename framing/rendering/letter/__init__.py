"""Page one as a letter: plain text, simple HTML, and the chart as a picture."""

from framing.rendering.letter.chart import Chart, chart
from framing.rendering.letter.digest import digest_html, digest_text
from framing.rendering.letter.html import letter_html
from framing.rendering.letter.plain import letter_text

__all__ = ["Chart", "chart", "digest_html", "digest_text", "letter_html", "letter_text"]
