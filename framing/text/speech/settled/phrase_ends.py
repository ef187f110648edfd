"""Contents made whole: a piece of what is said ends where its phrase ends.

The encoder marks word by word and may stop inside a phrase ("that the crew had left | the port",
"what the flag | should mean"). The tree tells what the last words still lack: the noun or the verb
that they belong to, or what a verb takes. Times and places at the end may belong to the saying
itself; they are left out. A relative clause behind a comma, with which the sentence ends, is said
with the clause before it; behind a mere thing ("praised the plan, which …") it is the article's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from framing.domain import Span
from framing.domain.extent import merged, touching
from framing.text.grammar.layers import Layers
from framing.text.grammar.syntax import SentenceTree
from framing.text.grammar.tags import FINITE, NOUNS
from framing.text.names.longer_names import TIMES
from framing.text.speech.found import Found
from framing.text.speech.settled.other_verbs import OtherVerbs

_TAKEN = frozenset(
    ("obj", "iobj", "xcomp", "ccomp", "obl:agent", "flat", "fixed", "compound", "nummod",
     "compound:prt", "goeswith")
)  # fmt: skip
_IN_NOUN = frozenset(("amod", "compound", "det", "flat", "nmod:poss", "nummod"))
_INSIDE = _IN_NOUN | {"advmod", "aux", "aux:pass", "cop", "nsubj", "nsubj:pass"}
_OPENINGS = frozenset("and but however meanwhile nevertheless still yet".split())
_SUBJECTS = frozenset(("nsubj", "nsubj:pass"))
_EDGE = frozenset((",", ".", ":", "``", "''", "-LRB-", "-RRB-"))
_PARTED = re.compile(r"[\w\n:\"“”„«»]")
_MARKED = re.compile(r"[\n.,;:()\"“”„«»‘’–—]")
_GLOSS = re.compile(
    r",\s+(?:which\s+(?:[\w'’-]+\s+){1,5}?(?:den(?:y|ies|ied)|disput(?:es?|ed)|reject(?:s|ed)?)"
    r"|(?:capping|dealing|deepening|drawing|ending|escalating|fuell?ing|heightening|intensifying"
    r"|marking|paving|prompting|provoking|raising|reigniting|setting\s+up|sparking|triggering)\b.*"
    r"|(?P<quoted>an?\s+(?:\w+\s+)?(?:reference|nod|allusion)\s+to\b.*))\Z",
    re.DOTALL,
)
_CLOSING = frozenset("\"'’”»")
_LEADING = frozenset(("HYPH", "IN", "WDT", "WP"))
_FEW = 8
"""So few words may have been overlooked within what is said."""

_QUOTED = re.compile(r"[\"“”„«»'’‘`]")


class PhraseEnds:
    """The ends of contents in one text."""

    def __init__(self, layers: Layers) -> None:
        self._text, self._trees, self._marks = layers.text, layers.trees, layers.quoted
        self._others = OtherVerbs(layers)

    def whole(self, item: Found) -> Found:
        """The attribution with each piece of its content up to the end of its phrase, and pieces
        with nothing but marks between them made one."""
        others = sorted([*item.source, *item.cue])
        behind = max((span.end for span in item.cue), default=0)
        pieces: list[Span] = []
        for span in item.content:
            longer = self._untied(self._longer(span, others, span.start >= behind))
            if longer.start >= behind:
                longer = self._others.without(longer, item.cue, spoken=False)
                longer = self._with_predicate(longer, others)
                longer = self._others.without(self._with_relative(longer), item.cue, spoken=True)
            if pieces and (
                self._is_one(pieces[-1], longer) or self._is_torn(pieces[-1], longer, item)
            ):
                pieces[-1] = Span(pieces[-1].start, max(pieces[-1].end, longer.end))
            else:
                pieces.append(longer)
        pieces[-1] = self._without_gloss(pieces[-1])
        return replace(item, content=merged(pieces))

    def _without_gloss(self, span: Span) -> Span:
        """A piece without what the article adds to it: who denies it (", which the port denies"),
        what came of its being said (", drawing boos"), or what its quotation is about (", a
        reference to the strike")."""
        gloss = _GLOSS.search(span.of(self._text))
        if gloss is None or touching(self._marks, Span(span.start + gloss.start(), span.end)):
            return span
        end = span.start + gloss.start()
        if gloss["quoted"] and self._text[end - 1] not in _CLOSING:
            return span
        return Span(span.start, end)

    def opened(self, item: Found) -> Found:
        """The attribution without the word by which the article goes on to what stands before its
        cue ("However, | boats are late, she said")."""
        cue = max((span.end for span in item.cue), default=0)
        before = (self._without_opening(x) if x.start < cue else x for x in item.content)
        return replace(item, content=tuple(before))

    def _is_one(self, span: Span, following: Span) -> bool:
        """Whether nothing but marks stands between two pieces, and no quotation begins or ends."""
        gap = self._text[span.end : following.start]
        edges = self._text[span.end - 1] + self._text[following.start]
        return not (_PARTED.search(gap) or _QUOTED.search(edges))

    def _is_torn(self, span: Span, following: Span, item: Found) -> bool:
        """Whether only a few words that belong to a phrase part two pieces ("the hauler | that
        collects from | many homes"), without any mark, neither source nor cue."""
        gap = Span(span.end, following.start)
        if gap.end <= gap.start or any(gap.overlaps(x) for x in (*item.source, *item.cue)):
            return False
        edges = self._text[span.end - 1] + self._text[following.start]
        if _MARKED.search(gap.of(self._text)) or _QUOTED.search(edges):
            return False
        tree, places = self._trees.inside(gap)
        words = [tree.tokens[k] for k in places[: _FEW + 1]]
        led = bool(words) and words[0].tag in _LEADING and words[0].text.lower() != "on"
        timed = any(word.text.lower() in TIMES for word in words)
        return led and not timed and len(words) <= _FEW

    def _untied(self, span: Span) -> Span:
        """A piece without the preposition or conjunction at its end, whose phrase is left out."""
        tree, places = self._trees.inside(span)
        end = places.stop
        quoted = touching(self._marks, Span(span.end, span.end + len(" “")))
        if quoted or not places or tree.tokens[places[-1]].end != span.end:
            return span
        while end - places.start > 1 and self._is_tie(tree, end - 1):
            end -= 1
        return span if end == places.stop else Span(span.start, tree.tokens[end - 1].end)

    def _is_tie(self, tree: SentenceTree, place: int) -> bool:
        tied = tree.labels[place] in ("case", "mark") and tree.heads[place] > place
        return tied and tree.tokens[place].tag == "IN" and not _is_of(tree, place)

    def _with_relative(self, span: Span) -> Span:
        """A clause with the relative clause behind it that ends its sentence and has "which" as its
        subject; others are as a rule the article's."""
        tree, places = self._trees.inside(span)
        tokens, comma = tree.tokens, places.stop
        if not places or tokens[comma - 1].end != span.end or comma + 1 >= len(tokens):
            return span
        clause = any(tokens[k].tag in FINITE for k in places)
        if not clause or tokens[comma].text != "," or tokens[comma + 1].tag != "WDT":
            return span
        verb = comma + 1
        while verb >= comma and tree.labels[verb] != "acl:relcl":
            verb = tree.heads[verb]
        own = verb >= comma and tree.child(verb, "nsubj", "nsubj:pass") == comma + 1
        if not own or tree.heads[verb] not in places:
            return span
        end = tree.whole_phrase(verb).end
        rest = [token for token in tokens[comma:] if token.end > end]
        told = any(token.tag not in {".", "''"} for token in rest)
        return span if told or touching(self._marks, Span(span.end, end)) else Span(span.start, end)

    def _without_opening(self, span: Span) -> Span:
        """A piece that begins a sentence, without a word that leads on."""
        tree, places = self._trees.inside(span)
        words = [tree.tokens[k].text.lower() for k in places[:2]]
        if places[:1] != range(1) or len(words) < 2 or words == ["but", "for"]:
            return span
        joins = words[0] in ("and", "but") and words[1] not in ("yet", "still", ",")
        if not joins and not (words[0] in _OPENINGS and words[1] == ","):
            return span
        begin = 1 if joins else 2
        return Span(tree.tokens[begin].start, span.end) if begin in places else span

    def _with_predicate(self, span: Span, others: Sequence[Span]) -> Span:
        """A noun with the relative clause in commas behind it, and its verb behind that ("said his
        plan, | which costs little, works")."""
        tree, places = self._trees.inside(span)
        tokens = tree.tokens
        noun = next((k for k in places if tree.heads[k] not in places), None)
        if noun is None or tokens[noun].tag not in NOUNS or places[-1] + 1 >= len(tokens):
            return span
        for clause in tree.having(noun, "acl:relcl"):
            end = tree.whole_phrase(clause).end
            if end < span.end and tokens[places[-1] + 1].text != ",":
                continue
            comma = next((k for k, token in enumerate(tokens) if token.start >= end), len(tokens))
            comma -= tokens[comma - 1].text == ","
            verb = comma + 1
            while verb < len(tokens) and tokens[verb].tag.startswith("RB"):
                verb += 1
            if verb >= len(tokens) or tokens[comma].text != "," or tokens[verb].tag not in FINITE:
                continue
            if tree.labels[verb] in ("aux", "aux:pass", "cop"):
                verb = tree.heads[verb]
            whole = Span(span.start, tree.whole_phrase(verb).end)
            if tree.labels[verb] != "root" and not any(whole.overlaps(other) for other in others):
                return whole
        return span

    def _longer(self, span: Span, others: Sequence[Span], behind: bool) -> Span:
        """A piece up to the end of its phrase, before the source and cue."""
        if touching(self._marks, Span(span.end - 1, span.end + 1)):
            return span
        tree, places = self._trees.inside(span)
        limit = len(tree.tokens)
        for other in others:
            if other.start >= span.end:
                limit = min(limit, self._trees.inside(Span(other.start, other.start))[1].start)
        if not places or places.stop >= limit or tree.tokens[places[-1]].end != span.end:
            return span
        end = places.stop
        while end < limit and tree.tokens[end].tag not in _EDGE:
            head = self._lacking(tree, places.start, end, behind)
            if head is None or head >= limit:
                break
            to = self._contiguous(tree, end, head)
            end = to if to <= limit else max(end, head + 1)
            if to > limit:
                break
        return Span(span.start, tree.tokens[end - 1].end)

    def _lacking(self, tree: SentenceTree, first: int, end: int, behind: bool) -> int | None:
        """The head of the phrase that the words up to `end` leave unfinished."""
        last = end - 1
        if tree.tokens[last].tag == "HYPH" and tree.tokens[last].end == tree.tokens[end].start:
            return end
        head, label = tree.heads[last], tree.labels[last]
        if head >= end and (label in (_INSIDE if behind else _IN_NOUN) or _is_of(tree, last)):
            return head
        subject = last
        while first <= tree.heads[subject] < end:
            subject = tree.heads[subject]
        above = tree.heads[subject]
        if behind and above >= end and tree.labels[subject] in _SUBJECTS:
            return None if tree.labels[above] == "advcl" else above
        top = end
        while tree.heads[top] >= end:
            top = tree.heads[top]
        torn = first <= tree.heads[top] < end and (
            tree.labels[top] in _TAKEN
            or _is_manner(tree, top, last)
            or _is_joined(tree, top, end)
            or (tree.labels[top] == "nmod" and tree.heads[top] == last and _is_of(tree, end))
        )
        return tree.heads[top] if torn else None

    def _contiguous(self, tree: SentenceTree, first: int, head: int) -> int:
        """The end of a phrase: what hangs on its head, up to the first mark."""
        stop = max(first, head + 1)
        end = tree.whole_phrase(head).end
        while stop < len(tree.tokens) and tree.tokens[stop].end <= end:
            if tree.tokens[stop].tag in _EDGE:
                break
            stop += 1
        return stop


def _is_of(tree: SentenceTree, place: int) -> bool:
    """Whether "of" ties the noun behind it; before a participle the parser may call it a mark."""
    return tree.labels[place] in ("case", "mark") and tree.tokens[place].text.lower() == "of"


def _is_joined(tree: SentenceTree, place: int, end: int) -> bool:
    """Whether "and" joins a noun to a noun, or an infinitive to an infinitive."""
    if tree.labels[place] != "conj" or tree.labels[end] != "cc" or tree.heads[end] != place:
        return False
    one, other = tree.tokens[tree.heads[place]].tag, tree.tokens[place].tag
    if one == other == "VB":
        return tree.child(place, "nsubj") is None
    return one in NOUNS and other in NOUNS and tree.child(place, "cop") is None


def _is_manner(tree: SentenceTree, place: int, verb: int) -> bool:
    """Whether an adverb right behind a verb tells how ("will be judged fairly")."""
    adverb = tree.tokens[place]
    right = place == verb + 1 == tree.heads[place] + 1
    return right and adverb.tag == "RB" and adverb.text.lower().endswith("ly")
