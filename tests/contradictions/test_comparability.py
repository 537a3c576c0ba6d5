"""What is one figure, what is comparable, and how both are said in words."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from flows import contradictions
from tests.contradictions.by_hand import Run, claim, fill


@pytest.fixture
def no_rules(tmp_path):
    (tmp_path / "rules").mkdir()
    return tmp_path / "rules"


@pytest.fixture
def figures(con, no_rules):
    """From claims to their figures: the claim_ids of each and its quantity in words."""
    return lambda *claims: take_figures(con, no_rules, claims)


def take_figures(con, folder, claims):
    fill(con, claims)
    contradictions.find(con, Run(), None, folder)
    return {
        " ".join(claim_ids): quantity
        for claim_ids, quantity in con.table("figures").project("claim_ids, quantity").fetchall()
    }


@pytest.mark.parametrize(("low", "high"), [(127877, 128000), (79998, 80000), (127000, 127336)])
def test_a_rounded_restatement_is_the_same_figure(figures, low, high):
    assert list(figures(claim(1, at=low), claim(2, at=high, location="US", statistic="average"))) == [
        "c001 c002"
    ]


def test_a_figure_speaks_with_its_roundest_claim(figures):
    assert figures(claim(1, low=79998, high=127336), claim(2, low=80000, high=127000)) == {
        "c001 c002": "$80,000–127,000"
    }


@pytest.mark.parametrize(
    "other",
    [
        {"at": 101000},
        {"low": 100000},
        {"high": 100000},
        {"at": 100000, "level": "senior"},
        {"at": 100000, "source_id": "t"},
        {"at": 100000, "role": "nurse"},
        {"at": 100000, "location": "US/Austin"},
        {"at": 100000, "company": "Apple"},
        {"at": 100000, "industry": "retail"},
        {"at": 100000, "qualifier": "night shift"},
        {"at": 100000, "currency": "CAD"},
        {"at": 100000, "period": "month"},
        {"at": 100000, "years_low": 2, "years_high": 3},
    ],
)
def test_another_value_or_subject_is_another_figure(figures, other):
    assert len(figures(claim(1, at=100000), claim(2, **other))) == 2


def test_two_restatements_that_differ_keep_a_third_that_says_nothing_apart(figures):
    assert (
        len(
            figures(
                claim(1, at=100000, statistic="average"),
                claim(2, at=100000, statistic="median"),
                claim(3, at=100000),
            )
        )
        == 3
    )


SAID = {
    "measure": {"measure": "bonus", "currency": None, "period": None},
    "role": {"role": "nurse"},
    "level": {"level": None},
    "currency": {"currency": "EUR"},
    "period": {"period": "hour"},
    "location": {"location": "US/Austin"},
    "company": {"company": "Apple"},
    "industry": {"industry": "retail"},
    "qualifier": {"qualifier": "night shift"},
    "statistic": {"statistic": "median"},
    "pay_basis": {"pay_basis": "total"},
    "years of experience": {"years_low": 9, "years_high": 12},
    "year": {"as_of_year": 2019},
    "entry": {"listed_in": "10", "listed_as": "tankers"},
}
WHOLE = {
    "at": 100000,
    "level": "senior",
    "statistic": "average",
    "pay_basis": "base",
    "years_low": 3,
    "years_high": 5,
    "as_of_year": 2025,
    "listed_in": "10",
    "listed_as": "",
}


def why_not(con, first, second):
    fill(con, [first, second])
    return {
        dimension: verdict == "comparable"
        for dimension, _, _, verdict, _ in con.table_function(
            "why_not_comparable", [first["claim_id"], second["claim_id"]]
        ).fetchall()
    }


def test_one_employer_under_two_names_is_comparable(con):
    facebook, meta = {"company": "Facebook"}, {"company": "Meta"}
    assert all(why_not(con, claim(1, **WHOLE, **facebook), claim(2, **WHOLE, **meta)).values())


@pytest.mark.parametrize("dimension", SAID)
def test_why_two_claims_are_not_comparable(con, dimension):
    verdicts = why_not(con, claim(1, **WHOLE), claim(2, **(WHOLE | SAID[dimension])))
    assert set(verdicts) - {"subject"} == set(SAID)
    assert not verdicts[dimension]


@pytest.mark.parametrize(
    "said",
    [
        {},
        {"source_id": "t", "as_of_year": 2019},
        {"location": "US"},
        {"statistic": None},
        {"pay_basis": None},
        {"years_low": None, "years_high": None},
        {"years_low": 5, "years_high": 8},
        {"as_of_year": None},
        {"level": "senior", "low": 1},
    ],
)
def test_claims_that_are_comparable_in_every_dimension(con, said):
    assert all(why_not(con, claim(1, **WHOLE), claim(2, **(WHOLE | said))).values())


@pytest.mark.parametrize(
    ("bands", "same"),
    [
        (((0, 1), (1, 3)), False),
        (((0, 2), (0, 2)), True),
        (((2, 6), (3, 6)), True),
        (((5, None), (6, None)), True),
        (((15, None), (10, 14)), False),
        (((None, 2), (0, 2)), True),
        (((0, 2), (None, None)), False),
    ],
)
def test_without_a_level_the_band_of_years_is_the_subject(con, bands, same):
    first, second = ({"at": 100000, "years_low": low, "years_high": high} for low, high in bands)
    assert why_not(con, claim(1, **first), claim(2, **second))["years of experience"] is same


DIMENSIONS = {
    "level": st.sampled_from([None, "mid", "senior"]),
    "location": st.sampled_from([None, "US", "US/Austin", "US/New York City"]),
    "statistic": st.sampled_from([None, "average", "median"]),
    "pay_basis": st.sampled_from([None, "base", "total"]),
    "company": st.sampled_from([None, "Apple", "APPLE"]),
    "years_low": st.sampled_from([None, 0, 2, 5]),
    "as_of_year": st.sampled_from([None, 2024, 2025]),
    "source_id": st.sampled_from(["s", "t"]),
}


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=st.fixed_dictionaries(DIMENSIONS), second=st.fixed_dictionaries(DIMENSIONS))
def test_comparable_has_no_direction(con, first, second):
    con.begin()
    try:
        one, other = claim(1, at=1000, **first), claim(2, at=1000, **second)
        there = why_not(con, one, other)
        back = {
            dimension: verdict == "comparable"
            for dimension, _, _, verdict, _ in con.table_function(
                "why_not_comparable", ["c002", "c001"]
            ).fetchall()
        }
        assert there == back
    finally:
        con.rollback()


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"at": 128000}, "$128,000"),
        ({"low": 120000, "high": 160000, "open_ended": True}, "$120,000–160,000+"),
        ({"low": 90000}, "at least $90,000"),
        ({"high": 170000}, "up to $170,000"),
        ({"low": 60, "high": 62.5, "period": "hour"}, "$60–62.5 an hour"),
        ({"low": 45000, "high": 50000, "currency": "EUR"}, "€45,000–50,000"),
        ({"at": 1200000, "currency": "INR"}, "₹1,200,000"),
        ({"at": 5000, "currency": "CHF", "period": "month"}, "CHF 5,000 a month"),
        ({"low": 3, "high": 5, "measure": "experience"}, "3–5 years"),
        ({"at": 1, "measure": "experience"}, "1 year"),
        ({"low": 5, "measure": "experience"}, "at least 5 years"),
        ({"low": 10, "high": 20, "measure": "bonus"}, "10–20%"),
    ],
)
def test_quantities_in_words(figures, said, words):
    assert list(figures(claim(1, **said)).values()) == [words]


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({}, "overall pay"),
        ({"statistic": "average", "level": "senior"}, "senior average"),
        ({"level": "entry"}, "entry-level pay"),
        ({"company": "Amazon"}, "pay at Amazon"),
        ({"industry": "retail", "statistic": "median"}, "median in retail"),
        ({"level": "mid", "location": "DE/Berlin"}, "mid-level pay in Berlin"),
        ({"level": "mid", "location": "DE"}, "mid-level pay"),
        ({"qualifier": "PhD"}, "pay (PhD)"),
        ({"years_low": 2, "years_high": 6}, "pay with 2–6 years of experience"),
    ],
)
def test_subjects_in_words(con, figures, said, words):
    figures(claim(1, at=100, **said))
    assert con.table("figures").project("subject").fetchall() == [(words,)]


def test_a_summary_is_a_sentence_that_an_editor_would_write(find):
    found = find(
        claim(1, level="senior", statistic="average", at=128000),
        claim(2, level="mid", low=140000, high=356000),
    )
    assert found.summaries("level_inversion") == [
        "The senior average of $128,000 is $12,000 (8.6%) below the lowest mid-level pay of $140,000"
        " in the same article."
    ]


def test_what_could_explain_a_disagreement_is_said(find):
    found = find(
        claim(1, at=80000, statistic="average", as_of_year=2019, location="US", source_id="a"),
        claim(2, low=100000, high=120000, as_of_year=2024, pay_basis="total", source_id="b"),
    )
    (row,) = found.rows
    told = " ".join(row["could_explain"])
    assert all(words in told for words in ("2019 against 2024", "total pay", "an average", "names no place"))
