"""Whether a judging word judges a side: by what it is called, or by what it is told to have done.

"The union is reckless" and "the union misled its members" do; "the union suspended the talks"
tells an event, and "the union's losses are terrible" is said of something else. What is denied,
asked, wished or only possible judges nobody.

Reference: J. R. Martin and P. R. R. White (2005), The Language of Evaluation (judgement).
"""

from __future__ import annotations

from framing.domain import AnnotatedArticle, SideKey, Span
from framing.lexicons import load
from framing.text.appraisal.valence import judging
from framing.text.grammar.factuality import open_predicates
from framing.text.grammar.irrealis import MAYBE, is_open
from framing.text.grammar.lexical import in_compound
from framing.text.grammar.relatives import tells_which
from framing.text.grammar.syntax import SentenceTree
from framing.text.grammar.tags import NOUNS
from framing.text.sides.bearers import Bearers, head_within
from framing.text.sides.said_of import bearer

CLEAR = 2.0
"""The least force of a verb that is a judgement, not only news."""
NEWS = 0.9
"""The most force of what is good or bad news, as weapons are: it judges nobody."""

_GIVEN = frozenset("aid assistance backing help support".split())
"""What a side gives to others tells nothing good of it yet ("its support for the regime")."""

_FELT = frozenset(
    "afraid angry annoyed anxious concerned delighted disappointed dissatisfied excited exhausted"
    " frustrated furious glad grateful happy hurt nervous pleased sad satisfied scared shocked"
    " tired unhappy upset worried".split()
)
"""How somebody is said to feel judges nobody."""

_BEFORE = frozenset({"amod", "compound", "flat"})


def judges(
    doc: AnnotatedArticle, whose: Bearers, side: SideKey, word: Span, told: bool = False
) -> bool:
    """Whether the judging word, or phrase, that stands at a span judges the side. With `told` the
    words are the article's own, as in indirect speech: then what it calls the side ("the dictator
    Holm") is nobody else's judgement."""
    tree = whose.tree_at(word)
    place = None if tree is None else head_within(tree, word)
    if tree is None or place is None or in_compound(tree.tokens, place, place):
        return False
    if tree.tokens[place].tag in NOUNS and (
        tree.tokens[place].lemma.lower() in _GIVEN or tree.labels[place] == "compound"
    ):
        return False
    if tree.tokens[place].text.lower() in _FELT:
        return False
    force = next((abs(x.force) for x in judging(tree.tokens) if x.span == word), 0.0)
    if not tree.tokens[place].tag.startswith("VB"):
        if force <= NEWS:
            return False
        named = told and _names(tree, place, whose, side)
        return not named and bearer(whose, word) == side and not _is_open(tree, place)
    sided = whose.clauses.get(tree.tokens[place].start)
    entry = " ".join(token.lemma for token in tree.tokens if word.holds(token.span))
    if sided is None or not any(load("valence", k).class_of(entry) for k in ("verb", "phrase")):
        return False
    if _is_open(tree, place) or tells_which(tree, place):
        return False
    done = sided.clause.predicate not in open_predicates(doc)
    return done and force >= CLEAR and sided.agent_side == side


def _names(tree: SentenceTree, place: int, whose: Bearers, side: SideKey) -> bool:
    """Whether the word only names the side, and is not said of it."""
    noun = tree.heads[place] if tree.labels[place] in _BEFORE else place
    return tree.child(place, "cop") is None and whose.stands_for(tree, noun) == side


def _is_open(tree: SentenceTree, place: int) -> bool:
    """Whether it is left open that the word holds, or how far ("how aggressive")."""
    how = any(tree.tokens[k].tag == "WRB" for k in tree.children[place])
    return how or is_open(tree, place, MAYBE)
