"""The pipeline as a Prefect flow, on a real server with real files."""

import asyncio
import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from flows import cli, database
from flows.errors import Busy, UserError
from flows.publishing.staging import staging

pytestmark = [pytest.mark.usefixtures("prefect_server"), pytest.mark.xdist_group("prefect")]

COMMAND = Path(sys.executable).with_name("reconcile")


@pytest.fixture
def run(small, tmp_path, capsys):
    """Runs the pipeline on the small articles: gives the exit code, what was printed, and the complaints."""

    def run(*words: str) -> tuple[int, str, str]:
        code = cli.run_command(
            ["run", "--raw", str(small), "--warehouse", str(tmp_path / "w.duckdb"), *words]
        )
        return code, *capsys.readouterr()

    return run


@pytest.fixture
def ids(tmp_path):
    """Gives the identities of all that the warehouse holds."""

    def ids() -> tuple[list, list]:
        with database.open_readonly(tmp_path / "w.duckdb") as con:
            return (
                con.table("claims").order("claim_id").project("claim_id").fetchall(),
                con.table("contradictions").order("rank").project("contradiction_id").fetchall(),
            )

    return ids


def without_times(report: str) -> str:
    """A report without when it was made, how long that took, and how it stands to the run before."""
    moment, run_id = r"\d{1,2} \w+ \d{4}, \d\d:\d\d:\d\d UTC", r"\d{8}T\d{6}Z(-\d+)?"
    before = r"There was no run before, so every finding is new\.|Since the run before: 0 new, 0 resolved, 2 standing, 0 waived\."
    return re.sub(rf" ?({moment}|{run_id}|after \d+ s|{before})", "", report)


def test_a_run_publishes_warehouse_and_report_and_says_so(run, tmp_path):
    code, printed, complaint = run()
    assert (code, complaint) == (0, "")
    stages = [line.split()[0] for line in printed.split("\n\n")[0].splitlines()]
    assert stages == [
        "prefect",
        "ingest",
        "carry",
        "extract",
        "validate",
        "load",
        "contradictions",
        "report",
        "publish",
    ]
    summary = dict(line.split(maxsplit=1) for line in printed.split("\n\n")[1].splitlines())
    assert summary == {
        "articles": "3",
        "claims": "5",
        "rejected": "0",
        "unread": "0",
        "contradictions": "2: 2 high, 0 medium, 0 low",
        "changes": "2 new, 0 resolved, 0 standing, 0 waived",
        "report": str(tmp_path / "report" / "report.html"),
        "warehouse": str(tmp_path / "w.duckdb"),
    }
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        ".w.duckdb", "report", "small", "w.duckdb",
    ]
    assert sorted(path.name for path in (tmp_path / ".w.duckdb").iterdir()) == ["1", "current", "lock"]
    assert sorted(path.name for path in (tmp_path / "report").iterdir()) == [
        ".current",
        "contradictions.csv",
        "contradictions.json",
        "report.html",
        "report.md",
    ]


def test_the_same_articles_give_the_same_again(run, ids, tmp_path):
    def published():
        files = sorted((tmp_path / "report").glob("report.*"))
        return ids(), [without_times(file.read_text(encoding="utf-8")) for file in files]

    run()
    first = published()
    run()
    assert published() == first
    with database.open_readonly(tmp_path / "w.duckdb") as con:
        assert con.table("runs").count("*").fetchall() == [(2,)]


def test_the_order_of_the_files_is_of_no_consequence(run, ids, small):
    run()
    first = ids()
    for name in ("two", "three", "one"):
        path = small / f"{name}.txt"
        text = path.read_bytes()
        path.unlink()
        path.write_bytes(text)
    run()
    assert ids() == first


def test_a_reader_of_the_old_warehouse_is_not_disturbed(run, small, tmp_path):
    run()
    with duckdb.connect(tmp_path / "w.duckdb", read_only=True) as reader:
        (small / "two.txt").unlink()
        assert run()[0] == 0
        assert reader.table("sources").count("*").fetchall() == [(3,)]
        with database.open_readonly(tmp_path / "w.duckdb") as con:
            assert con.table("sources").count("*").fetchall() == [(2,)]


@pytest.mark.parametrize("severity", ["high", "medium", "low"])
def test_fail_on_reports_what_stands_by_the_exit_code(run, severity):
    assert run("--fail-on", severity)[0] == 3


def test_fail_on_is_content_where_nothing_stands(run, small):
    for name in ("one", "two"):
        (small / f"{name}.txt").unlink()
    assert run("--fail-on", "low")[0] == 0


def test_fail_on_is_content_where_all_is_waived(run, ids, small):
    run()
    for (waived,) in ids()[1]:
        with (small / "waivers.toml").open("a", encoding="utf-8") as file:
            file.write(f'[[waiver]]\ncontradiction = "{waived}"\nreason = "Seen"\n')
    code, printed, _ = run("--fail-on", "low")
    assert code == 0 and "0 new, 0 resolved, 0 standing, 2 waived" in printed


def test_a_mistake_found_by_a_stage_is_one_line_and_leaves_the_old_warehouse(run, small, tmp_path, capsys):
    from flows.reconcile import run_here

    run()
    old = (tmp_path / "w.duckdb").read_bytes()
    (small / "sources.toml").write_text("[sources.one\n", encoding="utf-8")
    with pytest.raises(UserError, match="sources.toml"):
        run_here(raw=small, warehouse=tmp_path / "w.duckdb", report=tmp_path / "report")
    assert "Traceback" not in "".join(capsys.readouterr())
    assert (tmp_path / "w.duckdb").read_bytes() == old
    assert sorted(path.name for path in (tmp_path / ".w.duckdb").iterdir()) == ["1", "current", "lock"]


def test_a_rule_of_ones_own_that_is_wrong_publishes_nothing(run, tmp_path, capsys):
    (tmp_path / "mine").mkdir()
    rule = (Path(__file__).parent / "contradictions" / "own_rule.sql").read_text(encoding="utf-8")
    (tmp_path / "mine" / "every_claim.sql").write_text(rule, encoding="utf-8")
    code, printed, complaint = run("--rules", str(tmp_path / "mine"))
    assert (code, complaint) == (0, "")
    with database.open_readonly(tmp_path / "w.duckdb") as con:
        assert con.sql("FROM contradictions WHERE rule = 'every_claim'").fetchall()
    before = (tmp_path / "w.duckdb").read_bytes()
    # What only the articles show to be wrong is found after the run has begun.
    (tmp_path / "mine" / "every_claim.sql").write_text(rule.replace("NULL AS gap", "quote::DOUBLE AS gap"))
    code, _, complaint = run("--rules", str(tmp_path / "mine"))
    assert code == 2 and complaint.count("\n") == 1
    assert f"{tmp_path / 'mine' / 'every_claim.sql'}:" in complaint and "Could not convert" in complaint
    assert (tmp_path / "w.duckdb").read_bytes() == before


def test_prefect_shows_what_a_run_read_told_and_found(run, ids, tmp_path):
    run()
    flow_run, logs, artifacts = asyncio.run(_last_run())
    assert flow_run.name == "small: 3 articles"
    assert flow_run.state_name == "Completed"
    assert any(line.startswith("extract: 5 claims") for line in logs)
    assert set(artifacts) == {"contradictions-report", "findings", "report-file", "warehouse-file"}
    assert artifacts["contradictions-report"].data.startswith("# 3 articles")
    findings = json.loads(artifacts["findings"].data)
    assert [(found["severity"], found["rule"], found["status"], found["sources"]) for found in findings] == [
        ("high", "level_inversion", "new", "one"),
        ("high", "disjoint_ranges", "new", "one, two"),
    ]
    assert [(found["id"],) for found in findings] == ids()[1] and "$" in findings[0]["summary"]
    assert artifacts["findings"].description.startswith("All 2 findings")
    links = {"report-file": tmp_path / "report" / "report.html", "warehouse-file": tmp_path / "w.duckdb"}
    for key, file in links.items():
        assert artifacts[key].data == f"[{file.name}]({file.as_uri()})" and file.is_file()


async def _last_run():
    from prefect import get_client
    from prefect.client.schemas.filters import (
        ArtifactFilter,
        ArtifactFilterFlowRunId,
        LogFilter,
        LogFilterFlowRunId,
    )
    from prefect.client.schemas.sorting import FlowRunSort
    from prefect.logging.handlers import APILogWorker

    await APILogWorker.instance().drain()
    async with get_client() as client:
        (flow_run,) = await client.read_flow_runs(limit=1, sort=FlowRunSort.START_TIME_DESC)
        logs = await client.read_logs(LogFilter(flow_run_id=LogFilterFlowRunId(any_=[flow_run.id])))
        of_run = ArtifactFilter(flow_run_id=ArtifactFilterFlowRunId(any_=[flow_run.id]))
        artifacts = await client.read_artifacts(artifact_filter=of_run)
    return flow_run, [line.message for line in logs], {artifact.key: artifact for artifact in artifacts}


def test_the_command_ends_without_a_word_of_its_libraries(small, tmp_path):
    from prefect.settings import get_current_settings

    ended = subprocess.run(
        [COMMAND, "run", "--raw", small, "--warehouse", tmp_path / "w.duckdb", "--report", tmp_path / "out"],
        env=os.environ | {"PREFECT_API_URL": get_current_settings().api.url},
        capture_output=True,
        text=True,
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    assert (tmp_path / "out" / "report.html").is_file()


def test_a_full_disk_is_told_in_one_line_and_no_word_more(run, small, tmp_path):
    from prefect.settings import get_current_settings

    run()
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    ended = subprocess.run(
        # No file may grow larger than 2 MB, which fails as a full disk does.
        ["bash", "-c", 'ulimit -f 2000; exec "$@"', "bash", COMMAND, "run", "--raw", small, "--warehouse", tmp_path / "w.duckdb"],
        env=os.environ | {"PREFECT_API_URL": get_current_settings().api.url},
        capture_output=True,
        text=True,
    )
    told = f"reconcile: {tmp_path / 'w.duckdb'}: cannot be written: file too large; what was there before stays\n"
    assert (ended.returncode, ended.stderr) == (2, told)
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_a_run_that_prefect_starts_while_another_is_under_way_fails_in_one_line(small, tmp_path, capsys):
    from flows.reconcile import run_here

    with staging(tmp_path / "w.duckdb"), pytest.raises(Busy, match=f"another run is under way .process {os.getpid()}, "):
        run_here(raw=small, warehouse=tmp_path / "w.duckdb", report=tmp_path / "report")
    assert "Traceback" not in "".join(capsys.readouterr())


def test_stopping_a_run_leaves_nothing_half_done(small, tmp_path):
    from prefect.settings import get_current_settings

    running = subprocess.Popen(
        [COMMAND, "run", "--raw", small, "--warehouse", tmp_path / "w.duckdb"],
        env=os.environ | {"PREFECT_API_URL": get_current_settings().api.url},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert any(line.startswith("ingest") for line in running.stdout)
    running.send_signal(signal.SIGINT)
    assert running.communicate()[1] == "reconcile: stopped\n"
    assert running.returncode == cli.STOPPED
    assert sorted(path.name for path in tmp_path.iterdir()) == ["report", "small"]
