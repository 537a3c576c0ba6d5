-- What an editor must know of waivers that hold no more, or never did.
INSERT INTO notes
WITH ids AS (
    SELECT contradiction_id AS id, 'contradiction' AS kind FROM contradictions
    UNION ALL
    SELECT claim_id, 'claim' FROM claims
),
named AS (
    SELECT *, coalesce(contradiction_id, claim_id) AS id, if(claim_id IS NULL, 'contradiction', 'claim') AS kind
    FROM waivers
    WHERE state IN ('unknown', 'expired')
),
meant AS (
    -- What an unknown id may have been meant for: the same id under the other key, or the one id that begins so.
    SELECT named.path, named.line, min(ids.kind || ' = "' || ids.id || '"') AS entry
    FROM named
    JOIN ids ON starts_with(ids.id, named.id)
    WHERE named.state = 'unknown'
    GROUP BY ALL
    HAVING count(*) = 1
)
SELECT
    path,
    NULL AS source_id,
    state || '_waiver' AS kind,
    path || ', line ' || line || ': ' || CASE
        WHEN state = 'expired'
            THEN 'the waiver of the ' || kind || ' ' || id || ' expired on ' || strftime(expires, '%Y-%m-%d')
                || ' and waives nothing; give it a later day or remove it'
        ELSE 'waives nothing, for no ' || kind || ' has the id "' || id || '"; '
            || coalesce('write ' || entry, 'correct it or remove the entry')
    END AS message
FROM named
LEFT JOIN meant USING (path, line)
ORDER BY path, line;
