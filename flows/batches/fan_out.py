"""Batches mapped over a Prefect task runner: what fails is tried again, then narrowed down to the articles that fail."""

import logging
import multiprocessing
import threading
from collections import Counter
from collections.abc import Mapping, Sequence
from concurrent.futures import BrokenExecutor
from contextlib import ExitStack
from functools import partial
from typing import Any, Self

from prefect import Task
from prefect.client.schemas.objects import State, TaskRun
from prefect.context import FlowRunContext
from prefect.settings import PREFECT_API_URL, temporary_settings

from flows.batches import reading as batches
from flows.batches.reading import Batch, Read, Steps, reason
from flows.batches.runners import Workers, cannot_be_had, has_died, has_died_again, task_runner
from flows.errors import UserError
from flows.extract.version import reading_version
from flows.orchestration.tasks import task

log = logging.getLogger(__name__)

DEATHS = 2
"""Workers that end while they read one article before it is taken for the cause."""

LOSSES = 5
"""Articles of one batch that end their workers before the rest of it is given up."""

ENDS = "whoever reads it ends, perhaps for want of memory"

Came = Read | Exception


def worth_another_try(_task: "Task[..., Any]", run: TaskRun, state: State) -> bool:
    """A disk or a network may be better in a moment; whatever else fails does so once more at most; a user's mistake
    will not have been mended."""
    if isinstance(state.data, (UserError, batches.Stopped)):
        return False
    return isinstance(state.data, OSError) or run.run_count < 2


on_disk: dict[str, Any] = {
    "retries": 2,
    "retry_delay_seconds": [1, 4],
    "retry_jitter_factor": 0.5,
    "retry_condition_fn": worth_another_try,
}

part = task(batches.part, **on_disk)
gather = task(batches.gather, **on_disk)
read_batch = task(batches.read, name="read batch", **on_disk)
read_singly = task(batches.read_singly, name="read articles singly", **on_disk)


def steps(workers: Workers) -> Steps:
    """Have documents read by `workers`, each step a task."""
    return Steps(part, partial(read_all, workers), gather)


def read_all(workers: Workers, parts: Sequence[Batch], folder: str, **given: Any) -> list[Read]:
    """Read batches on `workers`, and say what was read of each, in the same order. To be called in a flow.

    A batch that fails, or was under way when a worker ended, is read again article by article, so that only those are
    missing that fail. `given` goes to the functions in flows.batches.reading that read.
    Raises UserError where the workers cannot be had, or are of another version.
    """
    if not parts:
        return []
    with Crew(workers, folder, given) as crew:
        came = _at_once(crew, parts)
        read = [came if isinstance(came, Read) else _singly(crew, batch, came) for batch, came in came.items()]
    if any(one.version != reading_version() for one in read):
        raise UserError("the workers read by other rules than this program; install the same version of it there")
    return read


def _at_once(crew: "Crew", parts: Sequence[Batch]) -> dict[Batch, Came]:
    """What came of the batches, all read at once; again, of those that nobody had begun when a worker ended."""
    came: dict[Batch, Came] = {}
    left = list(parts)
    while left:
        came |= zip(left, crew.run(read_batch, left), strict=True)
        waiting = [batch for batch in left if has_died(came[batch]) and crew.under_way(batch) is None]
        # Workers that end before they begin will do so again.
        left = waiting if len(waiting) < len(left) else []
    return {batch: came[batch] for batch in parts}


def _singly(crew: "Crew", batch: Batch, error: Exception) -> Read:
    """What was read of a batch that failed, article by article, without those that end whoever reads them. Nobody else
    is at work meanwhile, for then a worker's end shows whose fault it is."""
    log.warning("%d articles are read one by one, for together they failed: %s", len(batch.sources), reason(error))
    deaths: Counter[str] = Counter()
    while True:
        deadly = {article: ENDS for article, number in deaths.items() if number >= DEATHS}
        (came,) = crew.run(read_singly, [batch], without=deadly)
        if isinstance(came, Read):
            return came
        article = crew.under_way(batch)
        if not has_died(came) or not article or len(deadly) == LOSSES:
            return batches.lost(batch, reason(came))
        deaths[article] += DEATHS if has_died_again(came) else 1


class Crew:
    """Workers that are there for as long as the context is; those that end are replaced."""

    def __init__(self, workers: Workers, folder: str, given: Mapping[str, Any]) -> None:
        self._workers, self._folder, self._given = workers, folder, given
        self._context, self._runner = ExitStack(), ExitStack()
        self._stop = threading.Event()
        self._others = set(multiprocessing.active_children())

    def __enter__(self) -> Self:
        # In another process a task would start a Prefect server of its own.
        server = str(FlowRunContext.get().client.api_url)
        self._context.enter_context(temporary_settings({PREFECT_API_URL: server}))
        self._context.callback(batches.stopping.reset, batches.stopping.set(self._stop))
        self._open()
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind:
            self._stop.set()
            for child in set(multiprocessing.active_children()) - self._others:
                child.kill()
        with self._context, self._runner:
            pass

    def run(self, work: "Task[..., Read]", parts: Sequence[Batch], **given: Any) -> list[Came]:
        """What came of each of `parts`, all at work at once."""
        given |= {"folder": self._folder, **self._given}
        try:
            futures = [self._at_work.submit(work, {"batch": batch.url, **given}) for batch in parts]
        except Exception as error:  # noqa: BLE001  it may be anything
            # Dask is begun, and found to be gone, when it is given work.
            if not cannot_be_had(error):
                raise
            raise self._mistake(error) from None
        came: list[Came] = []
        for future in futures:
            try:
                came.append(future.result())
            except Exception as error:  # noqa: BLE001  it may be anything
                came.append(error)
        if any(isinstance(one, BrokenExecutor) for one in came):
            self._runner.close()
            self._open()
        return came

    def under_way(self, batch: Batch) -> str | None:
        """As batches.under_way."""
        return batches.under_way(batch.url, self._folder)

    def _open(self) -> None:
        try:
            self._at_work = self._runner.enter_context(task_runner(self._workers))
        except (OSError, RuntimeError) as error:
            raise self._mistake(error) from None

    def _mistake(self, error: Exception) -> UserError:
        where = f" --dask-address {address}" if (address := self._workers.dask_address) else ""
        advice = "see that it runs, or read with --runner processes"
        return UserError(f"--runner {self._workers.runner}{where}: cannot be had: {reason(error)}; {advice}")
