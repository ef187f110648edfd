"""Agency: who acts, and who is acted upon.

What is measured: the clauses in which a side is the doer (agent) or is acted upon (patient). In
"the draft was submitted by the US" the US is the doer, although the sentence begins with the
draft. Counted apart are doers named only after "by", and things done to a side by nobody that the
clause names.

A doer is hidden in a passive that names none, in a doing put as a noun without an owner ("the
arrest of the mayor") and behind a vague one ("some countries"); where the article names the one
doer of the same doing to the same side elsewhere, it is said where.

Only deeds that are told as done count. Being, having, knowing, wanting and saying are no deeds, and
nothing is done to whoever is asked, quoted, needed or seen: such clauses are left out. What is
denied, demanded, expected, intended, possible or conditional is counted apart and in no other
figure.

Limits: grammatical roles stand for who does what; metaphor is not resolved; a deed counts as told
by whomever it is told. The share is withheld under five clauses.

References: T. van Leeuwen (1996), The representation of social actors; R. Fowler et al. (1979),
Language and Control (agent deletion in the passive); R. Saurí and J. Pustejovsky (2009), FactBank
(what is told as a fact).

>>> import framing
>>> doc = framing.annotate("Police arrested the owners. The law was passed by the council.")
>>> owners, council = framing.Side("Owners", ("owners",)), framing.Side("Council", ("council",))
>>> found = lens.examine(doc, framing.Pair(owners, council))
>>> found["agency.acted_upon"].sides.a.value, found["agency.by_phrase"].sides.b.value
(1, 1)
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

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
from framing.text.names.general_nouns import names_document
from framing.text.reading import read_sides
from framing.text.sides.doers import Hiding, hidden_doers
from framing.text.sides.doing import is_deed, is_told_as_done, touches, verb_told

CLAIM = Claim(
    "The article places {more} as doer in {more_count} clauses, {less} in {less_count}.",
    "The article places {more} as doer in {more_count} clauses and {less} in {less_count}.",
    "The article places {more} as doer in {more_count} clauses, {less} in {less_count}.",
)
BEFALLS = "Is done to it or befalls it"
NOT_TOLD = "Not told as done"
Role = Literal["doer", "done to"]
UNLIKE = (
    "One side is a document in most of its clauses, the other is not. Documents are drafted, passed"
    " and signed more than they act, so the shares of the two are not compared."
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
                (as_noun, "Doing put as a noun", "How often is a doing to it an ownerless noun?"),
                (vague_doer, "Vague doer", "How often do “some” or “others” act on it?"),
                (recovered, "Hidden doer named", "How many hidden doers are named elsewhere?"),
                (
                    left_open,
                    NOT_TOLD,
                    "How many deeds by or to it are denied, demanded, intended or possible only?",
                ),
            )
        )
        if _is_document(reading, "a") != _is_document(reading, "b"):
            acting = _not_compared(acting)
        return Findings(self.name, (acting, *counts), reading)

    def present(self, findings: Findings) -> Section:
        """Paired bars of the roles and the verbs in them."""
        roles = findings.findings[1 : ROLES + 1]
        chart = bars(roles, "paired", "Clauses of each side by its role in them.")
        blocks: list[Block] = [
            *(chart or (Note(("No clause tells a deed by or to either side as done.",)),)),
            *remarks(findings.findings[1:]),
        ]
        if UNLIKE in findings["agency.agent_share"].caveats:
            blocks.append(Note((UNLIKE,)))
        if findings.reading and chart:
            blocks.append(_verbs(findings["agency.agent_share"], findings.reading))
        return Section(self.name, self.part, self.title, self.question, tuple(blocks))


lens = Agency()


def _not_compared(finding: Finding) -> Finding:
    """The two shares as they are, without a difference, a test or a sentence on them."""
    caveats = (*finding.caveats, UNLIKE)
    return replace(
        finding, contrast=None, contrast_interval=None, p=None, claim=None, caveats=caveats
    )


def agent_share(reading: Reading, key: SideKey) -> Measure:
    """The share of the clauses with a role for the side in which it is the doer."""
    doing = _predicates(_in_role(reading, key, "doer"))
    undergone = _predicates(_in_role(reading, key, "done to"))
    made_by = f"{__name__}.agent_share"
    return share("agency.agent_share", made_by, doing, [*doing, *undergone], "clauses")


def acts(reading: Reading, key: SideKey) -> Measure:
    """The clauses in which the side is the doer."""
    return _count("agency.acts", f"{__name__}.acts", _in_role(reading, key, "doer"))


def acted_upon(reading: Reading, key: SideKey) -> Measure:
    """The clauses in which something is done to the side."""
    made_by = f"{__name__}.acted_upon"
    return _count("agency.acted_upon", made_by, _in_role(reading, key, "done to"))


def by_phrase(reading: Reading, key: SideKey) -> Measure:
    """The passives in which the side is the doer, named after "by"."""
    passives = (x for x in _in_role(reading, key, "doer") if x.clause.voice == "passive")
    return _count("agency.by_phrase", f"{__name__}.by_phrase", passives)


def left_open(reading: Reading, key: SideKey) -> Measure:
    """The clauses with a role for the side that are denied, demanded, intended or possible."""
    return _count("agency.left_open", f"{__name__}.left_open", _left_open(reading, key))


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


@lru_cache(maxsize=8)
def _roles(reading: Reading, key: SideKey) -> tuple[tuple[SidedClause, Role, bool], ...]:
    """The clauses with a role for a side, and whether they are told as done."""
    found = ((x, _role(reading, key, x)) for x in reading.clauses)
    return tuple((x, role, is_told_as_done(x, reading.doc)) for x, role in found if role)


def _role(reading: Reading, key: SideKey, sided: SidedClause) -> Role | None:
    """The role of a side in a clause: being, having, wanting and saying give it none, nor does
    what it does to itself make it acted upon."""
    if sided.agent_side == key:
        return "doer" if is_deed(sided, reading.doc) else None
    return "done to" if sided.patient_side == key and touches(sided, reading.doc) else None


def _in_role(reading: Reading, key: SideKey, wanted: Role) -> list[SidedClause]:
    """The clauses that tell as done what the side does, or what is done to it."""
    return [x for x, role, told in _roles(reading, key) if told and role == wanted]


def _left_open(reading: Reading, key: SideKey) -> list[SidedClause]:
    """The clauses with a role for the side that do not tell it as done."""
    return [x for x, _, told in _roles(reading, key) if not told]


def _is_document(reading: Reading, key: SideKey) -> bool:
    """Whether a side is called a document ("the resolution") in most of the clauses that count."""
    phrases = [
        *(x.clause.agent for x in _in_role(reading, key, "doer")),
        *(x.clause.patient for x in _in_role(reading, key, "done to")),
    ]
    documents = sum(
        phrase is not None and names_document(reading.doc, phrase) for phrase in phrases
    )
    return documents > len(phrases) / 2


def _predicates(clauses: Iterable[SidedClause]) -> list[Span]:
    return [x.clause.predicate for x in clauses]


def _count(figure: str, made_by: str, clauses: Iterable[SidedClause]) -> Measure:
    return count(figure, made_by, _predicates(clauses), "no such clause")


def _verbs(doing: Finding, reading: Reading) -> Table:
    """How often each side is the doer, what it does, what is done to it, and what is not told as
    done, in the article's verbs."""
    rows: list[tuple[Text, Text, Text]] = [
        ((doing.label, " ", Mark(doing.key)), value(doing.sides.a), value(doing.sides.b))
    ]
    told: tuple[tuple[str, Callable[[SideKey], Text]], ...] = (
        ("Does", lambda key: _cell(reading, _in_role(reading, key, "doer"))),
        (
            "Is done to it or befalls it",
            lambda key: _cell(reading, _in_role(reading, key, "done to")),
        ),
        (NOT_TOLD, lambda key: _cell(reading, _left_open(reading, key), key)),
        ("Doer hidden", lambda key: _hidden_cell(reading, key)),
    )
    for label, cell in told:
        if (cells := (cell("a"), cell("b"))) != (("–",), ("–",)):
            mark = (" ", Mark("agency.left_open")) if label == NOT_TOLD else ()
            rows.append(((label, *mark), *cells))
    return beside(rows, "The verbs of what each side does and of what is done to it.")


def _cell(reading: Reading, clauses: Iterable[SidedClause], of: SideKey | None = None) -> Text:
    """The verbs of clauses, each with its places; with a side also which are done to it."""
    places: dict[str, list[Span]] = {}
    for sided in clauses:
        verb = verb_told(sided.clause, reading.doc)
        verb += " (to it)" if of and sided.agent_side != of else ""
        places.setdefault(verb, []).append(sided.clause.predicate)
    return entries_at(places)


def _hidden_cell(reading: Reading, key: SideKey) -> Text:
    """The doings whose doer is hidden, each with the doer and its place where one is named."""
    parts: list[Part] = []
    for one in hidden_doers(reading, key):
        parts += ["; "] if parts else []
        parts += [Words(one.span), " ", Sentences((one.span,))]
        if one.named:
            parts += [" (by ", Words(one.named), " ", Sentences((one.named,)), ")"]
    return tuple(parts) or ("–",)
