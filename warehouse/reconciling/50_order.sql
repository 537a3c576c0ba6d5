-- The order of the findings, now that it is known which of their sources are independent.
UPDATE contradictions
SET rank = ordered.rank
FROM (
    SELECT
        contradiction_id,
        row_number() OVER (
            ORDER BY in_listings(status = 'waived', severity, same_source, gap, independent_sources, contradiction_id)
        ) AS rank
    FROM contradictions
    JOIN (
        SELECT contradiction_id, count(DISTINCT coalesce(voice, source_id)) AS independent_sources
        FROM (SELECT contradiction_id, unnest(sources) AS source_id FROM contradictions WHERE status <> 'resolved')
        LEFT JOIN source_weights USING (source_id)
        GROUP BY contradiction_id
    ) USING (contradiction_id)
) AS ordered
WHERE contradictions.contradiction_id = ordered.contradiction_id;
