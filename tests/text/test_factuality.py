"""What is told as done is told apart from what is denied, wanted, possible or asked."""

from __future__ import annotations

import pytest

import framing
from framing.text.grammar.factuality import open_predicates


def left_open(text: str, verb: str) -> bool:
    """Whether the last clause with a verb leaves it open that something was done."""
    doc = framing.annotate(text)
    found = [clause.predicate for clause in doc.clauses if clause.lemma == verb]
    return found[-1] in open_predicates(doc)


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The union did not raid the hall.", "raid"),
        ("The union did not raid or burn the hall.", "burn"),
        ("Nobody raided the hall.", "raid"),
        ("Neither the union nor the owners raided the hall.", "raid"),
        ("Not one of the owners raided the hall.", "raid"),
        ("Norland to raid the hall.", "raid"),
        ("The union failed to raid the hall.", "raid"),
        ("The union is capable of raiding the hall.", "raid"),
        ("The union denied raiding the hall.", "raid"),
        ("The police accused the union of raiding the hall.", "raid"),
        ("The union denied that it had raided the hall.", "raid"),
        ("The mayor disputed that the union had raided the hall.", "raid"),
        ("The union left without raiding the hall.", "raid"),
        ("The union was barred from raiding the hall.", "raid"),
        ("Instead of raiding the hall, the union left.", "raid"),
        ("The union would raid the hall.", "raid"),
        ("The union will raid and burn the hall.", "burn"),
        ("The union could raid the hall.", "raid"),
        ("The union plans to raid the hall.", "raid"),
        ("The union is to start raiding the hall.", "raid"),
        ("The union is going to raid the hall.", "raid"),
        ("The union was expected to raid the hall.", "raid"),
        ("The owners called on the union to raid the hall.", "raid"),
        ("The owners demanded that the union raid the hall.", "raid"),
        ("The union vowed to raid the hall.", "raid"),
        ("The union threatened to raid the hall.", "raid"),
        ("The union tried to raid the hall.", "raid"),
        ("The union announced plans to raid the hall.", "raid"),
        ("There is a risk of the union raiding the hall.", "raid"),
        ("They left under the pretext that the union raided the hall.", "raid"),
        ("It is possible that the union raided the hall.", "raid"),
        ("Perhaps the union raided the hall.", "raid"),
        ("If the union raids the hall, the owners will leave.", "raid"),
        ("Had the union raided the hall, the owners would have left.", "raid"),
        ("The law made it easier for the union to raid the hall.", "raid"),
        ("Once the union has raided the hall, the owners will leave.", "raid"),
        ("The owners asked whether the union raided the hall.", "raid"),
        ("Did the union raid the hall?", "raid"),
        ("The owners hope that the union raided the hall.", "raid"),
        ("The police do not believe that the union raided the hall.", "raid"),
        ("Raid the hall!", "raid"),
    ],
)
def test_what_is_not_told_as_done(text: str, verb: str) -> None:
    """Denied, barred, future, intended, demanded, promised, possible, conditional and asked."""
    assert left_open(text, verb)


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The union raided the hall.", "raid"),
        ("The hall was raided by the union.", "raid"),
        ("The union is raiding the hall.", "raid"),
        ("The union managed to raid the hall.", "raid"),
        ("The union began to raid the hall.", "raid"),
        ("The owners forced the union to raid the hall.", "raid"),
        ("The union was able to raid the hall.", "raid"),
        ("The union was the first to raid the hall.", "raid"),
        ("The police say that the union raided the hall.", "raid"),
        ("The union is said to have raided the hall.", "raid"),
        ("The owners did not know that the union had raided the hall.", "raid"),
        ("The union did not sign the deal, raiding the hall.", "raid"),
        ("The union did not leave but raided the hall.", "raid"),
        ("The union, which raided the hall, will leave.", "raid"),
        ("After the union raided the hall, the owners left.", "raid"),
        ("The union should be fined for raiding the hall.", "raid"),
        ("Why did the union raid the hall?", "raid"),
        ("The talks ended with the union raiding the hall.", "raid"),
    ],
)
def test_what_is_told_as_done(text: str, verb: str) -> None:
    """Asserted by whomever, begun, achieved or taken as done."""
    assert not left_open(text, verb)


@pytest.mark.parametrize(
    ("text", "verb", "open_"),
    [
        ("The owners could have met the mayor and have raided the hall.", "raid", True),
        ("The owners have met the mayor and have raided the hall.", "raid", False),
        ("The owners allegedly raided the hall.", "raid", True),
        ("Much depends on how the owners raid the hall.", "raid", True),
        ("The owners have had to raid the hall.", "raid", False),
    ],
)
def test_what_is_alleged_or_shares_a_modal(text: str, verb: str, open_: bool) -> None:
    """ "Could have" goes for what is joined to it; what is alleged is not told as done."""
    assert left_open(text, verb) == open_
