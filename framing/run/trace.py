"""From a figure back to its sentences, its function, and the line where that stands."""

from __future__ import annotations

import inspect
import pkgutil
from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from framing.errors import BadRun, UsageError
from framing.rendering.numbers import number_text
from framing.run.earlier import earlier_figures
from framing.run.integrity import check_integrity
from framing.run.opened import Run
from framing.run.said import measure_text

AROUND = 36
"""How many characters are shown on either side of the words that were counted."""


def trace(run: Run, mark: str) -> tuple[str, ...]:
    """Where the figure with a mark ("T1") or a key ("tone.net") comes from, as lines.

    Raises UsageError for a mark that the brief has not, BadRun where its figures are not there.
    """
    check_integrity(run)
    if run.data is None:
        raise BadRun(f"{run.where}: only its record is there: give the run folder or the brief")
    key, figure = _figure(run.data["figures"], mark)
    return tuple(_lines(run, run.data, key, figure))


def _figure(figures: Mapping[str, Any], mark: str) -> tuple[str, Mapping[str, Any]]:
    for key, figure in figures.items():
        if mark.casefold() in (figure["mark"].casefold(), key.casefold()):
            return key, figure
    marks = " ".join(figure["mark"] for figure in figures.values())
    raise UsageError(f"no figure {mark!r}: choose one of {marks}")


def _lines(run: Run, data: Mapping[str, Any], key: str, figure: Mapping[str, Any]) -> Iterator[str]:
    yield f"{figure['mark']}  {key}  {figure['label']}"
    yield f"   {figure['question']}"
    yield ""
    (measures,) = (one.sides for one in earlier_figures(data) if one.key == key)
    for side, measure in measures.items():
        yield f"{side.upper()}  {data['sides'][side]['label']}: {measure_text(measure, n=True)}"
        yield from _sentences(data["article"], figure[side]["evidence"])
    for name, other in figure["others"].items():
        yield f"–  {name.replace('_', ' ')}: {other.get('value', other.get('withheld'))}"
        yield from _sentences(data["article"], other["evidence"])
    yield ""
    yield from _contrast(figure)
    yield from (f"caveat      {caveat}" for caveat in figure["caveats"])
    yield ""
    yield from _made_by(run, figure["made_by"])


def _contrast(figure: Mapping[str, Any]) -> Iterator[str]:
    if figure["contrast"] is not None:
        said = number_text(figure["contrast"], figure["unit"])
        interval = figure["contrast_interval"]
        ends = [number_text(end, figure["unit"]) for end in interval or ()]
        yield f"contrast    A − B = {said}" + (f" ({' to '.join(ends)})" if ends else "")
    tested = "" if figure["p"] is None else f", p = {figure['p']:.3g} in family {figure['family']}"
    yield f"confidence  {figure['confidence']}{tested}"
    if stability := figure.get("stability"):
        yield f"stability   holds in {stability['holds']} of {stability['of']} settings"


def _sentences(article: Mapping[str, Any], evidence: Sequence[Sequence[int]]) -> Iterator[str]:
    """The words that were counted, each with what stands around it in its sentence."""
    text, sentences = article["text"], article["sentences"]
    for start, end in evidence:
        number, (first, last) = next(
            ((n, s) for n, s in enumerate(sentences, 1) if s[0] <= start < s[1]), (0, (start, end))
        )
        left = _flat(text[max(first, start - AROUND) : start])
        right = _flat(text[end : min(max(last, end), end + AROUND)])
        name = f"s{number}" if number else "head"
        yield f"   {name:>4}  {left:>{AROUND}}[{_middle(_flat(text[start:end]))}]{right}".rstrip()


def _flat(text: str) -> str:
    return "".join(" " if char.isspace() else char for char in text)


def _middle(words: str) -> str:
    return words if len(words) <= 2 * AROUND else f"{words[:AROUND]} … {words[-AROUND:]}"


def _made_by(run: Run, dotted: str) -> Iterator[str]:
    try:
        function = inspect.unwrap(pkgutil.resolve_name(dotted))
        file = Path(inspect.getsourcefile(function) or "")
        line = inspect.getsourcelines(function)[1]
        module = import_module(function.__module__)
    except (ImportError, AttributeError, OSError, TypeError):
        yield f"made by     {dotted}, which is not in this version"
        return
    yield f"made by     {dotted}"
    yield f"            {file}:{line}"
    for told in (function.__doc__, module.__doc__):
        for row in inspect.cleandoc(told or "").splitlines():
            yield f"            {row}".rstrip()
        yield ""
    from framing.run.record import record

    here = dict(record(run.article, run.record.comparison, run.record.seed, None).versions)
    old = dict(run.record.versions)
    if any(old.get(name) != here[name] for name in ("framing", "code")):
        yield (
            f"            The run was made by framing {old.get('framing')} ({old.get('code')});"
            f" this is {here['framing']} ({here['code']})."
        )
