"""The pipeline as a Prefect flow: from a folder of articles to the contradictions between what they claim."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from prefect import flow
from prefect.client.schemas.objects import State
from prefect.runtime import flow_run
from prefect.settings import PREFECT_FLOWS_HEARTBEAT_FREQUENCY, temporary_settings
from prefect.states import Failed

from flows import stages
from flows.batches.fan_out import steps
from flows.batches.runners import HERE, Workers
from flows.errors import UserError
from flows.notices.news import new_findings
from flows.notices.notify import on_new_contradictions
from flows.orchestration import artifacts, flow_log
from flows.orchestration.prefect_server import failures_told
from flows.orchestration.tasks import task
from flows.paths import RAW, REPORT, WAREHOUSE
from flows.publishing.staging import staging
from flows.run_outcome import Incomplete, Outcome, Severity

flow_log.begin()


def run_name() -> str:
    return stages.corpus(Path(flow_run.parameters["raw"]))


@flow(flow_run_name=run_name)
def reconcile(
    raw: Path = RAW,
    warehouse: Path = WAREHOUSE,
    report: Path = REPORT,
    rules: Path | None = None,
    full: bool = False,
    wait: bool = False,
    workers: Workers = HERE,
    webhook: str | None = None,
    notify: Sequence[str] = (),
    notify_on: Severity = "high",
) -> Outcome | State:
    """Read the articles in `raw`, publish what they claim as `warehouse`, and the report on it in `report`.

    `rules` is a folder of rules of the user's own, which run beside the built-in ones. Articles that are as they were in
    the run before are not read again, nor is the report on them written anew, except with `full`; `workers` read the
    others. Where some of them cannot be read, the rest is published, and the run ends in the state "Incomplete", a
    failure. New contradictions of severity `notify_on` or above are told to the address `webhook` and to the Prefect
    blocks `notify`, as in slack-webhook/pay-team.
    Raises UserError where a path cannot be read or written, or where a rule is wrong; Busy where another run on `warehouse`
    is under way, except with `wait`: then that run's end is waited for.
    """
    with staging(warehouse, wait) as folder:
        stages.begin(warehouse, folder)
        made = ingest(raw, folder, None if full else warehouse)
        made |= carry_over(made, warehouse, folder, full)
        made |= stages.extract(made, folder, warehouse, steps(workers), workers.exchange)
        made |= validate(made, folder)
        run, built = load(made, raw, warehouse, folder, rules)
        found = find_contradictions(built, run, warehouse, rules)
        news = new_findings(built, report, notify_on)
        head = write_report(built, None if full else warehouse)
        publish(built, warehouse, report)
    artifacts.show(head, warehouse, report)
    on_new_contradictions(news, webhook, notify)
    return Failed(name="Incomplete", message=found.incomplete, data=Incomplete(found)) if found.failed else found


def worth_another_try(_task, _task_run, state) -> bool:
    """A disk may be better in a second; a user's mistake will not have been mended."""
    return not isinstance(state.data, UserError)


on_disk = {"retries": 2, "retry_delay_seconds": 1, "retry_condition_fn": worth_another_try}

ingest = task(stages.ingest, **on_disk)
carry_over = task(stages.carry_over)
validate = task(stages.validate)
load = task(stages.fill_warehouse, name="load")
find_contradictions = task(stages.find_contradictions)
write_report = task(stages.report, **on_disk)
publish = task(stages.publish)


def run_here(**parameters: Any) -> Outcome:
    """Run the flow in this process with its `parameters`, and say what it came to. Raises UserError as the flow does."""
    # Heartbeats tell Prefect that a long run lives; their thread costs a second at the end of every run.
    with temporary_settings({PREFECT_FLOWS_HEARTBEAT_FREQUENCY: None}), failures_told():
        try:
            return reconcile(**parameters)
        except Incomplete as short:
            return short.outcome
