"""What the views say about a few claims whose answer is plain."""

import json
from pathlib import Path

import polars as pl
import pytest

from flows import contradictions, database, load, support
from tests.warehouse_samples import MORNING, claim, claims, document, documents, frames, run

NO_RULES = Path(__file__).parent / "no_rules"
GOLD = Path(__file__).parents[3] / "shared" / "gold" / "seeds.jsonl"


def fill(con, *said, **parts):
    """Fill the tables with claims that are given an identity and a place each."""
    rows = [claim(**{"claim_id": f"c{n}", "char_start": n, "char_end": n + 1, **given}) for n, given in enumerate(said)]
    sources = [document(source_id=s) for s in sorted({row["source_id"] for row in rows} | {"trade"})]
    load.fill(con, frames(*rows, sources=sources, **parts), run())
    contradictions.find(con, run(), folder=NO_RULES)
    support.fill(con)


def say(source_id, low, high, **more):
    return {"source_id": source_id, "low": low, "high": high, **more}


def one(con, view, **where):
    """The one row of a view in which columns have these values, as a dict."""
    frame = pl.DataFrame(con.table(view)).filter(**where)
    [row] = frame.to_dicts()
    return row


def reconciled(con, *said):
    fill(con, *said)
    return one(con, "reconciled")


def supported(row):
    return row["supported_low"], row["supported_high"], row["agreement"], row["outliers"]


def test_the_range_that_most_sources_share_is_supported_and_the_rest_stand_outside(con):
    row = reconciled(con, say("a", 100, 150), say("b", 120, 180), say("c", 110, 140), say("d", 300, 400))
    assert supported(row) == (120, 140, pytest.approx(3 * 0.667 / (3 * 0.667 + 0.333), abs=1e-4), ["d"])
    assert (row["sources"], row["independent_sources"], row["claims"]) == (4, 4, 4)
    assert row["note"] == "some sources stand outside"


def test_every_subject_names_the_claims_that_it_comes_from(con):
    fill(con, say("a", 100, 150), say("a", 100, 150), say("b", 100, 120, pay_basis="base"), say("c", 1, 2, hedged=True),
         say("b", 130, 190, pay_basis="total"))
    told = con.sql("SELECT pay_basis, list(claim_id ORDER BY claim_id) FROM reconciled JOIN reconciled_claims USING (subject_id) "
                   "GROUP BY ALL ORDER BY ALL")
    assert told.fetchall() == [("base", ["c0", "c1", "c2"]), ("total", ["c0", "c1", "c4"])]


def test_sources_that_only_touch_share_that_value(con):
    assert supported(reconciled(con, say("a", 100, 150), say("b", 150, 180))) == (150, 150, 1.0, [])


def test_one_source_supports_nothing_however_often_it_says_it(con):
    row = reconciled(con, say("a", 100, 150), say("a", 100, 150), say("a", 120, 130))
    assert supported(row) == (None, None, None, [])
    assert (row["sources"], row["claims"], row["note"]) == (1, 3, "one source only")


def test_restatements_do_not_make_one_source_count_as_two(con):
    row = reconciled(con, say("a", 100, 150), say("a", 120, 170), say("b", 200, 210), say("c", 205, 220))
    assert supported(row) == (205, 210, pytest.approx(2 * 0.667 / (2 * 0.667 + 0.333), abs=1e-4), ["a"])


def test_where_no_two_agree_nothing_is_supported(con):
    row = reconciled(con, say("a", 100, 110), say("b", 200, 210))
    assert supported(row) == (None, None, 0.0, [])
    assert row["note"] == "no two sources agree"


def test_open_bounds_reach_on(con):
    row = reconciled(con, say("a", 100, None), say("b", 90, 120), say("c", None, 115))
    assert supported(row) == (100, 115, 1.0, [])


def test_two_floors_are_open_above(con):
    assert supported(reconciled(con, say("a", 100, None), say("b", 130, None))) == (130, None, 1.0, [])


def test_a_range_left_open_reaches_on(con):
    row = reconciled(con, say("a", 100, 120, open_ended=True), say("b", 150, 160))
    assert supported(row) == (150, 160, 1.0, [])


def test_a_rounded_restatement_is_the_same_figure(con):
    row = reconciled(con, say("a", 127_877, 127_877), say("b", 128_000, 128_000))
    assert supported(row) == (127_877, 128_000, 1.0, [])


def test_what_only_some_may_reach_supports_nothing(con):
    row = reconciled(con, say("a", 100, 110), say("b", 300, None, hedged=True))
    assert row["sources"] == 1


@pytest.mark.parametrize("other", [
    {"level": "staff"}, {"level": None}, {"role": "cook"}, {"location": "GB"}, {"company": "Acme"},
    {"industry": "retail"}, {"currency": "GBP"}, {"period": "month"}, {"qualifier": "bachelor's degree"},
], ids=str)
def test_another_subject_is_another_row(con, other):
    fill(con, say("a", 100, 150), say("b", 100, 150), say("c", 120, 130, **other))
    assert sorted(pl.DataFrame(con.table("reconciled"))["sources"]) == [1, 2]


def test_without_a_level_a_band_of_years_is_the_subject(con):
    fill(con, say("a", 100, 150, level=None, years_low=0, years_high=2), say("b", 200, 250, level=None, years_low=5))
    assert pl.DataFrame(con.table("reconciled")).height == 2


def test_negative_growth_is_reconciled_too(con):
    growth = {"measure": "growth", "currency": None, "period": None}
    row = reconciled(con, say("a", -5, -1, **growth), say("b", -3, 2, **growth))
    assert supported(row) == (-3, -1, 1.0, [])


FINDINGS = pl.DataFrame(
    [
        {"contradiction_id": "x1", "severity": "high", "same_source": False, "sources": ["a", "d"], "rank": 1},
        {"contradiction_id": "x2", "severity": "low", "same_source": True, "sources": ["b"], "rank": 2},
    ]
).with_columns(rule=pl.lit("r"), summary=pl.lit("A says this, D that."), first_seen=MORNING, last_seen=MORNING)
SIDES = pl.DataFrame(
    {"contradiction_id": ["x1", "x1", "x2"], "claim_id": ["c0", "c3", "c1"], "side": ["a", "b", "a"]}
)


def find(con):
    for table, frame in (("contradictions", FINDINGS), ("contradiction_claims", SIDES)):
        con.register("found", database.Stream(frame))
        con.execute(f"INSERT INTO {table} BY NAME FROM found")
        con.unregister("found")


def test_each_source_is_told_how_it_stands(con):
    fill(con, say("a", 100, 150), say("b", 120, 180), say("a", 500, 500, role="cook"), say("d", 300, 400))
    find(con)
    a, b, d, trade = (one(con, "source_agreement", source_id=s) for s in ("a", "b", "d", "trade"))
    assert (a["claims"], a["contradicted"], a["corroborated"], a["contradicted_share"]) == (2, 1, 1, 0.5)
    assert (b["contradicted"], b["corroborated"], b["corroborated_share"]) == (0, 1, 1.0)
    assert (d["contradicted"], d["corroborated"], d["findings"], d["with_itself"]) == (1, 0, 1, 0)
    assert (trade["claims"], trade["contradicted_share"]) == (0, None)


def test_a_figure_that_is_borne_out_but_for_rounding_is_corroborated(con):
    fill(con, say("a", 127_877, 127_877), say("b", 128_000, 128_000), say("c", 140_000, 150_000))
    told = pl.DataFrame(con.table("source_agreement")).sort("source_id")
    assert told.select("source_id", "corroborated").rows() == [("a", 1), ("b", 1), ("c", 0), ("trade", 0)]


def test_evidence_shows_each_quote_in_its_line(con):
    text = "# 🙂 Łódź\nfirst\n  A hand earns £40,000 or so.\nlast"
    long = "x" * 1000 + "£50,000" + "y" * 1000
    ends = "£60,000"
    held = []
    quotes = [("a", text, "£40,000"), ("b", ends, ends), ("b2", ends, ends), ("d", long, "£50,000")]
    for n, (source, words, quote) in enumerate(quotes):
        at = words.index(quote)
        held.append((document(source_id=source, text=words, title=source.upper()),
                     claim(claim_id=f"c{n}", source_id=source, quote=quote, char_start=at, char_end=at + len(quote))))
    load.fill(con, load.Frames(**{**vars(frames()), "documents": documents(*(d for d, _ in held)),
                                  "claims": claims(*(c for _, c in held))}), run())
    find(con)
    shown = pl.DataFrame(con.table("evidence"))
    assert shown["contradiction_id"].to_list() == ["x1", "x1", "x2"]
    assert shown["side"].to_list() == ["a", "b", "a"]
    assert shown["title"].to_list() == ["A", "D", "B"]
    assert shown["line_text"].to_list() == [
        "  A hand earns £40,000 or so.", "…" + "x" * 400 + "£50,000" + "y" * 400 + "…", "£60,000",
    ]


def test_pay_by_level_goes_up_the_levels(con):
    fill(con, say("a", 100, 200), say("b", 300, None), say("a", 50, 70, level="entry"), say("a", None, 9, level=None),
         say("a", 1, 2, measure="experience", currency=None, period=None))
    told = pl.DataFrame(con.table("pay_by_level")).select("level", "sources", "claims", "lowest", "middle", "highest")
    assert told.rows() == [("entry", 1, 1, 50, 60, 70), ("senior", 2, 2, 100, 150, 200), (None, 1, 1, None, None, 9)]


def test_unread_by_source_says_where_a_rule_may_be_missing(con):
    missed = {"source_id": "a", "line": 1, "char_start": 0, "char_end": 3, "quote": "Pay", "reason": "no period"}
    bad = claim(source_id="a", low=5) | {"failed_check": "pay_low_is_sane", "failed_column": "low"}
    fill(con, say("a", 100, 200), say("a", 100, 200), unread=[missed, missed], rejected=[bad])
    row = one(con, "unread_by_source", source_id="a")
    assert (row["claims"], row["rejected"], row["unread"]) == (2, 1, 2)
    assert (row["unread_share"], row["reasons"]) == (0.4, ["no period"])
    assert one(con, "unread_by_source", source_id="trade")["unread_share"] is None


@pytest.mark.skipif(not GOLD.exists(), reason="the labelled articles are not beside this folder")
def test_the_labelled_claims_fit_and_every_view_answers(con):
    said = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    fill(con, *({k: v for k, v in row.items() if k != "unsure"} for row in said))
    assert con.table("claims").count("*").fetchall() == [(len(said),)]
    every = pl.DataFrame(con.table("reconciled"))
    # None of them is hedged in the labels. Where base and total pay are both said of a subject, who says neither counts in both.
    in_both = every.filter(pl.col("pay_basis").is_not_null())["claims"].sum()
    assert len(said) <= every["claims"].sum() <= len(said) + in_both / 2
    assert every["sources"].max() >= 3
    agreeing = every.filter(pl.col("agreement") > 0)
    assert (agreeing["supported_low"].fill_null(0) <= agreeing["supported_high"].fill_null(1e9)).all()
    assert pl.DataFrame(con.table("source_agreement"))["corroborated"].sum() > 0
