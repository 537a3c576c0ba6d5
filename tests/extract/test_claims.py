"""Small articles, written as people write them, and what each claims."""

import pytest

from .reading import claims, told

WHO = ("level", "low", "high")


def wrong(why: str):
    return pytest.mark.xfail(reason=why, strict=True)


def row(title, text, fields, *expected, why=None, id=None):
    marks = [wrong(why)] if why else []
    return pytest.param(title, text, fields.split(), list(expected), marks=marks,
        id=id or text[:50].strip().replace("\n", " "))


def check(title, text, fields, expected):
    assert told(text, *fields, title=title) == expected


PROSE = [
    row("Engineer pay", "The highest domestic package was ₹49 lakh per annum.", "low high", (None, 4_900_000)),
    row("Engineer pay", "The lowest salary offered was ₹3.5 LPA.", "low high", (350_000, None)),
    row("Engineer pay", "Freshers start at ₹4 LPA while seniors can cross ₹25 LPA.", "low high",
        (400_000, None), (2_500_000, None)),
    row("Nurse pay", "Once qualified, pay goes up to at least €2,900 a month.", "low high", (2_900, None)),
    row("Nurse pay", "A nurse starts at a basic pay of ₹44,900 a month.", "low high", (44_900, None)),
    row("What data analysts earn",
        "Junior data analysts earn $62,000 a year, while senior data analysts take home $98,000.",
        "role level low", ("data_analyst", "junior", 62_000), ("data_analyst", "senior", 98_000)),
    row("What data analysts earn", "Juniors and seniors earn $62,000 and $98,000 respectively.", "level low",
        ("junior", 62_000), ("senior", 98_000)),
    row(None, "Data analysts in Austin and Denver make $81,000 and $84,500 respectively.", "location low",
        ("US/Austin", 81_000), ("US/Denver", 84_500)),
    row(None, "Entry-level, mid-level and senior welders earn $18, $24 and $31 an hour, respectively.",
        "role level low period", ("welder", "entry", 18, "hour"), ("welder", "mid", 24, "hour"),
        ("welder", "senior", 31, "hour")),
    row("Salaries of nurses", "£28,000 for junior nurses, £40,000 for senior nurses.", "level low currency",
        ("junior", 28_000, "GBP"), ("senior", 40_000, "GBP")),
    row("Salaries of nurses", "Pay: £28,000 to £35,000 (junior), £40,000 to £52,000 (senior)",
        "level low high", ("junior", 28_000, 35_000), ("senior", 40_000, 52_000)),
    row("Marketing pay", "Staff and principal engineers can expect upwards of $250,000.", "level low high",
        ("staff", 250_000, None), ("principal", 250_000, None)),
    row("Engineer pay", "Those with more experience earn more: $150,000 for seniors.", "level low",
        ("senior", 150_000)),
    row("Engineer pay", "Software engineers make $110k; data analysts make $75k; nurses, $80k.", "role low",
        ("software_engineer", 110_000), ("data_analyst", 75_000), ("nurse", 80_000)),
    row("Software engineer salaries",
        "Software engineers earn about ₹8 lakh in India, £45k in the UK and $110k in the US.",
        "location currency low", ("IN", "INR", 800_000), ("GB", "GBP", 45_000), ("US", "USD", 110_000)),
    row("Salaries of nurses", "Nurses make $70,000 per year ($33.65 per hour).", "low period",
        (70_000, "year"), (33.65, "hour")),
    row("Chef salaries", "In Sydney a chef earns A$75,000; in Auckland it is NZ$68,000.",
        "location currency low", ("AU/Sydney", "AUD", 75_000), ("NZ/Auckland", "NZD", 68_000)),
    row("Nurse pay", "Once past the final exam, nurses walk into $71,000 base salaries.", "low", (71_000,)),
    row("Teacher pay", "Schools offer 2.3 million KRW or more for experienced teachers.", "low currency", (2_300_000, "KRW")),
    row(None, "Our guests compared three trades: welder ($52,000), electrician ($61,500) and roofer, at $47,800.",
        "role low", ("welder", 52_000), ("electrician", 61_500), ("roofer", 47_800)),
    row("Paths into hospitals", "These take a certificate:\n\n**Surgical Nurse:** Helps in the theatre. $66,400 median.\n",
        "low", (66_400,)),
    row("Nurse pay in Canada", "Nurses average $71 400 in Canada. In Kenya it is KSh 900,000 ($9 450 Canadian).",
        "low currency", (71_400, "CAD"), (900_000, "KES"), (9_450, "CAD")),
    row("Nurse pay", "In the US nurses average $81,000; in Canada, $71,400 Canadian.", "low currency",
        (81_000, "USD"), (71_400, "CAD")),
    row("Shop pay", "Pay at the till will rise to £12.60 an hour in March.", "low high", (12.60, 12.60)),
    row("Shop pay", "Pay can rise to £14.60 an hour.", "low high", (None, 14.60)),
    row("Managers", "Managers of all kinds earn in the $110,000-$130,000s.", "low high", (110_000, 130_000)),
    row("Porter pay in the US", "A porter makes fifty-two thousand a year.", "low currency period",
        (52_000, "USD", "year")),
    row("Lawyer pay", "$215,000 is what a first-year associate makes in New York.", "location low",
        ("US/New York", 215_000)),
    row("Nurse pay", "Nurses' salaries went from $60,000 in 2015 to $75,000 in 2023.", "low high",
        (60_000, 60_000), (75_000, 75_000)),
    row("Developers", "Developers in Berlin earned €58,000 in 2022, up from €54,000 in 2021.", "low high",
        (58_000, 58_000), (54_000, 54_000)),
    row("Marketing pay", "Marketing managers earn $75,000/$95,000/$130,000 at entry, mid and senior level.",
        "level low", ("entry", 75_000), ("mid", 95_000), ("senior", 130_000),
        why="slashes with as many levels behind"),
    row("Nurse pay", "Nurses make $60,000 - $80,000 (California: $90,000+).", "location low", (None, 60_000),
        ("US/California", 90_000), why="a label in brackets reaches out of them"),
    row("Product manager pay", "A senior product manager makes $150,000, a junior one $90,000.", "level low",
        ("senior", 150_000), ("junior", 90_000)),
]  # fmt: skip

LAYOUT = [
    row("Nurse pay in Ireland",
        "What nurses earn at each stage:\n\n- Newly qualified: €35,000\n- Mid-level: €42,000 – €48,000\n- Senior: up to €60,000\n",
        "role level location low high", ("nurse", "entry", "IE", 35_000, 35_000),
        ("nurse", "mid", "IE", 42_000, 48_000), ("nurse", "senior", "IE", None, 60_000),
        id="list under a lead-in"),
    row(None,
        "# Plumber salary in the UK\n\nAverage salaries by city:\n\n* London: £41,200\n* Leeds - £35,900\n",
        "location statistic low", ("GB/London", "average", 41_200), ("GB/Leeds", "average", 35_900),
        id="the lead-in's average speaks for its rows"),
    row("Accountant pay",
        "Junior accountants:\n- In Toronto: C$52,000\n- In Calgary: C$55,000\n\nSenior accountants:\n- In Toronto: C$82,000\n",
        "level location low", ("junior", "CA/Toronto", 52_000), ("junior", "CA/Calgary", 55_000),
        ("senior", "CA/Toronto", 82_000), id="two lists, each with its lead-in"),
    row("Accountant pay",
        "- Toronto\n  - Junior: C$52,000\n  - Senior: C$82,000\n- Calgary\n  - Junior: C$55,000\n",
        "location level low", ("CA/Toronto", "junior", 52_000), ("CA/Toronto", "senior", 82_000),
        ("CA/Calgary", "junior", 55_000), id="a list in a list"),
    row(None,
        "# UX designer salaries\n\n**Entry-level:** Salaries from $65,000 to $80,000.\n\n**Senior:** Salaries from $110,000 to $140,000+.\n",
        "role level low high open_ended", ("ux_designer", "entry", 65_000, 80_000, False),
        ("ux_designer", "senior", 110_000, 140_000, True), id="labels in bold"),
    row("Engineer salaries", "Entry: $80k | Mid: $110k | Senior: $150k", "level low", ("entry", 80_000),
        ("mid", 110_000), ("senior", 150_000)),
    row("Salary", "Entry level: $60k. Senior level: $120k.", "level low", ("entry", 60_000),
        ("senior", 120_000)),
    row("Marketing pay", "Austin/Boston: $75,000 – $90,000", "location low high",
        ("US/Austin", 75_000, 90_000), ("US/Boston", 75_000, 90_000)),
    row(None,
        "# Salaries for software engineers\n\n| Level | Min | Max |\n|---|---|---|\n| Junior | $80,000 | $95,000 |\n| Senior | $130,000 | $165,000 |\n",
        "role level low high", ("software_engineer", "junior", 80_000, 95_000),
        ("software_engineer", "senior", 130_000, 165_000), id="a table with a column for each bound"),
    row(None,
        "# Salaries around the world: software engineers\n\n| Country | Junior | Senior |\n|---|---|---|\n| Germany | €50,000 | €80,000 |\n| India | ₹5,00,000 | ₹20,00,000 |\n",
        "location level currency low", ("DE", "junior", "EUR", 50_000), ("DE", "senior", "EUR", 80_000),
        ("IN", "junior", "INR", 500_000), ("IN", "senior", "INR", 2_000_000),
        id="a table of countries by levels"),
    row("Designer pay", "Company | Salary\n--- | ---\nGoogle | $170,000\nSpotify | $140,000\n", "company low",
        ("Google", 170_000), ("Spotify", 140_000), id="a table without outer pipes"),
    row(None,
        "# Pay of accountants in India\n\nRole\tFresher\tExperienced\nAccountant\t₹3 LPA\t₹7 LPA\nAuditor\t₹4 LPA\t₹9 LPA\n",
        "role level location low", ("accountant", "entry", "IN", 300_000),
        ("accountant", "senior", "IN", 700_000), ("auditor", "entry", "IN", 400_000),
        ("auditor", "senior", "IN", 900_000), id="columns set apart by tabs"),
    row(None, "Role\nSalary\nCashier\n$28,000\nStore manager\n$61,000\nBuyer\n$72,000\n", "role low",
        ("cashier", 28_000), ("store_manager", 61_000), ("buyer", 72_000),
        id="a table whose cells became lines"),
    row(None, "# Electricians\n\nExperience\nHourly pay\nApprentice\n$19\nJourneyman\n$29\nMaster\n$41\n",
        "role low period", ("electrician", 19, "hour"), ("electrician", 29, "hour"),
        ("electrician", 41, "hour"), id="a table of lines whose header names the period"),
    row(None, "## Senior software engineers in Berlin\n\nThey typically get €78,000 to €95,000 a year.\n",
        "role level location low", ("software_engineer", "senior", "DE/Berlin", 78_000),
        id="a heading carries level and place"),
    row(None, "## Google\n\nA machine learning engineer makes $190,000 here.\n", "role company low",
        ("machine_learning_engineer", "Google", 190_000), id="a heading carries the company"),
    row(None,
        "# Accountant pay in Canada\n\n## Senior\n\nPay is C$82,000.\n\n## Conclusion\n\nAccountants earn C$65,000 on average.\n",
        "level statistic low", ("senior", None, 82_000), (None, "average", 65_000),
        id="a section ends where the next begins"),
    row(None, "### How much does a dental hygienist make in Texas?\n\nAbout $77,000 a year on average.\n",
        "role location statistic low", ("dental_hygienist", "US/Texas", "average", 77_000),
        id="a question and its answer"),
    row(None,
        "# Cashier FAQ\n\n**Q: How much do cashiers make in Florida?**\n\nThey make $13.50 an hour.\n\n**Q: How much do they make in Maine?**\n\nThey make $14.75 an hour.\n",
        "role location low", ("cashier", "US/Florida", 13.5), ("cashier", "US/Maine", 14.75),
        id="two questions, two places"),
    row(None, "Q: What does an actuary make?\nA: Between $75,000 and $130,000 a year.\n", "role low high",
        ("actuary", 75_000, 130_000)),
    row(None,
        "---\ntitle: \"Barista wages: $15 an hour on average\"\ndate: 2024-05-01\ndescription: Baristas make $15.50 an hour in Seattle.\n---\n\nNothing else.\n",
        "role location low", ("barista", None, 15), ("barista", "US/Seattle", 15.5),
        id="front matter is text like any other"),
    row("Developer pay in Poland",
        "| Level | Salary (PLN, net per month) |\n| --- | --- |\n| Junior | 6,000 – 9,000 |\n",
        "level currency period low high", ("junior", "PLN", "month", 6_000, 9_000),
        id="a header with currency and period"),
    row("Developer pay in Poland",
        "| Level | Salary (PLN, net per month) |\n| --- | --- |\n| Junior | 6 000 – 9 000 |\n",
        "level currency period low high", ("junior", "PLN", "month", 6_000, 9_000),
        id="spaced thousands under a header with the currency"),
    row("Nurse pay in the UK", "Salary (GBP)\n\nJunior nurse: 28,000\nSenior nurse: 41,000\n",
        "level currency low", ("junior", "GBP", 28_000), ("senior", "GBP", 41_000), id="a lead-in names the currency"),
    row("Nurse pay in Ireland", "A nurse starts on €31,100.\n\n## Salary of managers\n\nNurse Manager 1 - 46,100 to 54,300\n"
        "Nurse Manager 2 - 50,200 to 59,100\n", "role low high currency", ("nurse", 31_100, 31_100, "EUR"),
        ("nurse_manager", 46_100, 54_300, "EUR"), ("nurse_manager", 50_200, 59_100, "EUR"),
        id="lines of jobs, grades and their pay"),
    row("Nurse pay in Ireland", "A nurse starts on €31,100.\n\n## Number of nurses and salary\n\nStaff nurses: 46,100\n",
        "low", (31_100,), id="lines of jobs and how many have them"),
    row("Pharmacist pay",
        "| Years of experience | Salary |\n| --- | --- |\n| 0–2 | $98,000 |\n| 10+ | $131,000 |\n",
        "years_low years_high low", (0, 2, 98_000), (10, None, 131_000), id="a column of years"),
]  # fmt: skip

MARKUP = [
    row(None, "A **senior** paralegal earns **$72,000**–**$88,000** per year.", "level low high quote",
        ("senior", 72_000, 88_000, "$72,000**–**$88,000** per year")),
    row(None, "Warehouse workers earn between <b>$17</b> and <b>$22</b> an hour.", "low high period",
        (17, 22, "hour")),
    row(None, "A copywriter earns &pound;32,000 &ndash; &pound;41,000 a year.", "low high currency quote",
        (32_000, 41_000, "GBP", "&pound;32,000 &ndash; &pound;41,000 a year")),
    row(None, "<p>Senior actuaries earn <strong>$150,000</strong> &#8211; <strong>$190,000</strong>.</p>",
        "level low high", ("senior", 150_000, 190_000)),
    row(None, "Actuaries earn &euro;70&nbsp;000 a year.", "low currency", (70_000, "EUR")),
    row(None, "The [average salary](http://x.com/a) of a chef is [$56,000](http://x.com/b) a year.",
        "role statistic low", ("chef", "average", 56_000)),
    row("Software engineer salaries", "Engineers earn $120,000[1] on average.[2]", "low high",
        (120_000, 120_000)),
    row("Designer pay", "A designer makes ~~$90,000~~ $105,000 a year.", "low currency", (90_000, "USD"),
        (105_000, "USD")),
    row("Designer pay", "A senior designer makes *about $150,000*, a junior designer `$90,000`.", "level low",
        ("senior", 150_000), ("junior", 90_000)),
]  # fmt: skip

DIMENSIONS = [
    row("What software engineers earn",
        "At Google, software engineers earn $185,000, while at Amazon they earn $170,000.", "company low",
        ("Google", 185_000), ("Amazon", 170_000)),
    row("What software engineers earn",
        "Top payers include Google ($185,000), Netflix ($210,000) and Spotify ($150,000) a year.",
        "company low", ("Google", 185_000), ("Netflix", 210_000), ("Spotify", 150_000)),
    row("UX designer salaries", "At Brightwave Studios, a UX designer makes $98,000.", "company low",
        ("Brightwave Studios", 98_000)),
    row("UX designer salaries by company", "**Google** pays $170,000. **Acme Widgets** pays $90,000.",
        "company low", ("Google", 170_000), ("Acme Widgets", 90_000)),
    row("Engineer pay",
        "The highest salaries are in San Francisco ($160,000), Seattle ($150,000) and New York City ($148,000).",
        "location low", ("US/San Francisco", 160_000), ("US/Seattle", 150_000),
        ("US/New York City", 148_000)),
    row("Engineer pay", "Engineers in Cambridge, MA make $135,000, in Cambridge, UK £55,000.", "location low",
        ("US/Cambridge", 135_000), ("GB/Cambridge", 55_000)),
    row("Engineer pay", "In Georgia, USA, engineers make $100,000.", "location low", ("US/Georgia", 100_000),
        why="a state behind which its country stands"),
    row("Truck drivers", "Truck drivers in California make $1,450 a week, those in Ohio $1,200.",
        "location low period", ("US/California", 1_450, "week"), ("US/Ohio", 1_200, "week")),
    row("Product manager pay",
        "In the finance industry, product managers earn $140,000. In healthcare they make $118,000.",
        "industry low", ("finance", 140_000), ("healthcare", 118_000)),
    row("UX designer salaries",
        "## By industry\n\n- Finance: $112,000\n- Healthcare: $96,000\n- Retail: $84,000\n", "industry low",
        ("finance", 112_000), ("healthcare", 96_000), ("retail", 84_000)),
    row("Registered nurse pay", "The median salary is $81,000 and the average is $85,500.", "statistic low",
        ("median", 81_000), ("average", 85_500)),
    row("Teaching abroad", "Country | Living costs (month) | Av. income (month)\n--- | --- | ---\nLaos | $500 | $900\n",
        "location statistic low period", ("LA", "average", 900, "month")),
    row("Salaries of drawers", "| Position | Salary | # | Region | Years |\n|---|---|---|---|---|\n"
        "| Illustrator | $73,000 | 1,531 | US | 10-14 yrs |\n", "low location years_low", (73_000, "US", 10)),
    row("Salaries of drawers", "| Position | Salary | Top employers |\n|---|---|---|\n| Illustrator | $73,000 | Google, Amazon |\n",
        "role low company", ("illustrator", 73_000, None), id="employers named as examples are none"),
    row("Software engineer pay", "In Kuala Lumpur the average software engineer salary comes to RM72,000 a year.", "role location statistic",
        ("software_engineer", "MY/Kuala Lumpur", "average")),
    row("What people make", "* **Travel Nurse** With overtime this can pay $81 an hour.\n* **Street Magician** From $300 a week.\n", "role low",
        ("travel_nurse", 81), ("street_magician", 300)),
    row("22 ways without a degree", "Trades\n\nElectrician\n£30,000 - £55,000+\nAn apprenticeship takes four years.\n\nHGV Driver\n£30,000 - £55,000\nA licence is needed.\n",
        "role low high", ("electrician", 30_000, 55_000), ("hgv_driver", 30_000, 55_000)),
    row("How to price your work", "By experience:\n\n- **Junior (0-2 years):** $25-50/hour\n- **Expert:** $200/hour\n", "level low high",
        ("junior", 0, 2), ("junior", 25, 50), (None, 200, 200)),
    row("The war for talent", "For comparison:\n\n- A first-year nurse at a big clinic: $225,000\n- A house: $900,000\n", "role low",
        ("nurse", 225_000)),
    row("AI in hospitals", "A gap is opening:\n\n- **Radiologists:** $300-600K\n- **Annotators:** often nothing\n", "role low high",
        ("radiologist", 300_000, 600_000)),
    row("Is a bootcamp worth it?", "Right now the starting pay for a bootcamp leaver is $52k; tuition was $9k.", "level low",
        ("entry", 52_000)),
    row("Average salary of cashiers", "Cashiers earn $14 an hour.", "statistic low", (None, 14),
        id="an average in the title speaks for no figure"),
    row("Average salary of cashiers", "# Average salary of cashiers\n\n$14 an hour.", "statistic low", (None, 14),
        id="nor does the same average in the heading that repeats the title"),
    row("Chef salaries", "The base salary of a chef is £34,000.", "pay_basis low", ("base", 34_000)),
    row("Chef salaries", "Total compensation for a chef is £39,000.", "pay_basis low", ("total", 39_000)),
    row("Chef salaries", "Base pay for a chef is £34,000, and total compensation reaches £39,000.",
        "pay_basis low", ("base", 34_000), ("total", 39_000)),
    row("Engineer pay", "It pays $120,000 (base $100,000).", "pay_basis low", (None, 120_000),
        ("base", 100_000)),
    row("What an HR manager earns",
        "Compensation:\n - Base: $90,000\n - Bonus: $10,000\n - Total: $100,000\n", "pay_basis low",
        ("base", 90_000), ("total", 100_000)),
    row("Registered nurse pay", "With 5 to 9 years of experience, nurses earn $79,000 a year.",
        "years_low years_high low", (5, 9, 79_000)),
    row("Registered nurse pay",
        "Nurses with less than two years of experience make $61,000, and those with 10+ years make $92,000.",
        "years_low years_high low", (None, 2, 61_000), (10, None, 92_000)),
    row("Contractor rates in the UK", "Java developers charge £450 to £600 a day.",
        "role location period low", ("java_developer", "GB", "day", 450)),
    row("Teacher pay in Kenya", "Teachers earn KSh 35,000 to KSh 60,000 per month; head teachers KSh 90,000.",
        "role currency period low", ("teacher", "KES", "month", 35_000),
        ("head_teacher", "KES", "month", 90_000)),
    row("Data scientist pay",
        "Figures are in Canadian dollars. A junior makes $70,000 and a senior makes $115,000.",
        "level currency low", ("junior", "CAD", 70_000), ("senior", "CAD", 115_000)),
    row("Pay", "Wages are 60k for engineers.", "currency low"),
    row(None, "Nurses earn 70,000 a year.", "currency low"),
    row("Nurse pay", "Nurses earn $70,000 a year. Seniors earn 90,000.", "currency low", ("USD", 70_000),
        ("USD", 90_000)),
    row("Developer pay in Germany", "A developer earns 55.000 to 65.000 Euro per year.", "currency low high",
        ("EUR", 55_000, 65_000)),
    row("Nurse pay", "Salary: Rs 3.5 lakh to 6 lakh per annum", "currency low high",
        ("INR", 350_000, 600_000)),
    row("Nurse pay", "Salary: £45k-£55k + bonus", "currency low high open_ended",
        ("GBP", 45_000, 55_000, False)),
    row("Nurse pay", "Of ten nurses, one earned $95,000 and two $80,000.", "low", (95_000,), (80_000,)),
    row("Welder pay in Canada", "Welders earn $32 per hour.", "currency low", ("USD", 32),
        id="a bare dollar is the US one"),
    row("Developer pay",
        "| Role | 25th percentile | Median | 75th percentile |\n| --- | --- | --- | --- |\n| Web developer | $61,000 | $78,000 | $99,000 |\n",
        "role statistic low", ("web_developer", None, 61_000), ("web_developer", "median", 78_000),
        ("web_developer", None, 99_000), id="percentiles in columns"),
    row("Engineer pay", "The 10th percentile earns $70,000 and the 90th percentile earns $180,000.",
        "statistic low", (None, 70_000), (None, 180_000)),
]  # fmt: skip

OTHER_MEASURES = [
    row("Welder pay", "Welder pay climbed 2.9% in 2024, less than half of the year before.", "measure low high",
        ("growth", 2.9, 2.9)),
    row("Nurse pay", "Nurses earned $72,030 on average, up 3.8 percent on the year before.", "measure low",
        ("pay", 72_030), ("growth", 3.8)),
    row("Nurse pay", "The annual increment averaged 12 per cent, against inflation of 38pc.", "measure low high",
        ("growth", 12, 12)),
    row("Nurse pay", "**Raises.** Clinics have been giving 3% to 4% a year.", "measure low high", ("growth", 3, 4)),
    row("Nurse pay", "## How fast do salaries grow?\n\nIn clinics, plan with 2-4% per year.", "measure low high",
        ("growth", 2, 4)),
    row("Developer pay", "- Acme: €30k (juniors), €60k (5+ years)\n", "measure level low", ("pay", "junior", 30_000), ("pay", None, 60_000)),
    row("Nurse pay", "Annual increments of 7-9% are normal.", "measure low high", ("growth", 7, 9)),
    row("Nurse pay", "Base pay in sales went up about 4 percent a year.", "measure low", ("growth", 4)),
    row("Nurse pay", "Annual raises are unknown to 12% of those who are normal staff.", "measure"),
    row("Nurse pay", "In our survey, 78% said they had increased salaries in 2024.", "measure"),
    row("Nurse pay", "Base pay went up 3 percent a year, but quotas went up 11%.", "measure low", ("growth", 3)),
    row("Nurse pay", "Changing jobs brings a hike of 30%.", "measure"),
    row("Product manager pay", "Bonuses differ. The target is 10% of base for juniors and 15-20% for seniors.",
        "measure level low high", ("bonus", "junior", 10, 10), ("bonus", "senior", 15, 20)),
    row("Product manager pay", "A performance bonus of 5–15% of the base salary is common.", "measure low high",
        ("bonus", 5, 15)),
    row("Product manager pay", "Officers get a bonus, which runs to 25pc of annual basic salary.", "measure low",
        ("bonus", 25)),
    row("Product manager pay", "In 2019 they earned $205,000 in salary and bonus – nearly 20% less.", "measure low",
        ("pay", 205_000)),
    row("Product manager pay", "Bonuses range from 10% to 20% of base salary.",
        "measure low high currency period", ("bonus", 10, 20, None, None)),
    row("Salaries in India", "Data scientist salaries grow by 10–15% each year.",
        "measure role location low high", ("growth", "data_scientist", "IN", 10, 15)),
    row("Data scientist pay", "Mid-level roles require 3 to 5 years of experience.", "measure level low high",
        ("experience", "mid", 3, 5)),
    row("Data scientist pay", "Senior data scientists have at least six years of experience.",
        "measure level low high", ("experience", "senior", 6, None)),
    row("Data scientist salaries", "Mid-level (3-5 years): $120k",
        "measure level low high years_low years_high", ("experience", "mid", 3, 5, None, None),
        ("pay", "mid", 120_000, 120_000, 3, 5)),
]  # fmt: skip


@pytest.mark.parametrize(("title", "text", "fields", "expected"), PROSE)
def test_sentences(title, text, fields, expected):
    check(title, text, fields, expected)


@pytest.mark.parametrize(("title", "text", "fields", "expected"), LAYOUT)
def test_lists_tables_headings_and_front_matter(title, text, fields, expected):
    check(title, text, fields, expected)


@pytest.mark.parametrize(("title", "text", "fields", "expected"), MARKUP)
def test_markup_in_a_figure(title, text, fields, expected):
    check(title, text, fields, expected)


@pytest.mark.parametrize(("title", "text", "fields", "expected"), DIMENSIONS)
def test_what_a_figure_is_about(title, text, fields, expected):
    check(title, text, fields, expected)


@pytest.mark.parametrize(("title", "text", "fields", "expected"), OTHER_MEASURES)
def test_years_bonuses_and_growth(title, text, fields, expected):
    check(title, text, fields, expected)


def test_the_article_can_name_its_year():
    [claim] = claims("Nurses earned $70,000 in 2023.", as_of_year=2025)
    assert claim["as_of_year"] == 2023
    [claim] = claims("Nurses earn $70,000.", as_of_year=2025)
    assert claim["as_of_year"] == 2025


@pytest.mark.parametrize(
    ("text", "hedged"), [("Nurses can earn over $90,000.", True), ("Nurses earn over $90,000.", False),
        ("Some nurses make more than $90,000.", True)]
)  # fmt: skip
def test_what_some_may_reach_is_told_from_what_all_do(text, hedged):
    [claim] = claims(text)
    assert claim["hedged"] is hedged


@pytest.mark.parametrize("text", [
    "Pay of welders rose 4.5% in 2024, comfortably above inflation.",
    "The median salary of a clerk rose by only 1.8% in 2023 - barely above inflation.",
    "Wages of cleaners grew by 3% last year despite inflation.",
    "| Figure | Value |\n|---|---|\n| Median pay of cooks | +3.5 % YoY |",
])  # fmt: skip
def test_growth_of_pay_that_is_held_against_prices(text):
    assert [claim["measure"] for claim in claims(text)] == ["growth"]


def test_what_pay_was_raised_to_is_pay_and_no_bound():
    text = "I began on £25,000. It was raised to £26,000. Then they bumped me up to £31,000. Others earn up to £40,000."
    assert told(text, "low", "high", title="A baker's pay") == [
        (25_000, 25_000), (26_000, 26_000), (31_000, 31_000), (None, 40_000),
    ]  # fmt: skip


def test_a_sentence_wrapped_in_a_narrow_column():
    text = "On average, the interns are paid\n£1,800 a month, although most of those in labs can make as\nmuch as £2,300.\n"
    assert told(text, "level", "statistic", "low") == [("intern", "average", 1_800), ("intern", None, None)]


def test_lists_in_front_matter_and_the_name_of_who_wrote_it():
    text = (
        "---\ntitle: Pay\nbullets:\n- Starting pay of auditors stays at €48,000.\ntags:\n- 2024\n---\n\n"
        "They also get tea.\n"
    )
    assert told(text, "role", "low") == [("auditor", 48_000)]
    text = "By\nEvening Star Reporter\n\nA good start\n\nThey pay $6,000 a month to those who stay.\n"
    assert told(text, "role") == [(None,)]


def test_a_repeated_figure_is_a_claim_at_each_of_its_places():
    found = claims("Nurses earn $70,000 a year.\n\nTo sum up, nurses earn $70,000 a year.\n")
    assert [(c["line"], c["low"]) for c in found] == [(1, 70_000), (3, 70_000)]
    assert len({c["claim_id"] for c in found}) == 2


def test_an_edit_elsewhere_keeps_the_claim_id():
    before = claims("Nurses earn $70,000 a year.")
    after = claims("A word on spring first.\n\nNurses earn $70,000 a year.")
    assert [c["claim_id"] for c in before] == [c["claim_id"] for c in after]


def test_bare_numbers_behind_labels_where_pay_is_spoken_of():
    text = (
        "# Pay of tellers in Nigeria\n\nTellers earn ₦95,000 a month.\n\n## Salary by experience\n\n"
        "- Entry level (0-2 years): 70000 - 90000\n- Senior level: 120000 - 180000\n- Openings for seniors: 12000\n"
    )
    pay = [claim for claim in claims(text) if claim["measure"] == "pay"]
    assert [(c["level"], c["low"], c["high"], c["currency"], c["period"]) for c in pay] == [
        (None, 95_000, 95_000, "NGN", "month"), ("entry", 70_000, 90_000, "NGN", "month"),
        ("senior", 120_000, 180_000, "NGN", "month"),
    ]  # fmt: skip


def test_bonuses_that_a_clause_tells_more_of_are_no_pay():
    text = (
        "Waiters earn £24,000 a year. Some get yearly bonuses, estimated to be between £2,000 and £3,000. "
        "Others have tips or shares, which can reach £9,000."
    )
    assert told(text, "low") == [(24_000,)]


def test_a_difference_in_brackets_is_no_pay():
    assert told("Hourly pay of cleaners:\n\n1. Leeds: £12.50 (+£3.55)\n2. Hull: £9.79 (-£2.16)\n", "low") == [(12.5,), (9.79,)]


def test_an_average_that_reaches_a_sum_is_no_bound():
    text = "The average salary of bakers is reaching about €41,000. Senior pay reaching €60,000 is rare."
    assert told(text, "low", "high") == [(41_000, 41_000), (None, 60_000)]


@pytest.mark.parametrize(("text", "expected"), [
    ("Yearly earnings, inclusive of bonuses and match fees, range between £71,000 and £83,000.", [(71_000, "year")]),
    ("The minimum wage for domestic helpers in Taiwan was raised to NT$20,000 a month.", [(20_000, "month")]),
    ("The deal will raise pay for cooks to at least $21 an hour from $15.50.", [(21, "hour"), (15.5, "hour")]),
    ("Umpires only get £600 for games.", []),
    ("The minimum wage is NT$20,000 a month.", []),
])  # fmt: skip
def test_what_fees_wages_and_deals_claim(text, expected):
    assert told(f"# Pay of helpers\n\n{text}\n", "low", "period") == expected


def test_a_deal_says_what_pay_was_not_that_it_was_the_least():
    text = "# Pay\n\nThe deal will raise pay for cooks to at least $21 an hour from $15.50.\n"
    assert told(text, "low", "high") == [(21, None), (15.5, 15.5)]


def test_a_sum_of_parts_and_what_they_come_to():
    text = "What they pay:\n\n- Globex L4: $148K base + $60K stock + $20K bonus = $228K TC\n- Hooli E5: $185K base, $150K RSUs\n"
    assert told(text, "low", "high", "pay_basis") == [
        (148_000, 148_000, "base"), (228_000, 228_000, "total"), (185_000, 185_000, "base"),
    ]  # fmt: skip
    assert told("A baker makes £28,000 + £2,000 in tips.", "low", "high")[0] == (28_000, 28_000)


def test_lines_whose_label_points_to_the_figure_are_no_headings():
    text = (
        "# Pay of tailors\n\n## Trainees\n\n📍 India → ₹15,000 a month\n📍 Dubai → AED 5,000 to AED 8,000 a month\n"
        "📍 Canada → C$2,100 a month\n"
    )
    assert told(text, "level", "location") == [("entry", "IN"), ("entry", "AE/Dubai"), ("entry", "CA")]


def test_an_allowance_by_its_label_is_no_pay():
    text = (
        "Pay of agents:\n\n- Basic salary: This is what they earn. It is 15,000 to 25,000 PHP a month.\n"
        "- Rice allowance: Some offer it, some do not. It could range from 500 PHP to 1500 PHP.\n"
    )
    assert told(text, "low") == [(15_000,)]


def test_the_highest_so_far_is_no_bound():
    text = "The average package was recorded at an all-time high of Rs 54.5 lakh. Some reach a high of Rs 90 lakh."
    assert told(text, "low", "high") == [(5_450_000, 5_450_000), (None, 9_000_000)]


@pytest.mark.parametrize(("text", "bounds"), [
    ("Large firms (BigSteel): $60K-$90K.", [(60_000, 90_000)]),
    ("Small firms: $60K-$90K. All of them want welders.", [(60_000, 90_000)]),
    ("Furnace: $60K-$90K. All of them want welders.", []),
    ("Even experienced welders rarely exceed $48,000 in pay.", [(None, 48_000)]),
    ("Pay does not go above $48,000.", [(None, 48_000)]),
])  # fmt: skip
def test_what_employers_of_a_kind_pay_and_what_nobody_exceeds(text, bounds):
    assert told("# Welders\n\n" + text, "low", "high") == bounds


@pytest.mark.parametrize(("text", "bounds"), [
    ("- Head cooks: $50K to $60K (20%)", [(50_000, 50_000), (60_000, 60_000)]),
    ("- Head cooks: $52K to $69K (up 33%)", [(52_000, 52_000), (69_000, 69_000)]),
    ("- Head cooks: $50K to $60K (8% of them)", [(50_000, 60_000)]),
    ("- Head cooks: $50K-$60K (20% more with tips)", [(50_000, 60_000)]),
])  # fmt: skip
def test_two_sums_of_which_the_second_is_a_rise(text, bounds):
    assert told("# Pay of cooks\n\n" + text, "low", "high") == bounds


def test_a_title_that_offers_jobs_for_a_sum():
    assert told("# Welding school to $87K Shipyard Jobs\n\nRead on.\n", "low") == [(87_000,)]
    assert told("# How a $90K grant for new jobs was lost\n\nRead on.\n", "low") == []


def test_numbers_of_a_list_have_the_sign_and_the_time_of_its_last():
    text = "Over the three years, apprentices are paid 1,050 / 1,100 / 1,200 € a month."
    assert told(text, "low", "high", "currency", "period") == [(n, n, "EUR", "month") for n in (1_050, 1_100, 1_200)]


def test_what_a_reckoning_comes_to_is_the_pay():
    text = "For a driver on 2,400 euros monthly:\n\n- **May**: 2,400 + 300 = **2,700 euros/month**"
    assert told(text, "low", "high", "period") == [(2_400, 2_400, "month"), (2_700, 2_700, "month")]
    assert told("- From May, drivers get 2,400 + 300 = 2,700 euros/month", "low", "high", "period") == [(2_700, 2_700, "month")]


def test_a_paragraph_goes_on_with_pay_of_like_size():
    text = "A cook gets €58,000 a year at a hotel. Bakers: €55,000. The van was €51,000."
    assert told(text, "role", "low") == [("cook", 58_000), ("baker", 55_000)]


@pytest.mark.parametrize("text", ["Salaries. Camp cooks: around 90k dollars.", "In dollars, bakers get a 90k package."])
def test_thousands_without_a_sign(text):
    assert told(text, "low") == [(90_000,)]


def test_what_pay_rose_by_over_several_years_is_no_yearly_growth():
    text = "Median nurse pay rose 40% from 2016 to 2025. Nurses were given a 5.5% pay increase for 2025."
    assert told(text, "measure", "low") == [("growth", 5.5)]


@pytest.mark.parametrize(("other", "currency"), [("$31,000 NZD", "NZD"), ("$31,000", "USD"), ("$31,000 NZD (18,000 USD)", "USD")])
def test_a_bare_dollar_is_that_of_its_country_where_the_article_names_no_other(other, currency):
    text = f"# Bakers in New Zealand\n\nThe base salary of a baker is {other}.\n\n## Where they work\n\n### Pay by city\n\n- Auckland: bakers earn $36,000\n"
    assert told(text, "low", "currency")[-1] == (36_000, currency)


def test_a_dollar_said_again_in_a_currency_of_that_sign_is_another_dollar():
    text = "# Developer pay\n\nDevelopers in Mexico make about $64,000 (~MXN 1.2M) a year, cooks $12,000 (MXN)."
    assert [(c["low"], c["currency"]) for c in claims(text)] == [(64_000, "USD"), (1_200_000, "MXN"), (12_000, "MXN")]
