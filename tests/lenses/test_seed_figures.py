"""What the lenses say of the seed article is what a careful reader finds there."""

from __future__ import annotations

import pytest

from framing.domain import AnnotatedArticle, Comparison, Finding, Findings
from framing.run.lenses import all_lenses


@pytest.fixture(scope="module")
def found(seed_doc: AnnotatedArticle, seed_comparison: Comparison) -> dict[str, Finding]:
    """All findings on the seed by key; side a is the resolution, side b China."""
    parts: list[Findings] = [lens.examine(seed_doc, seed_comparison.sides) for lens in all_lenses()]
    return {finding.key: finding for part in parts for finding in part.findings}


def words(found: dict[str, Finding], key: str, side: str, doc: AnnotatedArticle) -> list[str]:
    """The words of the article that stand behind a figure."""
    measure = found[key].sides.a if side == "a" else found[key].sides.b
    return [span.of(doc.text) for span in measure.evidence]


def test_china_is_named_seven_times(found: dict[str, Finding], seed_doc: AnnotatedArticle) -> None:
    """By name, in the body; the headline and the Chinese Academy do not count."""
    assert words(found, "salience.named", "b", seed_doc) == ["China"] * 7


def test_only_china_s_side_speaks(found: dict[str, Finding]) -> None:
    """Zeng Yi is the one named voice; no voice of the US side is found, and that is said."""
    speakers = found["voice.speakers"].sides
    assert speakers.b.value == 1
    assert speakers.a.withheld == "no voice of this side was found"
    assert found["voice.quotations"].sides.b.value == 3
    others = dict(found["voice.quotations"].others)
    assert (others["third_party"].value, others["unnamed"].value) == (1, 2)


def test_the_us_is_the_doer_of_a_passive(
    found: dict[str, Finding], seed_doc: AnnotatedArticle
) -> None:
    """ "Was submitted by the US"."""
    assert words(found, "agency.by_phrase", "a", seed_doc) == ["submitted"]


def test_china_is_mostly_doer_and_the_resolution_mostly_acted_upon(
    found: dict[str, Finding],
) -> None:
    """The text acts little; it is adopted and backed."""
    shares = found["agency.agent_share"].sides
    assert shares.a.value is not None
    assert shares.b.value is not None
    assert shares.a.value < 0.5 < shares.b.value


def test_china_s_tone_is_favourable_where_enough_sentences_carry_one(
    found: dict[str, Finding],
) -> None:
    """Over all words it is; two sentences of the outlet's own are too few for a mean."""
    net, outlet = found["tone.net"].sides.b, found["tone.outlet"].sides.b
    assert net.value is not None
    assert net.value > 0
    assert (outlet.withheld, outlet.n) == ("fewer than 5 sentences", 2)


def test_resolution_leads_the_frames_and_conflict_does_not(found: dict[str, Finding]) -> None:
    """An article on an agreement among states."""
    shares = {
        key: finding.sides.b.value or 0.0
        for key, finding in found.items()
        if key.startswith("frames.")
    }
    assert max(shares, key=lambda key: shares[key]) == "frames.resolution"
    assert shares["frames.conflict"] < 0.5


def test_a_few_words_in_quotation_marks_are_kept(
    found: dict[str, Finding], seed_doc: AnnotatedArticle
) -> None:
    """They have no speaker and stand with the resolution."""
    assert words(found, "naming.marked", "a", seed_doc) == ["safe, secure and trustworthy"]


def test_furniture_is_in_no_figure(found: dict[str, Finding], seed_doc: AnnotatedArticle) -> None:
    """Kicker, date and photo credit are no text of the article."""
    outside = [
        block.span for block in seed_doc.article.blocks if block.kind not in ("body", "headline")
    ]
    assert outside
    for finding in found.values():
        for measure in finding.sides:
            for span in measure.evidence:
                assert not any(block.overlaps(span) for block in outside)


def test_too_short_for_tests(found: dict[str, Finding]) -> None:
    """China has six sentences: nothing is tested and nothing called more than described."""
    assert all(finding.p is None for finding in found.values())
    assert {finding.confidence for finding in found.values()} == {"descriptive"}


def test_quotations_support_china_and_attack_nobody(found: dict[str, Finding]) -> None:
    """Analysts and Zeng Yi speak well of China; nothing is said against either side."""
    assert (found["stance.supports"].sides.b.value or 0) >= 1
    assert found["stance.supports"].sides.a.value is None
    assert all(side.value is None for side in found["stance.attacks"].sides)


def test_the_judgement_on_china_is_its_responsible_attitude(
    found: dict[str, Finding], seed_doc: AnnotatedArticle
) -> None:
    """Said twice; no cause is told of either side."""
    told = words(found, "functions.judgement", "b", seed_doc)
    assert len(told) == 2
    assert all("responsible attitude" in sentence for sentence in told)
    assert all(side.withheld == "not found" for side in found["functions.cause"].sides)


def test_the_resolution_is_spoken_of_and_not_heard(found: dict[str, Finding]) -> None:
    """A text can not speak; nobody of the US does either, and nobody accuses them."""
    assert found["silence.heard"].sides.a.value is None
    assert (found["silence.spoken_of"].sides.a.value or 0) >= 3
    assert found["silence.heard"].sides.b.value == found["voice.quotations"].sides.b.value
    assert all(side.value is None for side in found["silence.unanswered"].sides)
