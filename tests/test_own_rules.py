"""A user's own rules, beside the built-in ones."""

import socket
import threading
from pathlib import Path

import duckdb
import pytest

from flows import cli, database, preflight, rule_files, stages
from flows.check import checked
from flows.errors import UserError
from tests.pipeline import built

HEADER = (
    "-- severity: medium\n-- finds: senior pay\n-- why: I want to see it\n-- example: a senior earns $1\n"
)
RULE = f"""{HEADER}SELECT
    [claim_id] AS claims_a,
    [] AS claims_b,
    NULL AS gap,
    'A senior is paid ' || quote || '.' AS summary,
    NULL AS comparable_because,
    [] AS could_explain,
    NULL AS identity
FROM claims
WHERE level = 'senior'
"""


@pytest.fixture
def own(tmp_path) -> Path:
    (tmp_path / "mine").mkdir()
    return tmp_path / "mine"


@pytest.fixture
def check(capsys, small, own):
    """Writes a rule and runs `check --rules`: gives the exit code, what it printed, and its complaints."""

    def run(sql: str, name: str = "senior_pay.sql") -> tuple[int, str, str]:
        (own / name).write_text(sql, encoding="utf-8")
        code = cli.run_command(["check", str(small), "--rules", str(own)])
        return code, *capsys.readouterr()

    return run


def test_an_own_rule_runs_beside_the_built_in_ones(check):
    code, printed, complaint = check(RULE)
    assert (code, complaint) == (0, "")
    assert "senior_pay" in printed and "A senior is paid " in printed
    assert "disjoint_ranges" in printed


def test_without_it_everything_is_as_it_was(check, capsys, small):
    _, printed, _ = check(RULE)
    cli.run_command(["check", str(small)])
    before = capsys.readouterr().out
    kept = [
        line for line in printed.splitlines() if not line.startswith(("medium     senior_pay", "3 articles"))
    ]
    assert [line.split() for line in kept] == [
        line.split() for line in before.splitlines() if not line.startswith("3 articles")
    ]


def test_a_byte_order_mark_and_other_files_are_no_hindrance(check, own):
    (own / "notes.txt").write_text("mine")
    (own / ".#senior_pay.sql").symlink_to("gone")
    assert check("\ufeff" + RULE)[0] == 0


def test_the_warehouse_and_the_report_tell_where_a_rule_came_from(small, own, tmp_path):
    (own / "senior_pay.sql").write_text(RULE, encoding="utf-8")
    file = built(small, tmp_path / "built", own)
    with database.open_readonly(file) as con:
        rows = dict(con.sql("SELECT rule, (built_in, path, severity) FROM rules").fetchall())
        [(version,)] = con.sql("SELECT rules_version FROM runs").fetchall()
    assert rows.pop("senior_pay") == (False, str(own / "senior_pay.sql"), "medium")
    assert rows["level_inversion"] == (True, "warehouse/contradictions/level_inversion.sql", "high")
    assert all(built_in for built_in, _, _ in rows.values())
    assert version == rule_files.version(own=own) != rule_files.version()
    stages.report(file)
    for name in ("report.html", "report.md"):
        told = (file.parent / "report" / name).read_text(encoding="utf-8")
        assert (
            "I want to see it" in told
            and "A rule of your own: " in told
            and told.count("A rule of your own") == 1
        )


def test_the_version_changes_with_an_own_rule(own):
    (own / "senior_pay.sql").write_text(RULE, encoding="utf-8")
    before = rule_files.version(own=own)
    (own / "senior_pay.sql").write_text(RULE.replace("senior'", "lead'"), encoding="utf-8")
    assert rule_files.version(own=own) != before


@pytest.mark.parametrize(
    ("sql", "line", "says"),
    [
        ("SELECT 1", 1, "comments that explain it"),
        (RULE.replace("medium", "grave"), 1, "severity must be high, medium or low, not 'grave'"),
        (HEADER, 4, "0 statements are here"),
        (HEADER + "SELECT 1 AS claims_a", 5, "it lacks the columns claims_b, gap,"),
        (RULE.replace("NULL AS gap", "NULL AS gap, 1 AS colour"), 5, "it has the column colour too many"),
        (RULE.replace("FROM claims", "FROM clams"), 13, "clams"),
        (RULE.replace("NULL AS gap", "nothing AS gap"), 8, "nothing"),
        (RULE.replace("NULL AS gap", "NULL gap gap"), 8, "syntax error"),
        (RULE + ";\nSELECT 1", 5, "2 statements are here"),
        (HEADER + "DELETE FROM claims", 5, "one statement of another kind"),
        (HEADER + "SET enable_external_access = true", 5, "one statement of another kind"),
        (RULE.replace("NULL AS gap", "1.0::DOUBLE / 0 AS gap"), 5, "a row's gap is inf"),
        (RULE.replace("NULL AS gap", "error('no') AS gap"), 5, "no"),
    ],
)
def test_a_wrong_rule_is_told_with_its_file_and_line(check, own, sql, line, says):
    code, printed, complaint = check(sql)
    assert (code, printed) == (2, "")
    assert complaint.startswith(f"reconcile: {own / 'senior_pay.sql'}:{line}: ") and says in complaint
    assert complaint.count("\n") == 1


@pytest.mark.parametrize(
    "name", ["level_inversion.sql", "Level_Inversion.SQL", "my rule.sql", "a-b.sql"]
)
def test_a_name_that_a_rule_cannot_have_is_told(check, own, name):
    (own / "other_rule.sql").write_text(RULE, encoding="utf-8")
    code, printed, complaint = check(RULE, name)
    assert (code, printed) == (2, "")
    assert str(own / name) in complaint and "rename the file" in complaint


@pytest.mark.parametrize("what", ["nowhere", "empty", "file"])
def test_a_folder_without_rules_is_a_mistake(capsys, small, tmp_path, what):
    folder = tmp_path / what
    if what == "empty":
        folder.mkdir()
    if what == "file":
        folder.write_text(RULE)
    for words in (["check", small], ["run", "--raw", small, "--warehouse", tmp_path / "w.duckdb"]):
        assert cli.run_command([*map(str, words), "--rules", str(folder)]) == 2
        printed, complaint = capsys.readouterr()
        assert printed == "" and str(folder) in complaint and complaint.count("\n") == 1
    assert not (tmp_path / "w.duckdb").exists()


def test_a_rule_that_is_wrong_is_told_before_a_run_begins(small, own, tmp_path):
    (own / "senior_pay.sql").write_text(RULE.replace("FROM claims", "FROM clams"), encoding="utf-8")
    with pytest.raises(UserError, match="clams"):
        preflight.check(small, tmp_path / "w.duckdb", tmp_path / "report", own)
    assert not (tmp_path / "report").exists()


REACHES = [
    "read_text('{secret}')",
    "read_csv('{secret}')",
    "'{secret}.csv'",
    "read_blob('{secret}')",
    "glob('{folder}/*')",
    "read_duckdb('{database}', table_name = 'kept')",
    "read_csv('{server}/x.csv')",
    "read_parquet('{server}/x.parquet')",
    "query('COPY claims TO ''{folder}/out.csv''')",
    "enable_logging(storage = 'file', storage_path = '{folder}/log')",
    "enable_profiling(format = 'json', save_location = '{folder}/profile.json')",
    "json_execute_serialized_sql(json_serialize_sql('FROM read_text(''{secret}'')'))",
    "rule",
]
"""Ways out of the warehouse that a single SELECT might take."""


@pytest.fixture
def server():
    """The address of a server on this machine, and whoever connected to it."""
    callers = []
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def listen() -> None:
            while True:
                try:
                    caller, _ = listening.accept()
                except OSError:
                    return
                callers.append(caller)
                caller.close()

        thread = threading.Thread(target=listen, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}", callers
        listening.shutdown(socket.SHUT_RDWR)
    thread.join()


@pytest.mark.parametrize("reached", REACHES)
def test_a_rule_reaches_nothing_but_the_warehouse(check, server, tmp_path, reached):
    address, callers = server
    folder = tmp_path / "others"
    folder.mkdir()
    for name in ("secret", "secret.csv"):
        (folder / name).write_text("a,b\n1,2\n")
    with duckdb.connect(folder / "kept.duckdb") as con:
        con.execute("CREATE TABLE kept AS SELECT 1")
    there = sorted(folder.iterdir())
    way = reached.format(
        folder=folder, secret=folder / "secret", database=folder / "kept.duckdb", server=address
    )
    code, printed, complaint = check(RULE.replace("FROM claims", f"FROM claims, {way}"))
    assert (code, printed) == (2, "")
    assert "senior_pay.sql:" in complaint and complaint.count("\n") == 1
    assert sorted(folder.iterdir()) == there and callers == []


def test_the_seal_stays_on(own, small):
    (own / "senior_pay.sql").write_text(RULE, encoding="utf-8")
    with checked([small], own) as con, pytest.raises(duckdb.Error, match="locked"):
        con.execute("SET enable_external_access = true")
