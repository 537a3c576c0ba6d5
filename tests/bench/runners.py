"""How fast threads, processes and a Dask cluster on this machine read articles, and what memory that takes.

    python -m tests.bench.runners [--megabytes 20] [--runners threads processes dask] [--workers 2]

Prints a row a runner: the stage `extract` as a run has it, from a Parquet file of documents to Parquet files of claims,
and how long the workers took to begin. A Prefect server that stays, in PREFECT_API_URL, keeps its own start out of it.
CPU seconds are of all processes, and of the busiest one; "at best" is what they would read were no other work on the cores.
"""

import argparse
import multiprocessing
import tempfile
import threading
import time
from contextlib import suppress
from glob import glob
from pathlib import Path

import polars as pl
import psutil
from rich.console import Console
from rich.table import Table

from flows.orchestration import prefect_settings

from . import corpus

BATCH = 8.0
"""Megabytes of articles that are made at once."""

PAUSE = 0.2
"""Seconds between two looks at the memory."""


class Watch(threading.Thread):
    """Looks at the processes of a run while it goes on: the most memory that this one and a worker held, in MB; the CPU
    seconds of each since the first batch was begun, by its number."""

    def __init__(self, folder: Path) -> None:
        super().__init__(daemon=True)
        self.folder, self.ended = folder, threading.Event()
        self.here = self.worker = self.begun = 0.0
        self.cpu: dict[int, float] = {}

    def run(self) -> None:
        before: dict[int, float] = {}
        while not self.ended.wait(PAUSE):
            for pid in (me := psutil.Process().pid, *(child.pid for child in multiprocessing.active_children() if child.pid)):
                with suppress(psutil.Error):
                    process = psutil.Process(pid)
                    size, used = process.memory_info().rss / 1e6, sum(process.cpu_times()[:2])
                    self.here, self.worker = (max(self.here, size), self.worker) if pid == me else (self.here, max(self.worker, size))
                    if self.begun:
                        self.cpu[pid] = used - before.setdefault(pid, used)
            if not self.begun and glob(f"{self.folder}/*/batch-*.mark"):
                self.begun = time.perf_counter()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--megabytes", type=float, default=20)
    parser.add_argument("--runners", nargs="+", default=["threads", "processes", "dask"])
    parser.add_argument("--workers", type=int, default=2)
    given = parser.parse_args()
    prefect_settings.set_defaults(console="ERROR")
    table = Table("runner", "articles", "MB", "to begin, s", "reading, s", "CPU, s", "of these one", "MB/s at best", "MB here", "MB a worker", "claims")
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name)
        pending = folder / "pending.parquet"
        frames = list(corpus.batches(given.megabytes, BATCH, corpus.SEED))
        articles = sum(frame.height for frame in frames)
        pl.concat(frames).write_parquet(pending)
        del frames
        for runner in given.runners:
            began, watch, claims, ended = _measured(runner, given.workers, pending, folder / runner)
            took = ended - watch.begun
            table.add_row(
                f"{runner} x {given.workers}", f"{articles:,}", f"{given.megabytes:,.0f}", f"{watch.begun - began:.1f}", f"{took:.1f}",
                f"{sum(watch.cpu.values()):.1f}", f"{max(watch.cpu.values()):.1f}", f"{given.megabytes / max(watch.cpu.values()):.2f}", f"{watch.here:,.0f}", f"{watch.worker:,.0f}", f"{claims:,}",
            )  # fmt: skip
    Console(width=140).print(table)


def _measured(runner: str, workers: int, pending: Path, folder: Path) -> tuple[float, Watch, int, float]:
    from prefect import flow

    from flows import stages
    from flows.batches.fan_out import steps
    from flows.batches.runners import Workers

    @flow
    def reading() -> int:
        warehouse = folder / "w.duckdb"
        made = stages.extract({"pending": pending, "documents": pending}, folder, warehouse, steps(Workers(runner, workers)))
        return pl.scan_parquet(made["found"]).select(pl.len()).collect().item()

    folder.mkdir()
    watch = Watch(folder)
    watch.start()
    began = time.perf_counter()
    claims = reading()
    ended = time.perf_counter()
    watch.ended.set()
    watch.join()
    return began, watch, claims, ended


if __name__ == "__main__":
    main()
