"""One run at a time builds beside a warehouse: another says who is at it, or waits."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from flows import cli
from flows.errors import Busy, UserError
from flows.publishing.staging import staging

COMMAND = Path(sys.executable).with_name("reconcile")

RUN = """
import sys
from pathlib import Path
from flows.publishing.staging import staging
with staging(Path(sys.argv[1]), wait=sys.argv[2] == "wait") as folder:
    (folder / "claims.parquet").write_bytes(b"half")
    print("at work", flush=True)
    sys.stdin.readline()
"""


@pytest.fixture
def another_run():
    """Starts a process that stages for a warehouse until it is told to end."""
    started = []

    def start(warehouse: Path, how: str = "") -> subprocess.Popen:
        process = subprocess.Popen(
            [sys.executable, "-c", RUN, warehouse, how], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


def test_a_second_run_says_who_is_at_it_and_since_when(another_run, tmp_path):
    first = another_run(tmp_path / "w.duckdb")
    assert first.stdout.readline() == "at work\n"
    with pytest.raises(Busy, match=rf"under way \(process {first.pid}, since 20\d\d-\d\d-\d\d \d\d:\d\d:\d\d UTC\)"):
        with staging(tmp_path / "w.duckdb"):
            pass
    assert (tmp_path / ".w.duckdb" / "next" / "claims.parquet").read_bytes() == b"half"


def test_a_run_that_waits_begins_when_the_other_has_ended(another_run, tmp_path):
    first = another_run(tmp_path / "w.duckdb")
    assert first.stdout.readline() == "at work\n"
    second = another_run(tmp_path / "w.duckdb", "wait")
    told = second.stdout.readline()
    assert told.startswith("wait ") and f"process {first.pid}" in told
    first.communicate("end\n")
    assert second.stdout.readline() == "at work\n"
    second.communicate("end\n")
    assert second.returncode == 0 and list(tmp_path.iterdir()) == []


def test_what_holds_back_no_other_run_is_a_process_that_was_killed(another_run, tmp_path):
    first = another_run(tmp_path / "w.duckdb")
    assert first.stdout.readline() == "at work\n"
    first.kill()
    first.wait()
    assert f"process {first.pid}" in (tmp_path / ".w.duckdb" / "lock").read_text()
    with staging(tmp_path / "w.duckdb") as folder:
        assert list(folder.iterdir()) == []
    assert list(tmp_path.iterdir()) == []


def test_warehouses_in_one_folder_do_not_hold_each_other_back(tmp_path):
    with staging(tmp_path / "a.duckdb"), staging(tmp_path / "b.duckdb"):
        pass


def test_two_names_of_one_warehouse_are_one(tmp_path):
    (tmp_path / "folder").mkdir()
    (tmp_path / "way").symlink_to("folder")
    (tmp_path / "newest.duckdb").symlink_to("way/w.duckdb")
    with staging(tmp_path / "folder" / "w.duckdb"):
        for name in ("way/w.duckdb", "newest.duckdb"):
            with pytest.raises(Busy), staging(tmp_path / name):
                pass


def test_links_in_a_circle_are_told(tmp_path):
    (tmp_path / "w.duckdb").symlink_to("w.duckdb")
    with pytest.raises(UserError, match="a link that leads nowhere"), staging(tmp_path / "w.duckdb"):
        pass


def test_ctrl_c_ends_a_run_that_waits(another_run, small, tmp_path):
    first = another_run(tmp_path / "w.duckdb")
    assert first.stdout.readline() == "at work\n"
    waiting = subprocess.Popen(
        [COMMAND, "run", "--wait", "--raw", small, "--warehouse", tmp_path / "w.duckdb"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert waiting.stdout.readline().startswith("wait ")
    waiting.send_signal(signal.SIGINT)
    assert waiting.communicate()[1] == "reconcile: stopped\n"
    assert waiting.returncode == cli.STOPPED
