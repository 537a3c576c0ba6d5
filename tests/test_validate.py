"""Claims that are sound pass; each kind of unsound one is set aside with a check that names what is wrong."""

import datetime as dt
import json
import tomllib
from pathlib import Path

import pandera.polars as pa
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.extract.lexicon import table
from flows import validate
from flows.paths import SCHEMA_SQL
from tests.warehouse_samples import START, claim, document, documents
from tests.warehouse_samples import claims as frame


def other(measure, **changes):
    return claim(measure=measure, currency=None, period=None, **changes)


def split(*rows):
    return validate.split_claims(frame(*rows), documents())


def test_a_sound_claim_passes_unchanged():
    result = split(claim())
    assert result.claims.equals(frame(claim()))
    assert result.rejected.is_empty()
    assert result.rejected.schema == validate.REJECTED


def test_no_claims_are_no_trouble():
    result = validate.split_claims(frame(), documents().clear())
    assert result.claims.schema == validate.CLAIMS
    assert result.rejected.schema == validate.REJECTED


@pytest.mark.parametrize("sound", [
    claim(low=None), claim(high=None), claim(low=150_000, high=150_000),
    claim(location="GB"), claim(location="US/San Francisco Bay Area"), claim(location="EU"),
    claim(currency="INR", low=200_000, high=10_000_000),
    claim(currency="NGN", period="month", low=70_000, high=None),
    claim(currency="GBP", period="week", low=500_000, high=600_000),  # a footballer
    claim(low=7.25, high=None, period="hour"),
    claim(low=None, high=250_000_000),
    claim(currency="JPY", low=3_000_000, high=20_000_000),
    claim(currency="IDR", period="month", low=5_000_000, high=5_000_000),
    claim(currency="KPW", low=1, high=2),  # a currency without bounds
    claim(years_low=0, years_high=2), claim(years_low=10), claim(statistic="median", pay_basis="total"),
    other("experience", low=0, high=2), other("bonus", low=10, high=400), other("growth", low=-5, high=20),
], ids=str)
def test_true_figures_pass(sound):
    result = split(sound)
    assert result.rejected.is_empty(), result.rejected["failed_check"].to_list()


@pytest.mark.parametrize(("bad", "check", "column"), [
    (claim(low=200_000), "low_is_not_above_high", "low"),
    (claim(low=None, high=None), "has_low_or_high", "low"),
    (claim(low=float("nan")), "low_is_a_number", "low"),
    (claim(high=float("inf")), "high_is_a_number", "high"),
    (claim(low=0), "pay_low_is_positive", "low"),
    (claim(low=-5, high=None), "pay_low_is_positive", "low"),
    (claim(low=5, high=5), "pay_low_is_sane", "low"),
    (claim(low=150), "pay_low_is_sane", "low"),  # "$150-190k" misread
    (claim(high=10_000_000_000), "pay_high_is_sane", "high"),
    (claim(low=150_000, high=190_000, period="hour"), "pay_low_is_sane", "low"),
    (claim(currency="INR", low=12, high=35), "pay_low_is_sane", "low"),  # lakhs unread
    (claim(currency=None), "pay_has_currency", "currency"),
    (claim(currency="QQQ"), "currency_is_known", "currency"),
    (claim(currency="XXX"), "currency_is_known", "currency"),
    (claim(period=None), "pay_has_period", "period"),
    (claim(period="decade"), "period_is_known", "period"),
    (claim(measure="perk", currency=None, period=None), "measure_is_known", "measure"),
    (claim(measure=None), "measure_is_known", "measure"),
    (claim(level="guru"), "level_is_known", "level"),
    (claim(statistic="mode"), "statistic_is_known", "statistic"),
    (claim(pay_basis="net"), "pay_basis_is_known", "pay_basis"),
    (claim(location="ZZ/Nowhere"), "country_is_known", "location"),
    (claim(location="Berlin"), "country_is_known", "location"),
    (claim(location="DE/"), "country_is_known", "location"),
    (claim(years_low=5, years_high=3), "years_low_is_not_above_years_high", "years_low"),
    (claim(years_high=2024), "years_high_is_sane", "years_high"),
    (other("experience", low=61, high=None), "experience_low_is_sane", "low"),
    (other("bonus", low=None, high=5000), "bonus_high_is_sane", "high"),
    (other("growth", low=-101, high=0), "growth_low_is_sane", "low"),
    (claim(measure="bonus", low=10, high=20), "only_pay_has_currency", "currency"),
    (claim(source_id="elsewhere"), "quote_is_at_its_place", "char_start"),
    (claim(char_end=100_000), "quote_is_at_its_place", "char_start"),
    (claim(char_start=-1), "quote_is_at_its_place", "char_start"),
    (claim(char_start=None), "quote_is_at_its_place", "char_start"),
    (claim(quote="$150,000"), "quote_is_at_its_place", "char_start"),
    (claim(quote=None), "quote_is_given", "quote"),
    (claim(line=2), "line_is_where_quote_starts", "line"),
    (claim(open_ended=None), "open_ended_is_given", "open_ended"),
    (claim(claim_id=None), "claim_id_is_given", "claim_id"),
], ids=lambda value: value if isinstance(value, str) else "")
def test_an_unsound_claim_is_set_aside_with_the_check_that_it_failed(bad, check, column):
    result = split(bad)
    assert result.claims.is_empty()
    [row] = result.rejected.to_dicts()
    assert check in row["failed_check"].split("; ")
    assert row["failed_column"] == column
    assert frame(bad).equals(result.rejected.select(validate.CLAIMS.names()), null_equal=True)


def test_all_failures_of_a_claim_are_named_and_its_neighbours_pass():
    result = split(claim(), claim(claim_id="c2", level="guru", low=5, currency="QQQ"), claim(claim_id="c3"))
    assert result.claims["claim_id"].to_list() == ["c1", "c3"]
    assert result.rejected["failed_check"].to_list() == ["level_is_known; currency_is_known"]
    assert result.rejected["failed_column"].to_list() == ["level"]


def test_a_claim_id_given_twice_keeps_its_first_claim():
    result = split(claim(), claim(level="staff"))
    assert result.claims["level"].to_list() == ["senior"]
    assert result.rejected["failed_check"].to_list() == ["claim_id_is_unique"]


def test_spans_count_characters_not_bytes():
    text = "🙂 “naïve” £40,000"
    held = documents(text=text)
    at = text.index("£")
    sound = claim(quote="£40,000", low=40_000, high=40_000, currency="GBP", line=1, char_start=at, char_end=len(text))
    assert validate.split_claims(frame(sound), held).rejected.is_empty()


@pytest.mark.parametrize("broken", [
    frame(claim()).drop("period"),
    frame(claim()).with_columns(pl.col("low").cast(pl.String)),
    frame(claim()).with_columns(pl.col("line").cast(pl.Int64)),
    frame(claim()).with_columns(extra=1),
], ids=["missing", "text for number", "wider integer", "unknown"])
def test_a_frame_of_another_shape_is_a_bug(broken):
    with pytest.raises(pa.errors.SchemaErrors):
        validate.split_claims(broken, documents())


def test_columns_in_another_order_are_put_in_order():
    shuffled = frame(claim()).select(reversed(validate.CLAIMS.names()))
    assert validate.split_claims(shuffled, documents()).claims.equals(frame(claim()))


figures = st.one_of(st.none(), st.sampled_from([0.0, 5.0, 150_000.0, 1e10, float("nan")]), st.floats(-1e12, 1e12))
rows = st.fixed_dictionaries({
    "claim_id": st.one_of(st.none(), st.text(max_size=2)),
    "source_id": st.sampled_from([None, "trade", "elsewhere"]),
    "measure": st.sampled_from([None, "pay", "experience", "bonus", "growth", "perk"]),
    "level": st.sampled_from([None, "senior", "guru"]),
    "location": st.one_of(st.none(), st.sampled_from(["US", "GB/London", "Q"]), st.text(max_size=4)),
    "years_low": figures, "years_high": figures, "low": figures, "high": figures,
    "currency": st.sampled_from([None, "USD", "INR", "BTN", "QQQ"]),
    "period": st.sampled_from([None, "year", "hour", "decade"]),
    "char_start": st.one_of(st.none(), st.just(START), st.integers(-2**31, 2**31 - 1)),
    "line": st.one_of(st.none(), st.just(3), st.integers(-2**31, 2**31 - 1)),
    "open_ended": st.sampled_from([None, True, False]),
})


@settings(max_examples=50, deadline=None)
@given(st.lists(rows, max_size=6))
def test_no_claim_is_lost_or_changed(changes):
    claims = frame(*(claim(**change) for change in changes))
    result = validate.split_claims(claims, documents())
    assert len(result.claims) + len(result.rejected) == len(claims)
    both = pl.concat([result.claims, result.rejected.select(validate.CLAIMS.names())])
    key = [pl.struct(validate.CLAIMS.names()).map_elements(repr, return_dtype=pl.String).alias("key")]
    assert sorted(both.select(key)["key"]) == sorted(claims.select(key)["key"])
    assert result.rejected["failed_check"].str.len_chars().gt(0).all()
    # And what passed passes again, whatever stood beside it.
    assert validate.split_claims(result.claims, documents()).claims.equals(result.claims)


def test_sound_documents_pass():
    assert validate.check_documents(documents()).equals(documents())


@pytest.mark.parametrize("broken", [
    documents(sha256="abc"), documents(format="pdf"), documents(text=None), documents(source_id=None),
    pl.concat([documents(), documents()]),
    pl.concat([documents(source_id="b"), documents(source_id="a")]),
    documents().drop("text"),
    documents().with_columns(pl.col("as_of_year").cast(pl.Int64)),
], ids=["sha256", "format", "no text", "no id", "twice", "unsorted", "no column", "type"])
def test_broken_documents_are_a_bug(broken):
    with pytest.raises(pa.errors.SchemaErrors):
        validate.check_documents(broken)


def contradiction(**changes):
    seen = dt.datetime(2025, 1, 31, 6)
    row = dict.fromkeys(validate.CONTRADICTIONS) | {
        "contradiction_id": "x1", "rule": "disjoint_ranges", "severity": "high", "summary": "A says 1, B says 2.",
        "gap": 0.5, "same_source": False, "sources": ["a", "b"], "rank": 1, "first_seen": seen, "last_seen": seen,
    }
    return pl.DataFrame([row | changes], schema=validate.CONTRADICTIONS)


def test_sound_contradictions_pass():
    two = pl.concat([contradiction(rank=2, same_source=True, sources=["a"]), contradiction(contradiction_id="x2")])
    assert validate.check_contradictions(two).equals(two)
    assert validate.check_contradictions(two.clear()).is_empty()


@pytest.mark.parametrize("broken", [
    contradiction(severity="grave"), contradiction(gap=-1.0), contradiction(sources=[]), contradiction(sources=None),
    contradiction(same_source=True), contradiction(rank=2), contradiction(summary="two\nlines"),
    contradiction(last_seen=dt.datetime(2024, 1, 1)), pl.concat([contradiction(), contradiction(rank=2)]),
], ids=["severity", "gap", "no source", "null sources", "same source", "rank", "summary", "seen", "twice"])
def test_broken_contradictions_are_a_bug(broken):
    with pytest.raises(pa.errors.SchemaErrors):
        validate.check_contradictions(broken)


def test_the_lists_of_values_agree_with_the_warehouse():
    values = tomllib.loads(validate.LIMITS.read_text(encoding="utf-8"))["values"]
    schema = "\n".join(path.read_text(encoding="utf-8") for path in sorted(SCHEMA_SQL.glob("*.sql")))
    for allowed in values.values():
        for value in allowed:
            assert f"'{value}'" in schema


def test_every_bounded_currency_is_a_currency():
    rates = table("scales")["units_per_dollar"]
    result = validate.split_claims(
        frame(*(claim(claim_id=c, currency=c, low=50_000 * rate, high=60_000 * rate) for c, rate in rates.items())),
        documents(),
    )
    assert result.rejected.is_empty(), result.rejected["currency"].to_list()


SHARED = Path(__file__).parents[2] / "shared"


@pytest.mark.skipif(not SHARED.exists(), reason="the labelled articles are not beside this folder")
def test_every_labelled_claim_passes():
    said = [json.loads(line) for line in (SHARED / "gold" / "seeds.jsonl").read_text(encoding="utf-8").splitlines()]
    texts = {path.stem: path.read_text(encoding="utf-8") for path in (SHARED / "articles" / "seeds").glob("*.txt")}
    rows = []
    for n, row in enumerate(said):
        start = texts[row["source_id"]].index(row["quote"])
        line = texts[row["source_id"]].count("\n", 0, start) + 1
        place = {"char_start": start, "char_end": start + len(row["quote"]), "line": line, "claim_id": str(n)}
        rows.append(claim(**{key: value for key, value in row.items() if key != "unsure"}, **place))
    held = documents(*(document(source_id=name, text=text) for name, text in texts.items()))
    rejected = validate.split_claims(frame(*rows), held).rejected
    assert rejected.select("quote", "failed_check").rows() == []
