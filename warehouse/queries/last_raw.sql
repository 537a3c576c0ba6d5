-- What the last run read, as the user named it.

SELECT raw
FROM runs
ORDER BY started DESC, run_id DESC
LIMIT 1;
