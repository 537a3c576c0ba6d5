"""What a folder of Parquet files holds, told to programs: a Data Package by https://datapackage.org, version 2.0.

Everything in it comes from the warehouse: types, descriptions and units from its columns and their comments, keys from
its primary keys and from comments that say "see sources".
"""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from flows.queries import Row

NAME = "datapackage.json"
PACKAGE = "source-reconciliation"
PROFILES = "https://datapackage.org/profiles/2.0"
PARQUET = "application/vnd.apache.parquet"
"""The media type of Parquet that IANA lists."""

# The beginnings of DuckDB's names of types, with what the standard calls them.
TYPES = {
    "BOOLEAN": "boolean", "DATE": "date", "TIMESTAMP": "datetime", "TIME": "time", "STRUCT": "object", "MAP": "object",
    "JSON": "object", "VARCHAR": "string", "ENUM": "string", "UUID": "string", "DOUBLE": "number", "FLOAT": "number",
    "DECIMAL": "number", "TINYINT": "integer", "SMALLINT": "integer", "INTEGER": "integer", "BIGINT": "integer",
    "UTINYINT": "integer", "USMALLINT": "integer", "UINTEGER": "integer", "UBIGINT": "integer",
}  # fmt: skip

BY_MEASURE = "currency units per period for pay, years for experience, percent for bonus and growth"

# How comments speak of units, with the unit; of several, the first that is found.
UNITS = {
    r"currency units per period|measure's unit|unit of low": BY_MEASURE,
    r"years of experience": "years",
    r"as a share|share of|, 0 to 1": "share: 1 is the whole",
    r"\bUTC\b": "UTC",
}
MEASURED = ("number", "integer", "datetime")
"""Types of which a unit can be said."""

_SEE = re.compile(r"\bsee (\w+)")


@dataclass(frozen=True)
class Link:
    """A column of `table` whose values are those of the column of the same name in `other`."""

    table: str
    column: str
    other: str


def links(rows: Iterable[Row], keys: dict[str, list[str]]) -> list[Link]:
    """The columns among `rows` that say "see" of a table that is known by one column of the same name."""
    found = []
    for row in rows:
        seen = _SEE.search(row["comment"])
        if seen and seen[1] != row["name"] and keys.get(seen[1]) == [row["column_name"]]:
            found.append(Link(row["name"], row["column_name"], seen[1]))
    return found


def described(
    run: Row, rows: Iterable[Row], keys: dict[str, list[str]], held: list[Link], folder: Path
) -> dict[str, Any]:
    """The descriptor of the Parquet files in `folder`, one for each table and view that `rows` tell, column by column.

    `run` is the last run, `keys` the columns of each primary key by table, `held` the links of which every value is there.
    """
    resources = [
        _resource(
            list(columns),
            keys.get(name),
            [link for link in held if link.table == name],
            folder / f"{name}.parquet",
        )
        for name, columns in groupby(rows, key=lambda row: row["name"])
    ]
    return {
        "$schema": f"{PROFILES}/datapackage.json",
        "name": PACKAGE,
        "title": f"What {run['sources']:,} articles claim about pay, and where they contradict each other",
        "description": f"The warehouse of the run {run['run_id']}, one Parquet file for each of its tables and views.",
        "version": run["run_id"],
        "created": f"{run['ended']:%Y-%m-%dT%H:%M:%SZ}",
        "resources": resources,
    }


def _resource(columns: list[Row], key: list[str] | None, held: list[Link], file: Path) -> dict[str, Any]:
    with file.open("rb") as data:
        digest = hashlib.file_digest(data, "sha256").hexdigest()
    schema: dict[str, Any] = {
        "$schema": f"{PROFILES}/tableschema.json",
        "fields": [_field(column) for column in columns],
    }
    if key:
        schema["primaryKey"] = key
    if held:
        schema["foreignKeys"] = [
            {"fields": [link.column], "reference": {"resource": link.other, "fields": [link.column]}}
            for link in held
        ]
    return {
        "$schema": f"{PROFILES}/dataresource.json",
        "name": file.stem,
        "type": "table",
        "path": file.name,
        "format": "parquet",
        "mediatype": PARQUET,
        "description": columns[0]["holds"],
        "bytes": file.stat().st_size,
        "hash": f"sha256:{digest}",
        "schema": schema,
    }


def _field(column: Row) -> dict[str, Any]:
    kind, comment = field_type(column["data_type"]), column["comment"]
    field = {"name": column["column_name"], "type": kind, "description": comment}
    unit = next((unit for words, unit in UNITS.items() if re.search(words, comment)), None)
    # What stands in UTC is a moment, and a moment in nothing else.
    if kind in MEASURED and unit and (unit == "UTC") == (kind == "datetime"):
        field["unit"] = unit
    if not column["is_nullable"]:
        field["constraints"] = {"required": True}
    return field


def field_type(of: str) -> str:
    """The standard's name for a type of DuckDB's, such as "array" for VARCHAR[]; "any" for one that it does not know."""
    return "array" if of.endswith("]") else TYPES.get(re.match(r"\w+", of)[0].removesuffix("_NS"), "any")
