"""What a run says whose Prefect server fails it: one line, as of any mistake that a user can mend."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

import httpx
from prefect.settings import PREFECT_API_URL, PREFECT_HOME

from flows.errors import UserError

NOT_BEGUN = "ephemeral Prefect API server"
"""What Prefect raises as a RuntimeError, with these words in it, where the server of a run does not begin to answer."""


@contextmanager
def failures_told() -> Iterator[None]:
    """Raise UserError where the Prefect server cannot be reached any more, or fails, as with a full disk."""
    try:
        yield
    except (httpx.HTTPStatusError, httpx.TransportError) as error:
        raise _told("fails", error) from error
    except RuntimeError as error:
        if NOT_BEGUN not in str(error):
            raise
        raise _told("does not begin to answer", error) from error


def _told(what: str, error: Exception) -> UserError:
    # That the log does not arrive there either need not be said once for every part of it.
    logging.raiseExceptions = False
    reason = str(error).split(" - ")[0] or type(error).__name__
    if url := PREFECT_API_URL.value():
        return UserError(f"the Prefect server at {url} {what}: {reason}; see what its log says")
    home = PREFECT_HOME.value()
    return UserError(f"Prefect's server {what}: {reason}; see whether {home} can be written to, and its disk has room")
