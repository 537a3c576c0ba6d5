"""The forms in which an answer is given, and which of them is asked for."""

from pathlib import Path
from typing import Literal

from flows.errors import UserError

Format = Literal["table", "csv", "json", "parquet"]

ENDINGS: dict[str, Format] = {".csv": "csv", ".json": "json", ".parquet": "parquet", ".txt": "table"}
"""The format that a file's name asks for."""


def format_for(output: Path | None, asked: Format | None, *, csv: bool = False) -> Format:
    """The format `asked` for, or else that of the name of `output`; `csv` asks for CSV too.

    Raises UserError where nothing tells one, or two are asked for.
    """
    if csv and asked not in ("csv", None):
        raise UserError(f"--csv and --spreadsheet are CSV, and --format says {asked}; leave one of them out")
    if asked or csv or output is None:
        return asked or ("csv" if csv else "table")
    if output.suffix.lower() not in ENDINGS:
        raise UserError(f"{output}: ends in none of {', '.join(ENDINGS)}; name the format with --format")
    return ENDINGS[output.suffix.lower()]
