"""Why a claim has its values: the words that decided, as the article has them."""

from functools import cache
from pathlib import Path

import pytest

from flows.extract.choice import ALL_JOBS, SEVERAL
from flows.extract.passage import Passage
from flows.extract.claims import Claim
from flows.extract.reader import read_article
from flows.ingest import read_articles
from flows.paths import RAW

LABELLED = Path(__file__).parents[1] / "articles" / "labelled"
COLUMNS = {"years": ("years_low", "years_high"), "amount": ("low", "high")}


@cache
def documents() -> dict[str, dict]:
    return {row["source_id"]: row for row in read_articles([RAW, LABELLED]).documents.to_dicts()}


def traced(text: str, title: str | None = None, year: int | None = None) -> list[Claim]:
    return read_article(text, title, year, traced=True).claims


def why(text: str, dimension: str, place: int = 0, title: str | None = None) -> tuple:
    """Of one of an article's claims: the value of a dimension, each of the words that decided with their scope, and
    what else did."""
    claim = traced(text, title)[place]
    said = [(words.quote, words.scope) for words in claim.trace.said(dimension, text)]
    values = [getattr(claim, column) for column in COLUMNS.get(dimension, (dimension,))]
    return values[0] if len(values) == 1 else tuple(values), said, claim.trace.choices[dimension].because


@pytest.mark.parametrize(
    "source", sorted(path.stem for folder in (RAW, LABELLED) for path in folder.glob("*.[tm][xd]*"))
)
def test_every_value_has_its_words(source):
    if source not in documents():
        pytest.skip("no article")
    article = documents()[source]
    text = article["text"]
    claims = traced(text, article["title"], article["as_of_year"])
    assert [claim._replace(trace=None) for claim in claims] == read_article(
        text, article["title"], article["as_of_year"]
    ).claims
    for claim in claims:
        for dimension, choice in claim.trace.choices.items():
            values = [getattr(claim, column) for column in COLUMNS.get(dimension, (dimension,))]
            if choice.because == SEVERAL or values == [None] * len(values):
                assert choice.because in (SEVERAL, ALL_JOBS) or not choice.words
                continue
            assert (tuple(values) if len(values) > 1 else values[0]) in choice.values
            assert choice.words or choice.because, f"nothing says the {dimension} of {claim}"
            for said, (passage, start, end) in zip(
                claim.trace.said(dimension, text), choice.words, strict=True
            ):
                assert said.quote and said.scope != "article", (dimension, claim)
                if said.char_start is None:
                    assert said.quote in article["title"]
                    continue
                assert text[said.char_start : said.char_end] == said.quote == said.quote.strip()
                if passage is not None:
                    shown = Passage(text, said.char_start, said.char_end).words
                    assert shown.strip(" *_`") == passage.words[start:end].strip(" *_`")


ARTICLE = """# What Nurses Earn

## Canada

Senior nurses can expect this salary:

- Toronto: $90,000 – $110,000 a year
- Halifax: $82,000

A nurse in training is paid $2,900 per month. Later she makes $3,800.
"""


def test_a_level_from_a_lead_in():
    assert why(ARTICLE, "level") == ("senior", [("Senior", "list lead-in")], None)


def test_a_place_from_a_label_and_from_a_heading():
    assert why(ARTICLE, "location") == ("CA/Toronto", [("Toronto", "label")], None)
    assert why(ARTICLE, "location", 2) == ("CA", [("Canada", "heading")], None)


def test_what_a_sum_is_from_the_word_for_pay():
    assert why(ARTICLE, "measure") == ("pay", [("expect", "list lead-in")], None)


def test_a_bare_dollar_by_default_and_one_that_is_named():
    assert why(ARTICLE, "currency") == ("USD", [("$90,000 – $110,000", "figure")], "default: a bare $ is USD")
    named = ARTICLE.replace("this salary", "this salary in Canadian dollars")
    assert why(named, "currency") == ("CAD", [("Canadian dollars", "list lead-in")], None)


def test_a_period_from_the_figure_from_kin_and_by_default():
    assert why(ARTICLE, "period") == ("year", [("a year", "figure")], None)
    kin = [("$2,900 per month", "elsewhere in the article")]
    assert why(ARTICLE, "period", 3) == ("month", kin, "kin figures nearby")
    assert why("Nurses earn $82,000.", "period") == ("year", [], "default: annual where none is given")


def test_a_head_noun_with_the_title_that_makes_it_a_job():
    text = "# Python developer pay\n\nIn Leeds, developers earn £45,000.\n"
    job = [("developers", "sentence"), ("Python developer", "heading")]
    assert why(text, "role") == ("python_developer", job, None)


def test_a_column_that_gives_the_currency_and_the_unit():
    text = "| Nurse | Pay (£ thousand) |\n| --- | --- |\n| Senior | 45 |\n"
    assert why(text, "currency") == ("GBP", [("£", "table header")], None)
    amount = [("45", "figure"), ("Pay (£ thousand)", "table header")]
    assert why(text, "amount") == ((45_000, 45_000), amount, None)
    assert why(text, "level") == ("senior", [("Senior", "label of the row")], None)


def test_a_title_that_the_text_does_not_hold():
    (claim,) = traced("They earn a salary of £45,000.", "Pay for teachers in Ireland")
    assert claim.trace.said("role", "") == [("teachers", "title", None, None)]
    assert claim.location == "IE"


def test_words_in_bold_and_behind_entities_are_those_of_the_article():
    text = "Pay: **senior** R&amp;D *engineers* get <b>&pound;70,000</b> a year.\n"
    assert why(text, "level") == ("senior", [("senior", "sentence")], None)
    assert why(text, "currency")[1] == [("&pound;70,000", "figure")]


def test_where_nothing_says_it():
    assert why(ARTICLE, "company") == (None, [], None)


def test_levels_that_a_lead_in_names_apart():
    text = "Pay of nurses, from a junior nurse in her first year to a senior nurse in charge:\n\n- Leeds: £50,000\n"
    apart = "junior nurse in her first year to a senior"
    assert why(text, "level") == (None, [(apart, "list lead-in")], SEVERAL)
