"""The prompt of `reconcile sql`, as a user who types at it meets it."""

import os
import pty
import re
import select
import shutil
import signal
import sys
import time
from pathlib import Path

import duckdb
import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.document import Document
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from flows import database
from flows.asking import ask
from flows.asking.prompt import open_prompt
from flows.asking.prompt.completion import Names
from flows.asking.prompt.newest import Newest
from flows.asking.prompt.past import history
from flows.asking.prompt.things import things
from flows.errors import UserError
from flows.publishing.publication import publish
from flows.publishing.staging import staging

COMMAND = Path(sys.executable).with_name("reconcile")
ENTER, TAB, UP, CTRL_C, CTRL_D = "\r", "\t", "\x1b[A", "\x03", "\x04"


@pytest.fixture(autouse=True)
def state(tmp_path, monkeypatch) -> Path:
    """The user's state folder."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path / "state"


@pytest.fixture
def typed(capsys, warehouse):
    """Opens the prompt and types: gives what was printed after the greeting, and the complaints."""

    def run(*keys: str, file: Path = warehouse) -> tuple[str, str]:
        with create_pipe_input() as keyboard, create_app_session(input=keyboard, output=DummyOutput()):
            keyboard.send_text("".join(keys) + CTRL_D)
            open_prompt(file)
        printed, complaint = capsys.readouterr()
        return printed.split("LIMIT 5;\n", 1)[1], complaint

    return run


@pytest.fixture(scope="module")
def offered(warehouse):
    """Gives the names that are offered at the end of a text."""
    with ask.read_only(warehouse) as con:
        known = things(con)

    def names(text: str, behind: str = "", *, asked: bool = False) -> list[str]:
        document = Document(text + behind, len(text))
        return [
            found.text
            for found in Names(lambda: known).get_completions(
                document, CompleteEvent(completion_requested=asked)
            )
        ]

    return names


# ---- questions


def test_a_greeting_tells_what_is_there_and_how_to_ask(typed, warehouse, capsys):
    with create_pipe_input() as keyboard, create_app_session(input=keyboard, output=DummyOutput()):
        keyboard.send_text(CTRL_D)
        open_prompt(warehouse)
    told = capsys.readouterr().out
    assert "3 articles, 5 claims, 2 contradictions" in told and ".tables" in told and ".help" in told
    assert ".questions" in told and len(told.splitlines()) <= 8 and all(len(line) <= 80 for line in told.splitlines()[1:])
    example = told.split("For example: ")[1].strip()
    printed, complaint = typed(example, ENTER)
    assert "level_inversion" not in complaint and "2 rows" in printed


def test_a_statement_may_go_over_lines_and_ends_with_a_semicolon(typed):
    printed, complaint = typed("SELECT ';' AS one, -- ;", ENTER, "42 AS two", ENTER, "; -- done", ENTER)
    assert (printed.splitlines()[-2].split(), complaint) == ([";", "42"], "")


def test_every_statement_of_a_line_is_answered(typed):
    printed, _ = typed("SELECT 41 AS a; SELECT 42 AS b;", ENTER)
    assert [line.strip() for line in printed.splitlines()] == [
        "a",
        "──",
        "41",
        "1 row",
        "b",
        "──",
        "42",
        "1 row",
    ]


@pytest.mark.parametrize(
    "mistake",
    [
        "SELEC 1;",
        "SELECT nothing FROM claims;",
        "DELETE FROM claims;",
        "FROM 'raw/x.csv';",
        ".nothing",
        ".describe x",
    ],
)
def test_a_mistake_is_one_line_and_the_prompt_goes_on(typed, warehouse, mistake):
    before = warehouse.read_bytes()
    printed, complaint = typed(mistake, ENTER, "SELECT 42 AS answer;", ENTER)
    assert complaint.count("\n") == 1 and "Traceback" not in complaint and "42" in printed
    assert warehouse.read_bytes() == before


def test_ctrl_c_drops_what_is_written(typed):
    printed, complaint = typed("SELECT 41", ENTER, "AS a", CTRL_C, "SELECT 42 AS b;", ENTER)
    assert "42" in printed and "41" not in printed and complaint == ""


def test_no_warehouse_is_a_mistake_before_anything_is_asked(tmp_path):
    with pytest.raises(UserError, match="no such warehouse"):
        open_prompt(tmp_path / "none.duckdb")


# ---- commands


def test_the_tables_are_told_with_their_rows(typed, warehouse):
    printed, _ = typed(".tables", ENTER)
    told = {line.split()[0]: line.split()[1:] for line in printed.splitlines()[2:-1]}
    assert told["evidence"][0] == "view" and "FROM why_compared(" in printed
    with database.open_readonly(warehouse) as con:
        for (name,) in con.sql("SELECT table_name FROM duckdb_tables() WHERE NOT internal").fetchall():
            assert told[name][:2] == ["table", str(con.table(name).count("*").fetchall()[0][0])], name


@pytest.mark.parametrize("words", [".describe claims", "describe claims", "\\d CLAIMS", "DESCRIBE claims;"])
def test_a_table_is_described_by_its_columns(typed, words):
    printed, _ = typed(words, ENTER)
    assert re.search(r"^pay_basis +VARCHAR +base, or total", printed, re.MULTILINE)


def test_questions_are_listed_shown_and_asked(typed):
    listed, _ = typed(".questions", ENTER)
    number, question = re.search(r"^(\d+) +(How many years does a level take\?)", listed, re.MULTILINE).groups()
    printed, complaint = typed(f".questions {number}", ENTER)
    assert question not in printed and "ORDER BY" in printed and complaint == ""
    assert re.search(r"^\d+ rows?$", printed, re.MULTILINE)
    assert "from 1 to" in typed(".questions 99", ENTER)[1]


def test_a_name_mistyped_is_taken_for_the_nearest(typed):
    assert '"claims"?' in typed(".describe clams", ENTER)[1]


@pytest.mark.parametrize("words", [".quit", "exit", "quit;", "\\q"])
def test_words_leave_as_ctrl_d_does(typed, words):
    assert typed(words, ENTER, "SELECT 42;", ENTER) == ("", "")


def test_help_names_every_command(typed):
    printed, _ = typed("help", ENTER)
    assert all(command in printed for command in (".tables", ".describe", ".quit", "Ctrl-C"))


# ---- completion


def test_columns_of_the_tables_named_come_first(offered):
    assert offered("SELECT sup", " FROM reconciled")[0] == "supported_low"
    assert offered("SELECT q", " FROM claims")[:2] == ["qualifier", "quote"]
    assert set(offered("FROM unread WHERE ", asked=True)[:3]) <= {"source_id", "line", "char_start"}


def test_what_a_table_is_called_by_gives_its_columns_alone(offered):
    columns = offered("FROM sources AS s JOIN claims c USING (source_id) WHERE c.")
    assert {"level", "quote"} <= set(columns) and "publisher" not in columns and "SELECT" not in columns


def test_behind_from_there_are_tables_views_and_macros(offered):
    found = offered("SELECT * FROM contradiction")
    assert {"contradiction_claims", "contradictions"} <= set(found) and "CONSTRAINT" not in found
    assert "evidence" in offered("FROM e") and "why_compared(" in offered("FROM why")


def test_words_of_sql_are_completed(offered):
    assert "SELECT" in offered("sel") and "GROUP" in offered("SELECT 1 FROM claims gr")


@pytest.mark.parametrize(
    "text", ["SELECT 'cl", "SELECT 1 -- cl", "SELECT /* cl", "FROM claims WHERE quote = 'it''s l", ""]
)
def test_nothing_is_offered_where_no_name_is_written(offered, text):
    assert offered(text) == []


def test_commands_and_their_names_are_completed(offered):
    assert offered(".de") == [".describe"] and offered(".describe cl")[-1] == "claims"


# ---- history


def test_what_was_asked_comes_back_in_the_next_session(typed, state):
    typed("SELECT 6 * 7", ENTER, "AS answer;", ENTER)
    assert "42" in typed(UP, ENTER)[0]
    file = state / "reconcile" / "sql_history"
    assert (file.stat().st_mode & 0o777, file.parent.stat().st_mode & 0o777) == (0o600, 0o700)


def test_a_history_that_others_could_read_is_closed_to_them(typed, state):
    (state / "reconcile").mkdir(parents=True)
    (state / "reconcile" / "sql_history").touch(mode=0o644)
    typed("SELECT 1;", ENTER)
    assert (state / "reconcile" / "sql_history").stat().st_mode & 0o777 == 0o600


def test_the_prompt_works_where_no_history_can_be_kept(typed, state):
    state.write_text("a file in the way")
    assert "42" in typed("SELECT 42 AS answer;", ENTER)[0]


def test_a_history_that_goes_away_stops_nothing(state):
    kept = history()
    shutil.rmtree(state)
    kept.store_string("SELECT 1;")


# ---- runs


@pytest.fixture
def own(warehouse, tmp_path) -> Path:
    return Path(shutil.copy(warehouse, tmp_path / "own.duckdb"))


def publish_without_claims(warehouse: Path) -> None:
    with staging(warehouse) as folder:
        (folder / "version").mkdir()
        following = Path(shutil.copy(warehouse, folder / "version"))
        with duckdb.connect(following) as writer:
            writer.execute(
                "DELETE FROM contradiction_claims; DELETE FROM claims; UPDATE runs SET run_id = 'next_run'"
            )
        publish(following, warehouse, warehouse.with_name("report"))


def test_a_warehouse_that_is_taken_away_goes_on_answering(own):
    newest = Newest(own)
    own.unlink()
    assert not newest.move_on() and newest.con.execute("SELECT count(*) FROM claims").fetchall() == [(5,)]
    own.write_text("no warehouse")
    with pytest.raises(UserError, match="is not a DuckDB file"):
        newest.move_on()
    assert newest.con.execute("SELECT count(*) FROM claims").fetchall() == [(5,)]
    newest.close()


# ---- a terminal


class Terminal:
    """A command on a terminal of its own."""

    def __init__(self, words: list[str], **env: str) -> None:
        self._process, self._ours = pty.fork()
        if self._process == 0:
            os.execve(words[0], words, os.environ | env)
        self._seen = ""
        self._ended: int | None = None

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(self, *_: object) -> None:
        # Where the test failed, the command may be in the middle of a query without end.
        if self._ended is None:
            os.kill(self._process, signal.SIGKILL)
            self.ends_with()
        os.close(self._ours)

    def ends_with(self) -> int:
        """The exit code, once it has ended."""
        self._ended = os.waitstatus_to_exitcode(os.waitpid(self._process, 0)[1])
        return self._ended

    def type(self, keys: str) -> None:
        os.write(self._ours, keys.encode())

    def sees(self, words: str) -> bool:
        """Whether the words come to be seen, below what was seen before."""
        deadline = time.monotonic() + 60
        while words not in self._seen and time.monotonic() < deadline:
            if not select.select([self._ours], [], [], 1)[0]:
                continue
            try:
                piece = os.read(self._ours, 65536)
            except OSError:
                break
            if b"\x1b[6n" in piece:
                self.type("\x1b[1;1R")  # where the cursor is, as a terminal answers
            self._seen += re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", piece.decode(errors="replace"))
        _, found, self._seen = self._seen.partition(words)
        return bool(found)


def test_a_prompt_on_a_terminal_stops_queries_and_follows_the_runs(own, state):
    words = [str(COMMAND), "sql", "--warehouse", str(own)]
    with Terminal(words, XDG_STATE_HOME=str(state), TERM="xterm", COLUMNS="100") as terminal:
        assert terminal.sees("3 articles") and terminal.sees("sql>")
        terminal.type("SELECT 6 * 7 AS answer;\r")
        assert terminal.sees("42") and terminal.sees("1 row") and terminal.sees("sql>")
        terminal.type(
            "SELECT 'begun' AS told; SELECT sum(a.range * b.range) FROM range(1000000) a, range(1000000) b;\r"
        )
        assert terminal.sees("1 row")
        terminal.type("\x03")
        assert terminal.sees("stopped") and terminal.sees("sql>")
        terminal.type("FROM claims LIMIT 1;\r")
        assert terminal.sees("row 1") and terminal.sees("sql>")
        publish_without_claims(own)
        terminal.type("SELECT 'claims: ' || count(*) AS told FROM claims;\r")
        assert terminal.sees("next_run") and terminal.sees("claims: 0") and terminal.sees("sql>")
        terminal.type(CTRL_D)
        assert terminal.ends_with() == 0
