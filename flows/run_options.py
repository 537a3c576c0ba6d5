"""What a run may be told on the command line, whether it is run now or on a schedule."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

from cyclopts import Parameter

from flows.batches.runners import HERE, Workers
from flows.notices.webhook import WEBHOOK
from flows.paths import RAW, WAREHOUSE
from flows.run_outcome import Severity
from flows.terminal.logs import VARIABLE, LogFormat


@Parameter(name="*")
@dataclass(frozen=True)
class RunOptions:
    """What a run reads and writes, how, and whom it tells.

    Parameters
    ----------
    raw
        Folder of articles (.txt, .md, .html), searched with the folders in it.
    warehouse
        DuckDB file to publish. A reader who has the old one open is not disturbed.
    report
        Folder for report.md and report.html; without it, the folder "report" beside the warehouse.
    rules
        Folder of rules of your own, such as my_rule.sql, to run beside the built-in ones.
    full
        Read every article again, also those that are as they were in the run before.
    webhook
        Address to which a run's new contradictions are posted in JSON, if there are any. A secret in it is out of
        sight in the variable; no log and no record of a run has more of it than the host.
    notify
        Block of Prefect's to be told the same, as slack-webhook/pay-team; may be given again.
    notify_on
        Least severity of a contradiction to tell of.
    log_format
        What is told on the way: "text" to people; "json" to machines, an object a line on stderr.
    """

    raw: Path = RAW
    warehouse: Path = WAREHOUSE
    report: Path | None = None
    rules: Path | None = None
    full: Annotated[bool, Parameter(negative="")] = False
    workers: Workers = HERE
    webhook: Annotated[str | None, Parameter(env_var=WEBHOOK)] = None
    notify: Annotated[list[str] | None, Parameter(negative="")] = None
    notify_on: Severity = "high"
    log_format: Annotated[LogFormat, Parameter(env_var=VARIABLE)] = "text"

    @property
    def report_folder(self) -> Path:
        """Where the report goes."""
        return self.report or self.warehouse.with_name("report")

    def parameters(self) -> dict[str, Any]:
        """The parameters of the flow, but for `wait`. The webhook is left out: Prefect would keep it, with its secret."""
        return {
            "raw": self.raw,
            "warehouse": self.warehouse,
            "report": self.report_folder,
            "rules": self.rules,
            "full": self.full,
            "workers": self.workers,
            "notify": self.notify or [],
            "notify_on": self.notify_on,
        }


DEFAULTS = RunOptions()
