-- The findings that the claims $claims are evidence of.

SELECT DISTINCT claim_id, contradiction_id
FROM contradiction_claims
WHERE claim_id IN (SELECT unnest($claims::VARCHAR[]))
ORDER BY claim_id, contradiction_id;
