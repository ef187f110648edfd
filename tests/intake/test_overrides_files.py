"""Files of overrides: what is written is read back, what is wrong is told with entry and key."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.domain import Override, Overrides, Span
from framing.domain.overrides import VALUES
from framing.errors import BadOverrides
from framing.intake import load_overrides, overrides_toml
from framing.intake.overrides import overrides_of

ROOT = Path(__file__).parents[2]
HEAD = f'schema = "framing-overrides/1"\nsha256 = "{"0" * 64}"\ncoder = "JK"\n'
CHANGE = '[[change]]\ncoding = "mention"\nat = [3, 8]\nfrom = "a"\nto = "b"\n'
WORDS = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=12)
PLACES = st.tuples(st.integers(0, 99), st.integers(1, 99)).map(lambda x: Span(x[0], x[0] + x[1]))


@st.composite
def changes(draw: st.DrawFn) -> Override:
    """Any change that a file may hold."""
    coding = draw(st.sampled_from(sorted(VALUES)))
    was, now = draw(
        st.lists(st.sampled_from(VALUES[coding]), min_size=2, max_size=2, unique=True)
        if VALUES[coding]
        else st.lists(WORDS.map(lambda x: f"Dr {x}"), min_size=2, max_size=2, unique=True)
    )
    why = draw(st.just("") | WORDS)
    change = Override(coding, draw(PLACES), was, now, why)
    if not change.adds:
        return change
    return Override(coding, change.at, was, now, why, (change.at,), (), (draw(PLACES),))


FILES = st.builds(
    Overrides,
    st.just("f" * 64),
    WORDS,
    st.lists(changes(), max_size=4, unique_by=lambda x: (x.coding, x.at)).map(tuple),
)


@given(FILES)
def test_a_file_is_read_back_as_it_was_written(overrides: Overrides) -> None:
    """Writing and reading give the same overrides, and the published schema knows the file."""
    data = tomllib.loads(overrides_toml(overrides))
    assert overrides_of(data) == overrides
    schema = json.loads((ROOT / "docs/schemas/overrides-1.json").read_text("utf-8"))
    jsonschema.Draft202012Validator(schema).validate(data)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", ("schema: expected",)),
        (HEAD.replace("/1", "/2"), ("schema: expected", "framing-overrides/2")),
        (HEAD.replace("0" * 64, "0" * 63), ("sha256: expected",)),
        (HEAD.replace("JK", " "), ("coder: it is missing",)),
        (HEAD + "more = 1", ("more: unknown key",)),
        (HEAD + "change = 1", ("change: expected tables",)),
        (HEAD + "change = [1]", ("change 1: expected a table",)),
        (HEAD + CHANGE + "what = 1", ("change 1: what: unknown key", "coding")),
        (HEAD + CHANGE.replace("mention", "tone"), ("change 1: coding: expected one of", "tone")),
        (HEAD + CHANGE.replace("[3, 8]", "[8, 3]"), ("change 1: at: expected a place", "[8, 3]")),
        (HEAD + CHANGE.replace("[3, 8]", "[3, true]"), ("change 1: at: expected a place",)),
        (HEAD + CHANGE.replace("[3, 8]", "3"), ("change 1: at: expected a place",)),
        (HEAD + CHANGE.replace("at = [3, 8]\n", ""), ("change 1: at: expected", "nothing")),
        (HEAD + CHANGE.replace('"b"', '"c"'), ("change 1: to: expected one of a, b, none",)),
        (HEAD + CHANGE.replace('"b"', '"a"'), ("change 1: to: it is what",)),
        (HEAD + CHANGE.replace('from = "a"\n', ""), ("change 1: from: expected", "nothing")),
        (HEAD + CHANGE + "why = 7", ("change 1: why: expected text",)),
        (HEAD + CHANGE + f'why = "{"x" * 301}"', ("change 1: why: it has 301",)),
        (HEAD + CHANGE + "cue = [[1, 2]]", ("change 1: cue: it goes with", "added")),
        (HEAD + CHANGE + CHANGE, ("change 2: at: mention at [3, 8]", "change 1")),
        (
            HEAD + CHANGE.replace("mention", "speaker").replace('"b"', '"absent"'),
            ("change 1: to: expected a name",),
        ),
        (
            HEAD
            + '[[change]]\ncoding = "attribution"\nat = [1, 9]\nfrom = "absent"\nto = "present"\n'
            + "content = [[4, 9], [1, 5]]",
            ("change 1: content: expected places in order",),
        ),
        ("schema =", ("not valid TOML",)),
    ],
)
def test_each_fault_has_its_line(tmp_path: Path, text: str, words: tuple[str, ...]) -> None:
    """The line names the file, the entry, the key and what was expected."""
    file = tmp_path / "jk.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(BadOverrides) as caught:
        load_overrides(file)
    message = str(caught.value)
    assert message.startswith(f"{file}: ")
    assert "\n" not in message
    for word in words:
        assert word in message


@pytest.mark.parametrize("content", [b"\xff", None])
def test_what_can_not_be_read_is_told(tmp_path: Path, content: Any) -> None:
    """A file that is not UTF-8, or not there, is refused in one line."""
    file = tmp_path / "jk.toml"
    if content:
        file.write_bytes(content)
    with pytest.raises(BadOverrides, match="UTF-8" if content else "no such file"):
        load_overrides(file)
