"""The warehouse as a folder of Parquet files, for programs that have no DuckDB."""

import json
import os
from pathlib import Path

import duckdb

from flows import database, queries
from flows.asking.ask import of_this_version
from flows.errors import UserError, why
from flows.exporting.datapackage import NAME, PACKAGE, Link, described, links
from flows.publishing.staging import staging


def export_parquet(warehouse: Path, folder: Path) -> int:
    """Put every table and view of `warehouse` into `folder`, as NAME.parquet, and datapackage.json, which tells of them.

    The same warehouse gives the same bytes. The folder appears in one step, and takes the place of an earlier export
    whole. Gives the number of files of data. Raises UserError where the warehouse cannot be read, or `folder` holds
    anything else or cannot be written.
    """
    real = folder.resolve()
    check_folder(folder)
    with database.open_readonly(warehouse) as con, of_this_version(warehouse), staging(real) as beside:
        try:
            (beside / "whole").mkdir()
            written = _write(con, beside / "whole")
            if real.exists():
                os.rename(real, beside / "before")
            os.rename(beside / "whole", real)
        except OSError as error:
            raise UserError(f"{folder}: cannot be written: {why(error)}") from None
        except duckdb.IOException as error:
            raise UserError(f"{folder}: cannot be written: {str(error).splitlines()[0]}") from None
    return written


def check_folder(folder: Path) -> None:
    """Raise UserError where `folder` holds what is no earlier export, so that nothing of somebody else's is replaced."""
    if not folder.exists():
        return
    if not folder.is_dir():
        raise UserError(f"{folder}: is a file; name a folder for the export")
    there = {path.name for path in folder.iterdir()}
    if others := sorted(there - _exported(folder)):
        raise UserError(
            f"{folder}: holds {others[0]}, which is of no export; name another folder, or an empty one"
        )


def _exported(folder: Path) -> set[str]:
    """The files that an earlier export left in `folder`."""
    try:
        package = json.loads((folder / NAME).read_text(encoding="utf-8"))
        if package["name"] != PACKAGE:
            return set()
        return {NAME, *(resource["path"] for resource in package["resources"])}
    except (OSError, ValueError, KeyError, TypeError):
        return set()


def _write(con: duckdb.DuckDBPyConnection, folder: Path) -> int:
    # With one thread, rows come in the same order every time, also of a view that has none of its own.
    con.execute("SET threads = 1")
    columns = [row for row in queries.rows(con, "described") if row["kind"] != "macro"]
    names = list(dict.fromkeys(row["name"] for row in columns))
    for name in names:
        con.table(name).write_parquet(str(folder / f"{name}.parquet"), compression="zstd")
    keys = {row["name"]: row["columns"] for row in queries.rows(con, "keys")}
    held = [link for link in links(columns, keys) if _holds(con, link)]
    (run,) = queries.rows(con, "last_run")
    package = described(run, columns, keys, held, folder)
    text = json.dumps(package, ensure_ascii=False, indent=2) + "\n"
    (folder / NAME).write_text(text, encoding="utf-8")
    return len(names)


def _holds(con: duckdb.DuckDBPyConnection, link: Link) -> bool:
    """Whether every value is there; a waiver, for one, may name a finding that nobody knows any more."""
    said = con.table(link.table).filter(f'"{link.column}" IS NOT NULL')
    return not said.join(con.table(link.other), link.column, how="anti").limit(1).fetchall()
