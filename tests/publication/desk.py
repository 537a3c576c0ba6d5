"""Warehouses and reports that say no more than which run they are of, so that to publish them takes no time."""

from dataclasses import dataclass
from pathlib import Path

from flows.report.files import MARK
from tests.publication.killed import run

FILES = ("contradictions.csv", "contradictions.json", "report.html", "report.md")


@dataclass
class Desk:
    """A folder in which a warehouse and its report are published; `run` in what is published is the run's name."""

    folder: Path

    @property
    def warehouse(self) -> Path:
        return self.folder / "w.duckdb"

    @property
    def report(self) -> Path:
        return self.folder / "report"

    def version(self, run: str, pages: int = 2) -> Path:
        """What a run would have built, told from another's by its name."""
        folder = self.folder / f"built-{run}"
        write_report(folder / "report", run, pages)
        (folder / "next.duckdb").write_bytes(b"checksumDUCK" + run.encode())
        return folder

    def publish(self, run_: str, pages: int = 2, warehouse: str = "w.duckdb", report: str | Path = "report") -> None:
        run(self.version(run_, pages), self.folder / warehouse, self.folder / report)

    def shown(self, warehouse: str = "w.duckdb", report: str | Path = "report") -> tuple[str | None, set[str]]:
        """The run that readers of the warehouse see, and those that readers of the report do."""
        file, folder = self.folder / warehouse, self.folder / report
        told = file.read_bytes().removeprefix(b"checksumDUCK").decode() if file.exists() else None
        there = [folder / name for name in FILES if (folder / name).exists()]
        assert len(there) in (0, len(FILES)), f"only {there}"
        pages = [page.read_text().split()[-2:] for page in folder.glob("pages/*.html")]
        seen = {path.read_text().split()[-2] for path in there} | {run for run, _ in pages}
        if there:
            (wanted,) = {path.read_text().split()[-1] for path in there}
            assert len(pages) == int(wanted), "the index leads to other pages than there are"
        return told, seen


def write_report(folder: Path, run: str, pages: int) -> None:
    """A report of the run, which says how many pages it has."""
    folder.mkdir(parents=True)
    for name in FILES:
        (folder / name).write_text(f"{MARK if name.endswith('html') else ''} {run} {pages}")
    for number in range(pages):
        (folder / "pages").mkdir(exist_ok=True)
        (folder / "pages" / f"{number}.html").write_text(f"{MARK} {run} {pages}")
