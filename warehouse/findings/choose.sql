-- Of a subject with very many figures each was held against the two strongest. Of all that a rule found against one of
-- these, the figures farthest from it are shown and put in words, all of them are counted.
CREATE OR REPLACE TEMP TABLE found_pairs AS
SELECT f.rule, f.gap, a.figure_id AS figure_a, b.figure_id AS figure_b
FROM (
    FROM weighed
    UNION ALL BY NAME
    SELECT rule, list_min(claims_a) AS claim_a, list_min(claims_b) AS claim_b, gap FROM returned
) AS f
JOIN figure_claims AS a ON a.claim_id = f.claim_a
JOIN figure_claims AS b ON b.claim_id = f.claim_b;

CREATE OR REPLACE TEMP TABLE against_strongest AS
WITH pairs AS (
    SELECT f.*
    FROM found_pairs AS f
    JOIN compared USING (figure_a, figure_b)
    WHERE strongest IS NOT NULL
),
strong AS (
    SELECT DISTINCT strongest FROM compared WHERE strongest IS NOT NULL
),
-- Where the two strongest stand against each other, that belongs to both findings.
sides AS (
    SELECT *, figure_a AS strongest, true AS first FROM pairs WHERE figure_a IN (FROM strong)
    UNION ALL
    SELECT *, figure_b, false FROM pairs WHERE figure_b IN (FROM strong)
)
SELECT
    * EXCLUDE (gap),
    row_number() OVER (
        PARTITION BY rule, strongest, first ORDER BY gap DESC NULLS LAST, figure_a, figure_b
    ) AS place,
    count(*) OVER (PARTITION BY rule, strongest, first) AS figures_against
FROM sides;

-- Filled for one rule after another, as each is asked for its words.
CREATE OR REPLACE TEMP TABLE shown_pairs AS
FROM compared LIMIT 0;

CREATE OR REPLACE TEMP VIEW single_pairs AS
FROM pairs_of('shown_pairs');
