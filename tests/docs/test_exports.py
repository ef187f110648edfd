"""The page on exports works as it is written down."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest

from framing.cli import main
from framing.exports.formats import FORMATS

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "exports.md").read_text("utf-8")


def test_every_command_of_the_page_works(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each command ends well and writes the files that the table names."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    monkeypatch.chdir(tmp_path)
    blocks = re.findall(r"^```\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
    for command in "".join(blocks).splitlines():
        program, *arguments = shlex.split(command)
        assert program == "framing"
        main(arguments)
    printed = {Path(line).name.replace("000_440bc964de211b24", "NAME")
               for line in capsys.readouterr().out.splitlines()}  # fmt: skip
    named = set(re.findall(r"`([\w.-]+\.(?:jsonld|txt|ann|conf|conllu|json))`", PAGE))
    assert {"NAME.jsonld", "NAME.ann", "ro-crate-metadata.json"} <= named & printed


def test_every_format_is_explained() -> None:
    """Each format has its row."""
    assert re.findall(r"^\| `([a-z][\w-]+)` \|", PAGE, re.MULTILINE) == list(FORMATS)
