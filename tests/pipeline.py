"""The pipeline without an orchestrator: the stages one after another, as the flow orders them."""

from pathlib import Path

from flows import stages
from flows.run_outcome import Outcome
from flows.publishing.staging import staging


def run_stages(raw: Path, warehouse: Path, report: Path, rules: Path | None = None) -> Outcome:
    """Read the articles in `raw`, publish `warehouse` and the report in `report`."""
    with staging(warehouse) as folder:
        built, outcome = build(raw, warehouse, folder, rules)
        stages.report(built, warehouse)
        stages.publish(built, warehouse, report)
    return outcome


def publish(raw: Path, warehouse: Path, rules: Path | None = None) -> Outcome:
    """Read the articles in `raw` and publish `warehouse`, without a report."""
    with staging(warehouse) as folder:
        built, outcome = build(raw, warehouse, folder, rules)
        stages.publish(built, warehouse, warehouse.with_name("report"))
    return outcome


def built(raw: Path, folder: Path, rules: Path | None = None) -> Path:
    """A warehouse of the articles in `raw` as a run builds it in `folder`, published nowhere."""
    folder.mkdir()
    return build(raw, folder.parent / "w.duckdb", folder, rules)[0]


def build(raw: Path, warehouse: Path, folder: Path, rules: Path | None) -> tuple[Path, Outcome]:
    """All stages up to the next warehouse, in `folder`, that would take the place of `warehouse`."""
    stages.begin(warehouse, folder)
    made = stages.ingest(raw, folder)
    made |= stages.carry_over(made, warehouse, folder)
    made |= stages.extract(made, folder, warehouse)
    made |= stages.validate(made, folder)
    run, file = stages.fill_warehouse(made, raw, warehouse, folder, rules)
    return file, stages.find_contradictions(file, run, warehouse, rules)
