"""Write docs/commands.md from the commands themselves: `python docs/commands.py`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from framing.cli.app import app

HEAD = """# Commands

Made from the program by `python docs/commands.py`; a test holds that it is up to date.
What each command prints on standard output can be piped; progress and remarks go to standard error.
"""


def reference() -> str:
    """The whole page."""
    context = click.Context(app, info_name="framing", **app.context_settings)
    pages = [HEAD, *_command(app, context)]
    for name in app.list_commands(context):
        command = app.get_command(context, name)
        assert command is not None
        pages += _command(command, click.Context(command, info_name=name, parent=context))
    return "\n".join(pages)


def _command(command: click.Command, context: click.Context) -> Iterator[str]:
    usage = " ".join([context.command_path, *command.collect_usage_pieces(context)])
    yield f"## {context.command_path}\n\n`{usage}`\n\n{_unwrapped(command.help or '')}\n"
    rows = [
        record
        for parameter in command.get_params(context)
        if (record := parameter.get_help_record(context)) is not None
    ]
    yield "| option | meaning |\n|---|---|"
    for option, meaning in rows:
        yield f"| `{option}` | {meaning} |".replace("a4|letter", "a4\\|letter")
    yield ""


def _unwrapped(text: str) -> str:
    paragraphs = text.split("\n\n")
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)


if __name__ == "__main__":
    Path(__file__).with_suffix(".md").write_text(reference(), encoding="utf-8")
