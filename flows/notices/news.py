"""What a run found that the run before had not: told in JSON for programs, in words for people."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from flows import database, queries
from flows.characters import on_one_line
from flows.run_outcome import SEVERITIES
from flows.terminal.progress import count

VERSION = 1
"""Of the JSON's shape: goes up when a field goes away or changes its meaning, not when one is added."""

TOLD = 100
"""Findings in the JSON: receivers refuse what is large, and the report has all."""

PLACES = 20
"""Places that are told of each finding."""

LISTED = 10
"""Findings in the words for people, who read them on a telephone."""

HARMLESS = str.maketrans({"<": "‹", ">": "›", "@": "＠", "{": "❴", "}": "❵"})
"""What chat programs and Prefect's templates make mentions, links and fields of: a file's name may hold any of it."""


@dataclass(frozen=True)
class News:
    """The findings of one run that are new: `payload` for programs; `subject` and `body` for people."""

    payload: dict[str, Any]
    subject: str
    body: str


def new_findings(warehouse: Path, report: Path, at_or_above: str) -> News | None:
    """What the last run in `warehouse` was the first to find, of severity `at_or_above` or graver; None if nothing.

    `report` is the folder of the report, which the news name for whoever wants all of it.
    """
    severities = SEVERITIES[: SEVERITIES.index(at_or_above) + 1]
    with database.open_readonly(warehouse) as con:
        found = queries.rows(con, "new_findings", severities=list(severities), most=TOLD, places=PLACES)
        (run,) = queries.rows(con, "last_run")
    if not found:
        return None
    new = found[0]["new"]
    findings = [{name: value for name, value in finding.items() if name != "new"} for finding in found]
    payload = {
        "version": VERSION,
        "run": {
            "run_id": run["run_id"],
            "started": _moment(run["started"]),
            "ended": _moment(run["ended"]),
            "raw": run["raw"],
            "contradictions": {severity: run[severity] for severity in SEVERITIES},
        },
        "notify_on": at_or_above,
        "new": new,
        "left_out": new - len(findings),
        "findings": findings,
        "report": str(report),
    }
    return News(payload, _subject(new, at_or_above, Path(run["raw"]).name), _body(findings, new, report))


def _subject(new: int, at_or_above: str, raw: str) -> str:
    above = "" if at_or_above == SEVERITIES[0] else " or above"
    return _plain(f"{raw}: {count(new, 'new contradiction')} of severity {at_or_above}{above}")


def _body(findings: list[dict[str, Any]], new: int, report: Path) -> str:
    listed = [
        f"- {finding['severity']}: {finding['summary']} ({', '.join(finding['sources'])})"
        for finding in findings[:LISTED]
    ]
    more = [f"- and {new - len(listed):,} more"] if new > len(listed) else []
    return "\n".join(_plain(line) for line in [*listed, *more, f"The report is in {report}"])


def _plain(text: str) -> str:
    return on_one_line(text).translate(HARMLESS)


def _moment(moment: datetime | None) -> str | None:
    return moment and moment.isoformat() + "Z"
