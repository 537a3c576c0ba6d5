"""An answer as a table for people, or as CSV, JSON or Parquet for programs; printed, or put into a file."""

import csv
import json
import sys
from collections import Counter
from pathlib import Path
from typing import TextIO

from flows.asking import ask, spreadsheet
from flows.asking.ask import Answer
from flows.asking.formats import Format
from flows.asking.native import in_a_cell, native
from flows.errors import UserError
from flows.placed import placed
from flows.terminal import show
from flows.terminal.screen import VisibleText


def check_target(output: Path, warehouse: Path) -> None:
    """Raise UserError where no answer may go to `output`: it is a folder, or the warehouse itself."""
    if output.is_dir():
        raise UserError(f"{output}: is a folder; name a file in it with -o")
    if output.exists() and warehouse.exists() and output.samefile(warehouse):
        raise UserError(f"{output}: is the warehouse itself; name another file with -o")


def put(query: str, warehouse: Path, form: Format, output: Path | None, *, harmless: bool = False) -> None:
    """Ask `warehouse` and give the answer in `form` to `output`, or print it where that is None.

    CSV with every cell `harmless` to a spreadsheet is by RFC 4180 for it, and otherwise as it came. Raises UserError
    where the question or the file is a mistake; a file that was there is then as before.
    """
    if form == "parquet":
        if output is None and sys.stdout.isatty():
            raise UserError("Parquet is no text for a terminal; name a file with -o, or pipe it to a program")
        with placed(output) as file, ask.read_only(warehouse, may_write=file) as con:
            ask.write_parquet(con, query, file)
        return
    write = as_spreadsheet if harmless else WRITERS[form]
    with ask.read_only(warehouse) as con:
        found = ask.answer(con, query)
        if output is None:
            write(found, VisibleText(sys.stdout) if sys.stdout.isatty() and form != "table" else sys.stdout)
            return
        with placed(output) as file, file.open("w", encoding="utf-8", newline="") as out:
            write(found, out)


def as_csv(found: Answer, out: TextIO) -> None:
    """Write every row as CSV below a line of names; null is an empty field, a list or a struct is JSON."""
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(found.columns)
    writer.writerows([in_a_cell(value) for value in row] for row in found.rows)


def as_spreadsheet(found: Answer, out: TextIO) -> None:
    """Write every row as CSV that a spreadsheet opens as data: text that it would run is led by an apostrophe."""
    spreadsheet.write(out, found.columns, ([in_a_cell(value) for value in row] for row in found.rows))


def as_json(found: Answer, out: TextIO) -> None:
    """Write every row as an object of one array, a row a line.

    Numbers are numbers, decimals too; dates and times are ISO 8601; what is no number (NaN, infinity) is null.
    """
    twice = [name for name, times in Counter(found.columns).items() if times > 1]
    if twice:
        raise UserError(f'two columns are called "{twice[0]}"; name one of them otherwise, with AS')
    # Whoever cannot be shown a letter is shown its number in JSON's own way.
    ascii_only = (out.encoding or "utf-8").lower().replace("-", "") != "utf8"
    lead = "[\n"
    for row in found.rows:
        named = {name: native(value) for name, value in zip(found.columns, row, strict=True)}
        out.write(lead + json.dumps(named, ensure_ascii=ascii_only, allow_nan=False))
        lead = ",\n"
    out.write("[]\n" if lead == "[\n" else "\n]\n")


WRITERS = {"table": show.answer, "csv": as_csv, "json": as_json}
