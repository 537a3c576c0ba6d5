"""Build the next warehouse beside the published one.

The articles are the truth, so a warehouse is built anew each time; only history (when a claim was first seen,
the earlier runs) is carried over from the one before. The SQL is in warehouse/schema, warehouse/views,
warehouse/macros and warehouse/load.
"""

import logging
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import duckdb
import polars as pl

from flows.errors import UserError, why
from flows.paths import LOAD_SQL, MACROS_SQL, SCHEMA_SQL, VIEWS_SQL
from flows.waivers import WAIVERS

log = logging.getLogger(__name__)

EXTRACTIONS = pl.Schema({
    "source_id": pl.String, "extraction_key": pl.String, "digest": pl.UInt64, "run_id": pl.String,
})
"""The columns that tell how each source was read, as in the warehouse's table extractions; the run_id is null where it
is the run itself."""

SETTINGS = {
    # Nothing may be fetched at run time, whatever a file or a query looks like.
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    # No variable of this program is a table.
    "python_enable_replacements": "false",
}

# No other file is in reach of a query, no network, and no query takes the seal off again.
SEAL = (
    "SET enable_external_access = false",
    "SET lock_configuration = true",
)

# What DuckDB says, and what a user can do about it.
ADVICE = {
    "not a valid DuckDB database": "is not a DuckDB file; name another file, or move this one away",
    "database does not exist": "no such warehouse; run `make run` first, or name another with --warehouse",
    "Is a directory": "is a folder; name a file in it, such as salaries.duckdb",
    "Conflicting lock": "is open for writing in another program; close it there and try again",
    "Unique file handle conflict": "is open for writing in this program; close it and try again",
    "we can only read storage versions": "was made by another DuckDB; update this one, or move the file away",
    "storage version greater": "was made by a newer DuckDB; update this one, or move the file away",
    "WAL": "was left half written by another program; open it there once, or remove the .wal file beside it",
    "Corrupt": "is damaged; move it away, and the next run makes a new one",
    "Could not read enough bytes": "is damaged; move it away, and the next run makes a new one",
    "Permission denied": "may not be read; change its permissions, or name another file",
}


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


class Stream:
    """A polars frame that DuckDB reads through the Arrow C stream interface. Given the frame itself, DuckDB
    would ask for pyarrow, which nothing else here needs."""

    def __init__(self, frame: pl.DataFrame) -> None:
        # DuckDB refuses a column that knows no type, as an empty one has that polars had to guess.
        self._frame = frame.with_columns(pl.col(pl.Null).cast(pl.String))

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self._frame.__arrow_c_stream__(requested_schema)


def new_run(started: datetime, raw: str, files: int, rules_version: str, previous: Path | None = None) -> Run:
    """A run whose run_id, made of its start (20250131T060000Z), no run in the warehouse `previous` has.

    A `started` without a time zone is taken to be UTC. Raises UserError where `previous` cannot be read.
    """
    started = _utc(started)
    name = f"{started:%Y%m%dT%H%M%SZ}"
    taken = _run_ids(previous)
    run_id = next(i for i in (name, *(f"{name}-{n}" for n in range(2, len(taken) + 3))) if i not in taken)
    return Run(run_id, started, raw, files, rules_version)


def connect(path: Path | str = ":memory:", **settings: str) -> duckdb.DuckDBPyConnection:
    """A connection with the SETTINGS, and `settings` of its own; the caller closes it."""
    con = duckdb.connect(path, config=SETTINGS | settings)
    # It would be drawn between our lines, and into the answers of whoever reads them from a pipe.
    con.execute("SET enable_progress_bar = false")
    return con


def seal(con: duckdb.DuckDBPyConnection) -> None:
    """Keep queries that come from elsewhere within the warehouse that `con` has open, from now on."""
    for lock in SEAL:
        con.execute(lock)


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


def check_is_warehouse(path: Path) -> None:
    """Raise UserError where `path` is there but no DuckDB file."""
    if path.is_dir():
        raise UserError(f"{path}: {ADVICE['Is a directory']}")
    if path.exists() and not _is_duckdb(path):
        raise UserError(f"{path}: {ADVICE['not a valid DuckDB database']}")


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


def open_readonly(path: Path) -> duckdb.DuckDBPyConnection:
    """A connection on the published warehouse `path` that can change nothing in it; the caller closes it.

    Raises UserError where there is no warehouse, or none that can be read.
    """
    con = connect(temp_directory=f"{path}.tmp")
    try:
        # Attached, not connected to: within one process, a connection would give out a file that has been
        # replaced for as long as another one has it open.
        _attach(con, path, "warehouse")
        con.execute("USE warehouse")
    except duckdb.Error as error:
        con.close()
        raise _mistake(path, error) from None
    return con


@contextmanager
def attached(con: duckdb.DuckDBPyConnection, previous: Path | None) -> Iterator[bool]:
    """Attach the warehouse before as previous_warehouse, read-only, and detach it at the end.

    Gives false, and attaches nothing, where there is none. Raises UserError where it cannot be read.
    """
    if previous is None or not previous.exists():
        yield False
        return
    with tempfile.TemporaryDirectory() as folder:
        try:
            _attach(con, previous, "previous_warehouse")
        except duckdb.Error as error:
            if not _is_duckdb(previous):
                raise _mistake(previous, error) from None
            # Somebody has it open for writing, perhaps only to look at it: that must not stop a run.
            copy = Path(folder) / "copy.duckdb"
            try:
                shutil.copyfile(previous, copy)
                _attach(con, copy, "previous_warehouse")
            except (duckdb.Error, OSError):
                raise _mistake(previous, error) from None
        try:
            yield True
        finally:
            con.execute("DETACH previous_warehouse")


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


def _attach(con: duckdb.DuckDBPyConnection, path: Path, name: str) -> None:
    # Absolute, for a relative name such as "md:x" would be taken for the address of a service.
    con.execute(f"ATTACH $path AS {name} (TYPE duckdb, READ_ONLY)", {"path": str(path.absolute())})


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


def _is_duckdb(path: Path) -> bool:
    """Whether the file bears DuckDB's mark: "DUCK", after the eight bytes of a checksum."""
    try:
        with path.open("rb") as file:
            return file.read(12)[8:] == b"DUCK"
    except OSError:
        return False


def _log(path: Path) -> Path:
    """Where DuckDB keeps what has been written but not yet brought into the file."""
    return path.with_name(f"{path.name}.wal")


def _mistake(path: Path, error: duckdb.Error) -> UserError:
    said = str(error)
    advice = next((ours for theirs, ours in ADVICE.items() if theirs in said), None)
    return UserError(f"{path}: {advice or f'cannot be opened: {said.splitlines()[0]}'}")
