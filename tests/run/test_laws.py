"""The laws of the house, held on whole reports."""

from __future__ import annotations

import builtins
import hashlib
import os
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

import framing
from framing.domain import Pair, Side
from framing.errors import BadArticle, BadComparison
from framing.rendering.json_report import report_object
from framing.report import Number, SideName, Words
from framing.report.bottom_line import MAX_WORDS, words_in

SENTENCES = (
    "The union praised the plan.",
    "The company rejected the demand of the union.",
    '"We will not give in," said Ann Lee, a spokeswoman for the company.',
    "The company was accused of bad faith.",
    "Workers may strike on Friday, the union warned.",
    "Nobody spoke for the owners.",
    "Its leaders called the offer an insult.",
    "According to a report, the company had offered a fair deal.",
    "Quillan Marlowe lost his boat on Monday.",
    "He slept on deck, and she blamed him for the strike.",
    "Ann Lee said that he had broken his word.",
)
SIDES = Pair(
    Side("Union", ("union", "workers", "Ann Lee")),
    Side("Company", ("company", "owners", "Quillan Marlowe")),
)
STANCES = ("about", "supports", "attacks", "supports_indirectly", "attacks_indirectly")
BLIND = ("record", "sides", "mentions", "attributions", "clauses", "figures")


def swapped(found: dict[str, Any]) -> dict[str, Any]:
    """What a report should say when the sides are exchanged, but for its record."""
    turn = {"a": "b", "b": "a", None: None}

    def keys(value: list[str]) -> list[str]:
        return [str(turn[key]) for key in value]

    def figure(value: dict[str, Any]) -> dict[str, Any]:
        interval = value["contrast_interval"]
        contrast = value["contrast"]
        return value | {
            "a": value["b"],
            "b": value["a"],
            "contrast": None if contrast is None else -contrast,
            "contrast_interval": interval and [-interval[1], -interval[0]],
        }

    return {key: value for key, value in found.items() if key not in BLIND} | {
        "sides": {"a": found["sides"]["b"], "b": found["sides"]["a"]},
        "mentions": [one | {"side": turn[one["side"]]} for one in found["mentions"]],
        "attributions": [
            one
            | {"speaker_side": turn[one["speaker_side"]]}
            | {key: keys(one[key]) for key in STANCES}
            for one in found["attributions"]
        ],
        "clauses": [
            one | {key: turn[one[key]] for key in ("agent_side", "patient_side")}
            for one in found["clauses"]
        ],
        "figures": {key: figure(value) for key, value in found["figures"].items()},
    }


def plain(report: framing.Report) -> dict[str, Any]:
    """The report as data, with lists for tuples and without its record."""
    import json

    data: dict[str, Any] = json.loads(framing.render(report, "json"))
    del data["record"]
    return data


def test_a_name_of_both_sides_is_refused(seed_doc: framing.AnnotatedArticle) -> None:
    """A comparison made in Python is held to what one in a file is held to."""
    sides = Pair(Side("Union", ("union",)), Side("Company", ("company", "Unions")))
    comparison = framing.Comparison("Union and Company", sides)
    for use in (framing.compose, framing.mentions):
        with pytest.raises(BadComparison, match=r"'Unions' also stands in sides\.a\.names"):
            use(seed_doc, comparison)
    twice = framing.Comparison("t", SIDES, lenses=("voice", "tone", "voice"))
    with pytest.raises(BadComparison, match="'voice' stands twice"):
        framing.compose(framing.annotate(SENTENCES[0]), twice)


def test_swapping_the_sides_of_the_seed_swaps_every_figure(
    seed_report: framing.Report,
    seed_doc: framing.AnnotatedArticle,
    seed_comparison: framing.Comparison,
) -> None:
    """With the sides exchanged every figure turns, contrasts change sign, nothing else changes."""
    turned = replace(seed_comparison, sides=seed_comparison.sides.swap())
    assert plain(framing.compose(seed_doc, turned)) == swapped(plain(seed_report))


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=14))
def test_swapping_the_sides_of_any_article_swaps_every_figure(sentences: list[str]) -> None:
    """The swap law holds for articles put together at random, or both orders are refused."""
    doc = framing.annotate("\n\n".join(sentences))
    comparison = framing.Comparison("Union and company", SIDES)
    turned = replace(comparison, sides=SIDES.swap())
    try:
        report = framing.compose(doc, comparison)
    except BadArticle:
        with pytest.raises(BadArticle):
            framing.compose(doc, turned)
        return
    assert plain(framing.compose(doc, turned)) == swapped(plain(report))


@pytest.mark.slow
@settings(max_examples=6, suppress_health_check=list(HealthCheck))
@given(st.lists(st.sampled_from(SENTENCES), min_size=48, max_size=60))
def test_swapping_the_sides_of_a_long_article_changes_no_p_no_stability_and_no_word(
    sentences: list[str],
) -> None:
    """The swap law holds above the floors: tests, corrected tests, settings, confidence."""
    doc = framing.annotate("\n\n".join(sentences))
    comparison = framing.Comparison("Union and company", SIDES)
    found = plain(framing.compose(doc, comparison))
    figures = found["figures"].values()
    assume(any(figure["q"] is not None for figure in figures))
    assert any(figure["stability"] and figure["stability"]["of"] for figure in figures)
    turned = replace(comparison, sides=SIDES.swap())
    assert plain(framing.compose(doc, turned)) == swapped(found)


def test_the_bottom_line_survives_a_swap(
    seed_report: framing.Report,
    seed_doc: framing.AnnotatedArticle,
    seed_comparison: framing.Comparison,
) -> None:
    """The bottom line is the same sentence when the sides are exchanged, and short."""

    def said(report: framing.Report) -> list[object]:
        sides = report.comparison.sides
        return [
            sides[part.key].label
            if isinstance(part, SideName)
            else part.measure.value
            if isinstance(part, Number)
            else part
            for part in report.bottom_line
        ]

    turned = replace(seed_comparison, sides=seed_comparison.sides.swap())
    assert said(framing.compose(seed_doc, turned)) == said(seed_report)
    labels = (seed_comparison.sides.a.label, seed_comparison.sides.b.label)
    assert 5 <= words_in(seed_report.bottom_line, labels) <= MAX_WORDS
    assert not any(isinstance(part, Words) for part in seed_report.bottom_line)


def test_evidence_is_words_of_the_article(seed_report: framing.Report) -> None:
    """Every measure has evidence inside the body, or a reason why it has no value."""
    found = report_object(seed_report)
    text = found["article"]["text"]
    for key, figure in found["figures"].items():
        for side in (figure["a"], figure["b"], *figure["others"].values()):
            assert ("withheld" in side) or side["evidence"], key
            for start, end in side["evidence"]:
                assert 0 <= start < end <= len(text)
                assert text[start:end] == text[start:end].strip()


@pytest.mark.parametrize("number", [0, 1])
def test_equal_records_give_equal_bytes(seed_path: Path, tmp_path: Path, number: int) -> None:
    """Another folder, time zone, locale and hash seed change no byte of any file."""
    places = (
        {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C", "LANG": "C"},
        {"PYTHONHASHSEED": "77", "TZ": "Asia/Tokyo", "LC_ALL": "C.UTF-8", "LANG": "de_DE"},
    )
    hashes = []
    paper = ("a4", "letter")[number]
    for name, place in zip(("one", "another folder"), places, strict=True):
        folder = tmp_path / name
        folder.mkdir()
        copied = folder / seed_path.name
        copied.write_bytes(seed_path.read_bytes())
        copied.with_suffix(".toml").write_bytes(seed_path.with_suffix(".toml").read_bytes())
        command = [sys.executable, "-W", "error", "-m", "framing", "report", seed_path.name]
        source = str(Path(framing.__file__).parents[1])
        subprocess.run(
            [*command, "--paper", paper],
            cwd=folder,
            env={**os.environ, **place, "PYTHONPATH": source},
            check=True,
            capture_output=True,
        )
        run = folder / "reports" / seed_path.stem
        hashes.append(
            {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in run.iterdir()}
        )
    assert hashes[0] == hashes[1]
    assert set(hashes[0]) == {"brief.pdf", "brief.html", "report.json", "record.json"}


@pytest.mark.parametrize("form", ["pdf", "html"])
def test_no_float_is_summed_in_a_way_that_depends_on_the_version_of_python(
    form: str, monkeypatch: pytest.MonkeyPatch, seed_comparison: framing.Comparison, seed_path: Path
) -> None:
    """`sum` rounds floats otherwise since Python 3.12; all of ours go through `math.fsum`."""
    exact = builtins.sum

    def checked(values: Iterable[Any], /, start: Any = 0) -> Any:
        listed = list(values)
        caller = sys._getframe(1).f_globals.get("__name__", "")
        floats = any(isinstance(value, float) for value in listed)
        assert not (floats and caller.startswith("framing")), caller
        return exact(listed, start)

    text = f"{seed_path.read_text(encoding='utf-8')}\n\nThis one is for {form}.\n"
    monkeypatch.setattr(builtins, "sum", checked)
    doc = framing.annotate(text)
    assert framing.render(framing.compose(doc, seed_comparison), form)
