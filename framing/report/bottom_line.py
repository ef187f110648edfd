"""The bottom line: one sentence of at most 40 words on how each side is framed.

It is put together from measures and tells what the article gives each side: a voice, where both
have one how many words, and then what tells most of how it is framed: how many quotations support
or attack it, who acts, in what tone it is written and spoken of, under which frame (see
`framing.report.facets`). As many of these are told as the words allow, of both sides alike. A share
is told as how many of how many, for with six clauses "17%" would say more than was seen. The side
with more mentions stands first, so the sentence is the same when the sides are swapped. The article
is the subject throughout and what it gives are plain things, so that the sentence reads well
whether a label is a name, a plural or a topic, and tells no intent.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from framing.domain import Finding, SideKey
from framing.report.facets import facets
from framing.report.grammar import JOINER, by_label, full_stop, named, ranked
from framing.report.sureness import is_undecided
from framing.report.text import Mark, Number, Part, SideName, Text

MAX_WORDS = 40
MOST_FACETS = 3
WORDS = "voice.words_quoted"


def bottom_line(findings: Mapping[str, Finding], labels: tuple[str, str]) -> Text:
    """The sentence, each facet with the mark of its figure."""
    sentence: Text | None = None
    for told in range(MOST_FACETS, -1, -1):
        sentence = _sentence(findings, labels, told)
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
        else _as_long(part)
        for part in text
        if isinstance(part, str | SideName | Number)
    )
    return len("".join(shown).split())


def _as_long(number: Number) -> str:
    """Words as many as those of a number: "1 of 6", "all 6", "two"."""
    if number.form != "fraction":
        return "1"
    return "all 1" if number.measure.value == 1 else "1 of 1"


def _sentence(findings: Mapping[str, Finding], labels: tuple[str, str], told: int) -> Text | None:
    seen = findings.get("salience.mentions")
    order = ranked(seen, labels) if seen else by_label(labels)
    halves = [half for half in (_half(findings, key, labels, told) for key in order) if half]
    if not halves:
        return None
    if _are_silent(findings, told):
        a, b = (named(key, labels) for key in order)
        return ("The article gives neither ", *a, " nor ", *b, " a voice", Mark(WORDS), ".")
    parts: list[Part] = ["The article "]
    for index, half in enumerate(halves):
        parts += ["; it ", *half] if index else half
    return (*parts, full_stop(parts, labels))


def _are_silent(findings: Mapping[str, Finding], told: int) -> bool:
    """Whether both sides are mentioned, neither speaks, and nothing else is told of either."""
    seen, spoken = findings.get("salience.mentions"), findings.get(WORDS)
    if seen is None or spoken is None or "voice.speakers" not in findings:
        return False
    told_of = any(facets(findings, key)[:told] for key in ("a", "b"))
    silent = not any(side.value for side in spoken.sides)
    return silent and not told_of and all(side.value for side in seen.sides)


def _half(
    findings: Mapping[str, Finding], key: SideKey, labels: tuple[str, str], told: int
) -> tuple[Part, ...]:
    """One side: its voice, then so many of its facets, each kind at its place."""
    mentions = findings.get("salience.mentions")
    spoken = findings.get(WORDS)
    name = named(key, labels)
    if mentions and not mentions.sides[key].value and not (spoken and spoken.sides[key].value):
        return ("makes no mention of ", *name, Mark(mentions.key))
    most = sorted(facets(findings, key)[:told], key=lambda facet: facet.place)
    given = [*_voice(findings, key), *(facet.phrase for facet in most)]
    parts: list[Part] = ["gives ", *name, " "] if given else []
    for index, phrase in enumerate(given):
        parts += [" and " if index == len(given) - 1 else ", "] if index else []
        parts += phrase
    return tuple(parts)


def _voice(findings: Mapping[str, Finding], key: SideKey) -> Iterator[Text]:
    """What voice a side has: how many named ones, else whether any; and where both sides speak,
    how many words, if it is known which has more."""
    if "voice.speakers" not in findings or WORDS not in findings:
        return
    measure, words = (
        findings["voice.speakers"].sides[key],
        findings[WORDS].sides[key],
    )
    if measure.value:
        noun = "named voice" if measure.value == 1 else "named voices"
        number = Number(measure, mark=False, form="word")
        yield number, f"{JOINER}{noun}", Mark(measure.key)
    elif words.value or is_undecided(findings[WORDS]):
        yield "no named voice", Mark(measure.key)
    else:
        yield "no voice", Mark(words.key)
    a, b = (side.value for side in findings[WORDS].sides)
    if a and b and a != b and not is_undecided(findings[WORDS]):
        noun = "word" if words.value == 1 else "words"
        yield Number(words, mark=False), f"{JOINER}{noun}", Mark(words.key)
