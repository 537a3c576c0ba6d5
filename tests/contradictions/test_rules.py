"""What each rule must find, and must not."""

from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from flows import contradictions
from tests.contradictions.by_hand import Case, Found
from tests.contradictions.found import FOUND
from tests.contradictions.near_misses import NEAR_MISSES

NOTHING_SAID = [
    "role",
    "level",
    "years_low",
    "years_high",
    "location",
    "company",
    "industry",
    "qualifier",
    "statistic",
    "pay_basis",
    "as_of_year",
]


def apart(number: int, row: dict) -> dict:
    """A claim or source of case `number` with names of its own, so that cases can share a warehouse."""
    named = {
        key: f"{number:02}.{row[key]}" for key in ("claim_id", "source_id", "path", "role") if row.get(key)
    }
    return row | named


def together(cases: Sequence[Case]) -> tuple[list[dict], list[dict]]:
    claims = [apart(number, row) for number, case in enumerate(cases) for row in case.claims]
    sources = [apart(number, row) for number, case in enumerate(cases) for row in case.sources]
    return claims, sources


def found_of(number: int, found: Found) -> list[tuple[str, tuple[str, str]]]:
    """The rules that found something in case `number`, each with the claims on either side."""
    mine = f"{number:02}."
    return [
        (
            row["rule"],
            tuple(
                " ".join(sorted(claim_id.removeprefix(mine) for claim_id in sides.get(side, ())))
                for side in "ab"
            ),
        )
        for row in found.rows
        for sides in [found.sides[row["contradiction_id"]]]
        if any(claim_id.startswith(mine) for claim_id in sides["a"])
    ]


@pytest.fixture(scope="module")
def found_ones(find):
    claims, sources = together(FOUND)
    return find(*claims, sources=sources)


@pytest.fixture(scope="module")
def near_misses(find):
    claims, sources = together(NEAR_MISSES)
    return find(*claims, sources=sources)


@pytest.mark.parametrize(("number", "case"), list(enumerate(FOUND)), ids=map(str, FOUND))
def test_a_contradiction_is_found_once_and_by_no_other_rule(found_ones, number, case):
    assert found_of(number, found_ones) == [(case.rule, pair) for pair in case.pairs]


@pytest.mark.parametrize(("number", "case"), list(enumerate(NEAR_MISSES)), ids=map(str, NEAR_MISSES))
def test_what_comes_near_is_no_contradiction(near_misses, number, case):
    assert case.rule not in dict(found_of(number, near_misses))


@pytest.mark.parametrize("rule", [rule.name for rule in contradictions.rules()])
def test_every_rule_has_examples_and_near_misses(rule):
    assert rule in {case.rule for case in FOUND}
    assert rule in {case.rule for case in NEAR_MISSES}


def test_claims_that_say_nothing_of_their_subject_change_no_finding(find, found_ones):
    undated = [case if not case.sources else None for case in FOUND]
    empty = [
        apart(number, row | dict.fromkeys(NOTHING_SAID) | bounds | {"claim_id": f"c{900 + place}{end}"})
        for number, case in enumerate(undated)
        if case
        for place, row in enumerate([case.claims[0], case.claims[-1]])
        for end, bounds in {
            "floor": {"low": 1, "high": None},
            "ceiling": {"low": None, "high": 10**9},
        }.items()
        for row in [row | {"currency": case.claims[-1].get("currency")}]
    ]
    claims, sources = together(FOUND)
    beside = find(*claims, *empty, sources=sources)
    assert beside.rows == found_ones.rows


def test_figures_about_other_jobs_do_not_contradict(find):
    alone = ("currency_mismatch", "stale_figures")
    claims, _ = together([case for case in FOUND if case.rule not in alone])
    assert find(*[row | {"role": row["claim_id"]} for row in claims]).rows == []


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_the_order_of_claims_changes_nothing(find, found_ones, data):
    claims, sources = together(FOUND)
    shuffled = find(*data.draw(st.permutations(claims)), sources=sources)
    assert shuffled == found_ones
