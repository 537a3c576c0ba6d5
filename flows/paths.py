"""Where the project keeps what the stages read."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
RAW = ROOT / "raw"
WAREHOUSE = ROOT / "warehouse" / "salaries.duckdb"
REPORT = ROOT / "warehouse" / "report"

SCHEMA_SQL = ROOT / "warehouse" / "schema"
VIEWS_SQL = ROOT / "warehouse" / "views"
MACROS_SQL = ROOT / "warehouse" / "macros"
CONTRADICTIONS_SQL = ROOT / "warehouse" / "contradictions"
FINDINGS_SQL = ROOT / "warehouse" / "findings"
HISTORY_SQL = ROOT / "warehouse" / "history"
LOAD_SQL = ROOT / "warehouse" / "load"
RECONCILING_SQL = ROOT / "warehouse" / "reconciling"
QUERIES_SQL = ROOT / "warehouse" / "queries"
COOKBOOK_SQL = ROOT / "warehouse" / "cookbook"
