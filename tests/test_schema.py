"""The warehouse explains itself, and refuses what cannot be."""

import duckdb
import pytest

from flows import load
from tests.warehouse_samples import claim, frames, run


def test_every_table_view_macro_and_column_says_what_it_holds(con):
    things = con.sql("FROM duckdb_tables() WHERE NOT internal").project("table_name, comment").fetchall()
    things += con.sql("FROM duckdb_views() WHERE NOT internal").project("view_name, comment").fetchall()
    things += con.sql("FROM duckdb_functions() WHERE NOT internal").project("function_name, comment").fetchall()
    columns = con.sql("FROM duckdb_columns() WHERE NOT internal")
    columns = columns.project("table_name || '.' || column_name, comment").fetchall()
    assert {"sources", "claims", "contradictions", "reconciled", "source_agreement", "evidence"} <= dict(things).keys()
    assert [name for name, comment in things + columns if not comment] == []


@pytest.mark.parametrize(("table", "wanted"), {
    "sources": "source_id path title publisher url published_on as_of_year sha256 format encoding text",
    "claims": "claim_id source_id measure role level years_low years_high location company industry qualifier "
              "statistic low high open_ended currency period pay_basis quote line char_start char_end "
              "approximate hedged as_of_year rule first_seen last_seen",
    "rejected_claims": "claim_id source_id measure low high quote failed_check failed_column run_id",
    "unread": "source_id line char_start char_end quote reason",
    "set_aside": "source_id line char_start char_end quote reason",
    "notes": "path source_id kind message",
    "levels": "level rank",
    "rules": "rule severity finds why example sql",
    "contradictions": "contradiction_id rule severity summary gap same_source sources comparable_because could_explain "
                      "rank first_seen last_seen",
    "contradiction_claims": "contradiction_id claim_id side",
    "runs": "run_id started ended raw files sources claims rejected unread contradictions high medium low "
            "rules_version",
    "evidence": "contradiction_id summary rule severity rank side source_id title line quote low high currency period "
                "line_text",
    "reconciled": "subject_id measure role level location company industry currency period sources "
                  "independent_sources claims supported_low supported_high agreement outliers",
    "reconciled_claims": "subject_id claim_id",
    "who_says_what": "claim_id source_id title voice role level country place said low high currency "
                     "period quote standing",
    "findings": "rank contradiction_id severity summary source_a line_a quote_a source_b line_b quote_b independent",
    "who_disagrees": "source_a source_b high medium low shared_subjects independent",
    "left_out": "source_id fate reason quote line line_text",
    "source_agreement": "source_id claims contradicted corroborated contradicted_share corroborated_share",
}.items())
def test_the_public_columns_are_there(con, table, wanted):
    assert set(wanted.split()) <= set(con.table(table).columns)


def test_levels_are_in_order_and_three_of_them_are_not(con):
    rank = dict(con.table("levels").fetchall())
    ladder = ["intern", "entry", "junior", "mid", "senior", "lead", "principal", "director", "executive"]
    assert sorted(ladder, key=rank.get) == ladder
    assert len({rank[level] for level in ladder}) == len(ladder)
    assert rank["lead"] == rank["staff"] == rank["manager"]


@pytest.mark.parametrize("change", [
    "low = high + 1", "low = NULL, high = NULL", "measure = 'perk'", "currency = NULL", "period = NULL",
    "measure = 'bonus'", "period = 'decade'", "statistic = 'mode'", "pay_basis = 'net'", "quote = NULL", "line = 0",
    "char_start = 9, char_end = 9", "years_low = 3, years_high = 2", "last_seen = first_seen - INTERVAL 1 DAY",
])
def test_a_claim_that_cannot_be_is_refused(con, change):
    load.fill(con, frames(claim(years_low=1, years_high=2)), run())
    with pytest.raises(duckdb.ConstraintException):
        con.execute(f"UPDATE claims SET {change}")


def test_a_warehouse_just_made_answers_from_every_view(con):
    for (view,) in con.sql("FROM duckdb_views() WHERE NOT internal").project("view_name").fetchall():
        assert con.table(view).fetchall() == []
