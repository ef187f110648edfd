"""Which of the known runs are asked for, and which of their folders are gone."""

from __future__ import annotations

from dataclasses import dataclass

from framing.store.database import open_store
from framing.store.runs import RunEntry, entries


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a run must be like. `side` and `outlet` are parts of a label and of a name, in any case;
    `since` and `until` are ISO dates between which, both included, the article was published."""

    side: str | None = None
    outlet: str | None = None
    since: str | None = None
    until: str | None = None

    def holds(self, run: RunEntry) -> bool:
        """Whether a run is asked for, its date apart."""
        return any(_part(self.side, label) for label in run.sides) and _part(
            self.outlet, run.outlet
        )

    def within(self, run: RunEntry) -> bool | None:
        """Whether a run's article was published then; None where nobody knows when it was."""
        if self.since is None and self.until is None:
            return True
        date = run.published
        return None if date is None else (self.since or date) <= date <= (self.until or date)


@dataclass(frozen=True, slots=True)
class Listed:
    """A run of the index, and whether its folder is gone."""

    run: RunEntry
    gone: bool


@dataclass(frozen=True, slots=True)
class Listing:
    """The runs that are asked for, the latest first, and how many more may be, but for a date of
    their article."""

    runs: tuple[Listed, ...]
    undated: int


def listing(wanted: Wanted) -> Listing:
    """What the store knows of what is asked for; ResourceMissing where it can not be read."""
    with open_store() as store, store.reading() as file:
        known = [run for run in entries(file) if wanted.holds(run)]
    return Listing(
        tuple(Listed(run, not run.folder.is_dir()) for run in known if wanted.within(run)),
        sum(wanted.within(run) is None for run in known),
    )


def _part(wanted: str | None, text: str | None) -> bool:
    return wanted is None or (text is not None and wanted.casefold() in text.casefold())
