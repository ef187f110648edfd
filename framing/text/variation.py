"""A reading as another analyst would have made it: the same article under another setting.

Nothing is annotated anew. Mentions, quotations, clauses and sentences are left out of the reading,
or put with other sides, as the setting says, and what follows from them is drawn again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from framing.domain import (
    Mention,
    Reading,
    SidedAttribution,
    SidedClause,
    SidedSentence,
    SideKey,
    Span,
)
from framing.domain.extent import merged, touching
from framing.stats.settings import PARTS, Setting
from framing.text.reading import Positions, in_order, sided_sentences
from framing.text.sides.mentions import referring


def varied(reading: Reading, setting: Setting) -> Reading:
    """The reading under a setting. With the sides swapped it is the same with keys exchanged."""
    mentions = tuple(sorted(_mentions(reading, setting), key=lambda m: (m.start, m.end)))
    kept = frozenset(mentions)
    dropped = tuple(x for x in reading.mentions if x not in kept)
    at = Positions(mentions)
    attributions = tuple(
        _heard(x, at, setting)
        for x in reading.attributions
        if setting.indirect or x.attribution.kind != "indirect"
    )
    contents = [x.attribution.content for x in attributions]
    quoted = merged(span for content in contents for span in content)
    whole = replace(
        reading,
        mentions=mentions,
        attributions=attributions,
        clauses=tuple(
            _acting(x, at, Positions(dropped))
            for x in reading.clauses
            if setting.quoted_clauses or not touching(quoted, x.clause.predicate)
        ),
        sentences=tuple(_counted(sided_sentences(reading.doc, contents, at), reading, setting)),
    )
    return whole if setting.part_out is None else _without(whole, setting.part_out)


def _mentions(reading: Reading, setting: Setting) -> Iterator[Mention]:
    """The mentions that count."""
    for mention in reading.mentions:
        if setting.taken_up or _is_named(reading, mention):
            yield mention
    if setting.bearers:
        known = merged(mention.span for mention in reading.mentions)
        for hit in referring(reading.doc, reading.sides.map(lambda side: side.all_names)):
            if not touching(known, hit.span):
                yield Mention(*hit.span, hit.side, "name")


def _is_named(reading: Reading, mention: Mention) -> bool:
    """Whether one of the side's names stands in a mention."""
    if mention.kind == "name":
        return True
    words = mention.span.of(reading.doc.text).lower()
    return mention.kind == "nominal" and any(
        name.lower() in words for name in reading.sides[mention.side].names
    )


def _heard(sided: SidedAttribution, at: Positions, setting: Setting) -> SidedAttribution:
    """An attribution with what is mentioned in it, and its voice where it counts as one."""
    about = in_order(at.within(sided.attribution.content))
    nobody = not setting.nameless and sided.attribution.speaker is None
    gone = set(sided.about) - set(about)
    return replace(
        sided,
        speaker_side=None if nobody else sided.speaker_side,
        about=about,
        supports=tuple(key for key in sided.supports if key not in gone),
        attacks=tuple(key for key in sided.attacks if key not in gone),
    )


def _acting(sided: SidedClause, at: Positions, dropped: Positions) -> SidedClause:
    """A clause without the sides that stood in it only by mentions that do not count."""

    def still(key: SideKey | None, phrase: Span | None) -> SideKey | None:
        if key is None or phrase is None:
            return key
        gone = any(mention.side == key for mention in dropped.within([phrase]))
        here = any(mention.side == key for mention in at.within([phrase]))
        return None if gone and not here else key

    return replace(
        sided,
        agent_side=still(sided.agent_side, sided.clause.agent),
        patient_side=still(sided.patient_side, sided.clause.patient),
    )


def _counted(
    sentences: tuple[SidedSentence, ...], reading: Reading, setting: Setting
) -> Iterator[SidedSentence]:
    """The sentences with the sides with which they count."""
    paragraphs = reading.doc.article.paragraphs
    before: SidedSentence | None = None
    for sentence in sentences:
        sides = sentence.sides
        if not setting.shared and len(sides) > 1:
            sides = ()
        if setting.carried and not sides and before is not None and len(before.sides) == 1:
            together = Span(before.span.start, sentence.span.end)
            if any(paragraph.holds(together) for paragraph in paragraphs):
                sides = before.sides
        before = sentence
        yield replace(sentence, sides=sides)


def _without(reading: Reading, part: int) -> Reading:
    """The reading without what stands in one of the runs of sentences into which the body is cut.
    The sentences themselves stay, with no side and no voice."""
    sentences = reading.sentences
    first, last = (len(sentences) * number // PARTS for number in (part, part + 1))
    if first == last:
        return reading
    out = Span(sentences[first].span.start, sentences[last - 1].span.end)
    return replace(
        reading,
        mentions=tuple(x for x in reading.mentions if not out.holds(x.span)),
        attributions=tuple(
            x for x in reading.attributions if not out.overlaps(x.attribution.content[0])
        ),
        clauses=tuple(x for x in reading.clauses if not out.overlaps(x.clause.predicate)),
        sentences=(
            *sentences[:first],
            *(replace(sentence, sides=(), quoted=()) for sentence in sentences[first:last]),
            *sentences[last:],
        ),
        stance_words=tuple(x for x in reading.stance_words if not out.overlaps(x.span)),
    )
