"""Attributions inside one sentence, found from their cues: verbs, "according to", nouns.

Each verb group of the article's own voice is asked whether its verb is a cue with what stands
around it. What lies inside a content is not asked again ("Analysts said the act highlights …"
is one attribution), save where a participle, a conjunction or a new subject behind a comma takes
the sentence back from the speaker. An attribution that closes the sentence is looked for first:
what its speaker says attributes nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from framing.text.grammar.noun_phrase import phrase_before
from framing.text.grammar.passage import SPEECH, Item
from framing.text.grammar.tags import NOUNS
from framing.text.grammar.verb_group import VerbGroup, verb_groups
from framing.text.speech.patterns import licence
from framing.text.speech.patterns.closing import according, in_words_of, inverted
from framing.text.speech.patterns.content import trimmed
from framing.text.speech.patterns.draft import Draft, Range, Stretch
from framing.text.speech.patterns.opening import forward, noun, passive, with_source
from framing.text.speech.patterns.source import Source, source_before

_NO_SOURCE = frozenset(
    "that this these those there what it's one which him them me us having".split()
)
_NOBODY = frozenset("no none nobody neither few".split())
_CONDITION = frozenset("if unless whether lest".split())
_NOUN_CUES = frozenset(
    "claim allegation assertion statement suggestion argument belief warning accusation charge"
    " contention insistence announcement promise pledge view prediction declaration complaint"
    " conclusion notion opinion theory concern".split()
)
_CLOSING_GROUPS = 3


def drafts_of(items: Sequence[Item], low: int, high: int) -> list[Draft]:
    """The attributions of the sentence `[low, high)`, in order of their cues. A question of the
    article's own voice says nothing that somebody said."""
    return [] if items[high - 1].word == "?" else _Walk(items, low, high).read()


class _Walk:
    """One walk over a sentence; it remembers the last subject and the content that is open."""

    def __init__(self, items: Sequence[Item], low: int, high: int) -> None:
        self.items, self.low, self.high = items, low, high
        self.drafts: list[Draft] = []
        self.subject: Source | None = None

    def read(self) -> list[Draft]:
        groups = {group.first: group for group in verb_groups(self.items, self.low, self.high)}
        last = self._last(list(groups.values()))
        begin = self.low
        if last is not None:
            self.drafts.append(last)
            begin = last.end
        for at in range(begin, self.high):
            item = self.items[at]
            opened = self._open(at)
            if item.word == "according":
                draft = according(self._stretch(), at) if opened is None else None
            elif item.word == "words" and opened is None:
                draft = in_words_of(self._stretch(), at)
            elif at in groups:
                draft = self._verb(groups[at], opened)
            elif item.tag == "NN" and item.lemma in _NOUN_CUES and opened is None:
                draft = noun(self._stretch(), at, self.subject) if self.subject else None
            else:
                continue
            if draft is not None:
                self.drafts.append(draft)
        return self.drafts

    def _stretch(self) -> Stretch:
        floor = self.drafts[-1].end if self.drafts else self.low
        return Stretch(self.items, self.low, self.high, floor)

    def _open(self, at: int) -> Draft | None:
        """The draft whose content holds item `at`."""
        last = self.drafts[-1] if self.drafts else None
        return last if last is not None and last.content[-1][1] > at else None

    def _last(self, groups: Sequence[VerbGroup]) -> Draft | None:
        """The attribution that closes the sentence, if all that stands before is its content."""
        stretch = self._stretch()
        for at in range(self.high - 1, max(self.low, self.high - 40), -1):
            if self.items[at].word == "according" and self.items[at - 1].word == ",":
                draft = according(stretch, at)
                if draft is not None and self._holds_all(draft, at):
                    return draft
        for group in reversed(groups[-_CLOSING_GROUPS:]):
            verb = self.items[group.head].lemma
            if group.negated or group.modal or not (licence.closes(verb) or verb == "learn"):
                continue
            source = self._source(group, self.low)
            draft = None
            if group.form == "finite" and source is not None:
                draft = with_source(stretch, group, verb, source)
            elif group.form in {"finite", "bare"} and source is None:
                draft = inverted(stretch, group, verb)
            if draft is not None and self._holds_all(draft, group.first):
                again = self.items[draft.source[0][0]].tag == "PRP" if draft.source else False
                return None if again and self._opened_early(groups, group.first) else draft
        return None

    def _opened_early(self, groups: Sequence[VerbGroup], before: int) -> bool:
        """Whether the sentence begins with an attribution of its own ("Lee said that …, he
        added")."""
        for group in groups[:_CLOSING_GROUPS]:
            verb = self.items[group.head].lemma
            plain = group.form == "finite" and not group.negated and not group.modal
            if group.first >= before or not plain or not licence.closes(verb):
                continue
            source = self._source(group, self.low)
            draft = source and with_source(self._stretch(), group, verb, source)
            if draft and draft.ahead and draft.content[0][0] >= group.end:
                return self.items[draft.content[0][0]].word != "to"
        return False

    def _holds_all(self, draft: Draft, at: int) -> bool:
        first, end = draft.content[0]
        behind = len(draft.content) > 1 and draft.content[1][0] > at
        return end <= at and self.low <= first <= self.low + 2 and end - first > 1 and not behind

    def _verb(self, group: VerbGroup, opened: Draft | None) -> Draft | None:
        """The attribution of a verb group, which may take the sentence back from `opened`."""
        low = self.low if opened is None else opened.content[-1][0]
        source = self._source(group, low)
        draft = None
        if not group.negated and not group.modal:
            draft = self._draft(group, self.items[group.head].lemma, source, opened)
        if draft is None:
            main = source is not None and source.edge in {"start", "comma", "joined"}
            if opened is None and (group.form in {"finite", "passive"} or main):
                self.subject = source or self.subject
            return None
        if opened is not None:
            edge = min(first for first, _ in (*draft.source, *draft.cue))
            start, _ = opened.content[-1]
            opened.content[-1] = trimmed(self.items, start, edge if edge > start else group.first)
        if draft.subject is not None and group.form == "finite":
            self.subject = Source(*draft.subject, "start")
        return draft

    def _source(self, group: VerbGroup, low: int) -> Source | None:
        """The phrase before the group that may be its subject."""
        if group.form in {"participle", "infinitive"}:
            return None
        source = source_before(self.items, low, group.first)
        if source is None:
            return None
        first = self.items[source.first]
        if source.end - source.first == 1 and first.word in _NO_SOURCE:
            return None
        if first.word in _NOBODY:
            return None
        before = self.items[source.first - 1] if source.first > low else None
        if before is not None and (before.word in _CONDITION or self._relative(before, source)):
            return None
        return source

    def _relative(self, before: Item, source: Source) -> bool:
        """Whether the verb belongs to what stands before: "a dinner he said he had"."""
        return source.edge == "inside" and before.tag in NOUNS

    def _draft(
        self, group: VerbGroup, verb: str, source: Source | None, opened: Draft | None
    ) -> Draft | None:
        if group.form == "infinitive":
            return None
        if group.form == "passive":
            free = opened is None and source is not None
            return passive(self._stretch(), group, verb, source) if free and source else None
        if not licence.is_cue(verb):
            return None
        if group.form == "participle":
            return self._participle(group, verb, opened)
        before = self.items[group.first - 1].word if group.first > self.low else ""
        shared = before in {"and", "but", "then"}
        if opened is not None and not shared and (source is None or source.edge != "joined"):
            return None
        if shared and self.items[group.head].tag == "VB":
            return None
        if shared and (source is None or source.end != group.first):
            who = self._shared(opened)
            return forward(self._stretch(), group, verb, who) if who else None
        if source is not None and (group.form == "finite" or self._agrees(group, source)):
            return with_source(self._stretch(), group, verb, source)
        free = opened is None and source is None
        return inverted(self._stretch(), group, verb) if free else None

    def _agrees(self, group: VerbGroup, source: Source) -> bool:
        """Whether a verb without a finite tag may be one: "officials say", "Lee said"."""
        plural = self.items[source.end - 1].tag in {"NNS", "NNPS", "PRP"}
        return plural or self.items[group.head].tag == "VBN"

    def _shared(self, opened: Draft | None) -> Range | None:
        """The subject of the verb before: "Lee praised the plan and said …"."""
        if opened is not None:
            return opened.subject
        return None if self.subject is None else (self.subject.first, self.subject.end)

    def _participle(self, group: VerbGroup, verb: str, opened: Draft | None) -> Draft | None:
        """ "…, adding that …" belongs to the subject; "a letter saying …" to the letter. Behind a
        quotation only what can be said is ("“It is late,” highlighting …" is the article's)."""
        items = self.items
        if group.first == self.low:
            return None
        before = items[group.first - 1]
        who: Range | None = None
        if before.word == "," or before.tag == SPEECH:
            spoken = SPEECH in {before.tag, items[group.first - 2].tag}
            if spoken and not licence.takes(verb, "clause"):
                return None
            who = self.drafts[-1].subject if self.drafts else self._shared(None)
        elif opened is None and before.tag in NOUNS and licence.closes(verb):
            start = phrase_before(items, self.low, group.first)
            who = None if start is None else (start, group.first)
        return None if who is None else forward(self._stretch(), group, verb, who)
