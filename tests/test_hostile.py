"""Articles, file names and metadata that would steer a terminal, forge a line, or be SQL: they are shown, and do nothing."""

import json
import unicodedata
from itertools import pairwise
from pathlib import Path

import duckdb
import pytest

from flows import cli, database
from tests.pipeline import publish, run_stages

RED, CSI, OVERRIDE = "\x1b[31m", "\x9b2J", "\u202e"
SLY = f"{RED}{CSI}{OVERRIDE}"
NAME = f"sly{SLY}\nnote           all is well'); DROP TABLE claims; --"

ARTICLE = f"""# Pay of {SLY} data scientists

Senior data scientists {SLY} earn $100,000{RED} on average a year.

Mid-level data scientists earn $130,000 to $150,000 a year{OVERRIDE}.

A senior data scientist in Acme{SLY} starts at $1 a year. Or is paid $7,000 for {SLY} something.
"""


@pytest.fixture
def raw(tmp_path) -> Path:
    """A folder with one hostile article, beside metadata and files that are no articles."""
    folder = tmp_path / "raw"
    folder.mkdir()
    (folder / f"{NAME}.txt").write_text(ARTICLE, encoding="utf-8")
    (folder / f"empty{SLY}.txt").write_text("", encoding="utf-8")
    words = "".join(f"\\u{ord(char):04x}" for char in SLY)
    (folder / "sources.toml").write_text(
        f'[sources."nobody{words}"]\ntitle = "{words}"\n', encoding="utf-8"
    )
    (folder / "waivers.toml").write_text(
        f'[[waiver]]\ncontradiction = "no such"\nreason = "{words}\\nnote  forged"\n', encoding="utf-8"
    )
    return folder


def orders(text: str) -> set[str]:
    """The characters in `text` that a terminal would obey, or that turn the order of others."""
    return {char for char in text if char != "\n" and unicodedata.category(char) in ("Cc", "Cf", "Zl", "Zp")}


def test_words_of_others_give_a_terminal_no_orders(raw, tmp_path, capsys):
    warehouse = tmp_path / "w.duckdb"
    run_stages(raw, warehouse, tmp_path / "report")
    (raw / f"new{SLY}.txt").write_text(ARTICLE, encoding="utf-8")
    with database.open_readonly(warehouse) as con:
        ids = con.sql("SELECT claim_id FROM claims UNION ALL SELECT contradiction_id FROM contradictions")
        ids = [id_ for (id_,) in ids.fetchall()]
    assert len(ids) >= 3
    at = ["--warehouse", str(warehouse)]
    commands = [
        ["check", str(raw)],
        ["check", "--json", str(raw)],
        ["sql", *at],
        ["sql", "FROM sources", *at],
        ["sql", f'SELECT title AS "{SLY}" FROM sources', *at],
        ["sql", f"FROM \"{SLY}\"", *at],
        ["sql", "FROM notes", *at],
        ["status", *at],
        ["status", "--json", *at],
        *(["explain", id_, *more, *at] for id_ in ids for more in ([], ["--json"])),
        ["explain", SLY, *at],
        ["waive", ids[-1], "--reason", f"Seen {SLY}", "--by", SLY, *at],
        ["export", "--parquet", str(tmp_path / f"out{SLY}"), *at],
        ["check", str(raw / f"none{SLY}")],
        [SLY],
    ]
    for command in commands:
        cli.run_command(command)
    printed, complaints = capsys.readouterr()
    assert not orders(printed) and not orders(complaints)
    assert "⟦U+001B⟧[31m" in printed and "⟦U+202E⟧" in printed
    forged = [above for above, line in pairwise(printed.splitlines()) if line.startswith("note           all is")]
    assert all("↵" in above for above in forged)


def test_files_of_data_keep_the_words_as_they_came(raw, tmp_path):
    warehouse = tmp_path / "w.duckdb"
    publish(raw, warehouse)
    cli.run_command(["export", "--parquet", str(tmp_path / "out"), "--warehouse", str(warehouse)])
    cli.run_command(["sql", "FROM sources", "-o", str(tmp_path / "s.json"), "--warehouse", str(warehouse)])
    sources = str(tmp_path / "out" / "sources.parquet")
    (exported,) = duckdb.read_parquet(sources).project("text").fetchall()
    (told,) = json.loads((tmp_path / "s.json").read_text(encoding="utf-8"))
    assert exported == (ARTICLE,) and told["text"] == ARTICLE and told["source_id"] == NAME


def test_folders_may_have_any_name(tmp_path):
    folder = tmp_path / "[prod] *'\"; DROP TABLE claims; --"
    (folder / "raw").mkdir(parents=True)
    (folder / "raw" / "[a] *.txt").write_text("Senior nurses earn $80,000 a year.\n", encoding="utf-8")
    warehouse = folder / "w[1]*'\";.duckdb"
    for _ in range(2):
        run_stages(folder / "raw", warehouse, folder / "report")
    with database.open_readonly(warehouse) as con:
        assert con.sql("SELECT source_id, low FROM claims").fetchall() == [("[a] *", 80_000)]
        assert con.sql("SELECT count(*) FROM runs").fetchall() == [(2,)]
    assert cli.run_command(["status", "--warehouse", str(warehouse)]) == 0
    assert cli.run_command(["export", "--parquet", str(folder / "out"), "--warehouse", str(warehouse)]) == 0


def test_a_path_that_duckdb_cannot_write_is_told(raw, tmp_path, capsys):
    assert cli.run_command(["run", "--raw", str(raw), "--warehouse", str(tmp_path / "what?" / "w.duckdb")]) == 2
    assert "question mark" in capsys.readouterr().err
