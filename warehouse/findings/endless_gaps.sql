-- A gap that is no number, such as one divided by nothing: the rule's mistake.
SELECT rule, gap
FROM returned
WHERE NOT isfinite(gap)
ORDER BY ALL
LIMIT 1;
