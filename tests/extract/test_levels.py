"""Which words are a level of seniority, and which figures they are said of."""

import pytest

from .reading import told


def levels(text: str, title: str | None = None) -> list:
    return [level for (level,) in told(text, "level", title=title)]


@pytest.mark.parametrize("text", [
    "The starting monthly salary of a clerk is about £2,100.",
    "Starting compensation for auditors runs from $49,000 to $63,000.",
    "The initial salary is £25,000 a year.",
    "A starting qualified electrician earns about €2,900 a month.",
    "Beginning teachers earn $44,000 a year.",
    "Lawyers fresh out of law school earn $160,000.",
    "A newly appointed officer draws ₹56,100 a month.",
    "A recently qualified solicitor earns £45,000.",
    "Bootcamp graduates can expect €45,000 a year.",
    "A graduate can expect to earn £27,000 a year.",
    "Graduate pay averages £32,000.",
    "At the start of your career you can earn £22,000.",
    "Rookies make $48,000 a year as truck drivers.",
    "The median CTC offered to the graduating batch is ₹11 LPA.",
    "The highest package offered on campus was ₹42 lakh per annum.",
    "In the placement drive Globex paid welders ₹6 lakh per annum.",
])
def test_beginners(text):
    assert levels(text) == ["entry"]


@pytest.mark.parametrize(("text", "level"), [
    ("Graduate students are paid $28,000 a year.", None),
    ("Nurses with a graduate degree earn $98,000.", None),
    ("A student on an industrial placement earns £20,000 a year.", "intern"),
    ("# Pay of welders\n\nOur recruiters made 40 placements. A welder earns £31,000 a year.", None),
    ("They train new drivers and earn $70,000 a year.", None),
    ("Architects mentor junior staff and earn $150,000 a year.", None),
    ("Someone with pre-intermediate English earns $3,000 a month.", None),
    ("Senior citizens working part time earn $15 an hour.", None),
    ("Leading companies pay developers $140,000.", None),
    ("Developers who have experienced a takeover earn $140,000.", None),
    ("Experienced high school teachers earn $74,000 a year.", "senior"),
    ("Experienced reps earn $90,000 to $183,000.", "senior"),
    ("Late in your career you can earn £62,000.", "senior"),
    ("A design lead in Berlin makes €80,000.", "lead"),
    ("Senior executives earn $400,000.", "executive"),
    ("Account executives earn $70,000.", None),
    ("# Clerks\n\n## Why entry-level education pays\n\nThe top tenth earned $80,000.", None),
    ("Senior staff engineers earn $300,000.", "staff"),
])
def test_words_that_are_a_level_only_beside_others(text, level):
    assert levels(text) == [level]


@pytest.mark.parametrize(("text", "found"), [
    ("Half of all managers earn more than $110,000.", [(None, "manager")]),
    ("Non-managers earn $70,000 a year.", [(None, None)]),
    ("Relationship managers earn $60,000 a year.", [("relationship_manager", None)]),
    ("VPs make $300,000 and directors make $200,000.", [(None, "executive"), (None, "director")]),
])
def test_people_that_are_a_level_by_themselves(text, found):
    assert told(text, "role", "level") == found


@pytest.mark.parametrize(("text", "found"), [
    ("Acme pays $120,000 (new grad), $190,000 (Leeds) a year.", ["entry", None]),
    ("- Pune: ₹25-40 LPA (staff engineers)\n- Delhi: ₹25-30 LPA (lead)\n", ["staff", "lead"]),
    ("Some seniors at my college tutor children. A barber makes $20 an hour.", [None]),
    ("Senior developers are scarce. In Berlin they earn €90,000.", ["senior"]),
    ("It beats the pay of a senior nurse. In Berlin they earn €90,000.", ["senior"]),
    ("It takes longer than a fresh graduate thinks. In Berlin they earn €90,000.", [None]),
    ("A senior nurse in Leeds earns £52,000 a year. That works out at about £4,300 a month.", ["senior", "senior"]),
    ("The starting salary of a teacher in Ohio is $40,000. In Texas it is $45,000 (€41,000).", ["entry"] * 3),
    ("The starting salary of a teacher in Ohio is $40,000. It rises to $60,000.", ["entry", None]),
    ("- Mid-level: Welder II / Senior Welder - £38,000\n- Junior: up to £30,000, seniors get £45,000\n", ["mid", "junior", "senior"]),
    ("Entry-level welders earn $41,000, and those with 8+ years of experience $68,000.", ["entry", None]),
    ("The mid-tier firms pay newly qualified solicitors £60,000.", ["entry"]),
    ("# Pay of new welders\n\nEntry-level pay is £24,000.\n\n## Entry-level welders\n\n1 year of experience: £25,000. 4-6 years of experience: £33,000.", ["entry", "entry", "entry", None]),
    ("# Fresher salary\n\nA fresher baker makes £22,000 a year. With 3-4 years of experience you can expect £29,000.", ["entry", None]),
])
def test_how_far_a_level_goes(text, found):
    assert levels("Work and pay\n\n" + text) == found


def test_a_title_on_the_pay_of_one_level_is_about_its_lists():
    text = "# Graduate salaries in Britain\n\nPeople earn £38,000 on average.\n\nBy sector:\n\n- Law: £34,807\n- Consulting: £30,957\n"
    assert levels(text) == [None, "entry", "entry"]


def test_an_article_on_what_students_of_a_college_got_is_about_beginners():
    text = "# Record year\n\nThe placement season is over.\n\nThe best offer was ₹42 lakh a year.\n\nGlobex came with ₹19 lakh a year.\n"
    assert levels(text) == ["entry", "entry"]


@pytest.mark.parametrize(("title", "level"), [
    ("Placements 2024", "entry"),
    ("Graduates and others", None),
    ("Senior nurse pay", "senior"),
])
def test_level_in_a_title(title, level):
    assert levels(f"# {title}\n\nThe highest salary is ₹42 lakh a year.\n") == [level]


@pytest.mark.parametrize(("text", "level"), [
    ("Tailors earn £21,000 to £61,000 a year, from junior to senior level.", None),
    ("Pay from entry-level to director roles is £21,000 to £91,000 a year.", None),
    ("Tailors earn £21,000 to £61,000 a year, from senior to principal level.", "senior"),
    ("Experienced and licensed roles pay from £61,000 a year.", "senior"),
])
def test_a_span_from_beginners_to_those_high_up_is_all_levels(text, level):
    assert told(text, "level") == [(level,)]


def test_a_short_form_that_opens_a_label():
    text = "# Pay\n\n| Job | Pay per year |\n|---|---|\n| Sr User Interface | £61,000 |\n| User Interface | £41,000 |\n"
    assert told(text, "level") == [("senior",), (None,)]


def test_a_level_with_its_years_behind_a_figure_for_others():
    text = (
        "Entry-level jobs pay between £20,000 and £30,000 a year, while mid-career staff with 4 to 8 years of "
        "experience get £40,000 to £50,000."
    )
    assert levels(text) == ["entry", "mid"]


def test_a_level_behind_one_figure_is_not_that_of_the_job_behind_the_next():
    text = "Salaries run from £22,000 for junior cooks to £61,000 for pastry chefs."
    assert levels(text, title="In kitchens") == ["junior", None]


@pytest.mark.parametrize("text", ["Clerks start on about £24,000 a year.", "A clerk starts on an annual salary of £24,000."])
def test_what_somebody_starts_on_is_starting_pay(text):
    assert levels(f"# Pay of clerks\n\n{text}\n") == ["entry"]


def test_those_who_served_are_not_those_with_long_experience():
    text = "# Pay of veteran social workers\n\nThe average is $61,000 a year.\n"
    assert told(text, "level") == [(None,)]
    assert told("# Pay\n\nA veteran plumber earns $91,000 a year.\n", "level") == [("senior",)]
    of_towns = "# Best Towns for Veteran Welders\n\n- Tulsa: $52,000 a year\n- Mobile: $49,000 a year\n"
    assert told(of_towns, "level") == [(None,), (None,)]


def test_a_level_right_behind_a_figure():
    text = """# Trades

| Trade | Pay |
|---|---|
| Roofer | £23,000 starter to £44,000 experienced |
"""
    assert levels(text) == ["entry", "senior"]


@pytest.mark.parametrize(("text", "expected"), [
    ("The starting salary is £24,000. With overtime a porter earns £40,000.", ["entry", None]),
    ("Beyond entry-level jobs, loan officers earn £41,000.", [None]),
    ("Junior cooks earn €55,000 (INR 53.4 lakh), those with 5-10 years of experience €92,500 (INR 89.9 lakh).", ["junior", "junior", None, None]),
    ("Entry-level cooks earn €38,000, while those with a little more behind them (1-3 years of experience) earn €40,000.", ["entry", None]),
])  # fmt: skip
def test_levels_that_are_left_behind(text, expected):
    assert levels(text, title="What they make") == expected


def test_the_experienced_of_a_craft_whose_word_is_no_job_alone():
    text = "# Tattoo artists\n\n**Experienced Artists (9+ years):** $65,000-$115,000\n"
    assert set(told(text, "level", "measure")) == {("senior", "experience"), ("senior", "pay")}


def test_the_title_of_whoever_is_quoted_is_no_level_of_the_pay():
    text = "Pay of welders is $3,000 per month, said Jo Miller, head of sales and vice president of Globex."
    assert told("# Welders\n\n" + text, "level") == [(None,)]
    assert told("# Welders\n\nA vice president of Globex earns $300,000, said Jo Miller.", "level") == [("executive",)]


@pytest.mark.parametrize(("text", "level"), [
    ("Senior bakers with 3-5 years of work and a diploma? They are paid £41,000.", "senior"),
    ("I was a trainee at a bakery in Leeds. I was paid £11 an hour to watch the baker bake.", "entry"),
    ("Junior bakers live well enough. Count on a minimum of £19,000 a year.", "junior"),
    ("Talented graduates stay away. In Hungary the trade pays £12,000 a year.", None),
])
def test_a_level_goes_on_to_a_sentence_that_refers_to_it(text, level):
    assert [said for measure, said in told(text, "measure", "level") if measure == "pay"] == [level]


def test_a_year_of_apprentices_in_brackets_is_no_level_of_its_own():
    assert levels("- Apprentice joiner (1st year): £9 an hour\n- Apprentice (1st year): £8 an hour\n")[1:] == [None]


def test_a_column_without_a_level_beside_one_with_a_level_is_of_all():
    text = """# Welders abroad

Pay is modest everywhere, though senior roles do well:

| Country | Average salary (USD) | Senior salary (USD) |
| --- | --- | --- |
| Norway | $61,000 | $82,000 |
"""
    assert told(text, "level") == [(None,), ("senior",)]


def test_a_cell_of_a_head_speaks_for_its_own_column_alone():
    text = "# Campus placements at a college\n\nRole\tStarting\tAbroad\nBaker\t₹2 - 4 LPA\t₹9 - 12 LPA\nCook\t₹3 - 5 LPA\t₹8 - 11 LPA\n"
    assert told(text, "level") == [("entry",), (None,)] * 2


@pytest.mark.parametrize(("label", "level"), [
    ("1. Law — Avg Starting: $85K", "entry"),
    ("2. Fine Arts (Various) — Starting salary: $41K", "entry"),
    ("- Welding - starting: $40K", "entry"),
    ("- Welding - lead times and wages: $40K", None),
])
def test_what_a_label_says_behind_a_dash(label, level):
    assert told(f"# Degrees that pay\n\n{label}\n", "level")[-1] == (level,)


@pytest.mark.parametrize(("text", "level"), [
    ("Welsh bakers start below £19,000 a year.", "entry"),
    ("Bakers started out on £19,000 a year.", "entry"),
    ("A baker can make £19,000-£22,000 a year to start, and more later.", "entry"),
    ("Bakers start work at four and earn £19,000 a year.", None),
    ("Bakers get £19,000 a year to start with a clean slate of debts.", "entry"),
    ("Entry-level bakers in Leeds: £19,000 a year. Ovens are hot. Pastry work: £24,000 a year.", None),
])
def test_pay_that_somebody_starts_on(text, level):
    text = f"# Pay of bakers\n\n{text}\n"
    assert told(text, "level")[-1] == (level,)


def test_what_somebody_did_before_is_no_experience_of_the_job():
    text = "# Bakers\n\n### Veteran example 1\n**Background:** Navy cook, 6 years\n**Outcome:** Baker earning £26,000.\n"
    assert told(text, "level", "years_low") == [(None, None)]
    assert told("# Bakers\n\n### Senior bakers: town, 6 years\n\nThey earn £26,000.\n", "level", "years_low")[-1] == ("senior", 6)
