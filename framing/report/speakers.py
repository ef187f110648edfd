"""Who speaks: the table of speakers, and a few of their words verbatim.

A speaker is a name or, where there is none, the words that are the source: who says two things
under the same words is one speaker. Who speaks for a side in one place only has a row for each."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from framing.domain import Attribution, Measure, Reading, SidedAttribution, Span
from framing.domain.extent import merged, words_in
from framing.report.bare import bare
from framing.report.blocks import Block, Column, Prose, Quotation, Subheading, Table
from framing.report.grammar import JOINER
from framing.report.text import Number, Part, Sentences, SideLetter, Strong, Text, Words

Naming = Callable[[SidedAttribution], str | None]
"""The name by which the speaker of an attribution is counted."""

SHOWN = 3
MOST = 24
"""So many speakers have a row: those who are said to say most."""
LONGEST = 600
"""What has more characters than this stands whole in the ledger alone."""
ROLES: dict[str, str] = {"institution": "institutional", "citizen": "no office told"}
"""Roles that a reader would take for something else: who stands for a company is no institution,
and somebody with a name may have an office that the text leaves out."""
_PRONOUNS = frozenset("he i it one she that they we which who whom you".split())
PLACES = 6
"""So many places are told of each speaker."""


def words_said(reading: Reading, said: Sequence[Attribution]) -> Measure:
    """The words of content of one speaker's attributions."""
    spans = merged(span for attribution in said for span in attribution.content)
    return Measure(
        "voice.words_quoted",
        "words",
        f"{__name__}.words_said",
        value=words_in(reading.doc.text, spans),
        n=len(said),
        evidence=spans,
    )


def speakers_table(reading: Reading, counted_as: Naming) -> tuple[Block, ...]:
    """One row a speaker, in the order in which they first speak, and where the rest is found; who
    is `counted_as` one speaker has one row."""
    groups: dict[object, list[SidedAttribution]] = {}
    for sided in reading.attributions:
        attribution = sided.attribution
        source = attribution.source[0] if attribution.source else attribution.id
        voice = counted_as(sided) or source
        groups.setdefault((voice, sided.speaker_side), []).append(sided)
    columns = (
        Column(("Speaker",), 2.6),
        Column(("Role",), 1.2),
        Column(("Side",), 0.7),
        Column(("Words",), 0.9, numeric=True),
        Column(("Kind",), 1.2),
        Column(("Introduced by",), 2.2),
        Column(("Stance",), 1.4),
        Column(("At",), 1.3),
    )
    most = sorted(groups, key=lambda who: -_words(reading, groups[who]))[:MOST]
    rows = tuple(_speaker_row(reading, groups[who]) for who in groups if who in most)
    table = Table(columns, rows, "Who speaks, how they are introduced, and where.", True)
    rest = Prose(("Those who are said to say less stand in the quotation ledger.",), "small")
    return (table, rest) if len(groups) > MOST else (table,)


def _words(reading: Reading, said: Sequence[SidedAttribution]) -> float:
    """How many words a speaker is said to say."""
    return words_said(reading, [sided.attribution for sided in said]).value or 0.0


def _speaker_row(reading: Reading, said: Sequence[SidedAttribution]) -> tuple[Text, ...]:
    first = said[0]
    own = [sided.attribution for sided in said]
    kinds = dict.fromkeys(attribution.kind for attribution in own)
    return (
        _speaker(reading, first.attribution),
        (role_told(first.attribution),),
        (SideLetter(first.speaker_side) if first.speaker_side else "–",),
        (Number(words_said(reading, own), mark=False),),
        (", ".join(kinds),),
        _listed(reading, [span for attribution in own for span in attribution.cue]),
        _letters(said),
        _places(own),
    )


def role_told(attribution: Attribution) -> str:
    """The role of a source in the words of the brief."""
    return ROLES.get(attribution.role, attribution.role)


def _places(said: Sequence[Attribution]) -> Text:
    """Where somebody speaks first; all places stand in the ledger."""
    spans = tuple(span for attribution in said[:PLACES] for span in attribution.content)
    shown: Text = (Sentences(spans),)
    return (*shown, " …") if len(said) > PLACES else shown


def _speaker(reading: Reading, attribution: Attribution) -> Text:
    if attribution.speaker:
        return (attribution.speaker,)
    source = bare(reading.doc.text, attribution.source)
    if not source:
        return ("no source given",)
    told = source[0].of(reading.doc.text)
    if told.endswith(("'s", "’s")):
        source = (Span(source[0].start, source[0].end - 2),)
    found = told.lower() in _PRONOUNS
    return ("no name found: ", Words(source[0])) if found else (Words(source[0]),)


def _listed(reading: Reading, cues: Sequence[Span]) -> Text:
    """Each cue once, in the article's own words."""
    told = sorted(bare(reading.doc.text, cues), reverse=True)
    once = {span.of(reading.doc.text).lower(): span for span in told}
    parts: list[Part] = []
    for span in sorted(once.values()):
        parts += [", "] if parts else []
        parts.append(Words(span))
    return tuple(parts) or ("–",)


def _letters(said: Sequence[SidedAttribution]) -> Text:
    parts: list[Part] = []
    for word, toward in (
        ("supports ", [sided.supports for sided in said]),
        ("attacks ", [sided.attacks for sided in said]),
        ("indirectly for ", [sided.supports_indirectly for sided in said]),
        ("indirectly against ", [sided.attacks_indirectly for sided in said]),
    ):
        for key in sorted({key for keys in toward for key in keys}):
            parts += [", " if parts else "", word, SideLetter(key)]
    return tuple(parts) or ("–",)


def selected(reading: Reading) -> list[Block]:
    """A few attributions verbatim: those with quotation marks first, then of speakers with a name,
    then by length, but none that would fill a column."""
    rank = {"direct": 0, "mixed": 1, "indirect": 2}
    text = reading.doc.text
    chosen = sorted(
        (x for x in reading.attributions if _letters_in(x.attribution.content) <= LONGEST),
        key=lambda x: (
            rank[x.attribution.kind],
            x.attribution.speaker is None,
            -words_in(text, x.attribution.content),
        ),
    )[:SHOWN]
    if not chosen:
        return []
    chosen.sort(key=lambda sided: sided.attribution.extent)
    return [
        Subheading("What they are said to say"),
        *(
            Quotation(
                sided.attribution.id,
                sided.attribution.kind,
                sided.attribution.content,
                _name(sided.attribution, text),
                bare(text, sided.attribution.cue),
                sided.speaker_side,
            )
            for sided in chosen
        ),
    ]


def _letters_in(spans: Sequence[Span]) -> int:
    return sum(span.end - span.start for span in spans)


def _name(attribution: Attribution, text: str) -> str:
    source = bare(text, attribution.source)
    if attribution.speaker or not source:
        return attribution.speaker or "no source given"
    return source[0].of(text)


def without_speaker(reading: Reading) -> list[Block]:
    """The few words in quotation marks that nobody is said to have said, with their sentences."""
    found = reading.doc.short_quotations
    if not found:
        return []
    parts: list[Part] = [Strong("In quotation marks, attributed to nobody:"), " "]
    for place, span in enumerate(found):
        parts += ["; "] if place else []
        parts += [Words(span, quoted=True), JOINER, Sentences((span,))]
    return [Prose((*parts, "."), "small")]
