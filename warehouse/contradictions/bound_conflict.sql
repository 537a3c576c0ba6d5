-- severity: medium
-- finds: a floor ("at least X") against a range that starts clearly lower, or a ceiling ("up to Y") against a range that
--        ends clearly higher or is left open there
-- why: One source rules out what the other reports. Where the two share no value at all it is disjoint_ranges.
-- example: entry level earns at least $90,000 in one article, $80,000 to $127,000 in another
WITH bounds AS (
    SELECT
        a,
        b,
        is_floor(a) AND NOT a.hedged AND b.low < a.low * (1 - bound_share()) AND NOT clearly_below(b, a, near_touch_share())
            AS under_floor,
        is_ceiling(a) AND NOT clearly_below(a, b, near_touch_share())
            AND (b.high > a.high * (1 + bound_share()) OR (b.open_ended AND b.high >= a.high)) AS over_ceiling
    FROM single_pairs
    WHERE comparable AND is_range(b) AND (is_floor(a) OR is_ceiling(a))
)
SELECT
    a.claim_ids AS claims_a,
    b.claim_ids AS claims_b,
    CASE WHEN under_floor THEN (a.low - b.low) / a.low ELSE (b.high - a.high) / b.high END AS gap,
    'The ' || a.subject || in_source(a, b) || ' is ' || a.quantity || ', but'
        || CASE WHEN a.source_id = b.source_id THEN ' the same article gives ' ELSE ' ' || b.source_id || ' gives ' END
        || b.quantity || ', which '
        || CASE
            WHEN under_floor
            THEN 'starts ' || amount_words(a, a.low - b.low) || ' (' || share_words((a.low - b.low) / a.low) || ') lower.'
            WHEN b.high > a.high * (1 + rounding_share())
            THEN 'ends ' || amount_words(a, b.high - a.high) || ' higher.'
            ELSE 'is open above.'
        END AS summary,
    because_words(a, b) AS comparable_because,
    explanations(a, b) AS could_explain,
    NULL AS identity
FROM bounds
WHERE under_floor OR over_ceiling
