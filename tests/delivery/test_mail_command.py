"""Mail from the command line: a real run and a real server."""

from __future__ import annotations

import json
import re
import shutil
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from mailing import ADA, ARTICLE, BEN, SIDES, Call, listed, server
from servers import first


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
