"""What the report says is left to believe."""

import pytest
import report_demo
from bs4 import BeautifulSoup

OUTSIDE = {
    "outliers": ["c", "d"],
    "outside": [
        {"source_id": "d", "low": 300_000.0, "high": None, "gap": 0.6},
        {"source_id": "c", "low": 90_000.0, "high": 96_000.0, "gap": 0.2},
    ],
    "note": "some sources stand outside",
    "sources": 4,
    "independent_sources": 4,
    "agreement": 0.62,
}


def demo(*sources, **titles):
    made = report_demo.Demo()
    for source_id in sources or "abcd":
        made.source(
            source_id, f"Text of {source_id}.", title=titles.get(source_id, f"Article {source_id.upper()}")
        )
    return made


def cells(row):
    return [" ".join(cell.get_text(" ").split()) for cell in row.find_all(["th", "td"])]


@pytest.fixture
def tables(report_of):
    """The tables of the section, each as its heading and its rows; and the markdown."""

    def read(made):
        html, markdown = report_of(made)
        section = BeautifulSoup(html, "lxml").find("section", attrs={"aria-labelledby": "reconciled"})
        told = {}
        for heading in section.find_all("h3"):
            table = heading.find_next("table")
            told.setdefault(heading.get_text(strip=True), []).extend(
                cells(row) for row in table.tbody.find_all("tr")
            )
        return told, markdown

    return read


def test_who_stands_outside_is_named_with_what_it_says_and_by_how_much(tables):
    made = demo()
    made.reconciled(120_000, 120_000, level="senior", location="US", **OUTSIDE)
    told, markdown = tables(made)
    outside = "Article D : from $300,000 a year, $180,000 a year (60%) above"
    outside += " Article C : $90,000–96,000 a year, $24,000 a year (20%) below"
    assert told["data scientist: pay"] == [
        ["United States", "senior", "$120,000 a year", "62%", "4", outside]
    ]
    assert "Article D: from $300,000 a year, $180,000 a year (60%) above; Article C: $90,000" in markdown


def test_years_that_are_asked_for_at_least_are_measured_from_where_they_begin(tables):
    made = demo()
    made.reconciled(5, 5, measure="experience", level="senior", **OUTSIDE | {
        "outside": [{"source_id": "a", "low": 10.0, "high": None, "gap": 0.5},
                    {"source_id": "b", "low": 3.0, "high": None, "gap": 0.4}],
    })  # fmt: skip
    told, _ = tables(made)
    [row] = told["data scientist: experience asked for"]
    assert row[2] == "5 years"
    assert (
        row[5]
        == "Article A : from 10 years, 5 years (50%) above Article B : from 3 years, 2 years (40%) below"
    )


def test_places_then_levels_stand_in_order(tables):
    made = demo()
    for location in ("US/Austin", "US", "DE", None):
        for level in ("senior", None, "entry", "mid"):
            made.reconciled(1, 2, level=level, location=location)
    told, _ = tables(made)
    assert [row[:2] for row in told["data scientist: pay"]] == [
        [place, level]
        for place in ("no place named", "Germany", "United States", "Austin, United States")
        for level in ("all levels", "entry-level", "mid-level", "senior")
    ]


def test_jobs_of_which_most_is_said_come_first_and_pay_before_years(tables):
    made = demo()
    made.reconciled(1, 2, role="baker")
    made.reconciled(1, 2, role="nurse", measure="experience")
    made.reconciled(1, 2, role="nurse")
    made.reconciled(1, 2, role=None)
    told, _ = tables(made)
    assert list(told) == ["nurse: pay", "nurse: experience asked for", "no job named: pay", "baker: pay"]


def test_copies_are_told_from_independent_sources(tables, report_of):
    made = demo()
    made.reconciled(1, 2, sources=3, independent_sources=2)
    made.weight("a", 0.75, borne_out=2, subjects=2, voice_sources=2)
    made.weight("b", 0.75, voice="a", borne_out=2, subjects=2, voice_sources=2)
    made.weight("c", 0.333, outvoted=1, subjects=1)
    made.weight("d", 0.5, with_itself=1)
    made.claim("x", "a", "Text of a", low=1, high=1)
    made.claim("y", "b", "Text of b", low=5, high=5)
    made.finding("k", "high", "A and B differ.", ["x"], ["y"], sources=["a", "b"])
    told, markdown = tables(made)
    assert told["data scientist: pay"][0][4] == "2 of 3"
    assert told["What each source weighs"] == [
        ["Article A", "0.75", "2", "0", "0", "Article B"],
        ["Article B", "0.75", "2", "0", "0", "Article A"],
        ["Article D", "0.50", "0", "0", "1", ""],
        ["Article C", "0.33", "0", "1", "0", ""],
    ]
    assert "Of the 4 articles 3 are independent: the others repeat them." in markdown
    assert "2 sources, 1 independent" in markdown


@pytest.mark.parametrize("note", ["no two sources agree", "no range that most share", "one voice only"])
def test_where_nothing_is_supported_the_reason_and_what_is_said_are_told(tables, note):
    made = demo()
    made.reconciled(None, None, level="mid", lowest=50_000, highest=90_000, agreement=0, note=note)
    told, _ = tables(made)
    assert told["data scientist: pay"][0][2] == f"nothing: {note} (said: $50,000–90,000 a year)"


ALONE = {"level": "mid", "lowest": 50_000, "highest": 90_000, "agreement": None, "sources": 1}
ALONE |= {"independent_sources": 1, "note": "one source only"}


def test_what_one_source_says_alone_is_set_apart_and_folded_away(report_of):
    made = demo()
    made.reconciled(None, None, **ALONE)
    html, markdown = report_of(made)
    folded = BeautifulSoup(html, "lxml").find("h3", id="alone").find_next("details")
    assert folded.summary.get_text() == "data scientist: pay, 1 subject"
    assert cells(folded.tbody.tr) == ["no place named", "mid-level", "$50,000–90,000 a year"]
    assert "Of 1 more subject only one source speaks: nothing is supported." in markdown
    assert "| no place named | mid-level | $50,000–90,000 a year | nothing: one source only |" in markdown


def test_very_many_that_one_source_says_alone_are_counted_in_plain_text(report_of):
    made = demo()
    for n in range(130):
        made.reconciled(None, None, company=f"C{n:03}", **ALONE)
    html, markdown = report_of(made)
    said = "$50,000–90,000 a year"
    assert html.count(said) == 100 and said not in markdown
    assert "- data scientist: pay, 130 subjects" in markdown


def test_of_very_many_subjects_and_outsiders_the_rest_is_counted(tables):
    made = demo(*[f"s{n:02}" for n in range(9)])
    others = [{"source_id": f"s{n:02}", "low": 9.0 - n, "high": 9.0 - n, "gap": 0.1} for n in range(9)]
    for n in range(130):
        made.reconciled(
            100, 100, company=f"C{n:03}", outside=others, outliers=[row["source_id"] for row in others]
        )
    told, markdown = tables(made)
    assert len(told["data scientist: pay"]) == 100
    assert told["data scientist: pay"][0][5].endswith("and 4 more sources")
    assert "30 more subjects: see the table reconciled in the warehouse." in markdown
