"""The command `framing`: its subcommands, and the one place where errors become exit codes."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click

from framing.cli.annotate import annotate
from framing.cli.diff import diff
from framing.cli.lenses import lenses
from framing.cli.report import report
from framing.cli.rerun import rerun
from framing.cli.sides import sides
from framing.cli.themes import themes
from framing.cli.trace import trace
from framing.cli.verify import verify
from framing.errors import FramingError


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 96})
@click.version_option(package_name="framing-brief", prog_name="framing")
@click.option("--debug", is_flag=True, help="Show the whole traceback of an error.")
def app(debug: bool) -> None:
    """How an article frames two sides: a brief in which every number leads to its sentences."""


for _command in (report, rerun, verify, trace, diff, annotate, sides, lenses, themes):
    app.add_command(_command)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line; errors raised on purpose become one line and their exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        app.main(given, prog_name="framing", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(130)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(141)
    except FramingError as error:
        _complain(given, str(error))
        sys.exit(error.exit_code)
    except Exception as error:
        _complain(
            given, f"unexpected {type(error).__name__}: {error}; please report it, with --debug"
        )
        sys.exit(1)


def _complain(given: Sequence[str], message: str) -> None:
    """One line on standard error, after the traceback where `--debug` asks for it."""
    if "--debug" in given:
        import traceback

        traceback.print_exc()
    line = " ".join(message.split())
    click.echo(f"{click.style('framing:', fg='red', bold=True)} {line}", err=True)
