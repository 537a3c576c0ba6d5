-- The claims on either side of the findings $findings.

SELECT contradiction_id, side, claims.*
FROM contradiction_claims
JOIN claims USING (claim_id)
WHERE contradiction_id IN (SELECT unnest($findings::VARCHAR[]))
ORDER BY contradiction_id, side, claim_id;
