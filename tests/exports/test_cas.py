"""A UIMA CAS that cassis reads back."""

from __future__ import annotations

import io
import re
import sys
from typing import Any

import cassis
import pytest

import framing
from framing.errors import ResourceMissing
from framing.exports.annotated import Annotated, without_sides
from framing.exports.cas import ATTRIBUTION, CLAUSE, MENTION, SENTENCE, TOKEN, cas


def read_back(annotated: Annotated) -> cassis.Cas:
    """The CAS as another program sees it, from the two files alone."""
    xmi, types = cas(annotated).values()
    system = cassis.load_typesystem(io.BytesIO(types))
    return cassis.load_cas_from_xmi(io.BytesIO(xmi), typesystem=system)


@pytest.fixture(scope="module")
def found(annotated: Annotated) -> cassis.Cas:
    """The article's CAS, read back."""
    return read_back(annotated)


def test_sentences_and_tokens_are_there(found: cassis.Cas, annotated: Annotated) -> None:
    """Places are those of the article, signs beyond the basic plane before them or not."""
    assert found.sofa_string == annotated.text
    assert [(one.begin, one.end) for one in found.select(SENTENCE)] == [*annotated.doc.sentences]
    assert [
        (one.get_covered_text(), one.pos.PosValue, one.lemma.value) for one in found.select(TOKEN)
    ] == [(token.text, token.tag, token.lemma) for token in annotated.doc.tokens]


def test_places_are_utf_16_units_in_the_file(annotated: Annotated) -> None:
    """In the XMI a place counts what Java counts."""
    xmi = cas(annotated)["vote.xmi"].decode()
    ends = [int(end) for end in re.findall(r"<type\d*:Sentence [^>]*end=\"(\d+)\"", xmi)]
    assert ends == [
        len(annotated.text[: sentence.end].encode("utf-16-le")) // 2
        for sentence in annotated.doc.sentences
    ]


def test_the_codings_are_all_there(found: cassis.Cas, annotated: Annotated) -> None:
    """Attributions with their parts, mentions and clauses come back as they were."""

    def places(parts: Any) -> list[tuple[int, int]]:
        return [(part.begin, part.end) for part in parts.elements]

    by_name = {one.name: one for one in found.select(ATTRIBUTION)}
    assert len(by_name) == len(annotated.attributions)
    for sided in annotated.attributions:
        one, read = sided.attribution, by_name[sided.attribution.id]
        assert (read.kind, read.speaker, read.role, read.cueClass, read.speakerSide) == (
            (one.kind, one.speaker, one.role, one.cue_class, sided.speaker_side)
        )
        assert (read.about or "").split() == [*sided.about]
        for part in ("source", "cue", "content"):
            assert places(getattr(read, part)) == [*getattr(one, part)]
    mentions = [(one.begin, one.end, one.side, one.kind) for one in found.select(MENTION)]
    assert mentions == [(one.start, one.end, one.side, one.kind) for one in annotated.mentions]
    clauses = [(one.begin, one.lemma, bool(one.negated)) for one in found.select(CLAUSE)]
    assert sorted(clauses) == sorted(
        (one.clause.predicate.start, one.clause.lemma, one.clause.negated)
        for one in annotated.clauses
    )


def test_what_xml_can_not_hold_moves_no_place() -> None:
    """A control character becomes one other character."""
    doc = framing.annotate('The port\x0bclosed. "It rains," said Ada Stone.')
    found = read_back(without_sides("x", doc))
    assert len(found.sofa_string) == len(doc.text)
    assert found.select(ATTRIBUTION)[0].content.elements[0].get_covered_text() == '"It rains,"'


def test_without_the_package_it_is_told_how_to_get_it(
    annotated: Annotated, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where dkpro-cassis is not installed, one line says what to install."""
    monkeypatch.setitem(sys.modules, "cassis", None)
    with pytest.raises(ResourceMissing, match=r"pip install 'framing-brief\[cas\]'"):
        cas(annotated)
