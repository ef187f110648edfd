"""The bottom line: one sentence of at most 40 words on how each side is framed.

It is put together from measures: who is given a voice, who acts, in what words. A facet whose
evidence is thin is left out rather than weakened; a share is told as how many of how many, for
with six clauses "17%" would say more than was seen. The side with more mentions stands first, so
the sentence is the same when the sides are swapped. Only descriptive verbs: a voice *speaks*, a
side is *placed*, *written of*. No verb has the label of a side as its subject and no pronoun
stands for it, so that the sentence reads well whether the label is a name, a plural or a topic.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from framing.domain import Finding, Measure, SideKey
from framing.report.grammar import JOINER, by_label, ranked
from framing.report.text import Mark, Number, Part, SideName, Text

MAX_WORDS = 40
Facet = Callable[[Mapping[str, Finding], SideKey], Text]


def bottom_line(findings: Mapping[str, Finding], labels: tuple[str, str]) -> Text:
    """The sentence, each facet with the mark of its figure."""
    facets: tuple[Facet, ...] = (_agency, _tone)
    sentence: Text | None = None
    for told in range(len(facets), -1, -1):
        sentence = _sentence(findings, labels, facets[:told])
        if sentence and words_in(sentence, labels) <= MAX_WORDS:
            return sentence
    if sentence:
        return ("The labels of the sides are too long for one sentence on how each is framed.",)
    return ("The article holds too little evidence to say how each side is framed.",)


def words_in(text: Text, labels: tuple[str, str]) -> int:
    """How many words a reader sees: strings, labels and numbers, not marks."""
    shown = (
        part
        if isinstance(part, str)
        else (labels[0] if part.key == "a" else labels[1])
        if isinstance(part, SideName)
        else ("1 of 1" if part.form == "fraction" else "1")
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
    parts: list[Part] = ["In the article, "]
    for index, half in enumerate(halves):
        parts += ["; ", *half] if index else half
    return (*parts, ".")


def _half(
    findings: Mapping[str, Finding], key: SideKey, facets: Sequence[Facet]
) -> tuple[Part, ...]:
    """The facets of one side: who speaks for it, then in what places and words it stands."""
    mentions = findings.get("salience.mentions")
    spoken = findings.get("voice.words_quoted")
    if mentions and not mentions.sides[key].value and not (spoken and spoken.sides[key].value):
        return ("no mention is made of ", SideName(key), Mark(mentions.key))
    told = [phrase for phrase in (facet(findings, key) for facet in facets) if phrase]
    voice = _voice(findings, key)
    if not told:
        return voice
    parts: list[Part] = [*voice, ", "] if voice else [SideName(key), ": "]
    for index, phrase in enumerate(told):
        parts += [" and "] if index else []
        parts += phrase
    return tuple(parts)


def _voice(findings: Mapping[str, Finding], key: SideKey) -> tuple[Part, ...]:
    if "voice.speakers" not in findings or "voice.words_quoted" not in findings:
        return ()
    measure, words = (
        findings["voice.speakers"].sides[key],
        findings["voice.words_quoted"].sides[key],
    )
    if measure.value:
        noun = "named voice speaks" if measure.value == 1 else "named voices speak"
        said: Text = (Number(measure, mark=False, form="word"), f"{JOINER}{noun}")
    else:
        measure = words
        said = ("no named voice speaks",) if words.value else ("no voice speaks",)
    return (*said, " for ", SideName(key), Mark(measure.key))


def _agency(findings: Mapping[str, Finding], key: SideKey) -> Text:
    finding = findings.get("agency.agent_share")
    measure = finding.sides[key] if finding else None
    if measure is None or measure.value is None:
        return ()
    share = Number(measure, mark=False, form="fraction")
    return ("the doer in ", share, f"{JOINER}clauses", Mark(measure.key))


def _tone(findings: Mapping[str, Finding], key: SideKey) -> Text:
    """The tone of one side, unless the other's is as far from neutral but less sure: named alone
    the first would seem to be the one that is written of so."""
    finding = findings.get("tone.outlet")
    if finding is None:
        return ()
    measure, other = finding.sides[key], finding.sides["b" if key == "a" else "a"]
    sign = _sign(measure)
    if not sign:
        return ()
    if not _sign(other) and sign * (other.value or 0.0) >= sign * (measure.value or 0.0):
        return ()
    tone = "written of favourably" if sign > 0 else "written of unfavourably"
    return (tone, Mark(measure.key))


def _sign(tone: Measure) -> int:
    """1 where a mean tone is favourable by its whole interval, −1 where unfavourable, else 0."""
    if tone.interval is None:
        return 0
    return (tone.interval.low > 0) - (tone.interval.high < 0)
