"""How far two coders agree, wherever their codings are written."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
from runs import refused, write

import framing
from framing.cli import main
from framing.domain import Override, Overrides
from framing.errors import BadOverrides, BadRun
from framing.intake import overrides_toml
from framing.run.agreement import CALLED, Agreement, agreement
from framing.run.coder import read_coders
from framing.run.coding_sheet import coding_sheet
from framing.run.study import study
from framing.stats.krippendorff import alpha

TEXT = """Strike at the harbour

"The port has lied to us," said Ben Hill. The town sued the harbour on Friday.
The council warned the port, according to a report. The harbour rejected the claim.
The town was warned by its own lawyers. "We will not give in," said Ada Stone.
Residents of the town feared the noise. The port was built in 1962. Nobody came to the harbour.
The council met. The harbour said the town was wrong. The port grew.
"""


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run of the machine, JK's overrides, a run with them, and KL's sheet."""
    folder = tmp_path_factory.mktemp("agree")
    article = write(folder, "strike.txt", TEXT)
    doc = framing.annotate(framing.read(article))
    comparison = framing.load(folder / "comparison.toml")
    mentions = framing.mentions(doc, comparison)
    first, last = doc.attributions[0], doc.attributions[-1]
    changes = (
        Override("mention", mentions[0].span, mentions[0].side, "none"),
        Override("mention", mentions[1].span, mentions[1].side, "none"),
        Override("cue_class", first.cue[0], first.cue_class, "accusing"),
        Override("attribution", last.content[0], "present", "absent"),
    )
    jk = Overrides(doc.article.sha256, "JK", changes)
    (folder / "jk.toml").write_text(overrides_toml(jk), encoding="utf-8")
    study(article, comparison, folder / "machine", formats=("json",))
    study(article, comparison, folder / "ruled", formats=("json",), overrides=folder / "jk.toml")
    (folder / "blank.csv").write_bytes(coding_sheet(doc, comparison.sides))
    kl = Overrides(doc.article.sha256, "KL", changes[1:2])
    (folder / "kl.csv").write_bytes(coding_sheet(doc, comparison.sides, kl))
    return folder


def found(one: Path, other: Path) -> dict[str, Agreement]:
    """How far two files agree, by coding; it is the same the other way round."""
    result = agreement(*read_coders(one, other))
    assert result == agreement(*read_coders(other, one))
    return {each.coding: each for each in result}


def test_a_coder_agrees_with_himself_wherever_it_is_written(place: Path) -> None:
    """Overrides, and the run and report made with them, are one coder: nothing differs."""
    runs = (place / "ruled" / "strike", place / "ruled" / "strike" / "report.json")
    for other in runs:
        for each in found(place / "jk.toml", other).values():
            assert each.same == each.n
            assert each.alpha in (None, 1.0)
            assert each.interval is None
    assert set(found(place / "jk.toml", runs[0])) == set(CALLED)


def test_each_overrule_is_a_disagreement_with_the_machine(place: Path) -> None:
    """Against the machine the changed mentions, cue and attribution differ and nothing else; alpha
    is that of these very values. In a run what follows from a change differs with it."""
    machine = place / "machine" / "strike"
    for ruled in (place / "jk.toml", place / "ruled" / "strike"):
        each = found(ruled, machine)
        apart = {name: one.n - one.same for name, one in each.items() if one.n != one.same}
        assert {*apart} - {"stance", "speaker_side"} == {"mention", "attribution", "cue_class"}
        assert (apart["mention"], apart["attribution"], apart["cue_class"]) == (2, 1, 1)
        assert ruled.is_dir() or len(apart) == 3
        data = json.loads((machine / "report.json").read_text("utf-8"))
        sides = [mention["side"] for mention in data["mentions"]]
        assert each["mention"].n == len(sides)
        pairs = [*((side, "none") for side in sides[:2]), *((side, side) for side in sides[2:])]
        assert each["mention"].alpha == pytest.approx(alpha(pairs), abs=1e-12)
        assert each["attribution"].n == len(data["article"]["sentences"])
        assert each["speaker"].n == len(data["attributions"]) - 1


def test_two_analysts_are_compared_by_what_each_changed(place: Path) -> None:
    """JK's overrides against KL's sheet: they differ where one of them changed alone."""
    each = found(place / "jk.toml", place / "kl.csv")
    apart = {name: one.n - one.same for name, one in each.items() if one.n != one.same}
    assert apart == {"mention": 1, "attribution": 1, "cue_class": 1}
    interval = each["mention"].interval
    value = each["mention"].alpha
    assert interval is not None and value is not None
    assert interval[0] <= value <= interval[1] == 1.0


def test_too_few_units_and_no_variation_are_answers(place: Path) -> None:
    """Where there is too little to go by, the reason stands in the place of alpha."""
    each = found(place / "jk.toml", place / "machine" / "strike")
    assert each["speaker"].alpha is None
    assert each["speaker"].withheld == "too few units (under 8)"
    assert "too few units" in each["speaker"].line()


def test_a_sheet_coded_blind_counts_only_what_was_filled_in(place: Path, tmp_path: Path) -> None:
    """With the machine's column emptied, a blank cell is no coding at all."""
    table = list(csv.DictReader(io.StringIO((place / "blank.csv").read_text("utf-8-sig"))))
    asked = 0
    for row in table:
        if row["coding"] == "mention" and asked < 9:
            row["yours"], asked = row["machine"], asked + 1
        if row["coding"] not in ("article", "side", "sentence"):
            row["machine"] = ""
    file = tmp_path / "blind.csv"
    with file.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, list(table[0]))
        writer.writeheader()
        writer.writerows(table)
    each = found(file, place / "machine" / "strike")
    assert (each["mention"].n, each["mention"].same) == (9, 9)
    assert each["cue_class"].n == 0
    without = [row for row in table if row["coding"] == "sentence"]
    assert each["attribution"].n < len(without)


def test_what_can_not_be_compared_is_refused(place: Path, tmp_path: Path) -> None:
    """Two texts, two lists of changes, or a report that is none: one line says which."""
    other = tmp_path / "other.toml"
    other.write_text(overrides_toml(Overrides("0" * 64, "KL", ())), encoding="utf-8")
    with refused(BadOverrides, "of two texts"):
        read_coders(other, place / "blank.csv")
    with refused(BadOverrides, "hold changes only"):
        read_coders(place / "jk.toml", place / "jk.toml")
    text = (place / "jk.toml").read_text("utf-8")
    other.write_text(re.sub(r"at = .*", "at = [0, 1]", text, count=1), encoding="utf-8")
    with refused(BadOverrides, str(other), "change 1: at:", "no mention at [0, 1]"):
        read_coders(other, place / "blank.csv")
    broken = tmp_path / "report.json"
    for content in ("{}", "[]", "{"):
        broken.write_text(content, encoding="utf-8")
        with refused(BadRun, str(broken)):
            read_coders(broken, place / "blank.csv")


def test_the_command_prints_a_table_or_json(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Both tell the same figures."""
    main(["agree", str(place / "kl.csv"), str(place / "machine" / "strike")])
    told = capsys.readouterr().out.splitlines()
    assert told[0] == f"A  KL: {place / 'kl.csv'}"
    assert told[1].startswith("B  machine: ")
    main(["agree", str(place / "kl.csv"), str(place / "machine" / "strike"), "--json"])
    data: Any = json.loads(capsys.readouterr().out)
    assert data["schema"] == "framing-agreement/1"
    assert data["coders"] == ["KL", "machine"]
    (line,) = (line for line in told if line.startswith("side of a mention"))
    mention = data["codings"]["mention"]
    assert line.split()[4:7] == [
        str(mention["n"]),
        str(mention["same"]),
        f"{mention['alpha']:.2f}",
    ]
