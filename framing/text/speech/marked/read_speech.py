"""Attributions as the encoder reads them, rounded off by the words around them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from framing.domain import Span, Token
from framing.domain.extent import touching
from framing.engines.encoder.attribution import Found as Marked
from framing.engines.encoder.attribution import attributions
from framing.text.grammar.layers import Layers
from framing.text.grammar.tags import NAMES, NOUNS
from framing.text.names.longer_names import TIMES
from framing.text.speech.found import Found, verb_of
from framing.text.speech.marked.asserted import is_nobody
from framing.text.speech.marked.deeds import is_met_with, is_told
from framing.text.speech.marked.judged import Judge
from framing.text.speech.marked.reach import Reach

_PAST = frozenset(("VBD", "VBN"))
_FUNCTION = ("CC", "DT", "IN", "MD", "PDT", "POS", "PRP$", "TO", "WDT", "WP", "WRB")
_ARTICLES = frozenset(("a", "an", "the"))
_NOMINAL = NOUNS | {"CD", "HYPH", "JJ", "JJR", "JJS", "POS"}
_LEADING_ON = frozenset(("CC", ","))
_MARKS = frozenset(("``", "''"))
_VERBS = ("VB", "MD")
_BEFORE = 8
_QUOTING = frozenset(("cite", "quote", "quotes"))
"""The last where the tagger takes it for a past tense."""


def by_encoder(layers: Layers) -> tuple[Found, ...]:
    """The attributions of a text, in document order, sure ones and unsure ones."""
    reader, judge, reach = _Reader(layers), Judge(layers), Reach(layers)
    marked = attributions(layers.text, layers.paragraphs, layers.sentences)
    spanned = (_spanned(layers, item) for item in marked)
    found = (reader.read(reach.cut(item)) for item in spanned if item.content)
    kept = (item for item in found if judge.keeps(item))
    return tuple(sorted(kept, key=lambda item: item.place))


def _spanned(layers: Layers, item: Marked) -> Found:
    """What was marked as spans of whole tokens, its content cut at the ends of paragraphs. The
    encoder's words may be smaller; a token that holds some of the cue is the cue's."""
    content = tuple(
        Span(max(span.start, paragraph.start), min(span.end, paragraph.end))
        for span in _joined(layers.text, item.content)
        for paragraph in touching(layers.paragraphs, span)
    )
    cue = _whole(layers, _joined(layers.text, item.cue), ())
    source = _whole(layers, _joined(layers.text, item.source), cue)
    content = _whole(layers, content, cue)
    return Found(source, cue, content, item.probability, item.source_probability)


def _whole(layers: Layers, spans: Iterable[Span], apart: Sequence[Span]) -> tuple[Span, ...]:
    """The spans with all of the tokens that they cut, without those that touch others."""
    return tuple(x for x in map(layers.row.whole, spans) if not touching(apart, x))


def _joined(text: str, places: Sequence[tuple[int, int]]) -> tuple[Span, ...]:
    """The places in order, those with only blanks between them made one."""
    joined: list[Span] = []
    for start, end in places:
        gap = text[joined[-1].end : start] if joined else "\n"
        if not gap.strip() and "\n" not in gap:
            joined[-1] = Span(joined[-1].start, end)
        else:
            joined.append(Span(start, end))
    return tuple(joined)


class _Reader:
    """Takes what the encoder marked as spans of one text."""

    def __init__(self, layers: Layers) -> None:
        self.text, self.row, self.tokens = layers.text, layers.row, layers.row.tokens

    def read(self, item: Found) -> Found:
        """The spans of what was marked, rounded off: an apposition belongs to its source, a whole
        verb to its cue, and what stands for nobody is no source."""
        cue = self._without_open_phrase(self._whole_verb(item.cue))
        source, cue = self._without_clitic(item.source, cue)
        source = self._without_torn(self._with_apposition(self._whole_name(source), cue))
        source, content = self._with_name(self._untorn(source, cue), item.content)
        if self._is_other(self.row.inside(source), self.row.inside(cue)):
            source = ()
        content = self._with_question(content, cue)
        content = tuple(span for span in content if self._tells(span))
        content = self._without_scene(content, cue)
        content = self._without_conjunction(self._untorn(content, source + cue))
        source, cue, content = self._quoted(source, cue, content)
        return Found(source, cue, content, item.probability, item.source_probability)

    def _is_other(self, source: Sequence[Token], cue: Sequence[Token]) -> bool:
        """Whether what was marked as the source is nobody, or the one who hears it."""
        if not source or not cue:
            return False
        before = self.row.before(cue[0].start, _BEFORE)
        return is_nobody(source, cue) or is_met_with(cue) or is_told(before, cue)

    def _without_clitic(
        self, source: tuple[Span, ...], cue: tuple[Span, ...]
    ) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
        """Source and cue, an "'s" at the head of the cue put to the source ("Ruiz | 's plea")."""
        words = self.row.inside(cue[:1])
        if len(words) < 2 or words[0].tag != "POS" or not source:
            return source, cue
        if source[-1].end != words[0].start:
            return source, cue
        whose = Span(source[-1].start, words[0].end)
        return (*source[:-1], whose), (Span(words[1].start, cue[0].end), *cue[1:])

    def _whole_verb(self, cue: tuple[Span, ...]) -> tuple[Span, ...]:
        """The cue with the verb that its last auxiliary belongs to."""
        if not cue:
            return cue
        place = self.row.place(cue[-1].end)
        end = place
        while 0 < end < len(self.tokens) and _awaits(self.tokens[end - 1]):
            if not self.tokens[end].tag.startswith(("VB", "RB")):
                break
            end += 1
        if end == place or not self.tokens[end - 1].tag.startswith("VB"):
            return cue
        return (*cue[:-1], Span(cue[-1].start, self.tokens[end - 1].end))

    def _without_open_phrase(self, cue: tuple[Span, ...]) -> tuple[Span, ...]:
        """The cue without a preposition and an article at its end, whose noun is none of it ("said
        | at the time")."""
        words = self.row.inside(cue[-1:])
        if len(words) < 3 or words[-1].text.lower() not in _ARTICLES or words[-2].tag != "IN":
            return cue
        return (*cue[:-1], Span(cue[-1].start, words[-3].end))

    def _with_question(self, content: tuple[Span, ...], cue: tuple[Span, ...]) -> tuple[Span, ...]:
        """The content with the word that asks, between the cue and a comma ("asked | why, if it was
        late, she left")."""
        before = self.row.before(content[0].start, 2) if content else []
        asked = len(before) == 2 and before[1].text == "," and before[0].tag in ("WRB", "WP")
        if not asked or not cue or before[0].start < cue[-1].end:
            return content
        return (Span(before[0].start, content[0].end), *content[1:])

    def _without_torn(self, source: tuple[Span, ...]) -> tuple[Span, ...]:
        """The source without an "and" at its end, which joins what it says to what it does."""
        words = self.row.inside(source[-1:])
        if len(words) < 2 or words[-1].tag != "CC":
            return source
        return (*source[:-1], Span(source[-1].start, words[-2].end))

    def _without_scene(self, content: tuple[Span, ...], cue: tuple[Span, ...]) -> tuple[Span, ...]:
        """The quoted pieces around a cue, without what only sets the scene between them ("“Here,”
        he says, | his thumb on it. | “And here.”")."""
        quoted = [any(x.tag in _MARKS for x in self.row.inside([span])) for span in content]
        if len(content) < 3 or not cue or not (quoted[0] and content[0].end <= cue[0].start):
            return content
        return tuple(
            span
            for span, said in zip(content, quoted, strict=True)
            if said or any(x.tag.startswith(_VERBS) for x in self.row.inside([span]))
        )

    def _whole_name(self, source: tuple[Span, ...]) -> tuple[Span, ...]:
        """The source with the rest of a name in which it breaks off ("Fellow | Dr Ana Ruiz")."""
        place = self.row.place(source[-1].end) if source else 0
        if not place or not self.tokens[place - 1].text[:1].isupper():
            return source
        end = place
        while end < len(self.tokens) and self.tokens[end].tag in NAMES:
            if self.tokens[end].text.lower() in TIMES:
                break
            end += 1
        return (*source[:-1], Span(source[-1].start, self.tokens[end - 1].end))

    def _with_apposition(self, source: tuple[Span, ...], cue: tuple[Span, ...]) -> tuple[Span, ...]:
        """The source with the name between it and its cue ("the lawyer, Dr Ana Ruiz, said")."""
        if not source or not cue or source[-1].end >= cue[0].start:
            return source
        between = self.row.inside([Span(source[-1].end, cue[0].start)])
        if not any(word.tag in NAMES for word in between):
            return source
        if between[0].text.lower() in TIMES:
            return source
        if any(word.tag not in NAMES and word.text != "," for word in between):
            return source
        return (*source[:-1], Span(source[-1].start, between[-1].end))

    def _with_name(
        self, source: tuple[Span, ...], content: tuple[Span, ...]
    ) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
        """The source with the name behind it that was taken for its content ("according to the
        coach, Ana Ruiz, the team …")."""
        if not source or len(content) < 2 or content[0].start < source[-1].end:
            return source, content
        between = self.text[source[-1].end : content[0].start]
        named = all(word.tag in NAMES for word in self.row.inside(content[:1]))
        if between.strip(" ,") or not named:
            return source, content
        return (*source[:-1], Span(source[-1].start, content[0].end)), content[1:]

    def _quoted(
        self, source: tuple[Span, ...], cue: tuple[Span, ...], content: tuple[Span, ...]
    ) -> tuple[tuple[Span, ...], tuple[Span, ...], tuple[Span, ...]]:
        """The one who is quoted as the source ("the paper quotes a sailor as saying …")."""
        if verb_of(self.row.inside(cue)) not in _QUOTING:
            return source, cue, content
        words = self.row.inside(content[:1])
        for at in range(1, len(words) - 2):
            if words[at].text == "as" and words[at + 1].text == "saying":
                says = Span(words[at].start, words[at + 1].end)
                who = Span(content[0].start, words[at - 1].end)
                begin = next((word for word in words[at + 2 :] if word.text not in ",:"), words[-1])
                rest = Span(begin.start, content[0].end)
                return (who,), (*cue, says), (rest, *content[1:])
        return source, cue, content

    def _tells(self, span: Span) -> bool:
        """Whether a piece of content holds anything but function words."""
        words = self.row.inside([span])
        if len(words) == 1 and words[0].tag in _PAST:
            return False
        return any(not word.tag.startswith(_FUNCTION) and word.tag.isalpha() for word in words)

    def _untorn(self, spans: tuple[Span, ...], others: tuple[Span, ...]) -> tuple[Span, ...]:
        """The spans with the rest of a phrase that breaks off behind its article ("the | ship")
        and goes on to a noun before the other parts of the attribution, or within an "'s"."""
        if not spans:
            return spans
        place = self.row.place(spans[-1].end)
        if place and self.tokens[place - 1].tag == "POS":
            return (*spans[:-1], Span(spans[-1].start, self.tokens[place - 1].end))
        if not place or self.tokens[place - 1].text.lower() not in _ARTICLES:
            return spans
        end = spans[-1].end
        limit = min((span.start for span in others if span.start >= end), default=len(self.text))
        for token in self.tokens[place:]:
            if token.tag not in _NOMINAL or token.end > limit:
                break
            if token.tag in NOUNS:
                end = token.end
        return (*spans[:-1], Span(spans[-1].start, end))

    def _without_conjunction(self, content: tuple[Span, ...]) -> tuple[Span, ...]:
        """The content without an "and" or "but" that only leads on to what follows."""
        words = self.row.inside(content[-1:])
        while len(words) > 1 and words[-1].tag in _LEADING_ON:
            words.pop()
        return (*content[:-1], Span(content[-1].start, words[-1].end)) if words else content


def _awaits(word: Token) -> bool:
    """Whether a verb must follow the word, adverbs aside."""
    return word.tag == "MD" or word.tag == "RB" or word.lemma in {"be", "do", "have"}
