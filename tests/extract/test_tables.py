"""Tables of every make: what a cell's figure is worth."""

import pytest

from .reading import claims, told

MONEY = ("level", "low", "high", "currency", "period")


def test_a_table_written_in_html_within_markdown():
    text = """# Pay of managers by class

<table>
<thead><tr><th>Class year</th><th>Base</th><th>Bonus</th></tr></thead>
<tbody>
<tr><td>2021</td><td>$120,000</td><td>$20,000</td></tr>
<tr><td>2022</td><td>$130,000</td><td>$25,000</td></tr>
</tbody>
</table>

Nurses earn $70,000, we hear.
"""
    assert told(text, "low", "pay_basis") == [(120_000, "base"), (130_000, "base"), (70_000, None)]


def test_an_html_table_of_a_cell_a_line_and_what_follows_it_on_its_line():
    text = """# Nurses

<table>
  <caption>What nurses are paid a month</caption>
  <tr>
    <th>Level</th>
    <th>Pay (AED)</th>
  </tr>
  <tr>
    <td>Junior</td>
    <td>9,000</td>
  </tr>
  <tr>
    <td>Senior</td>
    <td>15,000 - 18,000</td>
  </tr>
</table> Matrons earn AED 25,000 a month.
"""
    assert told(text, *MONEY) == [
        ("junior", 9_000, 9_000, "AED", "month"),
        ("senior", 15_000, 18_000, "AED", "month"),
        (None, 25_000, 25_000, "AED", "month"),
    ]


def test_an_html_table_that_never_ends_loses_nothing_of_the_article():
    text = "# Nurses\n\n<table>\n<tr><td>Senior nurses earn $90,000</td></tr>\n\nJunior nurses earn $60,000.\n"
    assert [claim["low"] for claim in claims(text)] == [90_000, 60_000]


def test_rows_of_values_set_apart_by_commas():
    text = "# Nurse salaries in US dollars\n\nlevel,city,salary\nJunior,Austin,60000\nSenior,Boston,\"95,000\"\n"
    assert told(text, "level", "location", "low", "currency") == [
        ("junior", "US/Austin", 60_000, "USD"),
        ("senior", "US/Boston", 95_000, "USD"),
    ]


def test_rows_of_values_set_apart_by_semicolons():
    text = "# Nurses\n\nLevel;Salary (EUR)\nJunior;45.000\nSenior;65.000\n"
    assert told(text, *MONEY) == [
        ("junior", 45_000, 45_000, "EUR", "year"),
        ("senior", 65_000, 65_000, "EUR", "year"),
    ]


def test_a_sentence_with_commas_is_no_row_of_values():
    text = "# Nurses\n\nRain,wind and sun.\nJuniors,we hear earn $60,000.\n"
    assert [claim["low"] for claim in claims(text)] == [60_000]


def test_a_sign_or_a_unit_in_the_first_row_of_a_column_serves_the_rows_below():
    text = """# Nurse pay

| Job | Min | Max |
| --- | --- | --- |
| Nurse | £28,000 | £34,000 |
| Matron | 40,000 | 50,000 |

| Company | Salary |
| --- | --- |
| Acme | 12 LPA |
| Beta | 15-20 |
"""
    assert told(text, "low", "high", "currency") == [
        (28_000, 34_000, "GBP"),
        (40_000, 50_000, "GBP"),
        (1_200_000, 1_200_000, "INR"),
        (1_500_000, 2_000_000, "INR"),
    ]


def test_a_head_without_a_mark_may_tell_of_days_and_years():
    text = "Electrician rates\n\nGrade\tDay rate\tApprox. monthly (21 days)\nJunior\tAED 500\tAED 10,500\n"
    assert told(text, "low", "period") == [(500, "day"), (10_500, "month")]
    text = "Electrician pay\n\nTown\tUp to 3 years\t10+ years\nCork\t€31,000\t€48,000\n"
    assert told(text, "low", "years_low", "years_high") == [(31_000, None, 3), (48_000, 10, None)]


def test_years_under_a_head_on_experience_are_what_a_level_takes():
    text = """# Surveyors

| Grade | Years of experience | Pay |
| --- | --- | --- |
| Senior | 6-9 | $92,000 |
| Principal | 10+ | $118,000 |

| Grade | Years of study | Pay |
| --- | --- | --- |
| Senior | 5 | $92,000 |
"""
    years = [(c["level"], c["low"], c["high"]) for c in claims(text) if c["measure"] == "experience"]
    assert years == [("senior", 6, 9), ("principal", 10, None)]


def test_a_count_below_a_sum_is_no_sum():
    text = """# Nurses

| Fact | Value |
| --- | --- |
| Average salary | $81,220 |
| Number of jobs | 90,000 |
| Beds | 412 |
"""
    assert [claim["low"] for claim in claims(text)] == [81_220]


def test_the_last_of_a_list_of_places_with_sums_is_no_heading():
    text = """# Salaries of developers in Mexico

Monterrey: MXN 60,000 – 85,000 monthly
Mexico City: MXN 65,000 – 100,000 monthly

Testers earn MXN 40,000 a month.
"""
    assert told(text, "low", "location") == [
        (60_000, "MX/Monterrey"),
        (65_000, "MX/Mexico City"),
        (40_000, "MX"),
    ]


def test_codes_of_states_in_a_column_of_places():
    text = "| State | Pay of a cook |\n|---|---|\n| TX | $31,000 |\n| OH | $32,000 |\n| the Netherlands | $33,000 |\n"
    assert [claim["location"] for claim in claims(text)] == ["US/Texas", "US/Ohio", "NL"]
    text = "| Degree | Pay of a doctor |\n|---|---|\n| MD | $310,000 |\n"
    assert [claim["location"] for claim in claims(text)] == [None]


def test_columns_that_describe_the_work_do_not_name_who_is_paid():
    text = """# Pay of testers

| Title | Years of experience | Responsibilities | Key skills | Salary |
|---|---|---|---|---|
| Junior tester | 0--2 | Help seniors, design test plans | Docker, Jira administrator | $55K--$70K |
| Senior tester | 5--8 | Architect frameworks, teach juniors | Team lead | $95K--$120K |
"""
    assert told(text, "measure", "role", "level", "low", "high", "years_low") == [
        ("experience", "tester", "junior", 0, 2, None),
        ("pay", "tester", "junior", 55_000, 70_000, 0),
        ("experience", "tester", "senior", 5, 8, None),
        ("pay", "tester", "senior", 95_000, 120_000, 5),
    ]


def test_a_head_whose_corner_is_empty():
    text = "Pay of editors\n\n\tGermany\tCanada\nMedian pay\t€48,000\tC$71,000\nSenior\t€60,000\tC$90,000\n"
    assert [claim["location"] for claim in claims(text)] == ["DE", "CA", "DE", "CA"]


def test_labelled_figures_side_by_side_on_one_line():
    text = (
        "# Pay of auditors in South Africa\n\nJunior (0-2 years): R180k-R300k a year | Finance manager: R800k-R1.2M a year\n\n"
        "London: £55k • Leeds: £42k\n"
    )
    pay = [claim for claim in claims(text) if claim["measure"] == "pay"]
    assert [(c["role"], c["level"], c["years_high"], c["location"]) for c in pay] == [
        ("auditor", "junior", 2, "ZA"), ("finance_manager", None, None, "ZA"),
        ("auditor", None, None, "GB/London"), ("auditor", None, None, "GB/Leeds"),
    ]  # fmt: skip


def test_the_last_numbered_line_of_a_list_is_no_heading():
    text = """# Pay of florists

1. Oslo, Norway - NOK 410,000 a year - large market
2. Bergen, Norway - NOK 390,000 a year - growing

Florists elsewhere get NOK 350,000 a year.
"""
    assert told(text, "location", "low") == [("NO/Oslo", 410_000), ("NO/Bergen", 390_000), ("NO", 350_000)]


def test_counts_of_workers_beside_their_pay():
    text = """# Paralegals in the US

| Occupation | Number employed1 | Average annual openings3 | Average salary2 |
|---|---|---|---|
| Paralegal | 345,240 | 43,000 | $62,840 |
| Lawyer | 707,160 | 46,000 | $163,770 |
"""
    assert told(text, "role", "low") == [("paralegal", 62_840), ("lawyer", 163_770)]
    text = "Statisticians report an average salary of $62,840 for the approximately 345,240 paralegals in the US."
    assert told(text, "low") == [(62_840,)]


def test_a_head_of_percentiles():
    text = "Pay of actuaries\n\nPercentile\t10%\t50% (Median)\t90%\nHourly wage\t$31.27\t$52.94\t$95.06\nAnnual wage\t$65,040\t$110,120\t$197,720\n"
    assert told(text, "statistic", "low") == [
        (None, 31.27), ("median", 52.94), (None, 95.06), (None, 65_040), ("median", 110_120), (None, 197_720),
    ]  # fmt: skip


def test_rows_that_are_broken_over_two_lines():
    text = (
        "Jobs without a degree\n\n#\tRole\tSalary range\n1\tAir traffic controller\nFAA academy, 5-year apprenticeship\t$90K-$180K\n"
        "2\tWelder\nLeeds\t£31K-£45K\n"
    )
    pay = [claim for claim in claims(text) if claim["measure"] == "pay"]
    assert [(c["role"], c["level"], c["location"], c["low"]) for c in pay] == [
        ("air_traffic_controller", None, None, 90_000), ("welder", None, "GB/Leeds", 31_000),
    ]  # fmt: skip


def test_the_head_above_the_labels_says_in_what_money_the_cells_are():
    text = "| Salary (GBP thousands) | Min | Max |\n|---|---|---|\n| Actuary | 45 | 110 |\n| Surveyor | 30 | 65 |\n"
    expected = [("actuary", 45_000, 110_000, "GBP"), ("surveyor", 30_000, 65_000, "GBP")]
    assert told(text, "role", "low", "high", "currency") == expected


def test_a_round_of_funding_that_labels_a_row_is_the_stage_of_the_employer():
    text = """# Pay at young firms

## Account executive

| Stage | Base | OTE |
| --- | --- | --- |
| Series B | $60-75K | $120-150K |
| Series C+ | $70-85K | $140-170K |
"""
    assert told(text, "low", "high", "pay_basis") == [
        (60_000, 75_000, "base"),
        (120_000, 150_000, "total"),
        (70_000, 85_000, "base"),
        (140_000, 170_000, "total"),
    ]
    assert claims("# Rounds\n\n- Series B: $60 million\n- Series C: $90 million\n") == []


def test_years_in_the_labels_of_a_table_in_lines_are_experience():
    text = "# Safety officer salary\n\nFresher (0-2 Yrs)\n₹2.4L - ₹4.2L / Year (₹20k)\n\nMid-Level (3-6 Yrs)\n₹5.5L - ₹10L / Year (₹45k)\n"
    levels = [(c["level"], c["low"], c["high"]) for c in claims(text) if c["measure"] == "experience"]
    assert levels == [("entry", 0, 2), ("mid", 3, 6)]


@pytest.mark.parametrize("row", ["Top 10 per cent earn more than", "The highest-paid tenth: over"])
def test_a_label_that_ends_on_a_bound_bounds_the_sum_of_its_row(row):
    text = f"# Welder salary\n\n| Share | Yearly pay |\n|---|---|\n| Median | $52,000 |\n| {row} | $77,000 |\n"
    assert [(c["low"], c["high"]) for c in claims(text)] == [(52_000, 52_000), (77_000, None)]
