"""What holds for every text, however odd."""

import polars as pl
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from flows.extract import Extracted, extract_claims

from .reading import documents

FEW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
FEWER = settings(FEW, max_examples=25)

SIGNS = ["$", "€", "£", "₹", "CA$", "AED ", "CHF ", "Rs. ", "", "R", "¥", "kr "]
UNITS = ["", "k", "K", " k", "L", " LPA", " lakh", " crore", "m", " million", "+", "%", " years", "bn", " €", " USD", "/-"]
PERIODS = ["", " a year", "/hr", " per month", " p.a.", " a day", " pcm", " gross per month"]
JOINERS = [" – ", "-", " to ", " and ", " to over ", "/", ", ", " or ", "—", " up to ", "~"]
BEFORE = ["", "at least ", "up to ", "about ", "between ", "from ", "over ", "as high as ", "less than ", "a minimum of ", "("]
WORDS = [
    "Senior", "juniors", "earn", "salary", "nurses", "in Austin", "Google", "the median", "base pay", "respectively", "experience",
    "costs", "bonus", "while", "seniors make", ":", ".", ";", "|", "\n", "\n\n", "\n- ", "\n# ", "\n| ", "\t", "  ", "**", "_", "`", "<b>", "</b>", "[", "](x)",
    "(", ")", "&pound;", "&#36;", "&", "2024", "one", "ninety", "and", "more than", "e.g.", "\u00a0", "\u200b", "\u202e", "é", "e\u0301", "😀", "نعم", "\x00", "\x85", "\u2028",
]  # fmt: skip

numbers = st.one_of(
    st.integers(0, 999).map(str),
    st.integers(1_000, 2_000_000).map(lambda n: f"{n:,}"),
    st.integers(10_000, 900_000).map(lambda n: f"{n:,}".replace(",", ".")),
    st.integers(10_000, 900_000).map(lambda n: f"{n:,}".replace(",", " ")),
    st.sampled_from(["6,00,000", "1.5", "0", "0.5", "95'000", "55.000,00", "00", "1,2,3", "9" * 30, "1e5", "٣٠٠٠", "½"]),
)
figures = st.tuples(st.sampled_from(BEFORE), st.sampled_from(SIGNS), numbers, st.sampled_from(UNITS), st.sampled_from(PERIODS)).map("".join)
ranges = st.tuples(figures, st.sampled_from(JOINERS), figures).map("".join)
articles = st.lists(st.one_of(figures, ranges, st.sampled_from(WORDS)), max_size=25).map(" ".join)
anything = st.text(st.characters(exclude_categories=["Cs"]), max_size=300)
seasoned = st.lists(st.one_of(anything.map(lambda t: t[:20]), figures, st.sampled_from(WORDS)), max_size=20).map("".join)

SOUND = """# Nurse pay

Junior nurses earn $60,000 a year, while seniors make $90,000 to $110,000.

- Austin: $80,000
- Boston: $85,000+

| Level | Pay |
| --- | --- |
| Entry | $31 an hour |

It was $77,000.
"""


def read(text: str, title: str | None = None) -> Extracted:
    return extract_claims(documents(text, title=title))


def check(text: str, title: str | None = None) -> Extracted:
    """What every reading must satisfy."""
    found = read(text, title)
    for claim in found.claims.iter_rows(named=True):
        assert 0 <= claim["char_start"] < claim["char_end"] <= len(text)
        assert claim["quote"] == text[claim["char_start"] : claim["char_end"]]
        assert claim["quote"].strip()
        assert claim["line"] == text.count("\n", 0, claim["char_start"]) + 1
        low, high = claim["low"], claim["high"]
        assert low is not None or high is not None
        assert all(bound is None or 0 <= bound < float("inf") for bound in (low, high))
        assert low is None or high is None or low <= high
        years = claim["years_low"], claim["years_high"]
        assert None in years or years[0] <= years[1]
        assert not claim["open_ended"] or (low is not None and high is not None)
        if claim["measure"] == "pay":
            assert claim["period"] in {"year", "month", "week", "day", "hour"}
        else:
            assert claim["measure"] in {"experience", "bonus", "growth"}
            assert claim["currency"] is None and claim["period"] is None
        assert claim["rule"]
    for figure in pl.concat([found.unread, found.set_aside]).iter_rows(named=True):
        assert figure["quote"] == text[figure["char_start"] : figure["char_end"]]
        assert figure["quote"].strip() and figure["reason"]
        assert figure["line"] == text.count("\n", 0, figure["char_start"]) + 1
    assert found.claims["claim_id"].is_unique().all()
    return found


@FEW
@given(articles)
@example("~~$90,000~~ $105,000 in pay")
@example("salary: one `$90,000`")
@example("pay &pound;5 &#36;6")
def test_money_in_every_disguise(text):
    check("Nurses earn " + text)


@FEW
@given(seasoned)
def test_text_of_any_kind(text):
    check(text, "Salaries")


@FEW
@given(anything)
def test_unicode_of_any_kind(text):
    check(text)


@FEWER
@given(articles)
def test_reading_twice_gives_the_same(text):
    first, again = read(text), read(text)
    assert all(one.equals(other) for one, other in zip(first, again, strict=True))


@FEWER
@given(st.lists(articles, min_size=2, max_size=4), st.randoms())
def test_the_order_of_the_documents_changes_no_document(texts, random):
    frame = documents(*texts, SOUND)
    order = list(range(frame.height))
    random.shuffle(order)
    straight, shuffled = extract_claims(frame), extract_claims(frame[order])
    for source in frame["source_id"]:
        for left, right in zip(straight, shuffled, strict=True):
            assert left.filter(pl.col("source_id") == source).equals(right.filter(pl.col("source_id") == source))


@FEWER
@given(articles)
def test_a_document_is_read_as_if_it_were_alone(text):
    alone = extract_claims(documents(text)).claims
    among = extract_claims(documents(text, SOUND, text)).claims
    assert alone.equals(among.filter(pl.col("source_id") == "s0"))


ENDINGS = st.lists(st.sampled_from(["The", "weather", "was", "kind", "that", "spring", "and", "birds", "sang", "loudly", "again"]), min_size=8, max_size=20)


@FEWER
@given(articles, ENDINGS)
def test_an_unrelated_paragraph_at_the_end_changes_nothing_above(text, words):
    text = "Pay notes.\n\n" + text + "\n\nThat is all for now, thanks."
    longer = text + "\n\n" + " ".join(words).capitalize() + ".\n"
    assert read(text).claims.equals(read(longer).claims)


def test_an_unrelated_paragraph_at_the_end_of_a_sound_article():
    longer = SOUND + "\nThe weather was kind that spring, and birds sang loudly again.\n"
    assert read(SOUND).claims.height >= 6
    assert read(SOUND).claims.equals(read(longer).claims)


def hostile() -> dict[str, str]:
    """Texts that break slow or careless readers; up to a million characters, most without a line's end."""
    million = 1_000_000
    return {
        "digits": "7" * million,
        "grouped digits": "1," * 30_000,
        "pointed digits": "1." * 30_000,
        "spaced digits": "5 000 " * 5_000,
        "dollars": "$" * million,
        "dollars and digits": "$1" * 2_000,
        "brackets": "[" * million,
        "nested brackets": "[(" * 100_000 + "$5,000 salary" + ")]" * 100_000,
        "stars": "*" * million,
        "less than": "<" * million,
        "tags": "<b>" * 50_000,
        "open comments": "<!-- " * 50_000,
        "pipes": "|" * million,
        "empty cells": "| " * 300_000,
        "ampersands": "&" * million,
        "entities": "&pound;" * 20_000,
        "backslashes": "\\" * 200_000,
        "backticks": "`" * 300_000,
        "underscores": "_" * 300_000 + "_ " * 10_000,
        "combining marks": "$5" + "\u0301" * 200_000 + "0,000 pay",
        "right to left": "\u202eراتب 5000 ريال شهريا \u202c" * 1_500,
        "control characters": "".join(map(chr, range(32))) * 3_000,
        "zero width": ("$\u200b5\u200b0,\u200b000 pay " * 300),
        "blank lines": "\n" * 200_000,
        "tabs": "\t" * 300_000,
        "spaces": " " * million,
        "dashes": "-" * million,
        "headings": "#" * million,
        "open quotes": ">" * 200_000,
        "links": "[a](" * 50_000,
        "one long word": "a" * million,
        "words without a stop": "salary " * 100_000,
        "number words": "one hundred " * 5_000,
        "colons": "a: " * 50_000,
        "joined figures": "$1 to " * 1_000,
        "front matter that never ends": "---\n" + "a: $5\n" * 1_000,
        "rows without a table": "a   b   $5\n" * 300,
    }


HOSTILE = hostile()


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_text_is_survived(name):
    check(HOSTILE[name])


@pytest.mark.parametrize("name", ["digits", "brackets", "stars", "less than", "pipes", "combining marks", "zero width", "control characters"])
def test_a_hostile_line_takes_nothing_from_the_others(name):
    text = "Nurses earn $70,000 a year, we think.\n\n" + HOSTILE[name][:100_000] + "\n\nTeachers earn $60,000 a year, we think.\n"
    lows = [claim["low"] for claim in check(text).claims.iter_rows(named=True)]
    assert lows[0] == 70_000 and lows[-1] == 60_000


def test_no_document_at_all_gives_empty_frames_of_the_same_columns():
    empty, full = extract_claims(documents()), extract_claims(documents(SOUND))
    assert empty.claims.schema == full.claims.schema and empty.unread.schema == full.unread.schema
    assert empty.claims.is_empty() and empty.unread.is_empty()


@pytest.mark.parametrize("text", ["", " ", "\n", "\ufeff", "\x00", "---", "---\n", "|", "#", "$", "- ", "&pound;", "<", "1", "$1"])
def test_the_smallest_texts(text):
    check(text)
    check(text, text)
