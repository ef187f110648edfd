"""The side in whose office somebody is who speaks, as the text tells it wherever it names them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise, takewhile

from framing.domain import AnnotatedArticle, Attribution, Pair, Side, SideKey, Token
from framing.text.grammar.syntax import forest
from framing.text.grammar.tags import NAMES, NOUNS
from framing.text.names.name_words import FORMER
from framing.text.names.namings import Naming
from framing.text.names.people import people_of
from framing.text.names.states import State, organs, seats, states
from framing.text.sides.actors import Actors
from framing.text.sides.affiliation import affiliation, is_office
from framing.text.sides.bare_owners import BareOwners
from framing.text.sides.members import Members
from framing.text.speech.speakers.pronoun_places import head_of

_IN_PHRASE = frozenset(("DT", "HYPH", "JJ", "NN", "NNP", "NNPS", "NNS", "POS", "PRP$"))
_LEADING = frozenset("chair direct head lead represent run".split())
_OFFICIALS = frozenset(
    "ambassador army authority diplomat government military ministry minister official police"
    " president".split()
)
_HELD = frozenset(
    "adviser advisor aide chief director head official secretary spokesman spokesperson"
    " spokeswoman".split()
)
"""The offices of an organ whose holders speak for it."""

_PARTY = re.compile(r"[,(] ?(?P<party>[DR]) ?[-–] ?[A-Z]\w+")
_PARTIES = {
    "D": frozenset(("Democrat", "Democratic", "Democratic Party", "Democrats")),
    "R": frozenset(("GOP", "Republican", "Republican Party", "Republicans")),
}
_LONGEST = 300


class HeldOffices:
    """Reads the offices of the sources of one document."""

    def __init__(self, doc: AnnotatedArticle, sides: Pair[Side], actors: Actors) -> None:
        self._sides, self._actors = sides, actors
        self._forest = forest(doc)
        self._starts = [tree.span.start for tree in self._forest]
        self._members = Members(sides)
        self._owners = BareOwners(doc, sides, actors, self._forest)
        self._people = people_of(doc)
        self._known: dict[str, SideKey | None] = {}

    def side(self, x: Attribution, spoken: SideKey | None) -> SideKey | None:
        """The side whose office the text gives to who speaks, in the source or elsewhere; `spoken`
        is the side whose body alone spoke in the sentence before."""
        if x.speaker is None or x.speaker not in self._people.persons:
            number = self._sentence(x.source[0].start)
            words = self._actors.tokens(x.source[0])
            if not words:
                return None
            state = _seat(words) or _state_of(words) or _state_by_organ(words)
            if state:
                return self._of_state(state)
            return self._members.side(self._forest[number], words) or self._owners.side(
                number, words, (), spoken
            )
        if x.speaker not in self._known:
            found = self._of_person(x.speaker, spoken) or self._of_party(x)
            self._known[x.speaker] = found
        return self._known[x.speaker]

    def _of_party(self, x: Attribution) -> SideKey | None:
        """The side that is the party of a US politician, by the letter behind the name ("Sen. Ana
        Ruiz, D-Ore.")."""
        words = " ".join(token.text for span in x.source for token in self._actors.tokens(span))
        letter = _PARTY.search(words)
        known = _PARTIES[letter["party"]] if letter else frozenset[str]()
        found = [key for key, side in self._sides.items() if known.intersection(side.names)]
        return found[0] if len(found) == 1 else None

    def _of_person(self, name: str, spoken: SideKey | None) -> SideKey | None:
        """The side in whose office the text calls somebody; `spoken` as told above, before the
        first that he or she says."""
        for naming, person in zip(self._people.namings, self._people.at, strict=True):
            if person is None or person.name != name or len(naming.words) < 2:
                continue
            number = self._sentence(naming.start)
            phrase = self._introduced(number, naming)
            side = affiliation(phrase, self._actors.at) or self._led(phrase)
            side = side or self._members.side(self._forest[number], phrase)
            side = side or self._owned(number, phrase) or self._of_organ(phrase)
            side = side or self._owners.side(number, phrase, naming.words, spoken)
            if side is not None:
                return side
        return None

    def _owned(self, number: int, phrase: Sequence[Token]) -> SideKey | None:
        """The side of which the sentence before tells something, and whose office opens the next
        ("Norland sailed. Its head, Ana Ruiz")."""
        opens = bool(phrase) and phrase[0].start == self._forest[number].span.start
        if not opens or phrase[0].text.lower() != "its" or not any(map(is_office, phrase)):
            return None
        side = self._owners.told_of(number - 1)
        return None if self._owners.takes_another(number - 1) else side

    def _of_state(self, state: State) -> SideKey | None:
        """The side that is a state, by its names."""
        known = {*state.names, *state.seat}
        found = [key for key, side in self._sides.items() if known.intersection(side.names)]
        return found[0] if len(found) == 1 else None

    def _of_organ(self, phrase: Sequence[Token]) -> SideKey | None:
        """The side that is the state in whose organ somebody is ("Pentagon spokesman Ana Ruiz")."""
        state = _state_by_organ(phrase)
        return None if state is None else self._of_state(state)

    def _led(self, phrase: Sequence[Token]) -> SideKey | None:
        """The side that somebody is said to lead ("Ana Ruiz, who chairs the union")."""
        for who, verb in pairwise(phrase):
            if who.text.lower() == "who" and verb.tag in ("VBZ", "VBP") and verb.lemma in _LEADING:
                behind = list(takewhile(_is_of_phrase, phrase[phrase.index(verb) + 1 :]))
                return self._actors.at(behind[-1]) if behind else None
        return None

    def _introduced(self, number: int, naming: Naming) -> Sequence[Token]:
        """The phrase with which a name is introduced, with its titles and appositions; between
        commas also the office before it ("the head of Acme, Mr Jan Holm, …")."""
        tree = self._forest[number]
        place = bisect_left(tree.tokens, naming.start, key=lambda token: token.start)
        if len(tree.tokens) > _LONGEST or place == len(tree.tokens):
            return ()
        phrase = tree.whole_phrase(head_of(tree, place))
        words = [token for token in tree.tokens if phrase.holds(token.span)]
        if words and is_office(words[0]):
            words = [*_modifiers_before(tree.tokens, words[0]), *words]
        first = place
        while first and tree.tokens[first - 1].text.lower().rstrip(".") in naming.titles:
            first -= 1
        end = place + naming.last - naming.first
        closed = end < len(tree.tokens) and tree.tokens[end].text in (",", ".")
        if not closed or not first or tree.tokens[first - 1].text != ",":
            return words
        before = takewhile(_is_of_phrase, reversed(tree.tokens[: first - 1]))
        return [*reversed(list(before)), *words]

    def _sentence(self, start: int) -> int:
        return bisect_right(self._starts, start) - 1


def _modifiers_before(tokens: Sequence[Token], office: Token) -> Sequence[Token]:
    """What stands right before an office and may tell whose it is, wherever the parser hangs it."""
    before = tokens[: tokens.index(office)]
    return list(takewhile(lambda t: t.tag in _IN_PHRASE, reversed(before)))[::-1]


def _state_of(words: Sequence[Token]) -> State | None:
    """The state that is a source, or whose officials are one ("a senior Congolese official"); not
    that of a firm ("a Congolese company")."""
    named = [k for k, token in enumerate(words) if token.text in states()]
    shared = any(token.tag == "CC" for token in words)
    if len(named) != 1 or shared or any(token.text.lower() in FORMER for token in words):
        return None
    behind = [token for token in words[named[0] + 1 :] if token.tag in NOUNS | {"HYPH", "POS"}]
    whole = not behind and all(token.tag == "DT" for token in words[: named[0]])
    officials = len(behind) == 1 and behind[0].lemma.lower() in _OFFICIALS
    return states()[words[named[0]].text] if whole or officials else None


def _state_by_organ(words: Sequence[Token]) -> State | None:
    """The state whose organ a source is by a name that tells no state, or in whose office somebody
    is ("a State Department spokesman"); not who only has to do with it ("an FBI critic")."""
    rest = list(words)
    while rest and (rest[0].tag in ("DT", "JJ") and rest[0].text.lower() not in FORMER):
        rest.pop(0)
    for size in range(min(3, len(rest)), 0, -1):
        state = organs().get(" ".join(token.text for token in rest[:size]))
        if state is None:
            continue
        behind = rest[size:]
        if not behind or behind[0].text == ",":
            return state
        office = next((k for k, token in enumerate(behind) if token.lemma in _HELD), None)
        modifiers = behind[:office]
        alone = all(token.tag in ("JJ", "NN") and token.text.islower() for token in modifiers)
        after = behind[office + 1 :] if office is not None else ()
        named = not after or after[0].tag in NAMES or after[0].text in (",", "who")
        return state if office is not None and alone and named else None
    return None


def _seat(words: Sequence[Token]) -> State | None:
    """The state whose seat or organ is all of a source ("the Kremlin")."""
    name = " ".join(token.text for token in words if token.tag != "DT")
    return seats().get(name) or organs().get(name)


def _is_of_phrase(token: Token) -> bool:
    """Whether a word may stand in a noun phrase with "of" or "for"."""
    return token.tag in _IN_PHRASE or token.text.lower() in ("of", "for")
