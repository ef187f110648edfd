"""The three words that say how sure a finding is.

*supported*: the test passes after correction for its family, the interval of the difference, where
there is one, leaves out zero, and the finding is stable, that is,
it holds in at least nine of ten of the settings that bear on it, and at least five of them do.
*suggestive*: one of the two; where a test was made and speaks of chance (an uncorrected p over q),
stability alone is not enough, since differences that chance made are often stable. *descriptive*:
neither, or too little text to say more than what was counted.
"""

from __future__ import annotations

from typing import Literal

from framing.stats.floors import FALSE_DISCOVERY_RATE, STABLE_SETTINGS, STABLE_SHARE


def word(
    p_value: float | None,
    q_value: float | None,
    stability: tuple[int, int] | None,
    *,
    enough: bool = True,
    clear: bool = True,
) -> Literal["supported", "suggestive", "descriptive"]:
    """The word for a finding with this p and q-value (None: not tested) that holds in so many of
    so many settings (None: no difference to hold); `enough` is what `floors.enough` says of the
    sides, `clear` whether the interval of the difference leaves out zero."""
    if not enough:
        return "descriptive"
    passed = q_value is not None and q_value <= FALSE_DISCOVERY_RATE and clear
    stable = stability is not None and is_stable(*stability)
    if passed and stable:
        return "supported"
    chance = p_value is not None and p_value > FALSE_DISCOVERY_RATE
    return "suggestive" if passed or (stable and not chance) else "descriptive"


def is_stable(holds: int, of: int) -> bool:
    """Whether a finding that holds in so many settings of those that bear on it is stable."""
    return of >= STABLE_SETTINGS and holds >= STABLE_SHARE * of
