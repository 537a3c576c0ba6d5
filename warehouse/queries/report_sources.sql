-- Every article by what readers know it by, with the voice that it is, its claims, those of them in open findings, and
-- its unread figures.

SELECT
    source_id, title, publisher, url, published_on,
    coalesce(any_value(voice), source_id) AS voice,
    count(DISTINCT claim_id) AS claims,
    count(DISTINCT claim_id) FILTER (contradiction_id IS NOT NULL) AS contradicted,
    coalesce(any_value(unread_figures), 0) AS unread
FROM sources
LEFT JOIN source_weights USING (source_id)
LEFT JOIN claims USING (source_id)
LEFT JOIN (
    SELECT claim_id, contradiction_id
    FROM contradiction_claims
    JOIN contradictions USING (contradiction_id)
    WHERE status IN ('new', 'standing')
) USING (claim_id)
LEFT JOIN (SELECT source_id, count(*) AS unread_figures FROM unread GROUP BY source_id) USING (source_id)
GROUP BY source_id, title, publisher, url, published_on
ORDER BY source_id;
