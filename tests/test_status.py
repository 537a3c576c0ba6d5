"""`reconcile status`: when it last ran, what that changed, what has changed since."""

import json
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from flows import cli
from flows.publishing.staging import staging
from tests.pipeline import publish

COMMAND = Path(sys.executable).with_name("reconcile")


@pytest.fixture
def status(small, tmp_path, capsys):
    """Publishes the small articles; gives a function that says how things stand, as machines are told."""
    publish(small, tmp_path / "w.duckdb")

    def status(*words: str, code: int = 0):
        capsys.readouterr()
        said = cli.run_command(["status", "--warehouse", str(tmp_path / "w.duckdb"), *words])
        printed, complaint = capsys.readouterr()
        assert (said, complaint) == (code, "")
        return json.loads(printed) if "--json" in words else printed

    return status


NOTHING = {"added": [], "changed": [], "removed": []}


def test_after_a_run_nothing_is_stale(status):
    told = status("--json")
    assert (told["stale"], told["since"], told["metadata"], told["rules"]) == (False, NOTHING, [], [])
    assert told["claims"] == {"new": 5, "gone": 0} and told["articles"] is None
    assert [stage["stage"] for stage in told["stages"]][:2] == ["ingest", "carry"]
    assert told["under_way"] is None and 0 <= told["age"] < 3600 and told["seconds"] >= 0


def an_hour_ago(tmp_path):
    """Let the last run have begun then: when a file was touched is known to the second."""
    with duckdb.connect((tmp_path / "w.duckdb").resolve()) as con:
        con.execute("UPDATE runs SET started = started - INTERVAL 1 HOUR")


def test_what_came_changed_and_went_since_the_run_is_told(status, small, tmp_path):
    an_hour_ago(tmp_path)
    (small / "four.txt").write_text("Senior nurses earn $81,000 a year.\n", encoding="utf-8")
    (small / "one.txt").write_text("Senior nurses earn $82,000 a year.\n", encoding="utf-8")
    (small / "three.txt").unlink()
    (small / "two.txt").touch()
    (small / "sources.toml").write_text("[sources.one]\ntitle = 'Pay'\n", encoding="utf-8")
    told = status("--json")
    assert told["since"] == {"added": ["four.txt"], "changed": ["one.txt"], "removed": ["three.txt"]}
    assert told["metadata"] == ["sources.toml"] and told["stale"]
    printed = status()
    assert "1 new article (four.txt), 1 changed article (one.txt), 1 gone article (three.txt)" in printed
    assert "sources.toml changed" in printed


def test_what_the_last_run_changed_is_told(status, small, tmp_path):
    (small / "four.txt").write_text("Senior nurses earn $81,000 a year.\n", encoding="utf-8")
    (small / "empty.txt").write_text("", encoding="utf-8")
    (small / "three.txt").unlink()
    publish(small, tmp_path / "w.duckdb")
    told = status("--json")
    assert told["articles"] == {"added": ["four.txt"], "changed": [], "removed": ["three.txt"]}
    assert told["claims"] == {"new": 1, "gone": 1} and not told["stale"]
    an_hour_ago(tmp_path)
    (small / "empty.txt").write_text("Junior nurses earn $51,000 a year.\n", encoding="utf-8")
    assert status("--json")["since"] == NOTHING | {"changed": ["empty.txt"]}


def test_other_rules_are_told(status, tmp_path):
    with duckdb.connect((tmp_path / "w.duckdb").resolve()) as con:
        con.execute("UPDATE runs SET rules_version = 'other'")
        con.execute("UPDATE extractions SET extraction_key = 'of other rules'")
    assert status("--json")["rules"] == ["extraction", "contradictions"]


def test_a_run_under_way_is_told_and_not_disturbed(status, tmp_path):
    with staging(tmp_path / "w.duckdb"):
        assert status("--json")["under_way"].startswith("process ")
        assert "under way       process " in status()
    assert status("--json")["under_way"] is None


def test_a_folder_that_is_gone_is_told(status, small):
    small.rename(small.with_name("away"))
    assert status("--json")["since"] is None
    assert "not there from here" in status()


def test_an_old_run_may_be_told_by_the_exit_code(status):
    status("--max-age", "26")
    status("--max-age", "0", code=cli.STANDS)


def test_asking_does_not_wait_for_prefect(status, tmp_path):
    asked = (
        "import sys; from flows import cli; "
        f"cli.run_command(['status', '--warehouse', {str(tmp_path / 'w.duckdb')!r}]); "
        "sys.exit(bool({'prefect', 'altair', 'pandera', 'prompt_toolkit'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", asked], capture_output=True).returncode == 0
