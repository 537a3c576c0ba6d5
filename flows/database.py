"""Opens DuckDB: in memory, the next warehouse, or a published one, and tells in a line why one cannot be opened.

Nothing is fetched at run time, and no query that comes from elsewhere reaches another file.
"""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb
import polars as pl

from flows import queries
from flows.errors import UserError

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


ROWS_A_THREAD = 122_880
"""Rows of a table that one thread of DuckDB takes at once: a row group."""


class Stream:
    """A polars frame that DuckDB reads through the Arrow C stream interface. Given the frame itself, DuckDB
    would ask for pyarrow, which nothing else here needs."""

    def __init__(self, frame: pl.DataFrame) -> None:
        # DuckDB refuses a column that knows no type, as an empty one has that polars had to guess.
        self._frame = frame.with_columns(pl.col(pl.Null).cast(pl.String))

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self._frame.__arrow_c_stream__(requested_schema)


def connect(path: Path | str = ":memory:", **settings: str) -> duckdb.DuckDBPyConnection:
    """A connection with the SETTINGS, and `settings` of its own; the caller closes it."""
    con = duckdb.connect(path, config=SETTINGS | settings)
    # It would be drawn between our lines, and into the answers of whoever reads them from a pipe.
    con.execute("SET enable_progress_bar = false")
    return con


def fit_threads(con: duckdb.DuckDBPyConnection, rows: int | None = None) -> None:
    """Use no more threads than tables of so many `rows` keep busy, by default the largest that `con` has open: where there
    are more than row groups, the work takes no less time, and a fifth more of the processors'."""
    (threads,) = con.execute(queries.text("threads"), {"rows": rows, "row_group": ROWS_A_THREAD}).fetchone()
    con.execute(f"SET threads = {threads}")


def seal(con: duckdb.DuckDBPyConnection) -> None:
    """Keep queries that come from elsewhere within the warehouse that `con` has open, from now on."""
    for lock in SEAL:
        con.execute(lock)


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


def check_is_warehouse(path: Path) -> None:
    """Raise UserError where `path` is there but no DuckDB file."""
    if path.is_dir():
        raise UserError(f"{path}: {ADVICE['Is a directory']}")
    if path.exists() and not _is_duckdb(path):
        raise UserError(f"{path}: {ADVICE['not a valid DuckDB database']}")


def _attach(con: duckdb.DuckDBPyConnection, path: Path, name: str) -> None:
    # Absolute, for a relative name such as "md:x" would be taken for the address of a service.
    con.execute(f"ATTACH $path AS {name} (TYPE duckdb, READ_ONLY)", {"path": str(path.absolute())})


def _is_duckdb(path: Path) -> bool:
    """Whether the file bears DuckDB's mark: "DUCK", after the eight bytes of a checksum."""
    try:
        with path.open("rb") as file:
            return file.read(12)[8:] == b"DUCK"
    except OSError:
        return False


def _mistake(path: Path, error: duckdb.Error) -> UserError:
    said = str(error)
    advice = next((ours for theirs, ours in ADVICE.items() if theirs in said), None)
    return UserError(f"{path}: {advice or f'cannot be opened: {said.splitlines()[0]}'}")
