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
    ("Welders earn ₹12 lakh a year.\n\nIndian firms pay for tools.", "IN"),
    ("Welders are paid A$85,000 a year.\n\nThe mines, all of them a good day of driving away, are far from the nearest houses, shops and schools of Perth.", "AU"),
    ("An electrician earns £38,000 a year.\n\nGood tools are sold in one shop of Leeds, and that is said to be the best that there is in the whole North.", "GB"),
    ("An electrician earns £38,000 a year.", None),
    ("An electrician earns $58,000 a year.", None),
    ("An electrician earns US$58,000 a year.", None),
    ("An electrician earns €38,000 a year.", None),
    ("An electrician in Dubai earns about ₹90,000 a month.", "AE/Dubai"),
    ("The Bureau of Labor Statistics puts the median pay of electricians at $61,000 a year.", "US"),
    ("Radio Leeds's best known host is on £90,000 a year.", None),
    ("A union based in Leeds, England, found that welders earn £38,000 a year.", "GB"),
    ("A firm based in Leeds pays welders £38,000 a year.", "GB/Leeds"),
    ("Oregon and Idaho pay clerks little, says one of them. Washington pays clerks $45,000 a year.", "US/Washington"),
    ("Oregon and Idaho are far away. Denzel Washington pays clerks $45,000 a year.", "US"),
    ("A welder in Hamilton gets NZ$33 per hour.", "NZ/Hamilton"),
    ("Few live there, but welders earn £39,000 in inner London.", "GB/London"),
    ("In Texas, says the Bureau of Labor Statistics, electricians have a median pay of $55,000 a year.", "US/Texas"),
])
def test_place_of_a_figure_by_itself(text, location):
    assert subject(text, "location") == [location]


@pytest.mark.parametrize(("text", "locations"), [
    ("In Leeds a cook gets £30,000 a year, and in Bristol £28,000. Sheffield-based cooks earn £26,000.", ["GB/Leeds", "GB/Bristol", "GB/Sheffield"]),
    ("In Houston a cook gets $31,000 a year. The national average pay is $34,000.", ["US/Houston", "US"]),
    ("Cooks in Houston, who are paid above the national average, get $31,000 a year.", ["US/Houston"]),
    ("The national average pay is $34,000 a year, and in Houston a cook gets $31,000.", ["US", "US/Houston"]),
    ("A cook gets €58,000 a year in Munich, in Berlin €52,000. Hamburg: €55,000.", ["DE/Munich", "DE/Berlin", "DE/Hamburg"]),
])
def test_places_of_the_figures_of_a_paragraph(text, locations):
    assert subject(text, "location") == locations


@pytest.mark.parametrize(("text", "location"), [
    ("In Dubai and Sharjah, rents are high. Cooks are paid AED 6,000 a month.", "AE"),
    ("Nothing is known of other countries. Cooks are paid AED 6,000 a month.", "IN"),
    ("It is far to Dubai, and flights are dear.\n\nCooks are paid ₹20,000 (AED 850) a month.", "IN"),
])
def test_pay_in_the_money_of_a_country_that_the_article_speaks_of_is_not_that_of_the_title(text, location):
    title = "What Indian cooks earn"
    assert subject(f"# {title}\n\n{text}\n", "location", title=title)[-1] == location


def test_money_of_a_country_told_elsewhere_in_the_article_names_it():
    text = "Salaries of nurses in rupees (₹)\n\n| Grade | Salary per month |\n|---|---|\n| A | 40,000 |\n| B | ₹52,000 |\n\nIndia has many.\n"
    assert {claim["location"] for claim in claims(text)} == {"IN"}


def test_an_example_in_brackets_is_not_where_a_section_is_about():
    text = "## Jakarta (and Bandung)\n\nA welder earns €900 a month.\n"
    assert subject(text, "location") == ["ID/Jakarta"]


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


@pytest.mark.parametrize(("text", "companies"), [
    ("Preferred Networks pays researchers $90,000.", ["Preferred Networks"]),
    ("Acme Widgets pays its welders $50,000, and Globex Steel starts them at $45,000.", ["Acme Widgets", "Globex Steel"]),
    ("A welder starts at $53,000 a year at Globex Electronics.", ["Globex Electronics"]),
    ("Welders at Globex and Initech earn $50,000 and $60,000 respectively.", ["Globex", "Initech"]),
    ("UPS pilots average $340,000 a year.", ["UPS"]),
    ("British Airways first officers based at Heathrow earn £70,000.", ["British Airways"]),
    ("Freshers get packages from TCS (₹4 LPA), Wipro (₹3.8 LPA) and Dunder Tech (₹5 LPA).", ["TCS", "Wipro", "Dunder Tech"]),
    ("Lonza in Visp hires welders: process engineers there earn CHF 85,000.", ["Lonza"]),
    ("Infosys is known to all. Its developers earn ₹6 lakh a year.", ["Infosys"]),
    ("HDFC Bank takes managers at Rs 5.5 lakh per annum, and Kotak at 4.8 LPA.", ["HDFC Bank", "Kotak"]),
    ("J.P. Morgan pays analysts £75,000.", ["J.P. Morgan"]),
    ("Wipro Technologies (its older name) pays clerks ₹3 lakh a year.", ["Wipro Technologies"]),
    ("At Lidl GB, clerks earn £12 an hour.", ["Lidl GB"]),
    ("The highest offer was ₹41 lakh per annum by Adobe.", ["Adobe"]),
    ("Globex Legal Services takes many. The agency pays clerks $31,000 a year.", ["Globex Legal Services"]),
    ("Average Globex University professor pay is $92,000.", ["Globex University"]),
    ("The work went to Initech, a data company with Kenyan clerks who sort pictures for less than $2 per hour.", ["Initech"]),
    ("Al-Globex will try to tempt the striker with a salary of €2 million a year.", ["Al-Globex"]),
    ("Infosys is known to all. Its developers earn ₹6 lakh a year, which is about $7,000.", ["Infosys", "Infosys"]),
    ("Private hospitals pay little. In AIIMS, a nurse earns ₹44,900 a month.", ["AIIMS"]),
    ("Air India Express pays pilots ₹5 lakh a month.", ["Air India Express"]),
    # Not employers.
    ("Private Hospital Nurse: AED 4,000 per month. Any Airline Captain: AED 40,000 per month.", [None, None]),
    ("Expect AED 3,500 a day as a network engineer at CCIE level.", [None]),
    ("Infosys is known to all. Its developers earn ₹6 lakh a year, yet most earn ₹4 lakh a year.", ["Infosys", None]),
    ("Doctors come in at P253,826 a month (US $5,093).", [None, None]),
    ("However, a start-up pays clerks $60,000 a year.", [None]),
    ("Nursing pays $60,000 a year.", [None]),
    ("Chicago pays teachers $70,000.", [None]),
    ("Jane Miller takes home £450,000 for her work on the evening show.", [None]),
    ("The Big Four pay graduates £31,000.", [None]),
    ("Glassdoor puts the average pay of welders at $48,000.", [None]),
    ("At start-ups (Cred, Meesho, Razorpay), developers earn ₹30 lakh.", [None]),
    ("An accountant with ICAN starts on ₦250,000 a month.", [None]),
    ("Trainees studying at Globex College are paid £12,000 a year.", [None]),
    ("In the United Kingdom, a welder earns £30,000.", [None]),
])
def test_employers(text, companies):
    assert subject(text, "company") == companies


def test_an_employer_keeps_the_name_that_the_article_gives_it():
    assert subject("Engineers at Facebook earn $150,000, those at Alphabet $160,000.\n", "company") == ["Facebook", "Alphabet"]


def test_an_employer_named_by_its_rank():
    text = "The firm that pays clerks best is Uber. This position earns $90,000. Netflix came second with $80,000.\n"
    assert subject(text, "company") == ["Uber", "Netflix"]


def test_employers_as_labels():
    text = "First officers' pay per hour:\n\n- Envoy Air: $92\n- SkyWest: $93.50\n- Captain (NetJets): $190\n- Year two: $101\n"
    assert subject(text, "company") == ["Envoy Air", "SkyWest", "NetJets", None]


def test_sorts_of_employers_in_a_column_of_companies_are_none():
    text = "| Company | Salary |\n|---|---|\n| Google India | ₹30 lakh |\n| Late-stage Startups | ₹20 lakh |\n| IT firms | ₹9 lakh |\n"
    assert subject(text, "company") == ["Google India", None, None]


@pytest.mark.parametrize(("title", "text", "companies"), [
    ("Lidl GB raises pay of clerks", "From March, pay rises to £12 an hour. Aldi pays £12.71.", ["Lidl GB", "Aldi"]),
    ("PhD at the University of Globex", "The salary will be €2,325 to €2,972 a month.", ["University of Globex"]),
    ("Lidl raises pay of clerks", "Aldi grows. It pays £12.71 an hour.", ["Aldi"]),
    ("Lidl GB raises pay of clerks", "The minimum wage is £11.44 an hour.", [None]),
    ("City of Leeds Jobs: Parks and Roads", "Clerks start on £24,000.", ["City of Leeds"]),
    ("Leeds Ambulance and Rescue Service", "A clerk is paid £24,000 a year.", ["Leeds Ambulance and Rescue Service"]),
    ("BBC top earners: who is new this year", "Its best known host is on £900,000.", ["BBC"]),
    ("Do Lidl clerks get a good wage?", "Clerks earn £12 to £14 an hour, and the chain pays overtime.", ["Lidl"]),
    ("Jobs at the Ministry of Health", "Clerks get £12 an hour.", ["Ministry of Health"]),
    ("CBC hosts: who is paid most", "Its best known host is on $900,000.", ["CBC"]),
    ("Clerk | Lidl Pay Guide", "Clerks get £12 an hour.", ["Lidl"]),
    ("What easyJet pays", "Captains get £150,000 a year.", ["EasyJet"]),
    ("How Lidl and Aldi pay", "Clerks get £12 an hour.", [None]),
    ("Salesforce careers", "Clerks get £12 an hour.", [None]),
    ("Lidl: pay of its clerks", "The national average of clerks is £11 an hour.", [None]),
    ("What It Takes for Success", "Clerks get £12 an hour.", [None]),
    ("Lidl raises pay of clerks", "This is our industry-leading wage of £12 an hour.", ["Lidl"]),
    ("A Look at the Good Life", "Clerks get £12 an hour.", [None]),
    ("Leeds has a Fire and Rescue Service", "Clerks get £12 an hour.", [None]),
    ("The best jobs of the city of tomorrow", "Clerks get £12 an hour.", [None]),
    ("What clerks earn at every age", "Clerks get £12 an hour.", [None]),
])
def test_the_employer_that_an_article_is_about(title, text, companies):
    assert subject(f"# {title}\n\n## What is paid\n\n{text}\n", "company", title=title) == companies


def test_a_line_that_ends_in_a_small_word_goes_on_in_the_next():
    text = "Last year the highest offer that was made to any of them was ₹41 lakh per annum by\nAdobe. Many came.\n"
    assert subject(text, "company") == ["Adobe"]


def test_lines_of_label_and_figure_are_a_list_not_headings():
    text = "## Monthly pay of a clerk\n\nCanara Bank – ₹59k\nBank of Baroda – ₹60k\n\n## Other\n\nA cook earns ₹20k a month.\n"
    assert told(text, "company", "role") == [("Canara Bank", "clerk"), ("Bank of Baroda", "clerk"), (None, "cook")]


def test_a_line_with_space_above_and_a_short_sentence_below_is_a_heading():
    text = "# Pay in detail\n\nWelder salary by region\n£31,500 in Kent, £29,000 in Fife, as of last autumn."
    assert told(text, "role", "low") == [("welder", 31_500), ("welder", 29_000)]


def test_the_country_of_its_money_is_told_only_where_the_article_agrees():
    mostly = "India pays. Clerks earn ₹40,000 a month. Cooks earn ₹20,000 a month. In Washington an envoy gets $4,500 a month.\n"
    assert subject(mostly, "location")[:2] == ["IN", "IN"]
    foreign = "What cooks get\n\nIn Berlin a cook earns €40,000.\n\nIn Munich, one earns €42,000.\n\nA clerk of ours earns £30,000.\n"
    assert subject(foreign, "location")[-1] is None


@pytest.mark.parametrize(("text", "levels"), [
    ("Welders have a starting salary of £23,500, rising to £45,000.", ["entry", None]),
    ("Trainee clerks start on £18,000 a year, branch managers make £40,000.", ["entry", None]),
    ("As an apprentice you earn £10,315 in your first year.", ["intern"]),
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


def test_the_name_of_money_is_no_place():
    assert subject("What cooks earn in Dubai\n\nA cook earns 5,700 UAE dirhams a month.\n", "location") == ["AE/Dubai"]


@pytest.mark.parametrize(("text", "locations"), [
    ("Agencies in the Gulf fly them in. Kenyan maids in Qatar earn QAR 1,200 a month.", ["QA"]),
    ("## Maids in Oman\n\nUgandan workers earn OMR 90 (about $234) a month.", ["OM", "OM"]),
    ("Bangladeshi tailors earn $95 a month.", ["BD"]),
    ("Thai hotels pay cooks $700 a month; Latvian ones pay $1,100.", ["TH", "LV"]),
    ("## Cooks in Peru\n\nLatin American cooks earn $500 a month.", [None]),
    ("## Cooks in Peru\n\nLATAM hotels pay them $500 a month.\n\nHotels in Lima pay $600 a month.", [None, "PE/Lima"]),
    ("## Salaries in Canada\n\n- American Express - $90,000\n- University of Toronto - $80,000", ["CA", "CA"]),
    ("## Pay in Pune\n\n| Company | Salary |\n|---|---|\n| Google India | ₹30 lakh |\n| Amazon US | $90,000 |", ["IN/Pune", "US"]),
    ("Unlike their counterparts in France, cooks in Kerala earn $300 a month.", ["IN/Kerala"]),
    ("In Bergen a taxi costs much. A driver earns 38 000 NOK a month.", ["NO/Bergen"]),
    ("Bergen and Oslo are dear. A driver earns 38 000 NOK a month.", ["NO"]),
    ("## United States\n\nIn Boston it is dear. The Bureau of Labor Statistics puts the median pay of cooks at $56,000.", ["US"]),
    ("In Pretoria nurses earn 25 000 rand a month, or $1,900 Canadian.", ["ZA/Pretoria", "ZA/Pretoria"]),
    ("## Clerks in Leeds\n\nGerman discounter Aldi pays them £12 an hour.", ["GB/Leeds"]),
    ("A Spanish tutor in Leeds earns £24 an hour.", ["GB/Leeds"]),
    ("A cook in Lagos earns ₦150,000 (about $95) a month.", ["NG/Lagos", "NG/Lagos"]),
    ("Nepali clerks get NPR 30,000 a month. Pay rises by 8% a year. All of it is in Nepal.", ["NP", "NP"]),
])
def test_whose_and_which_place_it_is(text, locations):
    assert subject(text, "location", title="What people get") == locations
