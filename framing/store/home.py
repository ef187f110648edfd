"""Where the store lies: the folder `FRAMING_HOME`, else the user's data folder of the system."""

from __future__ import annotations

from pathlib import Path

from framing.errors import ResourceMissing
from framing.store.settings import setting

OFF = "off"


def home() -> Path | None:
    """The folder of the store, which need not be there yet; None where `FRAMING_HOME` is `off`.

    Raises ResourceMissing where the system knows no home of the user.
    """
    given = setting("FRAMING_HOME")
    if given == OFF:
        return None
    if given is not None:
        return _expanded(Path(given)).absolute()
    from platformdirs import user_data_path

    return _expanded(user_data_path("framing", appauthor=False))


def _expanded(folder: Path) -> Path:
    try:
        return folder.expanduser()
    except RuntimeError as error:
        raise ResourceMissing(
            f"{folder}: the user has no home: name a whole path with FRAMING_HOME"
        ) from error
