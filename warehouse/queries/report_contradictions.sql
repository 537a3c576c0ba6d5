-- The findings of the last run by rank, then those that it was the first not to make.

SELECT * EXCLUDE (rank), row_number() OVER (ORDER BY rank NULLS LAST, contradiction_id) AS rank
FROM contradictions
WHERE status <> 'resolved' OR closed_run = $run_id
ORDER BY rank;
