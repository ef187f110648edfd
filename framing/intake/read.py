"""A file or standard input to an `Article`, whatever it holds."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from framing.domain import Article
from framing.errors import BadArticle
from framing.intake.decode import decode
from framing.intake.html import from_page, is_page
from framing.intake.plain import from_file

_LARGEST = 20_000_000


def read(path: str | os.PathLike[str]) -> Article:
    """The article in the file `path`; "-" reads standard input. BadArticle if there is none."""
    if os.fspath(path) == "-":
        return _article(_standard_input(), "-", "standard input")
    where = " ".join(_in_words(os.fspath(path)).split()) or "''"
    file = Path(path)
    try:
        if file.is_dir():
            raise BadArticle(f"{where}: it is a folder; give the file of one article")
        with file.open("rb") as stream:
            raw = stream.read(_LARGEST + 1)
    except FileNotFoundError as error:
        raise BadArticle(f"{where}: there is no such file; check the path") from error
    except PermissionError as error:
        raise BadArticle(f"{where}: it may not be read; check its permissions") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise BadArticle(f"{where}: it can not be read ({reason}); check the path") from error
    return _article(raw, _in_words(file.name), where)


def _article(raw: bytes, name: str, where: str) -> Article:
    if len(raw) > _LARGEST:
        raise BadArticle(f"{where}: it is larger than 20 MB; give one article, not an archive")
    decoded = decode(raw, where)
    if is_page(decoded.text, name):
        return from_page(raw, decoded, name, where)
    return from_file(raw, decoded, name)


def _standard_input() -> bytes:
    try:
        return sys.stdin.buffer.read(_LARGEST + 1)
    except (AttributeError, OSError) as error:
        raise BadArticle("standard input: it is closed; give a file, or pipe a text in") from error


def _in_words(path: str) -> str:
    """A path as text: bytes that the locale could not read are read as UTF-8, or as U+FFFD."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
