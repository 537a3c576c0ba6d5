"""What a run costs that finds one article more than the run before, against one that reads and tells everything.

    python -m tests.bench.incremental             300 articles, under a minute
    python -m tests.bench.incremental --full      10,000 articles, about ten minutes on one core

Seconds are those of the processor, in which a busy machine matters less; the orchestrator is left out. Each run is a
process of its own, as a scheduled one is, and what every process does once (loading code, preparing the rules) is done
before. Of the runs that find one more there are three, of which the middle one counts.
"""

import argparse
import multiprocessing
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from flows import database, stages
from flows.publishing import versions
from flows.publishing.staging import staging
from tests.bench import corpus

ARTICLES, FULL = 300, 10_000
ROUNDS = 3
SIZES = (2_500, 13_500)
"""Bytes of the articles: 8 KB on average."""


class Clock:
    """Seconds of the processor by stage."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    def __call__(self, stage: Callable[..., Any], *given: Any) -> Any:
        begin = time.process_time()
        made = stage(*given)
        self.seconds[stage.__name__] = time.process_time() - begin
        return made

    @property
    def whole(self) -> float:
        return sum(self.seconds.values())


def run(raw: Path, warehouse: Path, full: bool) -> Clock:
    """One run of the pipeline, by stage."""
    clock = Clock()
    with staging(warehouse) as folder:
        stages.begin(warehouse, folder)
        made = clock(stages.ingest, raw, folder, None if full else warehouse)
        made |= clock(stages.carry_over, made, warehouse, folder, full)
        made |= clock(stages.extract, made, folder, warehouse)
        made |= clock(stages.validate, made, folder)
        this, built = clock(stages.fill_warehouse, made, raw, warehouse, folder)
        clock(stages.find_contradictions, built, this, warehouse)
        clock(stages.report, built, None if full else warehouse)
        clock(stages.publish, built, warehouse, warehouse.with_name("report"))
    return clock


def measure(articles: int, folder: Path) -> tuple[Clock, Clock]:
    """A run on so many articles that reads all, and the next, which finds one more."""
    raw, warehouse = folder / "raw", folder / "warehouse.duckdb"
    raw.mkdir()
    writer = corpus.Writer(corpus.SEED, SIZES)
    for number in range(articles):
        _write(raw, writer.article(number))
    everything = _run_apart(raw, warehouse, True)
    one_more = []
    for number in range(articles, articles + ROUNDS):
        _write(raw, writer.article(number))
        one_more.append(_run_apart(raw, warehouse, False))
    return everything, sorted(one_more, key=lambda clock: clock.whole)[ROUNDS // 2]


def _run_apart(raw: Path, warehouse: Path, full: bool) -> Clock:
    processes = multiprocessing.get_context("spawn")
    with processes.Pool(1) as pool:
        return pool.apply(_warm_run, (raw, warehouse, full))


def _warm_run(raw: Path, warehouse: Path, full: bool) -> Clock:
    with tempfile.TemporaryDirectory(dir=warehouse.parent) as folder:
        small = Path(folder) / "raw"
        small.mkdir()
        _write(small, corpus.Writer(1).article(0))
        run(small, Path(folder) / "w.duckdb", True)
    return run(raw, warehouse, full)


def _write(raw: Path, article: corpus.Article) -> None:
    (raw / f"{article.source_id}.md").write_text(article.text, encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=ARTICLES)
    parser.add_argument("--full", action="store_true", help=f"measure with {FULL:,} articles")
    given = parser.parse_args()
    articles = FULL if given.full else given.articles
    with tempfile.TemporaryDirectory() as folder:
        everything, one_more = measure(articles, Path(folder))
        report = versions.last_report(Path(folder) / "warehouse.duckdb")
        pages = list((report / "pages").glob("*.html"))
        with database.open_readonly(Path(folder) / "warehouse.duckdb") as con:
            (claims,) = con.execute("SELECT count(*) FROM claims").fetchone()
    print(f"{articles:,} articles, {claims:,} claims, {len(pages):,} pages of the report")
    print(f"{'seconds of CPU':22}{'everything':>12}{'one more':>12}")
    for stage, seconds in everything.seconds.items():
        print(f"{stage:22}{seconds:12.2f}{one_more.seconds[stage]:12.2f}")
    print(f"{'all':22}{everything.whole:12.2f}{one_more.whole:12.2f}")
    print(f"a run that finds one article more does {one_more.whole / everything.whole:.1%} of the work")


if __name__ == "__main__":
    main()
