"""The method section: what was counted, how it was tested, what limits it, how to make it again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import zip_longest

from framing.domain import Comparison, Finding, Reading, RunRecord
from framing.lexicons import load, names
from framing.report.agreement import agreement
from framing.report.blocks import Column, Note, Prose, Subheading, Table
from framing.report.overruled import changed
from framing.report.section import Section
from framing.report.text import Strong, Text
from framing.stats import floors
from framing.stats.confidence import is_stable
from framing.stats.settings import SETTINGS

SHOWN_HASH = 16


def method(
    comparison: Comparison, reading: Reading, findings: Sequence[Finding], record: RunRecord
) -> Section:
    """How the figures were made, in plain words, and the manifest of the run. `findings` are all
    that were made, those that are not shown with them."""
    return Section(
        "",
        "method",
        "How this brief was made",
        _question(record),
        (
            Prose(_units(reading)),
            *_overruled(record),
            Prose(_tests(findings)),
            Prose(_stability(findings)),
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
        "D. Settings, word lists and manifest",
        "What this brief was made from, with fingerprints.",
        (
            Subheading("Settings"),
            _settings(),
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
        f" The body of the article: {_counted(words, 'word')} in {_counted(body, 'sentence')}."
        " Kickers, bylines, dates,"
        " captions and a headline repeated in the body are left out; the headline is looked at"
        " apart and never counted. A sentence counts with a side when it mentions it by name, by a"
        " noun phrase or by a pronoun. Words inside what somebody is said to say are the quoted"
        " voice, all others the outlet's own.",
    )


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def _tests(findings: Sequence[Finding]) -> Text:
    tested = Counter(finding.family for finding in findings if finding.p is not None)
    families = ", ".join(f"{count} of {family}" for family, count in sorted(tested.items()))
    told = (
        f"{tested.total()} differences were tested, in families: {families}."
        if tested
        else "Here the article or one of its sides is under the floors: nothing was tested."
    )
    return (
        Strong("How sure."),
        " Intervals are 95% (Wilson for shares, exact under"
        f" {floors.EXACT_INTERVAL}; bootstrap over sentences for means)."
        " Differences are tested by exact or permutation tests and corrected after Benjamini and"
        f" Hochberg at q = {floors.FALSE_DISCOVERY_RATE:.2f}. {told} Floors:"
        f" {floors.ARTICLE_WORDS} words an article,"
        f" {floors.SIDE_SENTENCES} sentences and {floors.SIDE_WORDS} words a side;"
        f" no shares of fewer than {floors.QUOTATIONS} things, no means of fewer than"
        f" {floors.MEAN_SENTENCES} sentences. ",
        Strong("Supported"),
        " means: passes the corrected test with an interval that leaves out zero, and is stable; ",
        Strong("suggestive"),
        ": one of the two, and no test that speaks of chance; ",
        Strong("descriptive"),
        ": counted, neither.",
    )


def _stability(findings: Sequence[Finding]) -> Text:
    """What was varied, and how many of the differences came through."""
    tried = [x.stability for x in findings if x.stability and x.stability.of]
    steady = sum(is_stable(x.holds, x.of) for x in tried)
    return (
        Strong("How stable."),
        f" Each difference is made again in {len(SETTINGS)} other settings that an analyst could"
        " have chosen (Annex D): what counts as a mention or a quotation, word lists, each quarter"
        " of the text left out. “Holds in 9 of 10” means: 10 of them change what it was made from,"
        " and in 9 the same side stays ahead; where fewer than"
        f" {floors.STABLE_SETTINGS} do, nothing is said. Stable is what holds in"
        f" {floors.STABLE_SHARE:.0%} of those: here {steady} of {len(tried)} differences.",
    )


def _settings() -> Table:
    said: list[tuple[Text, Text]] = [
        ((str(number),), (setting.said,)) for number, setting in enumerate(SETTINGS, 1)
    ]
    half = (len(said) + 1) // 2
    rows = [
        (*left, *right)
        for left, right in zip_longest(said[:half], said[half:], fillvalue=(("",), ("",)))
    ]
    columns = (Column(("No.",), 0.4), Column(("What is decided otherwise",), 3.6)) * 2
    caption = "The settings under which every difference is made again, one at a time."
    return Table(columns, tuple(rows), caption, True)


def _limits() -> Text:
    return (
        Strong("Limits."),
        " Machines find quotations, doers and mentions; they miss some and err on some, so each"
        " figure names its sentences for checking. Where the text is not clear, a speaker or a"
        " referent is left open rather than guessed. Quotations and tone are read by a trained"
        " model; tone is judged sentence by sentence: irony and context escape it."
        " The choice of sides and of their names is the analyst's.",
    )


def _lexicons() -> Table:
    rows: list[tuple[Text, ...]] = [
        ((lexicon.title,), (lexicon.version,), (lexicon.licence,), (lexicon.sha256[:SHOWN_HASH],))
        for lexicon in map(load, names())
    ]
    columns = (
        Column(("List",), 4.4),
        Column(("Version",), 0.7),
        Column(("Licence",), 0.9),
        Column(("SHA-256 begins",), 1.3),
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
