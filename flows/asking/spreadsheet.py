"""CSV that a spreadsheet opens as data: text of others can start no formula in it."""

import csv
import itertools
import re
from collections.abc import Iterable, Sequence
from typing import Any, TextIO

_RUNS = re.compile(r"[\t\r\n]|[\s\u00ad\u200b-\u200f\u2060\ufeff]*[=+\-@＝＋－＠﹦﹢﹣﹫]")
"""Beginnings that make a spreadsheet run a cell, as OWASP's page on CSV injection lists them; full-width and small
forms are taken for the plain ones in some languages, and blanks before them are cut off by some programs."""

GUARD = "'"
"""What a spreadsheet takes for "this is text" at the beginning of a cell."""


def harmless(value: Any) -> Any:
    """`value` as a cell: text that a spreadsheet would run is led by an apostrophe, all else is as it was."""
    return GUARD + value if isinstance(value, str) and _RUNS.match(value) else value


def write(out: TextIO, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Write `rows` below a line of names to `out`, by RFC 4180; null is an empty cell, every cell `harmless`.

    `out` must not change line ends (newline="").
    """
    write_rows(out, itertools.chain([columns], rows))


def write_rows(out: TextIO, rows: Iterable[Sequence[Any]]) -> None:
    """The same without names."""
    csv.writer(out, lineterminator="\r\n").writerows([harmless(value) for value in row] for row in rows)
