-- The first $most figures that could not be read, in the order of the text, each with its `number` in its article; those of
-- the articles $sources, or of all for null.

SELECT *
FROM (
    SELECT *, row_number() OVER (PARTITION BY source_id ORDER BY char_start, char_end, reason) AS number
    FROM unread
)
WHERE $sources::VARCHAR[] IS NULL OR source_id IN (SELECT unnest($sources::VARCHAR[]))
ORDER BY source_id, number
LIMIT $most;
