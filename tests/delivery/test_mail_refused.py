"""Mail that is not sent: a changed run, a fault of a server, wrong use; one line for each."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path

import pytest
import trustme
from mailing import ADA, BEN, Call, listed, server
from servers import HOST, PASSWORD, USER, serving


@pytest.mark.parametrize("file", ["brief.pdf", "report.json", "record.json"])
def test_a_run_that_was_changed_is_not_sent(
    call: Call, made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, file: str
) -> None:
    """A changed figure, word or byte ends with 8, and nobody gets anything."""
    run = tmp_path / "run"
    shutil.copytree(made, run)
    content = (run / file).read_bytes()
    place = content.rindex(b"9")
    (run / file).write_bytes(content[:place] + b"8" + content[place + 1 :])
    with server(monkeypatch) as mailbox:
        done = call("mail", run, "--to", ADA)
    assert (done.code, done.err.count("\n")) in ((8, 1), (3, 1))
    assert not mailbox.moments


def test_a_run_that_was_changed_with_its_hashes_is_not_sent(
    call: Call, made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not even where the record was made to fit: what is sent must come out of the article."""
    run = tmp_path / "run"
    shutil.copytree(made, run)
    forged = (run / "brief.pdf").read_bytes() + b"%\n"
    (run / "brief.pdf").write_bytes(forged)
    record = json.loads((run / "record.json").read_text("utf-8"))
    record["outputs"]["brief.pdf"] = hashlib.sha256(forged).hexdigest()
    (run / "record.json").write_text(json.dumps(record), encoding="utf-8")
    with server(monkeypatch) as mailbox:
        done = call("mail", run, "--to", ADA)
    assert (done.code, done.err.count("\n")) == (8, 1)
    assert not mailbox.moments


def test_a_file_that_a_reader_wants_must_be_there(
    call: Call, made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A missing format is told before anybody gets anything."""
    run = tmp_path / "run"
    shutil.copytree(made, run)
    (run / "brief.pdf").unlink()
    with server(monkeypatch) as mailbox:
        done = call("mail", run, "--to", ADA, "--to", BEN)
    assert done.code == 3
    assert "it holds no brief.pdf" in done.err
    assert not mailbox.moments


def test_each_fault_of_a_server_is_one_line_and_7(
    call: Call, made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No server, no TLS, wrong certificate, wrong password: 7, one line, nobody lost."""
    authority = trustme.CA()
    monkeypatch.setenv("FRAMING_SMTP_PASSWORD", PASSWORD)
    with (
        serving(starttls=authority, auth=True) as (port, mailbox),
        serving() as (open_port, _),
        authority.cert_pem.tempfile() as file,
    ):
        for url, secret, trusted, words in (
            (f"smtp://{USER}@{HOST}:{port}", PASSWORD, False, "certificate is not trusted"),
            (f"smtp://{USER}@{HOST}:{port}", "wrong", True, "login was refused"),
            (f"smtp://{HOST}:{open_port}", PASSWORD, True, "offers no STARTTLS"),
            ("smtp://no-such-host.invalid:25", PASSWORD, True, "no such host, or no network"),
        ):
            monkeypatch.setenv("FRAMING_SMTP", url)
            monkeypatch.setenv("FRAMING_SMTP_PASSWORD", secret)
            monkeypatch.setenv("SSL_CERT_FILE", file if trusted else "")
            done = call("mail", made, "--to", ADA, "--wait", "0")
            assert (done.code, done.err.count("\n")) == (7, 1), done.err
            assert words in done.err
            assert secret not in done.err + done.out
            assert "1 of 1 not reached" in done.err
        assert not mailbox.moments
        monkeypatch.setenv("FRAMING_SMTP", f"smtp://{USER}@{HOST}:{port}")
        monkeypatch.setenv("FRAMING_SMTP_PASSWORD", PASSWORD)
        assert call("mail", made, "--to", ADA).code == 0
    assert mailbox.recipients == [ADA]


def test_wrong_use_is_told(call: Call, made: Path, tmp_path: Path) -> None:
    """Nobody, twice the same, a bad file, no server: 2 or 3, and a line."""
    people = listed(tmp_path, f'address = "{ADA}"\nnickname = "x"')
    for code, words, arguments in (
        (2, "either --to ADDRESS", ()),
        (2, "either --to ADDRESS", ("--to", ADA, "--recipients", people)),
        (2, "--format goes with --to", ("--recipients", people, "--format", "pdf")),
        (3, "is already recipient 1", ("--to", ADA, "--to", ADA.upper())),
        (3, "recipient 1: nickname: unknown key", ("--recipients", people)),
        (3, "is no address", ("--to", "ada@example.org\nBcc: eve@example.org")),
        (2, "FRAMING_SMTP is not set", ("--to", ADA)),
    ):
        done = call("mail", made, *arguments)
        assert (done.code, done.err.count("\n")) == (code, 1), done.err
        assert words in done.err
