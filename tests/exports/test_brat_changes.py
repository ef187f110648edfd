"""Corrections made in brat become overrides, and the overrides make the codings of brat."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from framing.domain import Override, Overrides
from framing.errors import BadOverrides
from framing.exports.annotated import Annotated, with_sides
from framing.exports.brat import brat
from framing.exports.brat_changes import brat_changes
from framing.exports.brat_reading import ReadBack, read_brat
from framing.run.importing import import_brat
from framing.text.overruling import overruled
from framing.text.reading import read_sides


def ann(annotated: Annotated) -> str:
    """The standoff of an article."""
    return brat(annotated)["vote.ann"].decode()


def imported(machine: Annotated, content: str, folder: Path) -> tuple[Annotated, Overrides]:
    """What is read with the overrides that a file comes to."""
    file = folder / "vote.ann"
    file.write_bytes(content.encode())
    overrides, _ = import_brat(machine, file, "JK")
    assert machine.sides is not None
    doc = overruled(machine.doc, overrides, machine.sides)
    return with_sides("vote", read_sides(doc, machine.sides)), overrides


def coded(annotated: Annotated) -> ReadBack:
    """What brat holds of an article, as it is read."""
    return read_brat(ann(annotated), annotated.text, "x.ann")


def mark(content: str, words: str, kind: str) -> str:
    """The name of the mark of a kind that holds some words."""
    (found,) = re.findall(rf"^(T\d+)\t{kind} [^\t]*\t[^\n]*{words}", content, re.MULTILINE)
    return str(found)


def recoded(content: str, name: str, attribute: str, value: str) -> str:
    """The standoff with another value of an attribute of a mark."""
    pattern = rf"^(A\d+\t{attribute} {name}) \w+$"
    assert re.search(pattern, content, re.MULTILINE)
    return re.sub(pattern, rf"\1 {value}", content, flags=re.MULTILINE)


def without(content: str, name: str) -> str:
    """The standoff without a mark and without what is said of it."""
    return "".join(
        line for line in content.splitlines(keepends=True) if not re.search(rf"\b{name}\b", line)
    )


def test_what_nobody_changed_comes_to_no_overrides(annotated: Annotated, tmp_path: Path) -> None:
    """Out and in again changes nothing."""
    again, overrides = imported(annotated, ann(annotated), tmp_path)
    assert overrides.changes == ()
    assert coded(again) == coded(annotated)


def other_cue(content: str) -> str:
    """Another class of cue and another role."""
    name = mark(content, "harbour will", "Content")
    return recoded(recoded(content, name, "CueClass", "accusing"), name, "Role", "citizen")


def other_speaker(content: str) -> str:
    """Another speaker, on the other side."""
    name = mark(content, "harbour will", "Content")
    changed = re.sub(rf"(AnnotatorNotes {name}\tspeaker: ).*", r"\1Ben Hill", content)
    assert changed != content
    return recoded(changed, name, "SpeakerSide", "a")


def other_stance(content: str) -> str:
    """A content that supports the one side and attacks the other."""
    name = mark(content, "harbour will", "Content")
    kept = re.sub(rf"^A\d+\t(Supports|Attacks) {name} .*\n", "", content, flags=re.MULTILINE)
    return kept + f"A900\tSupports {name} b\nA901\tAttacks {name} a\n"


def taken_away(content: str) -> str:
    """An attribution less."""
    return without(content, mark(content, "harbour will", "Content"))


def mentions_moved(content: str) -> str:
    """A mention of the other side, and one that is none."""
    names = re.findall(r"^(T\d+)\tMention ", content, re.MULTILINE)
    side = re.findall(rf"Side {names[0]} (\w)", content)[0]
    return without(recoded(content, names[0], "Side", "b" if side == "a" else "a"), names[1])


@pytest.mark.parametrize(
    "change", [other_cue, other_speaker, other_stance, taken_away, mentions_moved]
)
def test_a_correction_comes_out_as_it_was_made(
    annotated: Annotated, tmp_path: Path, change: Callable[[str], str]
) -> None:
    """What was corrected in brat is what is coded when its overrides are in force."""
    content = change(ann(annotated))
    wanted = read_brat(content, annotated.text, "x.ann")
    again, overrides = imported(annotated, content, tmp_path)
    assert overrides.changes
    found = coded(again)
    codings = ("Role", "CueClass", "SpeakerSide", "Supports", "Attacks")
    for one, other in zip(found.attributions, wanted.attributions, strict=True):
        assert (one.content, one.speaker) == (other.content, other.speaker)
        assert [one.coding.get(name) for name in codings] == [
            other.coding.get(name) for name in codings
        ]
    assert [(one.place, one.side) for one in found.mentions] == [
        (one.place, one.side) for one in wanted.mentions
    ]


def test_an_attribution_is_added(annotated: Annotated, tmp_path: Path) -> None:
    """What is marked anew over a line end is one attribution with its source and its cue."""
    text = annotated.text
    start, line = text.index("the town's"), text.index("lawyers")
    end = text.index(" had misled")
    cue, source = text.index("praised"), text.index("Critics")
    lines = (
        f"T800\tContent {start} {line - 1};{line} {end}\tthe town's lawyers",
        f"T801\tCue {cue} {cue + 7}\tpraised",
        f"T802\tSource {source} {source + 7}\tCritics",
        "R800\tCue_Content Arg1:T801 Arg2:T800",
        "R801\tCue_Source Arg1:T801 Arg2:T802",
        "A800\tRole T800 expert",
        "#800\tAnnotatorNotes T800\tspeaker: Ben Hill",
    )
    again, overrides = imported(annotated, ann(annotated) + "\n".join(lines), tmp_path)
    assert overrides.changes[0] == Override(
        "attribution",
        (start, end),  # type: ignore[arg-type]
        "absent",
        "present",
        "",
        ((start, end),),  # type: ignore[arg-type]
        ((source, source + 7),),  # type: ignore[arg-type]
        ((cue, cue + 7),),  # type: ignore[arg-type]
    )
    (new,) = [one.attribution for one in again.attributions if one.attribution.cue
              and one.attribution.cue[0].start == cue]  # fmt: skip
    assert (new.speaker, new.role, new.content) == ("Ben Hill", "expert", ((start, end),))


def test_what_overrides_can_not_say_is_told(annotated: Annotated) -> None:
    """A source that was marked otherwise is remarked on, and changes nothing."""
    content = without(ann(annotated), mark(ann(annotated), "Ada Stone", "Source"))
    found = brat_changes(annotated, read_brat(content, annotated.text, "x.ann"))
    assert found.changes == ()
    (remark,) = found.remarks
    assert "source" in remark


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"T1\tContent 0 7\tTown", "of another text"),
        (b"\xff", "can not be read"),
        (b"T1\tContent 0 7\tCouncil", "stands in no sentence"),
    ],
)
def test_a_file_that_does_not_fit_is_refused(
    annotated: Annotated, tmp_path: Path, content: bytes, words: str
) -> None:
    """Another text, no text, a place that is not analysed: one line that names the file."""
    file = tmp_path / "vote.ann"
    file.write_bytes(content)
    with pytest.raises(BadOverrides, match=words) as caught:
        import_brat(annotated, file, "JK")
    assert str(file) in str(caught.value)
    with pytest.raises(BadOverrides, match=r"none\.ann"):
        import_brat(annotated, tmp_path / "none.ann", "JK")
