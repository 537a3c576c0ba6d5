"""The runner: rules from files, findings with an identity, an order and a history."""

from datetime import datetime
from pathlib import Path

import duckdb
import pytest

from flows import contradictions, load
from flows.errors import UserError
from flows.rule_files import version
from tests.contradictions.by_hand import Run, claim, fill, look

HEADER = "-- severity: low\n-- finds: something\n-- why: it matters\n--      a lot\n-- example: this\n"
RULE = (Path(__file__).parent / "own_rule.sql").read_text(encoding="utf-8")

INVERSION = [claim(1, level="senior", at=128000), claim(2, level="mid", low=140000, high=356000)]


def write(folder: Path, text: str, name: str = "own") -> Path:
    path = folder / f"{name}.sql"
    path.write_text(text, encoding="utf-8")
    return path


def look_at(con, claims, run=None, previous=None):
    fill(con, claims)
    contradictions.find(con, run or Run(), previous)
    return look(con)


def test_every_rule_explains_itself():
    for rule in contradictions.rules():
        assert rule.severity in ("high", "medium", "low")
        assert all(len(text) > 10 for text in (rule.finds, rule.why, rule.example)), rule.name


def test_a_header_may_go_on_in_the_next_line(tmp_path):
    write(tmp_path, HEADER + "SELECT 1")
    (rule,) = contradictions.rules(tmp_path)
    assert (rule.name, rule.severity, rule.why) == ("own", "low", "it matters a lot")


def test_a_file_added_is_a_rule_added(find, tmp_path):
    write(tmp_path, RULE)
    found = find(claim(1, at=50), claim(2, at=60), folder=tmp_path)
    assert found.pairs("own") == {("c001", ""), ("c002", "")}
    assert found.summaries("own") == ["The figure is 60.", "The figure is 50."]


def test_an_own_rule_on_single_pairs_may_name_the_pair_the_other_way_round_and_more_claims(con, tmp_path):
    write(
        tmp_path,
        HEADER
        + "SELECT list_concat(b.claim_ids, ['c001']) AS claims_a, a.claim_ids AS claims_b, NULL AS gap,\n"
        "    'No match.' AS summary, NULL AS comparable_because, [] AS could_explain, NULL AS identity\n"
        "FROM single_pairs WHERE comparable AND a.low < b.low\n",
    )
    fill(con, [claim(1, at=50), *(claim(n, level="senior", source_id=f"s{n}", at=n * 50_000) for n in (2, 3))])
    contradictions.find(con, Run(), own=tmp_path)
    assert look(con).pairs("own") == {("c001 c003", "c002")}


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        (
            HEADER.replace("-- why: it matters\n--      a lot\n", "") + "SELECT 1",
            4,
            "'-- why: ...' is missing",
        ),
        (
            "SELECT 1",
            1,
            "'-- severity: ...' and '-- finds: ...' and '-- why: ...' and '-- example: ...' are missing",
        ),
        (HEADER.replace("low", "grave"), 1, "severity must be high, medium or low, not 'grave'"),
        ("", 1, "are missing"),
        (HEADER, 5, "a rule is one SELECT"),
        (HEADER + "SELECT 1; SELECT 2", 6, "a rule is one SELECT"),
        (HEADER + "\nDROP TABLE claims", 7, "a rule is one SELECT"),
        (RULE.replace("NULL AS gap,", ""), 7, "it lacks the column gap"),
        (RULE.replace("AS gap,", "AS gap, 1 AS colour,"), 7, "it has the column colour too many"),
        (RULE.replace("FROM claims", "FROM clams"), 15, "clams"),
        (RULE.replace("NULL AS gap", "no_such_column AS gap"), 10, "no_such_column"),
        (RULE.replace("NULL AS gap", "NULL gap gap"), 10, "syntax error"),
        (RULE.replace("NULL AS gap", "'wide' AS gap"), 7, "wide"),
        (RULE.replace("[claim_id]", "['nobody']"), 7, "names the claim nobody, which is not in claims"),
        (RULE.replace("[claim_id]", "[]"), 7, "a row has no claims_a"),
        (RULE.replace("[claim_id]", "NULL"), 7, "claims_a"),
    ],
)
def test_a_wrong_rule_is_named_with_its_line(find, tmp_path, text, line, says):
    path = write(tmp_path, text)
    with pytest.raises(UserError) as error:
        find(*INVERSION, folder=tmp_path)
    assert str(error.value).startswith(f"{path}:{line}: ")
    assert says in str(error.value)
    assert "\n" not in str(error.value)


def test_a_wrong_rule_leaves_the_warehouse_as_it_was(con, tmp_path):
    write(tmp_path, RULE.replace("FROM claims", "FROM clams"))
    fill(con, INVERSION)
    with pytest.raises(UserError):
        contradictions.find(con, Run(), None, tmp_path)
    assert [
        con.table(name).fetchall() for name in ("figures", "rules", "contradictions", "contradiction_claims")
    ] == [[]] * 4


def test_the_warehouse_knows_the_rules_that_ran(con):
    look_at(con, INVERSION)
    rules = {
        rule: (severity, sql)
        for rule, severity, sql in con.table("rules").project("rule, severity, sql").fetchall()
    }
    assert rules == {rule.name: (rule.severity, rule.sql) for rule in contradictions.rules()}


def test_gravest_first_then_a_source_against_itself_then_the_wider_gap(find):
    found = find(
        claim(1, level="senior", at=128000, source_id="a"),
        claim(2, level="mid", low=140000, high=156000, source_id="a"),
        claim(3, level="senior", at=300000, source_id="b"),
        claim(4, level="mid", low=90000, high=141000, source_id="c"),
        claim(5, level="principal", low=1e5, high=2e5, source_id="d"),
        claim(6, level="staff", low=1e5, high=2e5, source_id="d"),
        claim(7, role="nurse", level="senior", at=80000, source_id="e"),
        claim(8, role="nurse", level="mid", at=100000, source_id="e"),
    )
    assert [(row["rank"], row["rule"], row["sources"], row["same_source"]) for row in found.rows] == [
        (1, "level_inversion", ["e"], True),
        (2, "level_inversion", ["a"], True),
        (3, "disjoint_ranges", ["a", "b"], False),
        (4, "weak_overlap", ["a", "c"], False),
        (5, "shared_band", ["d"], True),
    ]
    assert [row["gap"] and round(row["gap"], 4) for row in found.rows] == [0.2, 0.0857, 0.5733, 0.9848, None]


def test_a_finding_is_the_same_wherever_it_stands_in_the_text(find):
    moved = [
        row
        | {
            "claim_id": f"x{row['claim_id']}",
            "line": 99,
            "char_start": row["char_start"] + 5000,
            "char_end": row["char_end"] + 5000,
        }
        for row in reversed(INVERSION)
    ]
    other = claim(9, role="nurse", at=80000)
    assert [row["contradiction_id"] for row in find(*moved, other).rows] == [
        row["contradiction_id"] for row in find(*INVERSION).rows
    ]


def test_a_finding_is_the_same_when_it_is_restated(find):
    restated = [
        *INVERSION,
        claim(3, level="senior", at=127877, location="US", statistic="average", approximate=True),
    ]
    (alone,), (again,) = find(*INVERSION).rows, find(*restated).rows
    assert again["contradiction_id"] == alone["contradiction_id"]


@pytest.mark.parametrize(
    "change", [{"at": 120000}, {"source_id": "t"}, {"level": "principal"}, {"role": "nurse"}]
)
def test_another_figure_another_finding(find, change):
    said = [
        row
        | ({"source_id": "t"} if "source_id" in change else {})
        | ({"role": "nurse"} if "role" in change else {})
        for row in INVERSION
    ]
    said[0] = claim(1, **({"level": "senior", "at": 128000} | change))
    (alone,), (other,) = find(*INVERSION).rows, find(*said).rows
    assert other["contradiction_id"] != alone["contradiction_id"]


def test_two_cities_are_two_findings(find):
    claims = [
        claim(n + 10 * m, level=level, at=at, location=place)
        for m, place in enumerate(["US/Austin", "US/Boston"])
        for n, (level, at) in enumerate([("senior", 100000), ("mid", 140000)], start=1)
    ]
    assert len(find(*claims).rows) == 2


def test_two_runs_give_the_same(find):
    assert find(*INVERSION) == find(*INVERSION)


def test_a_finding_keeps_the_day_it_was_first_seen(tmp_path):
    first, second = Run(datetime(2025, 1, 1)), Run(datetime(2025, 2, 1))
    before, after = tmp_path / "be'fore.duckdb", tmp_path / "after.duckdb"
    with duckdb.connect(before) as con:
        load.create(con)
        look_at(con, INVERSION, first)
    new = [claim(3, role="nurse", level="senior", at=50000), claim(4, role="nurse", level="mid", at=80000)]
    with duckdb.connect(after) as con:
        load.create(con)
        found = look_at(con, INVERSION + new, second, before)
    assert {row["gap"] > 0.3: row["first_seen"] for row in found.rows} == {
        False: first.started,
        True: second.started,
    }
    assert {row["last_seen"] for row in found.rows} == {second.started}


def test_a_warehouse_without_findings_is_no_hindrance(tmp_path, con):
    before = tmp_path / "before.duckdb"
    duckdb.connect(before).close()
    assert len(look_at(con, INVERSION, previous=before).rows) == 1


def test_the_version_changes_with_a_rule(tmp_path):
    write(tmp_path, RULE)
    old = version(tmp_path)
    write(tmp_path, RULE + "\n-- more")
    assert version(tmp_path) != old
    assert version() == version()
