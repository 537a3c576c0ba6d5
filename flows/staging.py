"""Where a run builds what it will publish, and what keeps two runs from building at once."""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from flows.errors import UserError, why


@contextmanager
def staging(warehouse: Path) -> Iterator[Path]:
    """Give an empty folder beside `warehouse`, held by this process alone, and take it away at the end.

    Beside, so that the published file can be put in place by a rename. What a killed run left behind is
    cleared: the hold on the folder dies with its process. Raises UserError where another run holds it, or
    where nothing can be written.
    """
    folder = warehouse.with_name(f"{warehouse.name}.next")
    try:
        hold = _hold(folder)
    except BlockingIOError:
        raise UserError(f"{warehouse}: another run is writing it; wait until that run ends") from None
    except OSError as error:
        raise UserError(f"{warehouse}: cannot write there: {why(error)}") from None
    try:
        _clear(folder)
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        os.close(hold)


def _hold(folder: Path) -> int:
    """The open handle of `folder`, made if need be, with the lock on it."""
    while True:
        folder.mkdir(parents=True, exist_ok=True)
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            # The run before may have taken the folder away between our opening and our locking it.
            if folder.exists() and os.path.samestat(os.fstat(handle), folder.stat()):
                return handle
        except BaseException:
            os.close(handle)
            raise
        os.close(handle)


def _clear(folder: Path) -> None:
    for leftover in folder.iterdir():
        if leftover.is_dir() and not leftover.is_symlink():
            shutil.rmtree(leftover)
        else:
            leftover.unlink()
