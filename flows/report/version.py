"""What the report's texts hang on besides the warehouse."""

from functools import cache
from pathlib import Path

from flows import characters, run_outcome
from flows.asking import spreadsheet
from flows.code_version import code_version
from flows.paths import QUERIES_SQL

PACKAGES = ("altair", "babel", "duckdb", "jinja2", "lxml", "markupsafe", "orjson", "polars", "vl-convert-python")
"""The packages whose code or data decide how the report is told."""


@cache
def report_version() -> str:
    """Twelve hexadecimal digits that change with the code, templates and queries of the report, and with its packages."""
    return code_version(_files(), PACKAGES)


def _files() -> list[Path]:
    """Everything that the report is made of."""
    flows = Path(__file__).parents[1]
    return [
        *(flows / "report").rglob("*.py"),
        *(path for path in (flows / "templates").iterdir() if path.suffix != ".png"),
        *(Path(module.__file__) for module in (characters, run_outcome, spreadsheet)),
        *QUERIES_SQL.glob("report_*.sql"),
    ]
