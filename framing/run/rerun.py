"""Making a brief again: the same one, or one of a new article with the same sides."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from os import PathLike
from pathlib import Path

from framing.domain import Article, EarlierBrief, Overrides
from framing.errors import BadOverrides, Differs, UsageError
from framing.intake import load_overrides, read
from framing.report import Report
from framing.run.compose import compose
from framing.run.earlier import earlier_brief
from framing.run.folder import save
from framing.run.integrity import check_integrity
from framing.run.opened import Run
from framing.run.stem import stem
from framing.text.annotate import annotate


def remade(run: Run) -> Report:
    """The report of a run, composed again here. Differs where the run contradicts itself, or where
    its overrides are of codings that are not made here any more."""
    try:
        return _composed(run, run.record.overrides)
    except BadOverrides as error:
        raise Differs(
            f"{run.where}: its overrides do not fit what is coded here: {error}"
        ) from error


def reviewed_with(run: Run, file: str | PathLike[str]) -> Report:
    """The report of a run with the overrides in a file in place of its own. Differs where the run
    contradicts itself, BadOverrides where the file is at fault or does not fit the article."""
    overrides = load_overrides(file)
    try:
        return _composed(run, overrides)
    except BadOverrides as error:
        raise BadOverrides(f"{' '.join(str(file).split())}: {error}") from error


def _composed(run: Run, overrides: Overrides | None) -> Report:
    check_integrity(run)
    record = run.record
    return compose(
        annotate(run.article),
        record.comparison,
        seed=record.seed,
        as_of=record.as_of,
        earlier=record.earlier,
        overrides=overrides,
    )


def rerun(
    run: Run, out: str | PathLike[str], report: Report, formats: Sequence[str]
) -> tuple[Path, ...]:
    """Write a run's brief again, into a folder of the article's name in `out`."""
    return save(report, _folder(run, run.article, Path(out)), formats)


def rerun_on(
    run: Run,
    articles: Sequence[str | PathLike[str]],
    out: str | PathLike[str],
    *,
    formats: Sequence[str],
    as_of: str | None = None,
    progress: Callable[[str], None] = lambda stage: None,
) -> tuple[Path, ...]:
    """Briefs of new articles with a run's sides, lenses, look and seed, each compared with it.

    All of them are composed before the first is written, so that none is where one can not be
    made. `as_of` is the date of the new briefs: that of the old one is not theirs. Where only the
    record of the run is there, its figures are not known and the briefs are not compared.
    """
    check_integrity(run)
    sources = [read(article) for article in articles]
    folders = [_folder(run, source, Path(out)) for source in sources]
    for folder in folders:
        if folders.count(folder) > 1:
            raise UsageError(f"two articles would both be written to {folder}: rename one of them")
    earlier: EarlierBrief | None = None if run.data is None else earlier_brief(run.data)
    reports = []
    for number, source in enumerate(sources, 1):
        progress(f"article {number} of {len(sources)}")
        reports.append(
            compose(
                annotate(source),
                run.record.comparison,
                seed=run.record.seed,
                as_of=as_of,
                earlier=earlier,
            )
        )
    saved = (save(*one, formats) for one in zip(reports, folders, strict=True))
    return tuple(path for paths in saved for path in paths)


def _folder(run: Run, article: Article, out: Path) -> Path:
    folder = out / stem(article)
    if run.folder is not None and folder.resolve() == run.folder.resolve():
        raise UsageError(f"{folder}: the run itself lies there: choose another folder with -o")
    return folder
