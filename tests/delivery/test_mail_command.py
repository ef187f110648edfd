"""Mail from the command line: a real run, a real server, one line for each fault."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
import trustme
from servers import HOST, PASSWORD, USER, Mailbox, Script, first, serving

from framing.cli import main

ARTICLE = """Council votes on harbour plan

The town council approved the harbour plan on Monday. The port was praised by the council.
"The harbour will bring jobs," said Mayor Ada Stone. Residents of the town feared the noise.
"""
SIDES = ("--a", "Harbour: harbour, port", "--b", "Town: town, council")
ADA, BEN = "ada@example.org", "ben@example.org"


class Outcome:
    """What a call of the command left."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err


Call = Callable[..., Outcome]


@pytest.fixture
def call(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Call:
    """The command, called in a folder without settings."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FRAMING_FROM", "Framing desk <desk@example.org>")

    def called(*arguments: str | Path) -> Outcome:
        code = 0
        try:
            main([str(argument) for argument in arguments])
        except SystemExit as stop:
            code = int(stop.code or 0)
        return Outcome(code, *capsys.readouterr())

    return called


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run folder."""
    folder = tmp_path_factory.mktemp("made")
    article = folder / "vote.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    main(["report", str(article), *SIDES, "-o", str(folder), "--as-of", "2024-04-01"])
    return folder / "vote"


@contextmanager
def server(
    monkeypatch: pytest.MonkeyPatch, script: Script = lambda moment, time: None
) -> Iterator[Mailbox]:
    """A server that the environment names."""
    with serving(script) as (port, mailbox):
        monkeypatch.setenv("FRAMING_SMTP", f"smtp+plain://{HOST}:{port}")
        yield mailbox


def listed(folder: Path, *entries: str) -> Path:
    """A file of recipients."""
    path = folder / "people.toml"
    path.write_text("\n".join(f"[[recipient]]\n{entry}" for entry in entries), encoding="utf-8")
    return path


def test_a_brief_reaches_its_readers(
    call: Call, made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each gets the brief in the formats asked for; page one stands in the message."""
    people = listed(
        tmp_path,
        f'address = "{ADA}"\nname = "Ada Lovelace"',
        f'address = "{BEN}"\nformat = ["pdf", "json"]',
    )
    monkeypatch.setenv("FRAMING_UNSUBSCRIBE", "mailto:leave@example.org")
    with server(monkeypatch) as mailbox:
        done = call("mail", made, "--recipients", people)
    assert done.code == 0, done.err
    assert re.fullmatch(
        rf"sent       {ADA}  250 2.0.0 taken\nsent       {BEN}  250 2.0.0 taken\n", done.out
    )
    ada, ben = mailbox.messages
    assert ada["Subject"] == (
        "[Framing brief] Council votes on harbour plan · Harbour vs Town · 1 April 2024"
    )
    assert ada["List-Unsubscribe"] == "<mailto:leave@example.org>"
    (brief,) = ada.iter_attachments()
    assert brief.get_content() == (made / "brief.pdf").read_bytes()
    names = [part.get_filename() for part in ben.iter_attachments()]
    run = json.loads((made / "record.json").read_text("utf-8"))["findings"][:12]
    assert names == [f"framing-brief-{run}.pdf", f"framing-report-{run}.json"]
    text = ada.get_body(("plain",))
    assert text is not None
    assert "BOTTOM LINE" in text.get_content()
    assert f"framing verify framing-brief-{run}.pdf" in text.get_content()


def test_a_second_call_sends_only_what_is_missing(
    call: Call, made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """7 with who and why, then 0; nobody gets two."""
    with server(monkeypatch, first("RCPT", "451 4.7.1 come back")) as mailbox:
        done = call("mail", made, "--to", ADA, "--to", BEN, "--wait", "0")
        assert done.code == 7
        assert f"1 of 2 not reached: {ADA} is queued: 451 4.7.1 come back (due again" in done.err
        assert done.err.count("\n") == 1
        assert call("mail", made, "--to", ADA, "--to", BEN, "--wait", "0").code == 0
        assert call("mail", made / "brief.pdf", "--to", ADA).code == 0
    assert sorted(mailbox.recipients) == [ADA, BEN]


def test_a_dry_run_writes_what_would_be_sent(
    call: Call, made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without server, sender or password; nothing is queued."""
    monkeypatch.delenv("FRAMING_FROM")
    monkeypatch.delenv("FRAMING_SMTP", raising=False)
    done = call("mail", made, "--to", ADA, "--dry-run", "-o", "dry")
    assert done.code == 0, done.err
    path, address = done.out.split()
    assert address == ADA
    mail = message_from_bytes((tmp_path / path).read_bytes(), policy=default)
    assert mail["To"] == ADA
    assert call("outbox").out == ""


def test_the_outbox_is_told_and_changed(
    call: Call, made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Deliveries are listed, cancelled and queued again; what may have arrived only by force."""
    with server(monkeypatch, first("RCPT", "451 later", 2)) as mailbox:
        call("mail", made, "--to", ADA, "--to", BEN, "--wait", "0")
        assert "2  cancelled" in call("outbox", "--cancel", "2").out
        assert call("outbox", "--cancel", "2").code == 2
        assert call("mail", made, "--to", BEN, "--wait", "0").code == 7
        assert "2  queued" in call("outbox", "--retry", "2").out
        assert call("mail", made, "--to", ADA, "--to", BEN).code == 0
    assert sorted(mailbox.recipients) == [ADA, BEN]
    refused = call("outbox", "--retry", "1")
    assert (refused.code, "only force" in refused.err) == (2, True)
    found = json.loads(call("outbox", made, "--json", "--state", "sent").out)
    assert [delivery["address"] for delivery in found] == [ADA, BEN]
    assert [attempt["outcome"] for attempt in found[0]["attempts"]] == ["deferred", "sent"]
    assert call("outbox", "--force").code == 2


def test_a_file_that_is_too_large_is_told_and_not_enclosed(
    call: Call, made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The message says what it does not hold, and how large that is."""
    monkeypatch.setattr("framing.run.letter.LARGEST", 1000)
    with server(monkeypatch) as mailbox:
        assert call("mail", made, "--to", ADA).code == 0
    (mail,) = mailbox.messages
    assert not list(mail.iter_attachments())
    for kind in ("plain", "html"):
        body = mail.get_body((kind,))
        assert body is not None
        assert "Not enclosed, as it is larger than 1 KB: framing-brief-" in body.get_content()


def test_a_subject_is_not_as_long_as_a_headline_can_be(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A word of 400 letters and labels of 200 are shortened in the subject."""
    word, label = "Harbour" + "x" * 400, "town " * 40
    (tmp_path / "long.txt").write_text(f"{word}\n\n{ARTICLE}", encoding="utf-8")
    sides = ("--a", f"Harbour: harbour, {word}", "--b", f"{label}: town, council")
    assert call("report", "long.txt", *sides, "-o", "out").code == 0
    path = call("mail", "out/long", "--to", ADA, "--dry-run").out.split()[0]
    mail = message_from_bytes((tmp_path / path).read_bytes(), policy=default)
    assert 60 < len(mail["Subject"]) < 300


def test_a_digest_is_one_message_about_several_runs(
    call: Call, made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A table of all, both briefs enclosed, once for each recipient."""
    (tmp_path / "pact.txt").write_text(
        'Town sues over plan\n\nThe town sued the harbour on Monday. "The port lied," said Ben'
        " Hill. The harbour rejected the claim.\n",
        encoding="utf-8",
    )
    assert call("rerun", made, "--article", "pact.txt", "-o", "more").code == 0
    runs = (made, tmp_path / "more" / "pact")
    assert call("mail", *runs, "--to", ADA).code == 2
    with server(monkeypatch) as mailbox:
        assert call("mail", "--digest", *runs, "--to", ADA).code == 0
        assert call("mail", "--digest", *runs, "--to", ADA).code == 0
    (mail,) = mailbox.messages
    assert mail["Subject"].startswith("[Framing briefs] 2 briefs · Harbour vs Town")
    assert len(list(mail.iter_attachments())) == 2
    text = mail.get_body(("plain",))
    assert text is not None
    assert "Town sues over plan" in text.get_content()


def test_report_and_mail_in_one_command(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """--mail sends what was just written; a fault in the list is found before anything is done."""
    people = listed(tmp_path, f'address = "{ADA}"')
    (tmp_path / "vote.txt").write_text(ARTICLE, encoding="utf-8")
    with server(monkeypatch) as mailbox:
        done = call("report", "vote.txt", *SIDES, "-o", "out", "--mail", people)
    assert done.code == 0, done.err
    assert mailbox.recipients == [ADA]
    shutil.rmtree("out")
    broken = listed(tmp_path, f'address = "{ADA}"\nformat = ["json"]')
    done = call("report", "vote.txt", *SIDES, "-o", "out", "--format", "pdf", "--mail", broken)
    assert done.code == 3
    assert not (tmp_path / "out").exists()


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
