"""With enough text the lenses test, give intervals and rank; all of it by the declared methods."""

from __future__ import annotations

import pytest

import framing
from framing.domain import Findings, Pair, Side
from framing.run.lenses import all_lenses
from framing.stats.proportions import fisher
from framing.stats.seed import seeded

PARAGRAPHS = (
    "The brave union may march through the old town with thousands of cheerful members, and"
    " neighbours will cheer from every window of the street.",
    "Owners failed again to repair the broken roofs, and the shameful neglect by owners was"
    " condemned by doctors, by teachers and by the town council.",
    "The union repaired the roofs of the school together with generous volunteers from the town,"
    " and perhaps more repairs will follow before the winter.",
    "Owners raised the rents of 400 flats twice without notice, and owners refused to explain"
    " the increase when they were asked by reporters from the town.",
    "The union was praised by the mayor for its honest work on the school. The union"
    " reportedly plans another repair of roofs in the valley.",
    '"Owners neglect their duty," said the mayor, Ada Obi. Owners clearly must answer for'
    " the damage that the heavy rain has done to the flats below the roofs.",
)


@pytest.fixture(scope="module")
def found() -> dict[str, Findings]:
    """What every lens finds in twenty-four paragraphs of ours."""
    doc = framing.annotate("\n\n".join(PARAGRAPHS * 4))
    sides = Pair(Side("Union", ("union",)), Side("Owners", ("owners", "Owners")))
    return {lens.name: lens.examine(doc, sides) for lens in all_lenses()}


def test_tone_has_an_interval_and_a_test(found: dict[str, Findings]) -> None:
    """The brave are written of more kindly than the shameful, beyond chance."""
    finding = found["tone"]["tone.outlet"]
    assert finding.contrast is not None
    assert finding.contrast_interval is not None
    assert finding.contrast_interval.low > 0
    assert finding.p is not None
    assert 1 / 2000 <= finding.p < 0.05
    assert finding.family == "measures"


def test_the_seed_of_the_draws_is_the_run_s(found: dict[str, Findings]) -> None:
    """Another seed, other draws; the same seed, the same."""
    doc = framing.annotate("\n\n".join(PARAGRAPHS * 4))
    sides = Pair(Side("Union", ("union",)), Side("Owners", ("owners", "Owners")))
    tone = next(lens for lens in all_lenses() if lens.name == "tone")
    assert tone.examine(doc, sides) == found["tone"]
    with seeded(7):
        assert tone.examine(doc, sides) != found["tone"]


def test_terms_are_ranked_by_log_odds_and_tested_by_fisher(found: dict[str, Findings]) -> None:
    """A word of one side alone leads, its sign is its side's, its p is Fisher's."""
    terms = found["terms"]
    flats = terms["terms.flat"]
    assert [side.value for side in flats.sides] == [0, 8]
    assert flats.contrast is not None
    assert flats.contrast < 0
    assert flats.p == fisher(0, 16, 8, 16)
    repair = terms["terms.repair"]
    assert [side.value for side in repair.sides] == [12, 4]
    assert repair.p == fisher(8, 16, 4, 16)
    assert repair.family == "terms"
    keys = [finding.key for finding in terms.findings]
    assert not {"terms.union", "terms.owner", "terms.owners"} & set(keys)


def test_every_shown_term_passes_the_floor(found: dict[str, Findings]) -> None:
    """Three uses at least; a p only from five on."""
    for finding in found["terms"].findings:
        uses = sum(side.value or 0 for side in finding.sides)
        assert uses >= 3
        assert (finding.p is not None) == (uses >= 5)


def test_shares_are_tested_in_their_families(found: dict[str, Findings]) -> None:
    """Frames are a family of six, the main measures another."""
    assert {f.family for f in found["frames"].findings} == {"frames"}
    assert len([f for f in found["frames"].findings if f.p is not None]) == 6
    hedged = found["certainty"]["certainty.hedged_share"]
    assert hedged.family == "measures"
    assert hedged.p is not None
    assert (hedged.contrast or 0) > 0


def test_agency_tells_doers_from_done_to(found: dict[str, Findings]) -> None:
    """What is done to the union in the passive by the mayor is counted as done to it."""
    agency = found["agency"]
    assert (agency["agency.acted_upon"].sides.a.value or 0) >= 2
    assert (agency["agency.acts"].sides.b.value or 0) >= 4
