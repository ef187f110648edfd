"""The annexes, and the table of speakers, say everything once and under a heading."""

from __future__ import annotations

from dataclasses import replace

import framing
from framing.domain import Pair, Reading, Side
from framing.report import Section, Subheading, Table, Words
from framing.report.annex import lettered, quotation_ledger
from framing.report.speakers import speakers_table
from framing.text.reading import read_sides

SIDES = Pair(Side("Union", ("union",)), Side("Owners", ("owners",)))
TEXT = '"Rents are too high," a tenant said. "They must fall," a tenant said on Monday.'


def reading() -> Reading:
    """A made-up article in which nobody has a name."""
    return read_sides(framing.annotate(TEXT), SIDES)


def test_annexes_of_lenses_have_the_letters_after_d() -> None:
    """Sections without an annex, and those of the report itself, take none."""
    annex = Section("", "annex", "Words", "", ())
    own = Section("", "method", "Method", "", (), replace(annex, title="D. Settings"))
    lens = Section("tone", "words", "Tone", "", (), annex)
    bare = replace(lens, appendix=None)
    told = lettered([lens, bare, own, lens])
    titles = [section.appendix.title for section in told if section.appendix]
    assert titles == ["E. Words", "D. Settings", "F. Words"]


def test_one_source_is_one_speaker() -> None:
    """Two quotations with the very same words as their source make one row."""
    read = reading()
    first = read.attributions[0]
    again = replace(first, attribution=replace(first.attribution, id="Q9"))
    (table,) = speakers_table(replace(read, attributions=(first, again)), lambda _: None)
    assert isinstance(table, Table)
    assert len(table.rows) == 1


def test_cues_stand_without_colons_and_dashes() -> None:
    """A cue that is only a dash is told to be no verb."""
    read = reading()
    start = TEXT.index(",")
    first = read.attributions[0]
    dash = replace(first.attribution, cue=(framing.domain.Span(start, start + 1),))
    (ledger,) = quotation_ledger(
        replace(read, attributions=(replace(first, attribution=dash),))
    ).blocks
    assert isinstance(ledger, Table)
    assert ledger.rows[0][3][0] == "no verb"


def test_what_is_too_unsure_to_count_stands_under_a_heading() -> None:
    """It is not taken for a part of the ledger."""
    read = reading()
    doc = replace(read.doc, unsure_attributions=(read.attributions[0].attribution,))
    blocks = quotation_ledger(replace(read, doc=doc)).blocks
    assert isinstance(blocks[1], Subheading)
    table = blocks[-1]
    assert isinstance(table, Table)
    assert isinstance(table.rows[0][0][0], Words)
