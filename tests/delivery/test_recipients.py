"""Who gets a brief: the file is right as a whole, or nothing is sent to anybody."""

from __future__ import annotations

from pathlib import Path

import pytest

from framing.delivery import Recipient, domains, one_recipient, recipients
from framing.errors import BadRecipients, UsageError

FORMATS = ("pdf", "json")


def entry(*lines: str) -> str:
    """One recipient of a file."""
    return "\n".join(("[[recipient]]", *lines)) + "\n"


ADA = entry('address = "ada@example.org"')


def written(folder: Path, text: str | bytes) -> Path:
    """A file of recipients."""
    path = folder / "people.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_a_file_is_read_in_its_order(tmp_path: Path) -> None:
    """Addresses, names in any script, formats in the order of the program; domains in ASCII."""
    text = (
        entry('address = "ada@Example.org"', 'name = "Ada"', 'format = ["json", "pdf", "pdf"]')
        + entry('address = "leser@bücher.example"', 'name = "李 小龙"')
        + entry('address = "jürgen@example.org"')
    )
    assert recipients(written(tmp_path, text), FORMATS) == (
        Recipient("ada@example.org", "Ada", ("pdf", "json")),
        Recipient("leser@xn--bcher-kva.example", "李 小龙"),
        Recipient("jürgen@example.org"),
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "there are no recipients"),
        ("recipient = []", "there are no recipients"),
        ("recipient = [1]", "recipient 1: expected a table"),
        ("[recipient]\naddress = 'a@b.org'", "there are no recipients"),
        ("people = 1", "people: unknown key"),
        ("[[recipient]", "not valid TOML"),
        (b"\xff", "byte 0 is not UTF-8"),
        (ADA + entry("name = 'x'"), "recipient 2: address: it is missing"),
        (
            ADA + entry("adress = 'a@b.org'"),
            "adress: unknown key; did you mean address?",
        ),
        (ADA + entry("address = 1"), "recipient 2: address: expected text"),
        (ADA + ADA, "recipient 2: address: ada@example.org is already recipient 1"),
        (ADA + entry('address = "ADA@EXAMPLE.org"'), "is already recipient 1"),
        (entry('address = "a@b.org"', "name = 1"), "recipient 1: name: expected text"),
        (entry('address = "a@b.org"', "format = 'pdf'"), "format: expected a list of pdf, json"),
        (entry('address = "a@b.org"', "format = []"), "format: expected a list of pdf, json"),
        (entry('address = "a@b.org"', "format = ['docx']"), "format: 'docx' is unknown"),
        (entry('address = "a@b.org"', "format = [['pdf']]"), "is unknown; expected pdf, json"),
        (entry('address = "a@b.org"', r'name = "A\r\nBcc: x@y.org"'), "control character U+000D"),
        (entry('address = "a@b.org"', r'name = "A\u202Egro"'), "control character U+202E"),
        (entry('address = "a@b.org"', f'name = "{"x" * 201}"'), "201 characters"),
    ],
)
def test_a_fault_is_told_with_entry_and_key(tmp_path: Path, text: str | bytes, words: str) -> None:
    """One line: the file, the entry, the key, what was expected."""
    path = written(tmp_path, text)
    with pytest.raises(BadRecipients) as caught:
        recipients(path, FORMATS)
    assert words in str(caught.value)
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "address",
    [
        "", "ada", "@example.org", "ada@", "ada@@example.org", "ada @example.org",
        "ada@example..org", ".ada@example.org", "Ada <ada@example.org>", "ada@example.org, b@c.org",
        "ada@example.org\nBcc: eve@example.org", "ada@exa\rmple.org", "ada@example.org\x00",
        "ada@[127.0.0.1]", f"{'a' * 65}@example.org", f"a@{'b' * 64}.org", "ada@-example.org",
        "ada\u200b@example.org", "ada@ex\u202eample.org", '"a b"@example.org', "<ada@example.org>",
    ],
)  # fmt: skip
def test_what_is_no_address_is_refused(address: str) -> None:
    """Nothing that could be read as two addresses, a header or a command."""
    with pytest.raises(BadRecipients, match="is no address"):
        one_recipient(address)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    """The path is named."""
    with pytest.raises(BadRecipients, match="there is no such file"):
        recipients(tmp_path / "none.toml", FORMATS)
    with pytest.raises(BadRecipients, match="can not be read"):
        recipients(tmp_path, FORMATS)


def test_only_allowed_domains(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where domains are named, an address elsewhere stops everything."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FRAMING_MAIL_DOMAINS", "Example.org, bücher.example")
    allowed = domains()
    text = ADA + entry('address = "x@xn--bcher-kva.example"')
    assert len(recipients(written(tmp_path, text), FORMATS, allowed)) == 2
    with pytest.raises(BadRecipients, match=r"recipient 3: address: eve@evil\.test is at"):
        recipients(written(tmp_path, text + entry('address="eve@evil.test"')), FORMATS, allowed)
    with pytest.raises(BadRecipients, match=r"sub\.example\.org"):
        one_recipient("ada@sub.example.org", domains=allowed)
    monkeypatch.setenv("FRAMING_MAIL_DOMAINS", "example.org, @")
    with pytest.raises(UsageError, match="FRAMING_MAIL_DOMAINS"):
        domains()
