"""A report that takes what stands alike from the one before is the report that is made anew, byte by byte."""

import json
import os
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows import stages
from flows.publishing import versions
from flows.publishing.staging import staging
from flows.report import write_report
from flows.report.files import INDEX
from tests.bench import corpus
from tests.pipeline import build

ARTICLES = 150
"""Enough for a folder of pages."""


class Office:
    """A folder of articles, and the warehouse and report that runs publish of it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.raw = folder / "raw"
        self.warehouse = folder / "w.duckdb"

    def write(self, name: str, article: corpus.Article) -> None:
        self.raw.mkdir(exist_ok=True)
        (self.raw / f"{name}.md").write_text(article.text, encoding="utf-8")

    def run(self) -> None:
        """Run the pipeline; the report is the one that is made of nothing but its warehouse."""
        with staging(self.warehouse) as folder:
            built, _ = build(self.raw, self.warehouse, folder, None)
            stages.report(built, self.warehouse)
            with TemporaryDirectory() as anew:
                write_report(built, Path(anew))
                assert files(versions.report_of(built.parent)) == files(Path(anew))
            stages.publish(built, self.warehouse, self.folder / "report")

    @property
    def report(self) -> Path:
        """The folder of the published report."""
        return versions.last_report(self.warehouse).resolve()


def files(folder: Path) -> dict[str, bytes]:
    """What a report's folder holds, but for the index of what can be used again, which knows when files were made."""
    found = [path for path in folder.rglob("*") if path.is_file() and path.name != INDEX]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def same_file(one: Path, other: Path) -> bool:
    return os.stat(one).st_ino == os.stat(other).st_ino


@pytest.fixture(scope="module")
def articles():
    writer = corpus.Writer(7)
    return [writer.article(number) for number in range(ARTICLES + 12)]


@pytest.fixture(scope="module")
def published(articles, tmp_path_factory):
    """The office after its first run."""
    office = Office(tmp_path_factory.mktemp("office"))
    for number, article in enumerate(articles[:ARTICLES]):
        office.write(f"article-{number:03}", article)
    office.run()
    return office


@pytest.fixture
def office(published, tmp_path):
    """The same office, for a test of its own."""
    shutil.copytree(published.folder, tmp_path / "office", symlinks=True)
    return Office(tmp_path / "office")


def test_what_changed_is_told_anew_and_all_else_is_the_same_file(office, articles):
    before = office.report
    office.write("article-000a", articles[ARTICLES])
    office.write("article-007", articles[ARTICLES + 1])
    (office.raw / "article-008.md").unlink()
    (office.raw / "waivers.toml").write_text(waiver(before), encoding="utf-8")
    office.run()
    after = office.report / "pages"
    pages = sorted(path.name for path in after.glob("source-*.html"))
    kept = [
        page
        for page in pages
        if (before / "pages" / page).exists() and same_file(before / "pages" / page, after / page)
    ]
    assert "source-article-000a.html" in pages and "source-article-008.html" not in pages
    assert "source-article-007.html" not in kept and len(kept) > len(pages) / 2


def waiver(report: Path) -> str:
    """An entry of waivers.toml for the first finding of a report."""
    first, *_ = json.loads((report / "contradictions.json").read_text(encoding="utf-8"))["findings"]
    return f'[[waiver]]\ncontradiction = "{first["contradiction_id"]}"\nreason = "As it should be"\n'


def test_a_page_that_somebody_changed_is_told_anew(office):
    write_report(office.warehouse, office.folder / "again", office.report)
    page = office.folder / "again" / "pages" / "source-article-003.html"
    own = page.read_bytes() + b"<p>Mine</p>"
    page.unlink()
    page.write_bytes(own)
    write_report(office.warehouse, office.folder / "third", office.folder / "again")
    assert files(office.folder / "third") == files(office.report)


def test_where_it_is_not_known_what_can_be_used_again_all_is_told_anew(office):
    shutil.copytree(office.report, office.folder / "before")
    (office.folder / "before" / "pages" / INDEX).write_bytes(b"{}")
    write_report(office.warehouse, office.folder / "after", office.folder / "before")
    assert files(office.folder / "after") == files(office.report)


edits = st.lists(
    st.tuples(st.integers(0, 11), st.integers(0, ARTICLES + 5), st.booleans()), min_size=1, max_size=4
)


@pytest.mark.soak
@settings(max_examples=2, deadline=None)
@given(days=st.lists(edits, min_size=1, max_size=2))
def test_whatever_changes_the_report_is_the_one_that_is_made_anew(published, articles, days):
    with TemporaryDirectory() as folder:
        shutil.copytree(published.folder, Path(folder) / "office", symlinks=True)
        office = Office(Path(folder) / "office")
        for day in days:
            for new, number, stays in day:
                path = office.raw / f"article-{number:03}.md"
                if stays:
                    office.write(path.stem, articles[ARTICLES + new])
                else:
                    path.unlink(missing_ok=True)
            office.run()
