"""Writes an entry into waivers.toml, below what stands there already."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NamedTuple

import duckdb
import tomlkit

from flows import queries
from flows.asking import ask
from flows.characters import shown
from flows.errors import UserError
from flows.explaining.ids import the_one
from flows.ingest.files import beside
from flows.ingest.notes import Note
from flows.ingest.toml_text import read_text
from flows.placed import placed
from flows.waivers import NAME, TABLE
from flows.waivers.read import COLUMNS, read_entries


@dataclass(frozen=True)
class Wish:
    """What is to be waived, by the beginning of its id, and why; by whom, and its last day, may be left out."""

    beginning: str
    reason: str
    by: str | None = None
    expires: date | None = None


@dataclass(frozen=True)
class Written:
    """An entry as written: what it waives (contradiction or claim, with its words), and where it stands."""

    kind: str
    id: str
    words: str
    raw: Path
    path: Path
    line: int


class Target(NamedTuple):
    """What an id in the warehouse belongs to; `status` and `closed` are those of a contradiction."""

    kind: str
    status: str | None
    closed: datetime | None
    words: str


def waive(wish: Wish, warehouse: Path, raw: Path | None = None) -> Written:
    """Add an entry to the waivers.toml of `raw`, or of the folder that the warehouse was made from.

    Nothing that stands there is changed. Raises UserError where the id is no open contradiction and no claim of the
    warehouse, where the wish makes no sense, where it is waived already, or where the file cannot be written.
    """
    today = datetime.now(UTC).date()
    _check(wish, today)
    with ask.read_only(warehouse) as con, ask.of_this_version(warehouse):
        id_, target = _target(con, wish.beginning)
        folder = raw or _last_raw(con, warehouse)
    if not folder.is_dir():
        raise UserError(f"{shown(folder)}: no such folder; name the folder of articles with --raw")
    path = folder / NAME
    before = read_text(path) if beside(folder, NAME) else ""
    _check_not_waived(path, before, target.kind, id_, today)
    after = _with_entry(before, _entry(wish, target.kind, id_, today))
    line = _line_of_last(after, target.kind, id_)
    if line is None:
        raise UserError(f"{shown(path)}: ends in an entry that is not complete; mend it and try again")
    _write(path, after)
    return Written(target.kind, id_, " ".join(target.words.split()), folder, path, line)


def _check(wish: Wish, today: date) -> None:
    if not wish.reason.strip():
        raise UserError("--reason: is empty; say why it may stand")
    if wish.by is not None and not wish.by.strip():
        raise UserError("--by: is empty; say who waives it, or leave it out")
    if wish.expires and wish.expires < today:
        raise UserError(f"--expires {wish.expires}: is past; name a day to come, or leave it out")


def _target(con: duckdb.DuckDBPyConnection, beginning: str) -> tuple[str, Target]:
    known = the_one(con, beginning)
    if known.kind == "rejected":
        raise UserError(
            f"{known.id}: is a rejected claim, which takes part in no comparison; there is nothing to waive"
        )
    target = Target(**queries.rows(con, "waivable", id=known.id)[0])
    if target.status == "resolved":
        day = f"{target.closed:%Y-%m-%d}"
        raise UserError(
            f"{known.id}: is a contradiction that was resolved on {day}; there is nothing to waive"
        )
    return known.id, target


def _last_raw(con: duckdb.DuckDBPyConnection, warehouse: Path) -> Path:
    found = queries.rows(con, "last_raw")
    raw = Path(found[0]["raw"]) if found else None
    if raw is None or not raw.is_dir():
        said = f"{raw}, which is not there from here" if raw else "no folder that it tells"
        raise UserError(f"{warehouse}: was made from {said}; name the folder of articles with --raw")
    return raw


def _check_not_waived(path: Path, text: str, kind: str, id_: str, today: date) -> None:
    for entry in read_entries(text):
        if isinstance(entry, Note) or entry[COLUMNS[kind]] != id_:
            continue
        if entry["expires"] is None or entry["expires"] >= today:
            raise UserError(f"{shown(path)}, line {entry['line']}: waives {id_} already")


def _entry(wish: Wish, kind: str, id_: str, today: date) -> str:
    """The entry as TOML."""
    table = tomlkit.table()
    said = {
        kind: id_, "reason": wish.reason.strip(), "by": wish.by and wish.by.strip(), "on": today, "expires": wish.expires
    }  # fmt: skip
    for key, value in said.items():
        if value is not None:
            table.add(key, value)
    entries = tomlkit.aot()
    entries.append(table)
    return tomlkit.dumps({TABLE: entries}).strip("\n") + "\n"


def _with_entry(before: str, entry: str) -> str:
    """The text with the entry at its end. As text, so that not a byte changes above it, nor need all of it be TOML."""
    above = before.rstrip("\n")
    return f"{above}\n\n{entry}" if above else entry


def _line_of_last(text: str, kind: str, id_: str) -> int | None:
    """The line of the entry that `text` ends with, if it is read as the one that waives `id_`."""
    *_, last = read_entries(text)
    return None if isinstance(last, Note) or last[COLUMNS[kind]] != id_ else last["line"]


def _write(path: Path, text: str) -> None:
    """Put `text` in the place of the file in one step, with the file's own line ends, mark and permissions."""
    with placed(path) as file:
        old = path.read_bytes() if path.exists() else b""
        mark = b"\xef\xbb\xbf" if old.startswith(b"\xef\xbb\xbf") else b""
        ends = "\r\n" if b"\r\n" in old else "\n"
        file.write_bytes(mark + text.replace("\n", ends).encode())
