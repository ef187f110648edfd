"""The method section: what was counted, how it was tested, what limits it, how to make it again."""

from __future__ import annotations

from collections.abc import Sequence

from framing.domain import Comparison, Reading, RunRecord
from framing.lexicons import load, names
from framing.report.agreement import agreement
from framing.report.blocks import Column, Note, Prose, Subheading, Table
from framing.report.overruled import changed
from framing.report.section import Figure, Section
from framing.report.text import Strong, Text
from framing.stats import floors

SHOWN_HASH = 16


def method(
    comparison: Comparison, reading: Reading, figures: Sequence[Figure], record: RunRecord
) -> Section:
    """How the figures were made, in plain words, and the manifest of the run."""
    return Section(
        "",
        "method",
        "How this brief was made",
        _question(record),
        (
            Prose(_units(reading)),
            *_overruled(record),
            Prose(_tests(figures)),
            Prose(_limits()),
            agreement(),
        ),
        _appendix(comparison, record),
    )


def _appendix(comparison: Comparison, record: RunRecord) -> Section:
    """The last annex: word lists and manifest, by which the brief can be checked and made again."""
    return Section(
        "",
        "annex",
        "D. Word lists and manifest",
        "What this brief was made from, with fingerprints.",
        (
            Subheading("Word lists"),
            _lexicons(),
            Subheading("Manifest"),
            _manifest(record),
            Note(_again(comparison, record)),
        ),
    )


def _question(record: RunRecord) -> str:
    told = "Every coding was made by a program and by the same rules for both sides"
    return f"{told}, but for those that a person changed." if record.overrides else f"{told}."


def _overruled(record: RunRecord) -> tuple[Prose, ...]:
    if record.overrides is None:
        return ()
    told = (
        f" {changed(record.overrides).capitalize()} changed by {record.overrides.coder}, in place"
        " of the machine's. All figures are counted after that; annex C lists each change with its"
        " reason, and the figures before and after."
    )
    return (Prose((Strong("Overruled."), told)),)


def _units(reading: Reading) -> Text:
    body = len(reading.doc.sentences)
    words = sum(token.text[0].isalnum() for token in reading.doc.tokens)
    return (
        Strong("What is counted."),
        f" The body of the article: {words} words in {body} sentences. Kickers, bylines, dates,"
        " captions and a headline repeated in the body are left out; the headline is looked at"
        " apart and never counted. A sentence counts with a side when it mentions it by name, by a"
        " noun phrase or by a pronoun. Words inside what somebody is said to say are the quoted"
        " voice, all others the outlet's own.",
    )


def _tests(figures: Sequence[Figure]) -> Text:
    tested = sum(figure.finding.p is not None for figure in figures)
    families = len({figure.finding.family for figure in figures if figure.finding.p is not None})
    told = (
        f"{tested} differences were tested, in {families} families."
        if tested
        else "Here the article or one of its sides is under the floors: nothing was tested."
    )
    return (
        Strong("How sure."),
        " Intervals are 95 % (Wilson for shares, bootstrap over sentences for means)."
        " Differences are tested by exact or permutation tests and corrected after Benjamini and"
        f" Hochberg at q = {floors.FALSE_DISCOVERY_RATE:.2f}. {told} Floors:"
        f" {floors.ARTICLE_WORDS} words an article,"
        f" {floors.SIDE_SENTENCES} sentences and {floors.SIDE_WORDS} words a side;"
        f" no shares of fewer than {floors.QUOTATIONS} things. ",
        Strong("Supported"),
        " means: passes the corrected test and holds under other settings; ",
        Strong("suggestive"),
        ": one of the two; ",
        Strong("descriptive"),
        ": counted, not tested.",
    )


def _limits() -> Text:
    return (
        Strong("Limits."),
        " Rules find quotations, doers and mentions; they miss some and err on some, so each figure"
        " names its sentences for checking. Where the text is not clear, a speaker or a referent is"
        " left open rather than guessed. Tone is read from word lists: irony and context escape it."
        " The choice of sides and of their names is the analyst's.",
    )


def _lexicons() -> Table:
    rows: list[tuple[Text, ...]] = [
        ((lexicon.title,), (lexicon.version,), (lexicon.licence,), (lexicon.sha256[:SHOWN_HASH],))
        for lexicon in map(load, names())
    ]
    columns = (
        Column(("List",), 3.0),
        Column(("Version",), 0.8),
        Column(("Licence",), 1.2),
        Column(("SHA-256 begins",), 1.8),
    )
    return Table(columns, tuple(rows), "The word lists used, with licence and fingerprint.", True)


def _manifest(record: RunRecord) -> Table:
    inputs = dict(record.inputs)
    shown = ("article", "text", "comparison", "overrides", "theme")
    rows: list[tuple[Text, ...]] = [((name,), (inputs[name],)) for name in shown if name in inputs]
    rows += [
        (("versions",), (", ".join(f"{name} {number}" for name, number in record.versions),)),
        (("settings",), (", ".join(f"{name} {value}" for name, value in record.settings),)),
        (("random seed",), (str(record.seed),)),
    ]
    if record.as_of:
        rows.append((("as of",), (record.as_of,)))
    columns = (Column(("Input",), 1.0), Column(("SHA-256 or value",), 5.0))
    return Table(columns, tuple(rows), "What this brief was made from.", True)


def _again(comparison: Comparison, record: RunRecord) -> Text:
    return (
        "To make this brief again: framing report with the same article and comparison,"
        + (" the same --overrides," if record.overrides else "")
        + f" --theme {comparison.theme} --paper {comparison.paper} --seed {record.seed}"
        + (f" --as-of {record.as_of}" if record.as_of else "")
        + ". The same record under the same versions gives the same bytes.",
    )
