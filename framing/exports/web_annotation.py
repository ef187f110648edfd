"""W3C Web Annotation: one JSON-LD file with an annotation for each attribution, mention, clause.

The target of an annotation is where the thing itself stands: the content of an attribution, the
words of a mention, the predicate of a clause. Its bodies say what it is, in a class of our own,
and where what belongs to it stands (source and cue, agent and patient). Each place is told twice,
as the recommendation advises: by position, in code points, and by the words with their
surroundings, which find it again in a text that has moved.

The article is named by the hash of its text (RFC 6920), so an annotation can not be taken for one
of another text; the text itself lies beside.

Reference: Sanderson, Ciccarese, Young (2017), Web Annotation Data Model, W3C Recommendation.
"""

from __future__ import annotations

import base64
from collections.abc import Iterable, Iterator
from typing import Any

from framing.domain import Mention, SidedAttribution, SidedClause, Span
from framing.domain.canonical import canonical
from framing.exports.annotated import Annotated

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
TERMS = {"framing": "urn:x-framing:"}
AROUND = 32
"""How many characters before and after its words tell a place apart."""


def web_annotation(annotated: Annotated) -> dict[str, bytes]:
    """The annotations as a collection of one page, and the text that they speak of."""
    article = _article(annotated.doc.article.sha256)
    items = list(_Writer(annotated, article).items())
    collection = {
        "@context": [CONTEXT, TERMS],
        "id": f"{article}#annotations",
        "type": "AnnotationCollection",
        "label": f"Annotations of {annotated.doc.article.origin.name}",
        "total": len(items),
        "first": {
            "id": f"{article}#annotations-1",
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": items,
        },
    }
    return {
        f"{annotated.name}.jsonld": canonical(collection),
        f"{annotated.name}.txt": annotated.text.encode(),
    }


def _article(sha256: str) -> str:
    """The name of a text whose hash is known."""
    return f"ni:///sha-256;{base64.urlsafe_b64encode(bytes.fromhex(sha256)).decode().rstrip('=')}"


class _Writer:
    """Writes annotations of one article."""

    def __init__(self, annotated: Annotated, article: str) -> None:
        self._told = annotated
        self._article = article

    def items(self) -> Iterator[dict[str, Any]]:
        """All annotations, kind by kind in document order."""
        yield from map(self._attribution, self._told.attributions)
        for number, mention in enumerate(self._told.mentions, 1):
            yield self._mention(number, mention)
        for number, clause in enumerate(self._told.clauses, 1):
            yield self._clause(number, clause)

    def _attribution(self, sided: SidedAttribution) -> dict[str, Any]:
        one = sided.attribution
        coding = {
            "kind": one.kind,
            "speaker": one.speaker,
            "role": one.role,
            "cueClass": one.cue_class,
            "speakerSide": sided.speaker_side,
            "about": list(sided.about),
            "supports": list(sided.supports),
            "attacks": list(sided.attacks),
        }
        parts = [*self._parts("source", one.source), *self._parts("cue", one.cue)]
        bodies = [_body("Attribution", coding), *parts]
        return self._annotation(one.id, "classifying", bodies, one.content)

    def _mention(self, number: int, mention: Mention) -> dict[str, Any]:
        label = self._told.sides and self._told.sides[mention.side].label
        coding = {"side": mention.side, "label": label, "kind": mention.kind}
        bodies = [_body("Mention", coding)]
        return self._annotation(f"mention-{number}", "identifying", bodies, (mention.span,))

    def _clause(self, number: int, sided: SidedClause) -> dict[str, Any]:
        clause = sided.clause
        coding = {
            "lemma": clause.lemma,
            "voice": clause.voice,
            "negated": clause.negated,
            "agentSide": sided.agent_side,
            "patientSide": sided.patient_side,
        }
        parts = [
            part
            for name, place in (("agent", clause.agent), ("patient", clause.patient))
            for part in self._parts(name, (place,) if place else ())
        ]
        bodies = [_body("Clause", coding), *parts]
        return self._annotation(f"clause-{number}", "classifying", bodies, (clause.predicate,))

    def _annotation(
        self, name: str, why: str, bodies: list[dict[str, Any]], places: Iterable[Span]
    ) -> dict[str, Any]:
        return {
            "id": f"{self._article}#{name}",
            "type": "Annotation",
            "motivation": why,
            "body": bodies,
            "target": [self._place(place) for place in places],
        }

    def _parts(self, name: str, places: Iterable[Span]) -> Iterator[dict[str, Any]]:
        for place in places:
            yield {"purpose": "identifying", "framing:part": name, **self._place(place)}

    def _place(self, place: Span) -> dict[str, Any]:
        text = self._told.text
        return {
            "type": "SpecificResource",
            "source": self._article,
            "selector": [
                {"type": "TextPositionSelector", "start": place.start, "end": place.end},
                {
                    "type": "TextQuoteSelector",
                    "exact": place.of(text),
                    "prefix": text[max(0, place.start - AROUND) : place.start],
                    "suffix": text[place.end : place.end + AROUND],
                },
            ],
        }


def _body(kind: str, coding: dict[str, Any]) -> dict[str, Any]:
    """A body of our own; what is not known is left out, as JSON-LD wants it."""
    told = {f"framing:{key}": value for key, value in coding.items() if value not in (None, [])}
    return {"type": f"framing:{kind}", **told}
