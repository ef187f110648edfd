"""Pronouns and definite noun phrases that refer to a side beyond doubt.

A pronoun is taken up by the subject of its own clause (possessives), of the clause that governs
it, or, where it opens a sentence, of the sentence before: the subject is what a text goes on about
(centering; Grosz, Joshi & Weinstein 1995). Number and animacy must agree, and where anything else
could be meant nothing is said. "He" and "she" may also be whom `pronouns` finds. "The text" is a
side's resolution where that is the only document within two sentences, "the country" likewise;
"the teacher" and "the church" are a side that the text has introduced as one (`introduced`).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from framing.domain import AnnotatedArticle, Attribution, Mention, Pair, Side, SideKey, Span
from framing.domain.extent import merged, touching
from framing.domain.pair import other
from framing.text.grammar.quoted_words import quoted_at_length
from framing.text.grammar.saying import SAYING, TELLING
from framing.text.grammar.syntax import SentenceTree, forest
from framing.text.grammar.tags import NAMES
from framing.text.names.gender import of_pronoun
from framing.text.names.general_nouns import (
    general_noun,
    is_body,
    kinds_of_side,
    of_kind,
    with_determiner,
)
from framing.text.names.people import People, people_of
from framing.text.names.states import states
from framing.text.sides.antecedents import Antecedents
from framing.text.sides.firms import Firms, may_be_firm
from framing.text.sides.introduced import Introduced
from framing.text.sides.quoted_speakers import QuotedSpeakers
from framing.text.speech.speakers.pronouns import Pronouns

_WINDOW = 2
_FARTHEST = 5
_LONGEST = 300
_FIRM = "company"
_CLAIM = frozenset(("allege", "claim"))
_THING = frozenset(("it", "its", "itself"))


def resolved(
    doc: AnnotatedArticle, named: Sequence[Mention], sides: Pair[Side]
) -> tuple[Mention, ...]:
    """The pronouns and definite noun phrases that refer to a side, in order."""
    trees = forest(doc)
    kinds = sides.map(kinds_of_side)
    known = {start: mention for mention in named for start in _starts(doc, mention)}
    people = people_of(doc)
    speakers = QuotedSpeakers(doc, people, trees)
    antecedents = Antecedents(trees, known, sides, people, speakers)
    persons = _persons(people, known)
    alone = _only_persons(people, named)
    bodies = {mention.side for mention in named} - alone
    bare = frozenset(side for side in bodies if not kinds[side])
    words = frozenset(word for name in people.persons for word in name.split())
    firms = Firms(trees, known, bare, sides.map(lambda side: side.names), words)
    kinds = Pair(*(own | {_FIRM} if key in firms.sides else own for key, own in kinds.items()))
    maybe = {side for side in bodies if not kinds[side]}
    trading = {side for side in maybe if may_be_firm(sides[side].names)}
    introduced = Introduced(trees, known, sides, people, persons)
    pronouns = Pronouns(trees, people, (), ())
    own = _own_words(doc, persons)
    saying = {x.source[0]: x for x in doc.attributions if len(x.source) == 1}
    made: list[Mention] = []
    for number, tree in enumerate(trees):
        for place, token in enumerate(tree.tokens):
            if token.start in known:
                continue
            mention: Mention | None = None
            if token.tag in ("PRP", "PRP$"):
                owner = antecedents.joined_owner(number, place)
                if owner is None:
                    side = antecedents.of_pronoun(number, place)
                else:
                    side = antecedents.side_at(number, owner)
                person = pronouns.person(token.start) if side is None else None
                if person and (owner is None or tree.tokens[owner].text in person.name.split()):
                    side = persons.get(person.name)
                thing = token.text.lower() in _THING
                if side in alone and thing:
                    side = None
                if (side in alone or thing) and _names_in_content(tree, place, side, known):
                    side = None
                somebody = of_pronoun(token.text.lower())
                if side and somebody and touching(own[side], token.span):
                    side = None
                if side is not None and antecedents.is_barred(number, place, side):
                    side = None
                said = saying.get(token.span) if somebody else None
                if said is not None:
                    side = _who_says(said, side, persons, people, named)
                if side is not None and not _stresses(tree, place):
                    mention = Mention(token.start, token.end, side, "pronoun")
            elif token.tag in ("NN", "NNP", "NNS"):
                kind = general_noun(tree, place)
                only = None
                if kind:
                    only = _side_of_kind(trees, number, place, kind, kinds, known, firms)
                side = only or introduced.side(number, place)
                wide = is_body(token.lemma.lower()) or kind in ("company", "organisation")
                rivals = trading if kind == _FIRM else maybe
                if kind == _FIRM and only is None:
                    rivals = rivals | firms.sides
                if side is not None and wide and other(side) in rivals:
                    side = None if _in_view(trees, number, other(side), known) else side
                if side is not None and not _acts_on(tree, place, kind, side, known):
                    mention = Mention(*with_determiner(tree, place), side, "nominal")
            if mention is not None:
                known[token.start] = mention
                made.append(mention)
    return tuple(made)


def _own_words(
    doc: AnnotatedArticle, persons: Mapping[str, SideKey]
) -> Mapping[SideKey, Sequence[Span]]:
    """What the people who are a side say in quotation marks: there "he" is somebody else, and "I"
    the speaker."""
    said: dict[SideKey, list[Span]] = {"a": [], "b": []}
    quoted = merged((*doc.short_quotations, *quoted_at_length(doc)))
    for attribution in doc.attributions:
        side = persons.get(attribution.speaker or "")
        if side is not None and attribution.kind == "direct":
            said[side] += attribution.content
        elif side is not None:
            said[side] += (x for part in attribution.content for x in touching(quoted, part))
    return {side: merged(spans) for side, spans in said.items()}


def _who_says(
    said: Attribution,
    side: SideKey | None,
    persons: Mapping[str, SideKey],
    people: People,
    named: Sequence[Mention],
) -> SideKey | None:
    """The side that a pronoun stands for which says something: that of the speaker, where it is
    known; and nobody who is named in what it says ("He defended the remark: “… with Ruiz …”")."""
    if said.speaker in people.persons:
        return persons.get(said.speaker or "")
    told = (m for m in named if m.side == side and m.kind == "name")
    return None if any(part.holds(m.span) for m in told for part in said.content) else side


def _in_view(
    forest: Sequence[SentenceTree], number: int, side: SideKey, known: Mapping[int, Mention]
) -> bool:
    """Whether a side stands within the window: if nothing tells what it is, "the company" may as
    well be that one."""
    return any(
        token.start in known and known[token.start].side == side
        for tree in forest[max(0, number - _WINDOW) : number + 1]
        for token in tree.tokens
    )


def _acts_on(
    tree: SentenceTree, place: int, kind: str | None, side: SideKey, known: Mapping[int, Mention]
) -> bool:
    """Whether a noun is the subject of a verb whose object names the side: somebody else then acts
    ("the company values Acme"), but for a country, whose capital is another thing."""
    verb = tree.heads[place]
    if tree.labels[place] != "nsubj" or verb < 0 or kind == "country":
        return False
    objects = (known.get(tree.tokens[k].start) for k in tree.having(verb, "obj"))
    return any(m is not None and m.side == side and m.kind == "name" for m in objects)


def _stresses(tree: SentenceTree, place: int) -> bool:
    """Whether "himself" only stresses the name before it ("Ruiz himself came")."""
    stressing = tree.tokens[place].text.lower().endswith(("self", "selves"))
    return stressing and place > 0 and tree.tokens[place - 1].tag in NAMES


def _names_in_content(
    tree: SentenceTree, place: int, side: SideKey | None, known: Mapping[int, Mention]
) -> bool:
    """Whether who says something names somebody in it, and so is not that one ("He said that Ruiz
    was a legend"); a state may speak of itself by a name ("It said that Lomond would stay")."""
    verb = tree.heads[place]
    if tree.labels[place] != "nsubj" or verb < 0 or tree.tokens[verb].lemma not in SAYING:
        return False
    return any(
        m is not None and m.side == side and m.kind == "name" and token.text not in states()
        for k, token in enumerate(tree.tokens)
        if k > verb and tree.labels[k] in ("nsubj", "nsubj:pass", "obj", "conj", "nmod", "obl")
        for m in (known.get(token.start),)
    )


def _persons(people: People, known: Mapping[int, Mention]) -> dict[str, SideKey]:
    """The people who are named where one side is mentioned and never where the other is."""
    found: dict[str, set[SideKey]] = {}
    for naming, person in zip(people.namings, people.at, strict=True):
        mention = known.get(people.tokens[naming.last - 1].start)
        if person is not None and mention is not None and mention.kind == "name":
            found.setdefault(person.name, set()).add(mention.side)
    return {name: next(iter(sides)) for name, sides in found.items() if len(sides) == 1}


def _only_persons(people: People, named: Sequence[Mention]) -> frozenset[SideKey]:
    """The sides that are named by nothing but people's names."""
    at = {
        people.tokens[naming.last - 1].end
        for naming, person in zip(people.namings, people.at, strict=True)
        if person is not None
    }
    others = {mention.side for mention in named if mention.end not in at}
    return frozenset(mention.side for mention in named) - others


def _starts(doc: AnnotatedArticle, mention: Mention) -> Iterator[int]:
    """Where the tokens of a mention start."""
    low = bisect_left(doc.tokens, mention.start, key=lambda token: token.start)
    for token in doc.tokens[low:]:
        if token.start >= mention.end:
            return
        yield token.start


def _side_of_kind(
    forest: Sequence[SentenceTree],
    number: int,
    place: int,
    kind: str,
    kinds: Pair[frozenset[str]],
    known: dict[int, Mention],
    firms: Firms,
) -> SideKey | None:
    """The side that the only thing of the kind within the window, or in the nearest sentence
    before it that names one, belongs to. Where only the text tells that a side is a firm, any other
    name may be one too."""
    if len(forest[number].tokens) > _LONGEST:
        return None
    found: set[SideKey | None] = set()
    limit = forest[number].tokens[place].start
    told_of = _told_of(forest[number], place, known)
    for back, tree in enumerate(reversed(forest[max(0, number - _FARTHEST) : number + 1])):
        if back > _WINDOW and found:
            break
        for at, token in enumerate(tree.tokens):
            if token.start >= limit:
                break
            mention = known.get(token.start)
            side = mention.side if mention is not None and mention.kind != "pronoun" else None
            firm = kind == _FIRM and bool(firms.sides)
            named = side is not None and firm and kind in kinds[side]
            rival = side is None and firm and firms.may_name_another(tree, at)
            if (named or rival or of_kind(tree, at, kind)) and (
                side is None or side not in told_of
            ):
                found.add(side)
    if len(found) != 1:
        return None
    side = found.pop()
    return side if side is not None and kind in kinds[side] else None


def _told_of(
    tree: SentenceTree, place: int, known: Mapping[int, Mention]
) -> frozenset[SideKey | None]:
    """The sides of which a noun tells something by name: it is none of them ("the company says Acme
    is …")."""
    verb = tree.heads[place]
    if tree.labels[place] != "nsubj" or verb < 0 or tree.tokens[verb].lemma not in TELLING | _CLAIM:
        return frozenset()
    subjects = (
        k for k, label in enumerate(tree.labels) if label.startswith("nsubj") and k != place
    )
    mentions = (known.get(tree.tokens[k].start) for k in subjects)
    return frozenset(m.side for m in mentions if m is not None and m.kind == "name")
