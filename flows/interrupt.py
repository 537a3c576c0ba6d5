"""What Ctrl-C does while Prefect is at work."""

import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

PATIENCE = 5
"""Seconds for Prefect to note that the run was stopped: it takes under one if its server still answers."""


@contextmanager
def ends_soon(code: int) -> Iterator[None]:
    """Turn Ctrl-C into KeyboardInterrupt, and let the process end with exit code `code` within PATIENCE.

    The key also stops a server that was started for the run, and Prefect would try to reach that for over a
    minute, complaining at length. What the run has in hand is cleared before Prefect is told.
    """
    stopped = False

    def stop(_signal, _frame) -> None:
        nonlocal stopped
        stopped = True
        print("reconcile: stopped", file=sys.stderr, flush=True)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())
        deadline = threading.Timer(PATIENCE, os._exit, (code,))
        deadline.daemon = True
        deadline.start()
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield
    except Exception:
        if stopped:
            raise KeyboardInterrupt from None
        raise
    finally:
        signal.signal(signal.SIGINT, before)
