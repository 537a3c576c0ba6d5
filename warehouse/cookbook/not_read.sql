-- What was left out of each article, and why?
SELECT source_id, claims, fate, reason, count(fate) AS left_out
FROM unread_by_source
LEFT JOIN left_out USING (source_id)
GROUP BY ALL
ORDER BY left_out DESC, source_id
