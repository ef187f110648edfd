"""The nouns of the field and of this program: frozen values without behaviour of their own."""

from framing.domain.annotation import (
    AnnotatedArticle,
    Attribution,
    Clause,
    CueClass,
    Kind,
    Mention,
    MentionKind,
    Role,
    Token,
    Tone,
    ToneLabel,
    ToneProbabilities,
    Voice,
)
from framing.domain.article import Article, Block, BlockKind, Origin
from framing.domain.finding import (
    Claim,
    Confidence,
    Finding,
    Findings,
    Interval,
    Measure,
    Unit,
    difference,
)
from framing.domain.pair import Comparison, Pair, Side, SideKey, other
from framing.domain.reading import Reading, SidedAttribution, SidedClause, SidedSentence
from framing.domain.record import EarlierBrief, EarlierFigure, RunRecord
from framing.domain.span import Span, overlapping

__all__ = [
    "AnnotatedArticle",
    "Article",
    "Attribution",
    "Block",
    "BlockKind",
    "Claim",
    "Clause",
    "Comparison",
    "Confidence",
    "CueClass",
    "EarlierBrief",
    "EarlierFigure",
    "Finding",
    "Findings",
    "Interval",
    "Kind",
    "Measure",
    "Mention",
    "MentionKind",
    "Origin",
    "Pair",
    "Reading",
    "Role",
    "RunRecord",
    "Side",
    "SideKey",
    "SidedAttribution",
    "SidedClause",
    "SidedSentence",
    "Span",
    "Token",
    "Tone",
    "ToneLabel",
    "ToneProbabilities",
    "Unit",
    "Voice",
    "difference",
    "other",
    "overlapping",
]
