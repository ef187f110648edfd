"""Overruling: the annotated article as a person wants it read.

The machine's annotation is not touched: a new one is made of it, in which attributions are changed,
taken out or added, and what was decided of sides is kept as rulings (`framing.domain.ruling`).
An override that does not fit the article is refused with the entry, the key and what was expected.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from framing.domain import (
    AnnotatedArticle,
    Attribution,
    MentionRuling,
    Override,
    Overrides,
    Pair,
    Reading,
    Ruling,
    Side,
    Span,
    StanceRuling,
    VoiceRuling,
)
from framing.domain.extent import touching
from framing.domain.overrides import ABSENT, NONE
from framing.errors import BadOverrides
from framing.text.codings import codings, place
from framing.text.grammar.quotes import outermost, quotations
from framing.text.reading import read_sides
from framing.text.ruled import ruled_mentions
from framing.text.speech.attribution import kind_of

SHOWN = 12
T = TypeVar("T")


def overruled(doc: AnnotatedArticle, overrides: Overrides, sides: Pair[Side]) -> AnnotatedArticle:
    """The article with a person's codings in place of the machine's.

    Raises BadOverrides where they are of another text, speak of a place at which nothing is coded,
    or name another value of the machine's than it has.
    """
    if overrides.sha256 != doc.article.sha256:
        raise BadOverrides(
            f"sha256: the overrides are of another text ({overrides.sha256[:SHOWN]}…);"
            f" expected that of this article, {doc.article.sha256}"
        )
    work = _Work(doc, read_sides(doc, sides))
    for number, change in enumerate(overrides.changes, 1):
        if not (0 <= change.at.start < change.at.end <= len(doc.text)):
            raise _refused(number, "at", f"{_told(change.at)} is no place of the text")
        if change.adds:
            work.add(number, change)
    taken_away_first = sorted(enumerate(overrides.changes, 1), key=lambda one: one[1].was == NONE)
    for number, change in taken_away_first:
        if change.coding == "mention":
            work.mention(number, change)
        elif not change.adds:
            work.attribution(number, change)
    return work.result()


@dataclass(slots=True)
class _Work:
    """What has been changed so far."""

    doc: AnnotatedArticle
    reading: Reading
    attributions: dict[str, Attribution] = field(init=False)
    rulings: list[Ruling] = field(default_factory=list)
    added: set[str] = field(default_factory=set)
    gone: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.attributions = {one.id: one for one in self.doc.attributions}

    def add(self, number: int, change: Override) -> None:
        """An attribution that the machine has not: nobody's, neutral, until more is said of it."""
        content = change.content or (change.at,)
        parts = (*content, *change.source, *change.cue)
        for span in parts:
            if not (span.start < span.end and touching(self.doc.sentences, span)):
                raise _refused(number, "content", f"{_told(span)} stands in no sentence")
        if Span(content[0].start, content[-1].end) != change.at:
            raise _refused(number, "content", f"it is not what stands at {_told(change.at)}")
        same = [one.id for one in self.attributions.values() if place(one) == change.at]
        if same:
            raise _refused(number, "at", f"the attribution {same[0]} has this content already")
        marks = outermost(quotations(self.doc.text, self.doc.article.paragraphs))
        taken = {int(id[1:]) for id in self.attributions}
        id = f"Q{max(taken, default=0) + 1}"
        kind = kind_of(self.doc.text, content, marks)
        self.attributions[id] = Attribution(
            id, change.source, change.cue, content, kind, None, "neutral", "unnamed"
        )
        self.added.add(id)

    def mention(self, number: int, change: Override) -> None:
        """Words that refer to another side, to none, or to one after all."""
        mentions = self.reading.mentions
        found = next((one for one in mentions if one.span == change.at), None)
        if found is None and change.was != NONE:
            raise _no_coding(number, change.at, codings(mentions, ()), lambda one: one.at)
        _same(number, change, found.side if found else NONE)
        if found is None:
            for span in self._mentioned():
                if span.overlaps(change.at):
                    raise _refused(number, "at", f"a mention stands at {_told(span)}")
            if not touching(self.doc.sentences, change.at):
                raise _refused(number, "at", f"{_told(change.at)} stands in no sentence")
        kind = found.kind if found else self._kind(change.at)
        self.rulings.append(MentionRuling(change.at, kind, self._side(change.now)))

    def attribution(self, number: int, change: Override) -> None:
        """Another speaker, role, cue class, side or stance, or no attribution at all."""
        attribution = self._at(number, change.at)
        id = attribution.id
        values = {
            one.coding: one.value
            for sided in self.reading.attributions
            if sided.attribution.id == id
            for one in codings((), (sided,))
        }
        _same(number, change, ABSENT if id in self.added else values[change.coding])
        match change.coding:
            case "attribution":
                self.gone.add(id)
            case "speaker":
                now = None if change.now == NONE else change.now
                self.attributions[id] = replace(attribution, speaker=now)
            case "speaker_side":
                self.rulings.append(VoiceRuling(id, self._side(change.now)))
            case "stance_a" | "stance_b":
                side = self.reading.sides["a" if change.coding == "stance_a" else "b"]
                stance: Any = change.now
                self.rulings.append(StanceRuling(id, side, stance))
            case "role" | "cue_class":
                changed: dict[str, Any] = {change.coding: change.now}
                self.attributions[id] = replace(attribution, **changed)

    def result(self) -> AnnotatedArticle:
        """The article as it is to be read."""
        kept = [one for id, one in self.attributions.items() if id not in self.gone]
        new = [self.attributions[id] for id in sorted(self.added)]
        short = self.doc.short_quotations
        return replace(
            self.doc,
            attributions=tuple(sorted(kept, key=lambda one: one.extent)),
            short_quotations=tuple(
                span for span in short if not any(place(one).holds(span) for one in new)
            ),
            rulings=tuple(self.rulings),
        )

    def _mentioned(self) -> tuple[Span, ...]:
        """Where mentions stand by now."""
        return tuple(
            mention.span
            for mention in ruled_mentions(self.result(), self.reading.sides, self.reading.mentions)
        )

    def _side(self, key: str) -> Side | None:
        return None if key == NONE else self.reading.sides["a" if key == "a" else "b"]

    def _kind(self, at: Span) -> Any:
        """What kind of mention the words at a place are, by their tags."""
        tokens = self.doc.tokens
        first = bisect_left(tokens, at.start, key=lambda token: token.start)
        tags = [token.tag for token in tokens[first:] if token.start < at.end]
        if any(tag.startswith("NNP") for tag in tags):
            return "name"
        return "pronoun" if tags and tags[0].startswith(("PRP", "WP")) else "nominal"

    def _at(self, number: int, at: Span) -> Attribution:
        """The attribution with this content, or with this cue."""
        there = list(self.attributions.values())
        found = [one for one in there if place(one) == at] or [
            one for one in there if at in (*one.content, *one.cue)
        ]
        if not found:
            raise _no_coding(number, at, there, place)
        if len(found) > 1:
            raise _refused(
                number,
                "at",
                f"{' and '.join(one.id for one in found)} stand there; give the cue's place",
            )
        return found[0]


def _same(number: int, change: Override, value: str) -> None:
    """Raise BadOverrides where the machine's coding is not the one that was overruled."""
    if change.was != value:
        raise _refused(
            number, "from", f"it says {change.was!r}; expected what is coded there, {value!r}"
        )


def _no_coding(
    number: int, at: Span, there: Sequence[T], place_of: Callable[[T], Span]
) -> BadOverrides:
    def distance(one: T) -> tuple[int, Span]:
        span = place_of(one)
        return max(0, span.start - at.end, at.start - span.end), span

    nearest: Any = min(there, key=distance, default=None)
    told = (
        f"the nearest is {nearest.id} at {_told(place_of(nearest))}" if nearest else "none at all"
    )
    return _refused(number, "at", f"nothing is coded at {_told(at)}; {told}")


def _refused(number: int, key: str, what: str) -> BadOverrides:
    return BadOverrides(f"change {number}: {key}: {what}")


def _told(span: Span) -> str:
    return f"[{span.start}, {span.end}]"
