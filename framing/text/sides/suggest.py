"""Two sides suggested for an article: the two that it names most.

What speaks or acts in the article goes before what is only named there, however often. It is a
start for the analyst, who knows what the comparison is about.
"""

from __future__ import annotations

from framing.domain import AnnotatedArticle, Comparison, Pair, Side
from framing.errors import BadArticle
from framing.text.sides.candidates import Candidate, candidates


def suggest_sides(doc: AnnotatedArticle) -> Comparison:
    """The comparison of the two that `doc` names most, in the order in which they come up.

    Raises BadArticle if the article names fewer than two that could be sides.
    """
    found = [one for one in candidates(doc) if one.acts or one.count > 1]
    found.sort(key=lambda one: (not one.acts, -one.count - one.deeds, one.first, one.label))
    others = [one for one in found[1:] if not _is_same(one, found[0])]
    if not others:
        raise BadArticle(
            f"{doc.article.origin.name}: it names fewer than two that could be sides; "
            'write the comparison by hand, or use --a "LABEL: names" and --b "LABEL: names"'
        )
    first, second = sorted((found[0], others[0]), key=lambda one: (one.first, one.label))
    side = _side(first, frozenset([second.label.casefold()]))
    other = _side(second, frozenset(name.casefold() for name in side.all_names))
    return Comparison(
        title=" and ".join(sorted((side.label, other.label))),
        sides=Pair(side, other),
        about=(
            "Suggested because the article names these two most: "
            f"{first.label} ({first.count}) and {second.label} ({second.count})."
        ),
    )


def _is_same(one: Candidate, other: Candidate) -> bool:
    """Whether two labels may name one: "Super PAC" and "Super PACs", "Ruiz" and "Ana Ruiz"."""
    labels = [x.label.casefold().removesuffix("s") for x in (one, other)]
    short, long = sorted(labels, key=len)
    return f" {long}".endswith(f" {short}")


def _side(candidate: Candidate, taken: frozenset[str]) -> Side:
    """The candidate as a side; names that the other side has taken are left to it."""
    names = dict.fromkeys((candidate.label, *candidate.names))
    free = tuple(name for name in names if name.casefold() not in taken)
    people = tuple(x for x in candidate.people if x.casefold() not in taken and x not in free)
    return Side(candidate.label, free, people)
