"""Who speaks in a quotation, and so is not whom "he" or "she" stands for there.

In direct speech the speaker is "I". So "he" in “Ruiz is a liar. He never told the truth,” said John
Berg is not Berg, whatever else the sentence names; who is named only outside the quotation need not
be meant either. Speakers may name themselves ("Berg never rests. He works for you"). A quotation
within the quotation has another speaker; in a sentence of which only a part is quoted "he" may be
the speaker ("Berg said that his plan “will keep him in office”").
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from framing.domain import AnnotatedArticle, Span
from framing.domain.extent import merged, touching
from framing.text.grammar.quotes import outermost, quotations
from framing.text.grammar.syntax import SentenceTree
from framing.text.names.people import People

NOBODY: frozenset[int] = frozenset()


class QuotedSpeakers:
    """The speakers of a document's quotations, by the places in them."""

    def __init__(
        self, doc: AnnotatedArticle, people: People, forest: Sequence[SentenceTree]
    ) -> None:
        self._forest = forest
        marks = quotations(doc.text, doc.article.paragraphs)
        quoted = [mark.span for mark in outermost(marks)]
        self._inner = merged(mark.span for mark in marks if mark.depth)
        named: dict[str, set[int]] = {}
        for naming, person in zip(people.namings, people.at, strict=True):
            if person is not None and not touching(quoted, Span(naming.start, naming.start + 1)):
                words = people.tokens[naming.first : naming.last]
                named.setdefault(person.name, set()).update(word.start for word in words)
        self._speaking: dict[Span, frozenset[int]] = {}
        self._direct: set[Span] = set()
        self._said: dict[Span, tuple[Span, ...]] = {}
        for attribution in doc.attributions:
            own = frozenset(named.get(attribution.speaker or "", ()))
            own = own.union(*map(self._heads, attribution.source))
            for part in attribution.content:
                held = [span for span in touching(quoted, part) if part.holds(span)]
                self._speaking.update((span, own) for span in held)
                self._direct.update(held if attribution.kind == "direct" else ())
                self._said.update((span, attribution.content) for span in held)
        self._quotations = sorted(self._speaking)

    def at(self, place: Span) -> frozenset[int]:
        """Where the words that name the speaker begin, for a place in a quotation where the speaker
        would be "I"; none for another."""
        found = touching(self._quotations, place)
        if not found or touching(self._inner, place):
            return NOBODY
        whole = found[0] in self._direct or found[0].start <= self._tree(place).span.start
        return self._speaking[found[0]] if whole else NOBODY

    def said_with(self, place: Span) -> tuple[Span, ...]:
        """All that is said together with the quotation that holds a place."""
        found = touching(self._quotations, place)
        return self._said[found[0]] if found else ()

    def _heads(self, source: Span) -> Iterator[int]:
        """Where the words begin that tell who a source is: heads and appositions."""
        tree = self._tree(source)
        inside = {k for k, token in enumerate(tree.tokens) if source.overlaps(token.span)}
        told = [k for k in inside if tree.heads[k] not in inside]
        for place in told:
            yield tree.tokens[place].start
            told += tree.having(place, "appos", "conj")

    def _tree(self, place: Span) -> SentenceTree:
        number = bisect_right(self._forest, place.start, key=lambda tree: tree.span.start) - 1
        return self._forest[max(number, 0)]
