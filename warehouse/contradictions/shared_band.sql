-- severity: low
-- finds: one source that gives two levels the same pay, or the same years of experience, in different places
-- why: Often one band was copied under a second name, and one of the two labels is wrong. One statement about several
--      levels ("staff and principal: ...") is meant as it stands.
-- example: $140,000 to $356,000 is called mid-level pay in one paragraph and staff pay in another
SELECT
    a.claim_ids AS claims_a,
    b.claim_ids AS claims_b,
    NULL AS gap,
    'The same article gives the same ' || CASE WHEN a.measure = 'pay' THEN 'pay' ELSE measure_words(a) END || ', '
        || a.quantity || ', for the ' || a.level || ' and for the ' || b.level || ' level.'
        AS summary,
    because_words(a, b) AS comparable_because,
    [] AS could_explain,
    NULL AS identity
FROM single_pairs
WHERE comparable_but_level
    AND (a.rank < b.rank OR (a.rank = b.rank AND a.level < b.level))
    AND same_value(a.low, b.low) AND same_value(a.high, b.high)
    AND (a.measure = 'experience' OR (a.low IS NOT NULL AND a.high IS NOT NULL))
    AND NOT list_has_any(a.spans, b.spans)
