"""Figures and subjects as people read them."""

import pytest

from flows.report import figures


def claim(**said):
    nothing = dict.fromkeys(
        [
            "role",
            "level",
            "years_low",
            "years_high",
            "location",
            "company",
            "industry",
            "qualifier",
            "statistic",
            "low",
            "high",
            "currency",
            "period",
            "pay_basis",
        ]
    )
    return nothing | {"measure": "pay", "open_ended": False, "approximate": False, "hedged": False} | said


def usd(low, high, **said):
    return claim(low=low, high=high, currency="USD", period="year", **said)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (usd(120000, 160000), "$120,000–160,000 a year"),
        (usd(90000, None), "from $90,000 a year"),
        (usd(None, 170000), "up to $170,000 a year"),
        (usd(127877, 127877), "$127,877 a year"),
        (usd(160000, 200000, open_ended=True), "$160,000–200,000+ a year"),
        (usd(110000, 110000, approximate=True), "about $110,000 a year"),
        (usd(None, 110000, approximate=True), "up to about $110,000 a year"),
        (claim(low=60.5, high=150, currency="USD", period="hour"), "$60.50–150 an hour"),
        (claim(low=1200000, high=3500000, currency="INR", period="year"), "₹1,200,000–3,500,000 a year"),
        (claim(low=95000, high=95000, currency="CAD", period="month"), "CA$95,000 a month"),
        (claim(low=5, high=9, currency="XQX", period="day"), "XQX5–9 a day"),
        (claim(low=None, high=None, currency=None), "no figure"),
        (claim(measure="experience", low=3, high=5), "3–5 years"),
        (claim(measure="experience", low=6, high=None), "from 6 years"),
        (claim(measure="experience", low=None, high=1), "up to 1 year"),
        (claim(measure="bonus", low=10, high=20, open_ended=True), "10–20%+"),
        (claim(measure="growth", low=3.5, high=3.5), "3.5% a year"),
    ],
)
def test_quantity_says_bounds_openness_unit_and_period(said, words):
    assert figures.quantity(said) == words


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (usd(120_000, 160_000) | {"open_ended": True}, "$120K–160K+"),
        (usd(127_877, 127_877), "$127.9K"),
        (usd(None, 1_250_000), "up to $1.25M"),
        (usd(7.25, None) | {"period": "hour"}, "from $7.25"),
        (claim(measure="pay", low=1_800_000, high=3_500_000, currency="INR", period="year"), "₹1.8M–3.5M"),
        (claim(measure="experience", low=3, high=5), "3–5 yr"),
        (claim(measure="growth", low=None, high=12.5), "up to 12.5%"),
    ],
)
def test_a_picture_has_figures_in_few_characters(said, words):
    assert figures.short(said) == words


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (usd(1, 2), "US dollars a year"),
        (claim(currency="GBP", period="hour"), "British pounds an hour"),
        (claim(measure="experience"), "years"),
        (claim(measure="bonus"), "percent of base pay"),
        (claim(measure="growth"), "percent a year"),
    ],
)
def test_an_axis_says_what_it_counts(said, words):
    assert figures.unit(said) == words


def test_subject_names_every_dimension_that_is_said():
    said = usd(
        1,
        2,
        level="mid",
        role="data_scientist",
        statistic="average",
        pay_basis="base",
        location="GB/London",
        company="Tidewater",
        industry="real_estate",
        years_low=3,
        years_high=5,
        qualifier="night shift",
        hedged=True,
    )
    assert figures.subject(said) == (
        "mid-level data scientist · average · base pay · London, United Kingdom · Tidewater · real estate · "
        "with 3–5 years of experience · night shift · said of some, not all"
    )


def test_an_open_band_of_years_reads_as_such():
    assert figures.subject(usd(1, 2, years_low=5)) == "all jobs · with 5+ years of experience"
    assert figures.subject(usd(1, 2, years_high=2)) == "all jobs · with up to 2 years of experience"


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (0.1144, "11.4%"),
        (0.25, "25%"),
        (0.004, "0.4%"),
        (0.0001, "under 0.1%"),
        (0, "0%"),
        (12.5, "1,250%"),
    ],
)
def test_a_gap_never_reads_as_nothing_where_there_is_one(share, words):
    assert figures.percent(share) == words


@pytest.mark.parametrize(
    ("value", "words"), [(120000, "$120K"), (12500, "$12.5K"), (0, "$0"), (1250000, "$1.25M")]
)
def test_ticks_are_short(value, words):
    assert figures.tick(usd(1, 2), value) == words
