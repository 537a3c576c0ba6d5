"""What the views and macros answer, asked of a few articles on nurses whose answers are plain."""

import re
import shutil
from datetime import timedelta

import duckdb
import pytest

from flows import contradictions, load, queries, support
from tests.warehouse_samples import MORNING, claim, document, frames, run

ARTICLES = {
    "Hospital Gazette": "What Nurses Earn\n\nSenior nurses earn $80,000 to $90,000.",
    "ward-news": "Pay on the Ward",
    "city-desk": "The View from the City: £50 for a coat, 10 bags",
    "agency": None,
}
GAZETTE, WARD, CITY, AGENCY = ARTICLES
YESTERDAY = MORNING - timedelta(days=1)
SAID = [
    (GAZETTE, 80_000, 90_000, {"location": "US"}),
    (WARD, 85_000, 95_000, {}),
    (CITY, 150_000, 160_000, {"location": "US"}),
    (GAZETTE, 100_000, 120_000, {"location": "US/NYC"}),
    (AGENCY, 40, 40, {"period": "hour", "level": None}),
    (AGENCY, 70_000, 74_000, {"location": "CA", "currency": "CAD"}),
    (AGENCY, None, 500_000, {"location": "US", "hedged": True}),
    (CITY, 99_000, 99_000, {"company": "Alphabet", "role": "registered_nurse", "as_of_year": 2019}),
    (WARD, 101_000, 101_000, {"company": "google", "role": "registered_nurse"}),
    (CITY, 77_000, 88_000, {"industry": "Healthcare", "level": None}),
    (WARD, 60_000, 60_000, {"level": None, "years_low": 2, "years_high": 4}),
    (WARD, 5, None, {"measure": "experience", "currency": None, "period": None}),
]


@pytest.fixture(scope="module")
def con(empty_warehouse, tmp_path_factory):
    rows = [
        claim(**{"claim_id": f"c{n:02}", "source_id": source, "role": "nurse", "low": low, "high": high,
                 "char_start": 10 * n, "char_end": 10 * n + 9, "line": n + 1} | more)
        for n, (source, low, high, more) in enumerate(SAID)
    ]  # fmt: skip
    left = {"source_id": CITY, "line": 1, "reason": "price or cost"}
    with duckdb.connect(shutil.copy(empty_warehouse, tmp_path_factory.mktemp("asked") / "own.duckdb")) as con:
        parts = {
            "unread": [left | {"quote": "10 bags", "char_start": 40, "char_end": 47, "reason": "no currency"}],
            "set_aside": [left | {"quote": "£50", "char_start": 24, "char_end": 27}],
            "rejected": [claim(source_id=GAZETTE, low=8.0, char_start=18, char_end=25, quote="Senior ")
                         | {"failed_check": "pay_low_is_sane", "failed_column": "low"}],
        }  # fmt: skip
        sources = [
            document(source_id=name, title=name.title(), text=text or "") for name, text in ARTICLES.items()
        ]
        load.fill(con, frames(*rows, sources=sources, **parts), run())
        contradictions.find(con, run())
        support.fill(con)
        yield con


def ask(con, query):
    return con.sql(query).fetchall()


def test_who_says_what_tells_how_each_claim_stands(con):
    told = dict(ask(con, "SELECT claim_id, standing FROM who_says_what"))
    assert [told[name] for name in ("c00", "c01", "c02")] == ["borne out", "borne out", "outside"]
    assert (told["c04"], told["c06"], told["c07"]) == ("alone", "not weighed", "borne out")


def test_who_says_what_reads_as_people_say_it(con):
    told = ask(
        con,
        "SELECT claim_id, said, place, country "
        "FROM who_says_what WHERE claim_id IN ('c01', 'c03', 'c04', 'c11') ORDER BY ALL",
    )
    assert told == [
        ("c01", "$85,000–95,000 a year", "US", "US"),  # the country whose money it is, as others name it
        ("c03", "$100,000–120,000 a year", "US/New York", "US"),
        ("c04", "$40 an hour", "US", "US"),
        ("c11", "at least 5 years", None, None),
    ]


def test_pay_by_level_is_apart_by_country_currency_period_and_years(con):
    told = ask(
        con,
        "SELECT level, years_low, country, currency, period, claims, sources, lowest, middle, highest "
        "FROM pay_by_level",
    )
    assert told == [
        ("senior", None, "CA", "CAD", "year", 1, 1, 70_000, 72_000, 74_000),
        (None, None, "US", "USD", "hour", 1, 1, 40, 40, 40),
        ("senior", None, "US", "USD", "year", 4, 3, 80_000, 100_000, 160_000),
        (None, 2, "US", "USD", "year", 1, 1, 60_000, 60_000, 60_000),
    ]


def test_a_city_is_a_place_of_its_own(con):
    told = ask(
        con,
        "SELECT place, is_city, claims, independent_sources, supported_low, supported_high "
        "FROM pay_by_place WHERE country = 'US' AND level = 'senior'",
    )
    assert told == [("US", False, 3, 3, 85_000, 90_000), ("US/New York", True, 1, 1, None, None)]


def test_an_employer_of_two_names_is_one(con):
    told = ask(con, "SELECT company, company_key, role, claims, lowest, highest FROM pay_by_company")
    assert told == [("Alphabet", "google", "registered_nurse", 2, 99_000, 101_000)]


def test_pay_by_industry(con):
    assert ask(con, "SELECT industry, role, claims, lowest FROM pay_by_industry") == [
        ("healthcare", "nurse", 1, 77_000)
    ]


def test_what_only_one_says(con):
    told = ask(con, "SELECT source_id, claim_id FROM alone_in_saying")
    assert told == [
        (GAZETTE, "c03"),
        (AGENCY, "c04"),
        (AGENCY, "c05"),
        (CITY, "c09"),
        (WARD, "c10"),
        (WARD, "c11"),
    ]


def test_a_finding_has_both_sides_in_one_row(con):
    told = ask(
        con,
        "SELECT source_a, said_a, claims_a, source_b, said_b, independent, severity "
        "FROM findings WHERE rule = 'disjoint_ranges'",
    )
    assert set(told) == {
        (GAZETTE, "$80,000–90,000", 1, CITY, "$150,000–160,000", True, "high"),
        (WARD, "$85,000–95,000", 1, CITY, "$150,000–160,000", True, "high"),
    }
    assert ask(con, "SELECT rank, contradiction_id FROM findings") == ask(
        con, "SELECT DISTINCT rank, contradiction_id FROM evidence ORDER BY rank"
    )


def test_who_disagrees_with_whom(con):
    told = ask(
        con,
        "SELECT source_a, source_b, high, medium, shared_subjects, independent "
        "FROM who_disagrees WHERE high > 0",
    )
    assert told == [(GAZETTE, CITY, 1, 0, 1, True), (CITY, WARD, 1, 0, 2, True)]


def test_where_sources_disagree(con):
    [told] = ask(
        con,
        "SELECT role, level, location, high, between_sources, sources, supported_low "
        "FROM where_sources_disagree",
    )
    assert told == ("nurse", "senior", "US", 2, 2, 3, 85_000)


def test_what_was_left_out_is_shown_in_its_line(con):
    told = ask(con, "SELECT source_id, fate, reason, quote, line_text FROM left_out")
    assert told == [
        (GAZETTE, "rejected", "failed pay_low_is_sane", "Senior ", "Senior nurses earn $80,000 to $90,000."),
        (CITY, "set aside", "price or cost", "£50", ARTICLES[CITY]),
        (CITY, "unread", "no currency", "10 bags", ARTICLES[CITY]),
    ]


def test_names_in_use_are_those_to_ask_with(con):
    told = ask(con, "SELECT name, claims, sources FROM names_in_use WHERE dimension IN ('role', 'place')")
    assert told == [
        ("US", 9, 4),
        ("CA", 1, 1),
        ("US/New York", 1, 1),
        ("nurse", 10, 4),
        ("registered_nurse", 2, 2),
    ]


@pytest.mark.parametrize(("asked", "found"), [
    ("'Nurses', 'Senior', 'usa'", "c00 c01 c02 c03 c06 c07 c08"),
    ("level := 'SENIOR level', place := 'the United States'", "c00 c01 c02 c03 c06 c07 c08"),
    ("place := 'New York'", "c03"),
    ("place := 'nyc, America'", "c03"),
    ("place := 'york'", "c03"),
    ("place := 'ca'", "c05"),
    ("place := 'Canada'", "c05"),
    ("place := 'Atlantis'", ""),
    ("'Registered  Nurse'", "c07 c08"),
    ("'registered_nurses'", "c07 c08"),
    ("'nur'", ""),
    ("level := 'intern'", ""),
    ("", " ".join(f"c{n:02}" for n in range(len(SAID)))),
])  # fmt: skip
def test_claims_about_does_not_mind_how_a_name_is_written(con, asked, found):
    assert (
        sorted(name for (name,) in ask(con, f"SELECT claim_id FROM claims_about({asked})")) == found.split()
    )


def test_what_is_paid_is_told_subject_by_subject(con):
    told = ask(
        con,
        "SELECT role, level, location, supported_low, supported_high, note "
        "FROM what_is_paid('nurse', 'US', 'usd') WHERE level = 'senior'",
    )
    assert told == [
        ("nurse", "senior", "US", 85_000, 90_000, "some sources stand outside"),
        ("nurse", "senior", "US/New York", None, None, "one source only"),
        ("registered_nurse", "senior", None, 99_000, 101_000, "all sources agree"),
    ]


@pytest.mark.parametrize(("asked", "found"), [
    ("99500", ["c03", "c07", "c08"]),
    ("99500, within := 0.001", []),
    ("72000, 'cad', within := 0.05", ["c05"]),
    ("72000, 'EUR', within := 0.05", []),
])  # fmt: skip
def test_claims_near_an_amount(con, asked, found):
    assert [name for (name,) in ask(con, f"SELECT claim_id FROM claims_near({asked})")] == found


@pytest.mark.parametrize(("asked", "found"), [
    ("'hospital gazette'", 1), ("'CITY'", 2), ("'city-desk', other := 'Ward'", 1), ("'agency'", 0), ("'nobody'", 0),
])  # fmt: skip
def test_contradictions_of_a_source_by_words_of_its_name(con, asked, found):
    assert ask(con, f"SELECT count(*) FROM contradictions_of({asked}) WHERE severity = 'high'") == [(found,)]


def test_claims_behind_a_subject(con):
    told = ask(
        con, "SELECT claim_id FROM claims_behind((SELECT subject_id FROM reconciled WHERE sources = 3))"
    )
    assert told == [("c00",), ("c02",), ("c01",)]


def test_every_macro_that_is_listed_can_be_asked_as_its_comment_shows(con):
    listed = [row for row in ask(con, queries.text("tables")) if row[1] == "macro"]
    assert {"claims_about", "what_is_paid", "how_it_came_about"} <= {name for name, *_ in listed}
    for name, _, holds, parameters in listed:
        example = re.search(rf"FROM {name}\([^)]*\)", holds)[0]
        assert con.sql(example).columns
        nulls = ", ".join(f"{parameter} := NULL" for parameter in parameters.split(", "))
        con.sql(f"FROM {name}({nulls})").fetchall()


def test_what_changed_is_what_the_last_run_did(empty_warehouse, tmp_path):
    with duckdb.connect(shutil.copy(empty_warehouse, tmp_path / "own.duckdb")) as con:
        load.fill(con, frames(claim(), claim(claim_id="c2", char_start=1)), run())
        con.execute("UPDATE claims SET first_seen = $before WHERE claim_id = 'c1'", {"before": YESTERDAY})
        con.execute(
            "INSERT INTO runs BY NAME SELECT 'before' AS run_id, $before AS started, 'raw' AS raw",
            {"before": YESTERDAY},
        )
        con.execute(
            """
            INSERT INTO gone_claims VALUES
                ('g1', 'trade', $long_ago, $before), ('g2', 'left', $before, $before), ('g3', 'left', $long_ago, $long_ago)
            """,
            {"before": YESTERDAY, "long_ago": YESTERDAY - timedelta(days=9)},
        )
        con.execute(
            """
            INSERT INTO contradictions BY NAME
            SELECT
                id AS contradiction_id, 'r' AS rule, severity, 'So it is.' AS summary, true AS same_source,
                ['trade'] AS sources, rank, status, closed_run, closed_because, $now AS first_seen, $now AS last_seen
            FROM (VALUES
                ('f1', 'low', 2, 'new', NULL, NULL), ('f2', 'high', 1, 'new', NULL, NULL),
                ('f3', 'low', 3, 'standing', NULL, NULL),
                ('f4', 'low', NULL, 'resolved', $this, 'rules changed'),
                ('f5', 'low', NULL, 'resolved', 'before', NULL)
            ) AS t(id, severity, rank, status, closed_run, closed_because)
            """,
            {"now": MORNING, "this": run().run_id},
        )
        told = ask(con, "SELECT kind, change, id, because FROM what_changed")
    assert told == [
        ("finding", "new", "f2", None),
        ("finding", "new", "f1", None),
        ("finding", "resolved", "f4", "rules changed"),
        ("claim", "gone", "g1", "article changed or read otherwise"),
        ("claim", "gone", "g2", "article removed"),
        ("claim", "new", "c2", None),
    ]
