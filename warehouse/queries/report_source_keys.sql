-- For each article a hash of all that its page in the report tells. `links` are the findings by their number, with the
-- `link` that the page shows of each. Of the rejected claims the first $listed are in a table of all.

WITH linked AS (
    SELECT claim_id, list(link ORDER BY number) AS links
    FROM (SELECT DISTINCT claim_id, contradiction_id FROM contradiction_claims)
    JOIN links USING (contradiction_id)
    GROUP BY claim_id
),

claimed AS (
    SELECT source_id, list(hash(c, links) ORDER BY char_start, char_end, claim_id) AS claimed
    FROM (SELECT * EXCLUDE (first_seen, last_seen) FROM claims) AS c
    LEFT JOIN linked USING (claim_id)
    GROUP BY source_id
),

placed AS (
    SELECT * EXCLUDE (run_id), $listed >= row_number() OVER (
        ORDER BY source_id, char_start, char_end, claim_id, failed_check, failed_column
    ) AS listed
    FROM rejected_claims
),

refused AS (
    SELECT source_id, list(hash(p) ORDER BY char_start, char_end, claim_id, failed_check, failed_column) AS refused
    FROM placed AS p
    GROUP BY source_id
),

missed AS (
    SELECT source_id, list(hash(u) ORDER BY char_start, char_end, reason) AS missed FROM unread AS u GROUP BY source_id
),

apart AS (
    SELECT source_id, list(hash(a) ORDER BY char_start, char_end, reason) AS apart FROM set_aside AS a GROUP BY source_id
),

-- The ingest_key is a hash of the row: the text, which takes long to read, is looked at only where there is none.
articles AS (
    SELECT * REPLACE (NULL AS text) FROM sources WHERE ingest_key IS NOT NULL
    UNION ALL
    FROM sources WHERE ingest_key IS NULL
)

SELECT source_id, hash(a, claimed, refused, missed, apart) AS key
FROM articles AS a
LEFT JOIN claimed USING (source_id)
LEFT JOIN refused USING (source_id)
LEFT JOIN missed USING (source_id)
LEFT JOIN apart USING (source_id)
ORDER BY source_id;
