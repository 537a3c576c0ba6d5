-- The findings that the last run was the first to make, of the severities $severities, the gravest first: the first
-- $most, each with $places of the places that it rests on at most, and in new how many there are in all.

WITH fresh AS (
    SELECT contradiction_id, rank, severity, rule, summary, gap, sources, count(*) OVER () AS new
    FROM contradictions
    WHERE status = 'new' AND list_contains($severities::VARCHAR[], severity)
    ORDER BY rank
    LIMIT $most
),

rests_on AS (
    SELECT
        contradiction_id,
        list(
            {'side': side, 'source_id': source_id, 'line': line, 'char_start': char_start, 'char_end': char_end,
             'quote': quote, 'claim_id': claim_id}
            ORDER BY side, source_id, char_start, claim_id
        )[1:$places] AS places
    FROM fresh
    JOIN contradiction_claims USING (contradiction_id)
    JOIN claims USING (claim_id)
    GROUP BY contradiction_id
)

SELECT
    contradiction_id, severity, rule, summary, gap, fresh.sources, coalesce(places, []) AS places, new
FROM fresh
LEFT JOIN rests_on USING (contradiction_id)
ORDER BY rank;
