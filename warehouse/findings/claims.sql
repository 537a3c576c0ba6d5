-- The claims on either side of each finding.
INSERT INTO contradiction_claims BY NAME
SELECT contradiction_id, unnest(claims_a) AS claim_id, 'a' AS side FROM merged
UNION
SELECT contradiction_id, unnest(claims_b), 'b' FROM merged
ORDER BY ALL;
