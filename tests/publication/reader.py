"""Reads what runs publish, again and again, until a line comes on stdin; then says how often.

    python -m tests.publication.reader HOW WAREHOUSE REPORT

HOW: "duckdb" opens the file as any client does, "program" as this program's commands do, and both close it each time;
"keeps" has it open throughout and must see the same every time. Ends with an error where what it reads is of two runs.
"""

import json
import os
import select
import sys
from pathlib import Path

import duckdb

from flows import database

PAUSE = 0.02
"""Seconds between two reads."""

COUNTED = """
    SELECT
        (SELECT count(*) FROM claims), (SELECT count(*) FROM sources), (SELECT count(*) FROM runs), run_id, claims, sources
    FROM runs ORDER BY started DESC, run_id DESC LIMIT 1
"""


def seen(con: duckdb.DuckDBPyConnection) -> tuple[str, int]:
    """The last run, and how many there were, after a check that it is what the tables hold."""
    ((claims, sources, runs, run_id, claims_then, sources_then),) = con.execute(COUNTED).fetchall()
    assert (claims, sources) == (claims_then, sources_then), f"{run_id}: {claims} claims where it counted {claims_then}"
    return run_id, runs


def main() -> None:
    how, warehouse, report = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    reads, last = 0, 0
    ids = set()
    held = duckdb.connect(warehouse, read_only=True) if how == "keeps" else None
    print("ready", flush=True)
    # The processors are the runs' first.
    os.nice(15)
    while not select.select([sys.stdin], [], [], PAUSE)[0]:
        if held:
            ids.add(seen(held)[0])
            assert len(ids) == 1, f"what is open has changed: {ids}"
        else:
            with duckdb.connect(warehouse, read_only=True) if how == "duckdb" else database.open_readonly(warehouse) as con:
                run_id, runs = seen(con)
            assert runs >= last, f"run {runs} after run {last}"
            ids.add(run_id)
            last = runs
            # One file is of one run.
            told = json.loads((report / "contradictions.json").read_text(encoding="utf-8"))
            opened = [found for found in told["findings"] if found["status"] in ("new", "standing")]
            assert len(opened) == told["counts"]["contradictions"]
            ids.add(told["run"]["run_id"])
        reads += 1
    print(json.dumps({"reads": reads, "runs": sorted(ids)}))


if __name__ == "__main__":
    main()
