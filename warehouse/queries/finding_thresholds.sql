-- The thresholds of the rule that found the contradiction $contradiction_id, but for those that do not touch its figures.

WITH pair AS (
    FROM deciding_pair($contradiction_id)
)
SELECT t.*
FROM thresholds_of((SELECT rule FROM contradictions WHERE contradiction_id = $contradiction_id)) AS t
WHERE (threshold <> 'rough_share' OR EXISTS (FROM pair WHERE allowed_for_about(a, b) > 0))
    AND (threshold <> 'two_points_share' OR EXISTS (FROM pair WHERE allowed_for_points(a, b) > 0));
