-- The subjects that the claims $claims are about.

FROM reconciled_claims
WHERE claim_id IN (SELECT unnest($claims::VARCHAR[]))
ORDER BY subject_id, claim_id;
