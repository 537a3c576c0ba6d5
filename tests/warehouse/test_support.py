"""What the independent sources support: hand-written claims, and what is left to believe of them."""

from pathlib import Path

import duckdb
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows import contradictions, load, support
from flows.paths import CONTRADICTIONS_SQL
from tests.contradictions.by_hand import Run, claim, fill

NO_RULES = Path(__file__).parent / "no_rules"
TRUSTED, DOUBTED, UNKNOWN = 0.667, 0.333, 0.5
"""Weight of a voice borne out in its only shared subject, outvoted in it, without any."""


@pytest.fixture(scope="module")
def schema(tmp_path_factory):
    """A connection whose tables every example of a test fills anew."""
    with duckdb.connect() as con:
        load.create(con)
        yield con


TABLES = (
    "sources", "claims", "figures", "compared", "rules", "contradictions", "contradiction_claims",
    "source_independence", "source_weights", "reconciled", "reconciled_claims", "claim_standings",
)  # fmt: skip


def believe(con, *said, rules=NO_RULES):
    """Fill the warehouse with these claims, each a dict, run the rules, and reconcile."""
    for table in TABLES:
        con.execute(f"DELETE FROM {table}")
    fill(con, [claim(n, **{"level": "senior", **row}) for n, row in enumerate(said)])
    contradictions.find(con, Run(), folder=rules)
    support.fill(con)


def rows(con, table, **where):
    return pl.DataFrame(con.table(table)).filter(**where).to_dicts()


def one(con, table="reconciled", **where):
    [row] = rows(con, table, **where)
    return row


def say(source_id, low, high, **more):
    return {"source_id": source_id, "low": low, "high": high, **more}


def supported(row):
    return row["supported_low"], row["supported_high"], row["agreement"], row["outliers"]


def article(source_id, *bands, **more):
    """One claim a band, of the levels in order."""
    levels = ["entry", "mid", "senior", "principal", "director"]
    return [say(source_id, low, high, level=level, **more) for level, (low, high) in zip(levels, bands)]


BANDS = [(81_300, 99_700), (112_400, 141_900), (163_200, 188_800)]


def test_who_allows_some_of_what_is_supported_stands_not_outside_of_it(schema):
    averages = [say(name, at, at) for name, at in [("a", 100), ("b", 109), ("e", 100), ("f", 109)]]
    believe(schema, *averages, say("c", 107, 140), say("d", 120, 140))
    row = one(schema)
    assert supported(row)[:2] == (100, 109) and row["outliers"] == ["d"]
    assert row["outside"][0]["gap"] == pytest.approx(11 / 120)
    assert [found["claim_id"] for found in rows(schema, "claim_standings", inside=False)] == ["c005"]


@pytest.mark.parametrize(("copies", "others"), [("ab", "cd"), ("cd", "ab")])
def test_of_findings_alike_the_one_of_independent_sources_comes_first(schema, copies, others):
    apart = [(10_000, 20_000), (80_000, 90_000)]
    said = [claimed for source in copies for claimed in article(source, *BANDS)]
    for role, sources in (("clerk", "ab"), ("nurse", "cd")):
        said += [say(source, *band, role=role) for source, band in zip(sources, apart)]
    believe(schema, *said, rules=CONTRADICTIONS_SQL)
    found = sorted(rows(schema, "contradictions", rule="disjoint_ranges"), key=lambda row: row["rank"])
    assert len({row["gap"] for row in found}) == 1
    assert [row["sources"] for row in found] == [list(others), list(copies)]


# Which sources are one voice.


def test_two_articles_with_three_identical_figures_are_one_voice(schema):
    believe(schema, *article("a", *BANDS), *article("b", *BANDS, (200_000, 260_000)))
    pair = one(schema, "source_independence")
    assert (pair["source_a"], pair["source_b"], pair["shared"], pair["rare"]) == ("a", "b", 3, 3)
    assert (pair["independent"], pair["same_figures"]) == (False, False)
    assert [figure["figure"] for figure in pair["figures"]] == [
        "entry-level pay of $81,300–99,700",
        "mid-level pay of $112,400–141,900",
        "senior pay of $163,200–188,800",
    ]
    assert [figure["elsewhere"] for figure in pair["figures"]] == [0, 0, 0]
    assert (pair["figures"][0]["claims_a"], pair["figures"][0]["claims_b"]) == (["c000"], ["c003"])
    assert {row["voice"] for row in rows(schema, "source_weights")} == {"a"}


def near_misses():
    off_by_a_dollar = [*BANDS[:2], (163_201, 188_800)]
    yield "two figures shared", [*article("a", *BANDS), *article("b", *BANDS[:2])]
    yield "a figure is off by a dollar", [*article("a", *BANDS), *article("b", *off_by_a_dollar)]
    yield "another job", [*article("a", *BANDS), *article("b", *BANDS, role="nurse")]
    yield "another currency", [*article("a", *BANDS), *article("b", *BANDS, currency="EUR")]
    yield "another city", [*article("a", *BANDS), *article("b", *BANDS, location="US/Austin")]
    yield "another employer", [*article("a", *BANDS), *article("b", *BANDS, company="Acme")]
    yield (
        "base against total pay",
        [
            *article("a", *BANDS, pay_basis="base"),
            *article("b", *BANDS, pay_basis="total"),
        ],
    )
    yield "no job is named", [*article("a", *BANDS, role=None), *article("b", *BANDS, role=None)]
    years = {"measure": "experience"}
    yield (
        "years are everybody's convention",
        [
            *article("a", (0, 2), (3, 5), (6, 8), **years),
            *article("b", (0, 2), (3, 5), (6, 8), **years),
        ],
    )
    yield (
        "one figure said three times",
        [
            *[say("a", 81_300, 99_700)] * 3,
            *[say("b", 81_300, 99_700)] * 3,
        ],
    )


@pytest.mark.parametrize("said", [pytest.param(said, id=why) for why, said in near_misses()])
def test_others_stay_independent(schema, said):
    believe(schema, *said)
    assert {row["source_id"]: row["voice"] for row in rows(schema, "source_weights")} == {"a": "a", "b": "b"}


def test_what_one_says_of_a_country_and_the_other_of_no_place_may_be_copied(schema):
    believe(schema, *article("a", *BANDS, location="US"), *article("b", *BANDS, statistic="average"))
    assert not one(schema, "source_independence")["independent"]


def test_figures_that_many_give_are_no_evidence(schema):
    crowd = [
        row for n in range(40) for row in article(f"s{n:02}", BANDS[n % 3], BANDS[n % 2], BANDS[n % 5 % 2])
    ]
    own = [say(f"s{n:02}", 300_000 + 100 * n, 400_000, level="principal") for n in range(40)]
    believe(schema, *crowd, *own)
    assert all(row["independent"] == (row["rare"] < 3) for row in rows(schema, "source_independence"))
    common = [say(f"t{n:02}", low, high, level=level) for n in range(30) for level, low, high in (
        [("entry", *BANDS[0]), ("mid", *BANDS[1])] if n % 2 else [("mid", *BANDS[1]), ("senior", *BANDS[2])]
    )]  # fmt: skip
    alike = [*article("a", *BANDS), *article("b", *BANDS, (1, 2))]
    believe(schema, *common, *alike)
    pair = one(schema, "source_independence")
    assert (pair["shared"], pair["rare"], pair["independent"]) == (3, 0, True)
    assert sorted(figure["elsewhere"] for figure in pair["figures"]) == [15, 15, 30]


@pytest.mark.parametrize("copies", [2, 11, 60])
def test_an_article_printed_by_many_is_one_voice(schema, copies):
    prints = [row for n in range(copies) for row in article(f"s{n:02}", *BANDS)]
    believe(schema, *prints, *article("z", (80_000, 100_000)))
    told = one(schema, level="entry")
    assert (told["sources"], told["independent_sources"]) == (copies + 1, 2)
    assert {row["voice_sources"] for row in rows(schema, "source_weights", voice="s00")} == {copies}


@pytest.mark.parametrize("copies", [11, 40])
def test_many_who_take_the_same_figures_and_add_their_own_are_one_voice(schema, copies):
    said = [row for n in range(copies) for row in article(f"s{n:02}", *BANDS, (200_000 + 137 * n, 260_000))]
    believe(schema, *said)
    assert {row["voice"] for row in rows(schema, "source_weights")} == {"s00"}


def test_a_voice_is_all_that_hangs_together(schema):
    other = [(71_100, 72_200), (83_300, 84_400), (95_500, 96_600)]
    believe(
        schema,
        *article("c", *BANDS, role="nurse"),
        *article("b", *BANDS, role="nurse"),
        *article("b", *other),
        *article("a", *other),
        *article("d", *BANDS[:2]),
    )
    voices = {
        row["source_id"]: (row["voice"], row["voice_sources"]) for row in rows(schema, "source_weights")
    }
    assert voices == {"a": ("a", 3), "b": ("a", 3), "c": ("a", 3), "d": ("d", 1)}


# What is left to believe.


def test_the_range_that_most_of_the_weight_shares(schema):
    believe(schema, say("a", 100, 150), say("b", 120, 180), say("c", 110, 140), say("d", 300, 400))
    told = one(schema)
    weight = 3 * TRUSTED / (3 * TRUSTED + DOUBTED)
    assert supported(told) == (120, 140, pytest.approx(weight, abs=1e-4), ["d"])
    assert told["outside"] == [{"source_id": "d", "low": 300, "high": 400, "gap": pytest.approx(160 / 300)}]
    assert (told["sources"], told["independent_sources"], told["claims"]) == (4, 4, 4)
    assert told["note"] == "some sources stand outside"


def test_who_stands_outside_is_told_farthest_first_by_the_nearest_of_its_claims(schema):
    believe(
        schema,
        say("a", 100, 150), say("b", 100, 150), say("c", 100, 150),
        say("d", 200, 300), say("d", 700, 800), say("e", 20, 50),
    )  # fmt: skip
    assert one(schema)["outliers"] == ["d", "e"]
    assert one(schema)["outside"] == [
        {"source_id": "e", "low": 20, "high": 50, "gap": 0.5},
        {"source_id": "d", "low": 200, "high": 300, "gap": 0.25},
    ]


def test_one_source_supports_nothing_and_is_told_to_be_one(schema):
    believe(schema, say("a", 100, 150), say("a", 120, 130))
    assert supported(one(schema)) == (None, None, None, [])
    assert one(schema)["note"] == "one source only"
    assert rows(schema, "claim_standings") == []


def test_copies_alone_support_nothing(schema):
    believe(schema, *article("a", *BANDS), *article("b", *BANDS))
    told = one(schema, level="senior")
    assert (told["sources"], told["independent_sources"], told["note"]) == (2, 1, "one voice only")
    assert supported(told) == (None, None, None, [])


def test_copies_do_not_outvote_two_who_agree(schema):
    copies = [row for n in range(5) for row in article(f"copy{n}", *BANDS)]
    believe(schema, *copies, say("x", 300_000, 400_000), say("y", 310_000, 390_000))
    told = one(schema, level="senior")
    assert (told["supported_low"], told["supported_high"]) == (310_000, 390_000)
    assert (told["sources"], told["independent_sources"]) == (7, 3)
    assert told["outliers"] == [f"copy{n}" for n in range(5)]


def test_two_against_two_are_split(schema):
    believe(schema, say("a", 100, 110), say("b", 105, 110), say("c", 200, 210), say("d", 205, 210))
    assert supported(one(schema)) == (None, None, 0, [])
    assert one(schema)["note"] == "no range that most share"


def test_those_who_are_borne_out_elsewhere_decide(schema):
    split = [say("a", 100, 110), say("b", 105, 110), say("c", 200, 210), say("d", 205, 210)]
    elsewhere = [say(s, 50, 60, level="mid") for s in "abef"] + [say(s, 80, 90, level="mid") for s in "cd"]
    believe(schema, *split, *elsewhere)
    weights = {row["source_id"]: float(row["weight"]) for row in rows(schema, "source_weights")}
    assert weights["a"] == weights["b"] == 0.5 and weights["c"] == weights["d"] == 0.25
    told = one(schema, level="senior")
    assert supported(told) == (105, 110, pytest.approx(2 / 3, abs=1e-4), ["c", "d"])


def test_a_weight_is_made_of_counts_that_are_told(schema):
    agreed = [
        say(s, 100, high, level=level)
        for level in ("entry", "mid", "senior")
        for s, high in zip("ab", (150, 160))
    ]
    believe(schema, *agreed, say("c", 300, 400), say("d", 1, 2, role="nurse"))
    told = {row["source_id"]: row for row in rows(schema, "source_weights")}
    counts = ("subjects", "borne_out", "outvoted", "with_itself")
    assert {s: tuple(row[name] for name in counts) for s, row in told.items()} == {
        "a": (3, 3, 0, 0), "b": (3, 3, 0, 0), "c": (1, 0, 1, 0), "d": (0, 0, 0, 0),
    }  # fmt: skip
    assert {s: float(row["weight"]) for s, row in told.items()} == {
        "a": 0.8, "b": 0.8, "c": DOUBTED, "d": UNKNOWN,
    }  # fmt: skip


def test_who_contradicts_itself_weighs_less(schema):
    agreed = [say(s, 100, 150) for s in "abc"]
    inverted = [say("c", 300, 400, level="entry")]
    believe(schema, *agreed, *inverted, rules=contradictions.CONTRADICTIONS_SQL)
    told = {row["source_id"]: row for row in rows(schema, "source_weights")}
    assert (told["c"]["with_itself"], float(told["c"]["weight"])) == (1, 0.5)
    assert (told["a"]["with_itself"], float(told["a"]["weight"])) == (0, TRUSTED)


def test_averages_of_two_sources_differ_by_nature(schema):
    believe(schema, say("a", 118_000, 118_000), say("b", 125_000, 125_000), say("c", 150_000, 150_000))
    assert supported(one(schema))[:2] == (118_000, 125_000)
    assert one(schema)["outliers"] == ["c"]


@pytest.mark.parametrize(("a", "b", "agree"), [
    ((100, 150), (150, 180), True),  # they touch
    ((100, 150), (152, 180), True),  # they nearly touch
    ((100, 150), (154, 180), False),
    ((127_877, 127_877), (128_000, 128_000), True),  # one is rounded
    ((100, None), (None, 120), True),
    ((100, None), (None, 90), False),
    ((100, None), (150, None), True),
    ((0, 0), (0, 0), True),
    ((-5, -1), (-3, 2), True),
    ((-5, -4), (-3, 2), False),
])  # fmt: skip
def test_bounds_that_are_open_that_touch_and_that_miss(schema, a, b, agree):
    said = {"measure": "growth"}
    believe(schema, say("a", *a, **said), say("b", *b, **said))
    assert one(schema)["note"] == ("all sources agree" if agree else "no two sources agree")


def test_a_top_named_beside_a_range_does_not_widen_it(schema):
    believe(schema, say("a", 110, 140), say("a", None, 900), say("b", 100, 150), say("c", 500, 600))
    assert supported(one(schema))[:2] == (110, 140)
    assert one(schema)["outliers"] == ["c"]


def test_a_start_and_a_top_are_a_range(schema):
    believe(schema, say("a", 100, None), say("a", None, 140), say("b", 130, 200), say("c", 300, 400))
    assert supported(one(schema))[:2] == (130, 140)
    assert one(schema)["outliers"] == ["c"]


def test_base_and_total_pay_are_two_subjects_and_who_says_neither_stands_in_both(schema):
    believe(
        schema,
        say("a", 100, 120, pay_basis="base"),
        say("b", 200, 240, pay_basis="total"),
        say("c", 110, 115),
        say("d", 210, 220),
    )
    told = {row["pay_basis"]: row for row in rows(schema, "reconciled")}
    assert told.keys() == {"base", "total"}
    assert supported(told["base"])[:2] == (110, 115) and told["base"]["outliers"] == ["d"]
    assert supported(told["total"])[:2] == (210, 220) and told["total"]["outliers"] == ["c"]
    assert all(row["inside"] for row in rows(schema, "claim_standings"))


def test_base_pay_and_pay_alone_are_one_subject(schema):
    believe(schema, say("a", 100, 120, pay_basis="base"), say("c", 110, 115))
    assert one(schema)["pay_basis"] is None and supported(one(schema))[:2] == (110, 115)


def test_who_names_no_country_means_the_one_with_its_money(schema):
    believe(schema, say("a", 100, 120, location="US"), say("b", 110, 130), say("c", 300, 400, location="GB"))
    told = {row["location"]: row["sources"] for row in rows(schema, "reconciled")}
    assert told == {"US": 2, "GB": 1}


@pytest.mark.parametrize(
    ("currency", "places"), [("USD", ["GB"]), ("EUR", ["DE", "FR"]), ("USD", ["US/Austin"])]
)
def test_who_names_no_country_is_not_taken_to_mean_another(schema, currency, places):
    named = [say(place, 100, 120, location=place, currency=currency) for place in places]
    believe(schema, say("b", 110, 130, currency=currency), *named)
    assert [row["sources"] for row in rows(schema, "reconciled")] == [1] * (1 + len(places))


def test_no_two_sources_of_three_agree(schema):
    believe(schema, say("a", 100, 110), say("b", 200, 210), say("c", 300, 310))
    assert supported(one(schema)) == (None, None, 0, [])
    assert one(schema)["note"] == "no two sources agree"


def test_nothing_said_is_nothing_reconciled(schema):
    believe(schema)
    assert [rows(schema, table) for table in ("reconciled", "source_weights", "source_independence")] == [
        []
    ] * 3


# What holds whatever the articles say.

values = st.integers(1, 60).map(lambda n: n * 10_000)


@st.composite
def claims_of(draw, source_id):
    first, second = sorted((draw(values), draw(values)))
    low, high = draw(st.sampled_from([(first, second), (first, first), (first, None), (None, second)]))
    return say(
        source_id,
        low,
        high,
        level=draw(st.sampled_from(["mid", "senior", None])),
        location=draw(st.sampled_from([None, "US", "US/Austin"])),
        pay_basis=draw(st.sampled_from([None, None, "base", "total"])),
        statistic=draw(st.sampled_from([None, "average"])),
        hedged=draw(st.sampled_from([False, False, False, True])),
    )


articles = st.lists(st.sampled_from("abcde").flatmap(claims_of), min_size=1, max_size=25)


def belief(con):
    """All that is believed, but for how many say it."""
    return sorted(
        (
            (
                row["level"] or "", row["location"] or "", row["pay_basis"] or "", row["independent_sources"],
                row["supported_low"], row["supported_high"], row["agreement"],
            )
            for row in rows(con, "reconciled")
        ),
        key=str,
    )  # fmt: skip


def everything(con):
    return [sorted(map(str, rows(con, table))) for table in ("source_weights", "reconciled")]


def hangs_together(con):
    """What holds of every row of reconciled."""
    for row in rows(con, "reconciled"):
        assert 1 <= row["independent_sources"] <= row["sources"] <= row["claims"]
        assert (row["agreement"] is None) == (row["independent_sources"] == 1)
        if not row["agreement"]:
            assert supported(row)[:2] == (None, None) and row["outliers"] == []
        else:
            assert row["agreement"] > 0.5
            assert None in supported(row)[:2] or row["supported_low"] <= row["supported_high"]
            assert row["outliers"] == sorted(other["source_id"] for other in row["outside"])
            assert all(0 < other["gap"] <= 1 for other in row["outside"])


@settings(max_examples=12, deadline=None)
@given(articles, st.randoms(use_true_random=False))
def test_what_is_told_hangs_together_whatever_the_order_of_claims_and_articles(schema, said, random):
    believe(schema, *said)
    hangs_together(schema)
    before = everything(schema)
    mixed = list(said)
    random.shuffle(mixed)
    believe(schema, *mixed)
    assert everything(schema) == before


@settings(max_examples=12, deadline=None)
@given(articles, st.sampled_from("abcde"), st.integers(1, 12))
def test_a_repeated_article_changes_nothing_that_is_believed(schema, said, repeated, times):
    # Fewer than three figures are no evidence of copying.
    said = said + article(repeated, *BANDS, role="nurse")
    believe(schema, *said)
    before = belief(schema)
    again = [
        row | {"source_id": f"{prefix}{n:02}"}
        for n, prefix in zip(range(times), "0z" * times)
        for row in said
        if row["source_id"] == repeated
    ]
    believe(schema, *said, *again)
    hangs_together(schema)
    assert belief(schema) == before
