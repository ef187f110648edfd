"""Words by which a clause is denied."""

from __future__ import annotations

NEGATORS = frozenset("not n't n’t never neither nor hardly scarcely".split())
"""Those that deny whatever they stand with; "no", "nothing" and "without" deny what is behind them,
and whoever "barely" did something did it."""
