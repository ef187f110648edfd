"""What the brief of the seed costs, beside the least that the same libraries could cost.

    python benchmarks/cost/compare.py [--runs 5]

Both are whole processes; CPU seconds (user and system) as the operating system counts them. The
two run in turn, so that a machine whose speed drifts treats them alike. NLTK imports scipy where it
is installed, which costs both as much; an environment with nothing but the program's own
dependencies gives the higher ratio, 1.8 where the one for tests gives 1.4.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
SEED = ROOT / "seeds" / "000_440bc964de211b24.txt"
TARGET = 2.0


def cpu(*arguments: str) -> float:
    """CPU seconds of one run of Python with these arguments."""
    before = os.times()
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL, cwd=ROOT)
    after = os.times()
    return (
        after.children_user - before.children_user + after.children_system - before.children_system
    )


def told(name: str, seconds: list[float]) -> str:
    """A row: least, median, most."""
    return f"{name:<28}{min(seconds):6.2f}{statistics.median(seconds):8.2f}{max(seconds):8.2f}"


def main() -> None:
    """Run both in turn and print medians and the ratio."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    floor, brief, bare = [], [], []
    with tempfile.TemporaryDirectory() as out:
        os.environ["FRAMING_HOME"] = str(Path(out, "home"))
        command = ("-m", "framing", "report", str(SEED), "-o", out)
        for _ in range(runs + 1):
            floor.append(cpu(str(ROOT / "benchmarks" / "cost" / "floor.py")))
            brief.append(cpu(*command))
            bare.append(cpu("-m", "framing", "--help"))
    ratios = [ours / least for ours, least in zip(brief[1:], floor[1:], strict=True)]
    print(f"{'CPU seconds, whole process':<28}{'min':>6}{'median':>8}{'max':>8}")
    print(told("floor: charts and pages only", floor[1:]))
    print(told("framing report, the seed", brief[1:]))
    print(told("framing --help", bare[1:]))
    print(f"ratio, median of {runs} pairs: {statistics.median(ratios):.2f} (target {TARGET})")


if __name__ == "__main__":
    main()
