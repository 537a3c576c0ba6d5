"""What an earlier run made of the files, for those that it would be made of again.

An article becomes the same document where its file, its name, its entry in sources.toml and the code that reads it are
the same: its key then is. The key is made of what it became as well, so that no row that somebody has changed since is
taken for what was read.
"""

import hashlib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from flows import characters, code_version
from flows.ingest.about import About

Row = tuple[Any, ...]
"""A document: its values by the columns that ingest gives, the key last."""

PACKAGES = ("babel", "beautifulsoup4", "charset-normalizer", "lxml", "markdownify", "polars", "pyyaml")
"""The packages whose code or data decide what a file becomes."""


class Earlier:
    """The documents of an earlier run, `rows`, by source_id."""

    def __init__(self, rows: Iterable[Row] = ()) -> None:
        self._rows: Mapping[str, Row] = {row[0]: row for row in rows if row[-1]}

    def document(self, source_id: str, name: str, sha256: str, known: About) -> Row | None:
        """What the file `name` with the hash `sha256` became, where it would become the same again."""
        row = self._rows.get(source_id)
        return row if row and row[-1] == ingest_key(name, sha256, known, row) else None


def ingest_key(name: str, sha256: str, known: About, row: Row) -> str:
    """A hash of all that decides a document, and of what it became: `row`, whose last value is not looked at."""
    *told, text, _ = row
    about = repr((ingest_version(), name, sha256, known, told))
    return hashlib.sha256(about.encode("utf-8", "surrogatepass") + text.encode()).hexdigest()


@cache
def ingest_version() -> str:
    """Twelve hexadecimal digits that change with the code and the words of ingest, and with the packages that it uses."""
    here = Path(__file__).parent
    files = [path for path in here.iterdir() if path.suffix in (".py", ".toml")]
    return code_version.code_version([*files, Path(characters.__file__)], PACKAGES)
