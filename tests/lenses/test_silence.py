"""Who is accused, and who is heard."""

from __future__ import annotations

import framing
from framing.domain import Finding, Pair, Side
from framing.lenses.silence import lens
from framing.lenses.voice import lens as voice
from framing.report import Note, Number, Table

SIDES = Pair(
    Side("Union", ("union", "Union"), people=("Ada Obi",)),
    Side("Owners", ("owners", "Owners"), people=("Tom Reed",)),
)


def found(text: str) -> dict[str, Finding]:
    """The lens's findings by the end of their key."""
    findings = lens.examine(framing.annotate(text), SIDES).findings
    return {finding.key.removeprefix("silence."): finding for finding in findings}


def verdicts(text: str) -> tuple[object, ...]:
    """The last column of the silence map, numbers as such."""
    (table,) = lens.present(lens.examine(framing.annotate(text), SIDES)).blocks
    assert isinstance(table, Table)
    return tuple(
        tuple(part.measure.value if isinstance(part, Number) else part for part in row[-1])
        for row in table.rows
    )


def test_who_is_attacked_and_does_not_speak_is_told() -> None:
    """In the outlet's words or in another's."""
    text = 'The mayor blamed the owners. "We condemn the owners," said Ada Obi.'
    assert found(text)["unanswered"].sides.b.value == 2
    assert verdicts(text) == (("heard in ", 4, " words"), ("accused, not heard",))


def test_who_answers_is_not_silent() -> None:
    """One attribution of its own is enough."""
    text = 'The mayor blamed the owners. "We did nothing," said Tom Reed.'
    assert found(text)["accused"].sides.b.value == 1
    assert found(text)["unanswered"].sides.b.withheld == "it is heard"


def test_a_few_words_are_told_as_few() -> None:
    """Who is accused and answers with a word is not simply heard."""
    text = 'The mayor blamed the owners. "No," said Tom Reed.'
    assert verdicts(text)[1] == ("accused, heard in ", 1, " word")


def test_a_document_is_no_voice() -> None:
    """A side whose words come from a paper is heard only through others."""
    text = "The mayor blamed the owners. The owners' statement said that nothing was done."
    counts = found(text)
    assert counts["heard"].sides.b.value is None
    assert counts["through_others"].sides.b.value == 1
    assert verdicts(text)[1] == ("accused, heard only through others",)


def test_one_attack_is_counted_once() -> None:
    """The word of attack and the quotation in which it stands are one."""
    assert found('"We condemn the owners," said Ada Obi.')["accused"].sides.b.value == 1


def test_what_a_side_says_of_itself_is_no_attack() -> None:
    """Self-criticism accuses nobody."""
    assert found('"We blame the owners," said Tom Reed.')["accused"].sides.b.value is None


def test_the_page_on_voices_says_who_is_heard_only_through_others() -> None:
    """A side that speaks in documents alone is not passed over as heard."""
    text = "The owners' statement said that nothing was done. The union met."
    blocks = voice.present(voice.examine(framing.annotate(text), SIDES)).blocks
    told = [part for block in blocks if isinstance(block, Note) for part in block.text]
    assert "Heard only through others or in documents: " in told


def test_a_side_that_nobody_attacks_stands_under_no_accusation() -> None:
    """The column of what it comes to is not headed by the worst that it may say."""
    text = "The owners met the union. The union left."
    assert verdicts(text) == (("not heard",), ("not heard",))
    (table,) = lens.present(lens.examine(framing.annotate(text), SIDES)).blocks
    assert isinstance(table, Table)
    assert table.columns[-1].label[0] == "In short"
