-- What has an id that begins with $beginning: claims, rejected ones too, and contradictions.

SELECT claim_id AS id, 'claim' AS kind, source_id
FROM claims
WHERE starts_with(claim_id, $beginning)
UNION
SELECT claim_id, 'rejected', source_id
FROM rejected_claims
WHERE starts_with(claim_id, $beginning)
UNION
SELECT contradiction_id, 'contradiction', NULL
FROM contradictions
WHERE starts_with(contradiction_id, $beginning)
ORDER BY id;
