-- severity: medium
-- finds: two sources that ask clearly different years of experience for the same level: minimums at least 3 years and
--        half as much again apart, or bands that share no year
-- why: The level means different people in the two articles, and so do the figures of pay given for it.
-- example: a senior needs at least 10 years in one article, 5 in another
SELECT
    a.claim_ids AS claims_a,
    b.claim_ids AS claims_b,
    CASE WHEN b.low IS NULL THEN gap_below(b, a) ELSE (a.low - b.low) / a.low END AS gap,
    'The ' || a.level || ' level takes ' || a.quantity || ' in ' || a.source_id || ', but '
        || b.quantity || ' in ' || b.source_id || '.' AS summary,
    because_words(a, b) AS comparable_because,
    explanations(a, b) AS could_explain,
    NULL AS identity
FROM single_pairs
WHERE a.measure = 'experience'
    AND a.source_id <> b.source_id
    AND a.level IS NOT NULL
    AND comparable
    AND NOT only_some(a) AND NOT only_some(b)
    AND ((a.low - b.low >= experience_years() AND a.low >= b.low * experience_ratio()) OR gap_below(b, a) > 0)
