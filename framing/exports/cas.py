"""UIMA CAS: the annotations as XMI with the type system that it needs.

Sentences and tokens have the names that DKPro Core gives them, so that its components find them;
attributions, mentions and clauses have types of our own. Places are code points here and UTF-16
units in the XMI, as UIMA counts: cassis converts. XML can not hold most control characters; each is
replaced by one other character, so that no place moves.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from framing.domain import SidedAttribution, SidedClause, Span
from framing.errors import ResourceMissing
from framing.exports.annotated import Annotated

if TYPE_CHECKING:
    from cassis import Cas, TypeSystem

_DKPRO = "de.tudarmstadt.ukp.dkpro.core.api"
SENTENCE = f"{_DKPRO}.segmentation.type.Sentence"
TOKEN = f"{_DKPRO}.segmentation.type.Token"
LEMMA = f"{_DKPRO}.segmentation.type.Lemma"
POS = f"{_DKPRO}.lexmorph.type.pos.POS"
PART, ATTRIBUTION, MENTION, CLAUSE = (
    f"framing.{name}" for name in ("Part", "Attribution", "Mention", "Clause")
)
_STRING, _BOOLEAN, _ARRAY = "uima.cas.String", "uima.cas.Boolean", "uima.cas.FSArray"
TYPES: Mapping[str, Mapping[str, str]] = {
    SENTENCE: {},
    LEMMA: {"value": _STRING},
    POS: {"PosValue": _STRING},
    TOKEN: {"lemma": LEMMA, "pos": POS},
    PART: {"part": _STRING},
    ATTRIBUTION: {
        **dict.fromkeys(("name", "kind", "speaker", "role", "cueClass", "speakerSide"), _STRING),
        **dict.fromkeys(("about", "supports", "attacks"), _STRING),
        **dict.fromkeys(("source", "cue", "content"), _ARRAY),
    },
    MENTION: dict.fromkeys(("side", "kind"), _STRING),
    CLAUSE: {
        **dict.fromkeys(("lemma", "voice", "agentSide", "patientSide"), _STRING),
        "negated": _BOOLEAN,
        "agent": PART,
        "patient": PART,
    },
}
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def cas(annotated: Annotated) -> dict[str, bytes]:
    """The CAS and its type system; ResourceMissing without the extra `cas`."""
    try:
        from cassis import Cas
    except ImportError as error:
        raise ResourceMissing(
            "a CAS needs the package dkpro-cassis: pip install 'framing-brief[cas]'"
        ) from error
    types = _type_system()
    made = Cas(typesystem=types)
    made.sofa_string = _NO_XML.sub("\N{REPLACEMENT CHARACTER}", annotated.text)
    made.sofa_mime = "text/plain"
    _Adder(made, types).add(annotated)
    return {
        f"{annotated.name}.xmi": made.to_xmi(pretty_print=True).encode(),
        "TypeSystem.xml": types.to_xml().encode(),
    }


def _type_system() -> TypeSystem:
    from cassis import TypeSystem

    types = TypeSystem()
    for name, features in TYPES.items():
        types.create_type(name, "uima.tcas.Annotation")
        for feature, kind in features.items():
            inside = PART if kind == _ARRAY else None
            types.create_feature(name, feature, kind, elementType=inside)
    return types


class _Adder:
    """Adds annotations to a CAS, what an annotation consists of before it."""

    def __init__(self, cas: Cas, types: TypeSystem) -> None:
        self._cas = cas
        self._types = types

    def add(self, annotated: Annotated) -> None:
        """Everything that is known of an article."""
        for sentence in annotated.doc.sentences:
            self._at(SENTENCE, sentence)
        for token in annotated.doc.tokens:
            lemma = self._at(LEMMA, token.span, value=_told(token.lemma))
            pos = self._at(POS, token.span, PosValue=token.tag)
            self._at(TOKEN, token.span, lemma=lemma, pos=pos)
        for attribution in annotated.attributions:
            self._attribution(attribution)
        for mention in annotated.mentions:
            self._at(MENTION, mention.span, side=mention.side, kind=mention.kind)
        for clause in annotated.clauses:
            self._clause(clause)

    def _attribution(self, sided: SidedAttribution) -> None:
        one = sided.attribution
        self._at(
            ATTRIBUTION,
            one.extent,
            name=one.id,
            kind=one.kind,
            speaker=_told(one.speaker),
            role=one.role,
            cueClass=one.cue_class,
            speakerSide=sided.speaker_side,
            about=" ".join(sided.about),
            supports=" ".join(sided.supports),
            attacks=" ".join(sided.attacks),
            source=self._parts("source", one.source),
            cue=self._parts("cue", one.cue),
            content=self._parts("content", one.content),
        )

    def _clause(self, sided: SidedClause) -> None:
        clause = sided.clause
        self._at(
            CLAUSE,
            clause.predicate,
            lemma=_told(clause.lemma),
            voice=clause.voice,
            negated=clause.negated,
            agentSide=sided.agent_side,
            patientSide=sided.patient_side,
            agent=clause.agent and self._at(PART, clause.agent, part="agent"),
            patient=clause.patient and self._at(PART, clause.patient, part="patient"),
        )

    def _parts(self, name: str, places: Iterable[Span]) -> Any:
        parts = [self._at(PART, place, part=name) for place in places]
        return self._types.get_type(_ARRAY)(elements=parts)

    def _at(self, kind: str, place: Span, /, **features: Any) -> Any:
        made = self._types.get_type(kind)(begin=place.start, end=place.end, **features)
        self._cas.add(made)
        return made


def _told(words: str | None) -> str | None:
    return words and _NO_XML.sub("\N{REPLACEMENT CHARACTER}", words)
