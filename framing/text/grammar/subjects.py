"""Which verbs are predicates, in which voice, and what their subject is, even if left out."""

from __future__ import annotations

from framing.text.grammar.by_phrases import by_phrase, named_doer
from framing.text.grammar.circumstances import is_circumstance
from framing.text.grammar.control import (
    adds,
    appointed,
    asks_whether,
    behind_comma,
    behind_infinitive,
    behind_pronoun,
    called_on,
    criticised,
    in_position,
    is_called_on,
    is_finite,
    is_hyphened,
    is_used_to,
    lists_on,
    misread_subject,
    right_behind_noun,
    tells_of_object,
    tells_when,
)
from framing.text.grammar.relatives import antecedent
from framing.text.grammar.syntax import SentenceTree
from framing.text.grammar.tags import NOUNS

_SUBJECT = ("nsubj", "nsubj:pass")
_CLAUSES = ("csubj", "csubj:pass")
_NO_CLAUSE = frozenset("aux aux:pass cop amod compound case mark fixed flat".split())
_HAVING = frozenset(
    "have get make take need seek find lose gain lack keep retain hold show express voice "
    "signal win use abandon renounce announce".split()
)
_CALLS = frozenset(
    "call demand request appeal order invitation plea pressure instruction advice "
    "recommendation".split()
)
_DECIDED = frozenset(
    "abandon adopt approve cancel defeat drop enact postpone reject scrap shelve".split()
)
"""What is done to a plan, joined to a passive whatever its tag ("was mocked and dropped")."""


class Subjects:
    """The subjects of one sentence's verbs."""

    def __init__(self, tree: SentenceTree) -> None:
        self._tree = tree
        self._known: dict[int, int | None] = {}

    def is_predicate(self, place: int) -> bool:
        """Whether a word is a verb that makes a clause of its own."""
        if not self._tree.tokens[place].tag.startswith("VB"):
            return False
        if self._tree.labels[place] in _NO_CLAUSE or is_hyphened(self._tree, place):
            return False
        if is_used_to(self._tree, place):
            return False
        return self._tree.child(place, "cop") is None

    def barred(self, pronoun: int) -> int | None:
        """The subject for which the object of its own verb does not stand: "Ruiz showered him"
        tells of somebody else (binding; Chomsky 1981), "himself" does not."""
        tree, verb = self._tree, self._tree.heads[pronoun]
        reflexive = tree.tokens[pronoun].text.lower().endswith(("self", "selves"))
        if reflexive or tree.labels[pronoun] not in ("obj", "iobj") or not self.is_predicate(verb):
            return None
        return self.subject(verb)

    def passive(self, verb: int) -> bool:
        """Whether a verb is in the passive."""
        tree, tag, label = self._tree, self._tree.tokens[verb].tag, self._tree.labels[verb]
        if behind_pronoun(tree, verb):
            return False
        if tree.child(verb, "aux:pass", "nsubj:pass", "csubj:pass") is not None:
            return True
        if tag == "VBN" and by_phrase(self._tree, verb) is not None:
            return True
        if tag not in ("VBN", "VBD") or tree.child(verb, "aux", "nsubj", "obj") is not None:
            return False
        if label == "conj" and tree.heads[verb] >= 0:
            joined = tree.heads[verb]
            kept = tag == "VBN" or tree.tokens[verb].lemma in _DECIDED
            return tree.tokens[joined].tag in ("VBN", "VBD") and kept and self.passive(joined)
        if label == "acl" or by_phrase(self._tree, verb) is not None:
            return True
        return tag == "VBN" and label in ("advcl", "root", "parataxis", "xcomp", "ccomp", "dep")

    def doer(self, verb: int) -> int | None:
        """The head of what stands behind the "by" of a passive."""
        found = named_doer(self._tree, verb)
        return None if found is None else antecedent(self._tree, found)

    def governs_preposition(self, verb: int) -> bool:
        """Whether a preposition without a noun hangs on the verb ("the text it voted on")."""
        tree = self._tree
        return any(
            tree.tokens[k].tag in ("IN", "RP", "TO") and tree.labels[k] in ("obl", "case", "advmod")
            for k in tree.children[verb]
            if k > verb
        )

    def subject(self, verb: int) -> int | None:
        """The head of a verb's subject on the surface, its own or the one that it shares."""
        if verb not in self._known:
            self._known[verb] = None
            self._known[verb] = self._subject(verb)
        return self._known[verb]

    def _subject(self, verb: int) -> int | None:
        tree = self._tree
        own = tree.child(verb, *_SUBJECT)
        if own is not None and own != behind_infinitive(tree, verb):
            return None if tree.tokens[own].tag == "EX" else antecedent(tree, own)
        phrase = misread_subject(tree, verb)
        if phrase is not None and not is_circumstance(tree, phrase):
            return phrase
        above, label = tree.heads[verb], tree.labels[verb]
        if above < 0 or tree.child(verb, *_CLAUSES) is not None:
            return None
        if label in ("acl", "conj") and above < verb and behind_comma(tree, verb):
            governing = self._governing(above, verb)
            if governing is not None:
                return self._of_main(verb, governing)
        if label == "conj":
            return self.subject(above) if self._shares(verb, above) else None
        if label in ("acl", "acl:relcl"):
            return self._of_noun(verb, above)
        if label == "xcomp":
            return self._controlled(verb, above)
        if label == "advcl":
            return self._of_main(verb, above)
        return None

    def _shares(self, verb: int, above: int) -> bool:
        """Whether a verb that is joined to another has the same subject."""
        tree, tag = self._tree, self._tree.tokens[verb].tag
        if above > verb:
            return False
        if tree.having(verb, "aux", "aux:pass"):
            return True
        if tag == "VBG" and tree.tokens[above].tag in ("VBD", "VBZ", "VBP"):
            return behind_comma(tree, verb)
        return tag != "VB" or tree.tokens[above].tag in ("VB", "MD", "VBP")

    def _governing(self, noun: int, verb: int) -> int | None:
        """The verb that a common noun completes, directly or within another noun, where a gerund
        stands behind the noun and a comma. Names and what has an insertion behind it may act
        themselves."""
        tree, at = self._tree, noun
        if sum(token.tag == "," for token in tree.tokens[noun:verb]) > 1:
            return None
        while tree.tokens[noun].tag in ("NN", "NNS") and tree.labels[at] in ("nmod", "obj", "obl"):
            at = tree.heads[at]
            if self.is_predicate(at):
                return at if at < noun else None
        return None

    def _of_noun(self, verb: int, noun: int) -> int | None:
        """The noun behind which a participle stands; for "the right to vote" its owner."""
        tree = self._tree
        if tree.tokens[noun].tag not in NOUNS | {"PRP", "CD", "DT"} or noun > verb:
            return None
        infinitive = any(tree.tokens[k].tag == "TO" for k in tree.children[verb] if k < verb)
        preposed = tree.child(verb, "mark", "case") is not None
        if tree.labels[verb] == "acl:relcl":
            return None
        if (placed := in_position(tree, noun, verb)) is not None:
            return antecedent(tree, placed)
        if infinitive:
            named = noun if is_called_on(tree, noun) else appointed(tree, noun, verb)
            return self._owner(noun) if named is None else named
        return criticised(tree, noun, verb) if preposed else noun

    def _owner(self, noun: int) -> int | None:
        """Whose a noun is: its possessor ("his attempts to leave"), or the subject of the verb that
        says who has it ("the court has the power to stop …") or is given it ("he was denied the
        right to leave"). What calls are for, others do."""
        tree, above = self._tree, self._tree.heads[noun]
        if tree.labels[noun] == "obj" and self.passive(above):
            return self.subject(above)
        if tree.tokens[noun].lemma.lower() in _CALLS:
            return None
        owner = tree.child(noun, "nmod:poss")
        if owner is not None:
            return owner
        if tree.labels[noun] == "obj" and tree.tokens[above].lemma.lower() in _HAVING:
            return self.subject(above)
        return None

    def _controlled(self, verb: int, above: int) -> int | None:
        """The subject of an infinitive: who is called on, the object of "urge" before its "to",
        else the subject of its governor."""
        tree = self._tree
        given = called_on(tree, verb, above)
        if given is None and not self.passive(above):
            end = next((k for k in tree.children[verb] if tree.tokens[k].tag == "TO"), verb)
            behind = tree.having(above, "obj", "iobj", "nsubj")
            given = next((k for k in behind if above < k < end), self._object(above, end))
        return self.subject(above) if given is None else antecedent(tree, given)

    def _of_main(self, verb: int, above: int) -> int | None:
        """The subject of a main clause for its gerund, participle or infinitive of purpose."""
        tree = self._tree
        tag = tree.tokens[verb].tag
        said = tree.tokens[above].tag.startswith("VB") or tree.child(above, "cop") is not None
        if tag not in ("VBG", "VBN", "VB") or not said or is_finite(tree, verb):
            return None
        if tag == "VB" and not any(tree.tokens[k].tag == "TO" for k in tree.children[verb]):
            return self.subject(above) if lists_on(tree, verb, above) else None
        if tells_of_object(tree, verb, above):
            if self.passive(above):
                return self.subject(above)
            if tag == "VBG" or self._object(above, verb) is not None:
                return self._object(above, verb)
        if tag == "VBN" and right_behind_noun(tree, verb):
            return verb - 1
        if tag == "VB" and self.passive(above) and asks_whether(tree, verb):
            return self.doer(above)
        if tag == "VB":
            called = called_on(tree, verb, above)
            given = self._object(above, verb)
            if called is None and given is not None:
                called = appointed(tree, given, verb)
            return self.subject(above) if called is None else antecedent(tree, called)
        if adds(tree, verb, above):
            return self.subject(tree.heads[above])
        if tag == "VBG" and self.passive(above) and not tells_when(tree, verb):
            return self._nearest_doer(verb, above)
        return self.subject(above)

    def _nearest_doer(self, verb: int, passive: int) -> int | None:
        """The doer of a passive for a gerund behind it; where others stand with the doer, these
        ("built by Japan with ten firms, taking part in …")."""
        doers = [k for k in self._tree.having(passive, "obl:agent") if k < verb]
        return doers[-1] if len(doers) > 1 else self.doer(passive)

    def _object(self, above: int, verb: int) -> int | None:
        """The object of a verb, where it stands before another verb."""
        given = self._tree.child(above, "obj")
        return antecedent(self._tree, given) if given is not None and given < verb else None
