"""What Ctrl-C does while something is at work that would not stop by itself at once."""

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from flows.terminal import logs

PATIENCE = 5
"""Seconds for Prefect to note that the run was stopped: it takes under one if its server still answers."""


@contextmanager
def stops(action: Callable[[], object]) -> Iterator[None]:
    """Turn Ctrl-C into KeyboardInterrupt, whatever else is raised because of it, and take `action` first."""
    stopped = False

    def stop(_signal: int, _frame: object) -> None:
        nonlocal stopped
        stopped = True
        action()
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield
    except BaseException:
        if stopped:
            raise KeyboardInterrupt from None
        raise
    finally:
        signal.signal(signal.SIGINT, before)


@contextmanager
def ends_soon(code: int) -> Iterator[None]:
    """Turn Ctrl-C into KeyboardInterrupt, and let the process end with exit code `code` within PATIENCE.

    The key also stops a server that was started for the run, and Prefect would try to reach that for over a
    minute, complaining at length. What the run has in hand is cleared before Prefect is told.
    """

    def say_so_and_end() -> None:
        logs.complain("stopped", "stopped")
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())
        deadline = threading.Timer(PATIENCE, os._exit, (code,))
        deadline.daemon = True
        deadline.start()

    with stops(say_so_and_end):
        yield
