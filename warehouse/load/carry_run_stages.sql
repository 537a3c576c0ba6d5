-- What the stages of earlier runs came to. There is none of this in a warehouse of a version before it was kept.

INSERT INTO run_stages BY NAME
SELECT run_id, position, stage, items_in, items_out, seconds, peak_memory_mb
FROM previous_warehouse.run_stages
ORDER BY run_id, position;
