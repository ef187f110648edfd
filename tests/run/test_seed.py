"""What a careful reader finds in the seed article, the program finds too."""

from __future__ import annotations

import json
from typing import Any

import pytest

import framing
from framing.domain import Span

FURNITURE = ("CHINA\xa0/\xa0DIPLOMACY", "Published:", "Photo:UN")


def words(doc: framing.AnnotatedArticle, spans: tuple[Span, ...]) -> str:
    """The article's words at some spans."""
    return " … ".join(span.of(doc.text) for span in spans)


def test_six_attributions_and_none_invented(seed_doc: framing.AnnotatedArticle) -> None:
    """The body attributes six times, to the sources that it names, in this order."""
    sources = [words(seed_doc, found.source) for found in seed_doc.attributions]
    beginnings = ("Analysts", "a release", "sources", "Zeng Yi", "Zeng", "the expert")
    assert len(sources) == len(beginnings)
    for source, beginning in zip(sources, beginnings, strict=True):
        assert source.startswith(beginning)


def test_the_headline_is_told_apart(seed_doc: framing.AnnotatedArticle) -> None:
    """What the headline attributes to "expert" is kept, but not among the body's attributions."""
    (found,) = seed_doc.headline_attributions
    assert words(seed_doc, found.source) == "expert"
    headline = seed_doc.article.headline
    assert headline is not None
    assert not any(headline.overlaps(found.extent) for found in seed_doc.attributions)


def test_zeng_yi_speaks_three_times(seed_doc: framing.AnnotatedArticle) -> None:
    """ "Zeng" and "the expert" are the Zeng Yi who was introduced; nobody else is named."""
    speakers = [found.speaker for found in seed_doc.attributions]
    assert speakers[3:] == ["Zeng Yi"] * 3
    assert "Zeng Yi" not in speakers[:3]


def test_unnamed_sources_and_a_document_are_told_apart(seed_doc: framing.AnnotatedArticle) -> None:
    """Analysts and sources stay unnamed; the release is a document; the expert an expert."""
    roles = [found.role for found in seed_doc.attributions]
    assert roles == ["unnamed", "document", "unnamed", "expert", "expert", "expert"]


def test_the_us_is_named_once_and_is_the_doer(
    seed_doc: framing.AnnotatedArticle, seed_comparison: framing.Comparison
) -> None:
    """The US stands once in the body by name, as the doer of "was submitted by the US"."""
    named = [
        mention
        for mention in framing.mentions(seed_doc, seed_comparison)
        if mention.kind == "name" and "US" in mention.span.of(seed_doc.text)
    ]
    (mention,) = named
    (clause,) = [clause for clause in seed_doc.clauses if clause.lemma == "submit"]
    assert clause.voice == "passive"
    assert clause.agent is not None
    assert clause.patient is not None
    assert clause.agent.holds(mention.span)
    assert "resolution" in clause.patient.of(seed_doc.text)


def test_china_is_named_seven_times(
    seed_doc: framing.AnnotatedArticle, seed_comparison: framing.Comparison
) -> None:
    """China stands seven times in the body; the Chinese Academy of Sciences is not China."""
    named = [
        mention.span.of(seed_doc.text)
        for mention in framing.mentions(seed_doc, seed_comparison)
        if mention.side == "b"
        and mention.kind == "name"
        and "Chin" in mention.span.of(seed_doc.text)
    ]
    assert len(named) == 7
    assert all(name.startswith("China") for name in named)


@pytest.mark.parametrize("piece", FURNITURE)
def test_furniture_is_nowhere(seed_json: dict[str, Any], piece: str) -> None:
    """Kicker, date and photo credits stand in no sentence and in no evidence."""
    text = seed_json["article"]["text"]
    assert piece in text
    spans = [*seed_json["article"]["sentences"]]
    for figure in seed_json["figures"].values():
        spans += [*figure["a"]["evidence"], *figure["b"]["evidence"]]
    assert not any(piece in text[start:end] for start, end in spans)


def test_what_the_expert_says_is_whole(seed_doc: framing.AnnotatedArticle) -> None:
    """The first of the expert's words end with their phrase, not inside it."""
    told = seed_doc.attributions[3]
    assert words(seed_doc, told.content).endswith("the capacity of developing countries")


def test_no_voice_of_the_us_side_is_found(seed_json: dict[str, Any]) -> None:
    """Nobody speaks for side a; the figure says so instead of showing a zero without evidence."""
    side = seed_json["figures"]["voice.words_quoted"]["a"]
    assert "value" not in side
    assert "no" in side["withheld"]
    assert seed_json["figures"]["voice.speakers"]["b"]["value"] == 1


ALWAYS = (
    "salience.mentions", "salience.first_mention", "voice.words_quoted", "voice.speakers",
    "tone.net", "tone.outlet", "tone.quoted", "agency.agent_share", "certainty.hedged_share",
    "naming.labels", "frames.conflict", "frames.human_interest", "frames.economic",
    "frames.morality", "frames.responsibility", "frames.resolution",
)  # fmt: skip


@pytest.mark.parametrize("key", ALWAYS)
def test_the_promised_figures_exist(seed_json: dict[str, Any], key: str) -> None:
    """Each promised figure has a value or a reason on both sides."""
    figure = seed_json["figures"][key]
    for side in ("a", "b"):
        assert ("value" in figure[side]) != ("withheld" in figure[side])


def test_marks_are_unique(seed_json: dict[str, Any]) -> None:
    """No two figures share a mark."""
    marks = [figure["mark"] for figure in seed_json["figures"].values()]
    assert len(marks) == len(set(marks))


def test_every_figure_names_a_function_that_exists(seed_json: dict[str, Any]) -> None:
    """What a figure says it was made by can be imported and called."""
    from pkgutil import resolve_name

    for figure in seed_json["figures"].values():
        assert callable(resolve_name(figure["made_by"]))


def test_the_report_is_canonical_json(seed_report: framing.Report) -> None:
    """The data that travel with the brief are JSON, sorted, on one line."""
    content = framing.render(seed_report, "json")
    assert content.count(b"\n") == 1
    data = json.loads(content)
    assert json.dumps(data, sort_keys=True, ensure_ascii=False, separators=(",", ":")) == (
        content.decode().rstrip("\n")
    )
