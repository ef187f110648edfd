"""Silence: who is accused and not heard, who is heard only through others.

What is measured: the places in which a side is attacked or accused (by a word of stance with the
side as its target, in the outlet's or in somebody's words, or by what a speaker says of it), and
the attributions in which the side speaks for itself. A side that is accused and has no voice of its
own is *accused, not heard*. Being heard is told with the number of words: a few words of answer are
not the same as a say. A side of which the article says that it "declined to comment" or the like
was *asked, and gave no answer*: it is not counted as unheard.

Limits: a side may have been asked without the article saying so. A voice
that is not recognised as the side's (a speaker not listed among its people) leaves it unheard. A
thing (a law, a plan) can not speak, and is still told as not heard.

References: T. van Leeuwen (1996), The representation of social actors (exclusion); G. Tuchman
(1972), Objectivity as strategic ritual (presenting both sides of a claim).

>>> import framing
>>> doc = framing.annotate('The mayor condemned the owners. "We will win," said the union.')
>>> union, owners = framing.Side("Union", ("union",)), framing.Side("Owners", ("owners",))
>>> found = lens.examine(doc, framing.Pair(union, owners))
>>> found["silence.unanswered"].sides.b.value, found["silence.unanswered"].sides.a.withheld
(1, 'no attack on it was found')
"""

from __future__ import annotations

from dataclasses import dataclass

from framing.domain import (
    AnnotatedArticle,
    Attribution,
    Claim,
    Findings,
    Measure,
    Pair,
    Reading,
    Side,
    SideKey,
    Span,
)
from framing.domain.extent import merged, touching, words_in
from framing.report import (
    Column,
    Mark,
    Number,
    PartOfBrief,
    Section,
    Sentences,
    SideName,
    Table,
    Text,
)
from framing.report.measures import both, count, plain, withheld
from framing.text.reading import read_sides
from framing.text.sides.asked import asked_in_vain
from framing.text.sides.hearing import heard, through_others

UNANSWERED = Claim(
    "{more} is attacked in {more_value:place|places}, {less} in {less_value}, and neither is"
    " heard itself.",
    "{more} and {less} are attacked in {more_value:place|places} each, and neither is heard"
    " itself.",
    "An attack on {more} stands in {more_value:place|places}, and this side is not heard itself.",
)
COUNTED = 4
"""How many findings have a column of their own; the others stand under "In short"."""


@dataclass(frozen=True, slots=True)
class Silence:
    """Who is accused but not heard?"""

    name: str = "silence"
    mark: str = "L"
    title: str = "Who is accused, who is heard"
    question: str = "Is each side attacked, and does it speak itself, through others, or not?"
    part: PartOfBrief = "structure"
    order: int = 2

    def examine(self, doc: AnnotatedArticle, pair: Pair[Side]) -> Findings:
        """Count attacks on each side and its own words."""
        reading = read_sides(doc, pair)
        found = (
            plain(
                "Openly attacked",
                "In how many places is the side accused or attacked in open words?",
                both(accused, reading),
            ),
            plain(
                "Heard itself",
                "How many attributions let the side speak for itself?",
                both(own_words, reading),
            ),
            plain(
                "Heard through others",
                "How many hand its words on through others or in documents?",
                both(relayed, reading),
            ),
            plain(
                "Spoken of by others",
                "How many attributions to others speak of it?",
                both(spoken_of, reading),
            ),
            plain(
                "Accused, not heard",
                "In how many places is it attacked while it is neither heard nor said to be asked?",
                both(unanswered, reading),
                UNANSWERED,
            ),
            plain(
                "Words of its own",
                "How many words does it have where it speaks for itself?",
                both(own_length, reading),
            ),
            plain(
                "Asked, no answer",
                "In how many places is it said to have been asked, and to give no answer?",
                both(asked, reading),
            ),
        )
        return Findings(self.name, found, reading)

    def present(self, findings: Findings) -> Section:
        """The silence map: what is said against each side, and whether it speaks."""
        counted, shortly = findings.findings[:COUNTED], findings.findings[COUNTED:]
        marks = tuple(part for one in shortly for part in (" ", Mark(one.key)))
        heads = (
            *(Column((one.label, " ", Mark(one.key)), 1.35) for one in counted),
            Column(("In short", *marks), 1.5),
        )
        table = Table(
            (Column(("",), 1.3), *heads),
            (_row(findings, "a"), _row(findings, "b")),
            "Whether each side is attacked, and whether it is heard.",
            dense=True,
        )
        return Section(self.name, self.part, self.title, self.question, (table,))


lens = Silence()


def accused(reading: Reading, key: SideKey) -> Measure:
    """The places in which a side is accused or attacked, by anybody but itself."""
    found = _attacks(reading, key)
    return count("silence.accused", f"{__name__}.accused", found, "no attack on it was found")


def own_words(reading: Reading, key: SideKey) -> Measure:
    """The attributions in which the side speaks for itself."""
    found = _contents(heard(reading, key))
    return count("silence.heard", f"{__name__}.own_words", found, "it is not heard itself")


def own_length(reading: Reading, key: SideKey) -> Measure:
    """How many words stand where the side speaks for itself."""
    made_by = f"{__name__}.own_length"
    said = heard(reading, key)
    if not said:
        return withheld("silence.words", "words", made_by, "it is not heard itself")
    spans = merged(span for attribution in said for span in attribution.content)
    value = words_in(reading.doc.text, spans)
    return Measure("silence.words", "words", made_by, value=value, n=len(said), evidence=spans)


def relayed(reading: Reading, key: SideKey) -> Measure:
    """The attributions in which others, or documents, hand on the side's words."""
    found = _contents(through_others(reading, key))
    return count("silence.through_others", f"{__name__}.relayed", found, "not through others")


def spoken_of(reading: Reading, key: SideKey) -> Measure:
    """The attributions to anybody else that speak of the side."""
    found = [
        sided.attribution.content[0]
        for sided in reading.attributions
        if key in sided.about and sided.speaker_side != key
    ]
    return count("silence.spoken_of", f"{__name__}.spoken_of", found, "no other voice speaks of it")


def asked(reading: Reading, key: SideKey) -> Measure:
    """The places that tell that the side was asked and gave no answer."""
    found = asked_in_vain(reading, key)
    return count("silence.asked", f"{__name__}.asked", found, "nothing says that it was asked")


def unanswered(reading: Reading, key: SideKey) -> Measure:
    """The attacks on a side that is neither heard itself nor said to have been asked."""
    found = _attacks(reading, key)
    nothing = "no attack on it was found"
    if found and heard(reading, key):
        found, nothing = [], "it is heard"
    elif found and asked_in_vain(reading, key):
        found, nothing = [], "it was asked, and gave no answer"
    return count("silence.unanswered", f"{__name__}.unanswered", found, nothing)


def _attacks(reading: Reading, key: SideKey) -> list[Span]:
    """Words of attack with the side as target, and contents that attack it without such a word;
    neither where it is the side itself that speaks."""
    own = merged(span for said in reading.voice_of(key) for span in said.content)
    words = [
        word.span
        for word in reading.stance_words
        if word.target == key and word.attitude == "attack" and not touching(own, word.span)
    ]
    told = merged(words)
    contents = [
        sided.attribution.content[0]
        for sided in reading.attributions
        if key in sided.attacks
        and sided.speaker_side != key
        and not touching(told, sided.attribution.extent)
    ]
    return words + contents


def _contents(said: tuple[Attribution, ...]) -> list[Span]:
    return [attribution.content[0] for attribution in said]


def _row(findings: Findings, key: SideKey) -> tuple[Text, ...]:
    """What was counted for a side, with its sentences, and in a few words what it comes to."""

    def cell(measure: Measure) -> Text:
        if measure.value is None:
            return ("–",)
        return Number(measure, mark=False), " ", Sentences(measure.evidence)

    counted = findings.findings[:COUNTED]
    return (
        (SideName(key),),
        *(cell(finding.sides[key]) for finding in counted),
        _verdict(findings, key),
    )


def _verdict(findings: Findings, key: SideKey) -> Text:
    """In a few words whether the side is attacked and whether, in how many words, it is heard."""
    accused_ = "accused, " if findings["silence.accused"].sides[key].value else ""
    length = findings["silence.words"].sides[key]
    if length.value:
        unit = " word" if length.value == 1 else " words"
        return (f"{accused_}heard in ", Number(length, mark=False), unit)
    through = findings["silence.through_others"].sides[key].value
    if not through and (asked_ := findings["silence.asked"].sides[key]).value:
        return f"{accused_}asked, gave no answer ", Sentences(asked_.evidence)
    return (f"{accused_}heard only through others" if through else f"{accused_}not heard",)
