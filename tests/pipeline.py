"""The pipeline without an orchestrator: the stages one after another, as the flow orders them."""

from pathlib import Path

from flows import stages
from flows.outcome import Outcome
from flows.staging import staging


def run_stages(raw: Path, warehouse: Path, report: Path) -> Outcome:
    """Read the articles in `raw`, publish `warehouse`, write the report into `report`."""
    with staging(warehouse) as folder:
        made = stages.ingest(raw, folder)
        made |= stages.extract(made, folder)
        made |= stages.validate(made, folder)
        run, built = stages.fill_warehouse(made, raw, warehouse, folder)
        outcome = stages.find_contradictions(built, run, warehouse)
        stages.publish(built, warehouse)
    stages.report(warehouse, report)
    return outcome
