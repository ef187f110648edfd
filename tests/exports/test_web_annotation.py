"""W3C Web Annotation: what the recommendation asks for, and places that are true."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterator
from typing import Any

import pytest

from framing.exports.annotated import Annotated
from framing.exports.web_annotation import CONTEXT, web_annotation

COLLECTION = {"@context", "id", "type", "label", "total", "first"}
PAGE = {"id", "type", "startIndex", "items"}
ANNOTATION = {"id", "type", "motivation", "body", "target"}
RESOURCE = {"type", "source", "selector", "purpose"}
SELECTORS = {
    "TextPositionSelector": {"type", "start", "end"},
    "TextQuoteSelector": {"type", "exact", "prefix", "suffix"},
}


@pytest.fixture(scope="module")
def collection(annotated: Annotated) -> dict[str, Any]:
    """The file as another program reads it."""
    data: dict[str, Any] = json.loads(web_annotation(annotated)["vote.jsonld"])
    return data


def resources(data: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Every place that the annotations speak of."""
    for item in data["first"]["items"]:
        yield from item["target"]
        yield from (body for body in item["body"] if body["type"] == "SpecificResource")


def test_the_structure_is_that_of_the_recommendation(collection: dict[str, Any]) -> None:
    """Collection, page and annotations have the keys and types that they must, and no others."""
    assert {*collection} == COLLECTION
    assert collection["@context"][0] == CONTEXT
    assert collection["type"] == "AnnotationCollection"
    page = collection["first"]
    assert {*page} == PAGE and page["type"] == "AnnotationPage"
    assert len(page["items"]) == collection["total"] > 10
    for item in page["items"]:
        assert {*item} == ANNOTATION and item["type"] == "Annotation"
        assert item["motivation"] in ("classifying", "identifying")
        assert item["target"]
        for body in item["body"]:
            own = {key for key in body if not key.startswith("framing:")}
            assert own <= (RESOURCE if body["type"] == "SpecificResource" else {"type"})
            assert None not in body.values()
    names = [item["id"] for item in page["items"]]
    assert len({*names}) == len(names)
    assert all(name.startswith("ni:///sha-256;") for name in names)


def test_every_place_is_true(collection: dict[str, Any], annotated: Annotated) -> None:
    """Position and quotation tell the same words of the article, in code points."""
    text = annotated.text
    for resource in resources(collection):
        position, quotation = resource["selector"]
        assert all({*selector} == SELECTORS[selector["type"]] for selector in (position, quotation))
        start, end = position["start"], position["end"]
        assert text[start:end] == quotation["exact"] != ""
        assert text[:start].endswith(quotation["prefix"])
        assert text[end:].startswith(quotation["suffix"])


def test_the_text_lies_beside_under_its_hash(
    collection: dict[str, Any], annotated: Annotated
) -> None:
    """The name of the source is the hash of the text that lies beside."""
    text = web_annotation(annotated)["vote.txt"]
    digest = base64.urlsafe_b64encode(hashlib.sha256(text).digest()).decode().rstrip("=")
    assert {one["source"] for one in resources(collection)} == {f"ni:///sha-256;{digest}"}


def test_the_codings_are_all_there(collection: dict[str, Any], annotated: Annotated) -> None:
    """Attributions, mentions and clauses can be told from the annotations alone."""
    bodies = [item["body"][0] for item in collection["first"]["items"]]
    of_kind = {
        kind: [body for body in bodies if body["type"] == f"framing:{kind}"]
        for kind in ("Attribution", "Mention", "Clause")
    }
    assert [body.get("framing:speaker") for body in of_kind["Attribution"]] == [
        sided.attribution.speaker for sided in annotated.attributions
    ]
    assert [body["framing:label"] for body in of_kind["Mention"]] == [
        {"a": "Harbour", "b": "Town"}[mention.side] for mention in annotated.mentions
    ]
    assert len(of_kind["Clause"]) == len(annotated.clauses)
