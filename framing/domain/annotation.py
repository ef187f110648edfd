"""What annotation adds to an article: sentences, tokens, attributions, clauses, mentions, tone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from framing.domain.article import Article
from framing.domain.pair import SideKey
from framing.domain.ruling import Ruling
from framing.domain.span import Span

Kind = Literal["direct", "mixed", "indirect"]
Role = Literal["official", "expert", "institution", "document", "media", "citizen", "unnamed"]
CueClass = Literal["neutral", "endorsing", "distancing", "accusing", "emphatic"]
Voice = Literal["active", "passive"]
MentionKind = Literal["name", "nominal", "pronoun"]
ToneLabel = Literal["negative", "neutral", "positive"]


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark with its Penn Treebank tag and its lemma (lower case but for names)."""

    start: int
    end: int
    text: str
    tag: str
    lemma: str

    @property
    def span(self) -> Span:
        """Where the token stands."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Attribution:
    """Something that the article says somebody says, writes or thinks.

    The terms are those of PARC3 and PolNeAR: `source` who, `cue` the words that link, `content`
    what. Each is a tuple of spans; source and cue may be empty. `kind` is `direct` where all of
    the content stands in quotation marks, `mixed` where some does, else `indirect`. `speaker` is
    the name that the source resolves to, or None where the text does not say. `role` is what kind
    of source it is, `cue_class` how the outlet lets it speak. `probability` is how sure it is that
    there is this attribution with most of this content, 1 where a rule or a person says so.
    """

    id: str
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    kind: Kind
    speaker: str | None
    cue_class: CueClass
    role: Role
    probability: float = 1.0

    @property
    def extent(self) -> Span:
        """From the first to the last word of source, cue and content."""
        spans = self.source + self.cue + self.content
        return Span(min(span.start for span in spans), max(span.end for span in spans))


@dataclass(frozen=True, slots=True)
class Clause:
    """Who does what to whom. `agent` acts, `patient` is acted upon, in the passive too; `agent`
    is None in a passive that names no doer. `predicate` is the verb's span, `lemma` its base."""

    predicate: Span
    lemma: str
    agent: Span | None
    patient: Span | None
    voice: Voice
    negated: bool


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where the text refers to a side: by name, by a noun phrase, or by a pronoun."""

    start: int
    end: int
    side: SideKey
    kind: MentionKind

    @property
    def span(self) -> Span:
        """Where the mention stands."""
        return Span(self.start, self.end)


class ToneProbabilities(NamedTuple):
    """How likely each tone is; the three sum to 1. Read them by place or by label."""

    negative: float
    neutral: float
    positive: float

    def keys(self) -> tuple[ToneLabel, ...]:
        """The labels, in the order of the values."""
        return ("negative", "neutral", "positive")

    def values(self) -> tuple[float, ...]:
        """The three probabilities."""
        return tuple(self)

    def __getitem__(self, key: Any) -> Any:
        """The probability of a label, or what stands at a place."""
        return getattr(self, key) if isinstance(key, str) else tuple.__getitem__(self, key)


@dataclass(frozen=True, slots=True)
class Tone:
    """How favourable a sentence is toward a target, with the judging words that agree."""

    label: ToneLabel
    probabilities: ToneProbabilities
    evidence: tuple[Span, ...]

    @property
    def score(self) -> float:
        """P(positive) − P(negative), in −1…1."""
        return self.probabilities.positive - self.probabilities.negative


@dataclass(frozen=True, slots=True)
class AnnotatedArticle:
    """An article with everything that can be said of its text before sides are named.

    All tuples are in document order and speak of the body only. What the headline attributes to
    somebody stands apart in `headline_attributions` and is never counted. `short_quotations` are
    the few words in quotation marks that nobody is said to have said: titles, borrowed phrases,
    scare quotes. `unsure_attributions` are too unsure to count. `rulings` are what a person decided
    of sides, in place of what would be found.
    """

    article: Article
    sentences: tuple[Span, ...]
    tokens: tuple[Token, ...]
    attributions: tuple[Attribution, ...]
    clauses: tuple[Clause, ...]
    headline_attributions: tuple[Attribution, ...] = ()
    short_quotations: tuple[Span, ...] = ()
    unsure_attributions: tuple[Attribution, ...] = ()
    rulings: tuple[Ruling, ...] = ()

    def __hash__(self) -> int:
        return hash(self.article.text)

    @property
    def text(self) -> str:
        """The article's text, which all spans count from."""
        return self.article.text
