"""The title of a text, and the year that its figures are for."""

import pytest

from flows.ingest.front_matter import split_front_matter
from flows.ingest.titles import find_title, plain_title
from flows.ingest.years import find_year


@pytest.mark.parametrize(
    "before",
    [
        "",
        "\n\n",
        "08 September, 2025, 09:08\n\n",
        "primary image of article What nurses earn\n  • 148\n  • 0\n",
        "By Jo Roe\n",
        "By Jo Roe | 8 September 2025 | 5 min read\n",
        "5 min read\n",
        "Skip to content\n",
        "![a picture](nurses.png)\n",
        "* * *\n",
    ],
)
def test_the_first_line_that_is_a_title(before):
    assert find_title(before + "What nurses earn\n\nThey earn £38,000.", markdown=False) == "What nurses earn"


@pytest.mark.parametrize("text", ["", "A nurse in York earns £38,000 a year.\nMore.", "word " * 60, "12\n34"])
def test_a_text_without_a_title(text):
    assert find_title(text, markdown=False) is None


def test_a_heading_of_the_first_order_is_the_title_of_markdown():
    text = "Intro line\n\n```\n# code\n```\n## Part\n# What *nurses* earn #\n"
    assert find_title(text, markdown=True) == "What nurses earn"
    assert find_title("Intro line\n\n## Part\n", markdown=True) == "Intro line"
    assert find_title("## Only part\n", markdown=True) == "Only part"


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("## **Pay &amp; perks** ##", "Pay & perks"),
        ('"Pay in 2025? "', "Pay in 2025?"),
        ("“Pay”", "Pay"),
        ("[Pay](http://x.org)", "Pay"),
        ("snake_case pay", "snake_case pay"),
        ("C# pay", "C# pay"),
        ('"A" or "B"', '"A" or "B"'),
        ("  ", None),
    ],
)
def test_a_title_has_no_markup(line, title):
    assert plain_title(line) == title


def test_front_matter_is_read_even_when_it_is_broken():
    front, body = split_front_matter("---\ntitle: Pay: the guide\ndate: 2025-09-08\ntags: [a\n---\nBody")
    assert (front["title"], front["date"], body) == ("Pay: the guide", "2025-09-08", "Body")
    assert split_front_matter('+++\ntitle = "Pay"\ndate = 2025-09-08\n+++\nBody') == (
        {"title": "Pay", "date": "2025-09-08"},
        "Body",
    )
    assert split_front_matter("---\n\nJust a rule\n\n---\nBody")[0] == {}


@pytest.mark.parametrize(
    ("text", "title", "year"),
    [
        ("As of 2025, the average salary is £38,000.", "Pay in 2024", 2025),
        ("As of September 8, 2025, nurses earn £38,000.", None, 2025),
        ("As of 2022 there were 10,573 nurses.", "Pay in 2024", 2024),
        ("Nurses earn £38,000.", "Nurse pay: what to expect in 2024", 2024),
        ("Nurses earn £38,000.", "Nurse pay 2024-2025", None),
        ("Nurses earn £38,000.", "Nurse pay by 2030", None),
        ("Intro.\n\nCurrent nurse salary trends in 2023\n\nText. In 2022 pay was low.", "Nurse pay", 2023),
        ("# Pay\n\n## The 2023 figures\n\nText.", "Pay", 2023),
        ("In 2023, salaries rose to £38,000.", None, 2023),
        ("In 2023 salaries rose. In 2024 salaries fell.", None, None),
        ("It opened in 2019.", None, None),
        ("A salary of 2000 euros.", "Earn 2000 euros", None),
        ("She earns $2,024 or £2025.", "The top 2000 companies", None),
    ],
)
def test_the_year_of_the_figures(text, title, year):
    assert find_year(text, title) == year
