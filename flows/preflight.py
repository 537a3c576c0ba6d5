"""What must hold before a run starts: a mistake is told at once, not after Prefect has started."""

from pathlib import Path

from flows import contradictions, database, load
from flows.batches import runners
from flows.errors import UserError
from flows.ingest.files import beside
from flows.ingest.find import find_articles
from flows.ingest.metadata import NAME, read_entries
from flows.publishing import publication
from flows.publishing.staging import staging
from flows.waivers.read import read_waivers


def check(
    raw: Path,
    warehouse: Path,
    report: Path,
    rules: Path | None = None,
    wait: bool = False,
    workers: runners.Workers = runners.HERE,
) -> None:
    """Raise UserError where a run from `raw` to `warehouse` and `report`, with the user's own `rules`, would end in one,
    or where its `workers` cannot be had; Busy where another run on `warehouse` is under way, except with `wait`: then that
    run's end is waited for.

    Makes the folders that are missing on the way to `warehouse` and `report`.
    """
    find_articles([raw])
    if entries := beside(raw, NAME):
        read_entries(entries)
    read_waivers([raw])
    if rules:
        contradictions.try_out(rules)
    runners.check(workers)
    _check_warehouse(warehouse)
    if report.resolve().is_relative_to(raw.resolve()):
        raise UserError(
            f"{report}: is inside {raw}, where the next run would read it as an article; name another folder with --report"
        )
    if report.exists() and not report.is_dir():
        raise UserError(f"{report}: is a file; name a folder for the report with --report")
    with staging(warehouse, wait):
        publication.check(warehouse, report)


def _check_warehouse(file: Path) -> None:
    load.check_target(file)
    with database.connect() as con, database.attached(con, file) as there:
        tables = (
            {name for (name,) in con.sql("SHOW TABLES FROM previous_warehouse").fetchall()}
            if there
            else set()
        )
    # Somebody's own DuckDB file is not ours to replace.
    if tables and "runs" not in tables:
        raise UserError(f"{file}: holds tables of something else; name another file with --warehouse")
