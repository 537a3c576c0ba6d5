-- severity: low
-- finds: every claim, for a test
-- why: because it is there
-- example: a figure

-- One row a claim.
SELECT
    [claim_id] AS claims_a,
    [] AS claims_b,
    NULL AS gap,
    'The figure is ' || low::INTEGER || '.' AS summary,
    NULL AS comparable_because,
    NULL AS could_explain,
    NULL AS identity
FROM claims
