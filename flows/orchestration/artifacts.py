"""What Prefect's pages show of a run: the head of the report, the findings as a table, and where the files are.

The keys stay, so that Prefect lines up what one run shows with what the next does.
"""

from pathlib import Path

from prefect.artifacts import (
    create_link_artifact,
    create_markdown_artifact,
    create_table_artifact,
)

from flows import database, queries
from flows.report.pages import INDEX

FINDINGS = 200
"""Findings in the table: more than anybody reads there, few enough for Prefect's database to keep with every run."""


def show(head: str, warehouse: Path, report: Path) -> None:
    """Let Prefect show the run that has published `warehouse` and the folder `report`, whose `head` is markdown."""
    create_markdown_artifact(head, key="contradictions-report", description=f"The whole of it is in {report}")
    with database.open_readonly(warehouse) as con:
        findings = queries.rows(con, "findings_told", most=FINDINGS)
        total = con.table("contradictions").filter("rank IS NOT NULL").count("*").fetchall()[0][0]
    told = f"All {total:,}" if total <= FINDINGS else f"The first {FINDINGS} of {total:,}"
    create_table_artifact(
        findings, key="findings", description=f"{told} findings of the run, the gravest first"
    )
    for key, file in {"report-file": report / INDEX, "warehouse-file": warehouse}.items():
        create_link_artifact(
            file.absolute().as_uri(), file.name, key=key, description=f"{file}, on the machine of the run"
        )
