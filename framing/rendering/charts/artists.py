"""The part of matplotlib that charts are made of, imported without a word.

Where a home folder can not be written, matplotlib says so on standard error when it is imported.
A brief needs nothing from that folder, so the remark is held back; other remarks are not.
"""

from __future__ import annotations

import logging

_logger = logging.getLogger("matplotlib")
_level = _logger.level
_logger.setLevel(logging.ERROR)

from matplotlib.artist import Artist  # noqa: E402
from matplotlib.lines import Line2D  # noqa: E402
from matplotlib.patches import Rectangle  # noqa: E402
from matplotlib.path import Path  # noqa: E402
from matplotlib.transforms import IdentityTransform  # noqa: E402

_logger.setLevel(_level)

__all__ = ["Artist", "IdentityTransform", "Line2D", "Path", "Rectangle"]
