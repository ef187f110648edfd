"""Every error that `framing` raises on purpose, each with the exit code it becomes.

A message is one line that says what is wrong, where, and what to do. The command line turns the
class into its exit code; nothing else in the package exits.
"""

from __future__ import annotations


class FramingError(Exception):
    """Base of all errors raised on purpose; `exit_code` is what the command line ends with."""

    exit_code = 1


class UsageError(FramingError):
    """The command or function was called in a way that makes no sense (exit 2)."""

    exit_code = 2


class BadArticle(FramingError):
    """The article can not be read, holds no text, or names neither side (exit 3)."""

    exit_code = 3


class BadComparison(FramingError):
    """The comparison file is missing, broken or contradicts itself (exit 3)."""

    exit_code = 3


class BadOverrides(FramingError):
    """A file of overrides, or a coding sheet, is broken or does not fit the article (exit 3)."""

    exit_code = 3


class BadRun(FramingError):
    """A run folder, a record or a brief that is to be read again is none (exit 3)."""

    exit_code = 3


class ResourceMissing(FramingError):
    """A lexicon, theme, font, weights, an optional package or the store is not there (exit 4)."""

    exit_code = 4


class LensFailed(FramingError):
    """A lens broke while it examined an article (exit 5)."""

    exit_code = 5


class RenderingFailed(FramingError):
    """A report could not be set, or its files could not be written (exit 6)."""

    exit_code = 6


class BadRecipients(FramingError):
    """An address, or a file of recipients, can not be used; nothing was sent (exit 3)."""

    exit_code = 3


class DeliveryFailed(FramingError):
    """A brief did not reach everybody, or the mail server could not be used (exit 7)."""

    exit_code = 7


class Differs(FramingError):
    """A rerun or a verification came to something else than what it was held against (exit 8)."""

    exit_code = 8
