-- The findings that a waiver holds for: those that it names, and those of which it and others name every claim of a side.
CREATE OR REPLACE TEMP TABLE waived AS
WITH holding AS (
    SELECT * FROM waivers WHERE coalesce(expires >= $started::DATE, true)
),
sides AS (
    SELECT
        contradiction_id, 'a' AS side, claims_a AS claims,
        -- Of very many figures against one, the side of the many is shown in part: it cannot be waived claim by claim.
        coalesce(told.figures_against, 0) <= shown_of_many() OR len(claims_a) < len(claims_b) AS whole
    FROM merged
    UNION ALL
    SELECT
        contradiction_id, 'b', claims_b,
        coalesce(told.figures_against, 0) <= shown_of_many() OR len(claims_b) < len(claims_a)
    FROM merged
),
side_claims AS (
    SELECT contradiction_id, side, unnest(claims) AS claim_id
    FROM sides
    WHERE whole AND EXISTS (FROM holding WHERE claim_id IS NOT NULL)
),
waived_sides AS (
    SELECT contradiction_id, side
    FROM side_claims
    LEFT JOIN (SELECT DISTINCT claim_id AS waived_claim FROM holding) AS h ON h.waived_claim = side_claims.claim_id
    GROUP BY contradiction_id, side
    HAVING count(*) = count(waived_claim)
)
SELECT contradiction_id, path, line, reason
FROM merged
JOIN holding USING (contradiction_id)
UNION
SELECT side_claims.contradiction_id, path, line, reason
FROM waived_sides
JOIN side_claims USING (contradiction_id, side)
JOIN holding USING (claim_id);
