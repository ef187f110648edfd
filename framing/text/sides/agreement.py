"""Which pronouns a noun may take, by number, animacy and gender."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from framing.domain import Mention
from framing.text.grammar.relatives import is_who
from framing.text.grammar.syntax import SentenceTree
from framing.text.grammar.tags import NAMES, NOUNS
from framing.text.names.general_nouns import is_person, of_kind
from framing.text.names.humans import Humans
from framing.text.names.longer_names import titles

Number = Literal["thing", "person", "many"]
PRONOUNS: dict[str, Number] = {
    **dict.fromkeys(("it", "its", "itself"), "thing"),
    **dict.fromkeys(("he", "him", "his", "himself", "she", "her", "hers", "herself"), "person"),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), "many"),
}  # fmt: skip
_SINGULAR_NAMES = frozenset(
    "States Nations Netherlands Emirates Philippines Maldives Bahamas Seychelles".split()
)
_BEFORE_NAMES = frozenset({"amod", "appos", "compound", "flat", "nmod"})


class Agreement:
    """What agrees with a pronoun in a document; `known` is where the sides are mentioned so far.
    A name before a plural verb ("Acme say") is "they"."""

    def __init__(self, known: Mapping[int, Mention], humans: Humans) -> None:
        self._known, self._humans = known, humans

    def agrees(self, tree: SentenceTree, at: int, place: int, here: SentenceTree) -> bool:
        """Whether the gender of somebody is not known to be another than the pronoun's."""
        asked = self._humans.gender(here, place)
        return asked is None or self._humans.gender(tree, at) in (None, asked)

    def kinds(self, tree: SentenceTree, place: int) -> frozenset[Number]:
        """The pronouns that a noun may take; none where that can not be said."""
        token, word = tree.tokens[place], tree.tokens[place].text.lower()
        if word in PRONOUNS:
            return frozenset((PRONOUNS[word],))
        if token.tag not in NOUNS | {"VBG"}:
            return frozenset(("person",)) if token.tag == "PRP" else frozenset()
        if tree.child(place, "conj") is not None:
            return frozenset(("many",))
        return self.alone(tree, place)

    def alone(self, tree: SentenceTree, place: int) -> frozenset[Number]:
        """The pronouns that a noun may take without what it is joined to."""
        token = tree.tokens[place]
        if token.tag in ("NNS", "NNPS"):
            return frozenset(("thing",) if self._is_singular_name(tree, place) else ("many",))
        mention = self._known.get(token.start)
        if mention is not None:
            if token.text in self._humans.surely:
                return frozenset(("person",))
            return frozenset(("many",) if _takes_plural_verb(tree, place) else ("thing",))
        lemma = token.lemma.lower()
        human = is_person(lemma) or lemma in titles() or is_who(tree, place)
        if token.text in self._humans.maybe or human:
            return frozenset(("person",))
        nobody = token.start in self._humans.nobody or of_kind(tree, place, "country")
        if token.tag == "NNP" and not nobody:
            return frozenset(("person", "thing"))
        return frozenset(("thing",))

    def _is_singular_name(self, tree: SentenceTree, place: int) -> bool:
        """Whether a name in the plural is one thing ("the United States")."""
        mention = self._known.get(tree.tokens[place].start)
        word = tree.tokens[place].text
        return mention is not None and word in _SINGULAR_NAMES

    def may_be(self, tree: SentenceTree, place: int, asked: Number) -> bool:
        """Whether a noun may take such a pronoun; a title before a name is no other than it."""
        if _is_title(tree, place) or tree.tokens[place].tag not in NOUNS:
            return False
        joined = asked == "person" and asked in self.alone(tree, place)
        return joined or asked in self.kinds(tree, place)


def _is_title(tree: SentenceTree, place: int) -> bool:
    """Whether a word is the title of the name that it hangs on."""
    head = tree.heads[place]
    named = place < head and tree.tokens[head].tag in NAMES
    before = named and tree.labels[place] in _BEFORE_NAMES and tree.child(place, "det") is None
    return before and tree.tokens[place].text.lower() in titles()


def _takes_plural_verb(tree: SentenceTree, place: int) -> bool:
    """Whether a name alone is the subject of a verb in the plural."""
    if tree.labels[place] != "nsubj" or tree.child(place, "conj") is not None:
        return False
    verb = tree.heads[place]
    helping = tree.having(verb, "aux", "cop")
    finite = [k for k in (*helping, verb) if tree.tokens[k].tag in ("VBP", "VBZ", "VBD", "MD")]
    return bool(finite) and (
        tree.tokens[finite[0]].tag == "VBP" or tree.tokens[finite[0]].text.lower() == "were"
    )
