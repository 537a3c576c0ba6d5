"""Who pays."""

import pytest

from .reading import subject, told


@pytest.mark.parametrize(("text", "companies"), [
    ("Preferred Networks pays researchers $90,000.", ["Preferred Networks"]),
    ("First Bus drivers get £15 an hour.", ["First Bus"]),
    ("A sorter at the United States Postal Service (USPS) is on $29 an hour.", ["United States Postal Service"]),
    ("Train drivers at Avanti West Coast get £69,000.", ["Avanti West Coast"]),
    ("In 2019 Ann Doe was paid £75,000.", [None]),
    ("Ann Doe has been offered £75,000 a year.", [None]),
    ("Globex Hooli, headquartered in Oslo, offers a salary of £64,000 to cooks.", ["Globex Hooli"]),
    ("They're paying £70,000 to cooks.", [None]),
    ("How much money do you make as a Lyft driver\n\nIn Leeds, you can expect £12 an hour.", ["Lyft"]),
    ("| Firm | Cooks' pay |\n|---|---|\n| Hooli | £25,000 |\n| Pinstripe Masons | £27,000 |", ["Hooli", "Pinstripe Masons"]),
    ("A driver for Hooligan makes $14 an hour.", ["Hooligan"]),
    ("Cobblers employed by Tinsole get £11 an hour.", ["Tinsole"]),
    ("People who deliver for Gorillaz make €12 an hour.", ["Gorillaz"]),
    ("An engineer for Linux makes $140,000.", [None]),
    ("Teachers in the Big Apple get $90,000.", [None]),
    ("**Globex Harbour Bureau (GHB)**\n\n- Welder: $60,000 a year\n", ["Globex Harbour Bureau"]),
    ("**Dayton PD:**\n\n- Welder: $60,000 a year\n- Fitter: $50,000 a year\n", ["Dayton PD", "Dayton PD"]),
    ("Welders by force:\n\n- Ohio Highway Patrol: $60,000 a year\n", ["Ohio Highway Patrol"]),
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
    ("A sous chef at a Globex Sun hotel in Cape Town earns R32,000 a month.", ["Globex Sun"]),
    ("A Globex College janitor starts at $13.90 an hour.", ["Globex College"]),
    ("Nurses at St. Brigid's Hospital make £33,000.", ["St. Brigid's Hospital"]),
    ("Amazon.ae pays riders AED 2,500 a month.", ["Amazon.ae"]),
    ("One worker says Globex wants to cut wages from $20 an hour to $10 an hour.", ["Globex", "Globex"]),
    ("Cognizant pays clerks ₹4 lakh, Wipro ₹3.5 lakh and Globex ₹5 lakh a year.", ["Cognizant", "Wipro", "Globex"]),
    ("Globex Holdings CEO Jane Miller was paid $4 million a year.", ["Globex Holdings"]),
    ("Globex Corp. CEO Jane Miller was paid $4 million a year.", ["Globex Corp."]),
    ("Jo Miller, chief executive of Globex, earned £900,000.", ["Globex"]),
    ("The chairman of SBI gets Rs 40 lakh a year.", ["SBI"]),
    ("Delta's widebody captain top rate reached $465 an hour.", ["Delta"]),
    ("Infosys developers were promised more. The deal lifts their wages to ₹6 lakh a year.", ["Infosys"]),
    ("A steward with Jetstar Vietnam gets $1,000 a month.", ["Jetstar"]),
    # Not employers.
    ("A clerk with Google certificates gets $1,000 a month.", [None]),
    ("A Fortune 500 CEO earns $20 million a year.", [None]),
    ("The average CEO earns $2 million a year.", [None]),
    ("Infosys developers were promised more. In Pune, wages rise to ₹6 lakh a year.", [None]),
    ("Infosys developers were promised more. Bakers earn ₹2 lakh a year.", [None]),
    ("Infosys grows. Wages rise to ₹6 lakh a year.", [None]),
    ("Clerks earn $2,400 a month at Step 1 and $2,900 at Step 8.", [None, None]),
    ("Engineers at OEMs earn €60,000, and those at SMEs €50,000.", [None, None]),
    ("A Junior College janitor starts at $13.90 an hour.", [None]),
    ("Salesforce developers earn $110,000.", [None]),
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


def test_a_remark_between_an_employer_and_its_pay():
    text = """# Pay of lorry drivers

The companies that pay best:

- Brindle Haulage Ltd. – chilled goods and parcels – £21 an hour
- Ostrey Transport – livestock – £19
"""
    assert subject(text, "company") == ["Brindle Haulage Ltd.", "Ostrey Transport"]


def test_an_employer_keeps_the_name_that_the_article_gives_it():
    assert subject("Engineers at Facebook earn $150,000, those at Alphabet $160,000.\n", "company") == ["Facebook", "Alphabet"]


def test_an_employer_named_by_its_rank():
    text = "The firm that pays clerks best is Uber. This position earns $90,000. Netflix came second with $80,000.\n"
    assert subject(text, "company") == ["Uber", "Netflix"]


def test_employers_as_labels():
    text = "First officers' pay per hour:\n\n- Envoy Air: $92\n- SkyWest: $93.50\n- Captain (NetJets): $190\n- Year two: $101\n"
    assert subject(text, "company") == ["Envoy Air", "SkyWest", "NetJets", None]


TRAMS = "The trams of KVBX stand still\n\nWhy KVBX drivers walked out\n\n{0} It is late. KVBX trams are red.\n\n## What they get\n\n{1}\n"


@pytest.mark.parametrize(("told", "text", "companies"), [
    ("KVBX CEO Ann Doe says that it is no better elsewhere.", "A KVBX tram driver earns €36,000 a year.", ["KVBX"]),
    ("KVBX employs two thousand drivers.", "Drivers earn €36,000 a year.", ["KVBX"]),
    ("KVBX employs two thousand drivers.", "Oslo pays drivers €48,000, a third more than KVBX.", [None]),
    ("KVBX is a word that few can say.", "A KVBX tram driver earns €36,000 a year.", [None]),
])
def test_an_employer_in_no_list_that_an_article_goes_on_about(told, text, companies):
    assert subject(TRAMS.format(told, text), "company", title="Why KVBX drivers walked out") == companies


@pytest.mark.parametrize(("name", "other"), [("Doe", "Ada Doe"), ("Zealand", "New Zealand"), ("Kotlin", "Kotlin"), ("Cooks", "cooks")])
def test_what_else_an_article_goes_on_about_is_no_employer(name, other):
    text = f"{name} pays well\n\n{other} pays its workers. {name} drivers and {name} staff say so.\n\nA driver earns €36,000 a year."
    assert subject(text, "company", title=f"{name} pays well") == [None]


@pytest.mark.parametrize(("first", "goes_on", "company"), [
    ("LEEDS (PA) - Britain's Tesco said on Monday that it will raise pay.", "The group said its hourly rate would rise to £12.", "Tesco"),
    ("Tesco has raised what it pays those who stand in its stores all day.", "It will increase hourly pay to £12.", "Tesco"),
    ("Tesco has raised what it pays those who stand in its stores all day.", "Cooks earn £12 an hour.", None),
    ("Tesco has raised what it pays, as Asda did.", "The group said its hourly rate would rise to £12.", None),
    ("Prices go on rising, says Tesco in a report on bread.", "It will increase hourly pay to £12.", None),
])
def test_the_employer_that_a_report_opens_with(first, goes_on, company):
    assert subject(f"{first}\n\n{goes_on}\n", "company")[-1] == company


def test_a_number_in_words_begins_no_name():
    assert subject("Four Hill Hospitals CEOs took home $5 million.", "company") == [None]


def test_a_town_left_out_is_no_employer():
    assert subject("Tesco's workers outside Leeds are paid £11 an hour.", "company") == ["Tesco"]


def test_the_name_of_such_an_employer_is_no_part_of_a_job():
    text = TRAMS.format("KVBX employs many.", "KVBX CEO Ann Doe earns €454,000 a year.")
    assert subject(text, "role", title="Why KVBX drivers walked out") == ["ceo"]


def test_labels_in_a_list_of_firms_are_firms():
    text = "What they offer:\n\n- Google: $200,000\n- Globex: $180,000\n- Amazon: $170,000\n- Most others: $90,000\n"
    assert subject(text, "company") == ["Google", "Globex", "Amazon", None]
    unknown = "What they offer:\n\n- Google: $200,000\n- Python: $180,000\n- Golang: $170,000\n- Kotlin: $90,000\n"
    assert subject(unknown, "company") == ["Google", None, None, None]


@pytest.mark.parametrize(("items", "companies"), [
    ("- Highland State Police: $60,000\n- Kansas DPS: $58,000\n", ["Highland State Police", "Kansas DPS"]),
    ("- US Company (remote): $60,000\n- Sales Associates: $58,000\n", [None, None]),
    ("- Nvidia - $310,000\n\n- Globex - $300,000\n\n- OpenAI - $285,000\n", ["Nvidia", "Globex", "OpenAI"]),
])
def test_organisations_as_labels(items, companies):
    assert subject(f"The highest-paying roles:\n\n{items}", "company", title="What people get") == companies


@pytest.mark.parametrize("text", [
    "She posted this on Facebook:\n\n> Cooks get $15 an hour.",
    "Apache Kafka offers the highest pay, $160,000 a year.",
    "Nurse\nQatar Hospital\n4,500 QAR/month\n",
])
def test_what_is_no_employer(text):
    assert subject(text, "company", title="What people get") == [None]


@pytest.mark.parametrize(("head", "row"), [
    ("Role | Company | Salary", "Data engineer | Globex | $120,000"), ("Company | Role | Salary", "Globex | Data engineer | $120,000"),
])
def test_a_column_of_companies_wherever_it_stands(head, row):
    assert subject(f"| {head} |\n|---|---|---|\n| {row} |\n", "company") == ["Globex"]


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


def test_the_fields_of_a_record_are_what_its_others_are_about():
    text = (
        "1. Welder\n  - **Industry:** Shipping\n  - **Employer:** Globex\n  - **City:** Leeds\n  - **Pay:** £30,000 a year\n"
        "2. Baker\n  - **Industry:** Various\n  - **Pay:** £24,000 a year\n"
    )
    assert told(text, "role", "industry", "company", "location") == [
        ("welder", "logistics", "Globex", "GB/Leeds"), ("baker", None, None, "GB"),
    ]


def test_a_heading_that_names_a_sort_of_employers_names_none():
    assert subject("## Major Airlines\n\n- Stewards: $40,000 a year\n", "company") == [None]


@pytest.mark.parametrize(("text", "industries"), [
    ("- Team lead, automotive: €95,000\n- Product manager (healthcare): €70,000\n- Manager, finance: €80,000\n", ["automotive", "healthcare", None]),
    ("**Retail.** Store clerks earn £11 to £12 an hour.", ["retail"]),
    ("Cleaners in schools and malls get £11 an hour.", [None]),
    ("Cleaners in the hospital sector get £11 an hour.", ["healthcare"]),
])
def test_industries(text, industries):
    assert subject(text, "industry") == industries


@pytest.mark.parametrize(("heading", "company"), [
    ("Globex Robots (2012 - 2014)", "Globex Robots"),
    ("Hooli Labs, 2019 to present", "Hooli Labs"),
    ("Initech PLC (2014)", "Initech PLC"),
    ("Salary Growth (2019 - 2024)", None),
    ("In Berlin (2019 - 2021)", None),
])  # fmt: skip
def test_headings_of_a_career_name_who_paid(heading, company):
    text = f"# What I was paid\n\n## {heading}\n\nI wrote Java on £35,000 a year.\n"
    assert subject(text, "company") == [company]


def test_an_industry_is_no_employer():
    text = "With its record in the Welding Industry, Contoso Bank pays clerks £31,000."
    assert subject(text, "company", title="Clerks") == ["Contoso Bank"]


@pytest.mark.parametrize(("heading", "firm"), [
    ("Target Market", None), ("Target", "Target"), ("Target Cashier Pay", "Target"), ("Visa Options", None),
])  # fmt: skip
def test_a_common_word_that_goes_on_as_a_phrase_heads_no_firm(heading, firm):
    assert subject(f"# What shops pay\n\n## {heading}\n\n- Cashiers earn $31,000 a year\n", "company") == [firm]


@pytest.mark.parametrize(("text", "company"), [
    ("Business graduates of Wharton and Harvard earn $165,000.", None),
    ("Alumni of Stanford earn $120,000.", None),
    ("New graduates at Harvard earn $60,000.", "Harvard"),
    ("Bakers spend a year less in University than cooks. The starting salary of this job is £21,000.", None),
    ("## You Learn More in Entertainment\n\n- Baker (£21,000)\n- Cook (£23,000)\n", None),
    ("## Acme Entertainment\n\n- Baker (£21,000)\n- Cook (£23,000)\n", "Acme Entertainment"),
    ("**Cooking as Self Discovery**: bakers earn £21,000.", None),
    ("## Discovery\n\nBakers earn £24,000.", "Discovery"),
])
def test_names_that_are_no_employer(text, company):
    assert subject(f"# What bakers get\n\n{text}\n", "company")[-1] == company


@pytest.mark.parametrize(("text", "company"), [
    ("In my role as cook at VOTO, I receive 28 200 SEK a month. This is equivalent to 338 400 SEK/£25,000 a year.", "VOTO"),
    ("Last summer I worked as a cook in the canteen at UEA. I was paid £13.90 an hour.", "UEA"),
    ("Last summer I cooked at the seaside. I was paid £13.90 an hour.", None),
    ("I had dinner with two friends at UEA. Cooks earn £13.90 an hour.", None),
    ("Cooks at Globex get £30,000. Step off the train in Leeds and it is £26,000.", None),
])
def test_the_employer_of_a_sentence_before_goes_on(text, company):
    assert subject(f"# What cooks get\n\n{text}\n", "company")[-1] == company


def test_a_level_does_not_go_on_to_those_that_it_is_held_against():
    text = "Banks hand thousands to graduates and millions to their best. This is in contrast to the median pay of $26,000."
    assert subject(f"# Too much\n\n{text}\n", "level") == [None]


def test_the_name_of_a_people_in_a_list_of_firms_is_one_of_them():
    text = "# Pay of stewards\n\nStarting pay:\n\n- Delta: $35/hour\n- American: $36/hour\n- United: $34/hour\n"
    assert told(text, "company", "location") == [("Delta", None), ("American", None), ("United", None)]
    peoples = "# Pay of stewards abroad\n\n- American: $36/hour\n- British: $31/hour\n- Delta: $35/hour\n"
    assert "American" not in subject(peoples, "company")
