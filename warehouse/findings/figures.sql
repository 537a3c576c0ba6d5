-- Fill the table figures from the claims.
INSERT INTO figures BY NAME
WITH restated AS (
    SELECT
        min(claim) AS figure_id,
        source_id, measure, role, level,
        any_value(rank) AS rank,
        years.low AS years_low,
        years.high AS years_high,
        place,
        min(company) AS company,
        min(industry) AS industry,
        min(qualifier) AS qualifier,
        company_key, industry_key, qualifier_key, statistic, pay_basis, currency, period, as_of_year,
        min_by({'low': low, 'high': high}, roundness(low, high)).low AS low,
        min_by({'low': low, 'high': high}, roundness(low, high)).high AS high,
        bool_or(paid_abroad) AS paid_abroad,
        bool_or(open_ended) AS open_ended,
        bool_and(approximate) AS approximate,
        -- "Over 100 an hour" and elsewhere "can be over 100": nobody is promised it.
        CASE WHEN any_value(high) IS NULL THEN bool_or(hedged) ELSE bool_and(hedged) END AS hedged,
        list(claim_id ORDER BY char_start, claim_id) AS claim_ids,
        arg_min(listed_in, char_start) AS listed_in,
        arg_min(listed_as, char_start) FILTER (listed_in IS NOT NULL) AS listed_as,
        min(line) AS first_line,
        max(line) AS last_line,
        min(char_start) AS first_char,
        max(char_end) AS last_char,
        list(char_start || '-' || char_end ORDER BY char_start, claim_id) AS spans,
        min(content) AS content
    FROM claim_figures
    WHERE restatement IS NOT NULL
    GROUP BY source_id, measure, role, level, years, place, company_key, industry_key, qualifier_key, statistic,
             pay_basis, currency, period, as_of_year, restatement
),
stated AS (
    FROM restated
    UNION ALL BY NAME
    SELECT
        * EXCLUDE (claim, claim_id, restatement, years, line, char_start, char_end),
        claim AS figure_id,
        years.low AS years_low,
        years.high AS years_high,
        [claim_id] AS claim_ids,
        line AS first_line,
        line AS last_line,
        char_start AS first_char,
        char_end AS last_char,
        [char_start || '-' || char_end] AS spans
    FROM claim_figures
    WHERE restatement IS NULL
),
of_two_minds AS (
    SELECT list(figure_id) AS figures
    FROM stated
    -- A hash: to group by twelve columns takes as long as all the rest.
    GROUP BY source_id, hash(measure, role, level, years_low, years_high, place, company_key, industry_key, qualifier_key,
                             currency, period)
    HAVING max(low) > min(high) FILTER (WHERE NOT open_ended) * (1 + near_touch_share())
)
SELECT
    *,
    figure_id NOT IN (SELECT unnest(figures) FROM of_two_minds) AS one_voice,
    subject_words(s) AS subject,
    quantity_words(s) AS quantity
FROM stated AS s;

DROP VIEW claim_figures;
DROP TABLE keyed_claims;
DROP TABLE restating_claims;

-- The figure of each claim.
CREATE OR REPLACE TEMP TABLE figure_claims AS
SELECT unnest(claim_ids) AS claim_id, figure_id, source_id, place, content
FROM figures;
