"""What `reconcile sql` gives to people, programs and spreadsheets, and where it puts it."""

import csv
import io
import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import duckdb
import polars as pl
import pytest

from flows import cli

COMMAND = Path(sys.executable).with_name("reconcile")

KINDS = """
    SELECT 1.50::DECIMAL(10, 2) AS decimal, 2::HUGEINT AS huge, 'nan'::DOUBLE AS nan, 1e400::DOUBLE AS endless,
        DATE '2025-01-31' AS day, TIMESTAMP '2025-01-31 06:00:00' AS moment, true AS yes, NULL AS nothing,
        ['a', NULL] AS many, {'low': 1, 'days': [DATE '2025-01-31']} AS nested, MAP {1: 'one'} AS mapped,
        '=1+1' AS formula, 'Ärzte – "quoted", 医' AS words
"""


@pytest.fixture
def sql(capfdbinary, warehouse):
    """Runs `reconcile sql`: gives the exit code, what it printed in bytes, and its complaints."""

    def run(*words: object) -> tuple[int, bytes, str]:
        code = cli.run_command(["sql", *map(str, words), "--warehouse", str(warehouse)])
        sys.stdout.flush()
        printed, complaint = capfdbinary.readouterr()
        return code, printed, complaint.decode()

    return run


@pytest.fixture
def claims(warehouse) -> pl.DataFrame:
    with duckdb.connect(warehouse, read_only=True) as con:
        return pl.DataFrame(con.sql("FROM claims ORDER BY claim_id"))


# ---- forms


def test_json_has_values_of_their_own_kind(sql):
    code, printed, _ = sql(KINDS, "--format", "json")
    assert code == 0
    assert json.loads(printed, parse_constant=pytest.fail) == [
        {
            "decimal": 1.5, "huge": 2, "nan": None, "endless": None, "day": "2025-01-31", "moment": "2025-01-31T06:00:00",
            "yes": True, "nothing": None, "many": ["a", None], "nested": {"low": 1, "days": ["2025-01-31"]},
            "mapped": {"1": "one"}, "formula": "=1+1", "words": 'Ärzte – "quoted", 医',
        }
    ]  # fmt: skip
    assert "医" in printed.decode()


def test_json_of_no_rows_is_an_empty_array(sql):
    assert json.loads(sql("FROM claims WHERE false", "--format", "json")[1]) == []


def test_json_cannot_hold_two_columns_of_one_name(sql):
    code, printed, complaint = sql("SELECT 1 AS one, 2 AS one", "--format", "json")
    assert (code, printed) == (2, b"") and complaint.count("\n") == 1 and '"one"' in complaint


def test_csv_is_for_programs_and_alters_nothing(sql):
    _, printed, _ = sql(KINDS, "--format", "csv")
    (row,) = csv.DictReader(io.StringIO(printed.decode(), newline=""))
    assert (row["formula"], row["decimal"], row["nothing"], row["words"]) == (
        "=1+1",
        "1.50",
        "",
        'Ärzte – "quoted", 医',
    )
    assert json.loads(row["many"]) == ["a", None] and json.loads(row["nested"])["days"] == ["2025-01-31"]
    assert sql(KINDS, "--csv")[1] == printed


def test_csv_for_a_spreadsheet_runs_nothing(sql):
    _, printed, _ = sql(KINDS, "--spreadsheet")
    (row,) = csv.DictReader(io.StringIO(printed.decode(), newline=""))
    assert (row["formula"], row["decimal"]) == ("'=1+1", "1.50") and printed.endswith(b"\r\n")


@pytest.mark.parametrize("ending", ["parquet", "json", "csv"])
def test_a_file_gets_every_row_in_the_form_of_its_name(sql, tmp_path, claims, ending):
    file = tmp_path / f"it's [all] claims.{ending}"
    assert sql("FROM claims ORDER BY claim_id", "-o", file) == (0, b"", "")
    if ending == "parquet":
        assert pl.read_parquet(file.read_bytes()).equals(claims)
    else:
        read = {"json": pl.read_json, "csv": pl.read_csv}[ending](file.read_bytes())
        assert read.columns == claims.columns
        assert read.select("claim_id", "quote", "line", "low").equals(
            claims.select("claim_id", "quote", "line", "low")
        )
    assert [path.name for path in tmp_path.iterdir()] == [file.name]


def test_a_table_goes_into_a_file_too(sql, tmp_path):
    sql("SELECT 1 AS one", "--output", tmp_path / "one.txt")
    assert (tmp_path / "one.txt").read_text().splitlines() == ["one", "───", "  1", "1 row"]


def test_parquet_goes_to_a_program(sql, claims):
    _, printed, _ = sql("FROM claims ORDER BY claim_id", "--format", "parquet")
    assert pl.read_parquet(io.BytesIO(printed)).equals(claims)


def test_parquet_does_not_go_to_a_terminal(warehouse):
    ours, theirs = pty.openpty()
    asked = subprocess.run(
        [COMMAND, "sql", "FROM claims", "--format", "parquet", "--warehouse", warehouse],
        stdin=theirs,
        stdout=theirs,
        stderr=subprocess.PIPE,
        text=True,
    )
    os.close(theirs)
    os.close(ours)
    assert asked.returncode == 2 and asked.stderr.count("\n") == 1 and "-o" in asked.stderr


def test_what_there_is_to_ask_is_an_answer_too(sql):
    told = {row["name"]: row for row in json.loads(sql("--format", "json")[1])}
    assert told["claims"]["kind"] == "table" and told["evidence"]["kind"] == "view"


def test_a_query_comes_from_stdin(warehouse):
    asked = subprocess.run(
        [COMMAND, "sql", "-", "--csv", "--warehouse", warehouse],
        input="-- in order\nSELECT level FROM levels\nORDER BY rank LIMIT 1;",
        capture_output=True,
        text=True,
    )
    assert (asked.returncode, asked.stdout) == (0, "level\nintern\n")


def test_a_query_may_begin_with_a_comment(sql):
    assert sql("-- one\nSELECT 1 AS one", "--csv")[:2] == (0, b"one\n1\n")


def test_no_progress_is_drawn_into_an_answer(sql):
    assert sql("SELECT current_setting('enable_progress_bar') AS drawn", "--csv")[1] == b"drawn\nFalse\n"


# ---- files


def a_folder(tmp_path, warehouse):
    return tmp_path


def the_warehouse(tmp_path, warehouse):
    return warehouse


def a_link_to_the_warehouse(tmp_path, warehouse):
    (tmp_path / "link.csv").symlink_to(warehouse)
    return tmp_path / "link.csv"


def in_no_folder(tmp_path, warehouse):
    return tmp_path / "nowhere" / "out.csv"


def of_no_known_ending(tmp_path, warehouse):
    return tmp_path / "out.xlsx"


@pytest.mark.parametrize(
    "make", [a_folder, the_warehouse, a_link_to_the_warehouse, in_no_folder, of_no_known_ending]
)
def test_a_file_that_cannot_be_is_a_mistake(sql, tmp_path, warehouse, make):
    output, before = make(tmp_path, warehouse), warehouse.read_bytes()
    code, printed, complaint = sql("FROM claims", "-o", output)
    assert (code, printed) == (2, b"") and complaint.count("\n") == 1 and str(output) in complaint
    assert warehouse.read_bytes() == before and not [
        path for path in tmp_path.iterdir() if not path.is_symlink()
    ]


@pytest.mark.parametrize("ending", ["csv", "json", "parquet"])
@pytest.mark.parametrize(
    "query",
    ["FROM nowhere", "SELECT CASE WHEN i < 5000 THEN i ELSE error('no') END AS i FROM range(9000) t(i)"],
)
def test_a_query_that_fails_leaves_the_file_as_it_was(sql, tmp_path, ending, query):
    file = tmp_path / f"out.{ending}"
    file.write_text("before")
    code, _, complaint = sql(query, "-o", file)
    assert code == 2 and complaint.count("\n") == 1
    assert file.read_text() == "before" and list(tmp_path.iterdir()) == [file]


def test_a_file_keeps_its_permissions_and_its_links(sql, tmp_path):
    (tmp_path / "real.csv").write_text("before")
    (tmp_path / "real.csv").chmod(0o600)
    (tmp_path / "link.csv").symlink_to("real.csv")
    sql("SELECT 1 AS one", "-o", tmp_path / "link.csv")
    assert (tmp_path / "link.csv").is_symlink() and (tmp_path / "real.csv").read_text() == "one\n1\n"
    assert (tmp_path / "real.csv").stat().st_mode & 0o777 == 0o600


def test_a_query_can_write_no_file_of_its_own(sql, tmp_path):
    code, _, complaint = sql(f"COPY claims TO '{tmp_path / 'stolen.csv'}'", "-o", tmp_path / "out.parquet")
    assert code == 2 and "stolen.csv" in complaint and list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "words", ["SELECT(1) --csv --format json", "SELECT(1) --format xlsx", "--colour", "--cvs SELECT(1)"]
)
def test_a_command_line_that_makes_no_sense_is_a_mistake(sql, words):
    code, printed, complaint = sql(*words.split())
    assert (code, printed) == (2, b"") and complaint.count("\n") == 1
