"""The warehouse in, a report for people out: `report.html` (with `pages` beside it where it is large) and `report.md`;
and for machines `contradictions.json` and `contradictions.csv`."""

from flows.report.machines import CSV_NAME, JSON_NAME
from flows.report.pages import FOLDER, INDEX
from flows.report.render import MARKDOWN_NAME, ReportFiles, write_report

ENTRIES = (CSV_NAME, JSON_NAME, MARKDOWN_NAME, FOLDER, INDEX)
"""All that a report's folder may hold, the index last."""

__all__ = ["ENTRIES", "INDEX", "ReportFiles", "write_report"]
