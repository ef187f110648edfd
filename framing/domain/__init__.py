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
from framing.domain.overrides import Coded, Override, Overrides
from framing.domain.pair import Comparison, Pair, Side, SideKey, other
from framing.domain.reading import Reading, SidedAttribution, SidedClause, SidedSentence
from framing.domain.record import EarlierBrief, EarlierFigure, RunRecord
from framing.domain.ruling import MentionRuling, Ruling, StanceRuling, VoiceRuling
from framing.domain.span import Span, overlapping

__all__ = [
    "AnnotatedArticle",
    "Article",
    "Attribution",
    "Block",
    "BlockKind",
    "Claim",
    "Clause",
    "Coded",
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
    "MentionRuling",
    "Origin",
    "Override",
    "Overrides",
    "Pair",
    "Reading",
    "Role",
    "Ruling",
    "RunRecord",
    "Side",
    "SideKey",
    "SidedAttribution",
    "SidedClause",
    "SidedSentence",
    "Span",
    "StanceRuling",
    "Token",
    "Tone",
    "ToneLabel",
    "ToneProbabilities",
    "Unit",
    "Voice",
    "VoiceRuling",
    "difference",
    "other",
    "overlapping",
]
