-- To each claim the figure that it restates: the same source and subject, and values that chain together by rounding.
-- content says what is claimed and by whom, with values rounded to three digits and no place in the text.
CREATE OR REPLACE TEMP TABLE claim_figures AS
WITH subjects AS (
    -- Without a level, the band of years is what the figure is about.
    SELECT *, CASE WHEN level IS NULL THEN coalesce(years_words(years_low, years_high), '') END AS band
    FROM claim_subjects
),
low_steps AS (
    SELECT *, coalesce(low > lag(low) OVER (of_subject ORDER BY low NULLS FIRST) * (1 + rounding_share()), false) AS new_low
    FROM subjects
    WINDOW of_subject AS (
        PARTITION BY source_id, measure, role, level, band, company_key, industry_key, qualifier_key, currency, period,
                     low IS NULL, high IS NULL)
),
lows AS (
    SELECT *, sum(new_low::INTEGER) OVER (of_subject ORDER BY low) AS low_group
    FROM low_steps
    WINDOW of_subject AS (
        PARTITION BY source_id, measure, role, level, band, company_key, industry_key, qualifier_key, currency, period,
                     low IS NULL, high IS NULL)
),
high_steps AS (
    SELECT *, coalesce(high > lag(high) OVER (of_subject ORDER BY high) * (1 + rounding_share()), false) AS new_high
    FROM lows
    WINDOW of_subject AS (
        PARTITION BY source_id, measure, role, level, band, company_key, industry_key, qualifier_key, currency, period,
                     low IS NULL, high IS NULL, low_group)
),
highs AS (
    SELECT *, sum(new_high::INTEGER) OVER (of_subject ORDER BY high) AS high_group
    FROM high_steps
    WINDOW of_subject AS (
        PARTITION BY source_id, measure, role, level, band, company_key, industry_key, qualifier_key, currency, period,
                     low IS NULL, high IS NULL, low_group)
),
filled AS (
    -- A restatement that leaves a dimension out is taken to mean the value that all the others give, if it is one.
    SELECT
        *,
        coalesce(place, CASE WHEN NOT names_a_city(min(place) OVER same) AND min(place) OVER same = max(place) OVER same
                             THEN min(place) OVER same END) AS same_place,
        coalesce(statistic, CASE WHEN min(statistic) OVER same = max(statistic) OVER same THEN min(statistic) OVER same END)
            AS same_statistic,
        coalesce(pay_basis, CASE WHEN min(pay_basis) OVER same = max(pay_basis) OVER same THEN min(pay_basis) OVER same END)
            AS same_basis,
        coalesce(year_of_figure, CASE WHEN min(year_of_figure) OVER same = max(year_of_figure) OVER same
                                      THEN min(year_of_figure) OVER same END) AS same_year,
        coalesce(years_low, years_high) IS NOT NULL AS has_years,
        min({'low': years_low, 'high': years_high}) FILTER (WHERE years_low IS NOT NULL OR years_high IS NOT NULL) OVER same AS first_years,
        max({'low': years_low, 'high': years_high}) FILTER (WHERE years_low IS NOT NULL OR years_high IS NOT NULL) OVER same AS last_years,
        first_value(low) OVER (same ORDER BY significant_digits(coalesce(low, 0)) + significant_digits(coalesce(high, 0)), low, high)
            AS plain_low,
        first_value(high) OVER (same ORDER BY significant_digits(coalesce(low, 0)) + significant_digits(coalesce(high, 0)), low, high)
            AS plain_high
    FROM highs
    WINDOW same AS (
        PARTITION BY source_id, measure, role, level, band, company_key, industry_key, qualifier_key, currency, period,
                     low IS NULL, high IS NULL, low_group, high_group)
)
SELECT
    claim_id, source_id, measure, role, level, rank, company, industry, qualifier,
    company_key, industry_key, qualifier_key, currency, period, low, high, open_ended, approximate, hedged,
    char_start, char_end, band, low_group, high_group,
    concat_ws('|', source_id, measure, coalesce(role, ''), coalesce(level, band), coalesce(company_key, ''),
              coalesce(industry_key, ''), coalesce(qualifier_key, ''), coalesce(currency, ''), coalesce(period, ''),
              coalesce(format('{:.3g}', plain_low), ''), coalesce(format('{:.3g}', plain_high), '')) AS content,
    same_place AS place,
    same_statistic AS statistic,
    same_basis AS pay_basis,
    same_year AS as_of_year,
    CASE WHEN has_years THEN {'low': years_low, 'high': years_high} WHEN first_years = last_years THEN first_years END AS years
FROM filled;
