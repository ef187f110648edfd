"""The article sentence by sentence, with its marks, and the way back from each to its figures.

Side a is underlined once and side b twice, each on its tint and with its letter, so that the sides
are told apart without colour too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from framing.domain import Span
from framing.rendering.html.markup import Markup, element, joined
from framing.rendering.html.scribe import Scribe
from framing.report import AnnotatedText, NumberedSentence, Text


def annotated_text(scribe: Scribe, block: AnnotatedText) -> Markup:
    """Numbered sentences with their marks, remarks, and the figures that count them."""
    counted = _counted(scribe)
    sentences = (_sentence(scribe, told, counted[told.number]) for told in block.sentences)
    return element("ol", *sentences, class_="sentences")


def _counted(scribe: Scribe) -> defaultdict[int, list[str]]:
    """The marks of the figures that were counted in each sentence."""
    found: defaultdict[int, list[str]] = defaultdict(list)
    for figure in scribe.report.figures:
        spans = [span for measure in figure.finding.sides for span in measure.evidence]
        for number in scribe.places.numbers(spans):
            found[number].append(figure.mark)
    return found


def _sentence(scribe: Scribe, told: NumberedSentence, marks: list[str]) -> Markup:
    sides = {mark.side for mark in told.highlights if mark.side}
    classes = [*sorted(sides), *(("starts",) if told.starts_paragraph else ())]
    return element(
        "li",
        element("a", f"s{told.number}", href=f"#s{told.number}", class_="number"),
        element("p", *_marked(scribe, told), dir="auto", class_="text"),
        *(element("p", _remark(scribe, remark), class_="remark") for remark in told.remarks),
        _back(marks) if marks else "",
        id=f"s{told.number}",
        class_=" ".join(classes) or None,
    )


def _remark(scribe: Scribe, remark: Text) -> Markup:
    """A remark; the number of a quotation that it begins with leads to the ledger."""
    first, *rest = remark
    number = first.strip() if isinstance(first, str) else ""
    if number in scribe.quotations:
        link = element("a", number, href=f"#quotation-{number}")
        return joined((link, " ", scribe.text(tuple(rest))))
    return scribe.text(remark)


def _back(marks: list[str]) -> Markup:
    """Links to the figures that a sentence was counted in."""
    links = joined((element("a", mark, href=f"#{mark}") for mark in marks), " ")
    told = f"counted in {len(marks)} {'figure' if len(marks) == 1 else 'figures'}"
    return element("details", element("summary", told), element("p", links), class_="counted")


def _marked(scribe: Scribe, told: NumberedSentence) -> Iterator[Markup | str]:
    """A sentence's words, cut wherever a mark begins or ends."""
    span = told.span
    sided = [mark for mark in told.highlights if mark.side]
    quoted = [mark for mark in told.highlights if mark.kind == "content" and not mark.side]
    edges = {span.start, span.end}
    for mark in told.highlights:
        edges |= {max(mark.span.start, span.start), min(mark.span.end, span.end)}
    for start, end in pairwise(sorted(edges)):
        if any(mark.span.start == start for mark in quoted):
            yield element("span", "‹", class_="angle")
        held = next((mark for mark in sided if mark.span.holds((start, end))), None)
        words = Span(start, end).of(scribe.article)
        if held is None or held.side is None:
            yield words
        else:
            yield element("mark", words, class_=held.side)
            if end == held.span.end:
                yield element("sup", held.side.upper(), class_=held.side)
        if any(mark.span.end == end for mark in quoted):
            yield element("span", "›", class_="angle")
