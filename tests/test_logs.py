"""What a run tells machines of itself: lines of JSON, and what each stage came to."""

import json
import logging
import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from flows import database
from flows.terminal import logs
from tests.pipeline import publish, run_stages

COMMAND = Path(sys.executable).with_name("reconcile")

STAGES = ["ingest", "carry", "extract", "validate", "load", "contradictions", "report"]


def test_a_line_is_one_object_whatever_its_words_are():
    sly = 'a\nb\r{"level": "error"}\x1b[31m\u2028\u202e\x85\x9b\ud800'
    record = logging.LogRecord("flows.x", logging.WARNING, "x.py", 1, "%s", (sly,), None)
    record.fields = {"event": "note", "path": Path(f"/{sly}"), "seconds": 1.5}
    line = logs.JsonLines().format(record)
    assert line.isascii() and line.isprintable()
    told = json.loads(line)
    assert told["message"] == sly and told["path"] == f"/{sly}"
    assert (told["level"], told["logger"], told["event"], told["seconds"]) == ("warning", "flows.x", "note", 1.5)
    assert datetime.fromisoformat(told["time"]).utcoffset().total_seconds() == 0


@pytest.mark.usefixtures("prefect_server")
@pytest.mark.xdist_group("prefect")
def test_a_run_that_logs_for_machines_draws_nothing(small, tmp_path):
    from prefect.settings import get_current_settings

    (small / "empty\x1b[31m\n{}.txt").write_text("", encoding="utf-8")
    words = ["run", "--log-format", "json", "--raw", small, "--warehouse", tmp_path / "w.duckdb"]
    ended = subprocess.run(
        [COMMAND, *words],
        env=os.environ | {"PREFECT_API_URL": get_current_settings().api.url},
        capture_output=True,
        text=True,
    )
    assert (ended.returncode, ended.stdout) == (0, "")
    told = [json.loads(line) for line in ended.stderr.splitlines()]
    assert all(line.keys() >= {"time", "level", "logger", "message"} for line in told)
    ours = [line for line in told if line["logger"].startswith("flows.")]
    assert [line["event"] for line in ours] == ["prefect", "note", *STAGES, "publish", "outcome"]
    assert any(line["logger"] == "prefect.flow_runs" for line in told)
    (extract,) = [line for line in ours if line["event"] == "extract"]
    assert (extract["items_in"], extract["items_out"]) == (3, 5) and extract["seconds"] > 0
    with database.open_readonly(tmp_path / "w.duckdb") as con:
        [(run_id,)] = con.sql("SELECT run_id FROM runs").fetchall()
    assert {line["run_id"] for line in ours[1:]} == {run_id}
    assert ours[-1]["claims"] == 5 and ours[-1]["contradictions"] == {"high": 2, "medium": 0, "low": 0}


def test_a_mistake_is_a_line_for_machines_too(tmp_path):
    words = ["run", "--log-format", "json", "--raw", tmp_path / "no\nwhere", "--warehouse", tmp_path / "w.duckdb"]
    ended = subprocess.run([COMMAND, *words], capture_output=True, text=True)
    (line,) = ended.stderr.splitlines()
    told = json.loads(line)
    assert ended.returncode == 2
    assert (told["level"], told["event"]) == ("error", "mistake") and "no such file or folder" in told["message"]


def test_the_warehouse_keeps_what_each_stage_came_to(small, tmp_path):
    warehouse = tmp_path / "w.duckdb"
    run_stages(small, warehouse, tmp_path / "report")
    (small / "four.txt").write_text("Senior nurses earn $81,000 a year.\n", encoding="utf-8")
    run_stages(small, warehouse, tmp_path / "report")
    with database.open_readonly(warehouse) as con:
        first, second = (
            con.sql(f"""
                SELECT stage, items_in, items_out, seconds >= 0, peak_memory_mb BETWEEN 50 AND 10_000
                FROM run_stages JOIN runs USING (run_id) WHERE runs.sources = {sources} ORDER BY position
            """).fetchall()
            for sources in (3, 4)
        )
        [(whole,)] = con.sql("SELECT bool_and(started < ended OR started = ended) FROM runs").fetchall()
    assert first == [
        (stage, *items, True, True)
        for stage, *items in [
            ("ingest", 3, 3), ("carry", 3, 3), ("extract", 3, 5), ("validate", 5, 5), ("load", 3, 5),
            ("contradictions", 5, 2), ("report", None, 1),
        ]
    ]  # fmt: skip
    assert [row[:3] for row in second[1:5]] == [
        ("carry", 4, 1), ("extract", 1, 1), ("validate", 1, 1), ("load", 4, 6)
    ]  # fmt: skip
    assert whole


def test_a_warehouse_of_before_these_measures_were_kept_is_carried_on(small, tmp_path):
    import duckdb

    warehouse = tmp_path / "w.duckdb"
    publish(small, warehouse)
    with duckdb.connect(warehouse.resolve()) as con:
        con.execute("DROP TABLE run_stages")
    publish(small, warehouse)
    with database.open_readonly(warehouse) as con:
        assert con.sql("SELECT count(DISTINCT run_id) FROM run_stages").fetchall() == [(1,)]
        assert con.sql("SELECT count(*) FROM runs").fetchall() == [(2,)]
