"""Attributions inside one sentence, found from their cues: verbs, "according to", nouns.

Each verb group of the article's own voice is asked whether its verb is a cue with what stands
around it. What lies inside a content is not asked again ("Analysts said the act highlights …"
is one attribution), save where a participle, a conjunction or a new subject after a comma takes
the sentence back from the speaker.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from framing.lexicons import load
from framing.text import licence
from framing.text.content import behind, goes_on, has_finite, is_clause, trimmed
from framing.text.noun_phrase import NAMES, NOUNS, base_after, phrase_after, phrase_before
from framing.text.passage import SPEECH, Item
from framing.text.source import Source, edge_before, source_after, source_before
from framing.text.verb_group import VerbGroup, verb_groups

Range = tuple[int, int]

_NO_SOURCE = frozenset("that this these those there what it's one which".split())
_CONDITION = frozenset("if unless whether lest".split())
_REPORTED = frozenset("say believe report allege think rumor rumour claim understand".split())
_CLOSING_GROUPS = 3
_HUMAN_WORDS = frozenset("he she they i we who others some many most all both".split())
_MEDIA_NOUNS = frozenset("statement interview tweet speech letter email memo release post".split())
_NOUN_CUES = frozenset(
    "claim allegation assertion statement suggestion argument belief warning accusation charge"
    " contention insistence announcement promise pledge view prediction declaration complaint"
    " conclusion notion opinion theory concern".split()
)


@dataclass(slots=True)
class Draft:
    """An attribution in item numbers. `verb` is the cue's lemma; `ahead` tells that its content
    runs to the end of the sentence unless somebody else takes over."""

    source: list[Range]
    cue: list[Range]
    content: list[Range]
    verb: str
    ahead: bool = False
    subject: Range | None = None
    sentence: Range = field(default=(0, 0))


def drafts_of(items: Sequence[Item], low: int, high: int) -> list[Draft]:
    """The attributions of the sentence `[low, high)`, in order of their cues."""
    return _Sentence(items, low, high).read()


class _Sentence:
    """One walk over a sentence; it remembers the last subject and the content that is open."""

    def __init__(self, items: Sequence[Item], low: int, high: int) -> None:
        self.items, self.low, self.high = items, low, high
        self.drafts: list[Draft] = []
        self.subject: Source | None = None
        self.question = items[high - 1].word == "?"

    def read(self) -> list[Draft]:
        groups = {group.first: group for group in verb_groups(self.items, self.low, self.high)}
        closing = self._last(list(groups.values())[-_CLOSING_GROUPS:])
        until = self.low if closing is None else closing[1].content[0][1]
        for at in range(self.low, self.high):
            if closing is not None and at < until:
                continue
            if closing is not None and at == closing[0].first:
                self.drafts.append(closing[1])
                self.subject = None
                continue
            group = groups.get(at)
            if self.items[at].word == "according":
                self._according(at)
            elif group is not None:
                self._verb(group)
            elif self.items[at].lemma in _NOUN_CUES and self.items[at].tag == "NN":
                self._noun(at)
        for draft in self.drafts:
            draft.sentence = (self.low, self.high)
        return self.drafts

    def _last(self, groups: Sequence[VerbGroup]) -> tuple[VerbGroup, Draft] | None:
        """The attribution that closes the sentence ("…, said the expert"), if all that stands
        before it is its content. It is looked for first: what its speaker says attributes
        nothing."""
        if self.question:
            return None
        for group in reversed(groups):
            verb = self.items[group.head].lemma
            if group.negated or group.modal or not licence.closes(verb):
                continue
            source = self._source(group, None)
            draft = None
            if group.form == "finite" and source is not None and self._possible(source):
                draft = self._with_source(group, verb, source)
            elif group.form in {"finite", "bare"} and source is None:
                draft = self._inverted(group, verb)
            if draft is None or draft.ahead or not draft.content:
                continue
            first, last = draft.content[0]
            if last <= group.first and first <= self.low + 2 and last - first > 1:
                return group, draft
        return None

    def _open(self, at: int) -> Draft | None:
        """The draft whose content holds item `at`."""
        last = self.drafts[-1] if self.drafts else None
        return last if last and last.content and last.content[-1][1] > at else None

    def _floor(self) -> int:
        """Where the text that no draft has taken yet begins."""
        if not self.drafts:
            return self.low
        last = self.drafts[-1]
        return max(end for _, end in (*last.source, *last.cue, *last.content))

    def _verb(self, group: VerbGroup) -> None:
        items, verb = self.items, self.items[group.head].lemma
        opened = self._open(group.first)
        source = self._source(group, opened)
        draft: Draft | None = None
        if not (group.negated or group.modal or self.question):
            draft = self._draft(group, verb, source, opened)
        if draft is None:
            if opened is None and source is not None and group.form in {"finite", "passive"}:
                self.subject = source
            return
        if opened is not None:
            edge = min(first for first, _ in (*draft.source, *draft.cue))
            start, _ = opened.content[-1]
            cut = edge if edge > start else group.first
            opened.content[-1] = trimmed(items, start, cut)
        self.drafts.append(draft)
        if draft.subject is not None and group.form == "finite":
            self.subject = Source(*draft.subject, "start")

    def _source(self, group: VerbGroup, opened: Draft | None) -> Source | None:
        """The subject before the group, if it may be one."""
        if group.form in {"participle", "infinitive"}:
            return None
        low = self.low if opened is None else opened.content[-1][0]
        source = source_before(self.items, low, group.first)
        if source is None or source.first >= group.first:
            return None
        return source

    def _draft(
        self, group: VerbGroup, verb: str, source: Source | None, opened: Draft | None
    ) -> Draft | None:
        if group.form == "infinitive":
            return None
        if group.form == "passive":
            return self._passive(group, verb, source) if opened is None else None
        if not _may_be_cue(verb):
            return None
        if group.form == "participle":
            return self._participle(group, verb, opened)
        before = self.items[group.first - 1] if group.first > self.low else None
        shared = before is not None and before.word in {"and", "but", "then"}
        if opened is not None and not shared and (source is None or source.edge != "joined"):
            return None
        if shared and (source is None or source.end != group.first):
            return self._shared(group, verb, opened)
        if source is not None and not self._possible(source):
            return None
        if source is not None and (group.form == "finite" or self._plural_bare(group, source)):
            return self._with_source(group, verb, source)
        return self._inverted(group, verb) if opened is None else None

    def _plural_bare(self, group: VerbGroup, source: Source) -> bool:
        tag = self.items[group.head].tag
        return tag == "VBN" or self.items[source.end - 1].tag in {"NNS", "NNPS", "PRP"}

    def _possible(self, source: Source) -> bool:
        items = self.items
        first = items[source.first]
        if source.end - source.first == 1 and first.word in _NO_SOURCE:
            return False
        return source.first == self.low or items[source.first - 1].word not in _CONDITION

    def _cue(self, group: VerbGroup) -> Range:
        """The group with its particle and "in a statement"."""
        items, end = self.items, group.end
        if end < self.high and items[end].tag == "RP":
            end += 1
        if end + 2 < self.high and items[end].word == "in" and items[end + 1].word in {"a", "an"}:
            stop = base_after(items, end + 1, self.high)
            if items[stop - 1].word in _MEDIA_NOUNS and stop - end <= 5:
                end = stop
        return group.first, end

    def _with_source(self, group: VerbGroup, verb: str, source: Source) -> Draft | None:
        first, end = self._cue(group)
        items = self.items
        if verb == "learn":
            return self._learned(group, source)
        taken = behind(items, end, self.high, verb)
        who: Range = (source.first, source.end)
        cue: Range = (first, taken.cue_end)
        if taken.end > taken.first:
            plain = licence.takes(verb, "clause") or taken.speech
            if not plain and not self._speaks(source):
                return None
            content = [trimmed(items, taken.first, taken.end)]
            lead = self._speech_before(source.first)
            if lead is not None and taken.speech:
                content.insert(0, lead)
            if content[-1][0] >= content[-1][1]:
                return None
            ahead = not (items[taken.first].tag == SPEECH and taken.end == taken.first + 1)
            return Draft([who], [cue], content, verb, ahead=ahead, subject=who)
        if taken.speech and self.high < len(items) and items[self.high].tag == SPEECH:
            return Draft([who], [cue], [(self.high, self.high + 1)], verb, subject=who)
        if not licence.closes(verb):
            return None
        return self._closing(who, cue, source.first, verb)

    def _closing(self, who: Range, cue: Range, begin: int, verb: str) -> Draft | None:
        """The content stands before `begin`, where the source or the inverted verb begins."""
        items = self.items
        edge = edge_before(items, self.low, begin)
        end = max(who[1], cue[1])
        if edge == "start":
            opener = self.low - 1
            if begin == self.low and opener >= 0 and items[opener].tag == SPEECH:
                return Draft([who], [cue], [(opener, opener + 1)], verb, subject=who)
            return None
        if edge not in {"comma", "speech"}:
            return None
        first, last = trimmed(items, self._floor(), begin)
        if first >= last:
            return None
        speech = items[last - 1].tag == SPEECH
        if speech and (last - first == 1 or not has_finite(items, first, last - 1)):
            alone = last - first == 1 or last - 2 >= first and items[last - 2].word in {",", ":"}
            first = last - 1 if alone else first
        content = [(first, last)]
        rest = self._rest(end)
        complete = speech or has_finite(items, first, last)
        if rest is not None and (items[rest[0]].tag == SPEECH) == speech:
            content.append(rest)
        elif not complete:
            return None
        return Draft([who], [cue], content, verb, subject=who)

    def _rest(self, end: int) -> Range | None:
        """The second half of a content that is interrupted by its attribution."""
        items = self.items
        if end >= self.high:
            return None
        if items[end].tag == SPEECH:
            return end, end + 1
        if items[end].word not in {",", "-", "--", "—", "–"} or end + 1 >= self.high:
            return None
        if items[end + 1].tag == SPEECH:
            return end + 1, end + 2
        first, last = trimmed(items, end + 1, self.high)
        return (first, last) if goes_on(items, end + 1, last) else None

    def _speech_before(self, at: int) -> Range | None:
        for number in (at - 1, at - 2):
            if number >= self._floor() and self.items[number].tag == SPEECH:
                return number, number + 1
            if number < self.low or self.items[number].word != ",":
                return None
        return None

    def _inverted(self, group: VerbGroup, verb: str) -> Draft | None:
        """ "…, said the expert": one plain verb, the source behind it, the content before."""
        items = self.items
        if group.head != group.first or not licence.closes(verb) or group.first == self.low:
            opener = group.first == self.low > 0 and items[self.low - 1].tag == SPEECH
            if not opener or not licence.closes(verb):
                return None
        if items[group.head].tag not in {"VBD", "VBZ", "VBN", "VBP"}:
            return None
        source = source_after(items, group.end, self.high)
        if source is None or items[source.first].word in {"him", "her", "them", "me", "us"}:
            return None
        if is_clause(items, group.end, min(self.high, source.end + 3)) and not any(
            items[number].word in {"who", "which", "whose"}
            for number in range(source.first, source.end)
        ):
            return None
        return self._closing(
            (source.first, source.end), (group.first, group.end), group.first, verb
        )

    def _shared(self, group: VerbGroup, verb: str, opened: Draft | None) -> Draft | None:
        """ "Lee praised the plan and said …": the subject of the verb before."""
        who = opened.subject if opened is not None else None
        if who is None and opened is None and self.subject is not None:
            who = (self.subject.first, self.subject.end)
        if who is None or not licence.takes(verb, "clause"):
            return None
        return self._forward(group, verb, who)

    def _participle(self, group: VerbGroup, verb: str, opened: Draft | None) -> Draft | None:
        """ "…, adding that …" belongs to the subject; "a letter saying …" to the letter."""
        items = self.items
        if group.first == self.low or not licence.takes(verb, "clause"):
            return None
        before = items[group.first - 1]
        if before.word == "," or before.tag == SPEECH:
            who = self.drafts[-1].subject if self.drafts else None
            if who is None and self.subject is not None:
                who = (self.subject.first, self.subject.end)
            return self._forward(group, verb, who) if who is not None else None
        if opened is None and before.tag in NOUNS:
            start = phrase_before(items, self.low, group.first)
            if start is not None:
                return self._forward(group, verb, (start, group.first))
        return None

    def _forward(self, group: VerbGroup, verb: str, who: Range) -> Draft | None:
        """A draft whose content must follow its cue."""
        first, end = self._cue(group)
        taken = behind(self.items, end, self.high, verb)
        if taken.end <= taken.first:
            return None
        content = trimmed(self.items, taken.first, taken.end)
        if content[0] >= content[1]:
            return None
        cue = (first, taken.cue_end)
        return Draft([who], [cue], [content], verb, ahead=True, subject=who)

    def _passive(self, group: VerbGroup, verb: str, source: Source | None) -> Draft | None:
        items = self.items
        if verb == "quote" and group.end + 1 < self.high and source is not None:
            if items[group.end].word == "as" and items[group.end + 1].word == "saying":
                extended = VerbGroup(
                    group.first, group.head, group.end + 2, "finite", group.negated, group.modal
                )
                return self._with_source(extended, "say", source)
            return None
        if verb not in _REPORTED or source is None:
            return None
        end = group.end
        if items[source.first].word == "it" and source.end - source.first == 1:
            taken = behind(items, end, self.high, "say")
            if taken.end > taken.first and items[taken.first].word == "that":
                content = trimmed(items, taken.first, taken.end)
                return Draft([], [(group.first, end)], [content], verb, ahead=True)
            return None
        if end + 1 < self.high and items[end].word == "to" and items[end + 1].tag in {"VB", "RB"}:
            rest = trimmed(items, end, self.high)
            who = (source.first, source.end)
            return Draft([], [(group.first, end)], [who, rest], verb, ahead=True)
        return None

    def _learned(self, group: VerbGroup, source: Source) -> Draft | None:
        """ "The Times has learned from sources": the paper is no source, the sources are."""
        items, end = self.items, group.end
        name = " ".join(item.word for item in items[source.first : source.end])
        media = load("roles").class_of(name.removeprefix("the ")) == "media"
        who: list[Range] = []
        if end < self.high and items[end].word == "from":
            stop = phrase_after(items, end + 1, self.high)
            if stop == end + 1:
                return None
            who, end = [(end + 1, stop)], end + 1
        elif not media:
            return None
        cue = (group.first, end)
        after = max([end, *(stop for _, stop in who)])
        taken = behind(items, after, self.high, "say")
        if taken.end > taken.first:
            content = [trimmed(items, taken.first, taken.end)]
            return Draft(who, [cue], content, "learn", ahead=True)
        draft = self._closing((source.first, source.end), cue, source.first, "learn")
        return None if draft is None else Draft(who, [cue], draft.content, "learn")

    def _speaks(self, source: Source) -> bool:
        """Whether the source is somebody who can criticise or praise: a person or a body."""
        items = self.items
        if items[source.first].word in _HUMAN_WORDS:
            return True
        heads = [item for item in items[source.first : source.end] if item.tag in NOUNS]
        base = base_after(items, source.first, source.end)
        if source.first < base and items[base - 1].tag in NAMES:
            return not any(item.tag == "POS" for item in items[source.first : base])
        head = items[base - 1].lemma if source.first < base and heads else ""
        return head in load("roles")

    def _according(self, at: int) -> None:
        items = self.items
        if at + 2 >= self.high or items[at + 1].word != "to" or self._open(at) is not None:
            return
        source = source_after(items, at + 2, self.high)
        if source is None:
            return
        who, cue = (source.first, source.end), (at, at + 2)
        first, last = trimmed(items, self._floor(), at)
        rest = self._after_according(source.end)
        content: list[Range] = []
        if first < last and (has_finite(items, first, last) or items[last - 1].tag == SPEECH):
            content = [(first, last)]
        elif rest is not None:
            content = [rest] if first >= last else [(first, last), rest]
        if content and content[-1][0] < content[-1][1]:
            ahead = rest is not None and content[-1] == rest
            self.drafts.append(Draft([who], [cue], content, "according to", ahead))

    def _after_according(self, end: int) -> Range | None:
        if end >= self.high or self.items[end].word not in {",", ":"}:
            return None
        first, last = trimmed(self.items, end + 1, self.high)
        return (first, last) if first < last else None

    def _noun(self, at: int) -> None:
        """ "Her claim that …" at the end of its sentence, so that the content is sure to end."""
        items = self.items
        if at + 2 >= self.high or items[at + 1].word != "that" or self.subject is None:
            return
        if self._open(at) is not None or not has_finite(items, at + 2, self.high):
            return
        start = phrase_before(items, self.low, at + 1)
        if start is None or start <= self.subject.end:
            return
        owner = next((k for k in range(start, at) if items[k].tag in {"PRP$", "POS"}), None)
        who = [] if owner is None else [(start, owner + 1)]
        content = trimmed(items, at + 1, self.high)
        draft = Draft(who, [(at, at + 1)], [content], items[at].lemma, ahead=True)
        self.drafts.append(draft)


def _may_be_cue(verb: str) -> bool:
    return (
        licence.takes(verb, "clause")
        or licence.takes(verb, "infinitive")
        or licence.takes(verb, "object")
        or licence.takes(verb, "after")
        or licence.takes_quotation(verb)
        or verb == "learn"
    )
