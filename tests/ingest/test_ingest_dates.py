"""The date of an article, where it says one."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.ingest.dates import find_date, is_date_line, parse_date

DAY = date(2025, 9, 8)


@pytest.mark.parametrize(
    "line",
    [
        "08 September, 2025, 09:08",
        "Sept. 8, 2025",
        "September 8th, 2025",
        "2025-09-08",
        "2025-09-08T09:08:00Z",
        "2025/09/08",
        "8th September 2025",
        "8th of September, 2025",
        "Monday, 8 September 2025 at 9:08 am",
        "8-Sep-2025",
        "Published 8 September 2025",
        "Published: Sep 8, 2025",
        "**Published on** 2025-09-08",
        "Updated September 8, 2025",
        "Last updated on Monday, September 8, 2025 9:08 AM EST",
        "This article was last reviewed on 8 September 2025.",
        "Posted on Sep 8, 2025 by Jo Roe",
        "By Jo Roe | September 8, 2025 | 5 min read",
        "Jo Roe · 8 September 2025",
        "8. September 2025",
        "8 de septiembre de 2025",
        "8 septembre 2025",
        "2025年9月8日",
    ],
)
def test_a_date_by_itself_or_after_its_label(line):
    assert find_date(f"A title\n\n{line}\n\nThe article.") == DAY
    assert find_date("First.\n" * 40 + line) == DAY


@pytest.mark.parametrize(
    "line",
    [
        "In the survey of 8 September 2025, nurses earned £38,000.",
        "03/04/2025",
        "September 2025",
        "8 September",
        "30 February 2025",
        "8 Brumaire 2025",
        "09:08",
        "1234-56-78",
        "£2025-09-08 2026-01-01 or so",
    ],
)
def test_what_is_no_date_of_the_article(line):
    assert find_date(f"A title\n\n{line}\n\nThe article.") is None


def test_numbers_are_read_only_one_way():
    assert parse_date("13/04/2025") == parse_date("04/13/2025") == date(2025, 4, 13)
    assert parse_date("05/05/2025") == date(2025, 5, 5)
    assert parse_date("03/04/2025") is None


def test_publication_is_preferred_to_a_later_change():
    assert find_date("Last updated: 1 May 2026\nPublished: 8 September 2025") == DAY
    assert find_date("Last updated: 1 May 2026\n8 September 2025") == DAY


def test_a_date_in_the_middle_of_the_article_is_not_its_own():
    assert find_date("Words.\n" * 30 + "8 September 2025\n" + "Words.\n" * 30) is None


def test_a_line_with_more_than_a_date_is_not_a_date_line():
    assert is_date_line("08 September, 2025, 09:08")
    assert not is_date_line("Pay on 8 September 2025 and after")


@given(st.dates(date(1950, 1, 1), date(2099, 12, 31)))
def test_every_day_is_read_as_it_is_written(day):
    for written in ("%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%d %b, %Y"):
        assert parse_date(day.strftime(written)) == day
