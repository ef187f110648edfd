"""RO-Crate: a run described for archives, in the words of schema.org, beside its record.

The run is a `CreateAction`: with the program as its instrument it made the files of the folder out
of the article, the comparison, the settings, and what the program brings: word lists, weights,
fonts. Everything is named by the hash that the record has for it.

Reference: Soiland-Reyes et al. (2022), Packaging research artefacts with RO-Crate; Leo et al.
(2024), Recording provenance of workflow runs with RO-Crate, profile Process Run Crate 0.5.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any
from urllib.parse import quote

from framing.domain import Article, RunRecord

CRATE_FILE = "ro-crate-metadata.json"
CONTEXT = (
    "https://w3id.org/ro/crate/1.1/context",
    "https://w3id.org/ro/terms/workflow-run/context",
)
CRATE, PROCESS = "https://w3id.org/ro/crate/1.1", "https://w3id.org/ro/wfrun/process/0.5"
LICENCE = "https://spdx.org/licenses/Apache-2.0"
MEDIA = {
    "pdf": "application/pdf",
    "json": "application/json",
    "html": "text/html",
    "md": "text/markdown",
    "csv": "text/csv",
}
_RUN, _ARTICLE, _COMPARISON = "#run", "#article", "#comparison"
_RIGHTS = "#rights"
_GIVEN = ("article", "text", "comparison")
"""The inputs that are entities of their own."""


def ro_crate(
    record: RunRecord, article: Article, files: Mapping[str, bytes], ended: datetime
) -> bytes:
    """`ro-crate-metadata.json` for the files of a run. `ended` is when they were put there; the
    crate is dated by the record's `as_of` where it has one."""
    graph = list(_entities(record, article, files, ended))
    told = {"@context": list(CONTEXT), "@graph": graph}
    return json.dumps(told, ensure_ascii=False, indent=2).encode() + b"\n"


def _entities(
    record: RunRecord, article: Article, files: Mapping[str, bytes], ended: datetime
) -> Iterator[dict[str, Any]]:
    title = record.comparison.title
    inputs = [(name, digest) for name, digest in record.inputs if name not in _GIVEN]
    packages = [(name, told) for name, told in record.versions if name not in ("framing", "code")]
    settings = (*record.settings, ("seed", str(record.seed)))
    yield {
        "@id": CRATE_FILE,
        "@type": "CreativeWork",
        "conformsTo": {"@id": CRATE},
        "about": {"@id": "./"},
    }
    yield {
        "@id": "./",
        "@type": "Dataset",
        "conformsTo": {"@id": PROCESS},
        "name": title,
        "description": f"How {article.origin.name} frames two sides: a brief and its data",
        "datePublished": record.as_of or ended.date().isoformat(),
        "license": {"@id": _RIGHTS},
        "hasPart": _all(files),
        "mentions": {"@id": _RUN},
    }
    yield {
        "@id": _RIGHTS,
        "@type": "CreativeWork",
        "name": "Rights in the article",
        "description": "The brief quotes the article, whose rights stay with their owner",
    }
    yield {"@id": LICENCE, "@type": "CreativeWork", "name": "Apache License 2.0"}
    yield {"@id": PROCESS, "@type": "CreativeWork", "name": "Process Run Crate", "version": "0.5"}
    yield {
        "@id": _RUN,
        "@type": "CreateAction",
        "name": f"Brief of {article.origin.name}",
        "description": f"{title}: the article is read, its figures are counted, the brief is set",
        "instrument": {"@id": _program(record)},
        "object": _all(
            [_ARTICLE, _COMPARISON]
            + [_setting(name) for name, _ in settings]
            + [_shipped(name) for name, _ in inputs]
        ),
        "result": _all(files),
        "endTime": ended.isoformat(timespec="seconds"),
    }
    yield _instrument(record, packages)
    for name, version in packages:
        yield {
            "@id": _package(name, version),
            "@type": "SoftwareApplication",
            "name": name,
            "softwareVersion": version,
        }
    yield _article(article)
    yield {
        "@id": _COMPARISON,
        "@type": "CreativeWork",
        "name": " / ".join(side.label for side in record.comparison.sides),
        "sha256": dict(record.inputs).get("comparison"),
    }
    for name, value in settings:
        yield {"@id": _setting(name), "@type": "PropertyValue", "name": name, "value": value}
    for name, digest in inputs:
        yield {"@id": _shipped(name), "@type": "CreativeWork", "name": name, "sha256": digest}
    for name, content in files.items():
        yield {
            "@id": name,
            "@type": "File",
            "name": name,
            "encodingFormat": MEDIA.get(name.rpartition(".")[2], "application/octet-stream"),
            "contentSize": str(len(content)),
            "sha256": hashlib.sha256(content).hexdigest(),
        }


def _instrument(record: RunRecord, packages: Iterable[tuple[str, str]]) -> dict[str, Any]:
    versions = dict(record.versions)
    return {
        "@id": _program(record),
        "@type": "SoftwareApplication",
        "name": "framing",
        "softwareVersion": f"{versions.get('framing')} ({versions.get('code')})",
        "license": {"@id": LICENCE},
        "softwareRequirements": _all(_package(*one) for one in packages),
    }


def _article(article: Article) -> dict[str, Any]:
    told = {
        "@id": _ARTICLE,
        "@type": "CreativeWork",
        "name": article.origin.name,
        "headline": article.headline and article.headline.of(article.text),
        "author": article.byline,
        "publisher": article.outlet,
        "datePublished": article.published,
        "encodingFormat": "text/html" if article.origin.media == "html" else "text/plain",
        "sha256": article.origin.sha256,
    }
    return {key: value for key, value in told.items() if value is not None}


def _all(names: Iterable[str]) -> list[dict[str, str]]:
    return [{"@id": name} for name in names]


def _program(record: RunRecord) -> str:
    return _package("framing-brief", dict(record.versions).get("framing", ""))


def _package(name: str, version: str) -> str:
    """The name of a piece of software, as a package URL."""
    return f"pkg:{'generic' if name == 'python' else 'pypi'}/{name}@{quote(version)}"


def _setting(name: str) -> str:
    return f"#setting-{name}"


def _shipped(name: str) -> str:
    return f"#input-{name}"
