"""The years of experience that a pay is said for."""

import pytest

from .reading import claims, told

NONE = (None, None)


@pytest.mark.parametrize(("text", "bands"), [
    ("After 5 years a welder earns £30,000.", [(5, None)]),
    ("After ten years, £30,000 is normal for welders.", [(10, None)]),
    ("Welders start at £20,000 and reach £30,000 after about five years.", [NONE, (5, None)]),
    ("Welders at Globex:\n\n- Starting: £20,000 a year\n- After 3 years: £30,000 a year\n", [NONE, (3, None)]),
    ("Welders earn £20,000 with 0-2 years of experience, £30,000 with 3-5 years and £40,000 with over 8 years.",
        [(0, 2), (3, 5), (8, None)]),
    ("Welders with 0-3 years of experience: £20,000-£25,000. With 4-8 years: £30,000-£35,000. Over 8 years: £40,000+.",
        [(0, 3), (4, 8), (8, None)]),
    ("Nurses with 7 years or more behind them earn £52,000 a year.", [(7, None)]),
    ("Someone with three years behind you earns £25,000.", [(3, 3)]),
    ("Expect £2,000-£2,500 a month for someone with 2-4 years, and £3,000 to £3,500 for seniors.", [(2, 4), NONE]),
    ("A recruiter with three years' experience earns €45,000, while a sales manager can get €90,000.", [(3, 3), NONE]),
    ("Pay by firm:\n\n- Globex: £20,000 (freshers), £45,000 (5+ years)\n- Initech: £22,000\n", [NONE, (5, None), NONE]),
    ("- Welder (1-3y): £20,000\n- Fitter (5y+): £41,000\n", [(1, 3), (5, None)]),
    ("After a 4-year apprenticeship, welders earn £40,000.", [NONE]),
    ("After three years of talks, welders will earn £40,000.", [NONE]),
    ("Over the last 5 years the pay of welders rose to £50,000.", [NONE]),
    ("Jobs that need a degree (typically two years):\n\n- Welder: £30,000\n- Glazier: £31,000\n", [NONE, NONE]),
])  # fmt: skip
def test_years_of_experience_of_a_pay(text, bands):
    assert told("# What people get\n\n" + text, "years_low", "years_high") == bands


def test_years_behind_at():
    assert told("Senior editors earn ₹6L-₹14L at 4-8 years.", "years_low", "years_high") == [(4, 8)]


@pytest.mark.parametrize(("heading", "bands"), [
    ("Pay of welders falls to eight-year low", [NONE]),
    ("The 10-year plan for welders", [NONE]),
    ("Welders with 8 years of experience", [(8, 8)]),
])
def test_years_that_describe_something_else(heading, bands):
    assert told(f"# {heading}\n\nWelders earn £31,000.\n", "years_low", "years_high") == bands


def test_years_far_from_a_level_are_not_what_it_takes():
    text = "Agents with two years or less earned £8,100 in 2024, and 62% of new agents made under £10,000."
    assert [claim for claim in claims(text) if claim["measure"] == "experience"] == []


def test_years_right_by_a_level_are_what_it_takes():
    text = "Entry-level posts are suitable for agents with less than two years of experience, who get £21,000."
    assert [(claim["low"], claim["high"]) for claim in claims(text) if claim["measure"] == "experience"] == [(None, 2)]


def test_years_are_those_of_the_level_whose_holder_brings_them():
    text = "A senior stonemason on cathedrals knows every tool there is and brings no less than eight years of experience."
    assert [(claim["level"], claim["low"]) for claim in claims(text) if claim["measure"] == "experience"] == [("senior", 8)]


@pytest.mark.parametrize("text", [
    "- **Time to get licensed as a junior nurse:** 2-4 years",
    "- Senior nurse: the degree requires 3 years of graduate-level study",
    "Junior doctors train for 5 years in the working week of a ward.",
    "Entry-level graduates may stay and work for 2 to 4 years once they have their degree.",
    "- Senior nurses' salaries rose by 18% in the past two years",
    "Senior nurses retire after 30 years of service.",
    "| Route | Cost | Notes |\n|---|---|---|\n| Entry-level course | $15,000 | 2-3 years |",
])  # fmt: skip
def test_years_of_learning_or_of_something_else_are_no_experience(text):
    assert [c for c in claims(f"# Nurse salary\n\n{text}\n") if c["measure"] == "experience"] == []


@pytest.mark.parametrize("text", [
    "- Senior nurse: 5 years in the field after college",
    "Junior doctors have 2-3 years of experience after completing a degree.",
    "| Grade | Years | Pay |\n|---|---|---|\n| Senior nurse | 5-8 years | $80,000 |",
])  # fmt: skip
def test_years_that_a_level_takes_stay_experience(text):
    assert [c["measure"] for c in claims(f"# Nurse salary\n\n{text}\n")][0] == "experience"


def test_the_label_of_a_paragraph_gives_its_years_to_its_first_sentence_alone():
    text = "# Nurses\n\nEntry-level nurse (0-2 years): €2,900 a month. Rents are high. Intensive care: €3,800 a month.\n"
    assert [(c["years_low"], c["years_high"]) for c in claims(text) if c["measure"] == "pay"] == [(0, 2), (None, None)]
