-- The articles $sources with their text. They are found by their place first: to look for them among all would read every
-- text that lies beside theirs.

FROM sources
WHERE rowid IN (SELECT rowid FROM sources WHERE source_id IN (SELECT unnest($sources::VARCHAR[])))
ORDER BY source_id;
