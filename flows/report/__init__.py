"""The warehouse in, a report for people out: `report.html` and `report.md` of the same content."""

from flows.report.render import ReportFiles, write_report

__all__ = ["ReportFiles", "write_report"]
