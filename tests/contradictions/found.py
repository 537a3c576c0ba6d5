"""For each rule, claims that contradict each other."""

from datetime import date

from tests.contradictions.by_hand import Case, claim, source

A, B = {"source_id": "a"}, {"source_id": "b"}
YEARS = {"measure": "experience"}
ONE_PAIR = {("c001", "c002")}


def found(rule: str, shows: str, *claims: dict, pairs=ONE_PAIR, sources=()) -> Case:
    return Case(rule, shows, list(claims), pairs, list(sources))


FOUND = [
    found(
        "level_inversion",
        "a senior average under the mid-level range",
        claim(1, level="senior", statistic="average", at=128000),
        claim(2, level="mid", low=140000, high=356000),
    ),
    found(
        "level_inversion",
        "a ceiling under a floor",
        claim(1, level="senior", high=90000),
        claim(2, level="mid", low=100000),
    ),
    found(
        "level_inversion",
        "years too",
        claim(1, level="staff", low=2, high=4, **YEARS),
        claim(2, level="senior", low=6, **YEARS),
    ),
    found(
        "level_inversion",
        "restatements are one finding",
        claim(1, level="senior", at=128000),
        claim(3, level="senior", at=127877, location="US"),
        claim(2, level="mid", low=140000, high=356000, location="US"),
        pairs={("c001 c003", "c002")},
    ),
    found(
        "disjoint_ranges",
        "ranges of two sources",
        claim(1, low=80000, high=90000, **A),
        claim(2, low=100000, high=120000, **B),
    ),
    found(
        "disjoint_ranges",
        "figures of one source",
        claim(1, level="mid", low=80000, high=90000),
        claim(2, level="mid", low=100000, high=120000),
    ),
    found(
        "disjoint_ranges",
        "averages far apart",
        claim(1, at=80000, statistic="average", **A),
        claim(2, at=100000, **B),
    ),
    found(
        "disjoint_ranges",
        "two names of one place",
        claim(1, at=80000, location="IN/Bangalore", currency="INR", **A),
        claim(2, low=100000, high=120000, location="IN/Bengaluru", currency="INR", **B),
    ),
    found(
        "disjoint_ranges",
        "a country against nothing said",
        claim(1, high=80000, location="US", **A),
        claim(2, low=100000, **B),
    ),
    found(
        "disjoint_ranges",
        "years of one source",
        claim(1, level="mid", low=1, high=2, **YEARS),
        claim(2, level="mid", low=4, high=6, **YEARS),
    ),
    found(
        "bound_conflict",
        "a range that starts under a floor",
        claim(1, low=90000, **A),
        claim(2, low=80000, high=127000, **B),
    ),
    found(
        "bound_conflict",
        "a range that ends over a ceiling",
        claim(1, high=170000, **A),
        claim(2, low=160000, high=200000, **B),
    ),
    found(
        "bound_conflict",
        "a range left open at the ceiling",
        claim(1, high=170000, **A),
        claim(2, low=150000, high=170000, open_ended=True, **B),
    ),
    found(
        "bound_conflict",
        "within a source",
        claim(1, level="mid", low=90000),
        claim(2, level="mid", low=80000, high=127000),
    ),
    found(
        "weak_overlap",
        "ranges that meet at their ends",
        claim(1, low=111000, high=145000, **A),
        claim(2, low=141000, high=200000, open_ended=True, **B),
    ),
    found(
        "weak_overlap",
        "a ceiling more than twice the other",
        claim(1, low=120000, high=160000, **A),
        claim(2, low=140000, high=356000, **B),
    ),
    found(
        "experience_conflict",
        "10 years against 5",
        claim(1, level="senior", low=10, **YEARS, **A),
        claim(2, level="senior", low=5, **YEARS, **B),
    ),
    found(
        "experience_conflict",
        "bands without a common year",
        claim(1, level="mid", low=3, high=5, **YEARS, **A),
        claim(2, level="mid", low=1, high=2, **YEARS, **B),
    ),
    found(
        "shared_band",
        "one band under two levels",
        claim(1, level="mid", low=140000, high=356000),
        claim(2, level="staff", low=140000, high=356000, location="US"),
    ),
    found(
        "shared_band",
        "the same years for two levels",
        claim(1, level="mid", low=2, high=5, **YEARS),
        claim(2, level="staff", low=2, high=5, **YEARS),
    ),
    found(
        "overall_outside_levels",
        "the whole above its parts",
        claim(1, low=150000, high=180000),
        claim(2, level="entry", at=80000),
        claim(3, level="senior", low=110000, high=140000),
        pairs={("c001", "c002 c003")},
    ),
    found(
        "overall_outside_levels",
        "US dollars above Canadian ones",
        claim(1, low=141000, high=200000, open_ended=True),
        claim(2, level="entry", at=84769, currency="CAD"),
        claim(3, level="senior", at=135452, currency="CAD"),
        pairs={("c001", "c002 c003")},
    ),
    found(
        "overall_outside_levels",
        "the whole below its parts",
        claim(1, at=60000, statistic="average"),
        claim(2, level="entry", at=80000),
        claim(3, level="senior", low=110000),
        pairs={("c001", "c002 c003")},
    ),
    found(
        "company_outside_industry",
        "a company below its industry",
        claim(1, company="Amazon", statistic="average", at=150000, **A),
        claim(2, industry="technology", low=160000, high=250000, pay_basis="total", **B),
    ),
    found(
        "company_outside_industry",
        "a company above its industry",
        claim(1, company="Goldman Sachs", low=300000, high=400000),
        claim(2, industry="finance", low=160000, high=250000),
    ),
    found(
        "currency_mismatch",
        "a foreign currency in an article about a country",
        claim(1, level="entry", at=84769, currency="CAD"),
        claim(2, level="mid", at=115539, currency="CAD"),
        claim(3, at=100000, location="US"),
        claim(4, at=160000, location="US/Seattle"),
        pairs={("c001 c002", "")},
    ),
    found(
        "currency_mismatch",
        "a place paid in a currency that is not its own nor the article's",
        claim(1, at=70296, location="IL"),
        claim(2, at=55000, location="DE", currency="EUR"),
        claim(3, at=56000, location="DE/Berlin", currency="EUR"),
        pairs={("c001", "")},
    ),
    found(
        "stale_figures",
        "figures of the year before",
        claim(1, low=100000, high=150000, as_of_year=2024),
        pairs={("c001", "")},
        sources=[source("s", published_on=date(2025, 9, 8))],
    ),
    found(
        "stale_figures",
        "the source's own year",
        claim(1, at=100000),
        claim(2, level="mid", at=120000),
        pairs={("c001 c002", "")},
        sources=[source("s", published_on=date(2025, 9, 8), as_of_year=2023)],
    ),
    found(
        "copied_figures",
        "three bands to the dollar",
        *(
            claim(n + 10 * (name == "b"), level=level, low=low, high=low + 30000, source_id=name)
            for name in "ab"
            for n, (level, low) in enumerate([("entry", 90000), ("mid", 120000), ("senior", 160000)], start=1)
        ),
        pairs={("c001 c002 c003", "c011 c012 c013")},
    ),
]
