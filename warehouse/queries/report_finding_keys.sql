-- For each finding of the last run a hash of all that its text in the report tells, but for its place in the listings.

WITH articles AS (
    SELECT source_id, coalesce(voice, source_id) AS voice, hash(title, publisher, url, published_on, told) AS article
    FROM (
        -- The ingest_key is a hash of the row: the text, which takes long to read, is looked at only where there is none.
        SELECT *, ingest_key AS told FROM sources WHERE ingest_key IS NOT NULL
        UNION ALL
        SELECT *, text AS told FROM sources WHERE ingest_key IS NULL
    )
    LEFT JOIN source_weights USING (source_id)
),

said AS (
    SELECT claim_id, hash(c) AS said
    FROM (SELECT * EXCLUDE (first_seen, last_seen) FROM claims) AS c
),

evidence AS (
    SELECT contradiction_id, list(hash(side, said) ORDER BY side, claim_id) AS evidence
    FROM contradiction_claims
    JOIN said USING (claim_id)
    GROUP BY contradiction_id
),

named AS (
    SELECT contradiction_id, list(article ORDER BY source_id) AS articles, count(DISTINCT voice) AS voices
    FROM (SELECT contradiction_id, unnest(sources) AS source_id FROM contradictions)
    LEFT JOIN articles USING (source_id)
    GROUP BY contradiction_id
)

SELECT
    contradiction_id,
    hash(
        rule, severity, summary, gap, same_source, sources, comparable_because, could_explain, figures_against,
        evidence, articles, voices
    ) AS key
FROM contradictions
LEFT JOIN evidence USING (contradiction_id)
LEFT JOIN named USING (contradiction_id)
WHERE status <> 'resolved';
