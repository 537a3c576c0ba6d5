"""`reconcile export`: the warehouse for programs that have no DuckDB."""

import hashlib
import json
from datetime import datetime
from pathlib import Path

import duckdb
import polars as pl
import pytest

from flows import cli, database
from flows.exporting.datapackage import field_type
from flows.publishing.staging import staging


@pytest.fixture
def export(warehouse, capsys):
    """Exports the warehouse of the small articles: gives the exit code, what was printed, and the complaints."""

    def run(folder: Path) -> tuple[int, str, str]:
        code = cli.run_command(["export", "--parquet", str(folder), "--warehouse", str(warehouse)])
        return code, *capsys.readouterr()

    return run


@pytest.fixture(scope="module")
def exported(warehouse, tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("export") / "pay"
    assert cli.run_command(["export", "--parquet", str(folder), "--warehouse", str(warehouse)]) == 0
    return folder


@pytest.fixture(scope="module")
def package(exported) -> dict:
    return json.loads((exported / "datapackage.json").read_text(encoding="utf-8"))


def test_every_table_and_view_is_there_and_read_by_others(exported, warehouse):
    with database.open_readonly(warehouse) as con, duckdb.connect() as other:
        names = [name for (name,) in con.execute("SHOW TABLES").fetchall()]
        assert {path.name for path in exported.iterdir()} == {f"{name}.parquet" for name in names} | {
            "datapackage.json"
        }
        for name in names:
            file, rows = exported / f"{name}.parquet", con.table(name)
            polars = pl.read_parquet(file)
            assert polars.columns == rows.columns
            assert sorted(map(repr, polars.rows())) == sorted(map(repr, pl.DataFrame(rows).rows())), name
            read = other.read_parquet(str(file))
            assert (read.types, sorted(read.fetchall(), key=repr)) == (
                rows.types,
                sorted(rows.fetchall(), key=repr),
            ), name


def test_the_package_tells_what_every_column_means(exported, package):
    assert package["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert datetime.fromisoformat(package["created"]).tzinfo and "3 articles" in package["title"]
    assert sorted(resource["path"] for resource in package["resources"]) == sorted(
        path.name for path in exported.glob("*.parquet")
    )
    for resource in package["resources"]:
        file = exported / resource["path"]
        assert (resource["format"], resource["bytes"]) == ("parquet", file.stat().st_size) and resource[
            "description"
        ]
        assert resource["hash"] == f"sha256:{hashlib.sha256(file.read_bytes()).hexdigest()}"
        read = duckdb.connect().read_parquet(str(file))
        assert [field["name"] for field in resource["schema"]["fields"]] == read.columns
        assert [field["type"] for field in resource["schema"]["fields"]] == [
            field_type(str(kind)) for kind in read.types
        ]
        assert all(field["description"] for field in resource["schema"]["fields"])


def fields(package: dict, name: str) -> dict[str, dict]:
    (resource,) = [resource for resource in package["resources"] if resource["name"] == name]
    return {field["name"]: field for field in resource["schema"]["fields"]}


def test_types_are_the_standards_own(package):
    every = {field["type"] for resource in package["resources"] for field in resource["schema"]["fields"]}
    assert every <= {"string", "number", "integer", "boolean", "date", "datetime", "array", "object"}
    claims, contradictions = fields(package, "claims"), fields(package, "contradictions")
    assert (claims["low"]["type"], claims["line"]["type"], claims["first_seen"]["type"]) == (
        "number",
        "integer",
        "datetime",
    )
    assert (contradictions["sources"]["type"], fields(package, "figure_pairs")["a"]["type"]) == (
        "array",
        "object",
    )
    assert claims["quote"]["constraints"] == {"required": True} and "constraints" not in claims["role"]


def test_units_are_told(package):
    claims = fields(package, "claims")
    assert (
        claims["low"]["unit"].startswith("currency units per period")
        and claims["years_low"]["unit"] == "years"
    )
    assert claims["first_seen"]["unit"] == "UTC" and "unit" not in claims["quote"]
    assert fields(package, "contradictions")["gap"]["unit"].startswith("share")


def test_keys_are_told_and_hold(exported, package):
    resources = {resource["name"]: resource["schema"] for resource in package["resources"]}
    assert resources["sources"]["primaryKey"] == ["source_id"]
    assert resources["claims"]["foreignKeys"][0] == {
        "fields": ["source_id"],
        "reference": {"resource": "sources", "fields": ["source_id"]},
    }
    frames = {name: pl.read_parquet(exported / f"{name}.parquet") for name in resources}
    for name, schema in resources.items():
        if key := schema.get("primaryKey"):
            assert not frames[name].select(key).is_duplicated().any()
        for link in schema.get("foreignKeys", []):
            (column,), to = link["fields"], link["reference"]
            assert set(frames[name][column].drop_nulls()) <= set(frames[to["resource"]][to["fields"][0]]), (
                name,
                column,
            )


def test_the_same_warehouse_gives_the_same_bytes_and_replaces_the_export_before(export, exported, tmp_path):
    folder = tmp_path / "pay"
    assert export(folder)[0] == 0
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    package["resources"].append({"path": "table_of_before.parquet"})
    (folder / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")
    (folder / "table_of_before.parquet").write_bytes(b"old")
    assert export(folder)[0] == 0
    again = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert again == {path.name: path.read_bytes() for path in exported.iterdir()}
    assert list(tmp_path.iterdir()) == [folder]


def test_an_export_into_an_empty_folder_says_what_it_made(export, exported, tmp_path):
    code, printed, complaint = export(tmp_path)
    assert (code, complaint) == (0, "") and str(tmp_path) in printed
    assert printed.startswith(f"{len(list(exported.iterdir())) - 1} Parquet files")


def test_what_a_killed_export_left_is_no_obstacle(export, tmp_path):
    half = tmp_path / ".pay" / "next" / "whole"
    half.mkdir(parents=True)
    (half / "claims.parquet").write_bytes(b"half")
    assert export(tmp_path / "pay")[0] == 0 and [path.name for path in tmp_path.iterdir()] == ["pay"]


def test_two_exports_into_one_folder_do_not_meet(export, tmp_path):
    with staging(tmp_path / "pay"):
        code, _, complaint = export(tmp_path / "pay")
    assert code == 4 and complaint.count("\n") == 1 and not (tmp_path / "pay").exists()


def somebodys_folder(tmp_path):
    (tmp_path / "notes.txt").write_text("mine")
    return tmp_path


def somebodys_package(tmp_path):
    (tmp_path / "datapackage.json").write_text('{"name": "theirs", "resources": []}')
    return tmp_path


def an_export_with_notes_in_it(tmp_path):
    (tmp_path / "datapackage.json").write_text(
        '{"name": "source-reconciliation", "resources": [{"path": "a.parquet"}]}'
    )
    return somebodys_folder(tmp_path)


def a_file(tmp_path):
    (tmp_path / "pay").write_text("mine")
    return tmp_path / "pay"


def below_a_file(tmp_path):
    return a_file(tmp_path) / "pay"


@pytest.mark.parametrize(
    "make", [somebodys_folder, somebodys_package, an_export_with_notes_in_it, a_file, below_a_file]
)
def test_what_is_somebody_elses_is_not_replaced(export, tmp_path, make):
    folder = make(tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    code, printed, complaint = export(folder)
    assert (code, printed) == (2, "") and complaint.count("\n") == 1 and str(folder) in complaint
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_no_warehouse_is_a_mistake_and_makes_nothing(capsys, tmp_path):
    code = cli.run_command(
        ["export", "--parquet", str(tmp_path / "pay"), "--warehouse", str(tmp_path / "none.duckdb")]
    )
    assert code == 2 and "none.duckdb" in capsys.readouterr().err and list(tmp_path.iterdir()) == []
