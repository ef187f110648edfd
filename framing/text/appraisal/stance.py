"""Stance: whom somebody's words back, and whom they attack.

Three kinds of grounds are read. A *word of stance* ("condemned the US", "voted against the draft")
tells it outright, where it is the speaker's own: the cue itself, or words in the content with the
speaker or "I" and "we" as doer. What somebody else is reported to have done is nobody's stance.
Where there is none, the *verdicts* on the side and on what it decides or does (`verdicts`), a clear
*tone* toward the side where it rests on words that judge it (`judgement`), and the bad names that
the speaker gives it (`name_calling`) decide; what one side tells the other to be doing in such a
tone attacks it without a judging word, where nothing else is called bad. What is against the
speaker's own side is taken for a misreading. Whoever says that the own side has a good plan backs
it, whatever the tone. Grounds that disagree make no stance.

Limits: irony, implication ("there are questions to answer") and most accusations that only tell
what a side did are not seen, only those of a list of misdeeds ("they misled us"). That a side
suffers is no attack on it.

Reference: J. W. Du Bois (2007), The stance triangle, in Stancetaking in Discourse.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from framing.domain import (
    AnnotatedArticle,
    Attitude,
    Attribution,
    Mention,
    SideKey,
    Span,
    StanceWord,
    Token,
)
from framing.domain.extent import touching
from framing.lexicons import load
from framing.text.appraisal.judgement import judges
from framing.text.appraisal.name_calling import bad_names
from framing.text.appraisal.told_deeds import deeds_of, is_held_by_others
from framing.text.appraisal.tone import tone_toward
from framing.text.appraisal.valence import judging
from framing.text.appraisal.verdicts import Verdict
from framing.text.grammar.lexical import ANY, found
from framing.text.grammar.quoted_words import quoted_at_length, quoted_within
from framing.text.sides.bearers import Bearers
from framing.text.speech.patterns.licence import names

SURE = 0.84
"""How likely a tone must be before it makes a stance."""

_WE = frozenset({"i", "we"})
_THEMSELVES = frozenset({"he", "she", "it", "they"})
_AUXILIARIES = frozenset({"be", "have", "do", "get"})
_LEADING_TAGS = frozenset({"JJ", "MD", "RB", "RBR", "RBS"})
_LEADING = _AUXILIARIES | {"a", "express", "issue", "make", "voice"}
"""What may stand before a cue's main word: "has condemned", "made a condemnation of"."""
_HAVING = frozenset({"have", "offer", "present", "propose"})
_PLANS = frozenset("plan policy programme program proposal solution strategy".split())
_ASKING = frozenset("ask inquire enquire investigate query question wonder".split())
_LEAD_IN = frozenset({"that", "whether", "if"})


@dataclass(frozen=True, slots=True)
class Toward:
    """What an attribution does to one side, and the words from which it was read."""

    side: SideKey
    attitude: Attitude
    grounds: tuple[Span, ...]


class Stances:
    """Reads the stance of a document's attributions. `words` and `verdicts` stand in document
    order; `spoken_of` are the mentions of which something is said: as doer, or as what something is
    said to be."""

    def __init__(
        self,
        doc: AnnotatedArticle,
        words: Sequence[StanceWord],
        verdicts: Sequence[Verdict],
        spoken_of: frozenset[Mention],
        whose: Bearers,
    ) -> None:
        self._doc, self.words, self._verdicts, self._spoken_of = doc, words, verdicts, spoken_of
        self._whose = whose

    def of(
        self,
        attribution: Attribution,
        speaker_side: SideKey | None,
        mentions: Sequence[Mention],
    ) -> tuple[Toward, ...]:
        """The clear stances of an attribution; `mentions` are those in its content."""
        low = bisect_left(self.words, attribution.extent.start, key=lambda word: word.span.start)
        high = bisect_left(self.words, attribution.extent.end, key=lambda word: word.span.start)
        own = [w for w in self.words[low:high] if self._is_own(w, attribution, speaker_side)]
        passed = self._passed(attribution)
        sides = dict.fromkeys(
            [m.side for m in mentions] + [w.target for w in own] + [v.side for v in passed]
        )
        found = []
        for side in sides:
            told = [(w.attitude, w.span) for w in own if w.target == side]
            told = told or [
                *((v.attitude, v.span) for v in passed if v.side == side),
                *self._by_tone(attribution, side, mentions, speaker_side),
            ]
            if side == speaker_side and not any(word.target == side for word in own):
                told = [one for one in told if one[0] == "support"]
                told = told or self._by_praise(attribution, side, mentions)
            if len({attitude for attitude, _ in told}) == 1:
                found.append(Toward(side, told[0][0], tuple(sorted({x for _, x in told}))))
        return tuple(found)

    def _is_own(
        self, word: StanceWord, attribution: Attribution, speaker_side: SideKey | None
    ) -> bool:
        """Whether it is the speaker who backs or attacks."""
        if self._hands_on(attribution, word.span):
            return False
        if any(cue.overlaps(word.span) for cue in attribution.cue):
            return any(self._leads(cue, word.span) for cue in attribution.cue)
        if word.agent is None or not any(part.holds(word.span) for part in attribution.content):
            return False
        if word.agent_side is not None and word.agent_side == speaker_side:
            return True
        agent = word.agent.of(self._doc.text).lower()
        if agent in _WE:
            return attribution.kind != "indirect"
        if any(source.overlaps(word.agent) for source in attribution.source):
            return True
        return agent in _THEMSELVES and self._begins(attribution, word.agent)

    def _hands_on(self, attribution: Attribution, words: Span) -> bool:
        """Whether words are those of somebody whom the speaker quotes."""
        return any(
            any(part.holds(inner) and part != inner for part in attribution.content)
            for inner in touching(quoted_within(self._doc), words)
        )

    def _leads(self, cue: Span, word: Span) -> bool:
        """Whether a word of stance is a cue's main word: nothing but auxiliaries and adverbs stands
        before it ("has again condemned", not "steers clear of condemning"), or a verb with which a
        noun only tells as much ("voiced strong criticism of")."""
        return cue.overlaps(word) and all(
            token.tag in _LEADING_TAGS or token.lemma.lower() in _LEADING
            for token in self._tokens(cue.start, word.start)
        )

    def _begins(self, attribution: Attribution, agent: Span) -> bool:
        """Whether a pronoun is the first word of an indirect content, that is, the speaker."""
        first = attribution.content[0]
        before = self._doc.text[first.start : agent.start].lower().split()
        leads = agent.start >= first.start and not set(before) - _LEAD_IN
        return attribution.kind == "indirect" and leads

    def _passed(self, attribution: Attribution) -> list[Verdict]:
        """The verdicts in a content that are the speaker's own: no other attribution within it
        tells them, nor a verb with somebody else as its subject."""
        inner = [
            span
            for other in self._doc.attributions
            if other != attribution and _stands_in(other, attribution)
            for span in other.content
        ]
        return [
            verdict
            for verdict in self._verdicts
            if any(part.holds(verdict.span) for part in attribution.content)
            and not self._hands_on(attribution, verdict.span)
            and not any(span.holds(verdict.span) for span in inner)
            and not any(
                named and any(part.holds(verb) for part in attribution.content)
                for verb, named in verdict.holders
            )
        ]

    def _by_tone(
        self,
        attribution: Attribution,
        side: SideKey,
        mentions: Sequence[Mention],
        speaker_side: SideKey | None,
    ) -> list[tuple[Attitude, Span]]:
        """The clear tones toward a side's mentions in the content, with the words that decided; a
        bad name that a side is given is one. What the other side tells a side to be doing, in a
        clearly unfavourable tone, attacks it where nothing else is called bad (`deeds_of`).

        Only what the content says of the side itself counts, not what it says of what is the
        side's, of what is done to it, or of the speaker."""
        found: list[tuple[Attitude, Span]] = []
        if not attribution.source or self._asks(attribution):
            return found
        for mention in mentions:
            if mention.side != side or self._hands_on(attribution, mention.span):
                continue
            abuse = self._own_words(
                _inside(bad_names(self._doc, mention), attribution.content), attribution
            )
            found += [("attack", span) for span in abuse]
            if abuse or mention not in self._spoken_of:
                continue
            if self._is_described(attribution, mention):
                continue
            if mention.kind == "pronoun" and self._begins(attribution, mention.span):
                continue
            tree = self._whose.tree_at(mention.span)
            if tree and is_held_by_others(tree, mention, attribution.content):
                continue
            tone = tone_toward(self._doc, mention.span)
            grounds = [
                span
                for span in _inside(tone.evidence, attribution.content)
                if judges(self._doc, self._whose, side, span, attribution.kind == "indirect")
            ]
            if tone.probabilities.positive >= SURE:
                found += [("support", span) for span in grounds]
            elif tone.probabilities.negative >= SURE:
                opposed = speaker_side is not None and speaker_side != side
                told = deeds_of(self._doc, mention, attribution.content) if opposed else []
                found += [("attack", span) for span in grounds or told]
        return found

    def _own_words(self, words: Sequence[Span], attribution: Attribution) -> list[Span]:
        """Those of the words that are the speaker's: all of direct speech, else those in marks."""
        if attribution.kind == "direct":
            return list(words)
        quoted = (*self._doc.short_quotations, *quoted_at_length(self._doc))
        return [word for word in words if any(span.holds(word) for span in quoted)]

    def _asks(self, attribution: Attribution) -> bool:
        """Whether something is only asked."""
        return any(token.lemma.lower() in _ASKING for token in self._cue(attribution))

    def _is_described(self, attribution: Attribution, mention: Mention) -> bool:
        """Whether a mention stands in the outlet's words for a thing that is then called something
        in quotation marks ("dubbed the row with the union “a farce”")."""
        cue = self._cue(attribution)
        if attribution.kind != "mixed" or not any(names(token.lemma) for token in cue):
            return False
        quoted = (*self._doc.short_quotations, *quoted_at_length(self._doc))
        return not any(span.holds(mention.span) for span in quoted)

    def _by_praise(
        self, attribution: Attribution, side: SideKey, mentions: Sequence[Mention]
    ) -> list[tuple[Attitude, Span]]:
        """The plans and policies that the content says a side has, and praises."""
        own = [mention.span for mention in mentions if mention.side == side]
        praised: list[tuple[Attitude, Span]] = []
        extent = attribution.extent
        low = bisect_left(self._doc.clauses, extent.start, key=lambda x: x.predicate.start)
        high = bisect_left(self._doc.clauses, extent.end, key=lambda x: x.predicate.start)
        for clause in self._doc.clauses[low:high]:
            plan = clause.patient
            if clause.lemma not in _HAVING or clause.negated or not clause.agent or not plan:
                continue
            if not any(part.holds(clause.predicate) for part in attribution.content):
                continue
            if any(clause.agent.holds(span) for span in own) and self._is_praised(plan):
                praised.append(("support", plan))
        return praised

    def _is_praised(self, phrase: Span) -> bool:
        """Whether a noun phrase is a plan, and a good one."""
        tokens = self._tokens(phrase.start, phrase.end)
        if not tokens or tokens[-1].lemma.lower() not in _PLANS:
            return False
        approving = found(tokens, load("loaded", "adjective"), {"approving": ANY})
        return any(approving) or any(word.force > 0 for word in judging(tokens))

    def _cue(self, attribution: Attribution) -> list[Token]:
        return [t for span in attribution.cue for t in self._tokens(span.start, span.end)]

    def _tokens(self, start: int, end: int) -> Sequence[Token]:
        """The tokens that begin from one place to before another."""
        first = bisect_left(self._doc.tokens, start, key=lambda token: token.start)
        return self._doc.tokens[first : bisect_left(self._doc.tokens, end, key=lambda t: t.start)]


def _stands_in(inner: Attribution, outer: Attribution) -> bool:
    """Whether one attribution is a part of what another says."""
    return any(part.holds(inner.cue[0]) for part in outer.content) if inner.cue else False


def _inside(spans: Iterable[Span], content: Sequence[Span]) -> tuple[Span, ...]:
    return tuple(span for span in spans if any(part.overlaps(span) for part in content))
