"""The peak of memory while more articles than that are read batch by batch.

Two processes of their own: one writes the articles to Parquet files, so that what it needs is not counted; one reads a
file, extracts, writes the claims, and goes on to the next.
"""

import multiprocessing
import time
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NamedTuple

import polars as pl

from . import corpus

BATCH = 8.0
"""Megabytes of articles in a batch."""


class Streamed(NamedTuple):
    """Peak and base resident memory in MB, what was read in MB, MB/s, claims found."""

    peak: float
    base: float
    megabytes: float
    rate: float
    claims: int


def measure(megabytes: float, seed: int, folder: Path) -> Streamed:
    """Write that many megabytes of articles, then read them batch by batch in a fresh process."""
    context = multiprocessing.get_context("spawn")
    writer = context.Process(target=_write, args=(megabytes, seed, folder))
    writer.start()
    writer.join()
    if writer.exitcode:
        raise RuntimeError("the articles could not be written")
    here, there = context.Pipe()
    reader = context.Process(target=_read, args=(there, folder))
    reader.start()
    result = here.recv()
    reader.join()
    return result


def _write(megabytes: float, seed: int, folder: Path) -> None:
    for number, frame in enumerate(corpus.batches(megabytes, BATCH, seed)):
        frame.write_parquet(folder / f"batch-{number:05}.parquet")


def _read(link: Connection, folder: Path) -> None:
    from flows.extract import extract_claims

    base = _resident("VmRSS")
    size = claims = 0
    begin = time.perf_counter()
    for path in sorted(folder.glob("batch-*.parquet")):
        frame = pl.read_parquet(path)
        found = extract_claims(frame).claims
        found.write_parquet(path.with_name(path.name.replace("batch", "claims")))
        size += corpus.size_of(frame)
        claims += found.height
        path.unlink()
    took = time.perf_counter() - begin
    link.send(Streamed(_resident("VmHWM"), base, size / 1e6, size / 1e6 / took, claims))


def _resident(name: str) -> float:
    """A figure of /proc/self/status in MB; unlike getrusage, it leaves out what the parent had before the start."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith(name):
            return int(line.split()[1]) / 1024
    raise RuntimeError(f"/proc/self/status has no {name}")
