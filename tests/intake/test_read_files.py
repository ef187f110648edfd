"""Files and standard input: what is read, and how it is refused."""

from __future__ import annotations

import hashlib
import io
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from framing.domain import Origin
from framing.errors import BadArticle
from framing.intake import from_text, read

TEXT = "Norland leaves the river commission\n\nIts parliament voted on Tuesday.\n"


def test_a_text_file_is_read_with_its_origin(tmp_path: Path) -> None:
    """The origin holds the file's name, the encoding and the hash of the bytes as read."""
    raw = TEXT.replace("\n", "\r\n").encode("utf-8-sig")
    path = tmp_path / "river.txt"
    path.write_bytes(raw)
    article = read(path)
    assert article.text == TEXT
    assert article.origin == Origin("river.txt", "text", "utf-8", hashlib.sha256(raw).hexdigest())
    assert article.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()
    assert read(str(path)) == article


def test_standard_input_is_read_as_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    """A dash reads what is piped in, in any encoding."""
    raw = TEXT.encode("utf-16")
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(raw)))
    article = read("-")
    assert article.text == TEXT
    assert article.origin.name == "-"


def test_a_string_and_a_file_of_it_are_the_same_article(tmp_path: Path) -> None:
    """The text, its hash, its blocks and its origin do not depend on the way in."""
    path = tmp_path / "a.txt"
    path.write_text(TEXT, "utf-8", newline="")
    assert from_text(TEXT, "a.txt") == read(path)
    assert from_text(TEXT).origin.name == "-"


def test_a_missing_file_a_folder_and_odd_paths_are_refused(tmp_path: Path) -> None:
    """Each says in one line which path it was and what to do."""
    for path, says in (
        (tmp_path / "none.txt", "there is no such file"),
        (tmp_path, "it is a folder"),
        ("", "'': it is a folder"),
        (tmp_path / "two\nlines.txt", "there is no such file"),
        (tmp_path / "nul\x00.txt", "can not be read"),
        (tmp_path / ("long" * 200), "can not be read"),
    ):
        with pytest.raises(BadArticle, match=says) as caught:
            read(path)
        assert "\n" not in str(caught.value)
        assert "; " in str(caught.value)


def test_an_unreadable_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that may not be opened is told as such."""
    path = tmp_path / "a.txt"
    path.write_text(TEXT)

    def refuse(*_args: object, **_options: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(BadArticle, match="may not be read"):
        read(path)


def test_more_than_twenty_megabytes_are_refused(tmp_path: Path) -> None:
    """An archive is not an article, and is not read to its end."""
    path = tmp_path / "large.txt"
    with path.open("wb") as stream:
        stream.truncate(20_000_001)
    with pytest.raises(BadArticle, match="larger than 20 MB"):
        read(path)


def test_fifty_thousand_words_are_an_article() -> None:
    """A long report is read whole."""
    sentence = "The council met on Tuesday and sold the hall to a buyer without a name. "
    text = "\n\n".join([(sentence * 7).strip()] * 500)
    article = from_text(text)
    assert len(article.text.split()) > 50_000
    assert len(article.paragraphs) == 500
