"""The settings under which every finding is made again: what a reasonable analyst could decide.

A measure rests on decisions that the method takes once for all: whether pronouns count, whether
indirect speech is a quotation, which words stand on a list. Another analyst could have decided
otherwise, and a finding that turns round when one such decision does is the decision's and not the
article's. The decisions are declared here beforehand, one changed at a time, with every quarter of
the text left out in turn, so that no finding hangs on one passage.

Reference: S. Steegen et al. (2016), Increasing transparency through a multiverse analysis,
Perspectives on Psychological Science 11, 702–712; J. W. Tukey (1958), Annals of Mathematical
Statistics 29, 614 (leaving out parts).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from zlib import crc32

PARTS = 4
"""Runs of sentences into which the body is cut; each is left out once."""

SHELVES = 3
"""Shares into which the entries of each word list fall; each is left out once."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One way to decide what the method leaves open; the defaults are the method's own.

    `said` tells a reader how it differs. `taken_up`: pronouns and noun phrases that take a name up
    count as mentions. `bearers`: so do a side's people, institutions and places. `shared`: a
    sentence on both sides counts with both. `carried`: a sentence that mentions nobody goes with
    the one side of the sentence before. `indirect`: indirect speech is a quotation. `nameless`: a
    speaker without a name can be a side's voice. `quoted_clauses`: clauses inside quotations count
    for who acts. `tone_labels`: a tone counts as −1, 0 or 1. `prior`: how many times as strong the
    prior of the log-odds is. `shelf_out`, `part_out`: the share of the lists of hedges, boosters,
    loaded words and signs of frames, and the run of sentences, that is left out.
    """

    said: str
    taken_up: bool = True
    bearers: bool = False
    shared: bool = True
    carried: bool = False
    indirect: bool = True
    nameless: bool = True
    quoted_clauses: bool = True
    tone_labels: bool = False
    prior: float = 1.0
    shelf_out: int | None = None
    part_out: int | None = None


DECLARED = Setting("as the method says")

SETTINGS: tuple[Setting, ...] = (
    Setting("only names count as mentions", taken_up=False),
    Setting("people, institutions and places count as mentions", bearers=True),
    Setting("a sentence on both sides counts with neither", shared=False),
    Setting("a sentence on nobody goes with the one before", carried=True),
    Setting("indirect speech is no quotation", indirect=False),
    Setting("only speakers with a name have a voice", nameless=False),
    Setting("clauses inside quotations do not count", quoted_clauses=False),
    Setting("tone counts by its label alone", tone_labels=True),
    Setting("a prior ten times as strong", prior=10.0),
    *(
        Setting(f"{which} third of the word lists left out", shelf_out=shelf)
        for shelf, which in enumerate(("one", "another", "the last"))
    ),
    *(
        Setting(f"the {which} quarter of the sentences left out", part_out=part)
        for part, which in enumerate(("first", "second", "third", "last"))
    ),
)

_IN_FORCE: ContextVar[Setting] = ContextVar("framing_setting", default=DECLARED)


def setting() -> Setting:
    """The setting in force."""
    return _IN_FORCE.get()


@contextmanager
def under(chosen: Setting) -> Iterator[None]:
    """Put a setting in force for the length of a `with` block."""
    token = _IN_FORCE.set(chosen)
    try:
        yield
    finally:
        _IN_FORCE.reset(token)


def listed(entry: str) -> bool:
    """Whether an entry of a word list counts under the setting in force. Which share an entry
    falls into depends on its letters only."""
    out = setting().shelf_out
    return out is None or crc32(entry.lower().encode()) % SHELVES != out
