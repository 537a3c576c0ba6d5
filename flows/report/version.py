"""What the report's texts hang on besides the warehouse."""

import hashlib
import sys
import unicodedata
from functools import cache
from importlib.metadata import version
from pathlib import Path

from flows import characters, run_outcome
from flows.asking import spreadsheet
from flows.paths import QUERIES_SQL

PACKAGES = ("altair", "babel", "duckdb", "jinja2", "lxml", "markupsafe", "vl-convert-python")
"""The packages whose code or data decide how the report is told."""


@cache
def report_version() -> str:
    """Twelve hexadecimal digits that change with the code, templates and queries of the report, and with its packages."""
    digest = hashlib.sha256()
    for path in sorted(_files(), key=lambda path: path.as_posix()):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    for package in PACKAGES:
        digest.update(f"{package} {version(package)}\0".encode())
    digest.update(f"{sys.version_info[:2]} {unicodedata.unidata_version}".encode())
    return digest.hexdigest()[:12]


def _files() -> list[Path]:
    """Everything that the report is made of."""
    flows = Path(__file__).parents[1]
    return [
        *(flows / "report").rglob("*.py"),
        *(path for path in (flows / "templates").iterdir() if path.suffix != ".png"),
        *(Path(module.__file__) for module in (characters, run_outcome, spreadsheet)),
        *QUERIES_SQL.glob("report_*.sql"),
    ]
