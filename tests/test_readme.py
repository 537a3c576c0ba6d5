"""What README.md shows is what happens, and what it names is there."""

import re
from datetime import date

import pytest

from flows import cli, contradictions
from flows.ingest.find import FORMATS
from flows.ingest.metadata import read_entries
from flows.paths import ROOT
from flows.waivers.read import read_entries as read_entries_of_waivers
from tests.contradictions.by_hand import Run, claim, fill, source
from tests.refresh_pages import BLOCK, PICTURE, README, TO_SAVE, blocks, settled, steps

TEXT = README.read_text(encoding="utf-8")
SHOWN = [step for body in blocks(TEXT, "console") for step in steps(body)]
SPANS = re.findall(r"`([^`\n]+)`", BLOCK.sub("", TEXT))
INDENTED = [line.strip() for line in re.findall(r"^    .+$", BLOCK.sub("", TEXT), re.MULTILINE)]
CODE = [*SPANS, *INDENTED, *(command for command, _ in SHOWN)]
COMMANDS = ("run", "check", "sql", "export", "explain", "waive", "status", "serve")

# A path has a folder in it, or a name with one of these endings.
PATH = re.compile(r"^[\w.-]+(/[\w.-]*)+$|^[\w-]+\.(toml|sql|py|md|txt|html)$")
ROOMS = ("flows", "raw", "warehouse", "tests")


def options(command: str) -> set[str]:
    arguments = cli.app[command].assemble_argument_collection()
    return {name for argument in arguments for name in argument.names if name.startswith("--")}


@pytest.mark.parametrize(("command", "output"), SHOWN, ids=[" ".join(command.split())[:60] for command, _ in SHOWN])
def test_commands_print_what_is_shown(newcomer, command, output):
    seen = newcomer.sees(command)
    assert seen is not None, "no test can run this command: show it in a block that is not `console`"
    assert settled(output) == settled(seen), "run .venv/bin/python -m tests.refresh_pages, and look at what it changed"


def test_three_queries_and_a_check_are_shown():
    shown = [command.split()[1] for command, _ in SHOWN]
    assert shown.count("sql") >= 3 and "check" in shown and "run" in shown


@pytest.mark.parametrize("path", sorted({span for span in SPANS if PATH.match(span)}))
def test_paths_are_there(newcomer, path):
    if path.startswith(".venv/"):
        pytest.skip("made by make")
    if path.startswith("pay/"):
        pytest.skip("made by reconcile export")
    if path.endswith("waivers.toml"):
        pytest.skip("made by reconcile waive")
    named = [newcomer.folder / path, ROOT / path, *(file for room in ROOMS for file in (ROOT / room).rglob(path))]
    assert any(file.exists() for file in named)


def test_make_targets_and_variables_are_there():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    used = [words for code in CODE if (words := code.split("#")[0].split())[0] == "make"]
    for word in (word for words in used for word in words[1:]):
        if variable := re.match(r"([A-Z]+)=", word):
            assert re.search(rf"^{variable[1]} +\?=", makefile, re.MULTILINE), word
        elif re.fullmatch("[a-z]+", word):
            assert re.search(rf"^{word}:", makefile, re.MULTILINE), word
    assert {"run", "test"} <= {words[1] for words in used if len(words) > 1}
    assert "READY   := $(VENV)/ready" in makefile and "make .venv/ready" in CODE


def test_subcommands_and_options_are_there():
    every = {name for command in COMMANDS for name in options(command)}
    for code in CODE:
        said = set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", code))
        if command := re.search(r"\breconcile (?P<name>[a-z]+)\b", code):
            assert command["name"] in COMMANDS, code
            assert said <= options(command["name"]), code
        elif not code.startswith("ARGS="):  # what make hands on, to whatever the target runs
            assert said <= every, code
    for command in COMMANDS:
        assert any(f"reconcile {command}" in code for code in CODE), f"{command} is not in the README"


def test_exit_codes_are_those_of_the_command():
    codes = [int(code) for code in re.findall(r"^\| (\d) \| ", TEXT, re.MULTILINE)]
    assert codes == [cli.OK, cli.BUG, cli.MISTAKE, cli.STANDS, cli.BUSY, cli.INCOMPLETE]


def test_kinds_of_files_are_those_that_are_read():
    assert set(FORMATS) == {span for span in SPANS if re.fullmatch(r"\.[a-z]+", span)} - {".venv"}


def test_tables_named_are_in_the_warehouse(newcomer):
    rows = re.findall(r"^\| ((?:`\w+`(?:, )?)+)(?: \(view\))? \| ", TEXT, re.MULTILINE)
    named = {name for row in rows for name in re.findall(r"\w+", row)}
    listed = set(re.findall(r"^(\w+) \((?:table|view)\)", newcomer.sees(".venv/bin/reconcile sql"), re.MULTILINE))
    assert named and named <= listed


def test_entry_for_sources_toml_is_understood(tmp_path):
    body = blocks(TEXT, "toml")[0]
    (tmp_path / "sources.toml").write_text(body, encoding="utf-8")
    (known,) = read_entries(tmp_path / "sources.toml").by_name.values()
    assert known.title == "What Data Engineers Earn in Canada" and known.as_of_year == 2025


def test_entry_for_waivers_toml_is_understood():
    (entry,) = read_entries_of_waivers(blocks(TEXT, "toml")[1])
    assert (entry["waived_by"], entry["expires"].year) == ("Kim Lee", 2999)


def test_rule_that_is_shown_finds_what_it_says(newcomer, con):
    (file,) = [file for file in TO_SAVE.finditer(TEXT) if file["path"].endswith(".sql")]
    path = newcomer.folder / file["path"]
    said = [claim(1, source_id="old"), claim(2, source_id="old", as_of_year=2024), claim(3, source_id="new")]
    fill(con, [row | {"low": 160_000} for row in said], [source("old"), source("new", published_on=date(2026, 3, 5))])
    contradictions.find(con, Run(), own=path.parent)
    found = con.sql("SELECT rule, claim_id, side FROM contradictions JOIN contradiction_claims USING (contradiction_id)")
    assert found.fetchall() == [(path.stem, "c001", "a")]


def test_picture_is_there_and_small():
    assert f"]({PICTURE.relative_to(ROOT).as_posix()})" in TEXT
    picture = PICTURE.read_bytes()
    assert picture.startswith(b"\x89PNG") and len(picture) < 300_000


def test_what_one_saves_is_in_the_readme_once():
    assert [file["path"] for file in TO_SAVE.finditer(TEXT)] == [
        "canada.md",
        "my_rules/undated_pay.sql",
    ]
