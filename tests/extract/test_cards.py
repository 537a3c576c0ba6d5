"""Sums on lines of their own beside the lines that say whose they are, as pages show them in boxes."""

import pytest

from tests.extract.reading import claims, subject, told


def test_a_line_right_above_a_sum_says_whose_it_is():
    text = """Kitchen Porter and Cook Pay in Ireland

What Cooks Get (Depends on the House)

Commis cook (0-2 years)
€26-29K/yr
First rung
• Peeling, cleaning
• Hotels: €27-30K

Sous chef (4-8 years)
€38-45K/yr
Second in charge
• Hotels: €40-47K

Head Chef
€52-70K PA
"""
    assert told(text, "role", "low", "years_low") == [
        ("commis_cook", 26_000, 0),
        ("commis_cook", 27_000, 0),
        ("sous_chef", 38_000, 4),
        ("sous_chef", 40_000, 4),
        ("head_chef", 52_000, None),
    ]


def test_a_line_below_a_sum_goes_on_with_its_time():
    text = """What fruit pickers earn abroad

Australia (award)
AUD 24–35
per hour (plus piece rates)
88 days count for a second visa

New Zealand
NZD 22–28
per hour

Germany (asparagus)
€12.41+
an hour, the minimum
"""
    assert told(text, "location", "low", "currency", "period") == [
        ("AU", 24, "AUD", "hour"),
        ("NZ", 22, "NZD", "hour"),
        ("DE", 12.41, "EUR", "hour"),
    ]


def test_a_line_right_below_a_sum_says_what_it_is_where_sums_come_first():
    text = """# Plumber pay in Wales

£41,300
Median salary

£24,000
Starting salary

£38 an hour
Senior plumbers

Plumbers are in demand all over the country, and most of them work for themselves.
"""
    assert told(text, "low", "statistic", "level") == [
        (41_300, "median", None),
        (24_000, None, "entry"),
        (38, None, "senior"),
    ]


def test_a_sum_alone_is_no_heading_of_what_follows():
    text = """# Florist pay

## Shops

£24,500

Florists in markets earn £19,000 a year.
"""
    assert subject(text, "role") == ["florist", "florist"]


@pytest.mark.parametrize(
    "between", ["Often priced by the dish or the plate", "Plates, cups, bowls and vases"]
)
def test_a_line_that_describes_a_title_is_not_who_is_paid(between):
    text = f"# What potters charge\n\nTrainee Potter\n{between}\n£70–90/day\n"
    assert [(claim["low"], claim["level"]) for claim in claims(text)] == [(70, "entry")]


def test_a_title_above_figures_that_stand_over_their_labels():
    text = "Pay of bakers in Leeds\n\n£42,000\nSenior\n\n£31,000\nTrainee\n\n£58,000\nHead baker\n"
    assert told(text, "level", "low") == [("senior", 42_000), ("entry", 31_000), (None, 58_000)]
