"""Comparison files: what they mean, what is refused, and that they can be written back."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.domain import Comparison, Pair, Side
from framing.errors import BadComparison
from framing.intake import comparison_from_flags, find_comparison, load, to_toml
from framing.intake.comparison import parse

SEED = Path(__file__).parents[2] / "seeds" / "000_440bc964de211b24.toml"
GOOD = """
title = "The dam"
theme = "brief"
paper = "letter"
lenses = ["voice", "tone"]
background = "press"
about = "who is heard"
[sides.a]
label = "Norland"
names = ["Norland", "Lund"]
people = ["Ana Kolar"]
institutions = ["River Office"]
places = ["Arda"]
[sides.b]
label = "Vestria"
names = ["Vestria"]
"""


def with_sides(a: str, b: str, more: str = "") -> str:
    return f'{more}\n[sides.a]\nlabel = "A"\n{a}\n[sides.b]\nlabel = "B"\n{b}\n'


def test_all_keys_are_read() -> None:
    """Each key of the file stands in its field of the comparison."""
    assert parse(GOOD, "f") == Comparison(
        title="The dam",
        sides=Pair(
            Side("Norland", ("Norland", "Lund"), ("Ana Kolar",), ("River Office",), ("Arda",)),
            Side("Vestria", ("Vestria",)),
        ),
        lenses=("voice", "tone"),
        theme="brief",
        paper="letter",
        background="press",
        about="who is heard",
    )


def test_the_seed_comparison_is_read() -> None:
    """The example beside the seed article loads, with the labels of its two sides."""
    comparison = load(SEED)
    assert comparison.sides.map(lambda side: side.label) == Pair(
        "US-led resolution", "China's role"
    )
    assert comparison.sides.b.people == ("Zeng Yi",)


def test_what_is_left_out_has_defaults() -> None:
    """The title names both labels, A before B as everywhere in the brief."""
    one = parse(with_sides('names = ["x"]', 'names = ["y"]'), "f")
    assert (one.title, one.lenses, one.theme, one.paper) == ("A and B", (), "brief", "a4")
    assert comparison_from_flags("Zed: z", "Ann: a").title == "Zed and Ann"


X = 'names = ["x"]'
Y = 'names = ["y"]'
FAULTS = {
    "": "the sides are missing; expected tables [sides.a] and [sides.b]",
    "title": "not valid TOML",
    "[sides.a]\nlabel = x": "line 2, column 9",
    "sides = 3": "the sides are missing",
    "[sides]\na = 3": "sides.a: it is missing; expected a table [sides.a]",
    with_sides(X, Y, "titel = 'x'"): "titel: unknown key; did you mean title?",
    with_sides(f"{X}\ncolour = 'red'", Y): "sides.a.colour: unknown key; expected one of",
    with_sides(X.replace("names", "name"), Y): "sides.a.name: unknown key; did you mean names?",
    with_sides(X, Y) + "[sides.c]\n": "sides.c: unknown key",
    f"[sides.a]\nlabel = 'A'\n{X}": "sides.b: it is missing",
    f"[sides.a]\n{X}": "sides.a.label: it is missing",
    with_sides("", Y): "sides.a.names: there are none",
    with_sides("names = []", Y): "sides.a.names: there are none",
    with_sides("names = 'x'", Y): "sides.a.names: expected a list, got text",
    with_sides("names = ['x', 3]", Y): "sides.a.names: item 2 must be text in quotes, got a number",
    with_sides("names = ['x', ' ']", Y): "sides.a.names: item 2 is empty",
    with_sides("names = ['x', 'x']", Y): "'x' also stands in sides.a.names; write it once",
    with_sides(f"{X}\npeople = ['x']", Y): "sides.a.people: 'x' also stands in sides.a.names",
    with_sides("names = ['draft']", "names = ['Drafts']"): "in sides.a.names as 'draft'; a name",
    with_sides("names = ['party']", "names = ['parties']"): "in sides.a.names as 'party'; a name",
    with_sides("names = ['China']", f"{Y}\nplaces = ['CHINA']"): "may belong to one side only",
    with_sides("names = ['Zeng  Yi']", "names = ['Zeng Yi']"): "may belong to one side only",
    with_sides(X, Y, "title = 3"): "title: expected text in quotes, got a number",
    with_sides(X, Y, "title = ' '"): "title: it is empty",
    with_sides(X, Y, "paper = 'a5'"): 'paper: "a5" is unknown; expected "a4" or "letter"',
    with_sides(X, Y, "lenses = true"): "lenses: expected a list, got true or false",
    with_sides(X, Y, "theme = 2026-03-04"): "theme: expected text in quotes, got a date",
    with_sides(X, Y).replace('"B"', '"a"'): "both sides are called 'a'",
    "a = " + "[" * 3000: "it is ",
}


@pytest.mark.parametrize(("text", "says"), FAULTS.items(), ids=range(len(FAULTS)))
def test_faults_are_told_with_file_key_and_what_was_expected(text: str, says: str) -> None:
    """One line each, beginning with the file."""
    with pytest.raises(BadComparison) as caught:
        parse(text, "folder/side.toml")
    message = str(caught.value)
    assert says in message
    assert message.startswith("folder/side.toml: ")
    assert "\n" not in message


def test_capitals_and_small_letters_may_tell_names_apart() -> None:
    """The US and the pronoun are two things, as are IT and it."""
    comparison = parse(with_sides('names = ["US"]', 'names = ["us"]'), "f")
    assert comparison.sides.b.names == ("us",)


def test_two_forms_of_a_name_may_stand_on_one_side() -> None:
    """Plural and capitals are no fault where nothing is ambiguous."""
    names = '["draft", "Draft", "drafts"]'
    assert len(parse(with_sides(f"names = {names}", 'names = ["y"]'), "f").sides.a.names) == 3


def test_files_that_can_not_be_read_are_refused(tmp_path: Path) -> None:
    """Missing, a folder, no UTF-8, too large: each in one line."""
    latin = tmp_path / "latin.toml"
    latin.write_bytes(b'title = "caf\xe9"')
    large = tmp_path / "large.toml"
    large.write_bytes(b"#" * 1_000_001)
    for path, says in (
        (tmp_path / "none.toml", "there is no such file; `framing sides` makes one"),
        (tmp_path, "can not be read"),
        (latin, "byte 12 is not UTF-8"),
        (large, "larger than 1 MB"),
    ):
        with pytest.raises(BadComparison, match=says) as caught:
            load(path)
        assert "\n" not in str(caught.value)


def test_a_mark_at_the_start_of_the_file_does_no_harm(tmp_path: Path) -> None:
    """Editors that write a byte-order mark are forgiven."""
    path = tmp_path / "a.toml"
    path.write_bytes(b"\xef\xbb\xbf" + GOOD.encode())
    assert load(path).title == "The dam"


def test_flags_name_two_sides() -> None:
    """Label and names; a lone label is its own name."""
    comparison = comparison_from_flags("US-led resolution: US, United States ,draft", " China ")
    assert comparison.sides == Pair(
        Side("US-led resolution", ("US", "United States", "draft")), Side("China", ("China",))
    )


@pytest.mark.parametrize(
    ("a", "b", "says"),
    [
        (": x", "B", "--a: the label is empty"),
        ("A: x,,y", "B", "--a: a name is empty"),
        ("A", "", "--b: the label is empty"),
        ("A: Xu", "B: xu", "--a and --b: sides.b.names: 'xu' also stands in sides.a.names as 'Xu'"),
        ("A", "a: b", "both sides are called 'a'"),
    ],
)
def test_flags_are_checked_as_files_are(a: str, b: str, says: str) -> None:
    """Empty labels and names, and names on both sides, are refused with the flag."""
    with pytest.raises(BadComparison) as caught:
        comparison_from_flags(a, b)
    assert says in str(caught.value)


def test_a_comparison_is_found_beside_its_article(tmp_path: Path) -> None:
    """The file of the same stem goes before the folder's common one."""
    article = tmp_path / "river.txt"
    assert find_comparison(article) is None
    common = tmp_path / "comparison.toml"
    common.write_text(GOOD)
    assert find_comparison(article) == common
    own = tmp_path / "river.toml"
    own.write_text(GOOD)
    assert find_comparison(str(article)) == own
    assert find_comparison("-") is None
    assert find_comparison(".") is None
    assert find_comparison(own) == common


LINE = st.text(
    st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20
).map(lambda text: " ".join(f"w{text}".split()))  # fmt: skip


@given(
    names=st.lists(LINE, min_size=10, max_size=10),
    about=st.one_of(st.just(""), LINE),
    lenses=st.lists(LINE, max_size=3),
    theme=LINE,
    paper=st.sampled_from(["a4", "letter"]),
)
def test_what_is_written_is_read_back(
    names: list[str], about: str, lenses: list[str], theme: str, paper: str
) -> None:
    """Any comparison, with quotes, backslashes and control characters in its names, comes back."""
    a, b = (tuple(f"{key}{i} {name}" for i, name in enumerate(names)) for key in "ab")
    comparison = Comparison(
        title=names[0],
        sides=Pair(Side(a[0], a[1:3], a[3:4], a[4:5], a[5:6]), Side(b[0], b[1:9])),
        lenses=tuple(lenses),
        theme=theme,
        paper="a4" if paper == "a4" else "letter",
        background=about,
        about=about,
    )
    assert parse(to_toml(comparison), "f") == comparison


@given(st.text(max_size=200))
def test_any_text_is_a_comparison_or_refused(text: str) -> None:
    """No file makes anything but a comparison or BadComparison."""
    try:
        parse(text, "f")
    except BadComparison as error:
        assert "\n" not in str(error)
