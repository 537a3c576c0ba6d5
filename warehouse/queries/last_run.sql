-- The last run.

FROM runs
ORDER BY started DESC, run_id DESC
LIMIT 1;
