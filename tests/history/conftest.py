"""A folder of articles, and a warehouse that is made of it again and again."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
import pytest

from flows import cli, database
from flows.run_outcome import Outcome
from flows.report import write_report
from tests.pipeline import publish


@dataclass
class Newsroom:
    """The articles in `raw`, and what runs made of them."""

    raw: Path
    warehouse: Path
    report: Path
    capsys: pytest.CaptureFixture[str]

    def run(self) -> Outcome:
        """Run the pipeline, but for the report; what it prints is left for `printed`."""
        return publish(self.raw, self.warehouse)

    def printed(self) -> str:
        """What was printed since it was last asked."""
        return self.capsys.readouterr().out

    def command(self, *words: object) -> tuple[int, str, str]:
        """The exit code of a command line on the warehouse, what it printed, and its complaints."""
        self.capsys.readouterr()
        code = cli.run_command([*map(str, words), "--warehouse", str(self.warehouse)])
        return code, *self.capsys.readouterr()

    def ask(self, query: str) -> list[tuple[Any, ...]]:
        """What the published warehouse answers."""
        with database.open_readonly(self.warehouse) as con:
            return con.execute(query).fetchall()

    def change(self, statement: str) -> None:
        """Change the published warehouse, as if an earlier run had left it so."""
        with duckdb.connect(self.warehouse) as con:
            con.execute(statement)

    def id_of(self, rule: str) -> str:
        """The contradiction of a rule."""
        [(contradiction_id,)] = self.ask(f"SELECT contradiction_id FROM contradictions WHERE rule = '{rule}'")
        return contradiction_id

    def statuses(self) -> dict[str, str]:
        """How the contradictions stand, by their rules."""
        return dict(self.ask("SELECT rule, status FROM contradictions ORDER BY rank, contradiction_id"))

    def waivers(self, text: str) -> None:
        """Write waivers.toml."""
        (self.raw / "waivers.toml").write_text(text, encoding="utf-8")

    def page(self) -> tuple[str, str]:
        """The report on the published warehouse, as HTML and as markdown."""
        files = write_report(self.warehouse, self.report)
        html, markdown = files.html, files.md
        return html.read_text(encoding="utf-8"), markdown.read_text(encoding="utf-8")


@pytest.fixture
def newsroom(small, tmp_path, capsys) -> Newsroom:
    """The small articles: "one" contradicts itself (level_inversion), and "two" (disjoint_ranges)."""
    return Newsroom(small, tmp_path / "w.duckdb", tmp_path / "report", capsys)
