-- The last run, and the one before it.

FROM runs
ORDER BY started DESC, run_id DESC
LIMIT 2;
