-- The first $most rejected claims, numbered in the order of the text; those of the articles $sources, or of all for null.

SELECT *
FROM (
    SELECT
        *,
        row_number() OVER (
            ORDER BY source_id, char_start, char_end, claim_id, failed_check, failed_column
        ) AS number
    FROM rejected_claims
)
WHERE $sources::VARCHAR[] IS NULL OR source_id IN (SELECT unnest($sources::VARCHAR[]))
ORDER BY number
LIMIT $most;
