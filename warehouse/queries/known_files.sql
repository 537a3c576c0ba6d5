-- The files that the last run found: those that became a source with the hash of what they held, and those that did not.

SELECT path, sha256
FROM sources
UNION ALL
SELECT DISTINCT path, NULL
FROM notes
WHERE path NOT IN (SELECT path FROM sources);
