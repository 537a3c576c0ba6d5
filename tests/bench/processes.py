"""One process, then two, over the same articles: their real throughput, from a common start to the last one's end."""

import multiprocessing
import os
import time
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NamedTuple

import polars as pl

from . import corpus

LOOP = 6_000_000
ROUNDS = 3
"""One and two processes by turns, this many times; the best of each counts, as others on the machine only add time."""


class Taken(NamedTuple):
    """Seconds from the common start to the last end, and those before the start."""

    work: float
    startup: float


class Shared(NamedTuple):
    """MB/s of one process and of two, the ratio, the ratio that a loop sharing nothing reaches, and what start-up took."""

    one: float
    two: float
    speedup: float
    loop: float
    startup: float
    megabytes: float


def cores() -> list[int]:
    """The cores that this process may use, as it found them."""
    return _CORES


_CORES = sorted(os.sched_getaffinity(0))


def measure(frame: pl.DataFrame, folder: Path) -> Shared:
    """Read a frame of documents in one process, then its two halves in two, each on a core of its own."""
    halves = [frame.gather_every(2), frame.gather_every(2, 1)]
    paths = []
    for number, part in enumerate([frame, *halves]):
        paths.append(folder / f"part-{number}.parquet")
        part.write_parquet(paths[-1])
    size = corpus.size_of(frame) / 1e6
    rounds = [(_run(paths[:1]), _run(paths[1:]), _run([None]), _run([None, None])) for _ in range(ROUNDS)]
    alone, together, loop_alone, loop_together = (min(taken) for taken in zip(*rounds, strict=True))
    speedup = alone.work / together.work
    loop = 2 * loop_alone.work / loop_together.work
    return Shared(size / alone.work, size / together.work, speedup, loop, alone.startup, size)


def _run(paths: list[Path | None]) -> Taken:
    """One process for each path, started together; a path of None is the plain loop."""
    context = multiprocessing.get_context("spawn")
    begin = time.perf_counter()
    links, workers = [], []
    for number, path in enumerate(paths):
        here, there = context.Pipe()
        worker = context.Process(target=_work, args=(there, cores()[number % len(cores())], path))
        worker.start()
        links.append(here)
        workers.append(worker)
    for link in links:
        link.recv()
    startup = time.perf_counter() - begin
    begin = time.perf_counter()
    for link in links:
        link.send("go")
    for link in links:
        link.recv()
    took = time.perf_counter() - begin
    for worker in workers:
        worker.join()
    return Taken(took, startup)


def _work(link: Connection, core: int, path: Path | None) -> None:
    os.sched_setaffinity(0, {core})
    if path is None:
        link.send("ready")
        link.recv()
        total = 0
        for number in range(LOOP):
            total += number & 7
        link.send("done")
        return
    from flows.extract import extract_claims

    frame = pl.read_parquet(path)
    extract_claims(corpus.documents(0.2, corpus.SEED + 1))
    link.send("ready")
    link.recv()
    extract_claims(frame)
    link.send("done")
