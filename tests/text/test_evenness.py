"""Tone does not hang on who is named: sentences that differ only in names are judged alike."""

from __future__ import annotations

from itertools import combinations

import pytest

import framing

COUNTRIES = ("China", "Germany", "Nigeria", "Russia", "Brazil", "Israel", "Iran", "Canada")
PEOPLE = ("Maria Alvarez", "Wei Chen", "Fatima Haddad", "John Miller", "Ngozi Okafor")
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


BESIDE = (
    "{} said on Monday that @ had failed the island.",
    "In talks with {}, @ agreed to publish its accounts.",
    "According to {}, @ saved hundreds of jobs.",
    "@ and {} will meet again next month.",
    "A letter to {} describes @ as careless and secretive.",
    "{} thanked @ for the rescue of the crew.",
    "In an interview with {}, the mayor spoke about @ at length.",
    "@ rejected the claims that {} had published on Friday.",
    "{} reported that @ has four hundred employees.",
    "Asked by {}, the union called @ reckless.",
    "@ was praised by {} for the quick repairs.",
    "The plan of @ was first mentioned by {} in March.",
)
NAMES = {"countries": COUNTRIES, "people": PEOPLE, "outlets": OUTLETS}


def moved(rows: list[list[framing.Tone]]) -> tuple[float, float]:
    """How far a probability moves on average between two tones of a row, and the share of pairs
    with one label."""
    pairs = [pair for row in rows for pair in combinations(row, 2)]
    apart = [
        abs(a - b)
        for one, other in pairs
        for a, b in zip(one.probabilities.values(), other.probabilities.values(), strict=True)
    ]
    same = [one.label == other.label for one, other in pairs]
    return sum(apart) / len(apart), sum(same) / len(same)


@pytest.mark.parametrize("names", NAMES.values(), ids=NAMES)
def test_the_name_of_the_target_leaves_its_tone_as_it_is(names: tuple[str, ...]) -> None:
    """On average a probability moves by less than .05, and 95 % of the labels stay."""
    apart, same = moved([[toward(sentence, name) for name in names] for sentence in SENTENCES])
    assert apart < 0.05
    assert same >= 0.95


@pytest.mark.parametrize("names", NAMES.values(), ids=NAMES)
def test_names_around_the_target_leave_its_tone_as_it_is(names: tuple[str, ...]) -> None:
    """Who else stands in the sentence moves the tone toward the target hardly either."""
    authority = "the harbour authority"
    apart, same = moved(
        [
            [toward(frame.replace("{}", name).replace("@", "{}"), authority) for name in names]
            for frame in BESIDE
        ]
    )
    assert apart < 0.05
    assert same >= 0.95


def test_judged_sentences_get_the_label_that_they_were_written_for() -> None:
    """Most of the sentences that praise or condemn are read so: even does not mean blind."""
    right = sum(toward(s, "Germany").label == "negative" for s in NEGATIVE)
    right += sum(toward(s, "Germany").label == "positive" for s in POSITIVE)
    assert right >= 13
