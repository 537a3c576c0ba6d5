"""How the time of all rules together grows with the claims, beside a join of every claim with every other.

    python -m tests.bench.contradictions [--claims 100000 1000000] [--seed N]

Each size runs in a process of its own, on two threads, with 1.6 GB for DuckDB, so that the whole stays under 2.
Nothing here passes or fails.
"""

import argparse
import multiprocessing
import resource
import tempfile
import time
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace
from typing import NamedTuple

from rich.console import Console
from rich.table import Table

from flows import contradictions, database, load, support

HERE = Path(__file__).parent
SETTINGS = {"threads": 2, "memory_limit": "1600MB"}
NAIVE = 100_000
"""Most claims for which the join of all with all still ends in reasonable time: 3.5 billion pairs at a million."""


class Ran(NamedTuple):
    """Seconds of the rules and of reconciling, on the clock and of both processors together, and of the naive join
    (None: not run), findings, and the process's peak in MB."""

    seconds: float
    processor: float
    reconciling: float
    reconciling_processor: float
    naive: float | None
    findings: int
    peak: float


def measure(claims: int, seed: int) -> Ran:
    """Fill a warehouse with that many claims and run all rules on it."""
    with tempfile.TemporaryDirectory() as folder, multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(_measure, (claims, seed, Path(folder) / "bench.duckdb"))


def _measure(claims: int, seed: int, path: Path) -> Ran:
    with database.connect(path, **SETTINGS) as con:
        load.create(con)
        for statement in con.extract_statements((HERE / "claims.sql").read_text(encoding="utf-8")):
            wanted = {"claims": claims, "seed": seed}
            con.execute(statement, {name: wanted[name] for name in statement.named_parameters})
        begin, busy = time.perf_counter(), time.process_time()
        contradictions.find(con, SimpleNamespace(run_id="r", started=datetime(2025, 3, 2)))
        seconds, processor = time.perf_counter() - begin, time.process_time() - busy
        begin, busy = time.perf_counter(), time.process_time()
        support.fill(con)
        reconciling = time.perf_counter() - begin, time.process_time() - busy
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        naive = None
        if claims <= NAIVE:
            begin = time.perf_counter()
            con.execute((HERE / "every_pair.sql").read_text(encoding="utf-8")).fetchone()
            naive = time.perf_counter() - begin
        [(findings,)] = con.execute("SELECT count(*) FROM contradictions").fetchall()
    return Ran(seconds, processor, *reconciling, naive, findings, peak)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.contradictions")
    parser.add_argument("--claims", type=int, nargs="+", default=[100_000, 1_000_000])
    parser.add_argument("--seed", type=int, default=20250611)
    options = parser.parse_args()
    table = Table(title="All rules together, two threads")
    for head in (
        "claims",
        "seconds",
        "processor s",
        "times the size before",
        "reconciling",
        "processor s",
        "findings",
        "peak MB",
        "counting every pair, s",
    ):
        table.add_column(head, justify="right")
    before = None
    for claims in sorted(options.claims):
        ran = measure(claims, options.seed)
        growth = f"{ran.seconds / before:.1f}" if before else ""
        naive = "not run" if ran.naive is None else f"{ran.naive:.1f}"
        table.add_row(
            f"{claims:,}",
            f"{ran.seconds:.1f}",
            f"{ran.processor:.1f}",
            growth,
            f"{ran.reconciling:.1f}",
            f"{ran.reconciling_processor:.1f}",
            f"{ran.findings:,}",
            f"{ran.peak:,.0f}",
            naive,
        )
        before = ran.seconds
    Console().print(table)


if __name__ == "__main__":
    main()
