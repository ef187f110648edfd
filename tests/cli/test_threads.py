"""The command line multiplies on one thread, unless it is told otherwise."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

SCRIPT = """
import os
from framing.cli import main
main(["themes"])
print(os.environ["OPENBLAS_NUM_THREADS"])
"""


@pytest.mark.parametrize(("given", "told"), [(None, "1"), ("2", "2")])
def test_one_thread_unless_the_user_says_more(given: str | None, told: str) -> None:
    """The setting is made before numpy can be loaded, and never in place of the user's."""
    environment = {k: v for k, v in os.environ.items() if k != "OPENBLAS_NUM_THREADS"}
    if given is not None:
        environment["OPENBLAS_NUM_THREADS"] = given
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.split()[-1] == told
