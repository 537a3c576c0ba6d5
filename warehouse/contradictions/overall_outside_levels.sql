-- severity: high
-- finds: a source's figure for all levels that lies outside everything it gives for at least two single levels, if these reach
--        up to senior where it lies above, and down to mid-level where it lies below
-- why: The whole cannot lie outside its parts; but who names beginners alone leaves out parts that may be above. Dollars of different countries are compared as plain numbers where converting
--      them would only widen the gap, such as US dollars above Canadian ones.
-- example: an overall average of $141,000 to $200,000 where levels run from CA$84,769 to CA$135,452
WITH levels_of AS (
    SELECT
        a,
        b,
        a.currency <> b.currency AS converted,
        clearly_below(b, a, near_touch_share())
            AND (a.currency = b.currency OR b.currency IN (FROM cheaper_dollars)) AS above,
        clearly_below(a, b, near_touch_share())
            AND (a.currency = b.currency OR a.currency IN (FROM cheaper_dollars)) AS below
    FROM figure_pairs
    WHERE comparable_but_level_and_currency
        AND a.measure = 'pay'
        AND a.level IS NULL AND b.level IS NOT NULL
        AND coalesce(a.company_key, a.industry_key) IS NULL
        AND coalesce(a.years_low, a.years_high) IS NULL
        AND NOT a.hedged
        AND (a.currency = b.currency
            OR (a.currency = 'USD' AND b.currency IN (FROM cheaper_dollars))
            OR (b.currency = 'USD' AND a.currency IN (FROM cheaper_dollars)))
),
wholes AS (
    SELECT
        any_value(a) AS a,
        min_by(b, CASE WHEN above THEN gap_below(b, a) ELSE gap_below(a, b) END) AS nearest,
        min(b.low) AS least,
        max(b.high) AS most,
        list(DISTINCT b.level ORDER BY b.level) AS levels,
        list_sort(list_distinct(flatten(list(b.claim_ids)))) AS claims_b,
        bool_and(above) AS above,
        bool_or(converted) AS converted
    FROM levels_of
    GROUP BY a.figure_id
    HAVING count(DISTINCT b.level) >= 2 AND (
        bool_and(above) AND max(b.rank) >= (SELECT rank FROM levels WHERE level = 'senior')
        OR bool_and(below) AND min(b.rank) <= (SELECT rank FROM levels WHERE level = 'mid')
    )
)
SELECT
    a.claim_ids AS claims_a,
    claims_b,
    CASE WHEN above THEN gap_below(nearest, a) ELSE gap_below(a, nearest) END AS gap,
    'The ' || figure_words(a) || ' lies ' || CASE WHEN above THEN 'above' ELSE 'below' END
        || ' everything that the same article gives for single levels, ' || unit_before(nearest.measure, nearest.currency)
        || bounds_words(least, most, false) || unit_after(nearest.measure, nearest.period, most)
        || CASE WHEN converted THEN ', even before ' || nearest.currency || ' is converted into ' || a.currency ELSE '' END || '.'
        AS summary,
    because_words(a, nearest) AS comparable_because,
    explanations(a, nearest) AS could_explain,
    a.content AS identity
FROM wholes
