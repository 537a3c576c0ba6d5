"""How fast claims are read, beside a bare scan of the same text; how two processes share it; what memory it takes.

    python -m tests.bench.extraction [--megabytes 20] [--stream 200 | --full] [--seed N]

Nothing here passes or fails: it prints what this machine did. Ratios come first, since they hold on other machines too.
"""

import os

os.environ["POLARS_MAX_THREADS"] = "1"  # before Polars is imported: all of this is about one core

import argparse  # noqa: E402
import statistics  # noqa: E402
import tempfile  # noqa: E402
import time  # noqa: E402
from collections.abc import Callable  # noqa: E402
from pathlib import Path  # noqa: E402

import polars as pl  # noqa: E402
from rich.console import Console  # noqa: E402
from rich.markup import escape  # noqa: E402
from rich.table import Table  # noqa: E402

from flows.extract import extract_claims  # noqa: E402

from . import corpus, memory, peers, processes  # noqa: E402

SIGNS = r"[$€£₹]\s?\d[\d,.]*\s?[kKmMLl]?"
"""Only sums behind one of four signs: the least that anything which reads money has to do. Rust's engine jumps from
sign to sign for it and hardly looks at the text between."""
REPEATS = 3
WARM_UP = 0.2
"""Megabytes of other articles that are read before the clock starts, so that vocabularies and patterns are loaded."""
FULL_STREAM = 1000
SAMPLE = 200
"""Articles whose claims are counted for the density of the corpus."""
BUSY = 1.1
"""Wall time over CPU time above which the core was not ours alone."""
SCALING = 8.0
"""Megabytes that one process, and then two, read."""


class Clock:
    """CPU seconds of calls on one core, and how much longer they took by the wall clock."""

    def __init__(self) -> None:
        self.cpu = self.wall = 0.0

    def seconds(self, work: Callable[[], object], repeats: int = REPEATS) -> float:
        """The median CPU time of a call: what others on the machine do at the same time hardly touches it."""
        taken = []
        for _ in range(repeats):
            wall, cpu = time.perf_counter(), time.process_time()
            work()
            taken.append(time.process_time() - cpu)
            self.cpu += taken[-1]
            self.wall += time.perf_counter() - wall
        return statistics.median(taken)

    @property
    def waited(self) -> float:
        """Wall time over CPU time; well above 1 where the core was shared with others."""
        return self.wall / self.cpu


def pinned(work: Callable[[], object]) -> object:
    """What a call gives, run on one core."""
    os.sched_setaffinity(0, {processes.cores()[0]})
    try:
        return work()
    finally:
        os.sched_setaffinity(0, processes.cores())


def scan(frame: pl.DataFrame, pattern: str) -> int:
    """How often a pattern matches in all texts."""
    return frame.select(pl.col("text").str.count_matches(pattern).sum()).item()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--megabytes", type=float, default=20, help="size of the corpus (default 20)")
    parser.add_argument("--stream", type=float, default=200, help="size of the corpus read in batches for the peak of memory; 0 leaves it out")
    parser.add_argument("--full", action="store_true", help=f"stream {FULL_STREAM:,} MB")
    parser.add_argument("--seed", type=int, default=corpus.SEED)
    parser.add_argument("--only-peers", action="store_true", help="only the comparison with other tools")
    given = parser.parse_args()
    console = Console(width=110, highlight=False)

    begin = time.perf_counter()
    extract_claims(corpus.documents(WARM_UP, given.seed + 1))
    startup = time.perf_counter() - begin
    if given.only_peers:
        compare(console, corpus.documents(2, given.seed))
        return

    frame = corpus.documents(given.megabytes, given.seed)
    measured = Table("measured", "figure", "how", title="Extraction", title_justify="left")
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        per_kb, busy = _speed(measured, frame, Path(folder), startup)
        if given.full or given.stream:
            _memory(measured, memory.measure(FULL_STREAM if given.full else given.stream, given.seed + 2, Path(folder)))
    size, repeated = corpus.size_of(frame) / 1e6, corpus.repeated_lines(frame)
    console.print(
        f"\nCorpus: seed {given.seed}, {frame.height:,} articles, {size:.1f} MB, {repeated} repeated lines, {per_kb:.2f} claims a KB\n"
    )
    console.print(measured)
    if busy:
        console.print("The cores were shared with other work meanwhile: run it again on an idle machine for the two processes.")
    compare(console, frame)


def _speed(table: Table, frame: pl.DataFrame, folder: Path, startup: float) -> tuple[float, bool]:
    """Fill the rows on speed, ratios first; gives the claims a KB and whether the machine had other work."""
    size = corpus.size_of(frame) / 1e6
    clock = Clock()
    took = pinned(lambda: clock.seconds(lambda: extract_claims(frame), REPEATS if size < 5 else 1))
    scanned = pinned(lambda: clock.seconds(lambda: scan(frame, peers.MONEY)))
    jumped = pinned(lambda: clock.seconds(lambda: scan(frame, SIGNS)))
    some = frame.head(SAMPLE)
    per_kb = extract_claims(some).claims.height / corpus.size_of(some) * 1e3
    shared = processes.measure(_first(frame, SCALING), folder)
    claims = per_kb * 1e3 * size

    def row(what: str, figure: str, how: str) -> None:
        table.add_row(what, figure, escape(how))

    row("ratio to a scan", f"1/{took / scanned:.0f}", "of the speed of a Polars scan for a money pattern (sign or code, unit, range) alone")
    row("", f"1/{took / jumped:.0f}", f"of the speed of a Polars scan for {SIGNS} alone")
    row("two processes", f"{shared.speedup:.2f} x", f"one, over the same {shared.megabytes:.0f} MB; a loop that shares nothing gains {shared.loop:.2f} x here")
    table.add_section()
    row("one core", f"{size / took:.2f} MB/s", f"documents in memory to finished frames; one thread, pinned, CPU time (wall: {clock.waited:.2f} of it)")
    row("", f"{claims / took:,.0f} claims/s", f"{took / claims * 1e6:.0f} µs a claim, all text included")
    row("two cores", f"{shared.two:.2f} MB/s", f"one process: {shared.one:.2f} MB/s; start-up of {shared.startup:.1f} s excluded")
    row("the scans", f"{size / scanned:,.0f} MB/s", "the money pattern; the same pattern with Python's re is below")
    row("", f"{size / jumped:,.0f} MB/s", SIGNS)
    row("first call", f"{startup:.2f} s", f"loads vocabularies and patterns, reads {WARM_UP} MB")
    return per_kb, clock.waited > BUSY or shared.loop < 2 / BUSY


def _memory(table: Table, streamed: memory.Streamed) -> None:
    """Fill the rows on memory."""
    table.add_section()
    table.add_row(
        "peak memory",
        f"{streamed.peak:.0f} MB",
        f"{streamed.megabytes:,.0f} MB of articles in batches of {memory.BATCH:.0f} MB; {streamed.base:.0f} MB before the first",
    )
    table.add_row("", f"{streamed.rate:.2f} MB/s", f"{streamed.claims:,} claims, reading and writing Parquet included")


def _first(frame: pl.DataFrame, megabytes: float) -> pl.DataFrame:
    """The first articles, up to a size."""
    return frame.filter(pl.col("text").str.len_bytes().cum_sum() <= megabytes * 1e6)


def compare(console: Console, frame: pl.DataFrame) -> None:
    """Print what other tools do with the first of the same articles."""
    part = _first(frame, peers.SLICE)
    took = pinned(lambda: Clock().seconds(lambda: extract_claims(part)))
    ours = corpus.size_of(part) / 1e6 / took
    table = Table("tool", "MB/s", "ours is", "found", "what it gives", title=f"\nBeside others, on the first {peers.SLICE} MB at most", title_justify="left")
    table.add_row("this project", f"{ours:.2f}", "1 x", f"{extract_claims(part).claims.height:,}", "claims: amount, currency, period, job, level, place, employer …")
    for peer in peers.run(part["text"].to_list(), processes.cores()[0]):
        rate = peer.get("rate")
        table.add_row(peer["name"], f"{rate:.3g}" if rate else "–", f"{ours / rate:.3g} x" if rate else "–", f"{peer['found']:,}" if rate else "–", peer["gives"] if rate else escape(peer["note"]))
    console.print(table)


if __name__ == "__main__":
    main()
