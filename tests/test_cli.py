"""The command `reconcile`, as a user at a terminal meets it."""

import csv
import io
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from flows import cli, database, stages
from flows.errors import UserError
from flows.publishing import staging

COMMAND = Path(sys.executable).with_name("reconcile")


@pytest.fixture
def reconcile(capsys):
    """Runs a command line in this process: gives the exit code, what it printed, and its complaints."""

    def run(*words: object) -> tuple[int, str, str]:
        code = cli.run_command([str(word) for word in words])
        return code, *capsys.readouterr()

    return run


def is_one_line_naming(complaint: str, name: object) -> bool:
    return complaint.count("\n") == 1 and str(name) in complaint and "Traceback" not in complaint


# ---- mistakes


def folder_missing(tmp_path):
    return tmp_path / "nowhere"


def folder_empty(tmp_path):
    (tmp_path / "empty").mkdir()
    return tmp_path / "empty"


def folder_of_other_files(tmp_path):
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "cat.png").write_bytes(b"\x89PNG")
    return tmp_path / "pictures"


@pytest.mark.parametrize("make", [folder_missing, folder_empty, folder_of_other_files])
@pytest.mark.parametrize("command", [("run", "--raw"), ("check",)], ids=["run", "check"])
def test_a_folder_without_articles_is_a_mistake(reconcile, tmp_path, make, command):
    folder = make(tmp_path)
    code, printed, complaint = reconcile(*command, folder)
    assert (code, printed) == (2, "")
    assert is_one_line_naming(complaint, folder)


def test_a_report_that_the_next_run_would_read_is_a_mistake(reconcile, small, tmp_path):
    code, printed, complaint = reconcile(
        "run", "--raw", small, "--warehouse", tmp_path / "w.duckdb", "--report", small / "report"
    )
    assert (code, printed) == (2, "")
    assert is_one_line_naming(complaint, small / "report")
    assert not (small / "report").exists()


def test_a_folder_of_which_nothing_can_be_read_replaces_no_warehouse(tmp_path):
    (tmp_path / "blank.txt").write_text(" ", encoding="utf-8")
    with pytest.raises(UserError, match="blank.txt"):
        stages.ingest(tmp_path, tmp_path)


def test_broken_metadata_is_told_before_the_run_starts(reconcile, small, tmp_path):
    (small / "sources.toml").write_text("[sources.one]\ntitle = \n", encoding="utf-8")
    code, printed, complaint = reconcile("run", "--raw", small, "--warehouse", tmp_path / "w.duckdb")
    assert (code, printed) == (2, "")
    assert is_one_line_naming(complaint, "sources.toml") and "line 2" in complaint


def a_folder(tmp_path):
    return tmp_path


def a_text(tmp_path):
    (tmp_path / "notes.txt").write_text("my notes, not to be lost")
    return tmp_path / "notes.txt"


def below_a_file(tmp_path):
    return a_text(tmp_path) / "w.duckdb"


def anothers_database(tmp_path):
    with duckdb.connect(tmp_path / "theirs.duckdb") as con:
        con.execute("CREATE TABLE theirs AS SELECT 42 AS answer")
    return tmp_path / "theirs.duckdb"


@pytest.mark.parametrize("make", [a_folder, a_text, below_a_file, anothers_database])
def test_what_is_no_warehouse_is_never_written_over(reconcile, small, tmp_path, make):
    target = make(tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    code, printed, complaint = reconcile("run", "--raw", small, "--warehouse", target)
    assert (code, printed) == (2, "")
    assert is_one_line_naming(complaint, target)
    assert (
        before.items() <= {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}.items()
    )


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_is_a_mistake(reconcile, small, tmp_path):
    (tmp_path / "locked").mkdir(mode=0o500)
    code, _, complaint = reconcile("run", "--raw", small, "--warehouse", tmp_path / "locked" / "w.duckdb")
    assert code == 2 and is_one_line_naming(complaint, tmp_path / "locked")


def test_a_report_folder_that_is_a_file_is_a_mistake(reconcile, small, tmp_path):
    report = a_text(tmp_path)
    code, _, complaint = reconcile(
        "run", "--raw", small, "--warehouse", tmp_path / "w.duckdb", "--report", report
    )
    assert code == 2 and is_one_line_naming(complaint, report)


def test_a_second_run_on_one_warehouse_is_told_who_is_at_it(reconcile, small, tmp_path):
    target = tmp_path / "w.duckdb"
    with staging.staging(target):
        code, _, complaint = reconcile("run", "--raw", small, "--warehouse", target)
    assert code == 4 and is_one_line_naming(complaint, target)
    assert "another run is under way" in complaint and f"process {os.getpid()}" in complaint


def test_what_a_killed_run_left_behind_is_no_obstacle(tmp_path):
    left = tmp_path / ".w.duckdb" / "next"
    (left / "folder").mkdir(parents=True)
    (left / "claims.parquet").write_bytes(b"half")
    with staging.staging(tmp_path / "w.duckdb") as folder:
        assert list(folder.iterdir()) == []
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "words",
    [
        ("fly",),
        ("check",),
        ("run", "--fail-on", "awful"),
        ("run", "--colour"),
        ("serve",),
        ("sql", "SELECT 1", "SELECT 2"),
    ],
    ids=" ".join,
)
def test_a_command_line_that_makes_no_sense_is_a_mistake(reconcile, words):
    code, printed, complaint = reconcile(*words)
    assert (code, printed) == (2, "")
    assert is_one_line_naming(complaint, "reconcile: ")


@pytest.mark.parametrize("cron", ["0 6 * *", "every morning", ""])
def test_a_schedule_that_is_none_is_a_mistake(reconcile, small, tmp_path, cron):
    code, _, complaint = reconcile(
        "serve", "--cron", cron, "--raw", small, "--warehouse", tmp_path / "w.duckdb"
    )
    assert code == 2 and is_one_line_naming(complaint, f'"{cron}"')


def test_serving_without_a_server_says_how_to_start_one(small, tmp_path):
    served = subprocess.run(
        [COMMAND, "serve", "--cron", "0 6 * * *", "--raw", small, "--warehouse", tmp_path / "w.duckdb"],
        env=os.environ | {"PREFECT_API_URL": "http://127.0.0.1:9/api"},
        capture_output=True,
        text=True,
    )
    assert served.returncode == 2
    assert is_one_line_naming(served.stderr, "prefect server start")


# ---- check


def test_check_shows_claims_and_contradictions(reconcile, small):
    code, printed, complaint = reconcile("check", small)
    assert (code, complaint) == (0, "")
    assert "$130,000 to $150,000 a year" in printed and "senior data scientist" in printed
    assert "level_inversion" in printed and "disjoint_ranges" in printed
    assert printed.splitlines()[-1].startswith(
        "3 articles, 5 claims, 0 rejected, 0 unread, 2 contradictions (2 high"
    )


def test_check_shows_as_many_figures_of_an_article_as_anybody_reads(reconcile, tmp_path):
    article = tmp_path / "long.md"
    article.write_text("# Notes\n\n" + "This one is $5,000, and nothing more is known of it.\n\n" * 450)
    code, printed, _ = reconcile("check", article)
    assert code == 0
    assert printed.count("$5,000") == 200
    assert "… 250 more; --json prints all" in printed


def test_check_gives_machines_the_same(reconcile, small):
    code, printed, _ = reconcile("check", small, "--json")
    told = json.loads(printed)
    assert code == 0
    assert list(told) == ["sources", "claims", "contradictions", "rejected_claims", "unread", "set_aside", "notes", "waivers"]
    claims = {claim["claim_id"]: claim for claim in told["claims"]}
    (inversion,) = [found for found in told["contradictions"] if found["rule"] == "level_inversion"]
    sides = {side["side"]: claims[side["claim_id"]]["level"] for side in inversion["claims"]}
    assert set(sides.values()) == {"senior", "mid"} and inversion["severity"] == "high"
    text = (small / "one.txt").read_text(encoding="utf-8")
    assert all(
        text[claim["char_start"] : claim["char_end"]] == claim["quote"]
        for claim in claims.values()
        if claim["source_id"] == "one"
    )


def test_check_says_the_same_every_time_whatever_the_order(reconcile, small):
    files = sorted(small.iterdir())
    told = {reconcile("check", "--json", *order)[1] for order in (files, files[::-1], [small])}
    assert len(told) == 1


def test_check_tells_what_became_of_each_file(reconcile, small):
    (small / "nothing.txt").write_bytes(b"")
    shutil.copy(small / "three.txt", small / "again.txt")
    code, printed, _ = reconcile("check", small)
    assert code == 0
    assert "nothing.txt: holds no text" in printed and "the same text as" in printed


def test_check_writes_nothing(reconcile, small, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    reconcile("check", "small")
    assert sorted(tmp_path.rglob("*")) == before


def test_what_articles_say_is_not_taken_for_markup(reconcile, tmp_path):
    article = tmp_path / "[red]sly[bold].txt"
    article.write_text(
        "# [bold]Pay[/]\n\nSenior data scientists earn $100,000 [/nothing] a year.\n", encoding="utf-8"
    )
    code, printed, complaint = reconcile("check", article)
    assert (code, complaint) == (0, "")
    assert "[red]sly[bold]" in printed and "[bold]Pay[/]" in printed


@pytest.mark.parametrize("words", [("check", "--json", "small"), ("sql",), ("--help",)], ids=" ".join)
def test_trying_an_article_does_not_wait_for_prefect(words, small, warehouse):
    words = (
        [*words, "--warehouse", str(warehouse)]
        if words == ("sql",)
        else [str(small) if w == "small" else w for w in words]
    )
    asked = (
        f"import sys; from flows import cli; cli.run_command({words!r}); sys.exit('prefect' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", asked], capture_output=True).returncode == 0


# ---- sql


def test_sql_prints_an_answer(reconcile, warehouse):
    code, printed, _ = reconcile(
        "sql", "SELECT rule, severity FROM contradictions ORDER BY rank", "--warehouse", warehouse
    )
    lines = printed.splitlines()
    assert code == 0
    assert [line.split() for line in (lines[0], *lines[2:])] == [
        ["rule", "severity"],
        ["level_inversion", "high"],
        ["disjoint_ranges", "high"],
        ["2", "rows"],
    ]


def test_sql_without_a_query_lists_what_there_is_to_ask(reconcile, warehouse):
    code, printed, _ = reconcile("sql", "--warehouse", warehouse)
    assert code == 0
    for name in (
        "sources",
        "claims",
        "rejected_claims",
        "unread",
        "contradictions",
        "runs",
        "reconciled",
        "evidence",
    ):
        assert f"{name} (" in printed
    with database.open_readonly(warehouse) as con:
        comments = [row[0] for row in con.sql("SELECT comment FROM duckdb_tables()").fetchall()]
    assert comments and all(comment in printed for comment in comments)


def test_sql_as_csv_gives_every_row(reconcile, warehouse):
    code, printed, _ = reconcile(
        "sql", "SELECT i, NULL AS n, 'a,b' AS s FROM range(1200) t(i)", "--format", "csv", "--warehouse", warehouse
    )
    rows = list(csv.reader(io.StringIO(printed)))
    assert code == 0
    assert (rows[0], rows[1], rows[-1], len(rows)) == (
        ["i", "n", "s"],
        ["0", "", "a,b"],
        ["1199", "", "a,b"],
        1201,
    )


def test_sql_says_when_there_are_more_rows_than_it_shows(reconcile, warehouse):
    _, printed, _ = reconcile("sql", "FROM range(501)", "--warehouse", warehouse)
    assert "the first 500 rows" in printed.splitlines()[-1]
    _, printed, _ = reconcile("sql", "FROM range(500)", "--warehouse", warehouse)
    assert printed.splitlines()[-1] == "500 rows"


@pytest.mark.parametrize(
    "query",
    [
        "DELETE FROM claims",
        "CREATE TABLE mine AS SELECT 1",
        "DROP VIEW evidence",
        "COPY claims TO '{folder}/out.csv'",
        "ATTACH '{folder}/new.duckdb'",
        "EXPORT DATABASE '{folder}/out'",
        "FROM read_text('{warehouse}')",
        "INSTALL httpfs",
        "LOAD httpfs",
        "SET enable_external_access = true",
        "SET lock_configuration = false",
    ],
)
def test_sql_can_change_nothing_and_reach_nothing_else(reconcile, warehouse, tmp_path, query):
    before = warehouse.read_bytes()
    query = query.format(folder=tmp_path, warehouse=warehouse)
    code, printed, complaint = reconcile("sql", query, "--warehouse", warehouse)
    assert (code, printed) == (2, "")
    assert is_one_line_naming(complaint, "reconcile: ")
    assert warehouse.read_bytes() == before and list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "query", ["SELEC 1", "SELECT nothing FROM claims", "FROM nowhere", "SELECT error('no')", "", "-- hm"]
)
def test_a_query_that_fails_is_a_mistake(reconcile, warehouse, query):
    code, printed, complaint = reconcile("sql", query, "--warehouse", warehouse)
    assert (code, printed) == (2, "")
    assert is_one_line_naming(complaint, "reconcile: ")


@pytest.mark.parametrize("make", [folder_missing, a_folder, a_text])
def test_asking_what_is_no_warehouse_is_a_mistake(reconcile, tmp_path, make):
    code, _, complaint = reconcile("sql", "FROM claims", "--warehouse", make(tmp_path))
    assert code == 2 and is_one_line_naming(complaint, make(tmp_path))


def test_whoever_reads_only_the_first_lines_is_no_failure(warehouse):
    asked = subprocess.Popen(
        [COMMAND, "sql", "FROM range(1000000)", "--csv", "--warehouse", warehouse],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert asked.stdout.readline() == "range\n"
    asked.stdout.close()
    assert (asked.stderr.read(), asked.wait()) == ("", 0)


# ---- the rest


@pytest.mark.parametrize("command", [(), ("run",), ("check",), ("sql",), ("export",), ("status",), ("serve",)], ids=" ".join)
def test_help_explains_every_command(reconcile, command):
    code, printed, _ = reconcile(*command, "--help")
    assert code == 0 and "Usage: reconcile" in printed


def test_version(reconcile):
    assert reconcile("--version")[:2] == (0, "reconcile 0.1.0\n")
