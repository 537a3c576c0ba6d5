"""Where a run builds what it will publish, and what keeps two runs from building at once."""

import fcntl
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from flows.errors import Busy, UserError, of_the_disk, why
from flows.publishing import versions
from flows.terminal import progress

NEXT = "next"
LOCK = "lock"

ASKED_EVERY = 0.2
"""Seconds between two looks at a lock that another run holds."""


@contextmanager
def staging(target: Path, wait: bool = False) -> Iterator[Path]:
    """Give an empty folder in the hidden folder beside `target`, held by this process alone, and take it away at the end.

    Beside, so that what is built there can be put in place by a rename. What a killed run left behind is cleared: the
    hold on the folder dies with its process. Raises Busy where another run holds it, except with `wait`: then that run's
    end is waited for. Raises UserError where nothing can be written.
    """
    try:
        home = versions.home(target)
        hold = _hold(home, target, wait)
    except OSError as error:
        raise UserError(f"{target}: cannot write there: {why(error)}") from None
    try:
        yield _emptied(home, target)
    except Exception as error:
        if reason := of_the_disk(error):
            raise UserError(f"{target}: cannot be written: {reason}; what was there before stays") from error
        raise
    finally:
        shutil.rmtree(home / NEXT, ignore_errors=True)
        _let_go(home, hold)


def under_way(target: Path) -> str | None:
    """Who builds what will be published at `target`, as in "process 12, since 2026-11-21 06:00:00 UTC"; None where nobody
    does. Nothing is written, and no run is kept from beginning."""
    try:
        handle = os.open(versions.home(target) / LOCK, os.O_RDONLY)
    except OSError:
        return None
    try:
        # Shared: those who only ask do not keep each other from asking.
        fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return os.pread(handle, 200, 0).decode(errors="replace") or "a run that has just begun"
    finally:
        os.close(handle)
    return None


def _hold(home: Path, target: Path, wait: bool) -> int:
    """The open handle of the file in `home` that bears the lock, both made if need be."""
    told, looks = False, 0
    while True:
        home.mkdir(parents=True, exist_ok=True)
        try:
            handle = os.open(home / LOCK, os.O_RDWR | os.O_CREAT, 0o666)
        except FileNotFoundError:
            continue  # the run before has just taken the folder away
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if _is_there(home / LOCK, handle):
                _sign(handle)
                return handle
        except BlockingIOError:
            looks += 1
            holder = f"another run is under way{_signed(handle)}"
            # Who asks whether a run is under way holds the lock for a moment, too.
            if not wait and looks > 1:
                raise Busy(f"{target}: {holder}; try again when it has ended, or wait for it with --wait") from None
            if wait and not told:
                progress.line("wait", f"{holder}; this one begins when it has ended")
                told = True
        except BaseException:
            os.close(handle)
            raise
        os.close(handle)
        time.sleep(ASKED_EVERY)


def _is_there(path: Path, handle: int) -> bool:
    """Whether the file that is open is still the one at `path`: the run before takes it away where it leaves nothing."""
    with suppress(FileNotFoundError):
        return os.path.samestat(os.fstat(handle), path.stat())
    return False


def _sign(handle: int) -> None:
    os.ftruncate(handle, 0)
    os.pwrite(handle, f"process {os.getpid()}, since {datetime.now(UTC):%Y-%m-%d %H:%M:%S} UTC".encode(), 0)


def _signed(handle: int) -> str:
    """Who holds the lock, in brackets; nothing in the moment before it says so."""
    said = os.pread(handle, 200, 0).decode(errors="replace")
    return f" ({said})" if said else ""


def _let_go(home: Path, hold: int) -> None:
    with suppress(OSError):
        if os.listdir(home) == [LOCK]:
            (home / LOCK).unlink()
            home.rmdir()
        else:
            os.ftruncate(hold, 0)
    os.close(hold)


def _emptied(home: Path, target: Path) -> Path:
    """The folder to build in, once what killed runs left in `home` is removed."""
    try:
        for leftover in set(home.iterdir()) - {home / LOCK, home / versions.CURRENT, *versions.kept(home)}:
            if leftover.is_dir() and not leftover.is_symlink():
                shutil.rmtree(leftover)
            else:
                leftover.unlink()
        (home / NEXT).mkdir()
    except OSError as error:
        raise UserError(f"{target}: cannot write there: {why(error)}") from None
    return home / NEXT
