"""Who reads the batches of a run: threads, processes, or a Dask cluster, by name."""

import multiprocessing
import os
import signal
import socket
import threading
from concurrent.futures import BrokenExecutor
from dataclasses import dataclass
from importlib.util import find_spec
from typing import TYPE_CHECKING, Annotated, Any, Literal
from urllib.parse import urlsplit

from cyclopts import Parameter

from flows.errors import UserError, why

if TYPE_CHECKING:
    from prefect.task_runners import TaskRunner

THREADS_AFAR = 2
"""Threads of a run whose batches lie elsewhere: one sends and fetches while the other reads. Reading holds Python's lock, so
where there is nothing to fetch a second thread makes the first slower, by a quarter or more."""

PATIENCE = 10
"""Seconds to wait for a Dask scheduler that should be there."""

LOOPBACK = ("localhost", "127.", "::1")


@Parameter(name="*")
@dataclass(frozen=True)
class Workers:
    """Who reads the articles, and where they fetch and leave them.

    Parameters
    ----------
    runner
        Who reads batches of articles: a thread of this process; processes, as many as there are cores; dask, with the extra
        "dask": a cluster, see --dask-address.
    number
        How many of them; without it one thread, or as many others as there are cores.
    dask_address
        Scheduler of a Dask cluster, such as tcp://10.0.0.5:8786; without it, a cluster on this machine for this run alone.
    exchange
        Folder or URL, such as s3://bucket/folder, where the run and its workers hand each other Parquet files; workers on
        other machines must reach it. Without it, a folder beside the warehouse.
    """

    runner: Literal["threads", "processes", "dask"] = "threads"
    number: Annotated[int | None, Parameter(name="--workers")] = None
    dask_address: Annotated[str | None, Parameter(env_var="DASK_SCHEDULER_ADDRESS")] = None
    exchange: str | None = None

    def __post_init__(self) -> None:
        # A run on a schedule stands elsewhere than who wrote the path.
        if self.exchange and not self.is_afar:
            object.__setattr__(self, "exchange", os.path.abspath(self.exchange))

    @property
    def is_afar(self) -> bool:
        """Whether the exchange is a URL rather than a folder."""
        return "://" in (self.exchange or "")


HERE = Workers()


def check(workers: Workers) -> None:
    """Raise UserError where `workers` cannot be had, or cannot reach what they are to read."""
    if workers.number is not None and workers.number < 1:
        raise UserError(f"--workers {workers.number}: must be 1 or more")
    if workers.exchange:
        from flows.batches import exchange

        exchange.check(workers.exchange)
        if workers.runner != "threads" and workers.exchange.startswith("memory:"):
            raise UserError(f"--exchange {workers.exchange}: is seen by threads of one process alone; name a folder")
    if workers.runner == "dask":
        _check_dask(workers)


def task_runner(workers: Workers) -> "TaskRunner[Any]":
    """The Prefect task runner that `workers` names. Raises UserError where it needs a package that is not there."""
    from prefect.task_runners import ProcessPoolTaskRunner, ThreadPoolTaskRunner

    if workers.runner == "threads":
        return ThreadPoolTaskRunner(max_workers=workers.number or (THREADS_AFAR if workers.is_afar else 1))
    if workers.runner == "processes":
        return ProcessPoolTaskRunner(max_workers=workers.number or _cores(), initializer=_begin_worker)
    if workers.dask_address:
        return _dask()(address=workers.dask_address, client_kwargs={"timeout": PATIENCE})
    return _dask()(
        cluster_kwargs={
            "n_workers": workers.number or _cores(),
            # Reading holds Python's lock, so a second thread in a process would only wait.
            "threads_per_worker": 1,
            # Nobody else on the network or the machine is to find the cluster, or a dashboard on its usual port.
            "host": "127.0.0.1",
            "dashboard_address": None,
        }
    )


def has_died(error: object) -> bool:
    """Whether this is an error that says that a worker ended while it had a batch, rather than that reading failed."""
    if isinstance(error, BrokenExecutor):
        return True
    return type(error).__module__.startswith("distributed.") and type(error).__name__ in _DEATHS


def has_died_again(error: object) -> bool:
    """Whether an error says that several workers ended one after another while they had the same batch."""
    return type(error).__module__.startswith("distributed.") and type(error).__name__ == "KilledWorker"


def cannot_be_had(error: Exception) -> bool:
    """Whether an error from giving out work says that there is nobody to give it to."""
    return isinstance(error, (OSError, RuntimeError)) or type(error).__module__.startswith("distributed.")


_DEATHS = ("KilledWorker", "FutureCancelledError", "CommClosedError", "FutureLostError")
"""What Dask calls it. By name, for the package is an extra."""


def _check_dask(workers: Workers) -> None:
    _dask()
    if not workers.dask_address:
        return
    address = urlsplit(workers.dask_address if "://" in workers.dask_address else f"tcp://{workers.dask_address}")
    try:
        host, port = address.hostname or "", address.port
        if not host or not port:
            raise ValueError
    except ValueError:
        raise UserError(f"--dask-address {workers.dask_address}: is no address such as tcp://10.0.0.5:8786") from None
    here = host.startswith(LOOPBACK)
    if not here and not workers.exchange:
        raise UserError(
            f"--dask-address {workers.dask_address}: is another machine; name with --exchange a folder or URL that its "
            "workers reach too"
        )
    if not here and not os.environ.get("PREFECT_API_URL"):
        raise UserError(
            f"--dask-address {workers.dask_address}: is another machine; name in PREFECT_API_URL a Prefect server that "
            "its workers reach too"
        )
    try:
        socket.create_connection((host, port), PATIENCE).close()
    except OSError as error:
        raise UserError(
            f"--dask-address {workers.dask_address}: no Dask scheduler answers there ({why(error)}); "
            "start one with `dask scheduler`, or leave the option out for a cluster on this machine"
        ) from None


def _dask() -> Any:
    """The task runner of prefect-dask."""
    if find_spec("prefect_dask") is None:
        raise UserError("--runner dask: needs the extra; install it with: pip install 'source-reconciliation[dask]'")
    from prefect_dask import DaskTaskRunner

    return DaskTaskRunner


def _cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0))


def _begin_worker() -> None:
    """What a process does before it reads: leave Ctrl-C to the run, and see to it that it ends when the run does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    # A pool's worker holds both ends of its queue, so it would wait for work for ever.
    if parent := multiprocessing.parent_process():
        parent.join()
        os._exit(1)
