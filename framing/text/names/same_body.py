"""Whom "it" and "they" stand for as a source: the body that spoke last, while nobody else comes in.

"The council said that the bridge is safe. It added …": a body that speaks in this sentence or the
one before, quotations not counted as sentences, goes on speaking. "They" may as well be people: it
is a body only where no plural noun stands between, outside quotation marks. "The company" takes it
up again a little later.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from framing.domain import Role, Span, Token
from framing.domain.extent import touching
from framing.lexicons import load
from framing.text.names.longer_names import TIMES
from framing.text.names.namings import Naming
from framing.text.names.people import People
from framing.text.names.source_role import role_of

_REACH = 3
"""So many sentences further on a noun may still take a body up."""

COMPANIES = frozenset("business company corporation firm".split())
"""By which any firm may be called."""

PAPERS = frozenset(("newspaper", "paper"))
"""By which a newspaper that was named may be called."""

_OF_PAPERS = frozenset(
    "chronicle courier daily gazette globe guardian herald journal mail mirror news observer post"
    " record shimbun sinmun standard star sun telegraph times tribune".split()
)

_ORGANISATIONS = frozenset(("organisation", "organization"))
_NO_COMPANIES = frozenset(
    "agency association church club college committee council court federation foundation institute"
    " league organisation organization party school society team union university".split()
)
AGAIN = frozenset(("it", "its", "they"))
_PLURAL = frozenset(("NNS", "NNPS"))


@dataclass(frozen=True, slots=True)
class Spoken:
    """A body that spoke: where its name ended, the name, and its role."""

    end: int
    name: str
    role: Role


class SameBody:
    """The body that speaks in a text, told source by source in document order."""

    def __init__(
        self, sentences: Sequence[Span], tokens: Sequence[Token], quoted: Sequence[Span]
    ) -> None:
        self._tokens, self._quoted = tokens, quoted
        self._starts = [span.start for span in sentences if not self._is_quoted(span.start)]
        self._last: Spoken | None = None

    def tell(self, spoken: Spoken | None) -> None:
        """Enter who spoke next; None where it was somebody else than a body with a name. One word
        in small letters may as well be a surname, unless it is a known name of a body."""
        self._last = spoken if spoken and _is_body(spoken.name) else None

    def again(self, word: str, start: int) -> tuple[str, Role] | None:
        """The body for which "it" or "they" stands at this place, and its role."""
        last = self._last
        if last is None or start < last.end:
            return None
        passed = bisect_right(self._starts, start) - bisect_right(self._starts, last.end)
        if passed > 1 or (word == "they" and self._others(last.end, start)):
            return None
        self._last = Spoken(start + len(word), last.name, last.role)
        return last.name, last.role

    def taken_up(self, inside: Sequence[Token], people: People) -> tuple[str, Role] | None:
        """The body for which "the company" or the like stands, where no other was named since, and
        its role."""
        last, start, noun = self._last, inside[0].start, inside[-1].lemma.lower()
        alone = len(inside) == len(("the", "company"))
        if last is None or not alone or start < last.end or not _is_called(last, noun):
            return None
        if self._documents.get(noun, start) < start:
            return None
        since = people.named(last.end, start)
        if any(person is None and self._is_rival(naming, last.name) for naming, person in since):
            return None
        passed = bisect_right(self._starts, start) - bisect_right(self._starts, last.end)
        if passed > _REACH:
            return None
        self._last = Spoken(inside[-1].end, last.name, last.role)
        return last.name, last.role

    @cached_property
    def _documents(self) -> Mapping[str, int]:
        """Where the text first tells of a paper that is none to be read daily ("a white paper")."""
        found: dict[str, int] = {}
        for before, token in pairwise(self._tokens):
            noun = token.lemma.lower()
            if noun in PAPERS and before.text.lower() != "the" and token.tag in ("NN", "NNS"):
                found.setdefault(noun, token.start)
        return found

    def _is_rival(self, naming: Naming, name: str) -> bool:
        """Whether a name may be another company's or organisation's: no place or time, nor a state
        or its organ, nor what only tells which thing is meant ("Acme jets")."""
        first = naming.words[0]
        if naming.name in name or first.lower() in TIMES or first.isdigit():
            return False
        before = self._tokens[naming.first - 1].text.lower() if naming.first else ""
        following = self._tokens[naming.last] if naming.last < len(self._tokens) else None
        modifies = following is not None and following.tag in {"NN", "NNS"}
        tokens = self._tokens[naming.first : naming.last]
        official = role_of(tokens, named_person=False) == "official"
        return not (modifies or official or before in {"in", "at"})

    def _others(self, start: int, end: int) -> bool:
        """Whether anything is named in the plural between two places, outside quotations."""
        low = bisect_left(self._tokens, start, key=lambda token: token.start)
        high = bisect_left(self._tokens, end, key=lambda token: token.start)
        return any(
            token.tag in _PLURAL and not self._is_quoted(token.start)
            for token in self._tokens[low:high]
        )

    def _is_quoted(self, place: int) -> bool:
        return bool(touching(self._quoted, Span(place, place + 1)))


def _is_body(name: str) -> bool:
    if " " in name or name.isupper():
        return True
    return any(load(lexicon).class_of(name.lower()) for lexicon in ("roles", "referents"))


def _is_called(spoken: Spoken, noun: str) -> bool:
    """Whether a body may be called by a noun: what its name says that it is, "company" where that
    is nothing else, "organisation" whatever it is."""
    if spoken.role == "media":
        words = {word.lower() for word in spoken.name.split()}
        return noun in PAPERS and not words.isdisjoint(_OF_PAPERS)
    if spoken.role != "institution":
        return False
    words = {word.lower() for word in spoken.name.split()}
    if noun in words or f"{noun}s" in words or noun in _ORGANISATIONS:
        return True
    return noun in COMPANIES and words.isdisjoint(_NO_COMPANIES)
