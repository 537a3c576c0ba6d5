"""Runs over two thousand articles, killed at random moments: RECONCILE_KILLS=50 make soak kills so many of them."""

import json
import os
import random
import re
import signal
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pytest
from prefect.settings import get_current_settings

from tests.bench.corpus import Writer

pytestmark = [pytest.mark.soak, pytest.mark.usefixtures("prefect_server"), pytest.mark.xdist_group("prefect")]

COMMAND = Path(sys.executable).with_name("reconcile")
ARTICLES = 2000
KILLS = int(os.environ.get("RECONCILE_KILLS", "4"))
SEED = 20261121


@dataclass
class Desk:
    """A folder of articles that change from run to run, and what the real command publishes of it."""

    folder: Path

    def __post_init__(self) -> None:
        self.raw, self.warehouse, self.report = (self.folder / name for name in ("raw", "w.duckdb", "report"))
        self.raw.mkdir()
        self.writer = Writer(SEED, sizes=(200, 700))
        self.written = 0
        for _ in range(ARTICLES):
            self.write()

    def write(self) -> None:
        """Add an article."""
        article = self.writer.article(self.written)
        self.written += 1
        (self.raw / f"{article.source_id}.md").write_text(f"# {article.title}\n\n{article.text}", encoding="utf-8")

    def change(self) -> None:
        """Add an article, change one and remove one."""
        first, second, *_ = sorted(self.raw.iterdir())
        first.unlink()
        second.write_text(second.read_text(encoding="utf-8") + "\nA senior baker earns $61,234 a year.\n", encoding="utf-8")
        self.write()

    def begin(self) -> subprocess.Popen:
        """Start a run in a process group of its own."""
        return subprocess.Popen(
            [COMMAND, "run", "--raw", self.raw, "--warehouse", self.warehouse],
            env=os.environ | {"PREFECT_API_URL": get_current_settings().api.url},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )

    def run(self) -> None:
        """Run to the end."""
        running = self.begin()
        printed, _ = running.communicate()
        assert running.returncode == 0, printed

    def published(self) -> str | None:
        """The run that is published, after a check that the warehouse and the whole report are its."""
        if not self.warehouse.exists():
            assert not [path for path in self.report.glob("[!.]*") if path.exists()]
            return None
        with duckdb.connect(self.warehouse, read_only=True) as con:
            ((run_id, claims, sources),) = con.execute(
                "SELECT run_id, claims, sources FROM runs ORDER BY started DESC, run_id DESC LIMIT 1"
            ).fetchall()
            for table, counted in {"claims": claims, "sources": sources}.items():
                assert con.table(table).count("*").fetchall() == [(counted,)]
        told = json.loads((self.report / "contradictions.json").read_text(encoding="utf-8"))
        assert told["run"]["run_id"] == run_id
        assert (told["counts"]["claims"], told["counts"]["sources"]) == (claims, sources)
        index = (self.report / "report.html").read_text(encoding="utf-8")
        assert run_id in index and index.rstrip().endswith("</html>")
        for page in set(re.findall(r'href="(pages/[^"#]+)', index)) | {
            f"pages/{path.name}" for path in (self.report / "pages").glob("*.html")
        }:
            assert (self.report / page).read_bytes().rstrip().endswith(b"</html>")
        assert f"{told['counts']['contradictions']} " in (self.report / "report.md").read_text(encoding="utf-8")
        return run_id


def test_a_run_that_is_killed_leaves_the_run_before_or_is_whole(tmp_path, capsys):
    desk, chance = Desk(tmp_path), random.Random(SEED)
    desk.run()
    desk.change()
    began = time.monotonic()
    desk.run()
    usual = time.monotonic() - began
    last, became = desk.published(), Counter()
    while became["the run before"] + became["this run"] < KILLS:
        desk.change()
        running = desk.begin()
        try:
            running.wait(chance.uniform(0.3, 1.05) * usual)
        except subprocess.TimeoutExpired:
            os.killpg(running.pid, signal.SIGKILL)
        printed, _ = running.communicate()
        assert running.returncode in (0, -signal.SIGKILL), printed
        now = desk.published()
        became["ended before" if running.returncode == 0 else "the run before" if now == last else "this run"] += 1
        last = now
    desk.run()
    assert desk.published() not in (None, last)
    home = tmp_path / ".w.duckdb"
    assert sorted(path.name for path in home.iterdir() if not path.name.isdecimal()) == ["current", "lock"]
    assert len([path for path in home.iterdir() if path.name.isdecimal()]) == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == [".w.duckdb", "raw", "report", "w.duckdb"]
    assert sorted(path.name for path in desk.report.iterdir()) == [
        ".current", "contradictions.csv", "contradictions.json", "pages", "report.html", "report.md",
    ]  # fmt: skip
    with capsys.disabled():
        print(f"\n{KILLS} runs over {ARTICLES:,} articles killed in their {usual:.1f} s: {dict(became)}")
