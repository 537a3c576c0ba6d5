"""Money that is nobody's pay, and money that nothing explains."""

import pytest

from .reading import claims, set_aside, unread


def wrong(text: str, why: str):
    return pytest.param(text, marks=pytest.mark.xfail(reason=why, strict=True))


TITLE = "Nurse pay"
"""A title about pay, so that the sentence itself must say that its money is none."""

DECOYS = [
    # Markets, firms and states.
    "The global AI market is worth $184 billion and will reach $826 billion by 2030.",
    "The startup raised $40 million in Series B funding last month.",
    "Venture capital firms invested $12.9 billion in 2021.",
    "The company reported revenue of $2.1 billion and has 15,000 employees.",
    "The national budget for hospitals is $4.5 billion.",
    "As a ward manager you may run a £250K annual equipment budget.",
    "Project budgets range from $50,000 to $250,000.",
    # Parts of another sum, and how far sums lie apart.
    "Nurses' pay is made of €2,000 + €300 =",
    "A nurse even paid £800 to have her car repainted.",
    "Nurses' pay varies much, with a standard deviation of $6,200.",
    "Pay varies (SD = 6,200 euros) from ward to ward.",
    # What money brings in, and what is left of it.
    "A trust nurse generating $400,000 annually is worth keeping.",
    "Every campaign brings clinics $42 for every $1 spent.",
    "After rent, that leaves a nurse about $31,000 for everything else.",
    "With bills paid, nurses have £400 a month left over.",
    "A third of the pay slips were short between $10 and $40.",
    "Nurses' pay bill was reduced by $155 million (£95 million).",
    "The 60 ward managers were paid a total of £9.5 million.",
    "A nurse's average pay is up £1,200 on last year.",
    # What clients are charged, and what the employer keeps.
    "Agencies' average billing rate for a senior nurse is $90 to $120 per hour.",
    "If you bill a nurse's time at $95 per hour, there is profit.",
    "The agency's profit margin on a nurse is $20 per hour.",
    # What things cost.
    "A nurse still has to pay back £2,400 with interest.",
    "Some hospitals charge $50-$500 for registration and exams.",
    "The average for hotel accommodation was £3,202.",
    "Complete semester package for nurses: NPR 20,000-35,000.",
    "A nursing degree costs roughly PKR 40-80 lakhs all-in.",
    "Free housing ($500-$1,500/month value) comes with it.",
    "Clinics wait for a nurse until $500K-1M ARR.",
    "Relocation packages of $15,000-30,000 are usual.",
    "Agencies charge hospitals $150 an hour for a nurse.",
    "Lessons cost about $150 an hour.",
    "The shift differential is $3 per hour.",
    "Nurses receive $300 a month as a hardship allowance.",
    "Good shoes set you back €90 a month.",
    "Childcare runs $1,200 a month.",
    "New nurses are in the hole to the tune of $30,000.",
    "Most nurses can get a small used car for under £7,000.",
    "Flight nurses take a flying course (18 months, £60k-£90k) first.",
    "It takes a year to earn back the first €5,000.",
    "The average nurse leaves university with £45,000+ of debt.",
    "Last year they paid £18,000 to have the roof mended.",
    "A nurse's salary boost $5K-$15K after the exam.",
    "The course fee is $499, or $49 a month.",
    "Tuition costs $24,000 per year at this university.",
    "A two-bedroom apartment in Austin rents for $2,400 a month.",
    "An AWS exam costs $150.",
    "A monthly subscription is $39.",
    "The tool costs $10 per user per month.",
    "Student loan debt averages $37,000 for nurses.",
    "The average house price in Leeds is £240,000.",
    "Hospitals spend $3,000 on training for each worker.",
    "Fines of up to €20 million are possible.",
    "Rent in London is £1,800 a month, which takes most of a junior nurse's salary.",
    # Taxes, benefits, bonuses.
    "The personal allowance is £12,570.",
    "The signing bonus can be $25,000.",
    "Hiring bonuses of $15,000 are offered in Alaska.",
    "Nurses received $5,000 in bonuses.",
    "RSUs worth $40,000 vest each year.",
    "A housing allowance of AED 60,000 per year is added.",
    "Income up to $11,600 is taxed at 10%, and from $11,601 to $47,150 at 12%.",
    "You will pay £3,200 in National Insurance contributions.",
    "A nurse pays about $9,000 in federal tax.",
    "Travel nurses get a housing stipend of $2,000 per month.",
    # Differences.
    "Seniors earn $20,000 more than juniors.",
    "Nurses with a certificate get a $15,000 premium.",
    "Pay rose by $4,000 last year for nurses.",
    "The gap between juniors and seniors is $45,000.",
    "The pay gap between men and women is $7,300 a year.",
    "Nurses can make an extra $10,000 a year from overtime.",
    "A nurse with an MBA earns 15% more.",
    "There will be a 25% growth in nursing jobs by 2032.",
    "Save $500 a month from your salary.",
    # Counts, dates, numbers of other kinds.
    "There are 120,000 jobs for nurses, and 35,000 openings in 2024.",
    "The report was published on 12 March 2024 and surveyed 4,500 people.",
    "Founded in 1998, it has 2,000 nurses with salaries reviewed in 2023.",
    "Call us on +1 415 555 0100 or 020 7946 0958.",
    "Rated 4.5 of 5 by 2,300 users. ISBN 978-3-16-148410-0. Order no. 1234567.",
    "Nurses often make six figures.",
    "On a scale of 1 to 10, pay is 7.",
    "The site lists 3,400 salaries and 12,000 reviews.",
    # What is needed, judged or wished for.
    "You need $96,000 a year to live comfortably in Seattle.",
    "A nurse must earn at least £38,700 to qualify for the visa.",
    "The EU Blue Card requires a minimum salary of €45,300.",
    "A salary of $3,000 a month is not enough in Geneva.",
    "Many nurses dream of $500,000 a year.",
    # What others take, and what things cost, though only the title says pay.
    "NMC registration is £120 a year.",
    "Ours is for nurses who can't pay 9,000 euros right now.",
    "Monthly expenditure comes to 249,000 kwacha.",
    "Readers pay little: plans start at less than $4 a week.",
    "Expect to pay $750 a week for a two-bedroom unit.",
    "I pay my sister $600 a month for my old room.",
    "The median graduate owes $205,000 on leaving medical school.",
    "A car loan takes $400 a month.",
    "Our bootcamp ($799, or 3 instalments of $279) starts in May.",
    "A nurse costs the hospital's owners more: employer costs come to £42,000.",
    "The employer pays €60,000 once social insurance is included.",
    # Supplements and tax.
    "Inner London adds 20%, subject to a minimum payment of £5,609 and a maximum payment of £8,466.",
    "You pay 20% income tax up to £50,270.",
    "Health insurance, worth about €1,600, is common.",
    "Friends get a referral bonus of $1,000.",
    # Sums that describe a thing.
    "It is not every day that a nurse gets a $20,000-a-year raise.",
    "Few bands meet the standard £38,700 salary threshold.",
    "A €5,000 salary difference is soon lost in a dear city.",
    "New nurses get a £4,000 golden hello.",
    "Nurses who drive must buy a $19,000 car.",
    "What matters is more than another $5,000 on base pay.",
    # Lists of prices, and who charges.
    "An interview costs R450 for the check or R15,000 for a slot, whatever nurses earn.",
    "Bonuses come to $49,000 on average, though in Ohio it was $28,000.",
    "An umbrella company will charge about €25 a week.",
    "A single service call is billed at $175.",
    "A teacher on the scale would gain £3,200.",
    "Average raise when switching: €9,000.",
    "Installing a charger: $800 to $2,500.",
    # What somebody else gets, or what is only supposed or judged.
    "AED 2,600 is not the maid's salary: it is what the agency takes.",
    "For someone earning £36,500, the pension deduction is £1,500 a year.",
    "To many a clerk £60,000 a year is a huge sum of money.",
    "If AED 3,100 refers to the package, the maid gets less.",
    "Schools provide a flat or offer a housing allowance (e.g., 450,000 KRW per month).",
    "The hospital pays sixty thousand nurses.",
    "Pickers had been underpaid more than $1.2 million.",
    # Bands of a survey, limits of a league, and what is counted.
    "We asked what nurses earn, in increments of $10,000.",
    "The league has a salary cap of $50,000 for each of its clubs.",
    "Their games averaged 10,506 fans a night.",
    # What was paid before.
    "She used to earn £30,000 a year.",
    # A job beside it does not make a small sum its pay.
    "We called a plumber ($180) and an electrician ($240).",
    # Paid, but not to a person for a time.
    "Freelance writers get $0.25 per word.",
    "A nurse charges $150 per visit.",
    "A plumber charges $90 per toilet.",
    "Per-image rates: £40 to £90.",
    "The median in Ohio drops $20k once stock is left out.",
    "The hospital promised its nurses $7.5 million in raises.",
    "Some nurses were offered a 10% pay cut in place of a bonus.",
    "Rank and file nurses see over a $100,000 spread.",
    "Hiring a nurse costs $4,000 a month.",
    "Replacing a nurse costs £3,000 a year.",
    wrong("Nurses paid $35,000 for their degree.", "paid for something"),
    "The hospital paid $3.2 million to settle the lawsuit.",
    "They pay $2,000 for each referral.",
    "At a rate of $1 = €0.92, that salary is less.",
    "Salary sacrifice for a £30,000 car is common.",
]


@pytest.mark.parametrize("text", DECOYS)
def test_money_that_is_nobodys_pay_is_no_claim(text):
    assert [(c["measure"], c["quote"]) for c in claims(text, TITLE) if c["measure"] != "experience"] == []


MIXED = [
    ("Our bootcamp costs $12,500 and graduates earn $85,000.", [85_000]),
    ("It costs $1,200 to become a nurse, yet nurses earn $70,000.", [70_000]),
    ("The firm, valued at $3 billion, pays nurses $150,000.", [150_000]),
    ("Experienced nurses can earn $65,000 or more annually.", [65_000]),
    ("A regional director gets RM25,000 or more.", [25_000]),
    ("A data scientist in insurance gets HK$45,000 a month.", [45_000]),
    ("A developer in investment banking: base $110,000.", [110_000]),
    ("Nurses on $90,000 a year pay $500 a month for the flat.", [90_000]),
    ("The median nurse, who needs a licence, earns $70,000.", [70_000]),
    ("Hospitals pay $120 an hour for a travel nurse.", [120]),
    ("A nurse on £40,000 would gain £3,200.", [40_000]),
    ("A manager at a firm with a turnover of £20m earns upwards of £110,000.", [110_000]),
    ("A nurse got an $85,000 offer from a clinic.", [85_000]),
    ("It crosses the $100,000 mark for a $120,000 nurse.", [100_000, 120_000]),
    ("Freelance nurses charge $90 an hour.", [90]),
    ("Pay rose by £2,000 to £45,000.", [45_000]),
    ("Nurses in the US earn $120,000, about $30,000 more than in Europe.", [120_000]),
    ("If you earn $50,000 and save 10%, you will have $5,000.", [50_000]),
    ("A 4% pension share is worth $2,400 on a $60,000 salary, and nurses earn $71,000.", [71_000]),
    ("Pay is up 3%, and ward sisters are now on a £40,000 salary.", [40_000]),
    ("Our town is not cheap. Still, senior nurses (€4,100 a month) live well on their budget.", [4_100]),
    ("Registration is needed in Wales, with a main grade scale of £33,000 to £45,000.", [33_000]),
    ("Grade I nurses start at 31,000 pesos a month, those of grade II at 33,500, and of 41,000 beds half are full.", [31_000, 33_500]),
    ("Enroll now for $49.99 and get a job that pays $85,000!", [85_000]),
    ("Nurses fall between $79,998 and $127,336 a year, and pay fell to $61,000.", [79_998, 61_000]),
    ("Nurse items of grade SG 11 — ₱31,705 monthly.", [31_705]),
    ("Nurses get 15-20,000 pesos a month.", [15_000]),
    ("- Nurse: R500-R2,000/day", [500]),
    ("Part-time cleaners (three days a week) cost 5,000 THB a month, and a live-in cook costs 14,000 THB a month.", [5_000, 14_000]),
    ("Mid-level nurses earn ₹9-12 lakh per Glassdoor.", [900_000]),
    ("Deck salaries range from $900 to $2,100 per month (tax-free).", [900]),
    ("Ships: $1,200 a month tax-free.", [1_200]),
    ("Average first salary for bootcamp graduates: $65K-$85K.", [65_000]),
    ("At firms that take $2 billion in revenue, bosses were paid $14.3 million in the median.", [14_300_000]),
    ("Riders make $15-$20 an hour after fuel costs.", [15]),
    ("## Fees at clinics\n\nSenior nurses are on $95,000.", [95_000]),
    ("Actual pay (after expenses): $15-$20/hour", [15]),
    ("| Practice | Salary |\n|---|---|\n| Tax Law | Rs 15-35 LPA |", [1_500_000]),
    ("- Debt collector: $40,000", [40_000]),
    ("Twelve repairs at Ksh 5,000 each add up to about Ksh 60,000 a month for a mechanic.", [60_000]),
    ("The vet earns £61,000, £9,000 of it for nights.", [61_000]),
]


@pytest.mark.parametrize(("text", "pay"), MIXED)
def test_pay_beside_other_money(text, pay):
    assert [c["low"] for c in claims(text, TITLE)] == pay


@pytest.mark.parametrize("text", ["It was $85,000.", "The sum came to £85,000 in the end.", "A laptop for $1,200 is enough.", "Blue: ₹12,00,000"])
def test_money_that_nothing_explains_is_left_unread(text):
    assert claims(text) == []
    [figure] = unread(text)
    assert figure["quote"] == text[figure["char_start"] : figure["char_end"]]
    assert figure["quote"].strip() and figure["reason"] and "\n" not in figure["reason"] and figure["line"] == 1


SILENT = ["It was in the high $80,000s.", "It was £500pd.", "It was $90-odd thousand."]


@pytest.mark.parametrize("text", SILENT)
def test_money_in_a_form_that_no_rule_knows_is_not_passed_over_in_silence(text):
    assert claims(text) or unread(text)


@pytest.mark.parametrize(
    "text",
    [
        "Nurses earn $2,000 biweekly.",
        "Nurses earn $2,000 every two weeks.",
        "Nurses earn A$2,400 a fortnight.",
    ],
)
def test_pay_for_a_time_that_has_no_name_here_is_not_given_another(text):
    assert claims(text) == [] and len(unread(text)) == 1


@pytest.mark.parametrize("text", ["Engineers earn ¥600万 a year.", "Engineers earn 600 man yen."])
def test_a_unit_that_no_rule_knows_is_not_dropped(text):
    assert [claim["low"] for claim in claims(text)] in ([], [6_000_000])


def test_no_figure_is_both_read_and_left_unread():
    text = "Two notes.\n\nNurses earn $70,000, we think.\n\nIt was $85,000.\n\nThe course costs $499.\n"
    read = {(c["char_start"], c["char_end"]) for c in claims(text)}
    left = {(u["char_start"], u["char_end"]) for u in unread(text)}
    assert read and not read & left


def test_every_sum_is_a_claim_or_left_with_a_reason():
    text = "Nurses earn $70,000. The course costs $499, and a flat $2,000 a month.\n\nIt was $85,000, they say. Was it $9?\n"
    assert [c["quote"] for c in claims(text, "Our town")] == ["$70,000"]
    assert [u["quote"] for u in unread(text, "Our town")] == ["$85,000"]
    assert set_aside(text, "Our town") == [
        ("$499", "price or cost"), ("$2,000 a month", "price or cost"), ("$9", "asked, not said"),
    ]


BY_THE_PIECE = [
    "Truck drivers earn $0.55 per mile.",
    "Writers are paid $0.20 to $0.50 per word.",
    "Translators earn £45 per 1,000 words.",
    "A photographer earns $300 per assignment.",
    "Owner drivers are paid A$1.20 per km.",
    "A plumber earns well from ten repairs a month at an average of Ksh 7,000.",
    "An electrician doing 6 installations at Ksh 10,000 each earns well.",
]


@pytest.mark.parametrize("text", BY_THE_PIECE)
def test_pay_by_the_piece_is_left_unread_with_a_reason(text):
    assert claims(text) == []
    assert [figure["reason"] for figure in unread(text)] == ["paid by the piece, not for a time"]


@pytest.mark.parametrize("text", [
    "Inmates get 14 cents an hour in the laundry.",
    "A picker earned 60 pence an hour.",
    "Apprentices made 50¢ an hour.",
])
def test_hundredths_of_a_currency_are_left_unread_with_a_reason(text):
    assert claims(text) == []
    assert [figure["reason"] for figure in unread(text)] == ["said in hundredths of a currency"]


@pytest.mark.parametrize("text", ["The tool costs $10 per user.", "The fee is $25 per ticket."])
def test_a_price_by_the_piece_is_not_left_unread(text):
    assert claims(text) == [] and unread(text) == []


@pytest.mark.parametrize("text", [
    "Porters had to take a drop of £1.08 per hour.",
    "Bakers were offered a pay increase of €90 a month.",
    "Cooks get holiday pay of £900.",
    "Wages of bakers in Fife lie within about £1.20 an hour of the national median.",
    "Pay of bakers in Fife and Angus is within £900 of each other.",
])
def test_a_difference_for_a_time_is_no_pay(text):
    assert claims(f"# What people earn\n\n{text}\n") == []


@pytest.mark.parametrize("text", [
    "Pilots are on £60,000.", "Pilots in Scotland can get £60,000.", "Senior pilots average £60,000.",
    "The median for pilots is £60,000.", "Pilots walk away with £60,000.", "Pilots fall in the £60,000–£80,000 range.",
])  # fmt: skip
def test_a_sum_as_large_as_a_years_pay_that_workers_have_is_pay(text):
    assert [claim["low"] for claim in claims(text)] == [60_000]


@pytest.mark.parametrize("text", ["A pilot bought a boat on credit for $60,000.", "Pilots need £60,000.", "Pilots get £600."])
def test_not_every_sum_in_a_sentence_on_workers_is_theirs(text):
    assert claims(text) == []


@pytest.mark.parametrize("heading", ["What talent costs", "Market overview", "The cost of hiring in Texas"])
@pytest.mark.parametrize("job", ["**Senior nurse (private market):**", "### Nurses", "**Midwife market rates**:"])
def test_what_is_listed_below_a_job_is_its_pay_under_any_topic(heading, job):
    text = f"# The labour market\n\n## {heading}\n\n{job}\n- Ohio: $58,000\n- Texas average: $62,000\n- Training costs: $20,000\n"
    assert [claim["low"] for claim in claims(text)] == [58_000, 62_000]


@pytest.mark.parametrize("above", [
    "## Tuition fees\n\n**Nurses:**", "## What it costs\n\n**Nurse training:**", "## Visa threshold\n\n**Nurses:**",
    "## What it costs\n\n**Equipment:**",
])  # fmt: skip
def test_a_list_below_anything_else_stays_what_its_heading_says(above):
    assert claims(f"# Hospitals\n\n{above}\n- Ohio: $58,000\n- Texas: $62,000\n") == []


def test_pay_free_of_tax_is_no_threshold():
    assert [c["low"] for c in claims("In Dubai senior nurses earn from AED 9,000, rising to over AED 20,000 a month, all tax-free.")][-1] == 20_000
    assert claims("The first £1,000 of what a nurse earns, or up to £2,000 for two, is tax-free.") == []


def test_a_question_that_takes_pay_for_known_tells_it():
    text = "Why would a nurse stay on $80K a year when a travel nurse makes $150K+?"
    assert [(c["low"], c["high"]) for c in claims(text)] == [(80_000, 80_000), (150_000, None)]
    assert claims("Is $80K a year enough for a nurse?") == []


def test_pay_for_a_time_free_of_tax_is_no_tax_band():
    text = "In the Gulf nurses earn between AED 9,000 and AED 15,500 a month (about £1,900 to £3,300 a month tax-free)."
    assert [c["low"] for c in claims(text)] == [9_000, 1_900]


@pytest.mark.parametrize("label", ["Food", "Commute", "Groceries (weekly shop)", "Public transport"])
def test_what_a_label_says_money_is_spent_on_is_no_pay(label):
    text = f"# Working in Leeds\n\n**City centre:**\n- Nurse: £120-140/day\n- {label}: £12-15/day\n"
    assert [c["low"] for c in claims(text)] == [120]


def test_a_list_below_deductions_or_benefits_is_of_those():
    text = "# Nurse pay\n\n## Allowances and benefits\n\nTransport: Either provided or AED 500-1,500/month\n"
    assert claims(text) == []
    listed = "# Nurse pay\n\n**Mandatory deductions:**\n- Fund A: £80 a month\n- Fund B: £40 a month\n"
    assert claims(listed) == []
    assert [c["low"] for c in claims("# Nurse pay\n\n## Tax and pay\n\n- Nurse: £2,400 a month\n")] == [2_400]


def test_an_average_behind_a_colon_is_no_difference():
    text = "# Pay\n\nThe difference is larger in cities: the nurse median is $80,000."
    assert [c["low"] for c in claims(text)] == [80_000]
    assert claims("# Nurse pay\n\nThe difference to the median is $8,000.") == []


def test_pay_that_ranges_for_somebody_buys_nothing():
    assert [c["low"] for c in claims("The hourly pay ranges from about $13 per hour for a bagger.")] == [13]
    assert claims("# Nurse pay\n\nNurses pay $900 a month for a flat.") == []


@pytest.mark.parametrize("text", ["**Job Growth:** 7% by 2033, some 5,200 openings a year", "**Employment outlook (2024-34):** about 9% growth a year"])
def test_growth_of_jobs_behind_a_label_is_not_growth_of_pay(text):
    assert claims(f"# Nurse salary\n\n{text}\n") == []
    assert [c["low"] for c in claims("# Nurse salary\n\n**Pay growth:** 4% a year\n")] == [4]


def test_what_pay_rose_from_is_no_end_of_a_range():
    assert [c["low"] for c in claims("# Nurse pay\n\nNurses' pay rose from a reported $45,000 to $50,000.")] == [45_000, 50_000]


@pytest.mark.parametrize("text", [
    "A nanny costs £15 an hour.", "Nurses can live comfortably at $37 per hour.", "After tax, nurses get $25 an hour.",
    "Freelance tutors charge $40 an hour.", "Nurses get $80,000 a year in salary and benefits.",
])  # fmt: skip
def test_pay_for_a_time_beside_words_for_other_money_stays_pay(text):
    assert len(claims(text)) == 1


@pytest.mark.parametrize("text", [
    "The bank (83% state owned) kept the nurses' bonus.", "Nurses' bonuses were cut by 40% this year.",
    "Nurses' bonuses are up by 12%.",
])  # fmt: skip
def test_a_share_or_a_change_of_bonuses_is_no_bonus(text):
    assert claims(text) == []
    assert [c["low"] for c in claims("Nurses get a bonus of 12%.")] == [12]


def test_a_sum_said_in_several_currencies_with_strokes_is_one_thing():
    assert claims("Nurses owe £31,000/430 000SEK/$40,500 for their studies, a student debt like any other.") == []
    assert [c["low"] for c in claims("Nurses earn £15,300/$19,800/212 000SEK a year.")] == [15_300, 19_800, 212_000]
