-- severity: low
-- finds: a source whose latest figures are of a year before its own date
-- why: The reader takes them for current. Older figures beside current ones are history, not stale.
-- example: salaries "as of 2024" in an article of 8 September 2025
WITH dated AS (
    SELECT
        c.source_id AS source_id,
        max(c.as_of_year) AS latest,
        list(c.claim_id ORDER BY c.char_start, c.claim_id) AS claims_a
    FROM (SELECT claims.* REPLACE (coalesce(claims.as_of_year, sources.as_of_year) AS as_of_year)
          FROM claims JOIN sources USING (source_id)) AS c
    WHERE c.measure <> 'experience' AND c.as_of_year IS NOT NULL
    GROUP BY c.source_id
)
SELECT
    claims_a,
    [] AS claims_b,
    NULL AS gap,
    CASE WHEN len(claims_a) = 1 THEN 'The figure in ' || source_id || ' is'
         ELSE 'The ' || len(claims_a) || ' dated figures in ' || source_id || ' are' END
        || ' of ' || latest || CASE WHEN len(claims_a) = 1 THEN '' ELSE ' at the latest' END || '; the article is of '
        || strftime(published_on, '%-d %B %Y') || '.' AS summary,
    NULL AS comparable_because,
    [] AS could_explain,
    latest || ' ' || year(published_on) AS identity
FROM dated
JOIN sources USING (source_id)
WHERE year(published_on) - latest >= stale_years()
