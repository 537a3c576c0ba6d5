-- Every article by what readers know it by, with the voice that it is, its claims, those of them in open findings, and
-- its unread figures.

WITH read AS (
    SELECT source_id, count(*) AS claims FROM claims GROUP BY source_id
),

disputed AS (
    SELECT source_id, count(*) AS contradicted
    FROM claims
    WHERE claim_id IN (
        SELECT claim_id
        FROM contradiction_claims
        JOIN contradictions USING (contradiction_id)
        WHERE status IN ('new', 'standing')
    )
    GROUP BY source_id
),

missed AS (
    SELECT source_id, count(*) AS unread FROM unread GROUP BY source_id
)

SELECT
    source_id, title, publisher, url, published_on,
    coalesce(voice, source_id) AS voice,
    coalesce(claims, 0) AS claims,
    coalesce(contradicted, 0) AS contradicted,
    coalesce(unread, 0) AS unread
FROM sources
LEFT JOIN source_weights USING (source_id)
LEFT JOIN read USING (source_id)
LEFT JOIN disputed USING (source_id)
LEFT JOIN missed USING (source_id)
ORDER BY source_id;
