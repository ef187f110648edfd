"""Stance: whom the quotations support, and whom they attack.

What is measured: of the attributions that speak of a side, how many back it and how many attack
it, by words of stance ("condemned the plan") or by a clear tone of what is said of the side itself;
all others count as neither. A side's own speakers count too, so the brief lists who it is.

Limits: irony and implication are not seen, and most quotations are neither. What follows for the
other side, where the article lets the two back or attack each other, is marked as indirect and
never counted. Shares are withheld under five quotations.

References: J. W. Du Bois (2007), The stance triangle; J. R. Martin and P. R. R. White (2005), The
Language of Evaluation.

>>> import framing
>>> doc = framing.annotate('The mayor condemned the owners. "We support the union," said Ada Obi.')
>>> union, owners = framing.Side("Union", ("union",)), framing.Side("Owners", ("owners",))
>>> found = lens.examine(doc, framing.Pair(union, owners))
>>> found["stance.supports"].sides.a.value, found["stance.attacks"].sides.a.withheld
(1, 'no quotation was found to attack it')
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from framing.domain import (
    AnnotatedArticle,
    Claim,
    Findings,
    Measure,
    Pair,
    Reading,
    Side,
    SidedAttribution,
    SideKey,
    Span,
)
from framing.report import (
    Block,
    Mark,
    Number,
    Part,
    PartOfBrief,
    Prose,
    Section,
    Sentences,
    Text,
    Words,
)
from framing.report.figure_table import remarks
from framing.report.measures import both, count, plain, rates, share, testable
from framing.report.two_sided import beside
from framing.text.reading import read_sides

Wanted: TypeAlias = Callable[[SidedAttribution, SideKey], bool]
UNSPOKEN = "no quotation speaks of this side"
CLAIMS = {
    "support": Claim(
        "{more_value:quotation is|quotations are} found to support {more}, {less_value} to support"
        " {less}.",
        "{more_value:quotation is|quotations are} found to support {more}, and as many {less}.",
        "{more_value:quotation is|quotations are} found to support {more}, none {less}.",
    ),
    "attack": Claim(
        "{more_value:quotation is|quotations are} found to attack {more}, {less_value} to attack"
        " {less}.",
        "{more_value:quotation is|quotations are} found to attack {more}, and as many {less}.",
        "{more_value:quotation is|quotations are} found to attack {more}, none {less}.",
    ),
}

_PLAIN = (
    "Only plain words of praise, blame and demand are read. More often a quotation takes a stand by"
    " what it tells: that is not found here, and “not found” does not mean that nobody does."
)
"""What stands under the table, since most stances are not found."""


@dataclass(frozen=True, slots=True)
class Stance:
    """Whom do quotations support or attack?"""

    name: str = "stance"
    mark: str = "P"
    title: str = "Whom quotations support or attack"
    question: str = "Of the quotations that speak of each side, which support it, which attack it?"
    part: PartOfBrief = "voices"
    order: int = 3

    def examine(self, doc: AnnotatedArticle, pair: Pair[Side]) -> Findings:
        """Count the attributions that support or attack each side."""
        reading = read_sides(doc, pair)
        enough = testable(reading)
        counts = (
            plain(
                "Supporting quotations",
                "How many quotations support the side?",
                both(supports, reading),
                CLAIMS["support"],
            ),
            plain(
                "Attacking quotations",
                "How many quotations attack the side?",
                both(attacks, reading),
                CLAIMS["attack"],
            ),
        )
        shares = (
            rates(
                "Share that supports",
                "What share of the quotations that speak of the side supports it?",
                both(support_share, reading),
                enough,
            ),
            rates(
                "Share that attacks",
                "What share of the quotations that speak of the side attacks it?",
                both(attack_share, reading),
                enough,
            ),
        )
        return Findings(self.name, (*counts, *shares), reading)

    def present(self, findings: Findings) -> Section:
        """Who supports and who attacks each side, and in which sentences."""
        blocks: list[Block] = []
        if findings.reading and any(x.supports or x.attacks for x in findings.reading.attributions):
            blocks.append(_table(findings, findings.reading))
        else:
            blocks += remarks(findings.findings[:2])
        if findings.reading and findings.reading.attributions:
            blocks.append(Prose((_PLAIN,), "small"))
        return Section(self.name, self.part, self.title, self.question, tuple(blocks))


lens = Stance()


def supports(reading: Reading, key: SideKey) -> Measure:
    """The attributions that support a side."""
    found = _contents(reading, key, _supports)
    nothing = "no quotation was found to support it" if _of(reading, key) else UNSPOKEN
    return count("stance.supports", f"{__name__}.supports", found, nothing)


def attacks(reading: Reading, key: SideKey) -> Measure:
    """The attributions that attack a side."""
    found = _contents(reading, key, _attacks)
    nothing = "no quotation was found to attack it" if _of(reading, key) else UNSPOKEN
    return count("stance.attacks", f"{__name__}.attacks", found, nothing)


def support_share(reading: Reading, key: SideKey) -> Measure:
    """The share of the attributions that speak of a side which support it."""
    made_by = f"{__name__}.support_share"
    found = _contents(reading, key, _supports)
    return share("stance.support_share", made_by, found, _of(reading, key), "quotations")


def attack_share(reading: Reading, key: SideKey) -> Measure:
    """The share of the attributions that speak of a side which attack it."""
    made_by = f"{__name__}.attack_share"
    found = _contents(reading, key, _attacks)
    return share("stance.attack_share", made_by, found, _of(reading, key), "quotations")


def _supports(sided: SidedAttribution, key: SideKey) -> bool:
    return key in sided.supports


def _attacks(sided: SidedAttribution, key: SideKey) -> bool:
    return key in sided.attacks


def _backs_beyond(sided: SidedAttribution, key: SideKey) -> bool:
    return key in sided.supports_indirectly


def _hits_beyond(sided: SidedAttribution, key: SideKey) -> bool:
    return key in sided.attacks_indirectly


def _speaks_of(sided: SidedAttribution, key: SideKey) -> bool:
    return key in (*sided.about, *sided.supports, *sided.attacks)


def _of(reading: Reading, key: SideKey) -> list[Span]:
    return _contents(reading, key, _speaks_of)


def _contents(reading: Reading, key: SideKey, wanted: Wanted) -> list[Span]:
    return [x.attribution.content[0] for x in reading.attributions if wanted(x, key)]


def _table(findings: Findings, reading: Reading) -> Block:
    """For each side who supports it, who attacks it, and what is only indirect."""
    rows: list[tuple[Text, Text, Text]] = []
    for name, wanted, counted, part in (
        ("Supported by", _supports, "stance.supports", "stance.support_share"),
        ("Attacked by", _attacks, "stance.attacks", "stance.attack_share"),
    ):
        head = (name, " ", Mark(counted), " ", Mark(part))
        shares = (_share(measure) for measure in findings[part].sides)
        a, b = (_who(reading, key, wanted) for key, _ in reading.sides.items())
        rows.append((head, (*a, *next(shares)), (*b, *next(shares))))
    for name, wanted in (("Indirect support", _backs_beyond), ("Indirect attack", _hits_beyond)):
        cells = _who(reading, "a", wanted), _who(reading, "b", wanted)
        if cells != (("–",), ("–",)):
            rows.append(((name,), *cells))
    return beside(rows, "Who supports and who attacks each side in what the article attributes.")


def _share(measure: Measure) -> Text:
    """What share of the quotations that speak of the side these are, where it is given."""
    if not measure.value:
        return ()
    return " (", Number(measure, mark=False, interval=True, n=True), ")"


def _who(reading: Reading, key: SideKey, wanted: Wanted) -> Text:
    """The speakers of some attributions, each once, with the sentences."""
    said: dict[str, list[SidedAttribution]] = {}
    for sided in reading.attributions:
        if wanted(sided, key):
            said.setdefault(_name(sided, reading.doc.text), []).append(sided)
    parts: list[Part] = []
    for same in said.values():
        parts += ["; "] if parts else []
        own = (" (its own voice)",) if same[0].speaker_side == key else ()
        parts += [_shown(same[0]), *own, " ", Sentences(tuple(_places(same)))]
    return tuple(parts) or ("–",)


def _places(said: Sequence[SidedAttribution]) -> list[Span]:
    return [sided.attribution.content[0] for sided in said]


def _name(sided: SidedAttribution, text: str) -> str:
    attribution = sided.attribution
    source = attribution.source[0].of(text) if attribution.source else ""
    return attribution.speaker or source.lower()


def _shown(sided: SidedAttribution) -> Part:
    attribution = sided.attribution
    if attribution.speaker or not attribution.source:
        return attribution.speaker or "no source given"
    return Words(attribution.source[0])
