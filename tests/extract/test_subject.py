"""Whom a figure is about: job, level, and how the pay is meant."""

import pytest

from .reading import subject, told


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


@pytest.mark.parametrize(("text", "statistics"), [
    ("The median salary of a planner in Leeds is £41,000; in York it is £39,000 and in Hull £36,000.", ["median"] * 3),
    ("Planners in finance earn an average of $93,000; in healthcare, it's $78,000; in retail, $74,500.", ["average"] * 3),
    ("Most firms offer planners $95,000 a year, with an average base salary of $122,000.", [None, "average"]),
    ("Average pay: £41,500. In London a chef earns £50,000.", ["average", None]),
    ("Planners earn $61,000 on average, while bakers earn $40,000.", ["average", None]),
    ("The average wage of a baker is £27,000. In Leeds it is £25,000 (€29,000).", ["average"] * 3),
    ("The median pay of bakers is £27,000. In Leeds the figure is about £25,000.", ["median", "median"]),
    ("The median pay of bakers is £27,000. In Leeds it can reach £45,000.", ["median", None]),
    ("The median for bakers was £27,000 in May 2024, with pastry chefs at £25,000.", ["median", "median"]),
    ("Average pay at large firms (over $300 million in sales) will go up 5 percent, to a range of $80,000 to $105,000.", ["average"]),
    ("Bakers earn $47,000 in Ohio and $39,000 in Utah, on the guild's averages.", ["average", "average"]),
    ("Bakers earn $47,000 in Ohio, on a par with the average cook.", [None]),
    ("The average wage of a baker was £27,000. This compares to £23,500 in 2015.", ["average", "average"]),
    ("Bakers in Detroit, Mich., averaged $43,000 and those in St. Louis $42,600.", ["average", "average"]),
])
def test_what_is_said_of_one_figure_goes_on_to_those_that_only_name_another_subject(text, statistics):
    assert subject(text, "statistic") == statistics


@pytest.mark.parametrize(("text", "statistics"), [
    ("Cooks in Leeds: £14-£19 an hour (average £31,000 a year).", [None, "average"]),
    ("A cook earns £14 to £19 an hour, averaging about £31,000 a year.", [None, "average"]),
    ("Cooks earn £31,000 a year on average.", ["average"]),
    ("A cook's pay is £31,000, far less than the average.", [None]),
    ("The average cook earns £31,000, with beginners starting at £24,000.", ["average", None]),
])
def test_a_word_right_before_a_figure_counts_that_one(text, statistics):
    assert subject(text, "statistic") == statistics


def test_a_lead_in_that_counts_a_figure_of_its_own_says_nothing_of_its_rows():
    text = "Cooks average $24.90 an hour in Leeds, while elsewhere rates are lower:\n\n- Mexico: $8-15 an hour\n"
    assert subject(text, "statistic") == ["average", None]
    assert subject("Average pay of cooks in 2024:\n\n- Mexico: $8-15 an hour\n", "statistic") == ["average"]


@pytest.mark.parametrize(("text", "bases"), [
    ("The base salary of a planner in Leeds is £41,000; in York it is £39,000.", ["base", "base"]),
    ("Planners at Acme and Globex have total compensation of $260,000 and $420,000 respectively.", ["total", "total"]),
    ("Inspectors draw a basic of Rs 44,900 a month.", ["base"]),
    ("A nurse is paid about SAR 4,110 per month basic.", ["base"]),
    ("Basic pay of officers:\n\n- Grade 1: Rs 56,100 a month\n- In hand: Rs 85,000 a month\n", ["base", None]),
    ("Reps take home $180,000 to $220,000 in total.", ["total"]),
    ("Total comp is $300,000, of which $180,000 is base.", ["total", "base"]),
    ("The base salary is $120,000, plus a bonus, for a total of $150,000.", ["base", "total"]),
    ("Waiters make $25 an hour with tips.", ["total"]),
    ("Waiters make $5 an hour before tips.", ["base"]),
    ("A midwife gets €3,100 a month under the national agreement, before bonuses.", ["base"]),
    ("Stewards at the Lisbon base earn €24,000.", [None]),
    ("Stewards earn €24,000, depending on their base country.", [None]),
    ("| Airline | Steward, estimated total (gross) |\n|---|---|\n| Acme (Cork base) | €26,000 |\n", ["total"]),
])
def test_base_and_total(text, bases):
    assert subject(text, "pay_basis") == bases


def test_a_paragraph_behind_a_list_does_not_hang_under_its_lead_in():
    text = (
        "Average pay of teachers by state:\n\n- Texas: $58,000\n- Ohio: $63,000\n\n"
        "A teacher who begins in a small town in the north of the country, and who has a degree, is paid $45,000 a year.\n"
    )
    assert subject(text, "statistic") == ["average", "average", None]


def test_the_last_sentence_of_a_paragraph_leads_in():
    text = (
        "Every year we ask the readers of this site what they are paid, and every year more of them answer our questions, "
        "which cooks and bakers like best. Oslo, welders, pay per month:\n\nJunior: 38 000 NOK\nSenior: 52 000 NOK\n"
    )
    assert told(text, "role", "level", "location") == [("welder", "junior", "NO/Oslo"), ("welder", "senior", "NO/Oslo")]


def test_a_line_that_ends_in_a_small_word_goes_on_in_the_next():
    text = "Last year the highest offer that was made to any of them was ₹41 lakh per annum by\nAdobe. Many came.\n"
    assert subject(text, "company") == ["Adobe"]


def test_lines_of_label_and_figure_are_a_list_not_headings():
    text = "## Monthly pay of a clerk\n\nCanara Bank – ₹59k\nBank of Baroda – ₹60k\n\n## Other\n\nA cook earns ₹20k a month.\n"
    assert told(text, "company", "role") == [("Canara Bank", "clerk"), ("Bank of Baroda", "clerk"), (None, "cook")]


def test_a_line_with_space_above_and_a_short_sentence_below_is_a_heading():
    text = "# Pay in detail\n\nWelder salary by region\n£31,500 in Kent, £29,000 in Fife, as of last autumn."
    assert told(text, "role", "low") == [("welder", 31_500), ("welder", 29_000)]


@pytest.mark.parametrize(("text", "levels"), [
    ("Welders have a starting salary of £23,500, rising to £45,000.", ["entry", None]),
    ("Trainee clerks start on £18,000 a year, branch managers make £40,000.", ["entry", None]),
    ("As an apprentice you earn £10,315 in your first year.", [None]),
    ("A first-year apprentice in Leeds gets £9 an hour, a trainee £11 an hour.", [None, "entry"]),
    ("Apprenticeships pay while you learn, and bricklayers earn £38,000.", [None]),
    ("First-year bakers get £21,000, and interns £12,000.", ["entry", "intern"]),
    ("The barrier to entry is low, and yet pilots earn £60,000.", [None]),
])
def test_levels_go_no_further_than_their_figure(text, levels):
    assert subject(text, "level", title="What people get") == levels


def test_a_list_under_a_letter_and_one_behind_a_full_stop():
    text = (
        "Pay in Dubai:\n\na. Healthcare\n- Nurses: 8,000 AED a month\nb. Retail\n- Clerks: 3,000 AED a month\n\n## States\n\n"
        "Below are the states with the lowest average salary for nurses, starting with the lowest.\n\n"
        "1. Georgia ($67,838)\n2. Ohio ($68,569)\n"
    )
    assert told(text, "role", "industry", "statistic", "location") == [
        ("nurse", "healthcare", None, "AE/Dubai"), ("clerk", "retail", None, "AE/Dubai"),
        ("nurse", None, "average", "US/Georgia"), ("nurse", None, "average", "US/Ohio"),
    ]


def test_a_table_does_not_hang_under_the_list_before_it():
    text = "Pay of electricians\n\n- Estimator: £55,000\n\n| Level | Per year |\n|---|---|\n| Senior | £60,000 |\n"
    assert subject(text, "role") == ["estimator", "electrician"]


def test_the_answer_to_a_question_on_averages_gives_averages():
    text = """# Working in Malta

What are the average monthly wages of trades in Malta?
Welders get €1,400–€1,700, and pipe fitters €1,300–€1,600 a month. Foremen with a crew of their own to look after get €2,600.

What is the average age of a welder?
Most are young, and earn €1,300 a month.
"""
    assert told(text, "low", "statistic") == [
        (1_400, "average"),
        (1_300, "average"),
        (2_600, None),
        (1_300, None),
    ]


@pytest.mark.parametrize(("line", "expected"), [
    ("- Ida: $57,000 base, $9,000 in bonuses, total comp $66,000", [(57_000, "base"), (66_000, "total")]),
    ("Porters get £21,000 base, and £4,000 in tips.", [(21_000, "base")]),
    ("Porters get base £21,000.", [(21_000, "base")]),
])
def test_words_right_behind_a_figure_are_its_own(line, expected):
    assert told(f"# What porters get paid\n\n{line}\n", "low", "pay_basis") == expected


def test_workers_based_in_a_country_are_paid_there():
    text = "# Pay of tutors\n\nU.S.-based VTs earn $24 an hour. \n"
    assert subject(text, "location") == ["US"]
    assert subject("# Pay of tutors\n\nA Leeds-based agency pays $19 an hour.\n", "location") == [None]


def test_a_low_and_a_high_beside_a_mean_are_none():
    text = "# Pay of oilers\n\nThey make a mean $34 an hour or $70,000 a year, with a low of $18 an hour or $38,000 a year.\n"
    assert told(text, "low", "statistic") == [(34, "average"), (70_000, "average"), (18, None), (38_000, None)]


@pytest.mark.parametrize(("text", "industry"), [
    ("Lawyers in legal services earn £61,000 a year.", None),
    ("Accountants in legal services earn £61,000 a year.", "legal"),
    ("Teachers in the education sector earn £31,000 a year.", None),
    ("Data analysts in healthcare earn £41,000 a year.", "healthcare"),
    ("Nurses in healthcare earn £31,000 a year.", None),
    ("| Job | Industry | Pay |\n| --- | --- | --- |\n| Nurse | Healthcare | £31,000 |\n", "healthcare"),
])
def test_an_industry_in_a_sentence_tells_more_than_the_job_does(text, industry):
    """Where a table has a column for it, it is told all the same."""
    assert subject(text, "industry") == [industry]


@pytest.mark.parametrize(("heading", "industry"), [
    ("Tech / SaaS", "technology"), ("Healthcare & Pharma", "healthcare"), ("Finance / Healthcare", None), ("Retail careers and hobbies", None),
])  # fmt: skip
def test_a_heading_of_several_names_of_one_industry(heading, industry):
    text = f"# Clerk pay\n\n## {heading}\n\nMuch paper.\n\nSenior clerk: £31,000 a year\n"
    assert subject(text, "industry") == [industry]


def test_a_lead_in_right_above_a_heading_leads_into_the_sections():
    text = """Pay in Norway

What people get by trade

Here are average salaries by trade:

Building
Welder\tNOK 520,000
Plumber\tNOK 540,000

Health
Nurse\tNOK 560,000

How contracts work in the public sector

Contracts there are made for the whole country, and every worker under them is paid by the same scale of steps.

Steps
Midwife\tNOK 590,000
"""
    assert subject(text, "statistic") == ["average", "average", "average", None]


@pytest.mark.parametrize(("job", "industries"), [
    ("nurses", [None, None, "finance"]),
    ("clerks", [None, "healthcare", "finance"]),
])
def test_a_list_of_sectors_names_no_kind_of_employer_and_no_trade_of_the_job(job, industries):
    text = f"# Pay of {job}\n\nSalaries by sector:\n\n- Government hospitals: £31,000\n- Home healthcare: £29,000\n- Banking: £33,000\n"
    assert subject(text, "industry") == industries
