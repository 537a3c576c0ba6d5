-- Figures of one source against each other. A level's band of years is left out where levels are.
INSERT INTO compared BY NAME
WITH figures_alike AS (
    SELECT
        a.figure_id AS figure_a,
        b.figure_id AS figure_b,
        same_or_both_null(a.subject.currency, b.subject.currency) AS comparable_but_level,
        comparable_but_level AND same_or_both_null(a.subject.level, b.subject.level)
            AND same_level_years(a.subject, b.subject)
            AND coalesce(says_enough(a.subject, b.subject, true), false) AND NOT said_in_one_breath(a, b)
            AND NOT told_apart(a, b, a.subject.role) AS comparable,
        same_bounds(a, b) AS identical
    FROM subject_figures AS a
    JOIN subject_figures AS b
        ON a.source_id = b.source_id
        -- Neither side comes first in any of these tests: each pair is tried once.
        AND a.figure_id < b.figure_id
        AND same_job(a.subject, b.subject)
        AND same_employer(a.subject, b.subject)
    WHERE same_rest(a.subject, b.subject)
        AND same_time(a.source_id, b.source_id, a.as_of_year, b.as_of_year)
        AND NOT both_told_apart(a, b, a.subject.role)
),
company_and_industry AS (
    SELECT a.figure_id AS figure_a, b.figure_id AS figure_b, same_bounds(a, b) AS identical
    FROM subject_figures AS a
    JOIN subject_figures AS b
        ON a.source_id = b.source_id
        AND same_job(a.subject, b.subject)
        AND same_level_and_currency(a.subject, b.subject)
    WHERE company_against_industry(a.subject, b.subject)
        AND same_level_years(a.subject, b.subject) AND same_rest(a.subject, b.subject)
        AND same_time(a.source_id, b.source_id, a.as_of_year, b.as_of_year)
)
SELECT *, true AS comparable_but_level_and_currency, false AS comparable_but_employer
FROM (
    FROM figures_alike
    UNION ALL BY NAME
    SELECT * REPLACE (figure_b AS figure_a, figure_a AS figure_b) FROM figures_alike
)
UNION ALL BY NAME
SELECT
    *, false AS comparable, false AS comparable_but_level, false AS comparable_but_level_and_currency,
    true AS comparable_but_employer
FROM company_and_industry;
