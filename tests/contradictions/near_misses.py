"""For each rule, claims that come near and do not contradict each other."""

from datetime import date

from tests.contradictions.by_hand import Case, claim, source

A, B = {"source_id": "a"}, {"source_id": "b"}
YEARS = {"measure": "experience"}


def near(rule: str, shows: str, *claims: dict, sources=()) -> Case:
    return Case(rule, shows, list(claims), set(), list(sources))


NEAR_MISSES = [
    near(
        "disjoint_ranges",
        "one source on a job at all levels, as it does for grades and shifts",
        claim(1, low=27000, high=30000),
        claim(2, low=31000, high=37000),
    ),
    near(
        "disjoint_ranges",
        "a source whose own figures cannot be about one thing",
        claim(1, low=27000, high=30000, **A),
        claim(2, low=31000, high=37000, **A),
        claim(3, low=50000, high=60000, **B),
    ),
    near(
        "disjoint_ranges",
        "a contrast in one breath",
        claim(1, level="senior", at=92000, line=2, char_start=0, char_end=9),
        claim(2, level="senior", at=104000, line=2, char_start=80, char_end=89),
    ),
    near(
        "disjoint_ranges",
        "dollars paid abroad against dollars of which nothing says where",
        claim(1, level="senior", low=60000, high=100000, **A),
        claim(2, level="senior", low=18000, high=40000, location="MX", **B),
    ),
    near(
        "level_inversion",
        "levels of one rank",
        claim(1, level="staff", at=100000),
        claim(2, level="lead", at=140000),
    ),
    near(
        "level_inversion",
        "ranges that touch",
        claim(1, level="senior", low=100000, high=140000),
        claim(2, level="mid", low=140000),
    ),
    near(
        "level_inversion", "rounding", claim(1, level="senior", at=127500), claim(2, level="mid", at=128000)
    ),
    near(
        "level_inversion",
        "a round figure with about",
        claim(1, level="senior", at=125000, approximate=True),
        claim(2, level="mid", at=130000),
    ),
    near(
        "level_inversion",
        "open above",
        claim(1, level="senior", low=90000, high=100000, open_ended=True),
        claim(2, level="mid", low=110000, high=150000),
    ),
    near(
        "level_inversion",
        "two sources",
        claim(1, level="senior", at=100000, **A),
        claim(2, level="mid", at=140000, **B),
    ),
    near(
        "level_inversion",
        "two cities",
        claim(1, level="senior", at=100000, location="US/Austin"),
        claim(2, level="mid", at=140000, location="US/Boston"),
    ),
    near(
        "level_inversion",
        "base against total",
        claim(1, level="senior", at=100000, pay_basis="base"),
        claim(2, level="mid", at=140000, pay_basis="total"),
    ),
    near(
        "level_inversion",
        "different years",
        claim(1, level="senior", at=100000, as_of_year=2019),
        claim(2, level="mid", at=140000, as_of_year=2024),
    ),
    near(
        "level_inversion",
        "what only some reach",
        claim(1, level="senior", low=100000, high=150000),
        claim(2, level="mid", low=200000, hedged=True),
    ),
    near("disjoint_ranges", "roles", claim(1, at=80000), claim(2, at=120000, role="nurse")),
    near(
        "disjoint_ranges",
        "a near touch",
        claim(1, low=80000, high=99000, **A),
        claim(2, low=100000, high=120000, **B),
    ),
    near("disjoint_ranges", "a rounded restatement", claim(1, at=127877), claim(2, at=128000)),
    near("disjoint_ranges", "averages of two sources", claim(1, at=95000, **A), claim(2, at=100000, **B)),
    near(
        "disjoint_ranges",
        "a city against its country",
        claim(1, at=80000, location="US", **A),
        claim(2, at=120000, location="US/Seattle", **B),
    ),
    near(
        "disjoint_ranges",
        "a city against nothing said",
        claim(1, at=80000, **A),
        claim(2, at=120000, location="US/Seattle", **B),
    ),
    near(
        "disjoint_ranges",
        "average against median",
        claim(1, at=80000, statistic="median", **A),
        claim(2, at=120000, statistic="average", **B),
    ),
    near(
        "disjoint_ranges",
        "a company against all",
        claim(1, at=80000, **A),
        claim(2, at=120000, company="Apple", **B),
    ),
    near(
        "disjoint_ranges",
        "two qualifiers",
        claim(1, at=107460, qualifier="bachelor's degree"),
        claim(2, at=117324, qualifier="master's degree"),
    ),
    near(
        "disjoint_ranges",
        "entries that the writer of a list tells apart",
        claim(1, level="senior", at=80000, listed_in="9", listed_as="tankers"),
        claim(2, level="senior", at=120000, listed_in="9", listed_as=""),
    ),
    near(
        "level_inversion",
        "two entries that are told apart",
        claim(1, level="senior", at=80000, listed_in="9", listed_as="tankers"),
        claim(2, level="mid", at=120000, listed_in="9", listed_as="ferries"),
    ),
    near(
        "disjoint_ranges",
        "hours against years",
        claim(1, low=60, high=150, period="hour"),
        claim(2, at=120000),
    ),
    near(
        "disjoint_ranges",
        "a level against all",
        claim(1, at=80000, **A),
        claim(2, level="senior", at=120000, **B),
    ),
    near(
        "disjoint_ranges",
        "bands of years",
        claim(1, at=80000, years_low=0, years_high=1),
        claim(2, at=120000, years_low=4, years_high=6),
    ),
    near(
        "disjoint_ranges",
        "some exceed it",
        claim(1, low=80000, high=120000),
        claim(2, low=300000, hedged=True),
    ),
    near(
        "disjoint_ranges",
        "a maximum over an average",
        claim(1, high=821000),
        claim(2, low=111000, high=145000),
    ),
    near("disjoint_ranges", "one source's own bounds", claim(1, high=80000), claim(2, low=100000)),
    near(
        "disjoint_ranges",
        "sources that name no job",
        claim(1, at=80000, role=None, **A),
        claim(2, at=120000, role=None, **B),
    ),
    near(
        "bound_conflict",
        "a floor that holds",
        claim(1, low=90000, **A),
        claim(2, low=90000, high=120000, **B),
    ),
    near(
        "bound_conflict",
        "a floor only just crossed",
        claim(1, low=90000, **A),
        claim(2, low=87000, high=120000, **B),
    ),
    near(
        "bound_conflict",
        "a floor that binds nobody",
        claim(1, low=90000, hedged=True, **A),
        claim(2, low=60000, high=95000, **B),
    ),
    near(
        "bound_conflict",
        "a ceiling far above an open range",
        claim(1, high=821000, **A),
        claim(2, low=100000, high=150000, open_ended=True, **B),
    ),
    near(
        "bound_conflict",
        "no common value is another rule's",
        claim(1, low=90000, **A),
        claim(2, low=50000, high=60000, **B),
    ),
    near(
        "weak_overlap",
        "ranges that share a fifth",
        claim(1, low=100000, high=150000, **A),
        claim(2, low=130000, high=190000, **B),
    ),
    near(
        "weak_overlap",
        "both open above",
        claim(1, low=100000, high=150000, open_ended=True, **A),
        claim(2, low=141000, high=200000, open_ended=True, **B),
    ),
    near(
        "weak_overlap",
        "an average inside a range",
        claim(1, low=50000, high=200000, **A),
        claim(2, low=100000, high=110000, statistic="average", **B),
    ),
    near(
        "weak_overlap",
        "a point inside a range",
        claim(1, low=50000, high=200000, **A),
        claim(2, at=100000, **B),
    ),
    near(
        "experience_conflict",
        "6 years against 5",
        claim(1, level="senior", low=6, **YEARS, **A),
        claim(2, level="senior", low=5, **YEARS, **B),
    ),
    near(
        "experience_conflict",
        "12 years against 10",
        claim(1, level="executive", low=13, **YEARS, **A),
        claim(2, level="executive", low=10, **YEARS, **B),
    ),
    near(
        "experience_conflict",
        "bands with a common year",
        claim(1, level="mid", low=2, high=5, **YEARS, **A),
        claim(2, level="mid", high=2, **YEARS, **B),
    ),
    near(
        "experience_conflict",
        "two levels",
        claim(1, level="senior", low=10, **YEARS, **A),
        claim(2, level="mid", low=3, **YEARS, **B),
    ),
    near(
        "shared_band",
        "one statement about two levels",
        claim(1, level="staff", low=150000, high=200000, char_start=5, char_end=20),
        claim(2, level="principal", low=150000, high=200000, char_start=5, char_end=20),
    ),
    near(
        "shared_band",
        "a common floor",
        claim(1, level="staff", low=150000),
        claim(2, level="principal", low=150000),
    ),
    near(
        "shared_band",
        "two cities",
        claim(1, level="mid", low=1e5, high=2e5, location="US/Austin"),
        claim(2, level="senior", low=1e5, high=2e5, location="US/Boston"),
    ),
    near(
        "shared_band",
        "two sources",
        claim(1, level="mid", low=1e5, high=2e5, **A),
        claim(2, level="senior", low=1e5, high=2e5, **B),
    ),
    near(
        "overall_outside_levels",
        "one level is not all",
        claim(1, at=150000),
        claim(2, level="entry", at=80000),
    ),
    near(
        "overall_outside_levels",
        "above levels of which none is high",
        claim(1, at=150000),
        claim(2, level="entry", at=80000),
        claim(3, level="mid", low=90000, high=120000),
    ),
    near(
        "overall_outside_levels",
        "below levels of which none is low",
        claim(1, at=70000, statistic="median"),
        claim(2, level="lead", at=85000),
        claim(3, level="principal", low=91000, high=95000),
    ),
    near(
        "overall_outside_levels",
        "a level open above",
        claim(1, at=150000),
        claim(2, level="entry", at=80000),
        claim(3, level="senior", low=100000),
    ),
    near(
        "overall_outside_levels",
        "a city against levels",
        claim(1, at=150000, location="US/Seattle"),
        claim(2, level="entry", at=80000),
        claim(3, level="senior", at=100000),
    ),
    near(
        "overall_outside_levels",
        "Canadian dollars above American ones",
        claim(1, at=150000, currency="CAD"),
        claim(2, level="entry", at=80000),
        claim(3, level="senior", at=120000),
    ),
    near(
        "overall_outside_levels",
        "euros against dollars",
        claim(1, at=150000, currency="EUR"),
        claim(2, level="entry", at=80000),
        claim(3, level="senior", at=120000),
    ),
    near(
        "overall_outside_levels",
        "a band of years is not all",
        claim(1, at=150000, years_low=15),
        claim(2, level="entry", at=80000),
        claim(3, level="senior", at=120000),
    ),
    near(
        "company_outside_industry",
        "inside",
        claim(1, company="Amazon", at=170000),
        claim(2, industry="technology", low=160000, high=250000),
    ),
    near(
        "company_outside_industry",
        "a little above",
        claim(1, company="Amazon", low=160000, high=250000),
        claim(2, industry="technology", low=100000, high=150000),
    ),
    near(
        "company_outside_industry",
        "another industry",
        claim(1, company="Amazon", at=150000),
        claim(2, industry="finance", low=160000, high=250000),
    ),
    near(
        "company_outside_industry",
        "a company nobody knows",
        claim(1, company="Acme", at=150000),
        claim(2, industry="technology", low=160000, high=250000),
    ),
    near(
        "currency_mismatch",
        "a country's own currency",
        claim(1, at=90000, currency="CAD", location="CA/Toronto"),
        claim(2, at=150000, location="US"),
        claim(3, at=160000, location="US/Seattle"),
    ),
    near(
        "currency_mismatch",
        "the article's currency abroad",
        claim(1, at=70776, currency="EUR", location="NO"),
        claim(2, at=55000, currency="EUR", location="DE"),
        claim(3, at=56000, currency="EUR", location="DE/Berlin"),
    ),
    near(
        "currency_mismatch",
        "an article about no one country",
        claim(1, at=84769, currency="CAD"),
        claim(2, at=150000, location="US"),
        claim(3, at=60000, currency="EUR", location="DE"),
    ),
    near(
        "currency_mismatch",
        "several countries compared in one currency",
        claim(1, at=900, location="TH", period="month"),
        claim(2, at=1500, location="VN", period="month"),
        claim(3, at=2400, location="JP", period="month"),
    ),
    near(
        "currency_mismatch",
        "a conversion beside the sum",
        claim(1, at=80000, location="AU", line=7),
        claim(2, at=120000, currency="AUD", location="AU", line=7),
    ),
    near(
        "stale_figures",
        "figures of the year",
        claim(1, at=100000, as_of_year=2025),
        sources=[source("s", published_on=date(2025, 9, 8))],
    ),
    near(
        "stale_figures",
        "history beside current figures",
        claim(1, at=100000, as_of_year=2019),
        claim(2, at=120000, as_of_year=2025),
        sources=[source("s", published_on=date(2025, 9, 8))],
    ),
    near("stale_figures", "no date", claim(1, at=100000, as_of_year=2019)),
    near(
        "copied_figures",
        "two figures in common",
        *(
            claim(n + 10 * (name == "b"), level=level, low=low, high=low + 30000, source_id=name)
            for name in "ab"
            for n, (level, low) in enumerate([("entry", 90000), ("mid", 120000)], start=1)
        ),
    ),
    near(
        "copied_figures",
        "the usual bands of years",
        *(
            claim(n + 10 * (name == "b"), level=level, low=low, source_id=name, **YEARS)
            for name in "ab"
            for n, (level, low) in enumerate([("entry", 0), ("mid", 3), ("senior", 6)], start=1)
        ),
    ),
]
