-- The first $most figures that could not be read, numbered in the order of the text; those of the articles $sources, or
-- of all for null.

SELECT *
FROM (
    SELECT *, row_number() OVER (ORDER BY source_id, char_start, char_end, reason) AS number
    FROM unread
)
WHERE $sources::VARCHAR[] IS NULL OR source_id IN (SELECT unnest($sources::VARCHAR[]))
ORDER BY number
LIMIT $most;
