"""The published JSON Schemas hold for what the program writes, and refuse what it does not."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import framing
from framing.domain import Override, Overrides
from framing.domain.canonical import canonical
from framing.rendering.json_report import annotation_object
from framing.run.earlier import earlier_brief
from framing.run.folder import rendered

ROOT = Path(__file__).parents[2]
SEED = ROOT / "seeds" / "000_440bc964de211b24.txt"


def validator(name: str) -> jsonschema.Draft202012Validator:
    """The published schema, itself checked."""
    schema = json.loads((ROOT / "docs" / "schemas" / f"{name}-1.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def _overrides(doc: framing.AnnotatedArticle) -> Overrides:
    """A cue class changed, and an attribution with a cue added."""
    (first, second) = doc.sentences[:2]
    cue = doc.attributions[0].cue[0]
    return Overrides(
        doc.article.sha256,
        "JK",
        (
            Override("cue_class", cue, doc.attributions[0].cue_class, "accusing", "why"),
            Override("attribution", first, "absent", "present", "", (first,), (), (second,)),
        ),
    )


@pytest.fixture(scope="module")
def written() -> dict[str, Any]:
    """Real output of every kind, the report compared with an earlier one and overruled."""
    doc = framing.annotate(framing.read(SEED))
    comparison = framing.load(SEED.with_suffix(".toml"))
    first = framing.compose(doc, comparison, as_of="2024-03-22")
    data = json.loads(rendered(first, ("json",))["report.json"])
    report = framing.compose(
        doc, comparison, earlier=earlier_brief(data), overrides=_overrides(doc)
    )
    files = rendered(report, ("json",))
    return {
        "report": json.loads(files["report.json"]),
        "record": json.loads(files["record.json"]),
        "annotation": json.loads(canonical(annotation_object("seed.txt", doc))),
    }


@pytest.mark.parametrize("name", ["record", "report", "annotation"])
def test_what_is_written_is_what_the_schema_says(written: dict[str, Any], name: str) -> None:
    """Real output validates."""
    validator(name).validate(written[name])


@pytest.mark.parametrize("name", ["record", "report", "annotation"])
def test_a_schema_is_complete(written: dict[str, Any], name: str) -> None:
    """A key that is missing or added at the top is refused: the schema leaves nothing out."""
    check = validator(name)
    for key in written[name]:
        less = {other: value for other, value in written[name].items() if other != key}
        assert not check.is_valid(less), key
    assert not check.is_valid(written[name] | {"more": 1})


def test_a_measure_has_a_value_or_a_reason(written: dict[str, Any]) -> None:
    """The schema refuses a figure with neither, and one with both."""
    check = validator("report")
    for change in ({"value": 1.0, "withheld": "why"}, {}):
        broken = copy.deepcopy(written["report"])
        side = broken["figures"]["salience.mentions"]["a"]
        side.pop("value", None)
        side.pop("withheld", None)
        side |= change
        assert not check.is_valid(broken)
