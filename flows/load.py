"""Build the next warehouse beside the published one.

The articles are the truth, so a warehouse is built anew each time; only history (when a claim was first seen,
the earlier runs) is carried over from the one before. The SQL is in warehouse/schema, warehouse/views,
warehouse/macros and warehouse/load.
"""

import logging
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import duckdb
import polars as pl

from flows.database import ADVICE, Stream, attached, connect
from flows.errors import UserError, why
from flows.paths import LOAD_SQL, MACROS_SQL, SCHEMA_SQL, VIEWS_SQL
from flows.waivers import WAIVERS

log = logging.getLogger(__name__)

EXTRACTIONS = pl.Schema({
    "source_id": pl.String, "extraction_key": pl.String, "digest": pl.UInt64, "run_id": pl.String,
})
"""The columns that tell how each source was read, as in the warehouse's table extractions; the run_id is null where it
is the run itself."""

@dataclass(frozen=True)
class Run:
    """One pass of the pipeline: `started` in UTC without a time zone, in whole seconds; `raw` what was read,
    as the user named it; `files` how many files were found there, those that became no source included."""

    run_id: str
    started: datetime
    raw: str
    files: int
    rules_version: str


@dataclass(frozen=True)
class Frames:
    """What the stages before made: documents and notes of ingest, claims and rejected of validate, unread and
    set_aside of extract, waivers of waivers.toml, extractions of carry, each with its own columns."""

    documents: pl.DataFrame
    notes: pl.DataFrame
    claims: pl.DataFrame
    rejected: pl.DataFrame
    unread: pl.DataFrame
    set_aside: pl.DataFrame
    waivers: pl.DataFrame = field(default_factory=lambda: pl.DataFrame(schema=WAIVERS))
    extractions: pl.DataFrame = field(default_factory=lambda: pl.DataFrame(schema=EXTRACTIONS))


def new_run(started: datetime, raw: str, files: int, rules_version: str, previous: Path | None = None) -> Run:
    """A run with an id that no run in the warehouse `previous` has.

    A `started` without a time zone is taken to be UTC. Raises UserError where `previous` cannot be read.
    """
    return Run(new_run_id(started, previous), _utc(started), raw, files, rules_version)


def new_run_id(started: datetime, previous: Path | None = None) -> str:
    """The id of a run, made of its start (20250131T060000Z), that no run in the warehouse `previous` has. Raises UserError
    where that cannot be read."""
    name = f"{_utc(started):%Y%m%dT%H%M%SZ}"
    taken = _run_ids(previous)
    return next(i for i in (name, *(f"{name}-{n}" for n in range(2, len(taken) + 3))) if i not in taken)


def create(con: duckdb.DuckDBPyConnection) -> None:
    """Make every table, view and macro of an empty warehouse: warehouse/schema, warehouse/views, warehouse/macros."""
    for folder in (SCHEMA_SQL, VIEWS_SQL, MACROS_SQL):
        for path in sorted(folder.glob("*.sql")):
            _execute(con, path)


def fill(con: duckdb.DuckDBPyConnection, frames: Frames, run: Run, previous: Path | None = None) -> None:
    """Put the frames of a run into the tables that `create` made, all or nothing.

    Claims seen before keep the first_seen that the warehouse `previous` has for them, and its runs are
    carried over; what it does not have, being older or none, is left out. The run's own row in `runs` is
    begun here and completed by `finish`.
    Raises UserError where `previous` is there but cannot be read.
    """
    _execute(con, LOAD_SQL / "history.sql")
    with attached(con, previous) as there:
        if there:
            carry(con, previous, LOAD_SQL / "carry_claims.sql")
            # There are none of these in a warehouse of a version before they were kept.
            carry(con, previous, LOAD_SQL / "carry_gone_claims.sql", without="gone_claims")
            carry(con, previous, LOAD_SQL / "carry_runs.sql")
            carry(con, previous, LOAD_SQL / "carry_run_stages.sql", without="run_stages")
    views = {
        "this_run": _row(run),
        "incoming_documents": frames.documents,
        "incoming_notes": frames.notes,
        "incoming_claims": frames.claims,
        "incoming_rejected": frames.rejected,
        "incoming_unread": frames.unread,
        "incoming_set_aside": frames.set_aside,
        "incoming_waivers": frames.waivers,
        "incoming_extractions": frames.extractions,
    }
    _execute(con, LOAD_SQL / "insert.sql", views)
    _execute(con, LOAD_SQL / "warnings.sql", {"this_run": views["this_run"]})


def finish(con: duckdb.DuckDBPyConnection, run: Run, ended: datetime) -> None:
    """Complete the run's row in `runs`: when it ended (UTC if without a time zone), and what it found."""
    ended = max(_utc(ended), run.started)
    row = _row(run).with_columns(ended=pl.lit(ended, pl.Datetime("us")))
    _execute(con, LOAD_SQL / "finish.sql", {"this_run": row})


def add_stages(built: Path, stages: pl.DataFrame) -> None:
    """Tell in the next warehouse what each stage of its run came to: the columns of measures.STAGES."""
    with connect(built) as con:
        _execute(con, LOAD_SQL / "stages.sql", {"incoming_stages": stages})


def close(built: Path) -> None:
    """Bring all of the warehouse `built`, which nobody has open any more, into its one file."""
    if _log(built).exists():
        with connect(built) as con:
            con.execute("CHECKPOINT")


def check_target(path: Path) -> None:
    """Raise UserError, before any work is done, where a warehouse could not be published at `path`, or would
    take the place of a file that is no warehouse. Missing parent folders are made."""
    if path.is_dir():
        raise UserError(f"{path}: {ADVICE['Is a directory']}")
    if "?" in str(path.absolute()):
        raise UserError(f"{path}: DuckDB can write no file whose path holds a question mark; name another file")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        tempfile.TemporaryFile(dir=path.parent).close()
    except OSError as error:
        raise UserError(f"{path}: cannot be written there: {why(error)}") from None
    with connect() as con, attached(con, path):
        pass


def carry(con: duckdb.DuckDBPyConnection, previous: Path, statement: Path, without: str | None = None) -> None:
    """Run a .sql file that reads the warehouse `previous`, attached as previous_warehouse.

    Where that is of another shape, its history is lost and a warning says so; not where it merely lacks the table
    `without`.
    """
    try:
        _execute(con, statement)
    except duckdb.Error as error:
        reason = str(error).splitlines()[0]
        if without is None or not (isinstance(error, duckdb.CatalogException) and without in reason):
            log.warning("%s: not all of its history can be carried over: %s", previous, reason)


def _execute(con: duckdb.DuckDBPyConnection, path: Path, frames: Mapping[str, pl.DataFrame] = {}) -> None:
    """Run a .sql file in one transaction, with the frames as views that it can read by name."""
    for name, frame in frames.items():
        con.register(name, Stream(frame))
    con.begin()
    try:
        con.execute(path.read_text(encoding="utf-8"))
        con.commit()
    except duckdb.Error as error:
        error.add_note(f"in {path}")
        con.rollback()
        raise
    finally:
        for name in frames:
            con.unregister(name)


def _row(run: Run) -> pl.DataFrame:
    return pl.DataFrame([vars(run)], schema_overrides={"started": pl.Datetime("us"), "files": pl.Int64})


def _run_ids(previous: Path | None) -> set[str]:
    with connect() as con, attached(con, previous) as there:
        if not there:
            return set()
        try:
            found = con.execute("SELECT run_id FROM previous_warehouse.runs").fetchall()
            return {str(run_id) for (run_id,) in found}
        except (duckdb.CatalogException, duckdb.BinderException):
            return set()


def _utc(moment: datetime) -> datetime:
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return aware.astimezone(UTC).replace(tzinfo=None, microsecond=0)


def _log(path: Path) -> Path:
    """Where DuckDB keeps what has been written but not yet brought into the file."""
    return path.with_name(f"{path.name}.wal")
