"""What was asked at the prompt before, kept for the user alone."""

import os
from contextlib import suppress
from pathlib import Path

from prompt_toolkit.history import FileHistory, History, InMemoryHistory

NAME = "sql_history"


class _Kept(FileHistory):
    """A history whose file is nobody else's to read; it goes on without the file when that cannot be written any more."""

    def store_string(self, string: str) -> None:
        with suppress(OSError):
            super().store_string(string)


def history() -> History:
    """The history in the user's state folder, or one that ends with the prompt where that cannot be written."""
    try:
        file = _state() / "reconcile" / NAME
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(file, os.O_RDWR | os.O_CREAT, 0o600))
        file.chmod(0o600)
    except (OSError, RuntimeError):  # the second: nobody knows where the user's home is
        return InMemoryHistory()
    return _Kept(file)


def _state() -> Path:
    """The user's state folder, by the XDG Base Directory Specification, which has relative paths ignored."""
    named = Path(os.environ.get("XDG_STATE_HOME", ""))
    return named if named.is_absolute() else Path.home() / ".local" / "state"
