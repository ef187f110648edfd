"""Where the store lies: the folder `FRAMING_HOME`, else the user's data folder of the system."""

from __future__ import annotations

from pathlib import Path

from framing.store.settings import setting

OFF = "off"


def home() -> Path | None:
    """The folder of the store, which need not be there yet; None where `FRAMING_HOME` is `off`."""
    given = setting("FRAMING_HOME")
    if given == OFF:
        return None
    if given is not None:
        return Path(given).expanduser().absolute()
    from platformdirs import user_data_path

    return user_data_path("framing", appauthor=False)
