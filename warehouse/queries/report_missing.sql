-- The articles that the last run could not read, by the kind of their notes, with the reason.
SELECT source_id, path, message
FROM notes
WHERE kind = $kind
ORDER BY source_id
