"""A warehouse is built beside the old one, keeps its history, and takes its place without disturbing a reader."""

import datetime as dt
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import duckdb
import polars as pl
import pytest

from flows import database, load, stages
from flows.errors import UserError
from flows.publishing.staging import staging
from tests.warehouse_samples import EVENING, MORNING, claim, document, frames, run


def build(folder, parts, this, previous=None):
    """A filled and closed warehouse file in `folder`, made if need be."""
    folder.mkdir(exist_ok=True)
    built = folder / "next.duckdb"
    with duckdb.connect(built) as con:
        load.create(con)
        load.fill(con, parts, this, previous)
        load.finish(con, this, this.started + dt.timedelta(seconds=5))
    return built


def publish(target, parts, started=MORNING):
    this = run(started, target)
    with staging(target) as folder:
        stages.publish(build(folder / "version", parts, this, target), target, target.with_name("report"))
    return this


def rows(path, table, *columns):
    with database.open_readonly(path) as con:
        return con.table(table).project(", ".join(columns) or "*").fetchall()


@pytest.fixture
def target(tmp_path):
    return tmp_path / "salaries.duckdb"


REJECTED = claim(claim_id="r", low=5) | {"failed_check": "pay_low_is_sane", "failed_column": "low"}
FEE = {"source_id": "trade", "line": 1, "char_start": 4, "char_end": 8, "quote": "$300", "reason": "price or cost"}
UNREAD = {"source_id": "trade", "line": 1, "char_start": 0, "char_end": 3, "quote": "Pay", "reason": "no rule"}
NOTE = {"path": "empty.txt", "source_id": None, "kind": "empty", "message": "empty.txt: is empty"}


def test_every_frame_arrives_whole(target):
    parts = frames(claim(), claim(claim_id="c2"), rejected=[REJECTED], unread=[UNREAD], set_aside=[FEE], notes=[NOTE])
    this = publish(target, parts)
    assert rows(target, "sources") == [tuple(document().values())]
    assert rows(target, "notes") == [tuple(NOTE.values())]
    assert rows(target, "unread") == [tuple(UNREAD.values())]
    assert rows(target, "set_aside") == [tuple(FEE.values())]
    assert rows(target, "rejected_claims") == [(*REJECTED.values(), this.run_id)]
    assert rows(target, "claims") == [(*claim(claim_id=c).values(), MORNING, MORNING) for c in ("c1", "c2")]
    [counted] = rows(target, "runs")
    assert counted == (
        "20250131T060000Z", MORNING, MORNING + dt.timedelta(seconds=5), "raw", 1, 1, 2, 1, 1, 0, 0, 0, 0, "v1", 0, 0, 0, 0,
    )


def test_a_column_of_which_nothing_is_known_arrives_empty(target):
    parts = vars(frames()) | {"notes": pl.DataFrame([NOTE])}
    publish(target, load.Frames(**parts))
    assert rows(target, "notes", "source_id") == [(None,)]


def test_frames_without_rows_are_no_trouble(target):
    nothing = frames()
    publish(target, load.Frames(**{name: frame.clear() for name, frame in vars(nothing).items()}))
    assert rows(target, "sources") == rows(target, "claims") == []


def test_the_order_of_the_files_changes_nothing(tmp_path):
    sources = [document(source_id=name, path=name) for name in "ab"]
    parts = [claim(claim_id=str(n), source_id=s, char_start=n, char_end=9) for n, s in enumerate("abab")]
    made = []
    for name, step in (("one", 1), ("two", -1)):
        (tmp_path / name).mkdir()
        publish(tmp_path / name / "w.duckdb", frames(*parts[::step], sources=sources[::step]))
        made.append([rows(tmp_path / name / "w.duckdb", table) for table in ("sources", "claims")])
    assert made[0] == made[1]


def test_a_claim_keeps_when_it_was_first_seen(target):
    publish(target, frames(claim(), claim(claim_id="gone")))
    publish(target, frames(claim(), claim(claim_id="new")), EVENING)
    assert sorted(rows(target, "claims", "claim_id", "first_seen", "last_seen")) == [
        ("c1", MORNING, EVENING), ("new", EVENING, EVENING),
    ]


def test_a_clock_that_was_set_back_harms_nothing(target):
    publish(target, frames(claim()), EVENING)
    publish(target, frames(claim()), MORNING)
    assert rows(target, "claims", "first_seen", "last_seen") == [(MORNING, MORNING)]


def test_the_runs_before_are_kept(target):
    first = publish(target, frames(claim()))
    before = rows(target, "runs")
    second = publish(target, frames(claim(), claim(claim_id="c2")), EVENING)
    after = rows(target, "runs")
    assert after[0] == before[0]
    assert [row[0] for row in after] == [first.run_id, second.run_id]


def test_two_runs_in_one_second_have_two_names(target):
    names = [publish(target, frames(claim())).run_id for _ in range(3)]
    assert names == ["20250131T060000Z", "20250131T060000Z-2", "20250131T060000Z-3"]
    assert len(rows(target, "runs")) == 3


def test_a_time_with_a_zone_becomes_utc():
    there = dt.datetime(2025, 1, 31, 11, 30, 0, 999, dt.timezone(dt.timedelta(hours=5, minutes=30)))
    assert run(there) == run(MORNING)


@pytest.mark.parametrize(("before", "seen", "kept"), [
    ({}, EVENING, 0),
    ({"claims": {"claim_id": ["c1"]}, "runs": {"run_id": ["old"]}}, EVENING, 0),
    ({"claims": {"claim_id": ["c1"], "first_seen": [MORNING]}}, MORNING, 0),
    ({"claims": {"claim_id": ["c1", "c1"], "first_seen": ["2025-01-31 06:00", "soon"]}}, MORNING, 0),
    ({"runs": {"run_id": ["old"], "started": [MORNING], "novelty": [1]}}, EVENING, 1),
    ({"runs": {"run_id": ["a", "a", None], "started": ["2024-01-01", "2024-01-02", "x"], "claims": ["many"] * 3}},
     EVENING, 1),
    ({"runs": {"run_id": [7], "started": [MORNING], "ended": [dt.datetime(1999, 1, 1)], "raw": [[1, 2]]}}, EVENING, 1),
    ({"runs": {"run_id": ["old"], "started": [{"year": 2024}]}}, EVENING, 0),
], ids=[
    "nothing", "too little", "claims", "other types", "an extra column", "twice and null", "odd values", "other kind",
])
def test_a_warehouse_of_another_shape_gives_what_it_can(target, before, seen, kept):
    with duckdb.connect(target) as con:
        for table, columns in before.items():
            con.register("given", database.Stream(pl.DataFrame(columns)))
            con.sql("FROM given").create(table)
    publish(target, frames(claim()), EVENING)
    assert rows(target, "claims", "first_seen") == [(seen,)]
    assert len(rows(target, "runs")) == 1 + kept


READER = """
import sys, duckdb
con = duckdb.connect(sys.argv[1], read_only=sys.argv[2] == "read")
for _ in sys.stdin:
    print(con.execute("SELECT count(*) FROM claims").fetchone()[0], flush=True)
"""


@pytest.fixture
def another_program():
    """Start a second process that has a warehouse open, and ask it how many claims it sees."""
    started = []

    def start(path, how):
        process = subprocess.Popen(
            [sys.executable, "-c", READER, str(path), how], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        started.append(process)

        def claims_seen():
            process.stdin.write("\n")
            process.stdin.flush()
            return int(process.stdout.readline())

        return claims_seen

    yield start
    for process in started:
        process.stdin.close()
        process.wait()
        process.stdout.close()


@pytest.mark.parametrize("how", ["read", "write"])
def test_who_has_the_old_file_open_neither_blocks_a_run_nor_is_disturbed(target, another_program, how):
    publish(target, frames(claim()))
    old = another_program(target, how)
    assert old() == 1
    load.check_target(target)
    publish(target, frames(claim(), claim(claim_id="c2")), EVENING)
    assert old() == 1
    assert another_program(target, "read")() == 2
    assert ("c1", MORNING) in rows(target, "claims", "claim_id", "first_seen")


def test_this_program_reads_the_new_file_though_it_has_the_old_one_open(target):
    publish(target, frames(claim()))
    with database.open_readonly(target) as old:
        publish(target, frames(claim(), claim(claim_id="c2")), EVENING)
        assert len(rows(target, "claims")) == 2
        assert len(old.table("claims").fetchall()) == 1


def test_a_run_that_dies_before_it_publishes_leaves_the_old_file_as_it_was(target):
    publish(target, frames(claim()))
    before = target.read_bytes()
    with staging(target) as folder:
        build(folder / "version", frames(claim(claim_id="c2")), run(EVENING, target), target)
    assert target.read_bytes() == before
    assert rows(target, "claims", "claim_id") == [("c1",)]


DYING_WRITER = """
import os, sys, duckdb
con = duckdb.connect(sys.argv[1])
con.execute("DELETE FROM notes; CREATE TABLE mine (n INTEGER)")
os._exit(1)
"""


def test_what_a_killed_writer_left_beside_the_old_file_does_not_spoil_the_new_one(target):
    publish(target, frames(claim()))
    subprocess.run([sys.executable, "-c", DYING_WRITER, str(target)], check=False)
    assert target.resolve().with_name(f"{target.name}.wal").exists()
    publish(target, frames(claim(), claim(claim_id="c2")), EVENING)
    assert len(rows(target, "claims")) == 2


def test_what_is_not_yet_in_the_file_is_published_too(target):
    with staging(target) as folder:
        built = build(folder / "version", frames(claim()), run())
        subprocess.run([sys.executable, "-c", DYING_WRITER, str(built)], check=False)
        assert Path(f"{built}.wal").exists()
        stages.publish(built, target, target.with_name("report"))
    assert rows(target, "mine") == []
    assert [file.name for file in target.resolve().parent.iterdir()] == [target.name]


def test_a_frame_that_cannot_be_loaded_leaves_the_tables_empty(con):
    with pytest.raises(duckdb.ConstraintException) as failed:
        load.fill(con, frames(claim(low=2, high=1)), run())
    assert "insert.sql" in failed.value.__notes__[0]
    assert con.table("sources").fetchall() == con.table("claims").fetchall() == []
    load.fill(con, frames(claim()), run())
    assert len(con.table("claims").fetchall()) == 1


def newer(path):
    """Make a DuckDB file say that it is of a later storage version, its checksum set right."""
    content = bytearray(path.read_bytes())
    content[12:20] = (10**6).to_bytes(8, "little")
    checksum = 5381
    for at in range(8, 4096, 8):
        checksum ^= int.from_bytes(content[at : at + 8], "little") * 0xBF58476D1CE4E5B9 % 2**64
    content[:8] = checksum.to_bytes(8, "little")
    path.write_bytes(content)


def other_program(path):
    with sqlite3.connect(path) as con:
        con.execute("CREATE TABLE t (n)")
    con.close()


def published(path):
    publish(path, frames(claim()))


def cut(path):
    published(path)
    path.write_bytes(path.read_bytes()[:5000])


def from_the_future(path):
    published(path)
    newer(path)


@pytest.mark.parametrize(("make", "advice"), [
    (lambda path: path.mkdir(), "is a folder; name a file"),
    (lambda path: path.write_text("dear diary\n" * 1000), "is not a DuckDB file"),
    (lambda path: path.write_bytes(b""), "is not a DuckDB file"),
    (other_program, "is not a DuckDB file"),
    (cut, "is damaged"),
    (from_the_future, "was made by another DuckDB"),
], ids=["folder", "text", "empty", "sqlite", "cut", "newer"])
def test_a_file_that_is_no_warehouse_is_told_in_one_line_and_left_alone(target, make, advice):
    make(target)
    before = None if target.is_dir() else target.read_bytes()
    for use in (load.check_target, database.open_readonly, lambda path: publish(path, frames(claim()))):
        with pytest.raises(UserError) as told:
            use(target)
        assert str(told.value).startswith(f"{target}: ")
        assert advice in str(told.value)
        assert "\n" not in str(told.value)
    assert before is None or target.read_bytes() == before


@pytest.mark.parametrize("name", ["diary.txt", "folder"])
def test_publishing_never_overwrites_what_is_no_warehouse(tmp_path, name):
    (tmp_path / "diary.txt").write_text("dear diary")
    (tmp_path / "folder").mkdir()
    with staging(tmp_path / name) as folder:
        built = build(folder / "version", frames(claim()), run())
        with pytest.raises(UserError, match=name):
            stages.publish(built, tmp_path / name, tmp_path / "report")
    assert (tmp_path / "diary.txt").read_text() == "dear diary"


def test_a_missing_warehouse_says_how_to_make_it(target):
    with pytest.raises(UserError, match="run `make run` first"):
        database.open_readonly(target)


def test_a_target_that_may_be_made_is_fine_and_not_made(tmp_path):
    target = tmp_path / "new" / "folder" / "salaries.duckdb"
    load.check_target(target)
    assert list(target.parent.iterdir()) == []


def test_a_target_under_a_file_is_told(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(UserError, match="cannot be written there"):
        load.check_target(tmp_path / "file" / "salaries.duckdb")


def test_a_target_in_a_folder_that_may_not_be_written_is_told(tmp_path):
    folder = tmp_path
    if os.geteuid() == 0:
        # Root may write wherever files can be: only a file system that takes none stops it.
        folder = Path("/proc/self")
        if not folder.exists():
            pytest.skip("root may write everywhere here")
    else:
        folder.chmod(0o500)
    with pytest.raises(UserError, match="cannot be written there"):
        load.check_target(folder / "salaries.duckdb")


@pytest.mark.parametrize("name", [
    "it's 'quoted\".duckdb", "'; DROP TABLE claims; --.duckdb", "😀 [1] *.duckdb", "previous_warehouse.duckdb", "md:x",
])
def test_a_warehouse_may_have_any_name(tmp_path, name):
    target = tmp_path / name
    load.check_target(target)
    publish(target, frames(claim()))
    publish(target, frames(claim()), EVENING)
    assert rows(target, "claims", "first_seen") == [(MORNING,)]


def test_a_published_warehouse_cannot_be_changed_by_who_reads_it(target):
    publish(target, frames(claim()))
    with database.open_readonly(target) as con, pytest.raises(duckdb.InvalidInputException, match="read-only"):
        con.execute("DELETE FROM claims")


ALONE = """
import sys
sys.modules["pyarrow"] = None  # as if it were not installed
sys.path.insert(0, sys.argv[1])
import duckdb, polars
from flows import database, load, stages
from tests.warehouse_samples import claim, frames, run
with duckdb.connect() as con:
    load.create(con)
    load.fill(con, frames(claim()), run())
    print(polars.DataFrame(con.table("claims")).height)
"""


def test_loading_does_without_pyarrow():
    root = str(Path(__file__).parents[1])
    done = subprocess.run([sys.executable, "-c", ALONE, root], capture_output=True, text=True, check=True)
    assert done.stdout == "1\n"
