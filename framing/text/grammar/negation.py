"""Words by which a clause is denied."""

from __future__ import annotations

NEGATORS = frozenset("not n't n’t never neither nor".split())
"""Those that deny whatever they stand with; "no", "nothing" and "without" deny what is behind
them."""

HARDLY = frozenset(("hardly", "scarcely"))
"""What denies a state; of a deed they may tell that it was just done ("had hardly left when")."""
