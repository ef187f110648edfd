"""Attributions as the encoder reads them, deeds left out.

The encoder has learned PolNeAR's notion of attribution, in which attitudes count beside speech
("opposed the plan"). Deeds done to a thing ("adopted the plan", "was backed by them") are near to
them and sometimes taken for them; what has neither a verb nor quotation marks in its content is
kept only where its cue can hold such a content.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from framing.domain import Span, Token
from framing.domain.extent import touching
from framing.engines.encoder.attribution import Found as Marked
from framing.engines.encoder.attribution import attributions
from framing.text.asserted import asserts, is_nobody
from framing.text.deeds import explains_term, is_met_with, is_passive, is_told, is_undergone
from framing.text.found import Found
from framing.text.licence import holds, is_cue, names
from framing.text.quotes import outermost, quotations
from framing.text.reach import Reach

_FINITE = frozenset(("MD", "TO", "VB", "VBD", "VBP", "VBZ"))
_PAST = frozenset(("VBD", "VBN"))
_FUNCTION = ("CC", "DT", "IN", "MD", "PDT", "POS", "PRP$", "TO", "WDT", "WP", "WRB")
_GIVING_A_NAME = frozenset(("christen", "entitle", "name", "title"))
"""What a robot or a book is named in quotation marks is no speech."""

_NAMES = frozenset(("NNP", "NNPS"))
_ARTICLES = frozenset(("a", "an", "the"))
_NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS"))
_NOMINAL = _NOUNS | {"CD", "HYPH", "JJ", "JJR", "JJS", "POS"}
_LEADING_ON = frozenset(("CC", ","))
_SURE = 0.8
"""What may be a call for "called", and an attitude of nobody to a thing, must be this sure: below,
most of the latter were wrong in PolNeAR's train part, though the encoder knows it."""

_BEFORE = 8
_NEEDS_WORDS = frozenset(
    ("ask", "cite", "concede", "find", "offer", "question", "quote", "say", "tell")
)
"""Cues whose content is words: "says something about the town" tells nothing."""

_FOUND_OUT = "learn"
"""A paper that "has learned" something is no source: who told it, rules find."""

_RELATIVE = frozenset(("that", "which", "who"))
_MARKS = frozenset('"“”„«»')


def by_encoder(
    text: str, paragraphs: Sequence[Span], sentences: Sequence[Span], tokens: Sequence[Token]
) -> tuple[Found, ...]:
    """The attributions of the paragraphs, in document order, sure ones and unsure ones."""
    reader = _Reader(text, sentences, tokens)
    reach = Reach(text, paragraphs, sentences, outermost(quotations(text, paragraphs)))
    marked = attributions(text, paragraphs, sentences)
    found = (reader.read(reach.cut(_spanned(text, paragraphs, item))) for item in marked)
    kept = (item for item in found if reader.keeps(item))
    return tuple(sorted(kept, key=lambda item: item.place))


def verb_of(cue: Sequence[Token]) -> str:
    """The lemma of a cue's last verb, or of its last word where it has none."""
    verbs = [word for word in cue if word.tag.startswith("VB")]
    return next((word.lemma for word in reversed(verbs or cue)), "")


def _spanned(text: str, paragraphs: Sequence[Span], item: Marked) -> Found:
    """What was marked as spans, its content cut at the ends of paragraphs."""
    content = tuple(
        Span(max(span.start, paragraph.start), min(span.end, paragraph.end))
        for span in _joined(text, item.content)
        for paragraph in touching(paragraphs, span)
    )
    source, cue = _joined(text, item.source), _joined(text, item.cue)
    return Found(source, cue, content, item.probability, item.source_probability)


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
    """Takes what the encoder marked as spans of one text, and judges them by its tokens."""

    def __init__(self, text: str, sentences: Sequence[Span], tokens: Sequence[Token]) -> None:
        self.text, self.sentences, self.tokens = text, sentences, tokens
        self.starts = [token.start for token in tokens]

    def read(self, item: Found) -> Found:
        """The spans of what was marked, rounded off: an apposition belongs to its source, a whole
        verb to its cue, and what stands for nobody is no source."""
        cue = self._whole_verb(item.cue)
        source = self._with_apposition(item.source, cue)
        source, content = self._with_name(self._untorn(source, cue), item.content)
        if self._is_other(self._inside(source), self._inside(cue)):
            source = ()
        content = tuple(span for span in content if self._tells(span))
        content = self._without_conjunction(self._untorn(content, source + cue))
        source, cue, content = self._quoted(source, cue, content)
        return Found(source, cue, content, item.probability, item.source_probability)

    def keeps(self, item: Found) -> bool:
        """Whether somebody is said to say, think or want something here."""
        source, cue = self._inside(item.source), self._inside(item.cue)
        if not item.content:
            return False
        if not source and not any(word.tag.startswith("VB") for word in cue):
            return self._is_quoted(item)
        if verb_of(cue) in _GIVING_A_NAME:
            return False
        if verb_of(cue) == _FOUND_OUT or self._is_asked(item) or self._is_vague(item, cue):
            return False
        if not asserts(source, cue, self._before(item)) or explains_term(source, cue):
            return False
        return not self._is_deed(item, cue)

    def _is_other(self, source: Sequence[Token], cue: Sequence[Token]) -> bool:
        """Whether what was marked as the source is nobody, or the one who hears it."""
        if not source or not cue:
            return False
        place = bisect_left(self.starts, cue[0].start)
        before = self.tokens[max(0, place - _BEFORE) : place]
        return is_nobody(source, cue) or is_met_with(cue) or is_told(before, cue)

    def _whole_verb(self, cue: tuple[Span, ...]) -> tuple[Span, ...]:
        """The cue with the verb that its last auxiliary belongs to."""
        if not cue:
            return cue
        place = bisect_left(self.starts, cue[-1].end)
        end = place
        while 0 < end < len(self.tokens) and _awaits(self.tokens[end - 1]):
            if not self.tokens[end].tag.startswith(("VB", "RB")):
                break
            end += 1
        if end == place or not self.tokens[end - 1].tag.startswith("VB"):
            return cue
        return (*cue[:-1], Span(cue[-1].start, self.tokens[end - 1].end))

    def _with_apposition(self, source: tuple[Span, ...], cue: tuple[Span, ...]) -> tuple[Span, ...]:
        """The source with the name between it and its cue ("the lawyer, Dr Ana Ruiz, said")."""
        if not source or not cue or source[-1].end >= cue[0].start:
            return source
        between = self._inside([Span(source[-1].end, cue[0].start)])
        if not any(word.tag in _NAMES for word in between):
            return source
        if any(word.tag not in _NAMES and word.text != "," for word in between):
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
        named = all(word.tag in _NAMES for word in self._inside(content[:1]))
        if between.strip(" ,") or not named:
            return source, content
        return (*source[:-1], Span(source[-1].start, content[0].end)), content[1:]

    def _quoted(
        self, source: tuple[Span, ...], cue: tuple[Span, ...], content: tuple[Span, ...]
    ) -> tuple[tuple[Span, ...], tuple[Span, ...], tuple[Span, ...]]:
        """The one who is quoted as the source ("the paper quotes a sailor as saying …")."""
        if verb_of(self._inside(cue)) != "quote":
            return source, cue, content
        words = self._inside(content[:1])
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
        words = self._inside([span])
        if len(words) == 1 and words[0].tag in _PAST:
            return False
        return any(not word.tag.startswith(_FUNCTION) and word.tag.isalpha() for word in words)

    def _untorn(self, spans: tuple[Span, ...], others: tuple[Span, ...]) -> tuple[Span, ...]:
        """The spans with the rest of a phrase that breaks off behind its article ("the | ship")
        and goes on to a noun before the other parts of the attribution."""
        if not spans:
            return spans
        place = bisect_left(self.starts, spans[-1].end)
        if not place or self.tokens[place - 1].text.lower() not in _ARTICLES:
            return spans
        end = spans[-1].end
        limit = min((span.start for span in others if span.start >= end), default=len(self.text))
        for token in self.tokens[place:]:
            if token.tag not in _NOMINAL or token.end > limit:
                break
            if token.tag in _NOUNS:
                end = token.end
        return (*spans[:-1], Span(spans[-1].start, end))

    def _without_conjunction(self, content: tuple[Span, ...]) -> tuple[Span, ...]:
        """The content without an "and" or "but" that only leads on to what follows."""
        words = self._inside(content[-1:])
        while len(words) > 1 and words[-1].tag in _LEADING_ON:
            words.pop()
        return (*content[:-1], Span(content[-1].start, words[-1].end)) if words else content

    def _inside(self, spans: Iterable[Span]) -> list[Token]:
        return [
            token
            for span in spans
            for token in self.tokens[
                bisect_left(self.starts, span.start) : bisect_left(self.starts, span.end)
            ]
        ]

    def _before(self, item: Found) -> Token | None:
        """The token before the source and the cue."""
        place = bisect_left(self.starts, min(span.start for span in item.source + item.cue))
        return self.tokens[place - 1] if place else None

    def _is_asked(self, item: Found) -> bool:
        """Whether the cue stands in a question of the article's own voice."""
        if not item.cue:
            return False
        number = bisect_right(self.sentences, (item.cue[0].start, len(self.text))) - 1
        asked = number >= 0 and self.sentences[number].of(self.text).rstrip().endswith("?")
        return asked and item.content[-1].start > item.cue[0].start

    def _is_vague(self, item: Found, cue: Sequence[Token]) -> bool:
        """Whether the content is a lone pronoun, or "called" may mean a call."""
        content = self._inside(item.content)
        if len(content) == 1 and content[0].tag == "PRP":
            return True
        return item.probability < _SURE and names(verb_of(cue))

    def _is_quoted(self, item: Found) -> bool:
        """Whether a content without source is a sentence in quotation marks, not a title or name
        in them."""
        if item.content[0].of(self.text)[0] not in _MARKS:
            return False
        return any(word.tag in _FINITE for word in self._inside(item.content))

    def _is_deed(self, item: Found, cue: Sequence[Token]) -> bool:
        """Whether the cue is something done to a thing, and the content nothing but that thing."""
        if not any(word.tag.startswith("VB") for word in cue):
            return False
        verb = verb_of(cue)
        words = self._inside(item.content)
        if is_undergone(cue, words):
            return True
        thing = _is_thing(self.text, item.content, words)
        named = item.source or any(word.tag.startswith("NN") for word in cue)
        nobodys = not named and not is_passive(cue) and not is_cue(verb)
        if thing and nobodys and item.probability < _SURE:
            return True
        if (is_cue(verb) and verb not in _NEEDS_WORDS) or (
            holds(verb) and verb not in _NEEDS_WORDS and cue[-1].lemma != "by"
        ):
            return False
        return thing


def _awaits(word: Token) -> bool:
    """Whether a verb must follow the word, adverbs aside."""
    return word.tag == "MD" or word.tag == "RB" or word.lemma in {"be", "do", "have"}


def _is_thing(text: str, content: Sequence[Span], words: Sequence[Token]) -> bool:
    """Whether a content is a noun phrase: without a verb of its own (those of relative clauses
    aside) and without a quotation at its edges."""
    if any(span.of(text)[0] in _MARKS or span.of(text)[-1] in _MARKS for span in content):
        return False
    verb = next((place for place, word in enumerate(words) if word.tag in _FINITE), None)
    return verb is None or (verb > 1 and words[verb - 1].text.lower() in _RELATIVE)
