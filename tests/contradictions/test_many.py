"""A subject with more figures than anybody would compare pair by pair."""

import pytest

from flows.paths import CONTRADICTIONS_SQL
from tests.contradictions.by_hand import claim

SOURCES = 60


def crowd() -> list[dict]:
    """Sixty sources with a median of about 100,000, one with 50,000 and one with 200,000."""
    usual = [
        claim(n, source_id=f"s{n:02}", level="senior", statistic="median", at=100_000 + 100 * n)
        for n in range(SOURCES)
    ]
    return [
        *usual,
        claim(SOURCES, source_id="cheap", level="senior", statistic="median", at=50_000),
        claim(SOURCES + 1, source_id="dear", level="senior", statistic="median", at=200_000),
    ]


@pytest.fixture(scope="module")
def found(find):
    return find(*crowd())


def test_all_that_stand_against_one_figure_are_one_finding(found):
    assert [row["rule"] for row in found.rows] == ["disjoint_ranges", "disjoint_ranges"]


def test_the_evidence_is_what_lies_farthest_away(found):
    for row in found.rows:
        sides = found.sides[row["contradiction_id"]]
        assert sorted(map(len, sides.values())) == [1, 10]
        alone, many = sorted(sides.values(), key=len)
        farthest = {
            "c060": {f"c{n:03}" for n in [*range(51, 60), 61]},
            "c061": {f"c{n:03}" for n in [*range(9), 60]},
        }
        assert many == farthest[next(iter(alone))]


def test_all_of_them_are_counted(found):
    assert [row["figures_against"] for row in found.rows] == [SOURCES + 1, SOURCES + 1]
    assert all(
        "In all, 61 comparable figures contradict the senior median of" in row["summary"]
        for row in found.rows
    )


def test_the_finding_stays_the_same_when_another_source_joins(find, found):
    another = claim(70, source_id="late", level="senior", statistic="median", at=103_000)
    again = find(*crowd(), another)
    assert {row["contradiction_id"] for row in again.rows} == {row["contradiction_id"] for row in found.rows}


def test_of_figures_equally_far_away_the_first_are_shown(find):
    usual = [claim(n, source_id=f"s{n}", level="senior", statistic="median", at=100_000) for n in range(600)]
    cheap = claim(900, source_id="cheap", level="senior", statistic="median", at=50_000)
    shown = [sides["b"] for sides in find(*reversed(usual), cheap).sides.values()]
    assert {f"c{n:03}" for n in range(10)} in shown


def test_a_rule_finds_the_same_whether_it_is_asked_about_all_pairs_or_those_shown(find, found, tmp_path):
    rules = tmp_path / "rules"
    rules.mkdir()
    for path in CONTRADICTIONS_SQL.glob("*.sql"):
        text = path.read_text(encoding="utf-8").replace("FROM single_pairs", "FROM figure_pairs")
        (rules / path.name).write_text(text, encoding="utf-8")
    assert find(*crowd(), folder=rules) == found


def test_a_few_figures_are_compared_pair_by_pair(find):
    pairs = find(*crowd()[:5], *crowd()[-2:])
    assert all(row["figures_against"] is None for row in pairs.rows)
    assert len(pairs.rows) == 11
