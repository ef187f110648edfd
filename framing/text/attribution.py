"""Who says what: the attributions of a text.

Found in two steps that know nothing of each other. `found` marks the spans (which words are
source, cue and content); `described` says what such spans mean (kind, role, cue class, speaker).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from framing.domain import Attribution, CueClass, Kind, Span, Token
from framing.domain.extent import merged, touching
from framing.lexicons import load
from framing.text.agreed import completed
from framing.text.block_quotations import Blocks
from framing.text.carried_on import carried_on
from framing.text.dialogue import lines
from framing.text.found import SURE, Found, verb_of
from framing.text.judged import Judge
from framing.text.language_marks import without_marks
from framing.text.nested import unnested
from framing.text.passives import Passives
from framing.text.phrase_ends import PhraseEnds
from framing.text.quotes import Quotation, outermost, quotations
from framing.text.read_speech import by_encoder
from framing.text.relays import Relays
from framing.text.rules import by_rules
from framing.text.source_phrases import SourcePhrases
from framing.text.speakers import Speakers
from framing.text.strays import Strays
from framing.text.subject_sources import SubjectSources
from framing.text.syntax import trees
from framing.text.token_row import TokenRow
from framing.text.transcript import spoken

_CLASSES = frozenset(("neutral", "endorsing", "distancing", "accusing", "emphatic"))
_OPENING = frozenset('"“„«')
_WORD = re.compile(r"\w")


def found(
    text: str, paragraphs: Sequence[Span], sentences: Sequence[Span], tokens: Sequence[Token]
) -> tuple[Found, ...]:
    """The attributions of the paragraphs as spans, in document order, unsure ones among them.

    Lines of transcripts and signed quotations are told by their form alone. Elsewhere what the
    encoder is sure of stands, and rules add what it missed.
    """
    marks = outermost(quotations(text, paragraphs))
    dialogue = lines(text, paragraphs, marks)
    alone = tuple(spoken(text, paragraphs))
    apart = merged([*alone, *_contents(dialogue)])
    forest = trees(text, tuple(paragraphs), tuple(sentences), tuple(tokens))
    row = TokenRow(tokens)
    passives, sources = Passives(row, forest), SourcePhrases(row, forest)
    subjects = SubjectSources(row, forest)
    marked = _unmarked(text, by_encoder(text, paragraphs, sentences, tokens))
    spans = [mark.span for mark in marks]
    ends, strays = PhraseEnds(text, forest, spans), Strays(text, row, marks)
    near = (strays.without(item) for item in marked)
    told = (x for x in near if not any(touching(apart, span) for span in x.content))
    whole = (passives.settled(sources.whole(item)) for item in told if item.content)
    read = [item for item in whole if item.content]
    rules = _unmarked(text, by_rules(text, paragraphs, sentences, tokens))
    said = _contents(dialogue)
    judge = Judge(text, sentences, row)
    free = (x for x in rules if not any(touching(said, span) for span in x.content))
    rules = [*(item for item in free if judge.has_words(item)), *dialogue]
    read = completed(text, read, rules, marks)
    read = [subjects.given(ends.whole(item)) for item in read]
    taken = _contents(item for item in read if item.probability >= SURE)
    added = [item for item in rules if not any(touching(taken, span) for span in item.content)]
    ruled = _contents(added)
    kept = [item for item in read if not any(touching(ruled, span) for span in item.content)]
    blocks = Blocks(text, paragraphs, forest, marks, frozenset(alone))
    every = carried_on(text, sentences, tokens, blocks.given(unnested(kept + added, row, forest)))
    first_hand = Relays(tokens, forest).first_hand(every)
    return tuple(sorted(first_hand, key=lambda item: item.place))


def _unmarked(text: str, items: Iterable[Found]) -> list[Found]:
    """The attributions without marks of language in what is said."""
    cut = (replace(item, content=without_marks(text, item.content)) for item in items)
    return [item for item in cut if item.content]


def _contents(items: Iterable[Found]) -> tuple[Span, ...]:
    return merged(span for item in items for span in item.content)


def attributions(
    text: str, paragraphs: Sequence[Span], sentences: Sequence[Span], tokens: Sequence[Token]
) -> tuple[tuple[Attribution, ...], tuple[Attribution, ...]]:
    """The attributions of a text's paragraphs that count, numbered Q1, Q2 …, and those that are
    too unsure to count, numbered U1, U2 …; both in document order."""
    every = found(text, paragraphs, sentences, tokens)
    sure = [item for item in every if item.probability >= SURE]
    unsure = [item for item in every if item.probability < SURE]
    return (
        described(text, paragraphs, sentences, tokens, sure),
        described(text, paragraphs, sentences, tokens, unsure, "U"),
    )


def described(
    text: str,
    paragraphs: Sequence[Span],
    sentences: Sequence[Span],
    tokens: Sequence[Token],
    spans: Sequence[Found],
    letter: str = "Q",
) -> tuple[Attribution, ...]:
    """The attributions that these spans are: with kind, speaker, role and class of cue."""
    marks = outermost(quotations(text, paragraphs))
    forest = trees(text, tuple(paragraphs), tuple(sentences), tuple(tokens))
    people = Speakers(forest, tokens, [mark.span for mark in marks], spans)
    starts = [token.start for token in tokens]
    result = []
    for number, item in enumerate(spans, start=1):
        speaker, role = people.of(item.source)
        result.append(
            Attribution(
                id=f"{letter}{number}",
                source=item.source,
                cue=item.cue,
                content=item.content,
                kind=kind_of(text, item.content, marks),
                speaker=speaker,
                cue_class=cue_class(text, item.cue, _verb(tokens, starts, item.cue)),
                role=role,
                probability=item.probability,
            )
        )
    return tuple(result)


def kind_of(text: str, content: Sequence[Span], marks: Sequence[Quotation]) -> Kind:
    """Direct where every word stands in quotation marks, mixed where some do, else indirect. A
    quotation may open and not close, or close in another paragraph."""
    inside = outside = False
    for span in content:
        at = span.start
        number = max(0, bisect_right(marks, at, key=lambda mark: mark.span.start) - 1)
        while number < len(marks) and marks[number].span.start < span.end:
            mark = marks[number]
            number += 1
            if mark.span.end <= at:
                continue
            outside = outside or bool(_WORD.search(text, at, max(at, mark.span.start)))
            inside = True
            at = mark.span.end
        outside = outside or bool(_WORD.search(text, at, max(at, span.end)))
    if not inside:
        opened = content and all(span.of(text)[0] in _OPENING for span in content)
        return "direct" if opened else "indirect"
    return "mixed" if outside else "direct"


def cue_class(text: str, cue: Sequence[Span], verb: str) -> CueClass:
    """How the cue lets its source speak: by its whole words, by its verb, else neutral."""
    for span in cue:
        for adverb in span.of(text).lower().split():
            found_class = load("cues", "modifiers").class_of(adverb)
            if found_class is not None:
                return _class(found_class)
    words = " ".join(span.of(text).lower().rstrip(":,; ") for span in cue)
    particle = f"{verb} {words.split()[-1]}" if words else verb
    for scope in ("phrases", "verbs", "nouns"):
        for entry in (words, particle, verb):
            found_class = load("cues", scope).class_of(entry)
            if found_class is not None:
                return _class(found_class)
    return "neutral"


def _class(name: str) -> CueClass:
    return name if name in _CLASSES else "neutral"  # type: ignore[return-value]


def _verb(tokens: Sequence[Token], starts: Sequence[int], cue: Sequence[Span]) -> str:
    return verb_of(
        [
            token
            for span in cue
            for token in tokens[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        ]
    )
