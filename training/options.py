"""The one option of the training scripts: where the corpora are."""

from __future__ import annotations

import argparse
import os
from pathlib import Path


def corpora(description: str | None) -> Path:
    """The folder of the corpora, from `--corpora` or the environment's FRAMING_CORPORA."""
    parser = argparse.ArgumentParser(
        description=description, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    default = os.environ.get("FRAMING_CORPORA")
    parser.add_argument(
        "--corpora",
        type=Path,
        default=default,
        required=default is None,
        metavar="DIR",
        help="folder that holds ud_ewt and ud_gum (default: $FRAMING_CORPORA)",
    )
    folder: Path = parser.parse_args().corpora
    return folder
