"""The line to the server is private, or nothing is said on it."""

from __future__ import annotations

import os
import traceback
from collections.abc import Callable
from pathlib import Path

import pytest
import trustme
from letters import Sending
from servers import HOST, PASSWORD, USER, first, serving, talking

from framing.delivery import Account, account
from framing.delivery.connection import connect
from framing.delivery.password import SERVICE, Password, password
from framing.delivery.server import server
from framing.errors import DeliveryFailed, FramingError, UsageError

ADA = "ada@example.org"
SECRET = Password(PASSWORD)


def on(url: str, secret: Password | None = None, authorities: str | None = None) -> Account:
    """An account that does not try twice."""
    return Account(server(url), secret, authorities, timeout=5, pauses=())


def refused(used: Account) -> str:
    """The one line with which a connection is refused."""
    with pytest.raises(DeliveryFailed) as caught:
        connect(used)
    assert "\n" not in str(caught.value)
    return str(caught.value)


@pytest.mark.parametrize("scheme", ["smtp", "smtps"])
def test_mail_goes_over_tls_with_a_login(
    sending: Sending, authority: trustme.CA, authority_file: str, scheme: str
) -> None:
    """STARTTLS or TLS, a certificate that is checked, user and password: sent."""
    how = {"starttls": authority} if scheme == "smtp" else {"tls": authority}
    with serving(auth=True, **how) as (port, mailbox):  # type: ignore[arg-type]
        used = on(f"{scheme}://{USER}@{HOST}:{port}", SECRET, authority_file)
        post = sending("", ADA, account=used)
    assert not post.trouble
    assert mailbox.recipients == [ADA]


@pytest.mark.parametrize("scheme", ["smtp", "smtps"])
def test_an_unknown_certificate_ends_it(
    sending: Sending, authority: trustme.CA, scheme: str
) -> None:
    """A certificate of an unknown authority: one line, nobody tried."""
    how = {"starttls": authority} if scheme == "smtp" else {"tls": authority}
    with serving(**how) as (port, mailbox):  # type: ignore[arg-type]
        post = sending("", ADA, account=on(f"{scheme}://{HOST}:{port}"))
    assert "certificate is not trusted" in post.trouble
    assert post.deliveries[0].state == "queued"
    assert not mailbox.moments


def test_a_certificate_for_another_name_ends_it(authority: trustme.CA, authority_file: str) -> None:
    """A trusted certificate of another host is the wrong one."""
    with serving(starttls=authority, name="other.test") as (port, _):
        said = refused(on(f"smtp://{HOST}:{port}", None, authority_file))
    assert "certificate is not trusted (IP address mismatch" in said


def test_a_server_without_tls_is_told_nothing() -> None:
    """No STARTTLS is offered: no fall-back, no login, no mail."""
    with serving(auth=True) as (port, mailbox):
        said = refused(on(f"smtp://{USER}@{HOST}:{port}", SECRET))
    assert "offers no STARTTLS" in said
    assert not mailbox.moments


def test_a_server_that_takes_starttls_back_is_told_nothing() -> None:
    """STARTTLS is offered and then refused: no fall-back."""
    with talking("220 hi", "250-me\r\n250 STARTTLS", "454 not now") as (port, heard):
        assert "454 not now" in refused(on(f"smtp://{HOST}:{port}"))
    assert [line.split()[0].lower() for line in heard] == ["ehlo", "starttls"]


def test_tls_where_there_is_none() -> None:
    """smtps:// to a port that speaks in the clear says which scheme may be meant."""
    with serving() as (port, _):
        assert "smtp:// is STARTTLS" in refused(on(f"smtps://{HOST}:{port}"))


def test_a_wrong_password_is_one_line_without_it(
    sending: Sending, authority: trustme.CA, authority_file: str
) -> None:
    """A refused login names neither password nor recipient, and nobody was tried."""
    with serving(starttls=authority, auth=True) as (port, _):
        used = on(f"smtp://{USER}@{HOST}:{port}", Password("not that"), authority_file)
        post = sending("", ADA, account=used)
    assert "the login was refused (535" in post.trouble
    assert "not that" not in post.trouble
    assert not post.deliveries[0].attempts


def test_no_traceback_holds_the_password(authority: trustme.CA, authority_file: str) -> None:
    """Not even one that shows what each variable holds."""
    with serving(starttls=authority, auth=True) as (port, _):
        used = on(f"smtp://{USER}@{HOST}:{port}", Password("not-that-one"), authority_file)
        try:
            connect(used)
        except DeliveryFailed as error:
            kept = traceback.TracebackException.from_exception(error, capture_locals=True)
            ours = [line for line in kept.format() if "framing/delivery" in line]
    assert ours
    assert not any("not-that-one" in line for line in ours)
    assert "not-that-one" not in repr(used)


def test_a_server_that_repeats_the_password_is_not_quoted(
    sending: Sending, authority: trustme.CA, authority_file: str
) -> None:
    """Words of a server go to screen and store without the password."""
    script = first("RCPT", f"550 no mail with {PASSWORD}")
    with serving(script, starttls=authority, auth=True) as (port, _):
        used = on(f"smtp://{USER}@{HOST}:{port}", SECRET, authority_file)
        words = sending("", ADA, account=used).deliveries[0].attempts[-1].words
    assert words == "550 no mail with •••"


def test_a_server_that_drops_at_once() -> None:
    """A line cut at the greeting is told as one."""
    with talking() as (port, _):
        assert "closed the connection" in refused(on(f"smtp+plain://{HOST}:{port}"))


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("mail.example.org", "no address of a server"),
        ("http://mail.example.org", "no address of a server"),
        ("smtp://", "no address of a server"),
        ("smtp://host:99999", "no address of a server"),
        (f"smtp://{'h' * 64}.org", "no address of a server"),
        ("smtp://host..org", "no address of a server"),
        ("smtp://host:25/path", "no address of a server"),
        ("smtp://me:hush@host", "holds a password"),
        ("smtp+plain://mail.example.org:25", "only for this machine"),
        ("smtp+plain://192.168.1.2", "only for this machine"),
        ("smtp+plain://localhost:25", "only for this machine"),
    ],
)
def test_a_server_that_can_not_be(url: str, words: str) -> None:
    """What is no server, or would be spoken to in the clear, is refused and never repeated."""
    with pytest.raises(UsageError) as caught:
        server(url)
    assert words in str(caught.value)
    assert "hush" not in str(caught.value)


def test_the_usual_ports() -> None:
    """Without a port the usual one is meant; a user may hold an @."""
    found = server("smtp://me%40example.org@mail.example.org")
    assert (found.port, found.user) == (587, "me@example.org")
    assert server("smtps://mail.example.org").port == 465
    assert str(server("smtp+plain://[::1]:2525")) == "smtp+plain://[::1]:2525"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder without any settings but the server's."""
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith(("FRAMING_SMTP", "SSL_"))]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("FRAMING_SMTP", f"smtp://{USER}@mail.example.org")
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    return tmp_path


def in_environment(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FRAMING_SMTP_PASSWORD", PASSWORD)


def in_a_file(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    secret = place / "secret"
    secret.write_text(PASSWORD + "\n")
    secret.chmod(0o600)
    monkeypatch.setenv("FRAMING_SMTP_PASSWORD_FILE", str(secret))


def in_settings(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = place / "framing.toml"
    settings.write_text(f'framing_smtp_password = "{PASSWORD}"\n')
    settings.chmod(0o600)


@pytest.mark.parametrize("given", [in_environment, in_a_file, in_settings])
def test_where_a_password_comes_from(
    place: Path, monkeypatch: pytest.MonkeyPatch, given: Callable[..., None]
) -> None:
    """Environment, file of its own, framing.toml."""
    given(place, monkeypatch)
    assert account().password == SECRET


def test_a_password_from_the_keyring(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without any other the keyring is asked, for framing and user@host."""
    import keyring
    from keyring.backend import KeyringBackend

    class Ring(KeyringBackend):
        priority = 1.0  # type: ignore[assignment]

        def get_password(self, service: str, username: str) -> str | None:
            return (
                PASSWORD if (service, username) == (SERVICE, f"{USER}@mail.example.org") else None
            )

        def set_password(self, service: str, username: str, password: str) -> None:
            """Not asked for."""

    before = keyring.get_keyring()
    keyring.set_keyring(Ring())
    try:
        assert account().password == SECRET
    finally:
        keyring.set_keyring(before)


def test_no_password_is_told(place: Path) -> None:
    """A user without a password is told where one could stand."""
    with pytest.raises(UsageError, match="there is no password for desk"):
        account()


@pytest.mark.skipif(os.name != "posix", reason="rights of POSIX files")
def test_a_password_that_others_can_read_is_not_used(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file with group rights is refused with the command that mends it."""
    in_a_file(place, monkeypatch)
    (place / "secret").chmod(0o640)
    with pytest.raises(UsageError, match="chmod 600"):
        account()
    monkeypatch.delenv("FRAMING_SMTP_PASSWORD_FILE")
    in_settings(place, monkeypatch)
    (place / "framing.toml").chmod(0o644)
    with pytest.raises(UsageError, match="chmod 600"):
        account()


@pytest.mark.parametrize("content", ["", "\n", "two\nlines\n", "pässword", "ctrl\x07"])
def test_a_password_that_can_not_be(
    place: Path, monkeypatch: pytest.MonkeyPatch, content: str
) -> None:
    """None, two lines, or what no login can carry."""
    in_a_file(place, monkeypatch)
    (place / "secret").write_text(content)
    with pytest.raises(FramingError) as caught:
        password(server(f"smtp://{USER}@host"))
    assert content.strip() == "" or content.strip() not in str(caught.value)
