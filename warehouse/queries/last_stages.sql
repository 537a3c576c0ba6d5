-- What the stages of a run came to.

SELECT stage, items_in, items_out, seconds, peak_memory_mb
FROM run_stages
WHERE run_id = $run_id
ORDER BY position;
