-- What the last run warns of: reading that may have broken silently.
SELECT kind, source_id, message
FROM notes
WHERE kind IN ('fewer_claims', 'lost_claims')
ORDER BY kind, path, message
