"""Where a text refers to a side: by name, by a noun phrase that takes a name up, by a pronoun.

A name counts where it stands as a whole word and is no part of something else's name. Names of one
side that touch are one mention ("the US draft"). What is not a name counts only where its
antecedent is clear (`coreference`): a missing mention is better than a wrong one.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from framing.domain import AnnotatedArticle, Mention, MentionKind, Pair, Side, Span, Token
from framing.text.annotate import tokens_of
from framing.text.grammar.lexical import HYPHENS, NOUN
from framing.text.grammar.sentences import sentence_spans
from framing.text.grammar.tags import NAMES
from framing.text.names.directions import direction_hits
from framing.text.names.full_names import first_surnames, full_name, only_bearers
from framing.text.names.longer_names import all_capitalised, heads_longer_name, inside_longer_name
from framing.text.names.names import Hit, hits
from framing.text.names.own_names import own_longer_names, whole_name
from framing.text.names.people import People, people_of
from framing.text.names.states import states
from framing.text.names.surnames import partial_hits
from framing.text.sides.coreference import resolved

_LONGEST_STATE = 4
_LONGEST_PHRASE = 4
_OWN = frozenset("administration army authorities council court government regime review".split())
"""What is led by a junta and is its own."""

_OTHERS = frozenset("another any competing every other previous rival".split())
_BETWEEN = frozenset(("JJ", "JJR", "JJS", "NN", "HYPH", "VBG", "VBN"))
_WHERE = frozenset("around in near outside".split())
_HELD = frozenset(
    "briefing ceremony conference event forum hearing market meeting press rally reception seminar"
    " session speech summit talk university visit workshop".split()
)
_ABROAD = frozenset("bureau consulate delegation embassy mission office".split())
_THERE = frozenset(
    "ambassador consul correspondent demonstrator diplomat envoy protester resident tank".split()
)
_QUARTERS = frozenset("east north northeast northwest south southeast southwest west".split())
_LENGTHS = frozenset("hour kilometer kilometre km mile".split())
_WRITING = frozenset("journalist media newspaper press reporter tabloid".split())
_RUNNING = frozenset("ambition bid candidate contender hopeful race run".split())


def find_mentions(doc: AnnotatedArticle, sides: Pair[Side]) -> tuple[Mention, ...]:
    """The mentions of both sides in the body, in order, never overlapping."""
    found = referring(doc, sides.map(lambda side: side.names))
    named = _merged(
        doc.text,
        [hit for hit in found if not _is_only_place(doc.tokens, hit, sides[hit.side].names)],
    )
    return tuple(sorted((*named, *resolved(doc, named, sides)), key=lambda m: (m.start, m.end)))


def headline_mentions(doc: AnnotatedArticle, sides: Pair[Side]) -> tuple[Mention, ...]:
    """The mentions of both sides by name in the headline."""
    headline = doc.article.headline
    if headline is None:
        return ()
    sentences = tuple(Span(*span) for span in sentence_spans(doc.text, (headline,)))
    tokens = tokens_of(doc.text, (headline,), sentences)
    names = sides.map(lambda side: side.names)
    parts = _parts_of_other_names(doc, names)
    people = people_of(doc)
    return _merged(doc.text, _kept(doc.text, sentences, tokens, names, parts, people))


def referring(
    doc: AnnotatedArticle, names: Pair[tuple[str, ...]], people: Sequence[str] = ()
) -> tuple[Hit, ...]:
    """Where the body names what one of the names stands for, people also by a part of their name;
    `people` are those of the names that are known to be people's."""
    parts = _parts_of_other_names(doc, names)
    whole = _kept(doc.text, doc.sentences, doc.tokens, names, parts, people_of(doc))
    partial = partial_hits(doc.text, doc.sentences, doc.tokens, whole, people)
    directions = direction_hits(doc.tokens, whole)
    return tuple(sorted((*whole, *partial, *directions), key=lambda hit: hit.span))


Parts = frozenset[tuple[str, str]]


class _Regions:
    """The ranges of tokens of some sentences or headlines, and which are all in capitals."""

    def __init__(self, regions: Sequence[Span], tokens: Sequence[Token]) -> None:
        starts = [token.start for token in tokens]
        self._starts = [region.start for region in regions]
        self._ranges = [
            (bisect_left(starts, region.start), bisect_left(starts, region.end))
            for region in regions
        ]
        self._flat = [all_capitalised(tokens[low:high]) for low, high in self._ranges]

    def around(self, hit: Hit) -> tuple[tuple[int, int], bool]:
        """The range of tokens in which a hit stands, and whether all is capitalised there."""
        number = bisect_right(self._starts, hit.span.start) - 1
        return self._ranges[number], self._flat[number]


def _kept(
    text: str,
    regions: Sequence[Span],
    tokens: Sequence[Token],
    names: Pair[tuple[str, ...]],
    parts: Parts,
    people: People,
) -> tuple[Hit, ...]:
    """The hits that are no part of something else's name; a surname stands for the whole name of
    its only bearer. In a region where everything is capitalised those with a neighbour in `parts`
    are part of another name."""
    places = _Regions(regions, tokens)
    found = hits(text, regions, tokens, names)
    own = own_longer_names(tokens, found, people)
    bearers, leading = only_bearers(people), first_surnames(people)
    sides = {hit.first: hit.side for hit in found}
    kept = []
    for hit in found:
        around, flat = places.around(hit)
        if whole := full_name(hit, tokens, bearers, leading):
            kept.append(whole)
            continue
        if not hit.proper:
            other = _numbered(tokens, hit) or _in_state(tokens, hit) or _is_another(tokens, hit)
            other = other or _is_led(tokens, hit) or _is_of_other_state(tokens, hit, names)
            other = other or (not flat and _in_capitals(tokens, hit, names))
        elif flat:
            other = bool(_neighbours(tokens, hit) & parts)
        else:
            heads = heads_longer_name(tokens, hit, around[1])
            other = inside_longer_name(tokens, hit, around) or _is_sought(tokens, hit)
            other = other and whole_name(tokens, hit) not in own
            other = other or (heads and sides.get(hit.last + 1) != hit.side)
        if not other:
            kept.append(hit)
    return tuple(kept)


def _numbered(tokens: Sequence[Token], hit: Hit) -> bool:
    """Whether a number makes the common noun the name of one of its kind ("resolution 1701")."""
    return hit.last < len(tokens) and tokens[hit.last].tag == "CD" and hit.last - hit.first == 1


def _is_another(tokens: Sequence[Token], hit: Hit) -> bool:
    """Whether the common noun is another of its kind ("a rival bidder", "the previous Labour
    government", "any new owner")."""
    behind = tokens[hit.last : hit.last + 1]
    noun = tokens[hit.last - 1].tag
    if noun not in ("NN", "NNS") or any(x.tag in NOUN for x in behind):
        return False
    if tokens[hit.first].tag == "DT":
        return False
    others = _OTHERS if noun == "NN" else _OTHERS - {"any", "other"}
    for token in reversed(tokens[max(0, hit.first - _LONGEST_PHRASE) : hit.first]):
        if token.text.lower() in others:
            return True
        if token.tag not in _BETWEEN:
            return False
    return False


def _is_of_other_state(tokens: Sequence[Token], hit: Hit, names: Pair[tuple[str, ...]]) -> bool:
    """Whether a state that is not the side's stands before the common noun ("the British army")."""
    whose = states().get(tokens[hit.first - 1].text) if hit.first else None
    own = {states()[name].label for name in names[hit.side] if name in states()}
    return whose is not None and bool(own) and whose.label not in own


def _is_led(tokens: Sequence[Token], hit: Hit) -> bool:
    """Whether the common noun only tells who leads something else ("junta-led states")."""
    behind = [token.text.lower() for token in tokens[hit.last : hit.last + 3]]
    led = len(behind) == 3 and behind[0] in HYPHENS and behind[1] == "led"
    return led and behind[2] not in _OWN


def _in_capitals(tokens: Sequence[Token], hit: Hit, names: Pair[tuple[str, ...]]) -> bool:
    """Whether the common noun stands in capitals inside the name of something else ("the Harbour
    Relations Board" is not the board), where the side has a name of its own in capitals."""
    if not any(name[:1].isupper() and " " in name for name in names[hit.side]):
        return False
    if not tokens[hit.first].text[:1].isupper() or tokens[hit.first].text.isupper():
        return False
    before = tokens[hit.first - 1] if hit.first > 1 else None
    named = before is not None and before.tag in NAMES and before.text[:1].isupper()
    return named and before is not None and before.end + 1 == tokens[hit.first].start


def _is_only_place(tokens: Sequence[Token], hit: Hit, names: tuple[str, ...]) -> bool:
    """Whether a seat of government is only where something is or happens ("a briefing in Beijing",
    "the Danish embassy in Beijing"), and not whose officials are told of ("officials in Beijing").
    """
    if hit.name not in states() or hit.name not in states()[hit.name].seat or hit.first < 2:
        return False
    following = [x.lemma.lower() for x in tokens[hit.last : hit.last + 2]]
    if following[1:] == ["base"] and following[0] in HYPHENS:
        return True
    if following[:1] == ["suburb"] or following == ["think", "tank"]:
        return True
    of_state = not set(states()[hit.name].names).isdisjoint(names)
    if of_state and _is_measured(tokens, hit):
        return True
    if tokens[hit.first - 1].text.lower() not in _WHERE:
        return False
    if any(x.tag in NOUN or x.tag == "POS" for x in tokens[hit.last : hit.last + 1]):
        return False
    before = tokens[hit.first - 2]
    noun = before.lemma.lower()
    there = {noun, noun.removesuffix("s")} & (_WRITING | _THERE) if of_state else set[str]()
    there |= {noun} & (_ABROAD | _HELD)
    return before.tag.startswith("VB") or bool(there)


def _is_measured(tokens: Sequence[Token], hit: Hit) -> bool:
    """Whether a name tells how far off, or on which side of it, something is ("east of Moscow",
    "100 km from Moscow")."""
    where, link = (tokens[k].lemma.lower() for k in (hit.first - 2, hit.first - 1))
    return (where in _QUARTERS and link == "of") or (where in _LENGTHS and link == "from")


def _is_sought(tokens: Sequence[Token], hit: Hit) -> bool:
    """Whether a seat of government only tells what somebody runs for ("a White House hopeful"), or
    a country's name who does business or writes there ("corporate America", "US media")."""
    if hit.name not in states():
        return False
    if hit.first and tokens[hit.first - 1].text.lower() == "corporate":
        return True
    following = tokens[hit.last : hit.last + 1]
    seat = hit.name in states()[hit.name].seat
    if not seat and any(x.lemma.lower() in _WRITING for x in following):
        behind = tokens[hit.last + 1 : hit.last + 2]
        return not any(x.tag in NOUN or x.tag == "HYPH" for x in behind)
    return seat and any(x.lemma.lower() in _RUNNING and x.tag in NOUN for x in following)


def _in_state(tokens: Sequence[Token], hit: Hit) -> bool:
    """Whether the common noun is the last word of a state's name ("the United States")."""
    return any(
        " ".join(token.text for token in tokens[first : hit.last]) in states()
        for first in range(max(0, hit.first - _LONGEST_STATE), hit.first)
    )


def _parts_of_other_names(doc: AnnotatedArticle, names: Pair[tuple[str, ...]]) -> Parts:
    """The words beside names that are part of something else's name, as pairs in text order."""
    places = _Regions(doc.sentences, doc.tokens)
    pairs: set[tuple[str, str]] = set()
    for hit in hits(doc.text, doc.sentences, doc.tokens, names):
        around, flat = places.around(hit)
        if hit.proper and not flat and inside_longer_name(doc.tokens, hit, around):
            pairs |= _neighbours(doc.tokens, hit)
    return frozenset(pairs)


def _neighbours(tokens: Sequence[Token], hit: Hit) -> set[tuple[str, str]]:
    """The hit with the capitalised word before it and after it."""
    name = hit.name.lower()
    pairs = set()
    if hit.first and tokens[hit.first - 1].text[:1].isupper():
        pairs.add((tokens[hit.first - 1].text.lower(), name))
    if hit.last < len(tokens) and tokens[hit.last].text[:1].isupper():
        pairs.add((name, tokens[hit.last].text.lower()))
    return pairs


def _merged(text: str, found: Sequence[Hit]) -> tuple[Mention, ...]:
    """Hits as mentions; those of one side with nothing but space between them are one."""
    made: list[Mention] = []
    for hit in found:
        kind: MentionKind = "name" if hit.proper else "nominal"
        if made and made[-1].side == hit.side and _touch(text, made[-1], hit):
            last = made.pop()
            kind = "name" if last.kind == "name" else kind
            made.append(Mention(last.start, hit.span.end, hit.side, kind))
        else:
            made.append(Mention(*hit.span, hit.side, kind))
    return tuple(made)


def _touch(text: str, mention: Mention, hit: Hit) -> bool:
    """Whether nothing but space within a paragraph stands between the two."""
    between = text[mention.end : hit.span.start]
    return not between.strip() and between.count("\n") < 2
