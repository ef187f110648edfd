"""A restrictive relative clause tells of the noun it stands behind."""

from __future__ import annotations

import pytest

import framing


@pytest.mark.parametrize(
    ("text", "lemma", "agent"),
    [
        (
            "They adopted a rule on the promotion of safe engines that will help farmers.",
            "help",
            "safe engines",
        ),
        ("She praised the author of the plan that has saved the town.", "save", None),
    ],
)
def test_that_behind_a_plural_takes_up_the_plural(text: str, lemma: str, agent: str | None) -> None:
    """The engines help the farmers, not the rule; where number decides nothing is forced."""
    (clause,) = [clause for clause in framing.annotate(text).clauses if clause.lemma == lemma]
    assert clause.agent is not None
    assert agent is None or clause.agent.of(text) == agent
