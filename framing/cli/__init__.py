"""The command line."""

from framing.cli.app import main

__all__ = ["main"]
