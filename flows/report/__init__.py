"""The warehouse in, a report for people out: `report.html` (with `pages` beside it where it is large) and `report.md`;
and for machines `contradictions.json` and `contradictions.csv`."""

from flows.report.render import ReportFiles, write_report

__all__ = ["ReportFiles", "write_report"]
