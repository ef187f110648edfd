"""The coding sheet: every coding of an article on a row, beside it room for another opinion.

It is a table for a spreadsheet, in the order of the article: each sentence, then what is coded in
it. Who codes fills in `yours` (and `why`, and `coder` with initials); what is left blank stands.
The last columns tell where content, source and cue of an attribution are.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from framing.domain import (
    AnnotatedArticle,
    Attribution,
    Coded,
    Override,
    Overrides,
    Pair,
    Side,
    Span,
)
from framing.rendering.spreadsheet import Cell, csv_table
from framing.text.codings import Coding, codings, place
from framing.text.overruling import overruled
from framing.text.reading import read_sides

COLUMNS = (
    "id", "coding", "start", "end", "words", "machine", "yours", "why", "coder",
    "content", "source", "cue",
)  # fmt: skip
ARTICLE, SIDE, SENTENCE = "article", "side", "sentence"
SPANS = ("content", "source", "cue")


def coding_sheet(
    doc: AnnotatedArticle, sides: Pair[Side], overrides: Overrides | None = None
) -> bytes:
    """The sheet of an article as CSV, with what was overruled already filled in.

    Raises BadOverrides where the overrides do not fit the article.
    """
    machine = read_sides(doc, sides)
    found = codings(machine.mentions, machine.attributions)
    after = doc if overrides is None else overruled(doc, overrides, sides)
    reading = read_sides(after, sides)
    known = {(one.coding, one.at) for one in found}
    added = [
        one
        for one in codings(reading.mentions, reading.attributions)
        if (one.coding, one.at) not in known
    ]
    spans = {place(one): one for one in (*after.attributions, *doc.attributions)}
    return csv_table(COLUMNS, _rows(doc, sides, (*found, *added), known, spans, overrides))


def _rows(
    doc: AnnotatedArticle,
    sides: Pair[Side],
    found: Sequence[Coding],
    known: set[tuple[Coded, Span]],
    attributions: Mapping[Span, Attribution],
    overrides: Overrides | None,
) -> Iterator[tuple[Cell, ...]]:
    yield _row(("", ARTICLE, None, None, doc.article.origin.name, doc.article.sha256))
    for key, side in sides.items():
        yield _row((key, SIDE, None, None, side.label, ""))
    changes = _changes(doc, overrides)
    standing: defaultdict[int, list[Coding]] = defaultdict(list)
    starts = [sentence.start for sentence in doc.sentences]
    for one in sorted(found, key=lambda one: one.at.start):
        standing[bisect_right(starts, one.at.start) - 1].append(one)
    coder = overrides.coder if overrides else ""
    for number, sentence in enumerate(doc.sentences):
        yield _row((f"s{number + 1}", SENTENCE, *sentence, _flat(doc.text, sentence), ""))
        for one in standing[number]:
            change = changes.get((one.coding, one.at))
            machine = one.value if (one.coding, one.at) in known else ""
            head = (one.id, one.coding, *one.at, _flat(doc.text, one.at), machine)
            yours = (change.now, change.why, coder) if change else ("", "", "")
            whole = attributions.get(one.at) if one.coding == "attribution" else None
            yield _row(head, (*yours, *(_places(whole, key) for key in SPANS if whole)))


def _changes(
    doc: AnnotatedArticle, overrides: Overrides | None
) -> dict[tuple[Coded, Span], Override]:
    """The changes by the place that the sheet gives them: the content of an attribution."""
    places = {cue: place(one) for one in doc.attributions for cue in (*one.content, *one.cue)}
    return {
        (one.coding, one.at if one.coding == "mention" else places.get(one.at, one.at)): one
        for one in (overrides.changes if overrides else ())
    }


def _places(attribution: Attribution, key: str) -> str:
    """The spans of an attribution's content, source or cue, as a list of places."""
    spans = getattr(attribution, key)
    return json.dumps(spans) if spans else ""


def _row(head: tuple[Cell, ...], rest: Sequence[Cell] = ()) -> tuple[Cell, ...]:
    return (*head, *rest, *("",) * (len(COLUMNS) - len(head) - len(rest)))


def _flat(text: str, span: Span) -> str:
    """The words on one line, each character in its place."""
    return "".join(" " if char.isspace() else char for char in span.of(text))
