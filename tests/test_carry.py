"""A run reads what changed, and the warehouse is the one that reading everything gives."""

import os
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows import database, stages
from flows.publishing.staging import staging

SENTENCES = (
    "A nurse earns £30,000 to £38,000 a year.",
    "Plumbers in Germany make €45-50,000 a year, and the course costs €900.",
    "A senior data engineer is paid $150,000 on average.",
    "Juniors start at ₹6 LPA; the market is worth $2 billion.",
    "Pay is about 99,000,000,000,000 pounds, or 12 dollars a year.",
)
LINKED = ("extractions", "sources", "claims", "rejected_claims", "unread", "set_aside", "gone_claims", "notes")
"""The tables that a run fills from the articles and from the run before."""


@dataclass
class Desk:
    """A folder of articles and the warehouses that runs make of it."""

    raw: Path

    def write(self, name: str, *sentences: str) -> None:
        (self.raw / f"{name}.md").write_text(f"# Pay of {name}\n\n" + "\n\n".join(sentences), encoding="utf-8")

    def run(self, name: str = "w", full: bool = False) -> int:
        """Run the pipeline up to its rules; gives how many articles were read anew."""
        warehouse = self.raw.parent / f"{name}.duckdb"
        with staging(warehouse) as folder:
            stages.begin(warehouse, folder)
            made = stages.ingest(self.raw, folder, None if full else warehouse)
            made |= stages.carry_over(made, warehouse, folder, full)
            made |= stages.extract(made, folder, warehouse)
            made |= stages.validate(made, folder)
            run, built = stages.fill_warehouse(made, self.raw, warehouse, folder)
            stages.publish(built, warehouse, warehouse.with_name("report"))
        [(read,)] = self.ask(f"SELECT count(*) FROM extractions WHERE run_id = '{run['run_id']}'", name)
        return read

    def ask(self, query: str, name: str = "w") -> list[tuple]:
        with database.open_readonly(self.raw.parent / f"{name}.duckdb") as con:
            return con.execute(query).fetchall()

    def change(self, statement: str) -> None:
        """Change the published warehouse by hand."""
        with duckdb.connect(self.raw.parent / "w.duckdb") as con:
            con.execute(statement)

    def rows(self, name: str) -> dict[str, list[tuple]]:
        """What a warehouse holds, its runs told by their number in place of their moment."""
        started = [moment for (moment,) in self.ask("SELECT started FROM runs ORDER BY started", name)]
        return {
            table: [
                tuple(started.index(value) if value in started else value for value in row)
                for row in self.ask(f"SELECT * EXCLUDE (run_id) FROM {table}" if table in RUNS else f"FROM {table}", name)
            ]
            for table in LINKED
        }


RUNS = ("extractions", "rejected_claims")
"""The tables that tell a run, which is another in another warehouse."""


@pytest.fixture
def desk(tmp_path):
    (tmp_path / "raw").mkdir()
    desk = Desk(tmp_path / "raw")
    for name, sentence in zip(("nurses", "plumbers", "engineers"), SENTENCES, strict=False):
        desk.write(name, sentence)
    return desk


def test_a_run_reads_only_the_article_that_changed(desk):
    assert desk.run() == 3
    assert desk.run() == 0
    desk.write("plumbers", SENTENCES[3])
    assert desk.run() == 1
    assert desk.ask("SELECT quote FROM claims WHERE source_id = 'plumbers'") == [("start at ₹6 LPA",)]
    assert desk.ask("SELECT count(*) FROM claims") == [(3,)]


def test_an_article_whose_file_was_only_touched_is_not_read_again(desk):
    desk.run()
    os.utime(desk.raw / "nurses.md", (0, 0))
    assert desk.run() == 0


def test_a_year_in_sources_toml_has_the_article_read_again(desk):
    desk.run()
    (desk.raw / "sources.toml").write_text("[sources.nurses]\nas_of_year = 2019\n", encoding="utf-8")
    assert desk.run() == 1
    assert desk.ask("SELECT as_of_year FROM claims WHERE source_id = 'nurses'") == [(2019,)]


def test_an_article_that_was_removed_leaves_its_claims_history_and_no_claim(desk):
    desk.run()
    (desk.raw / "nurses.md").unlink()
    assert desk.run() == 0
    assert desk.ask("SELECT count(*) FROM claims WHERE source_id = 'nurses'") == [(0,)]
    assert desk.ask("SELECT source_id, first_seen < now() FROM gone_claims") == [("nurses", True)]


def test_full_reads_every_article_again(desk):
    desk.run()
    assert desk.run(full=True) == 3


def test_a_claim_that_somebody_changed_in_the_warehouse_is_read_again(desk):
    desk.run()
    desk.change("UPDATE claims SET high = 1e6 WHERE source_id = 'nurses'")
    assert desk.run() == 1
    assert desk.ask("SELECT high FROM claims WHERE source_id = 'nurses'") == [(38_000.0,)]


@pytest.mark.parametrize("table", ["claims", "rejected_claims", "unread", "set_aside"])
def test_a_row_that_somebody_removed_from_the_warehouse_comes_back(desk, table):
    desk.write("all", *SENTENCES, "Midwives are in the high $80,000s.")
    desk.run()
    before = desk.ask(f"SELECT source_id, quote FROM {table}")
    assert before
    desk.change(f"DELETE FROM {table}")
    desk.run()
    assert desk.ask(f"SELECT source_id, quote FROM {table}") == before


@pytest.mark.parametrize(
    "other",
    [
        "UPDATE extractions SET extraction_key = 'of other rules'",
        "DROP TABLE extractions",
        "ALTER TABLE set_aside RENAME reason TO because",
    ],
)
def test_what_other_rules_or_an_earlier_version_read_is_read_again(desk, other):
    desk.run()
    desk.change(other)
    assert desk.run() == 3


names = st.sampled_from(("nurses", "plumbers", "engineers", "others"))
steps = st.one_of(
    st.tuples(names, st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3)),
    st.tuples(names, st.none()),
)


edited = st.lists(st.lists(steps, max_size=3), min_size=2, max_size=3)


@settings(max_examples=3, deadline=None)
@given(edited)
def test_whatever_changes_between_runs_the_warehouse_is_that_of_reading_everything(edits):
    run_after_each(edits)


@pytest.mark.soak
@settings(max_examples=40, deadline=None)
@given(edited)
def test_so_it_is_whatever_else_changes(edits):
    run_after_each(edits)


def run_after_each(edits):
    """Run after each of the edits, once as ever and once reading everything: both warehouses must hold the same."""
    with TemporaryDirectory() as folder:
        desk = Desk(Path(folder) / "raw")
        desk.raw.mkdir()
        desk.write("always", SENTENCES[0])
        for edit in edits:
            for name, sentences in edit:
                if sentences is None:
                    (desk.raw / f"{name}.md").unlink(missing_ok=True)
                else:
                    desk.write(name, *sentences)
            desk.run("incremental")
            desk.run("full", full=True)
            assert desk.rows("incremental") == desk.rows("full")


def keys(desk: Desk) -> dict[str, str]:
    return dict(desk.ask("SELECT source_id, ingest_key FROM sources"))


def test_a_file_that_was_only_touched_becomes_the_document_that_it_was(desk):
    desk.run()
    before = desk.ask("FROM sources")
    os.utime(desk.raw / "nurses.md", (0, 0))
    desk.run()
    assert desk.ask("FROM sources") == before
    assert all(keys(desk).values())


@pytest.mark.parametrize(
    "change", ["title = 'Another'", "text = text || ' More.'", "published_on = '2001-01-01'", "encoding = 'latin-1'"]
)
def test_a_document_that_somebody_changed_in_the_warehouse_is_made_anew(desk, change):
    desk.run()
    before = desk.ask("FROM sources")
    desk.change(f"UPDATE sources SET {change} WHERE source_id = 'nurses'")
    desk.run()
    assert desk.ask("FROM sources") == before


def test_what_sources_toml_no_longer_says_of_an_article_is_told_by_the_article(desk):
    (desk.raw / "sources.toml").write_text("[sources.nurses]\ntitle = 'Other'\n", encoding="utf-8")
    desk.run()
    (desk.raw / "sources.toml").unlink()
    desk.run()
    assert desk.ask("SELECT title FROM sources WHERE source_id = 'nurses'") == [("Pay of nurses",)]


def test_what_is_known_of_a_copy_tells_of_the_article_until_the_copy_goes(desk):
    desk.run()
    (desk.raw / "zz.md").write_bytes((desk.raw / "nurses.md").read_bytes())
    (desk.raw / "sources.toml").write_text("[sources.zz]\npublisher = 'A paper'\n", encoding="utf-8")
    for expected in ("A paper", None):
        desk.run()
        assert desk.ask("SELECT publisher FROM sources WHERE source_id = 'nurses'") == [(expected,)]
        assert desk.ask("SELECT count(*) FROM notes WHERE kind = 'duplicate'") == [(expected is not None,)]
        (desk.raw / "zz.md").unlink(missing_ok=True)


def test_a_note_on_a_file_is_told_by_every_run(desk):
    (desk.raw / "nurses.md").write_bytes(b"# Pay\n\nA nurse\xff earns \xe2\x82\xac30,000. \xe2\x82\xac")
    for _ in range(2):
        desk.run()
        assert desk.ask("SELECT kind FROM notes WHERE path = 'nurses.md'") == [("damaged",)]
