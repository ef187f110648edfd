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
        ("He praised the builder of the ships that carry grain.", "carry", "the ships"),
    ],
)
def test_that_behind_a_plural_takes_up_the_plural(text: str, lemma: str, agent: str) -> None:
    """The engines help the farmers, not the rule; the ships carry the grain, not the builder."""
    (clause,) = [clause for clause in framing.annotate(text).clauses if clause.lemma == lemma]
    assert clause.agent is not None
    assert clause.agent.of(text) == agent
