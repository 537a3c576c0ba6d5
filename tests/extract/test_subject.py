"""Whom a figure is about: job, level, place, employer and how the pay is meant."""

import pytest

from .reading import claims, told


def subject(text: str, field: str, title: str | None = None) -> list:
    return [value for (value,) in told(text, field, title=title)]


@pytest.mark.parametrize(("text", "role", "level"), [
    ("Project managers earn $92,000 a year.", "project_manager", None),
    ("A tax accountant is paid $71,000 a year.", "tax_accountant", None),
    ("Insurance agents make $58,000 a year.", "insurance_agent", None),
    ("Loan officers average $64,000 a year.", "loan_officer", None),
    ("An executive chef earns $81,000 a year.", "executive_chef", None),
    ("An executive assistant earns $61,000 a year.", "executive_assistant", None),
    ("A sous chef earns £31,000 a year.", "sous_chef", None),
    ("A chief engineer earns $140,000 a year.", "chief_engineer", None),
    ("A chief financial officer earns $240,000 a year.", "chief_financial_officer", "executive"),
    ("A senior neurosurgeon earns $700,000 a year.", "neurosurgeon", "senior"),
    ("The salary of a company secretary is ₹6 lakh a year.", "company_secretary", None),
    ("An associate professor earns $98,000 a year.", "associate_professor", None),
])
def test_job_titles(text, role, level):
    assert told(text, "role", "level") == [(role, level)]


@pytest.mark.parametrize(("text", "location"), [
    ("A developer there earns ₹12 lakh a year.", "IN"),
    ("Welders are paid A$85,000 a year.", "AU"),
    ("An electrician earns £38,000 a year.", "GB"),
    ("An electrician earns $58,000 a year.", None),
    ("An electrician earns US$58,000 a year.", None),
    ("An electrician earns €38,000 a year.", None),
    ("An electrician in Dubai earns about ₹90,000 a month.", "AE/Dubai"),
    ("The Bureau of Labor Statistics puts the median pay of electricians at $61,000 a year.", "US"),
    ("In Texas, says the Bureau of Labor Statistics, electricians have a median pay of $55,000 a year.", "US/Texas"),
])
def test_place_of_a_figure_by_itself(text, location):
    assert subject(text, "location") == [location]


def test_money_of_a_country_told_elsewhere_in_the_article_names_it():
    text = "Salaries of nurses in rupees (₹)\n\n| Grade | Salary per month |\n|---|---|\n| A | 40,000 |\n| B | ₹52,000 |\n"
    assert {claim["location"] for claim in claims(text)} == {"IN"}


def test_an_example_in_brackets_is_not_where_a_section_is_about():
    text = "## Jakarta (and Bandung)\n\nA welder earns €900 a month.\n"
    assert subject(text, "location") == ["ID/Jakarta"]
