-- What a waiver of $id would be about: a contradiction with how it stands, or a claim.

SELECT 'contradiction' AS kind, status, closed, summary AS words
FROM contradictions
WHERE contradiction_id = $id
UNION ALL
SELECT 'claim', NULL, NULL, source_id || ', line ' || line || ': ' || quote
FROM claims
WHERE claim_id = $id;
