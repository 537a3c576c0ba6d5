"""Reading that breaks silently is told of: by the run, in the table of notes, and at the top of the report."""

import json
from pathlib import Path

import duckdb
import pytest

from flows import database
from tests.pipeline import run_stages


@pytest.fixture
def published(small, tmp_path):
    """The small articles, published; gives a function that runs again and says what the notes warn of."""
    warehouse = tmp_path / "w.duckdb"
    run_stages(small, warehouse, tmp_path / "report")

    def again() -> list[tuple]:
        run_stages(small, warehouse, tmp_path / "report")
        with database.open_readonly(warehouse) as con:
            return con.sql("SELECT kind, path, message FROM notes ORDER BY ALL").fetchall()

    return again


def as_if_read(tmp_path: Path, source_id: str, claims: int) -> None:
    """Change the published warehouse as if the run before had read more claims in an article than its text has now."""
    with duckdb.connect((tmp_path / "w.duckdb").resolve()) as con:
        con.execute("UPDATE runs SET started = started - INTERVAL 1 DAY, ended = ended - INTERVAL 1 DAY")
        con.execute("UPDATE claims SET first_seen = first_seen - INTERVAL 1 DAY, last_seen = last_seen - INTERVAL 1 DAY")
        con.execute(
            """
            INSERT INTO claims BY NAME
            WITH one AS (FROM claims LIMIT 1)
            SELECT * EXCLUDE (n) REPLACE ('lost ' || n AS claim_id, $source AS source_id)
            FROM (SELECT one.*, unnest(range($claims)) AS n FROM one)
            """,
            {"source": source_id, "claims": claims},
        )


def test_runs_that_lose_nothing_warn_of_nothing(published, small):
    (small / "three.txt").unlink()
    (small / "four.txt").write_text("Senior nurses earn $81,000 a year.\n", encoding="utf-8")
    (small / "one.txt").write_text(
        (small / "one.txt").read_text(encoding="utf-8").replace("$80,000", "$81,000"), encoding="utf-8"
    )
    assert published() == [] and published() == []


def test_an_article_that_loses_all_of_its_claims_is_warned_of_until_it_has_some(published, small, tmp_path, caplog):
    good = (small / "three.txt").read_text(encoding="utf-8")
    (small / "three.txt").write_text("Nurses and their pay\n\nPay is in the picture below.\n", encoding="utf-8")
    ((kind, path, message),) = published()
    assert (kind, path) == ("lost_claims", "three.txt") and "and none is now" in message
    assert message in caplog.text
    for name in ("report.html", "report.md"):
        text = (tmp_path / "report" / name).read_text(encoding="utf-8")
        assert "Warning:" in text[: text.index("Findings") if name == "report.html" else 2000]
    told = json.loads((tmp_path / "report" / "contradictions.json").read_text(encoding="utf-8"))
    assert told["warnings"] == [message]
    assert [note[0] for note in published()] == ["lost_claims"]
    (small / "three.txt").write_text(good, encoding="utf-8")
    assert published() == []


def test_an_article_as_it_was_that_gives_no_claims_any_more_is_warned_of(published, small, tmp_path):
    (small / "four.txt").write_text("Pay\n\nWhat nurses earn is on another page.\n", encoding="utf-8")
    assert published() == []
    as_if_read(tmp_path, "four", 2)
    ((kind, path, message),) = published()
    assert (kind, path) == ("lost_claims", "four.txt") and message.startswith("four.txt: 2 claims were read in it")


def test_a_corpus_that_yields_far_fewer_claims_is_warned_of(published, small, tmp_path):
    as_if_read(tmp_path, "three", 10)
    ((kind, path, message),) = published()
    assert (kind, path) == ("fewer_claims", ".")
    assert "the 3 articles that gave 15 claims" in message and "5 claims are left, 67% fewer" in message
    (small / "three.txt").unlink()
    assert published() == []
