-- The claims of the articles $sources in the order of the text.

FROM claims
WHERE source_id IN (SELECT unnest($sources::VARCHAR[]))
ORDER BY source_id, char_start, char_end, claim_id;
