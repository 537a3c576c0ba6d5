"""What the program itself asks the warehouse: the files of warehouse/queries."""

from typing import Any

import duckdb

from flows.paths import QUERIES_SQL

Row = dict[str, Any]


def text(name: str) -> str:
    """The SQL of a query, by the name of its file."""
    return (QUERIES_SQL / f"{name}.sql").read_text(encoding="utf-8")


def rows(con: duckdb.DuckDBPyConnection, name: str, **parameters: object) -> list[Row]:
    """The answer to a query with the parameters that it names with a $, its columns by their names."""
    asked = con.execute(text(name), parameters or None)
    columns = [column[0] for column in asked.description]
    return [dict(zip(columns, values, strict=True)) for values in asked.fetchall()]
