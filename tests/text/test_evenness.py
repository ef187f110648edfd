"""Tone does not hang on who is named: sentences that differ only in names are judged alike."""

from __future__ import annotations

from itertools import combinations

import pytest

import framing

COUNTRIES = ("China", "Germany", "Nigeria", "Russia", "Brazil", "Israel", "Iran", "Canada")
PEOPLE = ("Maria Alvarez", "Wei Chen", "Fatima Haddad", "John Miller", "Ngozi Okafor", "Ivan Petrov")
OUTLETS = ("The Guardian", "Xinhua", "Fox News", "Al Jazeera", "The Times of India", "Le Monde")
NEGATIVE = (
    "{} was accused on Monday of breaking the terms of the treaty.",
    "Observers said that {} had failed to protect the villages along the river.",
    "The report blames {} for the delay and calls its answer reckless.",
    "Critics described {} as a threat to the stability of the region.",
    "Residents are furious with {} over the broken promises.",
    "The court found that {} had misled the inspectors for years.",
    "{} shamefully abandoned its partners, the committee wrote.",
    "Nobody trusts {} any longer after the scandal, said a diplomat.",
)
NEUTRAL = (
    "{} will take part in the talks that begin in Vienna on Tuesday.",
    "The delegation arrived from {} shortly before noon.",
    "A letter from {} was read to the assembly.",
    "{} has about four hundred employees in the city, according to the register.",
    "The hearing with {} was moved to the following week.",
    "The figures for {} were published together with those of eleven others.",
    "{} signed the agreement in 2009 and renewed it in 2015.",
    "The questions were sent to {} by post.",
)
POSITIVE = (
    "The committee praised {} for a generous and courageous decision.",
    "{} won wide respect for rescuing hundreds of stranded families.",
    "Farmers thanked {} for the swift help after the flood.",
    "Experts hailed {} as a model of patient and honest work.",
    "The success is owed above all to {}, the minister said gratefully.",
    "{} has earned a reputation for fairness and reliability.",
    "Supporters celebrated {} with songs and flowers.",
    "The programme that {} built is an outstanding achievement.",
)
TWO = (
    "{} criticised the plan, while other members welcomed it.",
    "Unlike its neighbours, {} kept its word and paid on time.",
    "The fund lent money to {}, which had asked for it in March.",
    "{} and the union accuse each other of lying.",
)
SENTENCES = NEGATIVE + NEUTRAL + POSITIVE + TWO


def toward(sentence: str, name: str) -> framing.Tone:
    """The tone toward a name put into a sentence."""
    start = sentence.index("{}")
    doc = framing.annotate(sentence.replace("{}", name))
    return framing.tone_toward(doc, framing.Span(start, start + len(name)))


@pytest.mark.parametrize("names", [COUNTRIES, PEOPLE, OUTLETS], ids=["countries", "people", "outlets"])
def test_names_exchanged_leave_tone_as_it_is(names: tuple[str, ...]) -> None:
    """On average a probability moves by less than .05, and 95 % of the labels stay."""
    moved, same, pairs = 0.0, 0, 0
    for sentence in SENTENCES:
        tones = [toward(sentence, name) for name in names]
        for one, other in combinations(tones, 2):
            both = zip(one.probabilities.values(), other.probabilities.values(), strict=True)
            moved += sum(abs(a - b) for a, b in both) / 3
            same += one.label == other.label
            pairs += 1
    assert moved / pairs < 0.05
    assert same / pairs >= 0.95


@pytest.mark.parametrize("names", [COUNTRIES, PEOPLE, OUTLETS], ids=["countries", "people", "outlets"])
def test_names_around_the_target_leave_its_tone_as_it_is(names: tuple[str, ...]) -> None:
    """Who else stands in the sentence moves the tone toward the target hardly either."""
    frames = (
        "{} said on Monday that the harbour authority had failed the island.",
        "In talks with {}, the harbour authority agreed to publish its accounts.",
        "According to {}, the harbour authority saved hundreds of jobs.",
        "The harbour authority and {} will meet again next month.",
    )
    moved, same, pairs = 0.0, 0, 0
    for frame in frames:
        tones = []
        for name in names:
            text = frame.replace("{}", name)
            start = text.lower().index("the harbour authority")
            span = framing.Span(start, start + len("the harbour authority"))
            tones.append(framing.tone_toward(framing.annotate(text), span))
        for one, other in combinations(tones, 2):
            both = zip(one.probabilities.values(), other.probabilities.values(), strict=True)
            moved += sum(abs(a - b) for a, b in both) / 3
            same += one.label == other.label
            pairs += 1
    assert moved / pairs < 0.05
    assert same / pairs >= 0.95


def test_judged_sentences_get_the_label_that_they_were_written_for() -> None:
    """Most of the sentences that praise or condemn are read so: even does not mean blind."""
    right = sum(toward(s, "Germany").label == "negative" for s in NEGATIVE)
    right += sum(toward(s, "Germany").label == "positive" for s in POSITIVE)
    assert right >= 13
