"""Which side a noun phrase stands for as somebody who acts, is acted upon or speaks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from framing.domain import (
    AnnotatedArticle,
    Attribution,
    Mention,
    MentionRuling,
    Pair,
    Side,
    SideKey,
    Span,
    Token,
)
from framing.text.grammar.lexical import HYPHENS
from framing.text.grammar.syntax import SentenceTree, forest
from framing.text.grammar.tags import NOUNS
from framing.text.names.general_nouns import OPPOSED, is_body, kinds_of_side
from framing.text.names.name_words import COUNTING, FORMER, surname
from framing.text.names.people import is_called, people_of
from framing.text.sides.affiliation import (
    IN_PAY,
    affiliation,
    belongs_to,
    is_another_s,
    is_office,
    named_body,
)
from framing.text.sides.doings import is_doing
from framing.text.sides.mentions import referring

_BODIES = frozenset({"institution", "document", "media"})
_QUARTERS = frozenset({"north", "south", "east", "west"})
_ASSOCIATES = frozenset(
    "adviser advisor aide ally assistant associate attorney counsel doctor employee lawyer staffer"
    " supporter surrogate volunteer".split()
)
"""Who is somebody's, and acts for himself or herself: an official of a president does not."""

_BELONGING = frozenset(("company", "organisation"))
_OWNING = frozenset({"compound", "amod", "nmod:poss", "flat", "nmod"})


class Actors:
    """Who stands for which side in one document."""

    def __init__(
        self, doc: AnnotatedArticle, sides: Pair[Side], mentions: Sequence[Mention]
    ) -> None:
        people = tuple(name for side in sides for name in side.people)
        ruled = [one.span for one in doc.rulings if isinstance(one, MentionRuling)]
        self._sides, self._attributions, self._text = sides, doc.attributions, doc.text
        named = [(m.start, m.end, m.side) for m in mentions]
        named += [
            (*hit.span, hit.side)
            for hit in referring(doc, sides.map(lambda side: side.all_names), people)
            if not any(hit.span.overlaps(span) for span in ruled)
        ]
        self._named = sorted(set(named))
        speaking = sides.map(lambda side: (*side.people, *side.institutions))
        self._heard = referring(doc, speaking, people)
        self._starts = [start for start, _, _ in self._named]
        self._persons = people_of(doc).persons
        self._names = {word for name in self._persons for word in name.split() if " " in name}
        self._single = {key for key, side in sides.items() if self._is_somebody(side)}
        self._forest = forest(doc)
        self._sentences = [tree.span.start for tree in self._forest]

    def side_of(self, phrase: Span | None, doings: bool = True) -> SideKey | None:
        """The side that a noun phrase stands for, None for neither and for both together; whose
        doing the phrase names only where `doings` count: "its plan was printed" does nothing to
        who planned."""
        if phrase is None:
            return None
        number = bisect_right(self._sentences, phrase.start) - 1
        if number < 0:
            return None
        tree = self._forest[number]
        low = bisect_left(tree.tokens, phrase.start, key=lambda token: token.start)
        high = bisect_left(tree.tokens, phrase.end, key=lambda token: token.start)
        head = next((k for k in range(low, high) if not low <= tree.heads[k] < high), None)
        if head is None or _is_elliptic(tree.tokens[low:high]):
            return None
        if tree.tokens[head].tag == "MD":  # a slip: "holiday let owners"
            head = next((k for k in range(head + 1, high) if tree.tokens[k].tag in NOUNS), head)
        known, near = {self._side_of_head(tree, head, doings)}, set[SideKey | None]()
        if any(token.tag == "CC" for token in tree.tokens[low:high]):
            near = {self.at(token) for token in tree.tokens[low:high] if token.tag != "PRP$"}
            joined = (k for k in tree.having(head, "conj") if k < high)
            known |= {self._side_of_head(tree, k, doings) for k in joined}
        known -= {None}
        return known.pop() if len(known) == 1 and near <= known | {None} else None

    def voice(self, attribution: Attribution) -> SideKey | None:
        """The side whose voice an attribution is."""
        if attribution.speaker:
            same = {k for k, s in self._sides.items() if attribution.speaker in s.all_names}
            if len(same) == 1:
                return same.pop()
            owners = {
                key
                for key, side in self._sides.items()
                if attribution.speaker in side.all_names
                or any(is_called(name, attribution.speaker) for name in side.people)
                or (attribution.role not in _BODIES and _surname(attribution.speaker) in side.names)
            }
            if owners:
                return owners.pop() if len(owners) == 1 else None
            if attribution.speaker in self._persons and self._is_pronoun(attribution):
                return None
        told: set[SideKey | None] = {
            side for span in attribution.source for side in self._speakers_in(span)
        }
        told = told or {
            side for span in attribution.source if (side := named_body(self.tokens(span), self.at))
        }
        if len(told) == 1:
            return told.pop()
        if any(self._is_joint(span) for span in attribution.source):
            return None
        of_offices = {affiliation(self.tokens(span), self.at) for span in attribution.source}
        found = of_offices - {None} or {self.side_of(span) for span in attribution.source} - {None}
        found |= self._bodies_of(attribution) if not found else set()
        return found.pop() if len(found) == 1 else None

    def _bodies_of(self, attribution: Attribution) -> set[SideKey | None]:
        """The sides that are bodies to which the speaker belongs: "Ruiz of the Dockers' Union",
        "Ruiz at Acme"; whoever is "of" or "from" what may be a place may only live there."""
        found = set[SideKey | None]()
        for span in attribution.source:
            side, link = belongs_to(self.tokens(span), attribution.speaker or "", self.at)
            kinds = kinds_of_side(self._sides[side]) if side else frozenset()
            named = span.of(self._text).split()[-1].rstrip(",")[:1].isupper()
            works = link == "at" and named and "country" not in kinds and side not in self._single
            if side and (works or not _BELONGING.isdisjoint(kinds)):
                found.add(side)
        return found

    def _is_joint(self, span: Span) -> bool:
        """Whether both sides speak together ("the board and the union said"), or one with somebody
        else by name."""
        tree = self._forest[bisect_right(self._sentences, span.start) - 1]
        inside = [k for k, token in enumerate(tree.tokens) if span.holds(token.span)]
        head = next((k for k in inside if tree.heads[k] not in inside), None)
        if head is None:
            return False
        joined = (head, *(k for k in tree.having(head, "conj") if k in inside))
        sides = {self._side_of_head(tree, k, True) for k in joined}
        others = [tree.tokens[k] for k in joined if self.at(tree.tokens[k]) is None]
        named = any(token.tag == "NNP" for token in others)
        return len(sides - {None}) > 1 or (named and len(sides) > 1)

    def _is_pronoun(self, attribution: Attribution) -> bool:
        """Whether only a pronoun says who speaks: it is the speaker, whatever it was taken for."""
        told = [token for span in attribution.source for token in self.tokens(span)]
        return len(told) == 1 and told[0].tag.startswith("PRP")

    def _is_somebody(self, side: Side) -> bool:
        """Whether a side is a single person, whose aides and lawyers are others."""
        names = [name for name in side.names if name[:1].isupper()]
        known = {name for name, person in self._persons.items() if person.certain}
        whole = [name for name in names if " " in name and name in known]
        words = {word for name in whole for word in name.split()}
        return bool(whole) and all(words.issuperset(name.split()) for name in names)

    def is_one_person(self, attribution: Attribution, key: SideKey) -> bool:
        """Whether a side is the person who speaks and nobody besides, so that "we" in that mouth is
        more than the side ("we are paying a ransom"). Names in small letters tell no more."""
        speaker = attribution.speaker
        if speaker is None or speaker not in self._persons:
            return False
        names = [name for name in self._sides[key].names if name[:1].isupper()]
        return bool(names) and all(set(name.split()) <= set(speaker.split()) for name in names)

    def is_only_counted_with(self, attribution: Attribution, key: SideKey) -> bool:
        """Whether who speaks is one of a side's people and, by the article's words, in the office
        of somebody else ("a Kansas senator"): "we" is not the side in such a mouth."""
        speaker, side = attribution.speaker, self._sides[key]
        if not speaker or not any(is_called(name, speaker) for name in side.people):
            return False
        said = [x.source for x in self._attributions if x.speaker == speaker]
        return any(is_another_s(self.tokens(span), self.at) for source in said for span in source)

    def _speakers_in(self, span: Span) -> Iterator[SideKey]:
        """The sides whose people and institutions, which are named to be heard, stand in a source:
        "the anti-union board Harbour Watch" speaks for whom Harbour Watch was counted with."""
        return (hit.side for hit in self._heard if span.holds(hit.span))

    def tokens(self, span: Span) -> list[Token]:
        """The tokens of a span of one sentence."""
        number = bisect_right(self._sentences, span.start) - 1
        if number < 0:
            return []
        return [token for token in self._forest[number].tokens if span.holds(token.span)]

    def _side_of_head(self, tree: SentenceTree, head: int, doings: bool) -> SideKey | None:
        """The side of a noun: its own, or that of the name that says whose it is."""
        head = tree.head_noun(head)
        for k in (head, *tree.having(head, "flat")):
            if own := self.at(tree.tokens[k]):
                return own
        called = {self.at(tree.tokens[k]) for k in self._called(tree, head)} - {None}
        if called:
            return called.pop() if len(called) == 1 else None
        if tree.tokens[head].lemma.lower() in OPPOSED:
            return None
        if tree.tokens[head].lemma.lower() in COUNTING:
            head = next(self._counted(tree, head), head)
            if own := self.at(tree.tokens[head]):
                return own
        left = any(tree.tokens[k].text.lower() in FORMER for k in tree.children[head])
        if left or not self._is_actor(tree.tokens[head], doings):
            return None
        another = tree.tokens[head].lemma.lower() in _ASSOCIATES
        somebody = tree.tokens[head].text in self._names
        owners = {
            side
            for k in tree.children[head]
            if self._tells_whose(tree, head, k)
            for side in [self.at(tree.tokens[k])]
            if side is not None and not (another and side in self._single)
            if not (somebody and tree.labels[k] == "nmod:poss")
        }
        return owners.pop() if len(owners) == 1 else None

    def _counted(self, tree: SentenceTree, head: int) -> Iterator[int]:
        """The nouns of which a noun only tells how many there are ("a band of | hawks")."""
        for noun in tree.having(head, "nmod"):
            case = tree.child(noun, "case")
            if tree.having(noun, "conj"):
                continue
            if case is not None and tree.tokens[case].text.lower() == "of":
                yield noun

    def _called(self, tree: SentenceTree, head: int) -> Iterator[int]:
        """The names that stand right behind a noun ("the veterans Ann Lee and Bob Ray")."""
        for name in tree.having(head, "appos"):
            if name == head + 1 and tree.tokens[name].tag.startswith("NNP"):
                yield from (name, *tree.having(name, "conj"))

    def _is_actor(self, token: Token, doings: bool) -> bool:
        """Whether a noun names people, a body that acts, or a doing."""
        lemma = token.lemma.lower()
        acts = token.tag.startswith("NNP") or is_body(lemma) or is_office(token)
        return acts or (doings and is_doing(lemma))

    def _tells_whose(self, tree: SentenceTree, head: int, place: int) -> bool:
        """Whether a word says whose people, organ or doing a noun is: "Chinese officials",
        "China's decision", "officials from China", but not "US-led"."""
        if place < head:
            following = tree.tokens[place + 1].text
            return tree.labels[place] in _OWNING and following not in HYPHENS
        case, owned = tree.child(place, "case"), tree.tokens[head]
        belongs = is_body(owned.lemma.lower()) or (is_office(owned) and owned.lemma not in IN_PAY)
        if tree.labels[place] != "nmod" or case is None or not belongs:
            return False
        return tree.tokens[case].text.lower() in ("of", "from")

    def names(self, token: Token) -> bool:
        """Whether a token is part of a side's name."""
        return self.at(token) is not None

    def at(self, token: Token) -> SideKey | None:
        """The side named at a token; None where names of both stand there, and where a name only
        ends a word ("anti-union")."""
        found = set()
        for start, end, side in self._named[
            bisect_left(self._starts, token.start - 80) : bisect_left(self._starts, token.end)
        ]:
            if start < token.end and token.start < end and not _is_tail(token, start):
                found.add(side)
        return found.pop() if len(found) == 1 else None


def _is_tail(token: Token, start: int) -> bool:
    """Whether what begins at a place stands behind a hyphen of a word."""
    return start > token.start and token.text[start - token.start - 1] in HYPHENS


def _is_elliptic(tokens: Sequence[Token]) -> bool:
    """Whether two names share their last word ("North and South Korea")."""
    return any(
        first.text.lower() in _QUARTERS and joint.tag == "CC" and second.text.lower() in _QUARTERS
        for first, joint, second in zip(tokens, tokens[1:], tokens[2:], strict=False)
    )


def _surname(speaker: str) -> str:
    """The last word of a name of several words: a side named "Obama" speaks in Barack Obama."""
    return surname(speaker.split()) if " " in speaker.strip() else ""
