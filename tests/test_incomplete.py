"""A run that cannot read one of its articles, through the real command."""

import asyncio
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from flows import cli, database
from tests.pipeline import run_stages

pytestmark = [pytest.mark.usefixtures("prefect_server"), pytest.mark.xdist_group("prefect")]

COMMAND = Path(sys.executable).with_name("reconcile")
BROKEN = '''
from flows.extract import frames
whole = frames.read_article

def read_article(text, *given):
    if "Berlin" in text:
        raise ZeroDivisionError("division by\\x1b[31m zero")
    return whole(text, *given)

frames.read_article = read_article
'''
"""Imported by Python before the command: as if its rules had a fault that one article finds."""


@pytest.fixture
def run(small, tmp_path):
    """Runs the pipeline on the small articles, with a fault in its rules: the exit code, what was printed, complaints."""
    from prefect.settings import get_current_settings

    (tmp_path / "fault").mkdir()
    (tmp_path / "fault" / "sitecustomize.py").write_text(BROKEN, encoding="utf-8")

    def run(*words: str) -> tuple[int, str, str]:
        path = [str(Path(cli.__file__).parents[1]), str(tmp_path / "fault")]
        ended = subprocess.run(
            [COMMAND, "run", "--raw", small, "--warehouse", tmp_path / "w.duckdb", *words],
            env=os.environ
            | {"PREFECT_API_URL": get_current_settings().api.url, "PYTHONPATH": os.pathsep.join(path)},
            capture_output=True,
            text=True,
        )
        return ended.returncode, ended.stdout, ended.stderr

    return run


def ask(warehouse: Path, query: str) -> list[tuple]:
    with database.open_readonly(warehouse) as con:
        return con.execute(query).fetchall()


def test_an_article_that_cannot_be_read_is_told_everywhere_and_tried_again(run, small, tmp_path, capsys):
    warehouse, report = tmp_path / "w.duckdb", tmp_path / "report"
    run_stages(small, warehouse, report)
    before = ask(warehouse, "SELECT claim_id, first_seen FROM claims ORDER BY ALL")
    two = small / "two.txt"
    two.write_text(two.read_text(encoding="utf-8") + "\nBerlin is another story.\n", encoding="utf-8")

    code, printed, complaint = run()
    assert (code, complaint) == (5, "")
    assert "1 article could not be read: two" in printed and "ZeroDivisionError: division by" in printed
    assert "\x1b" not in printed and "Traceback" not in printed
    [(path, message)] = ask(warehouse, "SELECT path, message FROM notes WHERE kind = 'failed'")
    assert path == "two.txt" and "the next run tries again" in message and "\n" not in message
    assert ask(warehouse, "SELECT source_id FROM sources ORDER BY ALL") == [("one",), ("three",), ("two",)]
    assert ask(warehouse, "SELECT DISTINCT source_id FROM gone_claims") == [("two",)]
    assert ask(warehouse, "SELECT closed_because FROM contradictions WHERE status = 'resolved'") == [
        ("article could not be read: two",)
    ]
    for page in ("report.html", "report.md"):
        assert "Incomplete: 1 article could not be read" in (report / page).read_text(encoding="utf-8")
    told = json.loads((report / "contradictions.json").read_text(encoding="utf-8"))
    assert told["missing"] == ["two"]
    name, state, message = asyncio.run(_last_state())
    assert (name, state, message) == ("Incomplete", "FAILED", "1 article could not be read: two")

    assert run("--fail-on", "high")[0] == 3  # what stands, stands however many are missing
    capsys.readouterr()
    assert run_stages(small, warehouse, report).incomplete == ""
    assert "2 of 3 articles as before" in capsys.readouterr().out
    assert ask(warehouse, "SELECT claim_id, first_seen FROM claims ORDER BY ALL") == before
    assert "Incomplete" not in (report / "report.md").read_text(encoding="utf-8")


async def _last_state() -> tuple[str, str, str]:
    from prefect import get_client
    from prefect.client.schemas.sorting import FlowRunSort

    async with get_client() as client:
        (run,) = await client.read_flow_runs(limit=1, sort=FlowRunSort.START_TIME_DESC)
    return run.state.name, run.state.type.value, run.state.message
