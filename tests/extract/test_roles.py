"""Job titles, in every trade: which words belong to one, and which words that look like one are none."""

import pytest

from .reading import told


def roles(text: str, title: str | None = None) -> list[str | None]:
    return [role for (role,) in told(text, "role", title=title)]


@pytest.mark.parametrize(("words", "role"), [
    ("Garment workers", "garment_worker"),
    ("Domestic workers", "domestic_worker"),
    ("Fast-food cooks", "fast_food_cook"),
    ("Cricket players", "cricket_player"),
    ("Track & field athletes", "track_and_field_athlete"),
    ("Tool and die makers", "tool_and_die_maker"),
    ("Health and safety officers", "health_and_safety_officer"),
    ("University deans", "university_dean"),
    ("Academics", "academic"),
    ("PhD candidates", "phd_candidate"),
    ("French teachers", "french_teacher"),
    ("High school teachers", "high_school_teacher"),
    ("Prime ministers", "prime_minister"),
    ("Clergy", "clergy"),
    ("Management trainees", "management_trainee"),
    ("Law school graduates", "lawyer"),
    ("Geriatric care workers", "geriatric_care_worker"),
    ("Office admins", "office_admin"),
])
def test_a_job_of_any_trade(words, role):
    assert roles(f"{words} earn £31,000 a year.") == [role]


@pytest.mark.parametrize(("title", "role"), [
    ("User Experience (UX) Designer Salary in Kenya", "ux_designer"),
    ("Getting a High Rigger Salary", "rigger"),
    ("The $2 Million Data Scientist", "data_scientist"),
    ("What a Globex University Lecturer Is Paid", "lecturer"),
])
def test_a_job_in_a_title_without_the_words_that_only_stand_beside_it(title, role):
    assert roles(f"# {title}\n\nPay is about £41,000 a year.\n") == [role]


@pytest.mark.parametrize("words", [
    "A pilot program pays £31,000 a year.",
    "The main drivers of pay are known: it is £31,000 a year.",
    "The coast guard pays £31,000 a year.",
    "Workers are paid £31,000 a year.",
    "At 4 PM it was settled: pay is £31,000 a year.",
    "Pay in French francs: a salary of £31,000 a year.",
])
def test_words_that_name_no_job(words):
    assert roles(words) == [None]


def test_a_word_at_the_end_of_a_sentence_is_no_part_of_the_next_title():
    assert roles("Many firms sell SaaS. Mechanical engineers earn £48,000 a year.") == ["mechanical_engineer"]
