-- The rule that found the contradiction $contradiction_id.

SELECT rules.*
FROM rules
JOIN contradictions USING (rule)
WHERE contradiction_id = $contradiction_id;
