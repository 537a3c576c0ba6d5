-- Of a subject with very many figures each was held against the two strongest. All that a rule found against one of
-- these is one disagreement: the figures farthest from it are its evidence, all of them are counted.
CREATE OR REPLACE TEMP TABLE against_strongest AS
WITH strong AS (
    SELECT DISTINCT strongest FROM compared WHERE strongest IS NOT NULL
),
pairs AS (
    SELECT r.rowid AS returned_row, r.rule, r.gap, c.figure_a, c.figure_b
    FROM returned AS r
    JOIN claim_figures AS a ON a.claim_id = list_min(r.claims_a)
    JOIN claim_figures AS b ON b.claim_id = list_min(r.claims_b)
    JOIN compared AS c ON c.figure_a = a.claim AND c.figure_b = b.claim
    WHERE c.strongest IS NOT NULL
)
-- Where the two strongest stand against each other, that belongs to both findings.
SELECT returned_row, rule, gap, figure_a, figure_b, strongest, true AS first FROM pairs JOIN strong ON strongest = figure_a
UNION ALL
SELECT returned_row, rule, gap, figure_a, figure_b, strongest, false FROM pairs JOIN strong ON strongest = figure_b;

CREATE OR REPLACE TEMP TABLE many_against_one AS
WITH ranked AS (
    SELECT
        *,
        row_number() OVER (
            PARTITION BY rule, strongest, first ORDER BY gap DESC NULLS LAST, figure_a, figure_b
        ) AS place,
        count(*) OVER (PARTITION BY rule, strongest, first) AS figures_against
    FROM against_strongest
)
SELECT
    k.rule,
    list_sort(list_distinct(flatten(list(r.claims_a)))) AS claims_a,
    list_sort(list_distinct(flatten(list(r.claims_b)))) AS claims_b,
    max(k.gap) AS gap,
    min_by(r.summary, k.place) || CASE
        WHEN any_value(figures_against) = 1 THEN ''
        ELSE ' In all, ' || format('{:,}', any_value(figures_against)) || ' comparable figures contradict the '
            || any_value(figure_words(f)) || ' in ' || any_value(f.source_id) || ' in this way.'
    END AS summary,
    min_by(r.comparable_because, k.place) AS comparable_because,
    min_by(r.could_explain, k.place) AS could_explain,
    -- By the one figure: those that stand against it come and go.
    'many against ' || any_value(f.content) || CASE WHEN first THEN ' below' ELSE ' above' END AS identity,
    any_value(figures_against) AS figures_against
FROM ranked AS k
JOIN returned AS r ON r.rowid = k.returned_row
JOIN figures AS f ON f.figure_id = k.strongest
WHERE k.place <= shown_of_many()
GROUP BY k.rule, k.strongest, first;
