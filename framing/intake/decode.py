"""Bytes to text: which encoding it is, and what is no text at all.

A byte-order mark decides; else strict UTF-8, then what an HTML page declares, then a guess. The
guess prefers Windows-1252, because English news in an old encoding nearly always is: its odd bytes
are few and stand alone, where Cyrillic or Chinese text has them in runs. Apart from the mark
(removed) and line ends (made `\\n`) the text is left as it is.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from framing.errors import BadArticle

_MARKS = (  # the longer first: the mark of UTF-32 begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NOT_TEXT = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"RIFF", "an image or a sound"),
    (b"\x1f\x8b", "a compressed file"),
    (b"BZh", "a compressed file"),
    (b"\xfd7zXZ", "a compressed file"),
    (b"7z\xbc\xaf", "a compressed file"),
    (b"SQLite format 3", "a database"),
    (b"\x7fELF", "a program"),
    (b"From: <Saved by", "a web archive (MHTML)"),
    (b"bplist00", "a web archive"),
)
_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?([\w.:-]+)""", re.I
)
_HIGH = re.compile(rb"[\x80-\xff]+")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x7f]")
_HAS_WORD = re.compile(r"[^\W_]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_SAMPLE = 200_000
_MEND = "save it as plain text in UTF-8 or as an HTML page"


class Decoded(NamedTuple):
    """Text with unified line ends, and the name of the encoding it was read in."""

    text: str
    encoding: str


def decode(raw: bytes, where: str) -> Decoded:
    """The text of `raw`; `where` names it in messages. BadArticle if it is not text or empty."""
    if not raw:
        raise BadArticle(f"{where}: it is empty; give an article as text or as a saved HTML page")
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _finish(_strict(raw[len(mark) :], encoding, where), encoding, where)
    for magic, what in _NOT_TEXT:
        if raw.startswith(magic):
            raise BadArticle(f"{where}: it is {what}, not text; {_MEND}")
    if b"\x00" in raw:
        encoding = _wide(raw, where)
        return _finish(_strict(raw, encoding, where), encoding, where)
    return _finish(*_narrow(raw, where), where)


def clean(text: str, where: str) -> str:
    """`text` without a byte-order mark and with `\\n` as line end.

    Raises BadArticle if it holds no word, a NUL or half of a surrogate pair.
    """
    if "\x00" in text:
        raise BadArticle(f"{where}: it holds NUL characters, so it is not text; {_MEND}")
    if half := _SURROGATE.search(text):
        raise BadArticle(
            f"{where}: character {half.start()} is half of a surrogate pair; "
            "decode the text anew from its bytes"
        )
    if not text or text.isspace():
        raise BadArticle(f"{where}: it holds only white space; give an article")
    if not _HAS_WORD.search(text):
        raise BadArticle(f"{where}: it holds no word; give an article")
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _finish(text: str, encoding: str, where: str) -> Decoded:
    sample = text[:_SAMPLE]
    if len(_CONTROLS.findall(sample)) * 50 > len(sample):
        raise BadArticle(f"{where}: it is full of control characters, not text; {_MEND}")
    return Decoded(clean(text, where), encoding)


def _strict(raw: bytes, encoding: str, where: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise BadArticle(
            f"{where}: byte {error.start} is not valid {encoding.upper()}; {_MEND}"
        ) from error


def _wide(raw: bytes, where: str) -> str:
    """UTF-16 or UTF-32 without a mark: its NUL bytes all stand in the same places."""
    places = [raw[place::4].count(0) for place in range(4)]
    quarter = len(raw) / 4
    if len(raw) % 4 == 0 and places[2] > 0.99 * quarter and places[3] == quarter:
        return "utf-32-le"
    if len(raw) % 4 == 0 and places[1] > 0.99 * quarter and places[0] == quarter:
        return "utf-32-be"
    even, odd = places[0] + places[2], places[1] + places[3]
    if len(raw) % 2 == 0 and odd > quarter and even == 0:
        return "utf-16-le"
    if len(raw) % 2 == 0 and even > quarter and odd == 0:
        return "utf-16-be"
    raise BadArticle(f"{where}: it is binary (it holds NUL bytes), not text; {_MEND}")


def _narrow(raw: bytes, where: str) -> tuple[str, str]:
    try:
        return raw.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        pass
    declared = _DECLARED.search(raw[:4096])
    if declared is not None:
        try:
            name = codecs.lookup(declared[1].decode("ascii")).name
            return raw.decode(name), name
        except (LookupError, UnicodeError):
            pass
    damaged = raw.decode("utf-8", "replace")
    lost = damaged.count("\ufffd")
    if _several_bytes(damaged) > 4 * lost:
        return damaged, "utf-8 (damaged)"
    if _looks_western(raw):
        try:
            return raw.decode("cp1252"), "cp1252"
        except UnicodeDecodeError:
            pass
    return _guessed(raw, where)


def _several_bytes(text: str) -> int:
    return sum(1 for char in text[:_SAMPLE] if char > "\x7f" and char != "\ufffd")


def _looks_western(raw: bytes) -> bool:
    """Whether bytes above ASCII are few and mostly stand alone, as accents and quotes do."""
    sample = raw[:_SAMPLE]
    runs = [len(run) for run in _HIGH.findall(sample)]
    return sum(runs) < 0.2 * len(sample) and runs.count(1) > 0.6 * len(runs)


def _guessed(raw: bytes, where: str) -> tuple[str, str]:
    from charset_normalizer import from_bytes

    best = from_bytes(raw[:_SAMPLE]).best()
    if best is not None:
        try:
            return raw.decode(best.encoding), best.encoding
        except (LookupError, UnicodeDecodeError):
            pass
    raise BadArticle(f"{where}: its encoding can not be told; {_MEND}")
