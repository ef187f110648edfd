"""An RO-Crate that the library of RO-Crate reads, with what its profile asks for."""

from __future__ import annotations

import hashlib
import json
import os
import warnings
from pathlib import Path
from typing import Any

import pytest

import framing
from framing.exports.crate import MEDIA
from framing.rendering import FORMATS
from framing.run.exporting import export_crate
from framing.run.opened import open_run
from framing.run.study import study

ARTICLE = """Council votes on harbour plan

The town council approved the harbour plan on Monday. The port was praised by the council.
"""
ENDED = 1_700_000_000


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run folder with its crate."""
    folder = tmp_path_factory.mktemp("crate")
    (folder / "vote.txt").write_text(ARTICLE, encoding="utf-8")
    sides = framing.Pair(framing.Side("Harbour", ("harbour",)), framing.Side("Town", ("town",)))
    comparison = framing.Comparison("Harbour and town", sides)
    paths = study(folder / "vote.txt", comparison, folder / "runs", formats=("json",))
    made = paths[0].parent
    os.utime(made / "record.json", (ENDED, ENDED))
    export_crate(open_run(made))
    return made


@pytest.fixture(scope="module")
def graph(run: Path) -> dict[str, dict[str, Any]]:
    """The entities by name."""
    data = json.loads((run / "ro-crate-metadata.json").read_text("utf-8"))
    assert {*data} == {"@context", "@graph"}
    entities = {entity["@id"]: entity for entity in data["@graph"]}
    assert len(entities) == len(data["@graph"])
    return entities


def references(value: Any) -> list[str]:
    """Every name that an entity refers to."""
    if isinstance(value, list):
        return [name for one in value for name in references(one)]
    return [value["@id"]] if isinstance(value, dict) else []


def test_root_and_descriptor_are_what_the_crate_needs(graph: dict[str, dict[str, Any]]) -> None:
    """Descriptor and root dataset have what RO-Crate 1.1 and the profile ask for."""
    descriptor, root = graph["ro-crate-metadata.json"], graph["./"]
    assert descriptor["conformsTo"] == {"@id": "https://w3id.org/ro/crate/1.1"}
    assert descriptor["about"] == {"@id": "./"}
    assert root["conformsTo"] == {"@id": "https://w3id.org/ro/wfrun/process/0.5"}
    assert {"name", "description", "datePublished", "license", "hasPart"} <= {*root}
    assert root["datePublished"] == "2023-11-14"
    assert graph[root["conformsTo"]["@id"]]["@type"] == "CreativeWork"


def test_the_action_tells_who_made_what_of_what(
    graph: dict[str, dict[str, Any]], run: Path
) -> None:
    """Program, inputs and outputs of the run are there, each under its hash."""
    assert {*FORMATS} <= {*MEDIA}
    (action,) = [entity for entity in graph.values() if entity["@type"] == "CreateAction"]
    assert graph["./"]["mentions"] == {"@id": action["@id"]}
    assert graph[action["instrument"]["@id"]]["@type"] == "SoftwareApplication"
    assert action["endTime"] == "2023-11-14T22:13:20+00:00"
    made = {name: graph[name] for name in references(action["result"])}
    assert {*made} == {"report.json", "record.json"}
    for name, entity in made.items():
        content = (run / name).read_bytes()
        assert entity["sha256"] == hashlib.sha256(content).hexdigest()
        assert entity["contentSize"] == str(len(content))
    record = json.loads((run / "record.json").read_text("utf-8"))
    used = {graph[name].get("sha256") for name in references(action["object"])}
    assert {digest for name, digest in record["inputs"].items() if name != "text"} <= used
    packages = {entity["name"]: entity.get("softwareVersion") for entity in graph.values()
                if entity["@type"] == "SoftwareApplication"}  # fmt: skip
    assert packages["reportlab"] == record["versions"]["reportlab"]


def test_nothing_refers_to_nothing(graph: dict[str, dict[str, Any]]) -> None:
    """Every name that is no web address is that of an entity."""
    for entity in graph.values():
        for value in entity.values():
            for name in references(value):
                assert name in graph or name.startswith(("https://", "http://")), name


def test_the_library_reads_it(run: Path) -> None:
    """The library of RO-Crate opens the folder and finds the run."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from rocrate.rocrate import ROCrate
    crate = ROCrate(run)
    (action,) = [one for one in crate.contextual_entities if one.type == "CreateAction"]
    assert {one.id for one in action["result"]} == {"report.json", "record.json"}
    assert crate.root_dataset["name"] == "Harbour and town"
    assert (run / crate.get("report.json").id).exists()


def test_a_new_run_takes_the_crate_of_the_old_one_away(run: Path, tmp_path: Path) -> None:
    """A crate names hashes: it does not outlive the files that they are of."""
    comparison = open_run(run).record.comparison
    article = run.parents[1] / "vote.txt"
    for _ in range(2):
        (first, *_) = study(article, comparison, tmp_path, formats=("json",))
        assert not (first.parent / "ro-crate-metadata.json").exists()
        export_crate(open_run(first.parent))
        assert (first.parent / "ro-crate-metadata.json").exists()
