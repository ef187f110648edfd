"""The codings that training adds to the corpora: places and codes, never text."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parents[2] / "training" / "encoder"
FRAMES = "chemrs"


def rows(name: str) -> list[list[str]]:
    """The fields of each line."""
    return [line.split("\t") for line in (FOLDER / name).read_text(encoding="utf-8").splitlines()]


def test_tone_is_coded_once_a_target_inside_its_sentence() -> None:
    """A code, how the target was chosen, and places that fit into each other."""
    held = rows("coded.tsv")
    assert len({tuple(row[:5]) for row in held}) == len(held)
    for _, start, end, first, last, code, chosen in held:
        assert 0 <= int(first) < int(last) <= int(end) - int(start)
        assert code in {"n", "0", "p", "n0", "p0", "np"}
        assert chosen in {"r", "u"}


def test_frames_are_coded_once_a_sentence() -> None:
    """Letters of frames, each at most once, or none; an even bet has its mark."""
    held = rows("framed.tsv")
    assert len({tuple(row[:3]) for row in held}) == len(held)
    for _, start, end, code in held:
        assert 0 <= int(start) < int(end)
        letters = code.replace("?", "")
        assert code == "-" or (set(letters) <= set(FRAMES) and len(set(letters)) == len(letters))
        assert "??" not in code and not code.startswith("?")
