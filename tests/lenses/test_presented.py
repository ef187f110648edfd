"""What lenses say of their findings: nothing twice, nothing that is not so, in a good order."""

from __future__ import annotations

from collections.abc import Iterator

import framing
from framing.domain import Pair, Side, Span
from framing.lenses.agency import lens as agency
from framing.lenses.certainty import lens as certainty
from framing.lenses.cues import lens as cues
from framing.lenses.functions import lens as functions
from framing.lenses.naming import lens as naming
from framing.lenses.terms import lens as terms
from framing.lenses.tone import lens as tone
from framing.lenses.voice import lens as voice
from framing.report import (
    Bars,
    Concordance,
    Lens,
    Lollipop,
    Mark,
    Prose,
    Section,
    Sentences,
    Table,
    Text,
    Words,
)

SIDES = Pair(
    Side("Union", ("union", "Union"), people=("Ada Obi",)),
    Side("Owners", ("owners", "Owners"), people=("Tom Reed",)),
)


def presented(lens: Lens, text: str) -> Section:
    """The section of a lens on a made-up article."""
    return lens.present(lens.examine(framing.annotate(text), SIDES))


def words(text: str, cell: Text) -> list[str]:
    """The article's own words in a cell."""
    return [part.span.of(text) for part in cell if isinstance(part, Words)]


def nodes(text: str) -> list[str]:
    """The words of the lines of concordance of a made-up article."""
    return [
        line.node.of(text)
        for block in presented(terms, text).blocks
        if isinstance(block, Concordance)
        for line in block.lines
    ]


def tables(section: Section) -> Iterator[Table]:
    """The tables of a section and of its annex."""
    for one in (section, *((section.appendix,) if section.appendix else ())):
        yield from (block for block in one.blocks if isinstance(block, Table))


def test_a_function_that_neither_side_has_is_named_in_a_line() -> None:
    """The grid holds what is found; that the rest was looked for is said under it, with marks."""
    section = presented(functions, "The owners face a crisis. The union met.")
    (grid,) = tables(section)
    assert [row[0][0] for row in grid.rows] == ["Problem"]
    line = section.blocks[-1]
    assert isinstance(line, Prose)
    absent = [part.key for part in line.text if isinstance(part, Mark)]
    assert absent == ["functions.cause", "functions.judgement", "functions.remedy"]


def test_a_cue_that_is_used_twice_is_told_once_with_both_sentences() -> None:
    """Whoever speaks: "said s1, s2"."""
    text = '"Rents fell," said Ada Obi. "They fell twice," said Ada Obi.'
    (table,) = tables(presented(cues, text))
    neutral = next(row for row in table.rows if row[0] == ("Neutral cues",))
    assert words(text, neutral[1]) == ["said"]
    (places,) = (part for part in neutral[1] if isinstance(part, Sentences))
    assert len(places.spans) == 2


def test_one_class_of_cues_is_no_chart() -> None:
    """The table lists them; from five quotations and two classes on bars compare them."""
    said = '"Rents fell," said Ada Obi. ' * 5
    both = said + '"Not so," claimed Tom Reed.'
    for text, charts in ((said, 0), (both, 1)):
        blocks = presented(cues, text).blocks
        assert sum(isinstance(block, Bars) for block in blocks) == charts


def test_a_loaded_word_is_told_once_with_all_its_sentences() -> None:
    """And those that are said of neither side are told apart."""
    text = "The union spread propaganda. It was the union's propaganda. Owners saw a massacre."
    section = presented(naming, text)
    row = next(row for row in list(tables(section))[1].rows if row[0][0] == "Loaded words")
    assert words(text, row[1]) == ["propaganda"]
    assert words(text, row[2]) == []
    (rest,) = (x for x in section.blocks if isinstance(x, Prose) and "neither" in str(x.text[0]))
    assert words(text, rest.text) == ["massacre"]


def test_hedges_that_bear_on_neither_side_are_told_apart() -> None:
    """They are counted for nobody."""
    text = "The union may strike. The owners think that it will rain."
    section = presented(certainty, text)
    (table,) = tables(section)
    hedged = next(row for row in table.rows if row[0] == ("Hedges",))
    assert words(text, hedged[1]) == ["may"]
    assert words(text, hedged[2]) == []
    (rest,) = (x for x in section.blocks if isinstance(x, Prose))
    assert words(text, rest.text) == ["think"]


def test_words_of_a_side_stand_from_a_to_b() -> None:
    """The words most of side a come first, those most of side b last, and none that prints 0.0."""
    text = (
        "The union wants cheap homes. The union builds cheap homes. The union likes cheap homes. "
        "Owners want high rents. Owners ask high rents. Owners like high rents."
    )
    (chart,) = (x for x in presented(terms, text).blocks if isinstance(x, Lollipop))
    contrasts = [finding.contrast or 0.0 for finding in chart.findings]
    assert contrasts == sorted(contrasts, reverse=True)
    assert contrasts[0] > 0 > contrasts[-1]
    assert all(abs(contrast) >= 0.05 for contrast in contrasts)


def test_brackets_and_marks_stay_with_their_word_in_its_line() -> None:
    """A possessive ending or a bracket does not stand alone beside the gap."""
    text = (
        "The union shows the tenants' homes. The union has the (tenants) list. "
        "The union told tenants. Owners slept. Owners slept again. Owners slept on."
    )
    assert "tenants'" in nodes(text)


def test_a_line_of_concordance_keeps_an_owner_whole() -> None:
    """The mark before "s" is no closing quotation mark."""
    text = "The tenant’s rent rose, the union said. " * 3 + "The owners met. " * 3
    assert "tenant" in nodes(text)


def test_who_speaks_for_itself_alone_has_no_voices() -> None:
    """A side that is the only one to speak for itself is told as the one who speaks."""
    for who, expected in (("the union", False), ("Ada Obi of the union", True)):
        text = f'"We met," said {who}. "We left," the owners said in a long letter.'
        found = voice.examine(framing.annotate(text), SIDES)
        claim = found["voice.words_quoted"].claim
        assert claim is not None
        assert ("voices" in claim.differ) is expected


def test_judging_words_are_those_of_who_uses_them() -> None:
    """A word inside a quotation is not the outlet's, though the side is named outside it."""
    text = 'Of the owners Ada Obi said: "They are corrupt liars, cruel and greedy." ' * 3
    table = list(tables(presented(tone, text + "The owners met. The owners slept.")))[-1]
    quoted = [Span(x, text.index('"', x + 1)) for x in (text.index('"'),)]
    for row in table.rows[:2]:
        for span in (part.span for cell in row[1:] for part in cell if isinstance(part, Words)):
            assert not any(mark.holds(span) for mark in quoted)


def test_a_mean_without_an_interval_says_why() -> None:
    """In whichever register: all words may be enough, and the outlet's own too few."""
    own = "The union met in the hall.\n\n" * 5
    quoted = '"The union was right to ask," said Lund.\n\n' * 4
    shown = presented(tone, own + quoted)
    assert any("No interval" in str(block) for block in shown.blocks)
    enough = presented(tone, own * 2)
    assert not any("No interval" in str(block) for block in enough.blocks)


def test_a_verb_is_told_with_its_particle() -> None:
    """ "Carry out" is another deed than "carry"."""
    shown = presented(agency, "The union carried out the raid. The union did not carry the box.")
    told = [str(part) for table in tables(shown) for row in table.rows for part in row[1]]
    assert any("carry out" in part for part in told)
    assert any("not carry" in part and "not carry out" not in part for part in told)


def test_what_may_be_done_to_a_side_is_told_from_what_it_may_do() -> None:
    """Verbs of what is not told as done say whose part the side has in them."""
    shown = presented(agency, "The mayor may sue the union. The union may leave. The union left.")
    told = [str(part) for table in tables(shown) for row in table.rows for part in row[1]]
    assert any("sue (to it)" in part for part in told)
    assert any("leave" in part for part in told)
    assert not any("leave (to it)" in part for part in told)
