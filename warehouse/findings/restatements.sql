-- To each claim the figure that it restates: the same source and subject, and values that chain together by rounding.
CREATE OR REPLACE TEMP TABLE keyed_claims AS
SELECT
    claim, claim_id, source_id, measure, role, level, rank, years_low, years_high, place, company, industry, qualifier,
    company_key, industry_key, qualifier_key, statistic, pay_basis, currency, paid_abroad, period, year_of_figure, low, high,
    open_ended, approximate, hedged, listed_in, listed_as, line, char_start, char_end,
    CASE WHEN coalesce(years_low, years_high) IS NOT NULL THEN {'low': years_low, 'high': years_high} END AS own_years,
    -- Without a level, the band of years is what the figure is about.
    concat_ws('|', source_id, measure, coalesce(role, ''),
              coalesce(level, years_words(years_low, years_high), ''),
              coalesce(company_key, ''), coalesce(industry_key, ''), coalesce(qualifier_key, ''), coalesce(currency, ''),
              coalesce(period, ''), low IS NULL, high IS NULL) AS subject_key
FROM claim_subjects
-- Numbers, in alphabetical order, for the joins and sorts to come.
JOIN (SELECT claim_id, row_number() OVER (ORDER BY claim_id)::INTEGER AS claim FROM claims) USING (claim_id);

-- Only the claims that restate something: most are the only one of their figure.
CREATE OR REPLACE TEMP TABLE restating_claims AS
WITH subjects AS (
    SELECT subject_key, min(claim) AS subject
    FROM keyed_claims
    GROUP BY subject_key
    HAVING count(*) > 1
),
low_steps AS (
    SELECT
        claim, subject, low, high,
        coalesce(low > lag(low) OVER by_low * (1 + rounding_share()), false)::INTEGER AS step
    FROM keyed_claims
    JOIN subjects USING (subject_key)
    WINDOW by_low AS (PARTITION BY subject ORDER BY low)
),
lows AS (
    SELECT * EXCLUDE (step), sum(step) OVER (PARTITION BY subject ORDER BY low) AS low_group
    FROM low_steps
),
high_steps AS (
    SELECT *, coalesce(high > lag(high) OVER by_high * (1 + rounding_share()), false)::INTEGER AS step
    FROM lows
    WINDOW by_high AS (PARTITION BY subject, low_group ORDER BY high)
),
highs AS (
    SELECT claim, subject, low_group, sum(step) OVER (PARTITION BY subject, low_group ORDER BY high) AS high_group
    FROM high_steps
),
alike AS (
    SELECT min(claim) AS restatement, list(claim) AS claims
    FROM highs
    GROUP BY subject, low_group, high_group
    HAVING count(*) > 1
),
restated AS (
    SELECT
        restatement,
        list(claim) AS claims,
        min(place) AS least_place,
        max(place) AS most_place,
        min(statistic) AS least_statistic,
        max(statistic) AS most_statistic,
        min(pay_basis) AS least_basis,
        max(pay_basis) AS most_basis,
        min(year_of_figure) AS least_year,
        max(year_of_figure) AS most_year,
        min(own_years) AS least_years,
        max(own_years) AS most_years,
        min_by({'low': low, 'high': high}, roundness(low, high)) AS plain
    FROM (SELECT restatement, unnest(claims) AS claim FROM alike)
    JOIN keyed_claims USING (claim)
    GROUP BY restatement
)
SELECT * EXCLUDE (claims), unnest(claims) AS claim FROM restated;

-- A restatement that leaves a dimension out is taken to mean the value that all the others give, if it is one.
-- restatement is null where a claim is the only one of its figure.
-- content says what is claimed and by whom, with values rounded to three digits and no place in the text.
CREATE OR REPLACE TEMP VIEW claim_figures AS
SELECT
    k.* EXCLUDE (years_low, years_high, own_years, year_of_figure, subject_key)
    REPLACE (
        coalesce(place, CASE WHEN least_place = most_place AND NOT names_a_city(least_place) THEN least_place END)
            AS place,
        coalesce(statistic, CASE WHEN least_statistic = most_statistic THEN least_statistic END) AS statistic,
        coalesce(pay_basis, CASE WHEN least_basis = most_basis THEN least_basis END) AS pay_basis
    ),
    coalesce(year_of_figure, CASE WHEN least_year = most_year THEN least_year END) AS as_of_year,
    coalesce(own_years, CASE WHEN least_years = most_years THEN least_years END) AS years,
    restatement,
    concat_ws('|', subject_key, coalesce(format('{:.3g}', coalesce(plain.low, low)), ''),
              coalesce(format('{:.3g}', coalesce(plain.high, high)), '')) AS content
FROM keyed_claims AS k
LEFT JOIN restating_claims USING (claim);
