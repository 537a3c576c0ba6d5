-- The first findings of the last run, waived ones last, for a list of them.

SELECT severity, rule, summary, array_to_string(sources, ', ') AS sources, status, contradiction_id AS id
FROM contradictions
WHERE rank IS NOT NULL
ORDER BY rank
LIMIT $most;
