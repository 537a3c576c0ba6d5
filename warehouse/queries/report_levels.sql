-- The levels that the claims of each finding are said of; none stands for claims that name none.

SELECT contradiction_id, list_sort(list_distinct(list(coalesce(level, 'none')))) AS levels
FROM contradiction_claims
JOIN claims USING (claim_id)
GROUP BY contradiction_id
ORDER BY contradiction_id;
