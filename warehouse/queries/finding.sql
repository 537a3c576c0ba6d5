-- The contradiction $contradiction_id, all columns.

FROM contradictions
WHERE contradiction_id = $contradiction_id;
