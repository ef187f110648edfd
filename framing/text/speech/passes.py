"""The passes that find the attributions of a text as spans, in their order.

Two readers know nothing of each other: the encoder (`read_speech`), which is right about more
attributions, and rules (`rules`), which are right about more edges. Lines of transcripts and of
dialogues are told by their form alone, and nothing else is read there. A pass takes one attribution
and gives it back settled, or without content where nothing is attributed:

1. What the encoder marked, without marks of language: `Strays` drops pieces that its cue does not
   take, `SourcePhrases` makes its source whole, `Passives` tells whose view a passive is. All later
   passes go by these cues.
2. What rules found, without marks of language, counts where its content can be words (`Judge`).
3. Both together: `completed` takes from the rules what the encoder left out of the same
   attribution. `SourcePhrases` takes places off the sources, `PhraseEnds` ends each content with
   its phrase and begins it behind what opens its sentence, `SubjectSources` gives cues and contents
   the subjects that were left out, and `Interrupted` gives contents both their halves. Rules add
   what the encoder missed or was not sure of. `AsClauses` gives a clause to who stands behind its
   "as", `InvertedDenials` gives cues the "nor" before their source, `TornParts` takes off what is
   torn from sources and contents.
4. All attributions of the text, which may now be compared: `unnested` takes cues within another's
   content into that, `led` gives quotations to whom their marks lead back, `Blocks` gives block
   quotations to whom the sentence before them names, `carried_on` gives participles the source
   before them, `Relays` names who said it first. What is only a sign of something, or a plea not to
   be named, is dropped.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from framing.domain import Span, Token
from framing.domain.extent import merged, touching
from framing.text.grammar.language_marks import without_marks
from framing.text.grammar.layers import Layers
from framing.text.grammar.lexical import HYPHENS
from framing.text.speech.found import SURE, Found
from framing.text.speech.marked.happenings import is_sign, seeks_cover
from framing.text.speech.marked.judged import Judge
from framing.text.speech.marked.read_speech import by_encoder
from framing.text.speech.patterns.dialogue import lines
from framing.text.speech.patterns.rules import by_rules
from framing.text.speech.patterns.transcript import spoken
from framing.text.speech.settled.agreed import completed
from framing.text.speech.settled.as_clauses import AsClauses
from framing.text.speech.settled.block_quotations import Blocks
from framing.text.speech.settled.carried_on import carried_on
from framing.text.speech.settled.interrupted import Interrupted
from framing.text.speech.settled.inverted_denials import InvertedDenials
from framing.text.speech.settled.led_quotations import led
from framing.text.speech.settled.nested import unnested
from framing.text.speech.settled.passives import Passives
from framing.text.speech.settled.phrase_ends import PhraseEnds
from framing.text.speech.settled.relays import Relays
from framing.text.speech.settled.source_phrases import SourcePhrases
from framing.text.speech.settled.strays import Strays
from framing.text.speech.settled.subject_sources import SubjectSources
from framing.text.speech.settled.torn_parts import TornParts

_MEASURES = frozenset(
    "ability age availability convention custom demand merit need occupancy plan rank schedule"
    " seniority size tradition type".split()
)
"""By what something goes that is done "according to" it."""


def found(layers: Layers) -> tuple[Found, ...]:
    """The attributions of a text as spans, in document order, unsure ones among them."""
    text, paragraphs = layers.text, layers.paragraphs
    transcribed = frozenset(spoken(text, paragraphs, layers.marks))
    dialogue = lines(text, paragraphs, layers.marks)
    said = _contents(dialogue)

    def without_language(item: Found) -> Found:
        return replace(item, content=without_marks(text, item.content))

    read = _through(by_encoder(layers), without_language, Strays(layers).without)
    read = _outside(read, merged([*transcribed, *said]))
    phrases = SourcePhrases(layers)
    read = _through(read, phrases.whole, Passives(layers).settled)

    ruled = _through(by_rules(layers), without_language)
    ruled = [*filter(Judge(layers).has_words, _outside(ruled, said)), *dialogue]

    read = completed(text, read, ruled, layers.marks)
    ends, halves = PhraseEnds(layers), Interrupted(layers).whole
    read = _through(
        read, phrases.without_place, ends.whole, SubjectSources(layers).given, halves, ends.opened
    )
    ruled = _through(ruled, phrases.without_place, ends.opened)
    ruled = _outside(ruled, _contents(item for item in read if item.probability >= SURE))
    read = _outside(read, _contents(ruled))

    edges = AsClauses(layers).whole, InvertedDenials(layers).told, TornParts(layers).mended
    read, ruled = _through(read, *edges), _through(ruled, *edges)
    every = led(layers, unnested(layers, [*read, *ruled]))
    every = Blocks(layers, transcribed).given(every)
    every = Relays(layers).first_hand(carried_on(layers, every))
    every = [item for item in every if _tells(layers, item)]
    return tuple(sorted(every, key=lambda item: item.place))


def _tells(layers: Layers, item: Found) -> bool:
    """Whether somebody says something, and not only what he or she will be called; what ends a
    longer word is no cue."""
    cue, content = layers.row.inside(item.cue), layers.row.inside(item.content)
    torn = any(_is_torn(layers.text, span) for span in item.cue)
    nobody = _is_measure(layers.row.inside(item.source), cue) or _is_listener(layers, item, cue)
    return not (torn or nobody or is_sign(item, cue) or seeks_cover(cue, content))


def _is_measure(source: Sequence[Token], cue: Sequence[Token]) -> bool:
    """Whether a lone noun tells by what something goes, and says nothing ("according to need")."""
    led = [token.text.lower() for token in cue] == ["according", "to"]
    return led and [token.text for token in source][:2] in ([word] for word in _MEASURES)


def _is_listener(layers: Layers, item: Found, cue: Sequence[Token]) -> bool:
    """Whether who is taken for the source is only told something ("Ruiz told | the Herald")."""
    words = [token.text.lower() for token in cue if token.tag.startswith("VB")]
    if words != ["told"] or not item.source or item.source[0].start < item.cue[-1].end:
        return False
    tree, places = layers.trees.inside(item.cue[0])
    subject = next((s for k in places if (s := tree.child(k, "nsubj")) is not None), None)
    return subject is not None and tree.tokens[subject].end <= item.cue[0].start


def _is_torn(text: str, cue: Span) -> bool:
    """Whether a cue is only the end of a word ("a self-|proclaimed| expert")."""
    before = text[max(0, cue.start - 2) : cue.start]
    return len(before) == 2 and before[0].isalnum() and before[1] in HYPHENS


def _through(items: Iterable[Found], *passes: Callable[[Found], Found]) -> list[Found]:
    """The attributions behind one pass after the other, those left without content dropped."""
    for settle in passes:
        items = [settled for settled in map(settle, items) if settled.content]
    return list(items)


def _outside(items: Iterable[Found], taken: Sequence[Span]) -> list[Found]:
    """The attributions of which no content touches what is taken."""
    return [item for item in items if not any(touching(taken, span) for span in item.content)]


def _contents(items: Iterable[Found]) -> tuple[Span, ...]:
    return merged(span for item in items for span in item.content)
