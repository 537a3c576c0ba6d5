"""A process that is killed before any of its changes to files, while it publishes, leaves the run before, or this one, whole."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.publication.desk import FILES, Desk, write_report


def nothing(desk: Desk) -> None:
    pass


def a_run_before(desk: Desk) -> None:
    desk.publish("before")


def two_runs_before(desk: Desk) -> None:
    desk.publish("long ago")
    desk.publish("before")


def a_run_without_pages(desk: Desk) -> None:
    desk.publish("before", pages=0)


def a_run_with_more_pages(desk: Desk) -> None:
    desk.publish("before", pages=3)


def plain_files(desk: Desk) -> None:
    """As earlier versions of the program left them."""
    desk.warehouse.write_bytes(b"checksumDUCKbefore")
    write_report(desk.report, "before", 2)


def a_plain_report_in_another_folder(desk: Desk) -> None:
    desk.publish("before", report="elsewhere")
    write_report(desk.report, "before", 2)


def no_hidden_folder(desk: Desk) -> None:
    """Somebody has tidied too much."""
    desk.publish("gone")
    shutil.rmtree(desk.folder / ".w.duckdb")


def no_report_folder(desk: Desk) -> None:
    desk.publish("before")
    shutil.rmtree(desk.report)


@pytest.fixture
def folder(tmp_path) -> Iterator[Path]:
    """A folder in memory where there is one: the disk would be waited for some thousand times."""
    memory = Path("/dev/shm")
    if not os.access(memory, os.W_OK):
        yield tmp_path
        return
    with tempfile.TemporaryDirectory(dir=memory) as folder:
        yield Path(folder)


@pytest.fixture(scope="module")
def killed() -> Iterator[Callable[..., str]]:
    """Publishes in a process that is killed at an operation: gives "killed", or "done" where it ends before that."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.publication.killed"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as helper:

        def publish(at: int, version: Path, warehouse: Path, report: Path) -> str:
            wish = {"at": at, "version": str(version), "warehouse": str(warehouse), "report": str(report)}
            print(json.dumps(wish), file=helper.stdin, flush=True)
            return helper.stdout.readline().strip()

        yield publish
        helper.stdin.close()


def every_kill(killed, folder: Path, prepare: Callable[[Desk], None]) -> Iterator[Desk]:
    """The desk after each kill of the run "this", one after another, and at last after that run has ended."""
    for at in range(1, 10_000):
        desk = Desk(folder / str(at))
        desk.folder.mkdir()
        prepare(desk)
        became = killed(at, desk.version("this"), desk.warehouse, desk.report)
        yield desk
        shutil.rmtree(desk.folder)
        if became == "done":
            return
        assert became == "killed"
    raise AssertionError("publishing has no end")


@pytest.mark.parametrize("prepare", [
    nothing, a_run_before, two_runs_before, a_run_without_pages, a_run_with_more_pages, plain_files,
    a_plain_report_in_another_folder, no_hidden_folder, no_report_folder,
])  # fmt: skip
def test_readers_see_the_whole_of_one_run_wherever_a_run_is_killed(killed, folder, prepare):
    seen = []
    for desk in every_kill(killed, folder, prepare):
        told, report = desk.shown()
        seen.append(told)
        missing = prepare is no_report_folder and not report
        assert report == ({told} if told else set()) or missing
        desk.publish("next", pages=1)
        assert desk.shown() == ("next", {"next"})
        assert_nothing_is_left(desk)
    before = {nothing: None, no_hidden_folder: None}.get(prepare, "before")
    switched = seen.index("this")
    assert len(seen) > 30
    assert set(seen[:switched]) == {before} and set(seen[switched:]) == {"this"}


def assert_nothing_is_left(desk: Desk) -> None:
    home = desk.folder / ".w.duckdb"
    assert sorted(desk.report.iterdir()) == sorted(desk.report / n for n in (*FILES, "pages", ".current"))
    assert len([path for path in home.iterdir() if path.name.isdecimal()]) <= 2
    assert {path.name for path in home.iterdir() if not path.name.isdecimal()} == {"current", "lock"}
    assert {p.name for p in desk.folder.iterdir() if not p.name.startswith("built-")} <= {
        ".w.duckdb", "elsewhere", "report", "w.duckdb",
    }


def others_report(desk: Desk) -> None:
    desk.publish("other", warehouse="other.duckdb", pages=1)


def others_report_after_ours(desk: Desk) -> None:
    desk.publish("before", pages=3)
    others_report(desk)


@pytest.mark.parametrize("prepare", [others_report, others_report_after_ours])
def test_two_warehouses_that_share_a_report_folder_take_turns(killed, folder, prepare):
    for desk in every_kill(killed, folder, prepare):
        told, report = desk.shown()
        assert len(report) == 1
        assert report <= {"other", "before", "this"}
        assert desk.shown("other.duckdb")[0] == "other"
        desk.publish("another", warehouse="other.duckdb", pages=0)
        assert desk.shown("other.duckdb") == ("another", {"another"})
        assert told is None or desk.warehouse.exists()
