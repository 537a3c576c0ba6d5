"""A stage as Prefect runs it."""

from collections.abc import Callable
from functools import wraps
from signal import SIGTERM
from typing import Any

import prefect
from prefect.cache_policies import NO_CACHE
from prefect.exceptions import TerminationSignal

DUCKDB_STOPPED = "Query interrupted"
"""What DuckDB raises as a RuntimeError in place of whatever a signal raised while it was at work."""


def task(stage: Callable[..., Any], **options: Any) -> prefect.Task:
    """Make `stage` a Prefect task, with Prefect's `options` of one.

    Its result, the names of files that end with the run and plain values, is stored nowhere and of no use to another
    run or attempt. Told to stop, it stops as the signal says: Prefect calls it cancelled, and does not try it again.
    """
    return prefect.task(_stoppable(stage), persist_result=False, cache_policy=NO_CACHE, **options)


def _stoppable(stage: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(stage)
    def run(*arguments: Any, **named: Any) -> Any:
        try:
            return stage(*arguments, **named)
        except RuntimeError as error:
            if str(error) == DUCKDB_STOPPED:
                raise TerminationSignal(SIGTERM) from None
            raise

    return run
