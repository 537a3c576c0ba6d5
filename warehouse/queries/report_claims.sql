-- The claims $claims.

FROM claims
WHERE claim_id IN (SELECT unnest($claims::VARCHAR[]))
ORDER BY source_id, char_start, char_end, claim_id;
