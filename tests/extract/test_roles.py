"""Job titles, in every trade: which words belong to one, and which words that look like one are none."""

import pytest

from .reading import subject, told


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
    ("Swedish teachers", "teacher"),
    ("Swedish translators", "swedish_translator"),
    ("State troopers", "state_trooper"),
    ("Law firm paralegals", "paralegal"),
    ("High school teachers", "high_school_teacher"),
    ("Prime ministers", "prime_minister"),
    ("Clergy", "clergy"),
    ("Management trainees", "management_trainee"),
    ("Law school graduates", "lawyer"),
    ("Geriatric care workers", "geriatric_care_worker"),
    ("Office admins", "office_admin"),
    ("Midwives", "midwife"),
    ("General practitioners", "general_practitioner"),
    ("Painters and decorators", "painter_and_decorator"),
    ("Wildlife biologists", "wildlife_biologist"),
    ("Cardiothoracic surgeons", "cardiothoracic_surgeon"),
    ("Drone pilots", "drone_pilot"),
    ("Educational psychologists", "educational_psychologist"),
    ("Data capturers", "data_capturer"),
    ("Third officers", "third_officer"),
    ("Driver trainers", "driver_trainer"),
    ("Nail techs", "nail_technician"),
    ("Teachers' aides", "teacher_aide"),
    ("Set designers", "set_designer"),
    ("Town planners", "town_planner"),
    ("Directors of data science", "director_of_data_science"),
    ("Heads of department", "head_of_department"),
    ("Nursing jobs", "nurse"),
    ("Mud engineers", "mud_engineer"),
    ("Early childhood educators", "early_childhood_educator"),
    ("Divers", "diver"),
    ("Handymen", "handyman"),
    ("Boda boda riders", "boda_boda_rider"),
    ("Detective constables", "detective_constable"),
    ("NHL players", "hockey_player"),
    ("Staff nurses", "staff_nurse"),
    ("On-site welders", "welder"),
    ("Regional plumbers", "plumber"),
    ("Regional managers", "regional_manager"),
    ("Globex CEOs", "ceo"),
    ("Cops", "police_officer"),
    ("Police recruits", "police_recruit"),
    ("People who drive trucks", "truck_driver"),
    ("Those who wait tables", "waiter"),
    ("People who work in software engineering", "software_engineer"),
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


@pytest.mark.parametrize(("words", "found"), [
    ("Primary or secondary teachers earn £31,000 a year.", ["primary_teacher", "secondary_teacher"]),
    ("A cadet first officer earns £31,000 a year.", ["first_officer"]),
    ("Civil, mechanical and electrical engineers earn £31,000 a year.", ["civil_engineer", "mechanical_engineer", "electrical_engineer"]),
    ("Bus and truck drivers earn £31,000 a year.", ["bus_driver", "truck_driver"]),
    ("Primary and secondary school teachers earn £31,000 a year.", ["primary_school_teacher", "secondary_school_teacher"]),
    ("In insurance, web and software developers earn £31,000 a year.", ["web_developer", "software_developer"]),
    ("A claims and policy officer earns £31,000 a year.", ["claims_and_policy_officer"]),
    ("Health and social care workers earn £31,000 a year.", ["health_and_social_care_worker"]),
    ("Data analysts and scientists earn £31,000 a year.", ["data_analyst", "data_scientist"]),
    ("Police officers and scientists earn £31,000 a year.", ["police_officer", "scientist"]),
    ("- Nurse / Midwife: £31,000 a year", ["nurse", "midwife"]),
    ("## Product and Programme Manager Pay\n\nThe salary is £51,000 a year.", ["product_manager", "programme_manager"]),
    ("Minister Ann Baker said that welders earn £31,000 a year.", ["welder"]),
    ("Our baker earns £31,000 a year.", ["baker"]),
    ("# Pay in hotels\n\nPorters earn £31,000 a year, with a clear path to head waiter.", ["porter"]),
    ("After promotion to head waiter you earn £31,000 a year.", ["head_waiter"]),
    ("PhDs in chemistry are paid £31,000 a year.", ["phd_student"]),
    ("The stipend of £19,000 a year goes to PhD students.", ["phd_student"]),
])
def test_titles_that_share_words(words, found):
    assert roles(words) == found


@pytest.mark.parametrize(("text", "found"), [
    ("The average worker earns £35,000 a year.", [None]),
    ("The median household income is £35,000 a year.", [None]),
    ("Welders earn £41,000 a year, while the average worker earns £35,000.", ["welder", None]),
    ("The average welder earns £41,000 a year.", ["welder"]),
    ("The country's minimum wage is €12.82 an hour.", [None]),
    ("The minimum wage is £12.21 an hour for apprentice welders.", ["welder"]),
])
def test_pay_of_people_in_all_jobs_is_that_of_none_whatever_the_title_says(text, found):
    assert roles(f"# Welder pay\n\n{text}\n") == found


@pytest.mark.parametrize(("text", "found"), [
    # The words that open an item are nearer than the lead-in above it.
    ("These are the jobs of an accountant:\n\n- Tax analyst. Pay has risen to £52,000 a year.\n", ["tax_analyst"]),
    ("## Pay of pipe fitters\n\nA crane operator is on call at night. The salary is £38,000 a year.\n", ["crane_operator"]),
    ("## Pay of crane operators\n\nFirms are short of fitters. The salary is £38,000 a year.\n", ["crane_operator"]),
    ("# Work\n\nSolicitors are in demand. In Leeds the rate is £60,000 a year.\n", ["solicitor"]),
    ("# Work in Lagos\n\nWritten by Ada Obi, Staff Writer\n\nPay is about ₦400,000 a month.\n", [None]),
    ("# Teaching English in Chile\n\nThe salary is about £12,000 a year.\n", ["english_teacher"]),
    ("Pay by department:\n\n- Finance & Accounting: £41,000 a year\n", [None]),
    ("# What people get here\n\nAfter some months at Contoso Plumbers the pay is £31,000 a year.\n", [None]),
    ("# What people get here\n\nNursing is hard work, and the salary is often £31,000 a year.\n", [None]),
])
def test_the_job_that_the_words_around_name(text, found):
    assert roles(text) == found


@pytest.mark.parametrize("record", [
    "**Role: Senior Pipe Fitter**\n\n**Salary: £41,000 a year**\n",
    "Position: Senior Pipe Fitter\nSalary: £41,000 a year\n",
    "- Job title: Senior Pipe Fitter\n- Place: Leeds\n- Salary: £41,000 a year\n",
])
def test_a_record_is_about_the_job_of_its_first_field(record):
    text = f"# What I was paid\n\nI have been many things.\n\n### March 2015\n\n{record}\n### May 2017\n\nThe salary was £9,000 a year.\n"
    assert told(text, "role", "level")[0] == ("pipe_fitter", "senior")
    assert roles(text)[1] is None


def test_in_a_table_of_levels_a_lead_is_no_job_of_its_own():
    text = "# Pipe fitters\n\n| Level | Pay per year |\n|---|---|\n| Junior | £31,000 |\n| Team Lead | £52,000 |\n"
    assert roles(text) == ["pipe_fitter", "pipe_fitter"]


@pytest.mark.parametrize(("label", "industry"), [
    ("Healthcare", "healthcare"), ("Finance & Accounting", "finance"), ("Education", None), ("Healthcare forms", None),
])
def test_a_label_that_is_an_industry_and_nothing_else(label, industry):
    assert told(f"Pay of clerks:\n\n- {label}: £31,000 a year\n", "industry") == [(industry,)]


@pytest.mark.parametrize(("text", "role"), [
    ("A Fabrikam Service firefighter earns £31,000 a year.", "firefighter"),
    ("A Contoso Air pilot earns £91,000 a year.", "pilot"),
    ("At the coast a QXBRS diver engineer earns £31,000 a year.", "engineer"),
    ("A Woodgrove University professor earns £91,000 a year.", "professor"),
    ("A field service engineer earns £31,000 a year.", "field_service_engineer"),
    ("Bank tellers earn £21,000 a year.", "bank_teller"),
    ("A Fire and Rescue Service firefighter earns £31,000 a year.", "firefighter"),
    ("A Customer Service representative earns £31,000 a year.", "customer_service_representative"),
    ("A High School teacher earns £31,000 a year.", "high_school_teacher"),
    ("A SCADA engineer earns £51,000 a year.", "scada_engineer"),
    ("Public school teachers earn £31,000 a year.", "teacher"),
    ("DJs earn £31,000 a year.", "dj"),
    ("Medical coders earn £31,000 a year.", "medical_coder"),
    ("An AI PM earns £91,000 a year.", "ai_product_manager"),
    ("An auto service technician earns £31,000 a year.", "automotive_service_technician"),
])
def test_the_name_of_an_employer_is_no_part_of_the_job(text, role):
    assert roles(text) == [role]


def test_a_certificate_is_nobodys_job():
    text = "## Network engineers\n\nA Certified Internetwork Expert can ask for £500 a day, they say, and is paid that.\n"
    assert roles(text) == ["network_engineer"]


def test_what_drives_a_firm_is_no_job():
    text = "# What a tailor is paid\n\nWhere suits are no demand driver, he earns £21,000 a year.\n"
    assert roles(text) == ["tailor"]


def test_of_a_job_written_in_many_ways_a_bare_head_noun_is_the_same():
    text = "Security guards earn £21,000 a year. Many guards earn £23,000 a year. By night a security guard earns £24,000 a year.\n"
    assert roles(text) == ["security_guard"] * 3


def test_of_two_jobs_of_a_kind_a_bare_head_noun_is_neither():
    text = (
        "# Who watches over us\n\nGuards earn £23,000 a year.\n\nCrossing guards earn £13,000 a year.\n\n"
        "A crossing guard is paid £9 an hour.\n\nA security guard is paid £12 an hour, and "
        "as a security guard by night one earns £14 an hour.\n"
    )
    assert roles(text) == ["guard", "crossing_guard", "crossing_guard", "security_guard", "security_guard"]


def test_of_jobs_that_a_paragraph_lists_none_goes_on_but_that_of_its_heading():
    text = (
        "## What does a dentist earn?\n\nMuch depends on whether one is a school dentist or a hospital administrator. "
        "Offers were between £51,000 and £91,000 a year.\n"
    )
    assert roles(text) == ["dentist"]


def test_a_heading_on_the_pay_of_everyone_is_that_of_no_job():
    text = "# What nurses earn\n\n## What is the average salary of an employee in Kenya?\n\nIt was £9,000 a year.\n"
    assert roles(text) == [None]


def test_a_level_between_a_sum_and_its_job():
    text = "Of all pilots' pay, £41,000 a year for a newly qualified First Officer is the lowest.\n"
    assert roles(text) == ["first_officer"]


@pytest.mark.parametrize(("text", "role"), [
    ("Garden of the Day host Jane Doe is on £91,000 a year.", "host"),
    ("Radio 9 DJ Jane Doe is on £91,000 a year.", "dj"),
    ("Under a host of rules the pay is £91,000 a year.", None),
])
def test_a_job_before_the_name_of_who_does_it(text, role):
    assert roles(text) == [role]


def test_the_job_that_only_the_opening_names_is_that_of_the_article():
    text = (
        "# What we found\n\nThis is what 900 people in software engineering told us of their pay, and of how content "
        "they are with it.\n\n## Who answered\n\nJuniors earn £31,000 a year. Engineers abroad earn £51,000 a year. "
        "Most are engineers by training.\n"
    )
    assert roles(text) == ["software_engineer", "software_engineer"]


def test_a_job_named_once_in_the_opening_is_not_what_the_article_is_about():
    text = (
        "# What we found\n\nA truck driver who read our last letter asked us how people live from what they get, and so we "
        "asked around.\n\n## Who answered\n\nThe pay in Leeds is £31,000 a year.\n"
    )
    assert roles(text) == [None]


def test_the_last_of_a_list_of_jobs_is_not_what_the_article_is_about():
    text = (
        "# What we found\n\nWe asked mechanical, civil and software engineers what they are paid, and how content they are "
        "with it.\n\n## Who answered\n\nEngineers earn £31,000 a year. Most are engineers by training.\n"
    )
    assert roles(text) == ["engineer"]


@pytest.mark.parametrize(("second", "expected"), [
    ("Is it worth it to be a letting agent?", ["letting_agent"]),
    ("Is it worth it to be a nurse?", [None]),
])
def test_the_job_that_all_headings_name_is_the_articles(second, expected):
    text = (
        "# How commission works in 2026\n\nIt is a share of the rent.\n\n## How much do letting agents make?\n\nIt depends.\n\n"
        f"{second}\nMany say so.\n\n## The first year\n\nNew ones earned a mere £8,100 in 2024.\n"
    )
    assert roles(text) == expected


def test_the_word_for_a_woman_beside_that_for_a_man_is_the_same_job():
    assert roles("| Job | Pay |\n|---|---|\n| Waiter/Waitress | £21,000 |\n| Waitress | £22,000 |\n") == ["waiter", "waitress"]


def test_a_rank_before_a_job_is_not_that_of_the_next():
    text = "# Pay at court\n\nA chief magistrate gets R1.5 million, a senior magistrate R1.1 million.\n"
    assert roles(text) == ["chief_magistrate", "magistrate"]


def test_capitals_that_end_in_s_are_no_plural():
    assert roles("# Pay of clerks\n\nAfter deductions (NPS, tax) they get £19,000.\n") == ["clerk"]
    assert roles("# Pay\n\nNPs get £49,000.\n") == ["nurse_practitioner"]


def test_the_state_behind_a_town_is_no_accountant():
    text = "# Pay of carpenters by town\n\n1. San Jose, CA - $71,000 avg salary\n2. Boston, MA - $69,000 avg salary\n"
    assert told(text, "role", "location") == [
        ("carpenter", "US/San Jose"),
        ("carpenter", "US/Boston"),
    ]
    assert roles("# Pay in Leeds\n\nA newly qualified CA earns £41,000 a year.\n") == ["chartered_accountant"]


def test_a_job_in_brackets_behind_another_is_the_same_job():
    assert roles("# Specialist Doctor (Consultant)\n\nPay: £91,000 a year.\n") == ["specialist_doctor"]


def test_a_column_of_jobs_holds_titles_that_nobody_listed():
    text = """# Work on river cruises

| Position | Requirements | Monthly pay |
|---|---|---|
| Lockmate | Deckhand's papers | €1,900 |
| Wheelhand of Note | Second engineer's papers | €2,100 |
| Chef | None | €2,600 |
"""
    assert roles(text) == ["lockmate", "wheelhand_of_note", "chef"]


def test_a_column_of_skills_says_nothing_of_jobs():
    text = """# What virtual assistants earn

| Skill category | Hourly pay |
|---|---|
| Project management | $31 |
| General admin | $14 |
"""
    assert roles(text) == ["virtual_assistant", "virtual_assistant"]


@pytest.mark.parametrize(("words", "role"), [
    ("Private podiatrists", "podiatrist"),
    ("Private tutors", "private_tutor"),
    ("Certified nurse midwives", "certified_nurse_midwife"),
    ("Implantologists", "implantologist"),
    ("Able seamen (AB)", "able_seaman"),
    ("Postsecondary teachers", "postsecondary_teacher"),
    ("After ten years they reach executive chef: chefs", "executive_chef"),
])
def test_words_before_a_head_that_belong_to_its_title_or_not(words, role):
    assert roles(f"# What people earn\n\n{words} earn £48,000 a year.\n") == [role]


def test_money_of_a_country_is_no_officer():
    assert roles("# Hiring\n\nIt is paid in COP or $. Pay is COP 31,000,000 a year.\n") == [None]


@pytest.mark.parametrize(("heading", "industry"), [
    ("What do hospitality jobs pay?", "hospitality"),
    ("IT salaries", "technology"),
    ("What do hospitality cooks get?", None),
    ("Government jobs", None),
])
def test_pay_under_a_heading_on_the_jobs_of_an_industry(heading, industry):
    text = f"# Working in Kenya\n\n## {heading}\n\nBeginners start at £9,000 a year.\n"
    assert told(text, "industry") == [(industry,)]


def test_jobs_behind_their_bands_and_behind_a_hyphen():
    text = "Pay goes from £24,465 for band 2 care workers to £125,637 for band 9 ward managers. High-flying executive assistants earn £60,000."
    assert subject(text, "role", title="Hospitals")[-2:] == ["ward_manager", "executive_assistant"]


def test_a_grade_before_a_title_is_no_part_of_it():
    text = "# What designers earn\n\n| vs | L4 Product Designer | IC5 Product Designer |\n|---|---|---|\n| Market pay | $130k | $103k |\n"
    assert subject(text, "role") == ["product_designer", "product_designer"]


def test_jobs_that_a_heading_joins_with_and_other():
    text = "# Jobs\n\n## Farmers, ranchers, and other agricultural managers\n\nMedian annual wage: $68,090\n"
    assert subject(text, "role") == ["farmer", "rancher", "agricultural_manager"]


@pytest.mark.parametrize(
    "words",
    [
        "Understanding",
        "Breaking Down",
        "Retired",
        "Unlicensed",
        "Typical Overall",
        "Different",
        "Specialized",
        "Statewide",
        "Part-Time",
    ],
)
def test_words_about_the_pay_or_the_holder_before_a_title_in_a_heading(words):
    """They are capitalised like the title, and no part of it."""
    assert roles(f"## {words} Plumber Salaries\n\nThe average pay is £31,000 a year.") == ["plumber"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("At its best traders earn €90,000 a year.", "trader"),
        ("She was paid €90,000 a year as a governor.", "governor"),
        ("Some said that traders move prices: pay is €90,000 a year.", None),
    ],
)
def test_a_broad_noun_that_takes_the_pay_is_the_job_where_nothing_else_is(text, role):
    assert roles(text) == [role]


def test_a_broad_noun_beside_a_job_that_is_named():
    assert roles("Traders earn £45,000 a year.", title="Energy trader pay") == ["energy_trader"]
    assert roles("Instructors earn £45,000 a year.", title="Driving teacher pay") == ["driving_teacher"]


def test_a_level_and_its_other_name_behind_a_slash():
    table = "| Experience | Pay |\n| --- | --- |\n| Entry | £24,000 |\n| Senior/Foreman | £41,000 |\n"
    assert told(f"## Roofer\n\n{table}", "role", "level") == [("roofer", "entry"), ("roofer", "senior")]
    assert set(roles("Senior/Lead Welder: £41,000 a year")) == {"welder"}


def test_a_post_of_the_service_that_is_spoken_of():
    assert roles("Sergeants earn £47,000 a year.", title="Police officer pay") == ["police_sergeant"]
    assert roles("Sergeants earn £47,000 a year.", title="Army pay") == ["sergeant"]


def test_an_article_that_names_one_job_again_and_again_at_its_beginning_is_about_it():
    text = (
        "# Introduction\n\nWe asked crane operators how they live. A crane operator sits high up, and an electrician below; "
        "crane operators like the view.\n\n## Pay\n\nThe pay is £31,000 a year.\n"
    )
    assert roles(text) == ["crane_operator"]
    assert roles(text.replace("A crane operator sits", "A welder sits").replace("crane operators like", "roofers like")) == [None]


def test_a_line_that_begins_with_a_title_and_goes_on_names_it_whole():
    text = "# Jobs on farms\n\n- Feed Mill Manager - $71,500 on average\n- Seed Sales Director: they earn $95,000\n"
    assert subject(text, "role") == ["feed_mill_manager", "seed_sales_director"]
    assert subject("Tired Nurse? Nurses earn $80,000.", "role") == ["nurse"]


def test_a_label_among_jobs_is_a_job_though_no_vocabulary_knows_it():
    text = "# Pay on a film set\n\nA week brings:\n\n- Gaffer: $3,000\n- Best boy: $2,500\n- Boom operator: $2,400\n- Night shift: $90 an hour\n"
    assert roles(text)[:3] == ["gaffer", "best_boy", "boom_operator"]
    assert roles("# Baker pay by town\n\n- Baker: £14 an hour\n- Best boy: £11 an hour\n")[1] == "baker"


def test_the_first_of_a_list_of_jobs_below_a_title_is_not_what_the_article_is_about():
    text = "# Salaries at sea\n\nChief Officer: $7,500 a month\nHanding: $1,600 a month\nSecond Engineer: $7,000 a month\n"
    assert roles(text)[::2] == ["chief_officer", "second_engineer"]
    assert roles(text)[1] != "chief_officer"


def test_a_word_for_work_inside_a_title_is_part_of_it():
    assert roles("## 6. Generator Crimping Technician\n\nThe pay is £31,000 a year.") == ["generator_crimping_technician"]
    assert roles("## Crimping Technician Salaries\n\nThe pay is £31,000 a year.") == ["technician"]


def test_a_sentence_that_opens_with_a_word_for_an_organisation():
    assert roles("They are needed throughout India. School teachers earn 25,000 rupees a month.") == ["school_teacher"]


@pytest.mark.parametrize(("text", "job"), [
    ("Medical specialists (such as cardiologists) earn £91,000 a year.", "medical_specialist"),
    ("Instructional coordinators — a group that takes in tutors and course designers — earn £41,000 a year.", "instructional_coordinator"),
    ("In Leeds (for bakers) the pay is £31,000 a year.", "baker"),
])
def test_jobs_in_an_aside_are_not_who_earns_the_figure_behind_it(text, job):
    assert roles(text) == [job]


def test_whose_flights_an_attendant_works_on():
    text = "# Pay in the air\n\n- Corporate flight attendant: $64,000\n- Flight attendant: $48,000\n"
    assert subject(text, "role") == ["corporate_flight_attendant", "flight_attendant"]


@pytest.mark.parametrize(("label", "title", "role"), [
    ("Physician offices", "Phlebotomist pay", "phlebotomist"),
    ("Offices of other dentists", "Phlebotomist pay", "phlebotomist"),
    ("Solicitors' firms", "Receptionist pay", "receptionist"),
    ("Nurse staffing agencies", "Recruiter pay", "recruiter"),
    ("Teacher training colleges", "Security guard pay", "security_guard"),
    ("Heavy and civil engineering construction", "Welder pay", "welder"),
    ("Accounting, bookkeeping, and payroll services", "Clerk pay", "clerk"),
    ("Nursing and residential care facilities", "Cook pay", "cook"),
    ("Software publishers", "Technical writer pay", "technical_writer"),
    ("Law firm partners", "Lawyer pay", "law_firm_partner"),
    ("Civil engineering", "Engineer pay", "civil_engineer"),
    ("Doctors", "Pay at surgeries", "doctor"),
])
def test_a_job_that_names_a_kind_of_employer_is_not_who_is_paid(label, title, role):
    assert roles(f"| Where | Pay |\n| --- | --- |\n| {label} | £41,000 |\n", title=title) == [role]


def test_workplaces_in_running_text():
    text = "Phlebotomists earn more in hospitals ($41,000), physician offices ($40,000) and dentists' offices ($39,000).\n"
    assert roles(text) == ["phlebotomist"] * 3
    assert roles("A secretary in a doctor's office earns £25,000 a year.\n") == ["secretary"]
    assert roles("# Which tutoring companies pay most?\n\n- Globex: £31 an hour\n") == ["tutor"]


@pytest.mark.parametrize(("text", "role"), [
    ("PhD professors earn £61,000 a year.", "professor"),
    ("PhD students earn £21,000 a year.", "phd_student"),
    ("Hospitals recruit paramedics, who earn £31,000 a year.", "paramedic"),
    ("Recruit firefighters earn £31,000 a year.", "firefighter"),
    ("Clubs must train coaches, who earn £31,000 a year.", "coach"),
    ("Train drivers earn £61,000 a year.", "train_driver"),
    ("Tube drivers earn £61,000 a year.", "tube_driver"),
    ("A practice nurse earns £33,000 a year.", "practice_nurse"),
    ("The former vice-chancellor of Contoso University, Professor Ann Doe, earned £331,000 last year.", "vice_chancellor"),
    ("Professor Ann Doe, the president of Contoso College, was paid £331,000 last year.", "president"),
    ("Professor Ann Doe was paid £131,000 last year.", "professor"),
])
def test_words_beside_a_job_that_are_not_its_name(text, role):
    assert roles(text)[0] == role


def test_a_mark_of_a_quotation_between_a_figure_and_its_job():
    text = "> It was £76,000 for a > dean, £64,000 for a > lecturer and £53,000 for a > tutor.\n"
    assert roles(text) == ["dean", "lecturer", "tutor"]


@pytest.mark.parametrize(("text", "found"), [
    ("Plumbers earn £41,000. The national average full-time wage is £38,000.", ["plumber", None]),
    ("Germany's minimum wage is €12.82 an hour.", [None]),
    ("A maid's minimum wage is £12.30 an hour.", ["maid"]),
    ("The average full-time salary in Leeds for a plumber is £38,000.", ["plumber"]),
])
def test_pay_of_everyone_in_a_country(text, found):
    assert roles(f"# Plumber pay\n\n{text}\n") == found


@pytest.mark.parametrize(("label", "role"), [
    ("Medical coding", "medical_coder"),
    ("Dental hygiene", "dental_hygienist"),
    ("Court reporting (certified)", "court_reporter"),
    ("Roofing", "roofer"),
    ("Consulting", None),
    ("Oil and gas", None),
])
def test_a_label_for_what_is_done_names_a_job_where_nothing_else_does(label, role):
    assert roles(f"# What pays\n\nAverage salaries:\n\n- {label}: £41,000\n- Health: £39,000\n")[0] == role
    assert roles(f"Average salaries:\n\n- {label}: £41,000\n", title="Welder pay") == ["welder"]


def test_a_union_is_no_employer_of_those_in_construction():
    text = "| Level | Pay |\n| --- | --- |\n| Top | £41,000 |\n"
    assert roles(f"## Union construction laborer pay\n\n{text}") == ["construction_laborer"]
    assert roles(f"## Union Construction Laborer Pay\n\n{text}") == ["construction_laborer"]


@pytest.mark.parametrize(("told_of", "figure", "role"), [
    ("Delivery rider Sam Ali Doe is 26 and lives in a flat.", "Doe says that on a good day he earns £90 a day.", "delivery_rider"),
    ("Ada Obi, 34, a garment worker, lives in a flat.", "Before overtime, Obi earns £900 a month.", "garment_worker"),
    ("Ada Obi is a garment worker in a mill.", "Obi is happy. She earns £900 a month.", "garment_worker"),
    ("The mill halves the pay of its chief executive officer Ann Doe.", "Doe's salary is £2 million a year.", "chief_executive_officer"),
    ("I work as a data scientist in a mill.", "I am paid a salary of £30,000 a year.", "data_scientist"),
    ("Leeds is a town where nurse Ann Doe lives.", "In Leeds the pay is £30,000 a year.", None),
    ("Ann Doe met the nurse of her son.", "Doe earns £900 a month.", None),
])
def test_the_job_of_a_person_is_told_where_the_article_names_them(told_of, figure, role):
    begins = "It was a long way to the mill, over a bridge, through two woods and along a canal, and it rained all day."
    assert roles(f"# A visit to a mill\n\n{begins} {told_of}\n\n{figure}\n") == [role]
