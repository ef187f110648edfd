"""Agency: who acts, and who is acted upon.

What is measured: the clauses in which a side is the doer (agent) or is acted upon (patient). In
"the draft was submitted by the US" the US is the doer, although the sentence begins with the
draft. Counted apart are doers named only after "by", and things done to a side by nobody that the
clause names.

A doer is hidden in a passive that names none, in a doing put as a noun without an owner ("the
arrest of the mayor") and behind a vague one ("some countries"); where the article names the one
doer of the same doing to the same side elsewhere, it is said where.

Being, having, knowing and wanting are no deeds, and nothing is done to whoever is quoted, needed or
seen; such clauses are left out.

Limits: grammatical roles stand for who does what; metaphor is not resolved. The share is withheld
under five clauses.

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
from framing.report import (
    Block,
    Mark,
    Note,
    Part,
    PartOfBrief,
    Section,
    Sentences,
    Table,
    Text,
    Words,
)
from framing.report.figure_table import remarks, value
from framing.report.measures import both, count, plain, rates, share, testable
from framing.report.two_sided import bars, beside, entries_at
from framing.text.doers import Hiding, hidden_doers
from framing.text.reading import read_sides
from framing.text.roles import is_deed, touches

CLAIM = Claim(
    "The article places {more} as doer in {more_count} clauses, {less} in {less_count}.",
    "The article places {more} as doer in {more_count} clauses and {less} in {less_count}.",
    "The article places {more} as doer in {more_count} clauses, {less} in {less_count}.",
)
ROLES = 4
"""How many figures, after the share, count the clauses of a side by its role in them."""


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
                (
                    as_noun,
                    "Doing put as a noun",
                    "How often is what is done to it an ownerless noun?",
                ),
                (
                    vague_doer,
                    "Vague doer",
                    "How often is something done to it by “some” or “others”?",
                ),
                (
                    recovered,
                    "Hidden doer named",
                    "How many hidden doers does the article name elsewhere?",
                ),
            )
        )
        return Findings(self.name, (acting, *counts), reading)

    def present(self, findings: Findings) -> Section:
        """Paired bars of the roles and the verbs in them."""
        roles = findings.findings[1 : ROLES + 1]
        chart = bars(roles, "paired", "Clauses of each side by its role in them.")
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
    does = _doing(reading, key)
    doing = [x.clause.predicate for x in reading.clauses if does(x)]
    any_role = [x.clause.predicate for x in reading.clauses if does(x) or _undergoes(x, key)]
    return share("agency.agent_share", f"{__name__}.agent_share", doing, any_role, "clauses")


def acts(reading: Reading, key: SideKey) -> Measure:
    """The clauses in which the side is the doer."""
    return _count(reading, "agency.acts", f"{__name__}.acts", _doing(reading, key))


def acted_upon(reading: Reading, key: SideKey) -> Measure:
    """The clauses in which something is done to the side."""
    made_by = f"{__name__}.acted_upon"
    return _count(reading, "agency.acted_upon", made_by, lambda x: _undergoes(x, key))


def by_phrase(reading: Reading, key: SideKey) -> Measure:
    """The passives in which the side is the doer, named after "by"."""
    made_by, does = f"{__name__}.by_phrase", _doing(reading, key)
    return _count(
        reading, "agency.by_phrase", made_by, lambda x: does(x) and x.clause.voice == "passive"
    )


def doer_hidden(reading: Reading, key: SideKey) -> Measure:
    """The passives in which something is done to the side and no doer is named; participles that
    tell a state ("based", "known") hide nobody."""
    return _hidden(reading, key, "agency.doer_hidden", f"{__name__}.doer_hidden", "passive")


def as_noun(reading: Reading, key: SideKey) -> Measure:
    """The doings to the side put as nouns without a doer ("the arrest of …")."""
    return _hidden(reading, key, "agency.doer_as_noun", f"{__name__}.as_noun", "noun")


def vague_doer(reading: Reading, key: SideKey) -> Measure:
    """The clauses in which something is done to the side by a doer who points at nobody."""
    return _hidden(reading, key, "agency.vague_doer", f"{__name__}.vague_doer", "vague")


def recovered(reading: Reading, key: SideKey) -> Measure:
    """The hidden doers that the article names elsewhere for the same doing to the same side."""
    found = [one.span for one in hidden_doers(reading, key) if one.named]
    return count("agency.doer_recovered", f"{__name__}.recovered", found, "none named elsewhere")


def _hidden(reading: Reading, key: SideKey, figure: str, made_by: str, hiding: Hiding) -> Measure:
    found = [one.span for one in hidden_doers(reading, key) if one.hiding == hiding]
    return count(figure, made_by, found, "none found")


def _doing(reading: Reading, key: SideKey) -> Callable[[SidedClause], bool]:
    """Whether the side does something in a clause: being, having, knowing, wanting are no deeds."""
    return lambda x: x.agent_side == key and is_deed(x, reading.doc.text)


def _undergoes(sided: SidedClause, key: SideKey) -> bool:
    """Whether something is done to the side by anybody but itself."""
    return sided.patient_side == key and sided.agent_side != key and touches(sided)


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
        (("Does",), cell(_doing(reading, "a")), cell(_doing(reading, "b"))),
        (
            ("Is done to it",),
            cell(lambda x: _undergoes(x, "a")),
            cell(lambda x: _undergoes(x, "b")),
        ),
    ]
    doers = _hidden_cell(reading, "a"), _hidden_cell(reading, "b")
    if doers != (("–",), ("–",)):
        rows.append((("Doer hidden",), *doers))
    return beside(rows, "The verbs of what each side does and of what is done to it.")


def _hidden_cell(reading: Reading, key: SideKey) -> Text:
    """The doings whose doer is hidden, each with the doer and its place where one is named."""
    parts: list[Part] = []
    for one in hidden_doers(reading, key):
        parts += ["; "] if parts else []
        parts += [Words(one.span), " ", Sentences((one.span,))]
        if one.named:
            parts += [" (by ", Words(one.named), " ", Sentences((one.named,)), ")"]
    return tuple(parts) or ("–",)
