"""The command `framing`: its subcommands, and the one place where errors become exit codes."""

from __future__ import annotations

import atexit
import errno
import gc
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import click
from click.exceptions import NoArgsIsHelpError

from framing.cli.agree import agree
from framing.cli.annotate import annotate
from framing.cli.diff import diff
from framing.cli.export import export
from framing.cli.import_brat import import_brat
from framing.cli.lenses import lenses
from framing.cli.mail import mail
from framing.cli.outbox import outbox
from framing.cli.report import report
from framing.cli.rerun import rerun
from framing.cli.review import review
from framing.cli.runs import runs
from framing.cli.sides import sides
from framing.cli.themes import themes
from framing.cli.trace import trace
from framing.cli.verify import verify
from framing.errors import FramingError, RenderingFailed

_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)
STOPPED, READER_LEFT = 130, 141
_ONE_THREAD = ("OPENBLAS_NUM_THREADS", "1")
"""The matrices here are small: more threads would mostly wait for each other, at full speed. Set
before numpy is loaded; what the user has set stands."""
_FOR_BUILDS = "SOURCE_DATE_EPOCH"
"""Dates come from the record alone. numpy can not be loaded where this is no number."""
_OBJECTS_BETWEEN_COLLECTIONS = 50_000
"""Python's own 700 makes looking for cycles, of which a run leaves few, a tenth of its time."""


class _App(click.Group):
    """The group of commands, which tells an end from outside before click gives it its own."""

    def make_context(self, *given: Any, **more: Any) -> click.Context:
        """The context of a call; help and version are printed here."""
        os.environ.setdefault(*_ONE_THREAD)
        os.environ.pop(_FOR_BUILDS, None)
        with _ends_from_outside():
            return super().make_context(*given, **more)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command that was called."""
        with _ends_from_outside():
            return super().invoke(ctx)


@contextmanager
def _ends_from_outside() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        _silence()
        raise click.exceptions.Exit(READER_LEFT) from None
    except KeyboardInterrupt as stop:
        raise click.Abort() from stop
    except OSError as error:
        if error.errno not in _NO_ROOM:
            raise
        _silence()
        raise RenderingFailed(
            f"the output can not be written ({error.strerror}): send it elsewhere"
        ) from error


@click.group(
    cls=_App, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 96}
)
@click.version_option(package_name="framing-brief", prog_name="framing")
@click.option("--debug", is_flag=True, help="Show the whole traceback of an error.")
def app(debug: bool) -> None:
    """How an article frames two sides: a brief in which every number leads to its sentences."""


_COMMANDS = (
    report, rerun, review, agree, runs, mail, outbox, verify, trace, diff, annotate, export,
    import_brat, sides, lenses, themes,
)  # fmt: skip

for _command in _COMMANDS:
    app.add_command(_command)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line; errors raised on purpose become one line and their exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    atexit.register(gc.freeze)  # at its end Python would look for cycles once more
    for stream in ("stdout", "stderr"):
        if getattr(sys, stream) is None:
            setattr(sys, stream, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115
    try:
        code = app.main(given, prog_name="framing", standalone_mode=False)
    except NoArgsIsHelpError as error:
        error.show()
        sys.exit(error.exit_code)
    except click.UsageError as error:
        command = error.ctx.command_path if error.ctx else "framing"
        _complain(given, f"{error.format_message()} ({command} --help)")
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        _complain(given, "stopped: run it again for the rest")
        sys.exit(STOPPED)
    except FramingError as error:
        _complain(given, str(error))
        sys.exit(error.exit_code)
    except Exception as error:
        _complain(
            given, f"unexpected {type(error).__name__}: {error}; please report it, with --debug"
        )
        sys.exit(1)
    if code:
        sys.exit(code)


def _complain(given: Sequence[str], message: str) -> None:
    """One line on standard error, after the traceback where `--debug` asks for it."""
    if "--debug" in given:
        import traceback

        traceback.print_exc()
    line = " ".join(message.split())
    click.echo(f"{click.style('framing:', fg='red', bold=True)} {line}", err=True)


def _silence() -> None:
    """Let nothing more be written to standard output, also not at the end of the process."""
    with suppress(AttributeError, OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
