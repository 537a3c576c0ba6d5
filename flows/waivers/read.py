"""Reads waivers.toml: each entry for itself, so that a mistake in one takes no other away."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import polars as pl

from flows.characters import one_line
from flows.ingest.files import beside
from flows.ingest.notes import Note
from flows.ingest.read import NOTES
from flows.ingest.toml_text import line_of, loads, not_toml, read_text
from flows.waivers import NAME, TABLE, WAIVERS

KIND = "malformed_waiver"
"""Kind of the note on an entry that cannot be read."""

IDS = {"contradiction": "contradiction_id", "claim": "claim_id"}
WORDS = {"reason": "reason", "by": "waived_by"}
DAYS = {"on": "waived_on", "expires": "expires"}
COLUMNS = IDS | WORDS | DAYS
"""The columns of an entry by its keys."""

# A line that begins a table: two brackets, or one word in brackets. What is in brackets in a reason of several lines
# is hardly ever a word alone on its line.
_BEGINS = re.compile(r"^[ \t]*(?:\[\[|\[[ \t]*[\"']?[\w-]{1,80}[\"']?[ \t]*\][ \t]*(?:#|$))", re.MULTILINE)


class Read(NamedTuple):
    """`waivers`: a row an entry that could be read, in their order (columns WAIVERS). `notes`: on the others."""

    waivers: pl.DataFrame
    notes: pl.DataFrame


class Mistake(Exception):
    """What is wrong with an entry, and the key on whose line it stands."""

    def __init__(self, message: str, *keys: str) -> None:
        super().__init__(message)
        self.keys = keys


def read_waivers(paths: Sequence[Path]) -> Read:
    """The entries of the waivers.toml in each folder among `paths`; articles given alone have none.

    Raises UserError where such a file cannot be read as text at all: whom it would have waived is not known then.
    """
    rows: list[dict[str, Any]] = []
    notes: list[Note] = []
    for folder in dict.fromkeys(path for path in paths if path.is_dir()):
        if path := beside(folder, NAME):
            for found in read_entries(read_text(path)):
                (notes if isinstance(found, Note) else rows).append(found)
    table = [(note.path, note.source_id, note.kind, note.message) for note in notes]
    return Read(pl.DataFrame(rows, schema=WAIVERS), pl.DataFrame(table, schema=NOTES, orient="row"))


def read_entries(text: str) -> Iterator[dict[str, Any] | Note]:
    """The entries in the text of a waivers.toml: each a row (columns WAIVERS), or a note on what is wrong with it."""
    starts = [0, *(match.start() for match in _BEGINS.finditer(text) if match.start()), len(text)]
    above = 0
    for start, end in pairwise(starts):
        yield from _read_block(text[start:end], above)
        above += text.count("\n", start, end)


def _read_block(block: str, above: int) -> Iterator[dict[str, Any] | Note]:
    """The entries of a stretch that begins no second table, below `above` lines."""
    try:
        loaded = loads(block)
    except tomllib.TOMLDecodeError as error:
        line, message = not_toml(block, error)
        yield _note(above + line, message)
        return
    except RecursionError:
        yield _note(above + 1, "is nested too deeply")
        return
    for key, tables in loaded.items():
        first = above + (line_of(block, key) or 1)
        if key != TABLE or not isinstance(tables, list):
            yield _note(first, f"unknown {key!r}; an entry begins with [[{TABLE}]]")
            continue
        for table in tables:
            try:
                yield {"path": NAME, "line": first} | _row(table)
            except Mistake as mistake:
                yield _note(above + (line_of(block, key, *mistake.keys) or 1), str(mistake))


def _row(table: object) -> dict[str, Any]:
    """The columns of an entry. Raises Mistake."""
    if not isinstance(table, dict):
        raise Mistake(f"an entry begins with [[{TABLE}]]")
    for key in table:
        if key not in COLUMNS:
            raise Mistake(f"unknown key {key!r}; known are {', '.join(COLUMNS)}", key)
    if len(IDS.keys() & table) != 1:
        raise Mistake("an entry names one contradiction, or one claim, by its id in quotes")
    if "reason" not in table:
        raise Mistake("reason is missing: say in quotes why it may stand")
    said = {COLUMNS[key]: _value(key, value) for key, value in table.items()}
    return dict.fromkeys(COLUMNS.values()) | said


def _value(key: str, value: object) -> str | date:
    if key in DAYS:
        if not isinstance(value, date):
            raise Mistake(f"{key} must be a date without quotes, such as 2025-09-08", key)
        return value.date() if isinstance(value, datetime) else value
    if not (isinstance(value, str) and value.strip()):
        raise Mistake(f"{key} must be text in quotes", key)
    if key in IDS and not value.strip().isprintable():
        raise Mistake(f"{key} must be an id as the report shows it", key)
    return value.strip()


def _note(line: int, message: str) -> Note:
    told = f"{NAME}, line {line}: {one_line(message)}; until this is mended, the entry waives nothing"
    return Note(NAME, None, KIND, told)
