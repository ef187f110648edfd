"""Bytes to text: encodings, line ends, and what is refused."""

from __future__ import annotations

import codecs

import pytest

from framing.errors import BadArticle
from framing.intake.decode import clean, decode

ENGLISH = "The café’s owner said: “We won’t pay.”\nThe town’s mayor – a lawyer – agreed.\n"
RUSSIAN = "Министр сказал в среду, что проект будет рассмотрен весной. " * 4


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_decides_and_is_removed(mark: bytes, encoding: str) -> None:
    """Text behind any of the five marks is read by it, and the mark is not part of the text."""
    assert decode(mark + ENGLISH.encode(encoding), "f") == (ENGLISH, encoding)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_wide_text_without_a_mark_is_told_by_its_nul_bytes(encoding: str) -> None:
    """UTF-16 and UTF-32 without a mark are read too, also with a few letters beyond Latin."""
    assert decode(ENGLISH.encode(encoding), "f") == (ENGLISH, encoding)


def test_windows_text_keeps_its_quotation_marks() -> None:
    """Curly quotes, dashes and accents of Windows-1252 come out as what they are."""
    assert decode(ENGLISH.encode("cp1252"), "f") == (ENGLISH, "cp1252")


def test_a_short_quotation_in_windows_encoding_is_still_western() -> None:
    """One sentence between two curly quotes is enough."""
    assert decode("“Yes,” she said.".encode("cp1252"), "f").text == "“Yes,” she said."


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r"])
def test_other_alphabets_are_guessed(encoding: str) -> None:
    """Cyrillic in an old encoding is not taken for Western text."""
    assert decode(RUSSIAN.encode(encoding), "f").text == RUSSIAN


def test_a_declared_encoding_is_followed_where_utf8_fails() -> None:
    """What a page declares goes before any guess."""
    page = '<html><head><meta charset="iso-8859-2"></head><p>Łódź and Gdańsk said no.</p>'
    assert decode(page.encode("iso-8859-2"), "f") == (page, "iso8859-2")


def test_a_declaration_does_not_override_valid_utf8() -> None:
    """A page saved anew in UTF-8 with its old declaration is read as UTF-8."""
    page = '<meta charset="windows-1252"><p>It’s “new”.</p>'
    assert decode(page.encode(), "f") == (page, "utf-8")


def test_one_damaged_byte_does_not_spoil_utf8() -> None:
    """UTF-8 with one broken letter keeps all its others."""
    raw = (ENGLISH * 3).encode()[:-40] + b"\xe2\x80 end."
    text, encoding = decode(raw, "f")
    assert encoding == "utf-8 (damaged)"
    assert text.count("\ufffd") == 1
    assert text.startswith(ENGLISH)


def test_only_line_ends_change() -> None:
    """Line ends of all three systems become one; spaces, tabs and odd separators stay."""
    assert decode(b"a \tb\r\nc\rd\n\n e\x0b\xe2\x80\xa8f \n", "f").text == (
        "a \tb\nc\nd\n\n e\x0b\u2028f \n"
    )


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (b"", "empty"),
        (b" \n\t\r\n", "only white space"),
        ("\ufeff".encode() + b"  ", "only white space"),
        (b"\"'?! --", "no word"),
        (b"%PDF-1.7 some text", "a PDF"),
        (b"PK\x03\x04 some text", "ZIP"),
        (b"\x89PNG\r\n\x1a\n", "image"),
        (b"\xff\xd8\xff\xe0 text", "image"),
        (b"{\\rtf1 text}", "RTF"),
        (b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n", "web archive"),
        (b"\x00\x01\x02\x03text", "NUL"),
        (b"some text with one \x00 inside it, at an odd place", "NUL"),
        (b"\xff\xfea\x00b", "not valid UTF-16-LE"),
        (bytes(range(1, 32)) * 4 + b"word", "control characters"),
    ],
)
def test_what_is_no_text_is_refused_in_one_line(raw: bytes, says: str) -> None:
    """The message names the file, says what is wrong and what to do, in one line."""
    with pytest.raises(BadArticle, match=says) as caught:
        decode(raw, "folder/file.bin")
    message = str(caught.value)
    assert message.startswith("folder/file.bin: ")
    assert "; " in message
    assert "\n" not in message


def test_half_a_surrogate_pair_is_refused() -> None:
    """A string that no encoding can hold is told before anything is counted in it."""
    with pytest.raises(BadArticle, match="character 5 is half of a surrogate pair"):
        clean("word \ud83d", "the text")
