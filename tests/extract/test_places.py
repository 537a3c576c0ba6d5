"""Where a figure is said for."""

import pytest

from .reading import claims, subject, told


@pytest.mark.parametrize(("text", "location"), [
    ("Welders earn ₹12 lakh a year.\n\nIndian firms pay for tools.", "IN"),
    ("Welders are paid A$85,000 a year.\n\nThe mines, all of them a good day of driving away, are far from the nearest houses, shops and schools of Perth.", "AU"),
    ("An electrician earns £38,000 a year.\n\nGood tools are sold in one shop of Leeds, and that is said to be the best that there is in the whole North.", "GB"),
    ("An electrician earns £38,000 a year.", None),
    ("An electrician earns $58,000 a year.", None),
    ("An electrician earns US$58,000 a year.", None),
    ("An electrician earns €38,000 a year.", None),
    ("An electrician in Dubai earns about ₹90,000 a month.", "AE/Dubai"),
    ("The Bureau of Labor Statistics puts the median pay of electricians at $61,000 a year.", None),
    ("According to the BLS, the median pay of cooks in 2024 was $34,000.", None),
    ("The U.S. Bureau of Labor Statistics puts the median pay of electricians at $61,000 a year.", "US"),
    ("A member of the Garda is paid €36,000 a year.", "IE"),
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


def test_the_country_of_its_money_is_told_only_where_the_article_agrees():
    mostly = "India pays. Clerks earn ₹40,000 a month. Cooks earn ₹20,000 a month. In Washington an envoy gets $4,500 a month.\n"
    assert subject(mostly, "location")[:2] == ["IN", "IN"]
    foreign = "What cooks get\n\nIn Berlin a cook earns €40,000.\n\nIn Munich, one earns €42,000.\n\nA clerk of ours earns £30,000.\n"
    assert subject(foreign, "location")[-1] is None


def test_where_firms_are_from_is_not_where_a_heading_is_about():
    text = "Dublin\n\nIt is the base of many {} firms. Cooks typically earn €31,000 a year.\n"
    pages = [f"# Pay of cooks in Europe\n\n## {text.format(whose)}" for whose in ("US tech", "German")]
    assert [subject(page, "location") for page in pages] == [["IE/Dublin"]] * 2


@pytest.mark.parametrize(("place", "location"), [
    ("Eastern Europe (Poland, Ukraine, Romania)", [None]),
    ("Asia (Singapore)", ["SG"]),
])
def test_countries_in_brackets_are_examples_of_the_part_of_the_world_before_them(place, location):
    assert subject(f"# Cooks abroad\n\n## Pay by place\n\n- {place}: $12,000\n- Hong Kong: $21,000\n", "location")[:-1] == location


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


@pytest.mark.parametrize(("text", "locations"), [
    ("Leeds cooks earn £30,000 while Bristol cooks earn £28,000.", ["GB/Leeds", "GB/Bristol"]),
    ("A clerk who earns €34,000 in Lyon receives about CHF 78,000 (roughly €82,000) in a Geneva hospital.", ["FR/Lyon", "CH/Geneva", "CH/Geneva"]),
    ("A cook in Dubai makes AED 6,000 a month, less than comparable cooks in London.", ["AE/Dubai"]),
    ("A cook makes AED 6,000 a month in Dubai, compared to most cooks in London on £2,500.", ["AE/Dubai", "GB/London"]),
    ("Acme's Guadalajara campus pays a cook MX$30,000 monthly.", ["MX/Guadalajara"]),
    ("Leeds and Bristol are dear, yet Oslo is dearer. A cook there is paid 38 000 NOK a month.", ["NO/Oslo"]),
    ("A cook in Oslo makes 38 000 NOK a month; bakers there get 35 000 NOK a month.", ["NO/Oslo", "NO/Oslo"]),
    ("Hotels in Denver pay cooks $21 an hour, and hotels elsewhere in the state pay $18 an hour.", ["US/Denver", "US"]),
    ("Cooks in Leeds earn £30,000, cooks earn £26,000 nationwide.", ["GB/Leeds", "GB"]),
    ("Cooks earn £21,000 in the regions and £25,000 in London.", ["GB", "GB/London"]),
    ("In Leeds cooks earn £22,000 (£26,000 in inner London), and senior ones earn £41,000.", ["GB/Leeds", "GB/London", "GB/Leeds"]),
    ("Pay of cooks:\n\n- Toronto: $50,000\n- Windsor: $45,000\n- Providence: $48,000\n- Calgary: $46,000\n", ["CA/Toronto", "CA/Windsor", "US/Providence", "CA/Calgary"]),
    ("Parisian cafes pay cooks €24,000.", ["FR/Paris"]),
    ("Stewards at Delta, United and American earn $50,000.", [None] * 3),
    ("American stewards earn $50,000.", ["US"]),
    ("Ukrainian cooks get three times less than those of their American peers, around $9,000 a year.", ["UA"]),
    ("Pay is best in Norway. Ukrainian cooks get wages three times less than those of their American peers - about $9,000 a year (says a Ukrainian site).", ["UA"]),
    ("Globex Hooli, headquartered in Oslo, offers €64,000 to cooks in Lyon.", ["FR/Lyon"]),
    ("Born in Oslo, she makes €64,000 a year as a cook.", [None]),
    ("A carpenter in rural Victoria earns $75,000; in Perth, $95,000.", ["AU/Victoria", "AU/Perth"]),
    ("Teachers in the Big Apple get $90,000.", ["US/New York City"]),
    ("| Player | Team | Salary |\n|---|---|---|\n| Ann Doe | Denver | $51 million |", [None]),
    ("The Garda College takes them in. They get €184 a week.", ["IE"]),
    ("Estonia, an EU member, pays cooks €14,000 a year.", ["EE"]),
    ("In Chile pay is low. Leeds is better: above national average at £26,000 for cooks.", ["GB/Leeds"]),
    ("The mean East Anglian wage was £280 a week.", ["GB/East Anglia"]),
    ("Canadians who cook for a living earn $41,000 a year.", ["CA"]),
    ("Hotels in Qatar pay Indians $900 a month.", ["QA"]),
    ("Garda sergeants start at €55,000 a year.", ["IE"]),
    ("An NHS cook gets £24,000 a year.", ["GB"]),
    ("Corporate America is rich. Cooks earn $41,000 a year.", [None]),
    ("## Pest control\n\nPlumbers earn $41,000 a year.", [None]),
    ("## Cooks in Canada\n\nHourly rate (Ontario): CAD 22–28/hour\nIn INR (approximate): ₹1,300–₹1,700/hour\n\nIndia sends many.\n", ["CA/Ontario", "CA"]),
    ("## Cooks out at sea\n\nShips with room for a good many cooks and bakers leave every week from Dubai, Qatar and Oman. Cooks earn $900 a month.", [None]),
])
def test_places_beside_places(text, locations):
    assert subject(text, "location", title="What people get") == locations


@pytest.mark.parametrize(("opening", "location"), [
    ("This guide tells what cooks earn across Kenya.", "KE"),
    ("Cooks in Kenya earn $300 a month, and this guide tells more.", None),
    ("This guide tells what cooks earn across Kenya. Most come from Uganda.", None),
    ("This guide tells what cooks earn. Some work in Kenya.", None),
])
def test_the_country_that_the_first_sentence_of_an_article_names(opening, location):
    text = f"What cooks get\n\n{opening} We asked a good many of them last year, so that you need not do it all again.\n\n## At sea\n\nCooks earn $900 a month.\n"
    assert subject(text, "location", title="What cooks get")[-1] == location


@pytest.mark.parametrize(("head", "location"), [
    ("description: 'Leeds pays its cooks less than any other British city. That is told here at length, and so are the reasons for it, of which there are a good many that few have ever heard of.'", "GB/Leeds"),
    ("excerpt: >-\n  Few know what they get.\n  The salary of cooks in Kenya is told here.", "KE"),
    ("description: How the town of Leeds got its many hotels, and who sleeps in them.", None),
    ("description: Cooks earn £30,000 in Leeds.", None),
    ("location: Leeds", "GB/Leeds"),
])
def test_front_matter_tells_where_an_article_is_about(head, location):
    text = f"---\ntitle: What cooks get\n{head}\n---\n\n## At work\n\nCooks earn €30,000 a year.\n"
    assert subject(text, "location", title="What cooks get")[-1] == location


@pytest.mark.parametrize(("title", "location"), [
    ("Some cooks earn more than the average American baker", None),
    ("What American cooks earn", "US"),
])
def test_a_title_is_not_about_those_that_it_only_compares_with(title, location):
    assert subject(f"{title}\n\nCooks earn $60,000 a year.\n", "location", title=title) == [location]


def test_who_is_quoted_at_the_head_of_an_article_is_not_where_it_is_about():
    text = "\"Cooks are much asked for\" - U.S. Bureau of Labor Statistics\n\n## Cooks\n\nCooks earn $41,000 a year.\n"
    assert subject(text, "location") == [None]


def test_a_state_behind_a_town_is_no_job():
    text = "Santa Rosa, CA came second: editors are paid $92,000 there. A CA earns $81,000."
    assert subject(text, "role", title="Pay by town") == ["editor", "chartered_accountant"]


@pytest.mark.parametrize(("labels", "locations"), [
    (("OH", "CA", "PA"), ["US/Ohio", "US/California", "US/Pennsylvania"]),
    (("ON", "BC", "AB"), ["CA/Ontario", "CA/British Columbia", "CA/Alberta"]),
    (("SG", "UK", "CA"), ["SG", "GB", "CA"]),
    (("QA", "BA", "PM"), [None, None, None]),
    (("MA", "Boston"), [None, "US/Boston"]),
])  # fmt: skip
def test_labels_that_are_codes_of_places(labels, locations):
    lines = "\n".join(f"- {label}: $62,000" for label in labels)
    assert subject(f"What accountants make:\n\n{lines}\n", "location") == locations


def test_a_code_that_labels_a_line_is_no_job():
    text = "What accountants make:\n\n- CA: $79,000\n- PA: $64,000\n- OH: $62,000\n"
    assert subject(text, "role") == ["accountant"] * 3


@pytest.mark.parametrize(("town", "location"), [
    ("San Rafael, Calif.", "US/San Rafael"),
    ("Naples, Fla.", "US/Naples"),
    ("Boise, Idaho", "US/Boise"),
])
def test_states_as_newspapers_shorten_them(town, location):
    text = f"# Pay of roofers\n\nRoofers in {town}, get $61,000 a year.\n"
    assert told(text, "location") == [(location,)]


def test_towns_with_the_code_of_their_province_behind_them():
    text = "Roofers make C$20.58 an hour in Fredericton, NB, and A$31 in Parramatta, NSW."
    assert subject(text, "location", title="Roofers") == ["CA/Fredericton", "AU/Parramatta"]


def test_a_state_that_is_called_one():
    text = "# Pay of roofers\n\nRoofers in the state of Washington get $61,000 a year.\n"
    assert told(text, "location") == [("US/Washington",)]


def test_towns_that_a_survey_went_across_are_not_meant_each():
    text = "By data of 500 firms across Noida, Gurgaon, Bangalore, Hyderabad, and Pune, testers start on ₹5.5 LPA."
    assert subject(text, "location", title="Testers") == ["IN"]
    text = "Testers in Bangalore, Hyderabad and Pune start on ₹5.5 LPA."
    assert len(subject(text, "location", title="Testers")) == 3


def test_the_last_word_of_a_school_s_name_is_no_place():
    text = "What is the salary of a nurse in Germany after HAW Hamburg?\n\nNurses get EUR 2,900 a month.\n"
    assert subject(f"# Questions\n\n## {text}", "location") == ["DE"]
