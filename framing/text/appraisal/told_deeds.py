"""Of whom something is told in a text, by whom, and what he, she or it is told to do."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from framing.domain import AnnotatedArticle, Mention, SidedClause, SideKey, Span
from framing.text.appraisal.valence import judging
from framing.text.appraisal.verdicts import holders
from framing.text.grammar.factuality import open_predicates
from framing.text.grammar.syntax import SentenceTree, forest
from framing.text.sides.actors import Actors
from framing.text.sides.bearers import head_within

_NEAR = 300
_BLAMELESS = frozenset(
    "agree apologise apologize arrest battle be bury capture catch close condemn deny die drop end"
    " evacuate face fall feed fight flee free grieve hate have help intercept jail lose mourn offer"
    " pay prevent punish put react reject release repair repeal reply rescue respond say scrap stop"
    " suffer support survive take tell thank treat withdraw".split()
)
"""What somebody may be told to do in gloomy words without being blamed for it."""

_HANDING_ON = frozenset("allege argue believe claim insist say suggest tell think".split())


def spoken_of(
    doc: AnnotatedArticle, clauses: Sequence[SidedClause], actors: Actors
) -> list[tuple[Span, SideKey]]:
    """The noun phrases that stand for a side as the doer of a clause, or as that which something
    is said to be ("China is a major player"), with the side."""
    found = [(x.clause.agent, x.agent_side) for x in clauses]
    for tree in forest(doc):
        for place, label in enumerate(tree.labels):
            if label == "nsubj" and tree.child(tree.heads[place], "cop") is not None:
                phrase = tree.noun_phrase(place)
                found.append((phrase, actors.side_of(phrase)))
    return [(phrase, side) for phrase, side in found if phrase and side]


def deeds_of(doc: AnnotatedArticle, mention: Mention, content: Sequence[Span]) -> list[Span]:
    """The verbs within a content of which a mention is the doer, but for what is left open and for
    what deserves no blame ("arrested the killer"); none where another thing in the sentence is
    called bad, which may be all that is bad in it."""
    low = bisect_left(doc.clauses, mention.start - _NEAR, key=lambda x: x.predicate.start)
    high = bisect_left(doc.clauses, mention.end + _NEAR, key=lambda x: x.predicate.start)
    own = [
        clause
        for clause in doc.clauses[low:high]
        if clause.agent is not None
        and clause.agent.holds(mention.span)
        and any(part.holds(clause.predicate) for part in content)
    ]
    done = {clause.predicate for clause in own}
    trees = forest(doc)
    tree = trees[max(0, bisect_right(trees, mention.start, key=lambda x: x.span.start) - 1)]
    for word in judging(tree.tokens):
        if word.force < 0 and word.span not in done and any(p.holds(word.span) for p in content):
            return []
    blamed = (x for x in own if x.lemma not in _BLAMELESS)
    return [x.predicate for x in blamed if x.predicate not in open_predicates(doc)]


def is_held_by_others(tree: SentenceTree, mention: Mention, content: Sequence[Span]) -> bool:
    """Whether a content only hands on what somebody else, by name, says of a mention ("they claimed
    that the mayor said the union …")."""
    place = head_within(tree, mention.span)
    held = {verb for verb, named in holders(tree, place) if named} if place is not None else set()
    for verb, token in enumerate(tree.tokens):
        handed = token.span in held and token.lemma in _HANDING_ON
        subject = tree.child(verb, "nsubj") if handed else None
        named = subject is not None and not tree.tokens[subject].tag.startswith("PRP")
        if named and any(part.holds(token.span) for part in content):
            return True
    return False
