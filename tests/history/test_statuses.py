"""What becomes of findings from run to run, as articles come, change and go."""

import shutil
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import duckdb
import pytest

from flows import contradictions
from flows.report import write_report
from tests.conftest import SMALL
from tests.contradictions.by_hand import Run, claim, fill, look, source

INVERSION, DISJOINT = "level_inversion", "disjoint_ranges"


def test_the_first_run_finds_new_ones_and_the_next_finds_them_standing(newsroom):
    assert newsroom.run().changes == {"new": 2, "resolved": 0, "standing": 0, "waived": 0}
    assert newsroom.statuses() == {INVERSION: "new", DISJOINT: "new"}
    assert newsroom.run().changes == {"new": 0, "resolved": 0, "standing": 2, "waived": 0}
    assert newsroom.statuses() == {INVERSION: "standing", DISJOINT: "standing"}
    assert newsroom.ask("SELECT new, standing, waived, resolved FROM runs ORDER BY run_id") == [
        (2, 0, 0, 0),
        (0, 2, 0, 0),
    ]


def test_an_article_that_joins_brings_new_findings(newsroom):
    (newsroom.raw / "two.txt").unlink()
    newsroom.run()
    shutil.copy(SMALL / "two.txt", newsroom.raw)
    outcome = newsroom.run()
    assert newsroom.statuses() == {INVERSION: "standing", DISJOINT: "new"}
    assert outcome.changes == {"new": 1, "resolved": 0, "standing": 1, "waived": 0}


def test_an_article_that_goes_resolves_its_findings_which_count_no_more(newsroom):
    newsroom.run()
    newsroom.change("UPDATE runs SET started = '2025-01-01', ended = '2025-01-01'")
    (newsroom.raw / "two.txt").unlink()
    outcome = newsroom.run()
    assert outcome.contradictions == {"high": 1, "medium": 0, "low": 0}
    assert outcome.changes == {"new": 0, "resolved": 1, "standing": 1, "waived": 0}
    [row] = newsroom.ask(
        "SELECT severity, sources, rank, closed_because, closed = started, closed_run = run_id, summary "
        "FROM contradictions, (SELECT run_id, started FROM runs ORDER BY started DESC LIMIT 1) WHERE status = 'resolved'"
    )
    assert row[:6] == ("high", ["one", "two"], None, "article removed: two", True, True)
    assert "$110,000" in row[6]
    resolved = newsroom.id_of(DISJOINT)
    for view in ("evidence", "contradiction_claims"):
        assert (resolved,) not in newsroom.ask(f"SELECT contradiction_id FROM {view}")
    assert newsroom.ask("SELECT findings FROM source_agreement WHERE source_id = 'one'") == [(1,)]
    assert newsroom.ask("SELECT contradictions, high FROM runs ORDER BY started DESC LIMIT 1") == [(1, 1)]


def test_what_was_resolved_stays_so_and_is_told_once(newsroom):
    newsroom.run()
    (newsroom.raw / "two.txt").unlink()
    newsroom.run()
    resolved = newsroom.ask("SELECT * EXCLUDE (rank) FROM contradictions WHERE status = 'resolved'")
    assert newsroom.run().changes == {"new": 0, "resolved": 0, "standing": 1, "waived": 0}
    assert newsroom.ask("SELECT * EXCLUDE (rank) FROM contradictions WHERE status = 'resolved'") == resolved
    assert "resolved:" not in newsroom.page()[1]


def test_a_finding_that_returns_is_new_and_keeps_when_it_was_first_seen(newsroom):
    newsroom.run()
    newsroom.change("UPDATE contradictions SET first_seen = '2025-01-01'")
    newsroom.change("UPDATE claims SET first_seen = '2025-01-01'")
    (newsroom.raw / "two.txt").unlink()
    newsroom.run()
    newsroom.run()
    shutil.copy(SMALL / "two.txt", newsroom.raw)
    newsroom.run()
    assert newsroom.statuses() == {INVERSION: "standing", DISJOINT: "new"}
    long_ago = (datetime(2025, 1, 1),)
    assert newsroom.ask("SELECT DISTINCT first_seen FROM contradictions") == [long_ago]
    assert newsroom.ask("SELECT closed, closed_run, closed_because FROM contradictions") == [(None,) * 3] * 2
    assert newsroom.ask("SELECT DISTINCT first_seen FROM claims") == [long_ago]
    assert newsroom.ask("FROM gone_claims") == []


def test_an_article_that_changes_resolves_one_finding_and_brings_another(newsroom):
    newsroom.run()
    article = newsroom.raw / "two.txt"
    article.write_text(article.read_text(encoding="utf-8").replace("$110,000", "$112,000"), encoding="utf-8")
    newsroom.run()
    assert sorted(newsroom.ask("SELECT status, closed_because FROM contradictions")) == [
        ("new", None),
        ("resolved", "article changed: two"),
        ("standing", None),
    ]
    assert newsroom.ask("SELECT source_id FROM gone_claims") == [("two",)]


def test_the_report_opens_with_what_changed(newsroom):
    newsroom.run()
    html, markdown = newsroom.page()
    assert "no run before, so every finding is new" in html and "no run before" in markdown
    assert "Since the run before" not in html + markdown
    (newsroom.raw / "two.txt").unlink()
    (newsroom.raw / "four.txt").write_text(
        "Cooks\n\nSenior cooks earn $30,000 a year.\nMid-level cooks earn $50,000 a year.\n", encoding="utf-8"
    )
    newsroom.run()
    html, markdown = newsroom.page()
    for page in (html, markdown):
        assert "Since the run before: 1 new, 1 resolved, 1 standing, 0 waived." in page
        assert "article removed: two" in page
    changed = markdown[markdown.index("## Since the run before") : markdown.index("| severity")]
    assert "- new: ▲ " in changed and "$50,000" in changed
    assert "- resolved: ▲ " in changed and "$110,000" in changed
    assert html.index("article removed: two") < html.index('class="tiles"')


def test_a_run_sums_up_what_changed_in_one_line(newsroom):
    from flows.terminal import show

    newsroom.run()
    newsroom.printed()
    show.outcome(newsroom.run(), newsroom.warehouse, newsroom.report)
    [line] = [line for line in newsroom.printed().splitlines() if line.startswith("changes")]
    assert line.split(maxsplit=1)[1] == "0 new, 0 resolved, 2 standing, 0 waived"


def test_a_resolved_contradiction_can_be_explained(newsroom):
    newsroom.run()
    (newsroom.raw / "two.txt").unlink()
    newsroom.run()
    code, printed, complaint = newsroom.command("explain", newsroom.id_of(DISJOINT))
    assert (code, complaint) == (0, "")
    assert "resolved" in printed and "article removed: two" in printed
    code, printed, _ = newsroom.command("explain", newsroom.id_of(DISJOINT), "--json")
    assert code == 0 and '"resolved"' in printed


OF_NOW = {
    "contradictions": "status, closed, closed_run, closed_because",
    "runs": "new, standing, waived, resolved",
}


def test_a_warehouse_of_an_earlier_version_is_carried_over_whole(newsroom, tmp_path):
    newsroom.run()
    before = tmp_path / "before.duckdb"
    with duckdb.connect(before) as con:
        con.execute("ATTACH $file AS made", {"file": str(newsroom.warehouse)})
        for table in ("sources", "claims", "contradiction_claims", "rules"):
            con.execute(f"CREATE TABLE {table} AS FROM made.{table}")
        for table, columns in OF_NOW.items():
            con.execute(f"CREATE TABLE {table} AS SELECT * EXCLUDE ({columns}) FROM made.{table}")
        con.execute("UPDATE contradictions SET first_seen = '2025-01-01'")
        con.execute("DETACH made")
    shutil.copy(before, newsroom.warehouse)
    (newsroom.raw / "two.txt").unlink()
    newsroom.printed()
    newsroom.run()
    assert "warning" not in newsroom.printed()
    assert newsroom.statuses() == {INVERSION: "standing", DISJOINT: "resolved"}
    assert newsroom.ask("SELECT DISTINCT first_seen FROM contradictions") == [(datetime(2025, 1, 1),)]
    assert newsroom.ask("SELECT contradictions, new FROM runs ORDER BY run_id") == [(2, None), (1, 0)]


FIRST, SECOND = Run(datetime(2025, 1, 1), "r1"), Run(datetime(2025, 2, 1), "r2")
SENIOR, MID = claim(1, level="senior", at=128000), claim(2, level="mid", low=140000, high=356000)


@dataclass
class Pair:
    """Two warehouses, one made after the other."""

    folder: Path
    rules: Path
    empty: Path

    def look(self, name, claims, run, previous=None, sources=(), rules=contradictions.CONTRADICTIONS_SQL):
        with duckdb.connect(shutil.copy(self.empty, self.folder / name)) as con:
            fill(con, claims, sources)
            contradictions.find(con, run, previous and self.folder / previous, rules)
            return look(con).rows


@pytest.fixture
def pair(tmp_path, empty_warehouse):
    rules = tmp_path / "rules"
    rules.mkdir()
    return Pair(tmp_path, rules, empty_warehouse)


def test_a_finding_of_a_rule_that_is_gone_says_so(pair):
    pair.look("before", [SENIOR, MID], FIRST)
    shutil.copy(contradictions.CONTRADICTIONS_SQL / "shared_band.sql", pair.rules)
    [row] = pair.look("after", [SENIOR, MID], SECOND, "before", rules=pair.rules)
    assert (row["status"], row["closed_because"], row["closed"]) == (
        "resolved",
        "rules changed",
        SECOND.started,
    )


def test_a_finding_whose_claims_are_read_otherwise_says_so(pair):
    pair.look("before", [SENIOR, MID], FIRST)
    [row] = pair.look("after", [SENIOR | {"claim_id": "other", "role": "cook"}, MID], SECOND, "before")
    assert (row["status"], row["closed_because"]) == ("resolved", "article read otherwise")


def test_what_nothing_tells_is_not_guessed(pair):
    pair.look("before", [SENIOR, MID], FIRST)
    # Another article and rules of the same version: nothing that is known of this finding has changed.
    with duckdb.connect(pair.folder / "before") as con:
        con.execute("UPDATE contradictions SET contradiction_id = 'elsewhere'")
        con.execute("UPDATE contradiction_claims SET contradiction_id = 'elsewhere'")
    rows = pair.look("after", [SENIOR, MID], SECOND, "before")
    assert [(row["status"], row["closed_because"]) for row in rows] == [("new", None), ("resolved", None)]


def test_what_is_known_of_an_article_is_part_of_it(pair):
    pair.look("before", [SENIOR, MID], FIRST, sources=[source("s", as_of_year=2024)])
    later = [SENIOR | {"claim_id": "other", "role": "cook"}, MID]
    [row] = pair.look("after", later, SECOND, "before", sources=[source("s", as_of_year=2025)])
    assert row["closed_because"] == "article changed: s"


def test_a_clock_that_was_set_back_harms_no_finding(pair):
    pair.look("before", [SENIOR, MID], SECOND)
    [row] = pair.look("after", [SENIOR, MID], FIRST, "before")
    assert (row["status"], row["first_seen"], row["last_seen"]) == ("standing", FIRST.started, FIRST.started)


def test_a_warehouse_of_quite_another_shape_is_no_hindrance(pair):
    with duckdb.connect(pair.folder / "before") as con:
        con.execute(
            "CREATE TABLE contradictions AS SELECT 7 AS contradiction_id, DATE '2024-05-01' AS first_seen"
        )
    [row] = pair.look("after", [SENIOR, MID], SECOND, "before")
    assert row["status"] == "new"


def test_a_report_on_an_earlier_versions_warehouse_says_what_to_do(newsroom, tmp_path):
    from flows.errors import UserError

    newsroom.run()
    newsroom.change("DROP TABLE waivers")
    with pytest.raises(UserError, match="build it anew"):
        write_report(newsroom.warehouse, tmp_path / "other")
