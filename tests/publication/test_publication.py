"""What runs publish is where readers look for it, and nothing of anybody else's is touched."""

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from flows import cli, database
from flows.errors import UserError
from flows.report.files import MARK
from tests.conftest import SMALL
from tests.pipeline import publish, run_stages
from tests.publication.desk import Desk, write_report


@pytest.fixture
def reconcile(small, tmp_path, capsys):
    """Runs `reconcile run` as far as it gets without Prefect: gives the exit code and the complaint."""

    def run(*words: object) -> tuple[int, str]:
        code = cli.run_command(["run", "--raw", str(small), "--warehouse", str(tmp_path / "w.duckdb"), *map(str, words)])
        return code, capsys.readouterr().err

    return run


@pytest.fixture(scope="module")
def once(tmp_path_factory) -> Path:
    """A folder in which a run has published."""
    folder = tmp_path_factory.mktemp("once")
    run_stages(SMALL, folder / "w.duckdb", folder / "report")
    return folder


@pytest.fixture
def published(once, tmp_path) -> None:
    """What a run has published, in the test's own folder."""
    shutil.copytree(once, tmp_path, symlinks=True, dirs_exist_ok=True)


@pytest.mark.parametrize("name", ["report.html", "report.md", "contradictions.csv", "contradictions.json", ".current"])
def test_a_file_of_somebodys_own_is_told_before_any_work_and_kept(reconcile, tmp_path, name):
    file = tmp_path / "report" / name
    file.parent.mkdir()
    file.write_text("mine")
    code, complaint = reconcile()
    assert code == 2 and complaint.count("\n") == 1 and f"{file}: is of no report" in complaint
    assert file.read_text() == "mine" and not (tmp_path / "w.duckdb").exists()


def test_pages_of_somebodys_own_are_told_and_kept(reconcile, tmp_path):
    report = tmp_path / "report"
    (report / "pages").mkdir(parents=True)
    (report / "report.html").write_text(f"<html><head>{MARK}")
    (report / "pages" / "mine.html").write_text("<html><head>")
    code, complaint = reconcile()
    assert code == 2 and f"{report / 'pages'}: is of no report" in complaint
    assert (report / "pages" / "mine.html").exists()


def test_a_file_put_in_the_place_of_a_link_is_told_and_kept(reconcile, published, tmp_path):
    (tmp_path / "report" / "report.md").unlink()
    (tmp_path / "report" / "report.md").write_text("my summary of it")
    code, complaint = reconcile()
    assert code == 2 and "report.md: is of no report" in complaint
    with pytest.raises(UserError, match="report.md: is of no report"):
        Desk(tmp_path).publish("next")
    assert (tmp_path / "report" / "report.md").read_text() == "my summary of it"


def test_what_else_is_in_the_folder_of_the_report_lives_on(tmp_path):
    (tmp_path / "report").mkdir()
    (tmp_path / "report" / "notes.txt").write_text("mine")
    for run in ("first", "second"):
        Desk(tmp_path).publish(run)
    assert (tmp_path / "report" / "notes.txt").read_text() == "mine"
    assert not (tmp_path / "report").is_symlink()


@pytest.fixture
def elsewhere(tmp_path) -> Iterator[Path]:
    """A folder on another file system."""
    memory = Path("/dev/shm")
    if not memory.is_dir() or memory.stat().st_dev == tmp_path.stat().st_dev:
        pytest.skip("there is no other file system here")
    with tempfile.TemporaryDirectory(dir=memory) as folder:
        yield Path(folder)


def test_the_report_may_be_on_another_file_system(tmp_path, elsewhere):
    desk = Desk(tmp_path)
    for run in ("first", "second"):
        desk.publish(run, report=elsewhere / "report")
        assert desk.shown(report=elsewhere / "report") == (run, {run})


def test_an_earlier_report_on_another_file_system_is_taken_over(tmp_path, elsewhere):
    desk = Desk(tmp_path)
    desk.warehouse.write_bytes(b"checksumDUCKbefore")
    write_report(elsewhere / "report", "before", 2)
    desk.publish("next", report=elsewhere / "report")
    assert desk.shown(report=elsewhere / "report") == ("next", {"next"})


def test_a_warehouse_where_the_users_own_link_leads_is_replaced_there(tmp_path, elsewhere):
    (tmp_path / "w.duckdb").symlink_to(elsewhere / "real.duckdb")
    desk = Desk(tmp_path)
    for run in ("first", "second"):
        desk.publish(run)
        assert desk.shown() == (run, {run})
    assert (tmp_path / "w.duckdb").readlink() == elsewhere / "real.duckdb"
    assert sorted(path.name for path in elsewhere.iterdir()) == [".real.duckdb", "real.duckdb"]


def test_everything_may_be_moved_to_another_place(tmp_path):
    (tmp_path / "here").mkdir()
    Desk(tmp_path / "here").publish("first")
    (tmp_path / "here").rename(tmp_path / "there")
    desk = Desk(tmp_path / "there")
    assert desk.shown() == ("first", {"first"})
    desk.publish("second")
    assert desk.shown() == ("second", {"second"})


def test_what_an_earlier_version_left_keeps_its_history(published, small, tmp_path):
    shutil.copy(tmp_path / "w.duckdb", tmp_path / "plain.duckdb")
    publish(small, tmp_path / "plain.duckdb")
    assert (tmp_path / "plain.duckdb").is_symlink() and runs(tmp_path / "plain.duckdb") == 2


def test_the_database_is_called_as_its_file_is(published, tmp_path):
    with duckdb.connect(tmp_path / "w.duckdb", read_only=True) as con:
        assert con.sql("SELECT count(*) FROM w.claims").fetchall() == [(5,)]


def test_only_the_run_before_is_kept(tmp_path):
    for run in "abcd":
        Desk(tmp_path).publish(run)
    assert sorted(path.name for path in (tmp_path / ".w.duckdb").iterdir()) == ["3", "4", "current", "lock"]


def runs(warehouse: Path) -> int:
    """How many runs the warehouse knows of."""
    with database.open_readonly(warehouse) as con:
        return con.table("runs").count("*").fetchall()[0][0]


@pytest.fixture
def fixed():
    """Makes a folder one that nobody can write to, not even root; it is as before at the end."""
    folders = []

    def fix(folder: Path) -> None:
        if subprocess.run(["chattr", "+i", folder], capture_output=True).returncode != 0:
            pytest.skip("only root can fix a folder, on a file system that knows of it")
        folders.append(folder)

    yield fix
    for folder in folders:
        subprocess.run(["chattr", "-i", folder], check=True)


@pytest.mark.parametrize("name", ["", "report", ".w.duckdb"])
def test_a_folder_that_nobody_can_write_to_is_told_in_one_line(reconcile, fixed, published, tmp_path, name):
    before = (tmp_path / "w.duckdb").resolve()
    fixed(tmp_path / name)
    code, complaint = reconcile()
    assert code == 2 and complaint.count("\n") == 1 and "there: operation not permitted" in complaint
    assert (tmp_path / "w.duckdb").resolve() == before and runs(tmp_path / "w.duckdb") == 1
