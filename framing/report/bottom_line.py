"""The bottom line: one sentence of at most 40 words on how each side is framed.

It is put together from measures: who is given a voice, who acts, in what words. A facet whose
evidence is thin is left out rather than weakened. The side with more mentions stands first, so
the sentence is the same when the sides are swapped. Only descriptive verbs: the article *gives*,
*places*, *writes*.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from framing.domain import Finding, SideKey
from framing.report.grammar import by_label, ranked
from framing.report.text import Mark, Number, Part, SideName, Text

MAX_WORDS = 40
MOSTLY = 0.6
"""From this share of its clauses on a side is "mostly" doer, up to 1 − it "mostly" acted upon."""

Facet = Callable[[Mapping[str, Finding], SideKey, Part], Text]


def bottom_line(findings: Mapping[str, Finding], labels: tuple[str, str]) -> Text:
    """The sentence, each facet with the mark of its figure."""
    facets: list[Facet] = [_voice, _agency, _tone]
    while facets:
        sentence = _sentence(findings, labels, facets)
        if sentence and words_in(sentence, labels) <= MAX_WORDS:
            return sentence
        facets.pop()
    return ("The article holds too little evidence to say how each side is framed.",)


def words_in(text: Text, labels: tuple[str, str]) -> int:
    """How many words a reader sees: strings, labels and numbers, not marks."""
    shown = (
        part
        if isinstance(part, str)
        else (labels[0] if part.key == "a" else labels[1])
        if isinstance(part, SideName)
        else "1"
        for part in text
        if isinstance(part, str | SideName | Number)
    )
    return len("".join(shown).split())


def _sentence(
    findings: Mapping[str, Finding], labels: tuple[str, str], facets: Sequence[Facet]
) -> Text | None:
    seen = findings.get("salience.mentions")
    order = ranked(seen, labels) if seen else by_label(labels)
    halves = [half for half in (_half(findings, key, facets) for key in order) if half]
    if not halves:
        return None
    parts: list[Part] = ["The article "]
    for index, half in enumerate(halves):
        parts += ["; it ", *half] if index else half
    return (*parts, ".")


def _half(
    findings: Mapping[str, Finding], key: SideKey, facets: Sequence[Facet]
) -> tuple[Part, ...]:
    """The facets of one side, the first with its label, the others with "it"."""
    said: list[Text] = []
    for facet in facets:
        phrase = facet(findings, key, "it" if said else SideName(key))
        if phrase:
            said.append(phrase)
    parts: list[Part] = []
    for index, phrase in enumerate(said):
        if index:
            parts.append(" and " if index == len(said) - 1 else ", ")
        parts += phrase
    return tuple(parts)


def _voice(findings: Mapping[str, Finding], key: SideKey, who: Part) -> Text:
    if "voice.speakers" not in findings or "voice.words_quoted" not in findings:
        return ()
    measure = findings["voice.speakers"].sides[key]
    if measure.value:
        noun = " named voice" if measure.value == 1 else " named voices"
        return ("gives ", who, " ", Number(measure, mark=False), noun, Mark(measure.key))
    words = findings["voice.words_quoted"].sides[key]
    if words.n == 0 and not words.value:
        return ("gives ", who, " no voice", Mark(words.key))
    return ()


def _agency(findings: Mapping[str, Finding], key: SideKey, who: Part) -> Text:
    finding = findings.get("agency.agent_share")
    measure = finding.sides[key] if finding else None
    if measure is None or measure.value is None:
        return ()
    if measure.value >= MOSTLY:
        place = " mostly as doer"
    elif measure.value <= 1 - MOSTLY:
        place = " mostly as acted upon"
    else:
        place = " as doer and as acted upon alike"
    return ("places ", who, place, Mark(measure.key))


def _tone(findings: Mapping[str, Finding], key: SideKey, who: Part) -> Text:
    finding = findings.get("tone.outlet")
    measure = finding.sides[key] if finding else None
    if measure is None or measure.interval is None:
        return ()
    if measure.interval.low > 0:
        tone = " favourably"
    elif measure.interval.high < 0:
        tone = " unfavourably"
    else:
        tone = " without a clear tone"
    return ("writes of ", who, tone, Mark(measure.key))
