"""Briefs through a real Exim: sent with `framing mail`, read from the maildir, verified.

`python3 .ci/mail.py /usr/sbin/exim4` makes keys, a configuration and an account in a folder of its
own, starts the daemon there on free ports of 127.0.0.1, and stops it at the end.
"""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import trustme

SEED = Path("seeds/000_440bc964de211b24.txt")
HOST, USER, PASSWORD = "127.0.0.1", "desk", "correct horse battery"
CONFIGURATION = """
exim_path = {exim}
spool_directory = {folder}/spool
log_file_path = {folder}/log/%slog
pid_file_path = {folder}/exim.pid
exim_user = {user}
exim_group = {group}
never_users =
trusted_users = {user}
primary_hostname = mail.test
domainlist local_domains = example.org
local_interfaces = {host}
daemon_smtp_ports = {starttls} : {tls}
tls_on_connect_ports = {tls}
tls_advertise_hosts = *
tls_certificate = {folder}/server.pem
tls_privatekey = {folder}/server.key
auth_advertise_hosts = ${{if eq{{$tls_in_cipher}}{{}}{{}}{{*}}}}
message_size_limit = {size}
smtputf8_advertise_hosts = *
host_lookup =
rfc1413_query_timeout = 0s
acl_smtp_rcpt = rcpt
acl_smtp_data = data
keep_environment =
begin acl
rcpt:
  deny    message = log in first
          !authenticated = *
  defer   message = busy, come back
          local_parts = later
          !condition = ${{if exists{{{folder}/now}}}}
  require verify = recipient
  accept
data:
  accept
begin routers
readers:
  driver = accept
  domains = +local_domains
  local_parts = ada : ben : later : jürgen
  transport = maildir
begin transports
maildir:
  driver = appendfile
  maildir_format
  directory = {folder}/mail/$local_part_data
  create_directory
  user = {user}
  group = {group}
begin retry
* * F,1h,1m
begin authenticators
plain:
  driver = plaintext
  public_name = PLAIN
  server_condition = ${{if and{{{{eq{{$auth2}}{{{name}}}}}{{eq{{$auth3}}{{{password}}}}}}}}}
  server_set_id = $auth2
"""
PEOPLE = """
[[recipient]]
address = "ada@example.org"
name = "Ada Lovelace"
[[recipient]]
address = "ben@example.org"
name = "李 小龙"
format = ["pdf", "json"]
[[recipient]]
address = "nobody@example.org"
[[recipient]]
address = "later@example.org"
"""


def main(exim: str) -> None:
    """Send over both kinds of TLS, to a reader who is put off, to nobody, more than fits."""
    with tempfile.TemporaryDirectory(prefix="framing-exim-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        framing("report", str(SEED), "-o", f"{folder}/runs", expect=0)
        run = folder / "runs" / SEED.stem
        people = folder / "people.toml"
        people.write_text(PEOPLE, encoding="utf-8")
        mail = ("mail", str(run), "--wait", "0")
        with serving(exim, folder, most(folder, run, people)) as (starttls, tls):
            settings(folder, f"smtp://{USER}@{HOST}:{starttls}")
            told = framing(*mail, "--recipients", str(people), expect=7)
            check("refused    nobody@example.org  550" in told, told)
            check("queued     later@example.org   451 busy, come back" in told, told)
            check("failed     ben@example.org     the message has" in told, told)
            (folder / "now").touch()
            settings(folder, f"smtps://{USER}@{HOST}:{tls}")
            told = framing(*mail, "--recipients", str(people), expect=7)
            check("sent       later@example.org   250 OK" in told, told)
            framing(*mail, "--to", "jürgen@example.org", expect=0)
            os.environ["FRAMING_SMTP_PASSWORD"] = "wrong"
            told = framing(*mail, "--to", "eve@example.org", expect=7)
            check("login was refused (535" in told, told)
        brief, *_ = [delivered(folder, reader, run) for reader in ("ada", "later", "jürgen")]
        check("verified" in framing("verify", str(brief), expect=0), "the brief is not verified")
        check(not (folder / "mail" / "ben").exists(), "ben: too large, and delivered")


def most(folder: Path, run: Path, people: Path) -> int:
    """A SIZE that lets a brief alone through, and not one with its data."""
    out = folder / "dry"
    framing("mail", str(run), "--recipients", str(people), "--dry-run", "-o", str(out), expect=0)
    sizes = sorted({path.stat().st_size for path in out.iterdir()})
    return (sizes[0] + sizes[-1]) // 2


def delivered(folder: Path, reader: str, run: Path) -> Path:
    """One message lies in the maildir, and what is in it is the run; the brief that came."""
    (path,) = (folder / "mail" / reader / "new").iterdir()
    mail = message_from_bytes(path.read_bytes(), policy=default)
    assert isinstance(mail, EmailMessage)
    (brief,) = mail.iter_attachments()
    check(brief.get_content() == (run / "brief.pdf").read_bytes(), f"{reader}: another brief")
    copy = folder / str(brief.get_filename())
    copy.write_bytes(brief.get_content())
    page, text = mail.get_body(("html",)), mail.get_body(("plain",))
    check(page is not None and "cid:chart@framing" in page.get_content(), f"{reader}: no chart")
    check(text is not None and "SCORECARD" in text.get_content(), f"{reader}: no scorecard")
    print(f"{reader}: {mail['Subject']} ({path.stat().st_size:,} bytes)")
    return copy


@contextmanager
def serving(exim: str, folder: Path, size: int) -> Iterator[tuple[int, int]]:
    """Exim in a folder, as long as the block lasts; its ports for STARTTLS and for TLS. It takes
    messages up to a size."""
    authority = trustme.CA()
    certificate = authority.issue_cert(HOST)
    authority.cert_pem.write_to_path(str(folder / "authority.pem"))
    certificate.private_key_pem.write_to_path(str(folder / "server.key"))
    for pem in certificate.cert_chain_pems:
        pem.write_to_path(str(folder / "server.pem"), append=True)
    user = pwd.getpwnam("Debian-exim")
    for name in ("spool", "log", "mail"):
        (folder / name).mkdir()
    for name in ("spool", "log", "mail", "server.key"):
        shutil.chown(folder / name, user.pw_uid, user.pw_gid)
    starttls, tls = free_port(), free_port()
    (folder / "exim.conf").write_text(
        CONFIGURATION.format(
            exim=exim, folder=folder, user=user.pw_name, group=user.pw_gid, host=HOST,
            starttls=starttls, tls=tls, size=size, name=USER, password=PASSWORD,
        ),
        encoding="utf-8",
    )  # fmt: skip
    daemon = subprocess.Popen(
        [exim, "-C", str(folder / "exim.conf"), "-bdf", "-q1m"], stderr=subprocess.DEVNULL
    )
    try:
        wait_for(starttls, daemon)
        yield starttls, tls
        deliver_all(folder, exim)
    finally:
        daemon.terminate()
        daemon.wait(timeout=20)


def deliver_all(folder: Path, exim: str) -> None:
    """Wait until nothing is left on the way to a maildir."""
    for _ in range(100):
        count = subprocess.run(
            [exim, "-C", str(folder / "exim.conf"), "-bpc"], capture_output=True, text=True
        )
        if count.stdout.strip() == "0":
            return
        time.sleep(0.1)
    raise SystemExit((folder / "log" / "mainlog").read_text())


def settings(folder: Path, url: str) -> None:
    """What `framing mail` is told by the environment."""
    os.environ |= {
        "FRAMING_HOME": str(folder / "home"),
        "FRAMING_SMTP": url,
        "FRAMING_SMTP_PASSWORD": PASSWORD,
        "FRAMING_FROM": "Framing desk <desk@example.org>",
        "SSL_CERT_FILE": str(folder / "authority.pem"),
    }


def framing(*arguments: str, expect: int) -> str:
    """What the command printed; it must end with the code that is expected."""
    done = subprocess.run(
        [sys.executable, "-m", "framing", *arguments], capture_output=True, text=True
    )
    check(done.returncode == expect, f"{arguments}: {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout + done.stderr


def check(holds: bool, told: str) -> None:
    """End with what was told, unless it holds."""
    if not holds:
        raise SystemExit(f"mail: {told}")


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def wait_for(port: int, daemon: subprocess.Popen[bytes]) -> None:
    """Wait until the daemon listens."""
    for _ in range(200):
        check(daemon.poll() is None, "exim did not start")
        try:
            socket.create_connection((HOST, port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.05)
    raise SystemExit("mail: exim does not listen")


if __name__ == "__main__":
    main(sys.argv[1])
