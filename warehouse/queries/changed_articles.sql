-- The articles that the last run found other than the run before did, of which the warehouse is kept.

SELECT
    coalesce(now.path, before.path) AS path,
    CASE WHEN before.path IS NULL THEN 'added' WHEN now.path IS NULL THEN 'removed' ELSE 'changed' END AS change
FROM sources AS now
FULL JOIN previous_warehouse.sources AS before USING (path)
WHERE now.sha256 IS DISTINCT FROM before.sha256
ORDER BY path;
