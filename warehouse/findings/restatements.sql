-- To each claim the figure that it restates: the same source and subject, and values that chain together by rounding.
-- content says what is claimed and by whom, with values rounded to three digits and no place in the text.
CREATE OR REPLACE TEMP TABLE claim_figures AS
WITH banded AS (
    -- Without a level, the band of years is what the figure is about.
    SELECT
        *,
        CASE WHEN level IS NULL THEN coalesce(years_words(years_low, years_high), '') END AS band,
        CASE WHEN coalesce(years_low, years_high) IS NOT NULL THEN {'low': years_low, 'high': years_high} END AS own_years,
        (significant_digits(coalesce(low, 0)) + significant_digits(coalesce(high, 0)), low, high) AS roundness
    FROM claim_subjects
),
subjects AS (
    SELECT
        *,
        concat_ws('|', source_id, measure, coalesce(role, ''), coalesce(level, band), coalesce(company_key, ''),
                  coalesce(industry_key, ''), coalesce(qualifier_key, ''), coalesce(currency, ''),
                  coalesce(period, ''), low IS NULL, high IS NULL) AS subject_key
    FROM banded
),
low_steps AS (
    SELECT *, coalesce(low > lag(low) OVER by_low * (1 + rounding_share()), false)::INTEGER AS step
    FROM subjects
    WINDOW by_low AS (PARTITION BY subject_key ORDER BY low)
),
lows AS (
    SELECT * EXCLUDE (step), sum(step) OVER (PARTITION BY subject_key ORDER BY low) AS low_group
    FROM low_steps
),
high_steps AS (
    SELECT *, coalesce(high > lag(high) OVER by_high * (1 + rounding_share()), false)::INTEGER AS step
    FROM lows
    WINDOW by_high AS (PARTITION BY subject_key, low_group ORDER BY high)
),
highs AS (
    SELECT * EXCLUDE (step), sum(step) OVER (PARTITION BY subject_key, low_group ORDER BY high) AS high_group
    FROM high_steps
),
shared AS (
    SELECT
        *,
        min(place) OVER same AS least_place,
        max(place) OVER same AS most_place,
        min(statistic) OVER same AS least_statistic,
        max(statistic) OVER same AS most_statistic,
        min(pay_basis) OVER same AS least_basis,
        max(pay_basis) OVER same AS most_basis,
        min(year_of_figure) OVER same AS least_year,
        max(year_of_figure) OVER same AS most_year,
        min(own_years) OVER same AS least_years,
        max(own_years) OVER same AS most_years,
        first_value(low) OVER (same ORDER BY roundness) AS plain_low,
        first_value(high) OVER (same ORDER BY roundness) AS plain_high
    FROM highs
    WINDOW same AS (PARTITION BY subject_key, low_group, high_group)
)
-- A restatement that leaves a dimension out is taken to mean the value that all the others give, if it is one.
SELECT
    claim_id, source_id, measure, role, level, rank, band, company, industry, qualifier,
    company_key, industry_key, qualifier_key, currency, period, low, high, roundness, open_ended, approximate, hedged,
    line, char_start, char_end, subject_key, low_group, high_group,
    concat_ws('|', subject_key, coalesce(format('{:.3g}', plain_low), ''), coalesce(format('{:.3g}', plain_high), ''))
        AS content,
    coalesce(place, CASE WHEN least_place = most_place AND NOT names_a_city(least_place) THEN least_place END) AS place,
    coalesce(statistic, CASE WHEN least_statistic = most_statistic THEN least_statistic END) AS statistic,
    coalesce(pay_basis, CASE WHEN least_basis = most_basis THEN least_basis END) AS pay_basis,
    coalesce(year_of_figure, CASE WHEN least_year = most_year THEN least_year END) AS as_of_year,
    coalesce(own_years, CASE WHEN least_years = most_years THEN least_years END) AS years
FROM shared;
