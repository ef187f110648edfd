"""Agency: who acts, and who is acted upon.

What is measured: the clauses in which a side is the doer (agent) or is acted upon (patient). In
"the draft was submitted by the US" the US is the doer, although the sentence begins with the
draft. Counted apart are doers named only after "by", and things done to a side by nobody that the
clause names.

Limits: grammatical roles stand for who does what; nominalised doing ("the attack on …") and
metaphor are not resolved. The share is withheld under five clauses.

References: T. van Leeuwen (1996), The representation of social actors; R. Fowler et al. (1979),
Language and Control (agent deletion in the passive).

>>> import framing
>>> doc = framing.annotate("Police arrested the owners. The law was passed by the council.")
>>> owners, council = framing.Side("Owners", ("owners",)), framing.Side("Council", ("council",))
>>> found = lens.examine(doc, framing.Pair(owners, council))
>>> found["agency.acted_upon"].sides.a.value, found["agency.by_phrase"].sides.b.value
(1, 1)
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from framing.domain import (
    AnnotatedArticle,
    Claim,
    Finding,
    Findings,
    Measure,
    Pair,
    Reading,
    Side,
    SidedClause,
    SideKey,
    Span,
)
from framing.report import Block, Mark, Note, PartOfBrief, Section, Table, Text
from framing.report.figure_table import remarks, value
from framing.report.measures import both, count, plain, rates, share, testable
from framing.report.two_sided import bars, beside, entries_at
from framing.text.reading import read_sides

CLAIM = Claim(
    "{more_value} of the clauses with a role for {more} have it as doer, {less_value} of those"
    " with a role for {less}.",
    "{more_value} of the clauses with a role for {more} have it as doer, and as many of those with"
    " a role for {less}.",
    "{more_value} of the clauses with a role for {more} have it as doer, none of those with a role"
    " for {less}.",
)
NO_ROLE = "no clause gives this side a role"


@dataclass(frozen=True, slots=True)
class Agency:
    """Who acts, who is acted upon?"""

    name: str = "agency"
    mark: str = "A"
    title: str = "Who acts, who is acted upon"
    question: str = "In which clauses is each side the doer, and in which is something done to it?"
    part: PartOfBrief = "words"
    order: int = 3

    def examine(self, doc: AnnotatedArticle, pair: Pair[Side]) -> Findings:
        """Count the clauses by the role of each side in them."""
        reading = read_sides(doc, pair)
        acting = rates(
            "Clauses as doer",
            "In what share of the clauses in which it has a role is the side the doer?",
            both(agent_share, reading),
            testable(reading),
            CLAIM,
        )
        counts = (
            plain(label, question, both(measure, reading))
            for measure, label, question in (
                (acts, "Doer", "In how many clauses does the side act?"),
                (acted_upon, "Acted upon", "In how many clauses is something done to it?"),
                (by_phrase, "Doer after “by”", "In how many passives is it named after “by”?"),
                (doer_hidden, "Doer not named", "How often is something done to it by nobody?"),
            )
        )
        return Findings(self.name, (acting, *counts), reading)

    def present(self, findings: Findings) -> Section:
        """Paired bars of the roles and the verbs in them."""
        chart = bars(findings.findings[1:], "paired", "Clauses of each side by its role in them.")
        blocks: list[Block] = [
            *(chart or (Note(("No clause with a role for either side was found.",)),)),
            *remarks(findings.findings[1:]),
        ]
        if findings.reading and chart:
            blocks.append(_verbs(findings["agency.agent_share"], findings.reading))
        return Section(self.name, self.part, self.title, self.question, tuple(blocks))


lens = Agency()


def agent_share(reading: Reading, key: SideKey) -> Measure:
    """The share of the clauses with a role for the side in which it is the doer."""
    doing = [x.clause.predicate for x in reading.clauses if x.agent_side == key]
    any_role = [
        x.clause.predicate for x in reading.clauses if key in (x.agent_side, x.patient_side)
    ]
    return share("agency.agent_share", f"{__name__}.agent_share", doing, any_role, "clauses")


def acts(reading: Reading, key: SideKey) -> Measure:
    """The clauses in which the side is the doer."""
    return _count(reading, "agency.acts", f"{__name__}.acts", lambda x: x.agent_side == key)


def acted_upon(reading: Reading, key: SideKey) -> Measure:
    """The clauses in which something is done to the side."""
    made_by = f"{__name__}.acted_upon"
    return _count(reading, "agency.acted_upon", made_by, lambda x: _undergoes(x, key))


def by_phrase(reading: Reading, key: SideKey) -> Measure:
    """The passives in which the side is the doer, named after "by"."""
    made_by = f"{__name__}.by_phrase"
    return _count(
        reading,
        "agency.by_phrase",
        made_by,
        lambda x: x.agent_side == key and x.clause.voice == "passive",
    )


def doer_hidden(reading: Reading, key: SideKey) -> Measure:
    """The passives in which something is done to the side and no doer is named."""
    made_by = f"{__name__}.doer_hidden"
    return _count(
        reading,
        "agency.doer_hidden",
        made_by,
        lambda x: x.patient_side == key and x.clause.voice == "passive" and not x.clause.agent,
    )


def _undergoes(sided: SidedClause, key: SideKey) -> bool:
    """Whether something is done to the side by anybody but itself."""
    return sided.patient_side == key and sided.agent_side != key


def _count(
    reading: Reading, figure: str, made_by: str, wanted: Callable[[SidedClause], bool]
) -> Measure:
    found = [x.clause.predicate for x in reading.clauses if wanted(x)]
    return count(figure, made_by, found, "no such clause")


def _verbs(doing: Finding, reading: Reading) -> Table:
    """How often each side is the doer, what it does and what is done to it, in the article's
    verbs."""

    def cell(wanted: Callable[[SidedClause], bool]) -> Text:
        places: dict[str, list[Span]] = {}
        for clause in (x.clause for x in reading.clauses if wanted(x)):
            verb = f"not {clause.lemma}" if clause.negated else clause.lemma
            places.setdefault(verb, []).append(clause.predicate)
        return entries_at(places)

    rows = [
        ((doing.label, " ", Mark(doing.key)), value(doing.sides.a), value(doing.sides.b)),
        (("Does",), cell(lambda x: x.agent_side == "a"), cell(lambda x: x.agent_side == "b")),
        (
            ("Is done to it",),
            cell(lambda x: _undergoes(x, "a")),
            cell(lambda x: _undergoes(x, "b")),
        ),
    ]
    return beside(rows, "The verbs of what each side does and of what is done to it.")
