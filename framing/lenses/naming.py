"""Naming: what each side is called, by whom, and with which words attached.

What is measured: the different labels under which a side appears (its names and the noun phrases
that refer to it, without articles and possessives), how often a pronoun stands for it, the
epithets right before a label ("landmark resolution"), loaded words that are said of the side
(`framing.text.sides.said_of`), and words that hold a label at arm's length ("so-called", quotation
marks that are nobody's speech). Each label is shown with who used it: the outlet itself or
somebody quoted.

Limits: labels are the words that the comparison names, and what the reading resolves to them; a
description that shares no word with a name is found only where the text makes the link clear.

References: T. van Leeuwen (2008), Discourse and Practice (nomination and categorisation);
M. Reisigl and R. Wodak (2001), Discourse and Discrimination (referential strategies).

>>> import framing
>>> doc = framing.annotate("The powerful union met. The Tenants' Union won. Owners lost.")
>>> union = framing.Side("Union", ("union", "Tenants' Union"))
>>> found = lens.examine(doc, framing.Pair(union, framing.Side("Owners", ("owners", "Owners"))))
>>> [side.value for side in found["naming.labels"].sides]
[2, 1]
>>> found["naming.epithets"].sides.a.value
1
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias

from framing.domain import (
    AnnotatedArticle,
    Finding,
    Findings,
    Measure,
    Mention,
    Pair,
    Reading,
    Side,
    SideKey,
    Span,
)
from framing.domain.extent import merged, touching
from framing.report import (
    Block,
    Column,
    Mark,
    Part,
    PartOfBrief,
    Prose,
    Section,
    Sentences,
    SideLetter,
    Table,
    Text,
    Words,
)
from framing.report.figure_table import first_places, remarks, value
from framing.report.grammar import JOINER
from framing.report.measures import ABSENT, both, count, plain, rates, share, testable
from framing.report.text import Number
from framing.report.two_sided import beside, words_at
from framing.text.appraisal.doubt import doubted, scare_quotes, unexplained
from framing.text.appraisal.loaded import loaded_of, plainer
from framing.text.appraisal.naming import distanced, epithets, label
from framing.text.reading import read_sides

SHOWN = 12
Around: TypeAlias = Callable[[AnnotatedArticle, Mention], tuple[Span, ...]]
NEARBY = ("naming.scare_quotes", "naming.doubted", "naming.marked")
NEAR = "Doubted and quoted words: in sentences on one side alone; they may be said of others."
WITHOUT = "plainer without it"
REST = "Further labels, used no more often than the last of these, are left out."
NOBODYS = "Loaded words said of neither side and counted for neither: "


@dataclass(frozen=True, slots=True)
class Naming:
    """What are they called?"""

    name: str = "naming"
    mark: str = "N"
    title: str = "What they are called"
    question: str = "Under which labels does each side appear, who uses them, and with what words?"
    part: PartOfBrief = "framed"
    order: int = 2

    def examine(self, doc: AnnotatedArticle, pair: Pair[Side]) -> Findings:
        """Collect the labels of each side and the words attached to them."""
        reading = read_sides(doc, pair)
        found = [
            plain(
                "Different labels",
                "By how many different names and noun phrases is the side called?",
                both(labels, reading),
            ),
            rates(
                "Mentions by pronoun",
                "What share of the side's mentions is a pronoun?",
                both(pronoun_share, reading),
                testable(reading),
            ),
        ]
        for measure, name, question in (
            (epithet_count, "Epithets", "How many adjectives stand right before its labels?"),
            (loaded, "Loaded words", "How many are said of the side?"),
            (at_arms_length, "Labels at arm's length", "How often is a label so-called or quoted?"),
            (scare, "Scare quotes", "How many of the outlet's own words are in quotation marks?"),
            (doubts, "Doubted words", "How many nouns are “so-called”, “alleged” or the like?"),
            (marked, "Quoted words without a speaker", "How many short ones stand there?"),
        ):
            found.append(plain(name, question, both(measure, reading)))
        return Findings(self.name, tuple(found), reading)

    def present(self, findings: Findings) -> Section:
        """The table of labels, the words attached to them, the loaded words."""
        blocks: list[Block] = []
        if findings.reading and findings.reading.mentions:
            blocks += [*_labels(findings.reading), _attached(findings, findings.reading)]
        near = any(_counted(finding) for finding in findings.findings if finding.key in NEARBY)
        blocks += [Prose((NEAR,), "small")] if near else []
        if findings.reading:
            blocks += _nobodys(findings.reading)
        blocks += remarks([x for x in findings.findings if not _counted(x)])
        return Section(self.name, self.part, self.title, self.question, tuple(blocks))


SIDES: tuple[SideKey, SideKey] = ("a", "b")
lens = Naming()


def labels(reading: Reading, key: SideKey) -> Measure:
    """The different labels of a side; the evidence is where each stands first."""
    first = [mentions[0].span for mentions in _by_label(reading, key).values()]
    return count("naming.labels", f"{__name__}.labels", first, "no name or noun phrase for it")


def pronoun_share(reading: Reading, key: SideKey) -> Measure:
    """The share of a side's mentions that are pronouns."""
    mentions = reading.mentions_of(key)
    pronouns = [mention.span for mention in mentions if mention.kind == "pronoun"]
    every = [mention.span for mention in mentions]
    return share("naming.pronoun_share", f"{__name__}.pronoun_share", pronouns, every, "mentions")


def epithet_count(reading: Reading, key: SideKey) -> Measure:
    """The adjectives right before a side's labels."""
    made_by = f"{__name__}.epithet_count"
    return count("naming.epithets", made_by, _epithets(reading, key), "no epithet found")


def loaded(reading: Reading, key: SideKey) -> Measure:
    """The loaded words that are said of the side."""
    found = [span for span, _ in loaded_of(reading, key)]
    return count("naming.loaded", f"{__name__}.loaded", found, "no loaded word found")


def at_arms_length(reading: Reading, key: SideKey) -> Measure:
    """Labels called so-called, or set in quotation marks that are nobody's speech."""
    made_by = f"{__name__}.at_arms_length"
    return count("naming.at_arms_length", made_by, _distanced(reading, key), "none found")


def scare(reading: Reading, key: SideKey) -> Measure:
    """Scare quotes in the sentences that mention this side and not the other."""
    found = _near(reading, key, scare_quotes(reading.doc))
    return count("naming.scare_quotes", f"{__name__}.scare", found, "none found")


def doubts(reading: Reading, key: SideKey) -> Measure:
    """Nouns of which the outlet says that they are others' words ("alleged", "so-called"), in the
    sentences that mention this side and not the other."""
    found = _near(reading, key, doubted(reading.doc))
    return count("naming.doubted", f"{__name__}.doubts", found, "none found")


def marked(reading: Reading, key: SideKey) -> Measure:
    """Short quotations that nobody is said to have said, in the sentences on this side alone."""
    found = _near(reading, key, reading.doc.short_quotations)
    return count("naming.marked", f"{__name__}.marked", found, "none found")


def uses(same: list[Mention]) -> Measure:
    """How often one label is used."""
    spans = [mention.span for mention in same]
    return count("naming.labels", f"{__name__}.uses", spans, ABSENT)


def _by_label(reading: Reading, key: SideKey) -> dict[str, list[Mention]]:
    """The mentions of a side by label, in the order in which labels first stand."""
    text = reading.doc.text
    found: dict[str, list[Mention]] = {}
    for mention in reading.mentions_of(key):
        if mention.kind != "pronoun":
            name = " ".join(label(text, mention).of(text).split())
            found.setdefault(name if name.isupper() else name.lower(), []).append(mention)
    return found


def _all(reading: Reading, key: SideKey, around: Around) -> list[Span]:
    """What stands around a side's mentions, each place once."""
    mentions = (mention for mention in reading.mentions_of(key) if mention.kind != "pronoun")
    return sorted({span for mention in mentions for span in around(reading.doc, mention)})


def _epithets(reading: Reading, key: SideKey) -> list[Span]:
    return _all(reading, key, partial(epithets, names=reading.sides[key].all_names))


def _distanced(reading: Reading, key: SideKey) -> list[Span]:
    return _all(reading, key, partial(distanced, scare=unexplained(reading.doc)))


def _near(reading: Reading, key: SideKey, spans: Sequence[Span]) -> list[Span]:
    alone = _alone(reading, key)
    return [span for span in spans if touching(alone, span)]


def _alone(reading: Reading, key: SideKey) -> list[Span]:
    """The sentences that mention this side and not the other."""
    return [sentence.span for sentence in reading.sentences if sentence.sides == (key,)]


def _nobodys(reading: Reading) -> tuple[Prose, ...]:
    """The loaded words that are counted for nobody."""
    rest = [span for span, _ in loaded_of(reading, None)]
    return (Prose((NOBODYS, *words_at(rest, reading.doc.text), "."), "small"),) if rest else ()


def _labels(reading: Reading) -> Iterator[Block]:
    """Every label, most used first, whose it is and who uses it."""
    columns = (
        Column(("Label",), 2.6),
        Column(("Side",), 0.7),
        Column(("Uses",), 0.8, numeric=True),
        Column(("Used by",), 1.8),
        Column(("At",), 2.4),
    )
    found = [(key, same) for key in SIDES for same in _by_label(reading, key).values()]
    found.sort(key=lambda entry: (-len(entry[1]), entry[1][0].span))
    rows = tuple(_label_row(reading, key, same) for key, same in found[:SHOWN])
    yield Table(columns, rows, "The labels of each side, their uses and users.", dense=True)
    if len(found) > SHOWN:
        yield Prose((REST,), "small")


def _label_row(reading: Reading, key: SideKey, same: list[Mention]) -> tuple[Text, ...]:
    quoted = merged(span for sentence in reading.sentences for span in sentence.quoted)
    voices = {"quoted voice" if touching(quoted, x.span) else "outlet" for x in same}
    return (
        (Words(label(reading.doc.text, same[0])),),
        (SideLetter(key),),
        (Number(uses(same), mark=False),),
        (", ".join(sorted(voices)),),
        first_places([mention.span for mention in same]),
    )


def _counted(finding: Finding) -> bool:
    """Whether there is anything of the kind on either side."""
    return any(side.value is not None or side.n for side in finding.sides)


def _attached(findings: Findings, reading: Reading) -> Table:
    """How many labels and pronouns each side has; its epithets, marks of distance and loaded
    words, as far as there are any."""

    def words(spans: Sequence[Span]) -> Text:
        return words_at(spans, reading.doc.text)

    def plain_words(key: SideKey) -> Text:
        same: dict[tuple[str, str], list[Span]] = {}
        for span, entry in loaded_of(reading, key):
            same.setdefault((span.of(reading.doc.text).lower(), entry), []).append(span)
        parts: list[Part] = []
        for (_, entry), spans in same.items():
            parts += [", "] if parts else []
            plain = f"plainer: {plainer(entry)}" if plainer(entry) else WITHOUT
            parts += [Words(spans[0]), f" ({plain}){JOINER}", Sentences(tuple(spans))]
        return tuple(parts) or ("–",)

    cells: dict[str, Callable[[SideKey], Text]] = {
        "naming.epithets": lambda key: words(_epithets(reading, key)),
        "naming.at_arms_length": lambda key: words(_distanced(reading, key)),
        "naming.scare_quotes": lambda key: words(_near(reading, key, scare_quotes(reading.doc))),
        "naming.doubted": lambda key: words(_near(reading, key, doubted(reading.doc))),
        "naming.marked": lambda key: words(_near(reading, key, reading.doc.short_quotations)),
        "naming.loaded": plain_words,
    }
    rows: list[tuple[Text, Text, Text]] = []
    for finding in filter(_counted, findings.findings):
        cell = cells.get(finding.key)
        head = (finding.label, " ", Mark(finding.key))
        a, b = finding.sides
        rows.append((head, cell("a"), cell("b")) if cell else (head, value(a), value(b)))
    return beside(rows, "How many labels each side has, and the words attached to them.")
