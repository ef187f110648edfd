"""Where the corpora are: the folder that the environment variable FRAMING_CORPORA names."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def corpora() -> Path:
    """The folder of the corpora; ends the script with one line where it is not set."""
    folder = os.environ.get("FRAMING_CORPORA")
    if not folder or not Path(folder).is_dir():
        sys.exit("FRAMING_CORPORA names no folder: set it to the folder that holds the corpora")
    return Path(folder)
