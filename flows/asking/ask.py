"""Questions to a published warehouse, in SQL, that can change nothing."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from flows import database, queries
from flows.errors import UserError
from flows.orchestration import interrupt

EMPTY = "the query is empty; for the tables and views there are, leave it out"


@dataclass(frozen=True)
class Answer:
    """The columns' names, and the rows as they come: `rows` is read once."""

    columns: list[str]
    rows: Iterator[tuple[Any, ...]]


WHAT_THERE_IS = queries.text("tables")
"""The query for every table, view and macro: name, kind, what it holds (its comment), columns (their names)."""


@contextmanager
def read_only(warehouse: Path, may_write: Path | None = None) -> Iterator[duckdb.DuckDBPyConnection]:
    """Open `warehouse` so that nothing can be changed and no other file reached, but for `may_write` where it is named.

    Raises UserError where it is no warehouse of this program.
    """
    with database.open_readonly(warehouse) as con:
        if may_write:
            con.execute("SET allowed_paths = $paths", {"paths": [str(may_write)]})
        database.seal(con)
        with stoppable(con):
            yield con


@contextmanager
def of_this_version(warehouse: Path) -> Iterator[None]:
    """Raise UserError where what is asked of `warehouse` meets tables of an earlier version of this program."""
    try:
        yield
    except (duckdb.CatalogException, duckdb.BinderException):
        raise UserError(
            f"{warehouse}: was made by an earlier version; run `reconcile run` again first"
        ) from None


def tables(con: duckdb.DuckDBPyConnection) -> Answer:
    """What there is to ask, see WHAT_THERE_IS."""
    return answer(con, WHAT_THERE_IS)


def answer(con: duckdb.DuckDBPyConnection, query: str) -> Answer:
    """What `query` says. Raises UserError, in DuckDB's own words, where it cannot be asked."""
    try:
        asked = con.execute(query)
        if asked is None:
            raise UserError(EMPTY)
        return Answer([column[0] for column in asked.description], _rows(asked))
    except duckdb.Error as error:
        raise UserError(_said(error)) from None


def statements(con: duckdb.DuckDBPyConnection, text: str) -> list[str]:
    """The statements that `text` holds. Raises UserError, in DuckDB's own words, where one is none."""
    try:
        return [statement.query for statement in con.extract_statements(text)]
    except duckdb.Error as error:
        raise UserError(_said(error)) from None


@contextmanager
def stoppable(con: duckdb.DuckDBPyConnection) -> Iterator[None]:
    """Let Ctrl-C stop what `con` is asked, at once, as KeyboardInterrupt; DuckDB would end the query first.

    Outside of the main thread, which alone hears of the key, it changes nothing.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    with interrupt.stops(con.interrupt):
        yield


def write_parquet(con: duckdb.DuckDBPyConnection, query: str, file: Path) -> None:
    """Write what `query` says to `file`, which `con` may write; never more than a part of it is in memory.

    Raises UserError, in DuckDB's own words, where it cannot be asked.
    """
    try:
        asked = con.sql(query)
        if asked is None:
            raise UserError(EMPTY)
        asked.write_parquet(str(file), compression="zstd", use_tmp_file=False)
    except duckdb.Error as error:
        raise UserError(_said(error)) from None


def _rows(asked: duckdb.DuckDBPyConnection) -> Iterator[tuple[Any, ...]]:
    try:
        while rows := asked.fetchmany(1000):
            yield from rows
    except duckdb.Error as error:
        raise UserError(_said(error)) from None


def _said(error: duckdb.Error) -> str:
    """DuckDB's message without the copy of the query that it draws below."""
    return " ".join(str(error).split("\n\nLINE ")[0].split())
