-- The figures that pictures are drawn of: at most $each of a job, those in findings first, and $most in all, those of the
-- jobs of which most sources speak together.

WITH jobs AS (
    SELECT role, measure, sum(sources) FILTER (sources > 1) AS together
    FROM reconciled
    GROUP BY role, measure
),

disputed AS (
    SELECT DISTINCT figure_id
    FROM (SELECT figure_id, unnest(claim_ids) AS claim_id FROM figures)
    WHERE claim_id IN (SELECT claim_id FROM contradiction_claims)
),

chosen AS (
    SELECT f.figure_id
    FROM figures AS f
    LEFT JOIN disputed USING (figure_id)
    LEFT JOIN jobs ON jobs.role IS NOT DISTINCT FROM f.role AND jobs.measure = f.measure
    QUALIFY row_number() OVER (PARTITION BY f.role, f.measure ORDER BY disputed.figure_id IS NULL, f.figure_id) <= $each
    ORDER BY together DESC NULLS LAST, f.role, f.measure, f.figure_id
    LIMIT $most
)

FROM figures
WHERE figure_id IN (FROM chosen)
ORDER BY source_id, first_char, figure_id;
