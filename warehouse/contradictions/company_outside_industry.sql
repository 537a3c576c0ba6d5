-- severity: medium
-- finds: a company's figure that lies wholly outside the range given for its own industry
-- why: A firm is part of its industry; the range leaves out one of its best-known employers, or the figure is off.
--      Employers worth naming pay well: up to a tenth above the range is no finding.
-- example: $150,000 on average at Amazon, where big technology firms are said to pay $160,000 to $250,000
SELECT
    a.claim_ids AS claims_a,
    b.claim_ids AS claims_b,
    coalesce(gap_below(a, b), gap_below(b, a)) AS gap,
    CASE WHEN gap_below(a, b) IS NOT NULL THEN below_words(a, b) ELSE below_words(b, a) END AS summary,
    because_words(a, b) AS comparable_because,
    list_concat(explanations(a, b),
                CASE WHEN known.also IS NULL THEN [] ELSE [a.company || ' may be counted in ' || known.also || ' as well.'] END)
        AS could_explain,
    NULL AS identity
FROM single_pairs
JOIN company_industries AS known ON known.company = a.company_key AND known.industry = b.industry_key
WHERE a.measure = 'pay'
    AND b.company_key IS NULL
    AND (a.industry_key IS NULL OR a.industry_key = b.industry_key)
    AND is_range(b)
    AND comparable_but_employer
    AND (clearly_below(a, b, near_touch_share()) OR clearly_below(b, a, above_industry_share()))
