-- severity: medium
-- finds: comparable ranges that overlap by under a fifth of what they span together
-- why: A reader of one would not expect the other. An average inside a plain range is no disagreement, and of two ranges
--      that are both open above nobody knows where they end.
-- example: mid-level pay of $120,000 to $160,000 in one article, $140,000 to $356,000 in another
WITH meetings AS (
    SELECT
        a,
        b,
        CASE WHEN a.open_ended THEN b.high WHEN b.open_ended THEN a.high ELSE least(a.high, b.high) END AS shared_end,
        greatest(a.high, b.high) - a.low AS span
    FROM single_pairs
    WHERE comparable
        AND is_range(a) AND is_range(b)
        AND NOT (a.open_ended AND b.open_ended)
        AND (a.low < b.low OR (a.low = b.low AND a.high < b.high))
        AND NOT (a.source_id <> b.source_id AND a.measure = 'experience')
        AND NOT (a.high >= b.high AND b.statistic IS NOT NULL AND a.statistic IS NULL)
        AND NOT (a.low = b.low AND a.statistic IS NOT NULL AND b.statistic IS NULL)
)
SELECT
    a.claim_ids AS claims_a,
    b.claim_ids AS claims_b,
    1 - (shared_end - b.low) / span AS gap,
    'The ' || figure_words(a) || in_source(a, b) || ' and the ' || figure_words(b)
        || CASE WHEN a.source_id = b.source_id THEN ' in the same article' ELSE ' in ' || b.source_id END
        || ' share only ' || unit_before(a.measure, a.currency) || bounds_words(b.low, shared_end, false)
        || unit_after(a.measure, a.period, shared_end)
        || ', ' || share_words((shared_end - b.low) / span) || ' of what they span together.' AS summary,
    because_words(a, b) AS comparable_because,
    explanations(a, b) AS could_explain,
    NULL AS identity
FROM meetings
WHERE shared_end >= b.low AND (shared_end - b.low) / span < weak_overlap_share()
