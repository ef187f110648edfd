"""The article as a whole mends tags that one sentence alone gets wrong."""

from __future__ import annotations

from framing.text.grammar.retagging import retagged


def test_a_name_inside_a_sentence_is_a_name_at_the_start() -> None:
    """ "Boeing" is no participle where the article knows it as a name."""
    sentences = [
        [("Boeing", "VBG"), ("rose", "VBD")],
        [("Shares", "NNS"), ("of", "IN"), ("Boeing", "NNP"), ("fell", "VBD")],
    ]
    assert retagged(sentences)[0] == [("Boeing", "NNP"), ("rose", "VBD")]


def test_a_word_that_is_also_written_small_stays_what_it_was() -> None:
    """ "Reading" may be the town or the doing; where both stand in the text nothing is changed."""
    sentences = [
        [("Reading", "VBG"), ("helps", "VBZ")],
        [("The", "DT"), ("Reading", "NNP"), ("fans", "NNS"), ("like", "VBP"), ("reading", "NN")],
    ]
    assert retagged(sentences)[0][0] == ("Reading", "VBG")


def test_said_without_an_auxiliary_is_the_past() -> None:
    """ "The executive said" is past tense; "is widely said" stays a participle."""
    plain = [("executive", "JJ"), ("said", "VBN")]
    passive = [("is", "VBZ"), ("widely", "RB"), ("said", "VBN")]
    assert [line[-1][1] for line in retagged([plain, passive])] == ["VBD", "VBN"]


def test_gerunds_and_nouns_that_were_taken_for_verbs() -> None:
    """ "Stop threatening", "military might" and "considerate" are no infinitive, modal or verb."""
    lines = [
        [("stop", "VB"), ("threatening", "VB")],
        [("to", "TO"), ("bring", "VB")],
        [("military", "JJ"), ("might", "MD")],
        [("it", "PRP"), ("might", "MD")],
        [("been", "VBN"), ("considerate", "VBN")],
    ]
    assert [line[-1][1] for line in retagged(lines)] == ["VBG", "VB", "NN", "MD", "JJ"]
