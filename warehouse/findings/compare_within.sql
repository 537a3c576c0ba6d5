-- Figures of one source against each other. A level's band of years is left out where levels are.
INSERT INTO compared BY NAME
SELECT *
FROM (
    SELECT
        a.figure_id AS figure_a,
        b.figure_id AS figure_b,
        same_employer(a.subject, b.subject) AND same_rest(a.subject, b.subject)
            AND same_time(a.source_id, b.source_id, a.as_of_year, b.as_of_year)
            AND NOT both_told_apart(a, b, a.subject.role) AS comparable_but_level_and_currency,
        comparable_but_level_and_currency AND same_or_both_null(a.subject.currency, b.subject.currency)
            AS comparable_but_level,
        comparable_but_level AND same_or_both_null(a.subject.level, b.subject.level)
            AND same_level_years(a.subject, b.subject)
            AND coalesce(says_enough(a.subject, b.subject, true), false) AND NOT said_in_one_breath(a, b)
            AND NOT told_apart(a, b, a.subject.role) AS comparable,
        a.subject.company_key IS NOT NULL AND b.subject.company_key IS NULL AND b.subject.industry_key IS NOT NULL
            AND same_or_both_null(a.subject.level, b.subject.level)
            AND same_or_both_null(a.subject.currency, b.subject.currency)
            AND same_level_years(a.subject, b.subject) AND same_rest(a.subject, b.subject)
            AND same_time(a.source_id, b.source_id, a.as_of_year, b.as_of_year) AS comparable_but_employer,
        same_bounds(a, b) AS identical
    FROM subject_figures AS a
    JOIN subject_figures AS b
        ON a.source_id = b.source_id
        AND a.figure_id <> b.figure_id
        AND a.subject.measure = b.subject.measure
        AND same_or_both_null(a.subject.period, b.subject.period)
        AND same_role(a.source_id, b.source_id, a.subject.role, b.subject.role)
)
WHERE comparable_but_level_and_currency OR comparable_but_employer;
