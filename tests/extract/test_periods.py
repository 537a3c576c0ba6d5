"""The time that a pay is for, where its own words name none."""

import pytest

from .reading import told, unread


def test_the_same_pay_in_another_currency_is_for_the_same_time():
    text = "Nurses in Poland earn PLN 7,768 a month on average, which is roughly EUR 1,708, and doctors PLN 190,000 a year."
    assert told(text, "low", "currency", "period") == [
        (7_768, "PLN", "month"),
        (1_708, "EUR", "month"),
        (190_000, "PLN", "year"),
    ]


def test_low_pay_of_a_month_stays_that_of_a_month():
    text = "# Bank pay in Nigeria\n\n- Monthly salary of trainees: ₦60,000 to ₦120,000\n"
    assert told(text, "low", "high", "period") == [(60_000, 120_000, "month")]


@pytest.mark.parametrize("text", ["Nurses earn $45 there.", "Nurses earn €120 to €150."])
def test_what_is_far_too_little_for_a_year_is_not_made_a_years(text):
    assert told(text, "low") == []
    assert [figure["reason"] for figure in unread(text)] == ["no time named that it is paid for"]


def test_what_is_far_too_little_for_a_year_takes_the_time_of_its_kin():
    text = "Nurses earn $45 an hour in Ohio. In Texas they earn $41."
    assert told(text, "low", "period") == [(45, "hour"), (41, "hour")]


def test_thousands_for_a_time_are_a_sum_without_a_sign():
    assert told("# Cabin crew in Dubai\n\nPursers are on 17-18k a month all in, AED of course.\n", "low", "high", "period") == [
        (17_000, 18_000, "month")
    ]


def test_a_time_that_names_the_next_figure_says_nothing_of_this_one():
    text = "Nurses earn €31,200, or a net monthly income of €2,050."
    assert told(text, "low", "period") == [(31_200, "year"), (2_050, "month")]


def test_very_low_pay_keeps_the_time_that_stands_before_it():
    assert told("Sewers had a monthly wage of 2,800 BDT then.", "low", "period") == [(2_800, "month")]


def test_the_month_that_wages_are_owed_for_is_their_time():
    text = "The cleaner has asked for her wages for the previous month, around $620, since May."
    assert told(text, "low", "period") == [(620, "month")]


@pytest.mark.parametrize(("said", "period", "basis"), [
    ("All figures are monthly and exclude bonuses.", "month", "base"),
    ("All salaries shown here are gross base salaries per month.", "month", "base"),
    ("Amounts are quoted per month.", "month", None),
    ("All figures include bonuses.", "year", "total"),
    ("Salaries are paid monthly.", "year", None),
    ("Wages per hour are low.", "year", None),
])  # fmt: skip
def test_what_an_article_says_of_all_its_figures(said, period, basis):
    text = f"# Cooks in Kenya\n\nThe salary of a cook is KSh 350,000.\n\nIn the end it is up to you. {said}\n"
    assert told(text, "period", "pay_basis") == [(period, basis)]


@pytest.mark.parametrize(("text", "basis"), [
    ("These are yearly base salaries for cooks before tax.\n\nLeeds\nCooks earn £31,000.\n", "base"),
    ("Leeds\nCooks earn £31,000.\n\nThese are yearly base salaries for waiters before tax.\n", None),
])  # fmt: skip
def test_what_is_said_of_these_figures_before_the_first_is_said_of_all(text, basis):
    assert told(f"# Cooks in Leeds\n\n{text}", "low", "pay_basis") == [(31_000, basis)]


def test_months_that_a_year_is_paid_in():
    text = "Spanish salaries are paid in 14 instalments: a junior clerk gets €1,500 x 14, a senior €2,300. In Bern a cook earns CHF 5'500 (x13)."
    assert told(text, "low", "period") == [(1_500, "month"), (2_300, "month"), (5_500, "month")]


def test_very_low_pay_keeps_the_time_that_its_sentence_names():
    text = "A recruit's salary per month is ₦9,200 and the salary per annum is ₦110,400."
    assert told(text, "low", "period") == [(9_200, "month"), (110_400, "year")]


def test_what_is_earned_on_such_a_day_is_a_days_pay():
    assert told("On a slow day, a rickshaw driver takes home 350 to 400 rupees.", "high", "period") == [(400, "day")]


def test_all_figures_of_an_article_are_for_a_time_in_a_currency():
    text = "All figures are in AED per month.\n\n## Hospitals\n\n- Nurses: 8,000–15,000 AED\n"
    assert told(text, "low", "period") == [(8_000, "month")]
