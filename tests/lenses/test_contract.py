"""What holds for every lens that is discovered, whatever it looks at."""

from __future__ import annotations

import doctest
import os
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import framing
from framing.domain import AnnotatedArticle, Comparison, Findings, Measure, Pair, Side
from framing.report import Lens, Section
from framing.run.lenses import all_lenses

ROOT = Path(__file__).parents[2]
LENSES = all_lenses()
ALWAYS = {
    "salience": ("salience.mentions", "salience.first_mention"),
    "naming": ("naming.labels",),
    "voice": ("voice.words_quoted", "voice.speakers"),
    "cues": ("cues.marked_share",),
    "tone": ("tone.net", "tone.outlet", "tone.quoted"),
    "agency": ("agency.agent_share",),
    "certainty": ("certainty.hedged_share",),
    "frames": tuple(
        f"frames.{name}"
        for name in (
            "conflict",
            "human_interest",
            "economic",
            "morality",
            "responsibility",
            "resolution",
        )
    ),
}
SENTENCES = (
    "The union praised the brave owners.",
    '"Rents are too high," Ada Obi said on Monday.',
    "Owners rejected the plan, which was written by the union.",
    "They may appeal.",
    'The so-called "reform" clearly harms nobody, Tom Reed claimed.',
    "The council met for two hours.",
    "According to the union, owners raised rents twice.",
    "It was never shown to the owners.",
    "The dispute over costs goes on, but both hope for an agreement.",
)

every_lens = pytest.mark.parametrize("lens", LENSES, ids=[lens.name for lens in LENSES])


def measures(findings: Findings) -> Iterator[Measure]:
    """Every measure in the findings."""
    for finding in findings.findings:
        yield from finding.sides
        yield from (measure for _, measure in finding.others)


@every_lens
def test_worked_example(lens: Lens) -> None:
    """The example in the lens's own description gives what it says it gives."""
    module = import_module(type(lens).__module__)
    outcome = doctest.testmod(module, verbose=False)
    assert outcome.attempted > 0
    assert outcome.failed == 0


@every_lens
def test_swapping_the_sides_of_the_seed_swaps_the_findings(
    lens: Lens, seed_doc: AnnotatedArticle, seed_comparison: Comparison
) -> None:
    """With the sides exchanged every figure changes places and every contrast its sign."""
    found = lens.examine(seed_doc, seed_comparison.sides)
    assert lens.examine(seed_doc, seed_comparison.sides.swap()) == found.swap()


@every_lens
@settings(max_examples=25, deadline=None)
@given(chosen=st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=14))
def test_swapping_the_sides_of_any_article_swaps_the_findings(
    lens: Lens, sides: Pair[Side], chosen: list[str]
) -> None:
    """Even-handedness does not depend on the article."""
    doc = framing.annotate("\n\n".join(chosen))
    assert lens.examine(doc, sides.swap()) == lens.examine(doc, sides).swap()


@every_lens
@settings(max_examples=25, deadline=None)
@given(chosen=st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=14))
def test_every_value_has_evidence_within_the_article(
    lens: Lens, sides: Pair[Side], chosen: list[str]
) -> None:
    """A measure quotes the article or says why it is silent; it can always be presented."""
    doc = framing.annotate(" ".join(chosen))
    findings = lens.examine(doc, sides)
    for measure in measures(findings):
        assert bool(measure.evidence) == (measure.value is not None), measure
        for span in measure.evidence:
            assert 0 <= span.start < span.end <= len(doc.text)
        assert list(measure.evidence) == sorted(measure.evidence)
    assert isinstance(lens.present(findings), Section)


@every_lens
def test_a_side_that_is_nowhere_is_withheld_and_not_zero(lens: Lens, sides: Pair[Side]) -> None:
    """Silence is told in words."""
    doc = framing.annotate("The union met. " * 6)
    for finding in lens.examine(doc, Pair(sides.a, Side("Nobody", ("Zyx",)))).findings:
        if not finding.key.startswith("terms."):
            assert finding.sides.b.value is None
            assert finding.sides.b.withheld
            assert finding.contrast is None


@every_lens
def test_figures_that_always_exist(lens: Lens, sides: Pair[Side]) -> None:
    """Other programs find these figures whatever the article is."""
    findings = lens.examine(framing.annotate("Nothing happened."), sides)
    keys = [finding.key for finding in findings.findings]
    assert set(ALWAYS.get(lens.name, ())) <= set(keys)
    assert len(keys) == len(set(keys))
    assert all(key.startswith(f"{lens.name}.") for key in keys)


@every_lens
def test_made_by_is_a_function_that_exists(
    lens: Lens, seed_doc: AnnotatedArticle, seed_comparison: Comparison
) -> None:
    """A figure can be traced to the function that made it."""
    for measure in measures(lens.examine(seed_doc, seed_comparison.sides)):
        module, _, name = measure.made_by.rpartition(".")
        assert callable(getattr(import_module(module), name))


@every_lens
def test_the_section_is_the_lens_s_own(
    lens: Lens, seed_doc: AnnotatedArticle, seed_comparison: Comparison
) -> None:
    """A lens presents its findings where it says that its section stands, with blocks in it."""
    section = lens.present(lens.examine(seed_doc, seed_comparison.sides))
    assert (section.lens, section.part) == (lens.name, lens.part)
    assert section.blocks


@every_lens
def test_it_is_documented(
    lens: Lens, seed_doc: AnnotatedArticle, seed_comparison: Comparison
) -> None:
    """Every lens has a page with its question, all its figures, its floors and its limits."""
    page = ROOT.joinpath("docs", "lenses", f"{lens.name}.md").read_text(encoding="utf-8")
    assert lens.question in page
    for heading in ("## How", "## Figures", "## Floors", "## Limits", "## References"):
        assert heading in page
    for finding in lens.examine(seed_doc, seed_comparison.sides).findings:
        key = "terms.<word>" if lens.name == "terms" else finding.key
        assert f"`{key}`" in page


@pytest.mark.slow
def test_the_same_answer_under_another_hash_seed() -> None:
    """Nothing depends on the order in which a set happens to be walked."""
    program = (
        "import framing\n"
        "from framing.run.lenses import all_lenses\n"
        "doc = framing.annotate(framing.read('seeds/000_440bc964de211b24.txt'))\n"
        "sides = framing.load('seeds/000_440bc964de211b24.toml').sides\n"
        "for lens in all_lenses():\n"
        "    found = lens.examine(doc, sides)\n"
        "    print(found, lens.present(found))\n"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1
    assert outputs.pop()
