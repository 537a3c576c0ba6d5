"""The articles in raw/ say what the articles that they restate say, in other words."""

import re
from collections import Counter

import polars as pl
import pytest

from flows.extract import extract_claims
from flows.ingest import read_articles
from flows.paths import RAW, ROOT

RESTATES = {
    "01-pay-by-job-level": "000_5afaba7100746941",
    "02-what-to-expect-in-2024": "001_aba9d1aafef4c2c0",
    "03-pay-around-the-world": "002_acfd489d720ab098",
    "04-levels-and-leading-companies": "003_36f5f1cc7a60d530",
    "05-earnings-and-trends": "004_85987d39cf31c29d",
}
SAID = [
    "measure", "role", "level", "years_low", "years_high", "location", "company", "industry", "statistic",
    "low", "high", "open_ended", "currency", "period", "pay_basis",
]  # fmt: skip
ORIGINALS = ROOT.parent / "shared" / "articles" / "seeds"
# "Less than two years of experience" is idiom, which two writers may share; eight words in a row are copied.
COPIED = 8
FIGURE = re.compile(r"[$£€₹]?\s?\d[\d,.]*(?:\s?[kL]\b)?[+%]?")
WORD = re.compile(r"[^\W\d_]+")

needs_originals = pytest.mark.skipif(
    not ORIGINALS.is_dir(), reason="the original articles are not part of this project"
)
each_article = pytest.mark.parametrize("stem", sorted(RESTATES))


def documents_in(folder) -> pl.DataFrame:
    return read_articles([folder]).documents


def said_by(claims: pl.DataFrame, source_id: str) -> Counter:
    return Counter(claims.filter(pl.col("source_id") == source_id).select(SAID).rows())


def told(counter: Counter) -> list[dict]:
    return [
        {name: value for name, value in zip(SAID, row, strict=True) if value is not None}
        for row in counter.elements()
    ]


def words_by_line(text: str) -> list[list[str]]:
    """Each line's words, lower case, without its figures, which are alike on purpose."""
    return [WORD.findall(FIGURE.sub(" ", line).casefold()) for line in text.splitlines()]


def runs(text: str, length: int) -> set[tuple[str, ...]]:
    return {
        tuple(words[start : start + length])
        for words in words_by_line(text)
        for start in range(len(words) - length + 1)
    }


@pytest.fixture(scope="module")
def raw_documents() -> pl.DataFrame:
    return documents_in(RAW)


@pytest.fixture(scope="module")
def raw_claims(raw_documents: pl.DataFrame) -> pl.DataFrame:
    return extract_claims(raw_documents).claims


@pytest.fixture(scope="module")
def original_claims() -> pl.DataFrame:
    return extract_claims(documents_in(ORIGINALS)).claims


@needs_originals
@each_article
def test_a_restated_article_makes_the_claims_of_its_original(stem, raw_claims, original_claims):
    restated, original = said_by(raw_claims, stem), said_by(original_claims, RESTATES[stem])
    assert original
    lost, added = told(original - restated), told(restated - original)
    assert (lost, added) == ([], [])


@needs_originals
@each_article
def test_a_restated_article_keeps_the_order_of_its_figures(stem, raw_claims, original_claims):
    def figures(claims, source_id):
        own = claims.filter(pl.col("source_id") == source_id, pl.col("measure") == "pay")
        return own.sort("char_start", "low", "high").select("low", "high", "currency").rows()

    assert figures(raw_claims, stem) == figures(original_claims, RESTATES[stem])


@needs_originals
@each_article
def test_a_restated_article_shares_no_sentence_with_its_original(stem):
    restated = (RAW / f"{stem}.txt").read_text(encoding="utf-8")
    original = (ORIGINALS / f"{RESTATES[stem]}.txt").read_text(encoding="utf-8")
    assert runs(restated, COPIED) & runs(original, COPIED) == set()


@each_article
def test_an_article_has_its_title_and_it_stands_in_the_text(stem, raw_documents):
    article = raw_documents.row(by_predicate=pl.col("source_id") == stem, named=True)
    assert article["title"]
    assert article["title"] in article["text"].splitlines()


def test_the_dates_that_an_article_tells_are_known(raw_documents):
    known = {row["source_id"]: row for row in raw_documents.iter_rows(named=True)}
    assert str(known["02-what-to-expect-in-2024"]["published_on"]) == "2025-09-08"
    assert {stem: known[stem]["as_of_year"] for stem in RESTATES} == {
        "01-pay-by-job-level": None,
        "02-what-to-expect-in-2024": 2024,
        "03-pay-around-the-world": 2025,
        "04-levels-and-leading-companies": None,
        "05-earnings-and-trends": 2023,
    }


def test_the_note_beside_the_articles_is_no_article(raw_documents):
    assert "README" not in raw_documents["source_id"].to_list()


FACTS = {
    "01-pay-by-job-level": [
        {"measure": "experience", "level": "senior", "low": 10, "high": None},
        {"level": "entry", "low": 90_000, "high": None, "currency": "USD"},
        {"level": "mid", "low": 135_000, "high": None},
        {"level": "senior", "low": None, "high": 170_000},
    ],
    "02-what-to-expect-in-2024": [
        {"level": None, "location": "US", "statistic": "average", "low": 100_000, "open_ended": True},
        {"level": "entry", "years_high": 2, "low": 90_000, "high": 120_000},
        {"level": "senior", "years_low": 5, "low": 160_000, "high": 200_000, "open_ended": True},
    ],
    "03-pay-around-the-world": [
        {"level": "principal", "pay_basis": "base", "low": 200_000, "high": 250_000, "open_ended": True},
        {"location": "CA/Toronto", "currency": "CAD", "low": 90_000, "high": 130_000},
        {"location": "GB/London", "currency": "GBP", "low": 55_000, "high": 90_000},
        {"location": "IN/Bangalore", "currency": "INR", "low": 1_200_000, "high": 3_500_000},
        {"industry": "technology", "pay_basis": "total", "low": 160_000, "high": 250_000},
        {"period": "hour", "low": 60, "high": 150},
    ],
    "04-levels-and-leading-companies": [
        {"level": "mid", "low": 140_000, "high": 356_000},
        {"level": "senior", "statistic": "average", "low": 128_000, "high": 128_000},
        {"level": "staff", "low": 140_000, "high": 356_000},
        {"company": "Google", "statistic": "average", "low": 170_000, "high": 170_000},
        {"company": None, "low": None, "high": 821_000},
    ],
    "05-earnings-and-trends": [
        {"level": "senior", "currency": "CAD", "years_low": 6, "low": 135_452, "high": 135_452},
        {"measure": "bonus", "low": 10, "high": 20, "currency": None},
        {"role": "data_scientist", "low": 118_000, "high": 170_000},
        {"level": None, "location": "US", "statistic": "average", "low": 141_000, "open_ended": True},
        {"measure": "growth", "low": 10, "high": 20, "open_ended": True},
    ],
}


def holds(claim: dict, fact: dict) -> bool:
    return all(claim[name] == value for name, value in ({"measure": "pay"} | fact).items())


@each_article
def test_an_article_tells_its_key_facts(stem, raw_claims):
    claims = raw_claims.filter(pl.col("source_id") == stem).to_dicts()
    untold = [fact for fact in FACTS[stem] if not any(holds(claim, fact) for claim in claims)]
    assert untold == []


def test_google_is_told_from_apple_whose_section_it_stands_in(raw_claims):
    text = (RAW / "04-levels-and-leading-companies.txt").read_text(encoding="utf-8")
    assert "Google" not in text.splitlines()
    own = raw_claims.filter(pl.col("source_id") == "04-levels-and-leading-companies").drop_nulls("company")
    assert Counter(own.select("company", "low").rows()) == {
        ("Amazon", 150_000): 2, ("Apple", 194_000): 2, ("Google", 170_000): 2, ("Meta", 174_000): 2,
    }  # fmt: skip
