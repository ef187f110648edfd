"""A brief that was changed anywhere is refused, and the line says what was changed."""

from __future__ import annotations

import hashlib
import io
import json
import os
import random
import re
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from runs import FIRST, attached, changed, once, refused, replace_in, write

import framing
from framing.domain.canonical import canonical
from framing.errors import BadRun, Differs
from framing.run import record as recording
from framing.run import verify as verifying
from framing.run.page_text import page_texts
from framing.run.study import study
from framing.run.verify import verify

CHANGES = int(os.environ.get("FRAMING_CHANGES", "30"))
"""How many random changes are tried, of each kind; .ci/run asks for more."""

_PRINTED = re.compile(rb"\(([A-Za-z0-9]+)\) Tj")
_ANY = re.compile(rb"([\x20-\x7e]+)")
_LETTERS = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"


@pytest.fixture(scope="module")
def brief(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A brief as it was sent."""
    folder = tmp_path_factory.mktemp("sent")
    article = write(folder, "vote.txt", FIRST)
    comparison = framing.load(folder / "comparison.toml")
    (path, _) = study(article, comparison, folder / "reports", formats=("pdf",))
    return path.read_bytes()


@pytest.fixture(scope="module", autouse=True)
def made_once() -> Any:
    """What a brief carries is made again once, not for each change of it."""
    patch = pytest.MonkeyPatch()
    for name in ("_made", "page_texts"):
        patch.setattr(verifying, name, once(getattr(verifying, name)))
    yield
    patch.undo()


def verified(folder: Path, content: bytes) -> tuple[str, ...]:
    """What verify says of a brief with these bytes."""
    file = folder / "brief.pdf"
    file.write_bytes(content)
    return verify(file)


def test_a_brief_as_sent_is_verified(brief: bytes, tmp_path: Path) -> None:
    """A brief that nobody touched comes out again with the same bytes."""
    assert verified(tmp_path, brief)[0].startswith("verified")


def test_a_brief_that_was_saved_again_is_told_from_one_that_was_changed(
    brief: bytes, tmp_path: Path
) -> None:
    """Saved again by another program a brief has other bytes, and the line says no more."""
    with refused(Differs, "words and attachments are those", "saved again"):
        verified(tmp_path, changed(brief, lambda pdf: None))


def test_the_words_of_the_pages_are_read(brief: bytes) -> None:
    """What is read off the pages is what a reader sees there."""
    said = [" ".join(page) for page in page_texts(brief)]
    assert "Council votes on harbour plan" in said[0]
    assert f"Page 1 of {len(said)}" in said[0]


def _number(pdf: pikepdf.Pdf) -> None:
    """One digit of a number that page one prints."""
    stream = pdf.pages[0].Contents
    content = stream.read_bytes()
    found = re.search(rb"\((\d)\) Tj", content)
    assert found is not None
    digit = b"8" if found[1] != b"8" else b"3"
    stream.write(content[: found.start(1)] + digit + content[found.end(1) :])


def _shown_word(pdf: pikepdf.Pdf) -> None:
    """A word of the article where the annex prints it."""
    for page in pdf.pages:
        if b"praised" in page.Contents.read_bytes() and page.label != "1":
            replace_in(page.Contents, b"praised", b"accused")
            return
    raise AssertionError("the word is not printed")


def _figure(pdf: pikepdf.Pdf) -> None:
    """A value in the attached data."""
    stream = attached(pdf, "report.json")
    data = json.loads(stream.read_bytes())
    data["figures"]["salience.mentions"]["a"]["value"] = 99
    stream.write(canonical(data))


def _carried_word(pdf: pikepdf.Pdf) -> None:
    """A word of the article that travels with the brief."""
    replace_in(attached(pdf, "article.txt"), b"praised", b"accused")


def _article(pdf: pikepdf.Pdf) -> None:
    """A word of the article, with all hashes made to fit."""
    stream = attached(pdf, "report.json")
    data = json.loads(stream.read_bytes())
    text = data["article"]["text"].replace("praised", "accused")
    digest = hashlib.sha256(text.encode()).hexdigest()
    data["article"] |= {"text": text, "sha256": digest}
    data["record"]["inputs"] |= {"text": digest, "article": digest}
    data["record"]["origin"]["sha256"] = digest
    stream.write(canonical(data))
    attached(pdf, "article.txt").write(text.encode())


def _taken_out(pdf: pikepdf.Pdf) -> None:
    """The article taken out of the brief."""
    del pdf.attachments["article.txt"]


def _put_in(pdf: pikepdf.Pdf) -> None:
    """A file put into the brief."""
    pdf.attachments["more.txt"] = b"more"


def _page(pdf: pikepdf.Pdf) -> None:
    """The last page taken away."""
    del pdf.pages[-1]


def _side(pdf: pikepdf.Pdf) -> None:
    """A name of a side in the record."""
    replace_in(attached(pdf, "report.json"), b'"residents"', b'"resident"')


def _word_list(pdf: pikepdf.Pdf) -> None:
    """The hash of a word list in the record."""
    replace_in(attached(pdf, "report.json"), b'"lexicons/cues.toml":"', b'"lexicons/cues.toml":"0')


def _drawing(pdf: pikepdf.Pdf) -> None:
    """A bar of page one drawn longer."""
    content = pdf.pages[0].Contents.read_bytes()
    found = re.search(rb"([\d.]+) ([\d.]+) re f", content)
    assert found is not None
    pdf.pages[0].Contents.write(content.replace(found[0], b"9.00 " + found[2] + b" re f", 1))


def _letters(pdf: pikepdf.Pdf) -> None:
    """The table by which a font's letters are read."""
    (font, *_) = pdf.pages[0].Resources.Font.values()
    replace_in(font.ToUnicode, b"<0061>", b"<0062>")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (_number, ("page 1 prints", "recomputed")),
        (_shown_word, ("prints", "accused", "praised")),
        (_figure, ("report.json", "figures.salience.mentions.a.value is 99")),
        (_carried_word, ("article.txt",)),
        (_article, ("report.json",)),
        (_taken_out, ("article.txt was taken out",)),
        (_put_in, ("more.txt does not belong",)),
        (_page, ("pages, recomputed",)),
        (_side, ("comparison",)),
        (_word_list, ("lexicons/cues.toml",)),
        (_drawing, ("drawings",)),
        (_letters, ("page", "prints")),
    ],
    ids=lambda value: value.__name__.strip("_") if callable(value) else "",
)
def test_each_way_of_tampering_has_its_own_line(
    brief: bytes, tmp_path: Path, change: Any, words: tuple[str, ...]
) -> None:
    """Whatever is changed in a brief, it is refused, and the line says what."""
    with refused(Differs, *words):
        verified(tmp_path, changed(brief, change))


def test_random_bytes_of_the_file_are_refused(brief: bytes, tmp_path: Path) -> None:
    """A brief with any single byte changed is refused."""
    draw = random.Random(1)
    for _ in range(CHANGES):
        content = bytearray(brief)
        content[draw.randrange(len(content))] ^= draw.randrange(1, 256)
        with pytest.raises((Differs, BadRun)):
            verified(tmp_path, bytes(content))


def test_random_letters_are_refused_even_under_other_versions(
    brief: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where bytes may differ because versions do, a brief with any one letter changed on a page or
    any one byte in an attachment is refused still; but for the hashes of what came with the other
    versions, which are named as not compared."""
    monkeypatch.setattr(recording, "_versions", lambda: (("reportlab", "9.9"),))
    draw = random.Random(2)

    def one_byte(pdf: pikepdf.Pdf) -> None:
        streams = [(page.Contents, _PRINTED) for page in pdf.pages]
        streams += [(attached(pdf, name), _ANY) for name in ("article.txt", "report.json")]
        stream, where = draw.choice(streams)
        content = bytearray(stream.read_bytes())
        place = draw.choice([n for found in where.finditer(content) for n in range(*found.span(1))])
        content[place] = draw.choice([byte for byte in _LETTERS if byte != content[place]])
        stream.write(bytes(content))

    as_sent = verified(tmp_path, changed(brief, lambda pdf: None))
    assert as_sent[0].startswith("consistent")
    for _ in range(CHANGES):
        try:
            lines = verified(tmp_path, changed(brief, one_byte))
        except Differs:
            continue
        assert any(line.startswith("  input ") for line in {*lines} - {*as_sent})


def test_a_brief_of_other_versions_is_held_against_its_words(
    brief: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Under other versions bytes may differ; words and attachments may not, and this is said."""
    versions = recording._versions()
    moved = (*(pair for pair in versions if pair[0] != "reportlab"), ("reportlab", "9.9"))
    monkeypatch.setattr(recording, "_versions", lambda: moved)
    assert any("reportlab" in line for line in verified(tmp_path, brief))
    drawn = verified(tmp_path, changed(brief, _drawing))
    assert drawn[0].startswith("consistent")
    assert any("not compared" in line for line in drawn)
    with refused(Differs, "page 1 prints", "reportlab"):
        verified(tmp_path, changed(brief, _number))


def test_a_version_that_was_changed_is_seen_on_the_page(brief: bytes, tmp_path: Path) -> None:
    """A version exchanged in the record does not open a way round: the pages print the old one."""
    version = dict(recording._versions())["matplotlib"].encode()

    def other(pdf: pikepdf.Pdf) -> None:
        replace_in(
            attached(pdf, "report.json"),
            b'"matplotlib":"' + version,
            b'"matplotlib":"' + version[:-1] + b"0",
        )

    with refused(Differs, "prints", "matplotlib"):
        verified(tmp_path, changed(brief, other))


def test_hashes_of_another_installation_are_seen(
    brief: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A brief that comes out with the same bytes is refused all the same where the word lists,
    fonts or weights here are not those that its record names."""
    shipped = recording._shipped()
    monkeypatch.setattr(recording, "_shipped", lambda: (*shipped, ("lexicons/more.toml", "0")))
    with refused(Differs, "lexicons/more.toml"):
        verified(tmp_path, brief)


@pytest.mark.parametrize("content", [b"", b"words", b"{}"])
def test_what_is_no_pdf_is_told(tmp_path: Path, content: bytes) -> None:
    """What is no PDF is no brief that could have been changed."""
    with refused(BadRun, "no PDF"):
        verified(tmp_path, content)
    with refused(BadRun, "no PDF"):
        verify(tmp_path / "none.pdf")


def test_a_pdf_of_somebody_else_is_refused(tmp_path: Path) -> None:
    """A PDF that carries nothing is refused."""
    out = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(out)
    with refused(Differs, "carries no report.json"):
        verified(tmp_path, out.getvalue())
