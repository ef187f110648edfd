"""Every lens works on one sentence, where nobody is quoted, and on 300 quotations."""

from __future__ import annotations

import pytest

import framing
from framing.domain import Pair, Side
from framing.report import Lens, Section
from framing.run.lenses import all_lenses

LENSES = all_lenses()
SIZES = {
    "one sentence": "The union met.",
    "no quotation": "The union met the owners. The owners left the town. " * 10,
    "300 quotations": "\n\n".join(
        f'"We {verb} the owners and their offer of {number} pounds," said Ada Obi.'
        for number, verb in enumerate(("support", "condemn", "know") * 100)
    ),
}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("lens", LENSES, ids=[lens.name for lens in LENSES])
def test_it_works_on(lens: Lens, size: str, sides: Pair[Side]) -> None:
    """It finds and presents something, and the swap law holds."""
    doc = framing.annotate(SIZES[size])
    found = lens.examine(doc, sides)
    assert isinstance(lens.present(found), Section)
    assert lens.examine(doc, sides.swap()) == found.swap()


def test_stances_of_many_quotations_are_counted(sides: Pair[Side]) -> None:
    """A third supports, a third attacks, a third does neither."""
    stance = next(lens for lens in LENSES if lens.name == "stance")
    found = stance.examine(framing.annotate(SIZES["300 quotations"]), sides)
    assert [found[f"stance.{what}"].sides.b.value for what in ("supports", "attacks")] == [100, 100]
