"""Whether a clause tells that something was done, or only speaks of doing it.

"X did not strike", "would strike", "plans to strike", "was urged to strike", "denied striking", "if
X strikes" and "did X strike?" tell no strike. What is asserted counts by whomever it is asserted:
"the police say that X struck" tells one; "X was accused of striking" tells a charge. Infinitives
tell nothing done, clauses and gerunds do, unless a word of the list `factuality` says otherwise or
the clause that they depend on is open itself.

References: R. Saurí and J. Pustejovsky (2009), FactBank; L. Karttunen (1971), Implicative verbs;
M.-C. de Marneffe et al. (2012), Did it happen?
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from framing.domain import AnnotatedArticle, Span
from framing.lexicons import load
from framing.text.grammar.clauses import denies
from framing.text.grammar.control import behind_comma, is_finite
from framing.text.grammar.syntax import SentenceTree, forest

_CONDITIONS = frozenset("if unless whether lest".split())
_TIMES = frozenset("once when until till before after while as".split())
_BARE = frozenset("have help let make see watch hear dare".split())
_GROUNDS = frozenset("despite for since".split())
_INSTEAD = frozenset("instead rather".split())
_AVERTING = frozenset("about against from of on".split())
_FIRST = frozenset("first second third last latest next only".split())
_WH = ("WRB", "WP", "WDT", "WP$")
_ENDS = frozenset(".?!")
_GOVERNED = ("acl", "ccomp", "csubj", "obj", "xcomp")
_AUXILIARIES = ("aux", "aux:pass")


@lru_cache(maxsize=8)
def open_predicates(doc: AnnotatedArticle) -> frozenset[Span]:
    """The predicates of an article's clauses that are denied, demanded, expected, intended,
    possible, conditional or asked, and not told as done."""
    denied = {clause.predicate for clause in doc.clauses if clause.negated}
    wanted = {clause.predicate for clause in doc.clauses}
    found = set(denied)
    for tree in forest(doc):
        told = _Told(tree, denied)
        for place, token in enumerate(tree.tokens):
            if token.span in wanted and not told.holds(place):
                found.add(token.span)
    return frozenset(found)


class _Told:
    """What is told as done in one sentence."""

    def __init__(self, tree: SentenceTree, denied: set[Span]) -> None:
        self._tree, self._denied = tree, denied

    def holds(self, place: int) -> bool:
        """Whether a predicate is told as done."""
        return not self._denies(place) and self._is_real(place)

    def _denies(self, place: int) -> bool:
        """Whether a predicate is said not to be done, itself or with what it is joined to."""
        tree = self._tree
        if tree.tokens[place].span in self._denied or denies(tree, place):
            return True
        joint = tree.child(place, "cc")
        if joint is None or self._word(joint) == "but" or not self._shares_auxiliaries(place):
            return False
        return self._denies(tree.heads[place])

    def _is_real(self, place: int) -> bool:
        """Whether a predicate is told as done or as not done, not as possible."""
        tree = self._tree
        if any(self._is_modal(k, place) for k in self._auxiliaries(place)):
            return False
        if self._goes_on_with_have(place):
            return False
        doubts = load("factuality", "doubt")
        if any(self._word(k) in doubts for k in tree.having(place, "advmod")):
            return False
        if any(self._is_condition(k) for k in tree.having(place, "advcl")):
            return False
        return not self._is_asked(place) and self._is_placed(place)

    def _is_modal(self, auxiliary: int, verb: int) -> bool:
        """Whether an auxiliary is a modal verb; before "gone" alone "'d" is "had"."""
        tree = self._tree
        had = self._word(auxiliary) in ("'d", "’d") and tree.tokens[verb].tag == "VBN"
        alone = had and len(tree.having(verb, *_AUXILIARIES)) == 1
        return tree.tokens[auxiliary].tag == "MD" and not alone

    def _is_placed(self, place: int) -> bool:
        """Whether the place of a predicate in its sentence lets it tell something done."""
        tree = self._tree
        top = self._first_joined(place)
        above, label, tag = tree.heads[top], tree.labels[top], tree.tokens[place].tag
        marks = self._marks(top) | self._marks(place)
        if marks & _CONDITIONS or self._is_instead(top):
            return False
        if label == "advcl" and self._is_condition(top):
            return False
        if "to" in marks and tag in ("VB", "VBN"):
            return self._is_infinitive_real(place, top)
        if tag == "VB" and not self._auxiliaries(place):
            causing = above >= 0 and self._lemma(above) in _BARE
            return causing and label in ("xcomp", "ccomp") and self.holds(above)
        if above < 0 or (label == "acl:relcl" and tree.child(top, "mark") is None):
            return True
        governed = label.startswith(_GOVERNED) or bool(marks & _AVERTING)
        if governed and self._is_open(top, above):
            return False
        if tag == "VBG" and not is_finite(tree, place):
            return self._is_gerund_real(top, above, marks)
        if label == "ccomp":
            return self._lemma(above) in load("factuality", "factive") or self.holds(above)
        if label == "advcl" and marks & _TIMES and not self._is_past(place):
            return self._is_real(above)
        return True

    def _is_open(self, place: int, above: int) -> bool:
        """Whether the word that governs a clause leaves it open ("hope that", "risk of")."""
        nouns = load("factuality", "open_noun")
        if any(self._lemma(k) in nouns for k in self._nouns_before(place)):
            return True
        verb = self._tree.tokens[above].tag.startswith("VB")
        return self._lemma(above) in load("factuality", "open" if verb else "open_adjective")

    def _nouns_before(self, place: int) -> Iterator[int]:
        """What stands before the word that leads in a clause, or its subject where the parser
        hangs that word on it ("a risk of …", "the hope that …")."""
        tree = self._tree
        for word in (place, *tree.having(place, "nsubj")):
            yield from (k - 1 for k in tree.having(word, "mark", "case") if k)

    def _is_infinitive_real(self, place: int, top: int) -> bool:
        """Whether an infinitive tells something done ("managed to leave", "the first to leave")."""
        tree = self._tree
        above, label = tree.heads[top], tree.labels[top]
        if above < 0:
            return False
        near = (above, *tree.having(above, "amod", "det"))
        if label in ("acl", "advcl") and any(self._word(k) in _FIRST for k in near):
            return True
        lemma = self._lemma(above)
        if label not in ("xcomp", "ccomp") and (label, lemma) != ("advcl", "use"):
            return False
        had = any(tree.tokens[k].lemma == "have" for k in tree.having(place, "aux"))
        implied = (
            lemma in load("factuality", "implicative")
            or (lemma == "have" and (self._is_past(above) or tree.tokens[above].tag == "VBN"))
            or (lemma == "able" and self._is_past(above))
            or (had and lemma in load("factuality", "reporting"))
        )
        return implied and self.holds(above)

    def _is_gerund_real(self, top: int, above: int, marks: frozenset[str]) -> bool:
        """Whether a gerund tells something done: as its main clause does, which is denied alone
        where a comma parts the two ("did not sign, citing costs")."""
        tree = self._tree
        if tree.labels[top] == "acl" or marks & _GROUNDS:
            return True
        return self._is_real(above) if behind_comma(tree, top) else self.holds(above)

    def _is_condition(self, place: int) -> bool:
        """Whether a clause tells on what condition its main clause is so ("if it rains", "had it
        rained"; not "even if")."""
        marks, tree = self._marks(place), self._tree
        subject = tree.child(place, "nsubj", "nsubj:pass")
        if subject is not None and any(k < subject for k in tree.having(place, *_AUXILIARIES)):
            return True
        return bool(marks & {"if", "unless"}) and not marks & {"even", "as"}

    def _is_instead(self, place: int) -> bool:
        """Whether a clause tells what was not done ("instead of leaving", "rather than leave")."""
        led = self._tree.having(place, "mark", "case", "cc")
        return any(self._word(k) in _INSTEAD for k in led)

    def _is_asked(self, place: int) -> bool:
        """Whether a question asks if something was done; "who", "when" and "why" take it as
        done."""
        tree = self._tree
        if tree.labels[place] in ("acl", "acl:relcl", "advcl"):
            return False
        end = next((t.text for t in tree.tokens[place:] if t.text in _ENDS), "")
        return end == "?" and not any(tree.tokens[k].tag in _WH for k in tree.children[place])

    def _first_joined(self, place: int) -> int:
        """The first of the verbs that one is joined to."""
        tree = self._tree
        while tree.labels[place] == "conj" and tree.heads[place] >= 0:
            above = tree.heads[place]
            if not self._shares(place, above):
                break
            place = above
        return place

    def _shares(self, place: int, above: int) -> bool:
        """Whether what stands before one verb goes for another that is joined to it."""
        tags = self._tree.tokens[place].tag, self._tree.tokens[above].tag
        return tags[1].startswith("VB") and (tags[0] == tags[1] or tags[0] not in ("VB", "VBG"))

    def _auxiliaries(self, place: int) -> tuple[int, ...]:
        """The auxiliaries of a verb, or of that which it is joined to with none of its own."""
        tree = self._tree
        if self._shares_auxiliaries(place):
            return self._auxiliaries(tree.heads[place])
        return tree.having(place, *_AUXILIARIES, "cop")

    def _shares_auxiliaries(self, place: int) -> bool:
        """Whether the auxiliaries of the verb that another is joined to go for both."""
        tree, above = self._tree, self._tree.heads[place]
        if tree.labels[place] != "conj" or not 0 <= above < place:
            return False
        own = tree.child(place, *_AUXILIARIES, "cop", "nsubj", "nsubj:pass")
        return own is None and tree.tokens[place].tag == tree.tokens[above].tag

    def _goes_on_with_have(self, place: int) -> bool:
        """Whether "have" goes on with "could have" ("could have seen it and have acted")."""
        tree, above = self._tree, self._tree.heads[place]
        own = [self._word(k) for k in tree.having(place, *_AUXILIARIES, "nsubj")]
        if tree.labels[place] != "conj" or above < 0 or own != ["have"]:
            return False
        return any(self._is_modal(k, above) for k in self._auxiliaries(above))

    def _is_past(self, place: int) -> bool:
        near = (place, *self._tree.having(place, *_AUXILIARIES, "cop"))
        return any(self._tree.tokens[k].tag == "VBD" for k in near)

    def _marks(self, place: int) -> frozenset[str]:
        """The words that lead a clause in."""
        led = self._tree.having(place, "mark", "case", "advmod")
        return frozenset(self._word(k) for k in led if k < place)

    def _lemma(self, place: int) -> str:
        return self._tree.tokens[place].lemma.lower()

    def _word(self, place: int) -> str:
        return self._tree.tokens[place].text.lower()
