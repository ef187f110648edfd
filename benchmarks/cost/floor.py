"""What a brief must cost at the least: the same libraries, four charts, six pages, no analysis.

Run as a process of its own by `benchmarks/cost/compare.py`. Charts are drawn as vectors by
matplotlib's own PDF backend; pages are set by ReportLab's platypus in embedded TrueType faces and
saved once more through pikepdf; NLTK and click are imported, as the program must import them.
"""

from __future__ import annotations

import io
from pathlib import Path

import click
import nltk
import numpy as np
import pikepdf
from matplotlib.backends.backend_pdf import FigureCanvasPdf
from matplotlib.figure import Figure
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Table

FONTS = Path(__file__).parents[2] / "styles" / "fonts"
PAGES, CHARTS, ROWS, WORDS = 6, 4, 22, 180


def chart(number: int) -> bytes:
    """One chart of ten dots with whiskers and labels."""
    figure = Figure(figsize=(6.5, 2.6))
    axes = figure.add_axes((0.2, 0.15, 0.75, 0.75))
    values = np.linspace(-1, 1, 10) * number
    axes.errorbar(values, range(10), xerr=0.3, fmt="o")
    axes.set_yticks(range(10), [f"label {index}" for index in range(10)])
    out = io.BytesIO()
    FigureCanvasPdf(figure).print_pdf(out)
    return out.getvalue()


def pages() -> bytes:
    """Six pages, each with a heading, a table and running text."""
    faces = sorted(FONTS.glob("FramingS*.ttf"))[:4]
    for face in faces:
        pdfmetrics.registerFont(TTFont(face.stem, str(face)))
    body = ParagraphStyle("body", fontName=faces[0].stem, fontSize=9, leading=12)
    story: list[object] = []
    for page in range(PAGES):
        cells = [[Paragraph(f"cell {page} {row}", body) for _ in range(4)] for row in range(ROWS)]
        story += [Paragraph(f"Page {page}", body), Table(cells), Paragraph("word " * WORDS, body)]
        story.append(PageBreak())
    out = io.BytesIO()
    SimpleDocTemplate(out, pagesize=A4, invariant=1).build(story)
    return out.getvalue()


def main() -> None:
    """Draw, set, save; print how many bytes came out."""
    drawn = [chart(number) for number in range(1, CHARTS + 1)]
    saved = io.BytesIO()
    with pikepdf.open(io.BytesIO(pages())) as pdf:
        pdf.save(saved, deterministic_id=True, recompress_flate=True)
    size = sum(map(len, drawn)) + len(saved.getvalue())
    click.echo(f"{size} bytes with NLTK {nltk.__version__}")


if __name__ == "__main__":
    main()
