-- The first $most rejected claims in the order of the text; those of the articles $sources, or of all for null. Each has its
-- `number` in its article, and its `place` among all.

SELECT *
FROM (
    SELECT
        *,
        row_number() OVER (PARTITION BY source_id ORDER BY place) AS number
    FROM (
        SELECT
            *,
            row_number() OVER (
                ORDER BY source_id, char_start, char_end, claim_id, failed_check, failed_column
            ) AS place
        FROM rejected_claims
    )
)
WHERE $sources::VARCHAR[] IS NULL OR source_id IN (SELECT unnest($sources::VARCHAR[]))
ORDER BY place
LIMIT $most;
