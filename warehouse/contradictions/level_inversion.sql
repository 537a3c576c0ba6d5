-- severity: high
-- finds: within a source, a figure for a higher level that lies wholly below the figure for a lower level
-- why: Nobody is paid less for being promoted; one of the two figures is wrong, or is of something else.
--      Levels of equal rank (lead, staff, manager) have no order. What only some may reach contradicts nothing.
-- example: seniors earn $128,000 on average, mid-level engineers $140,000 to $356,000
SELECT
    a.claim_ids AS claims_a,
    b.claim_ids AS claims_b,
    gap_below(a, b) AS gap,
    below_words(a, b) AS summary,
    because_words(a, b) AS comparable_because,
    explanations(a, b) AS could_explain,
    NULL AS identity
FROM single_pairs
WHERE comparable_but_level
    AND a.rank > b.rank
    AND clearly_below(a, b, rounding_share())
