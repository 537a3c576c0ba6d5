-- severity: high
-- finds: two comparable figures, of one source or of two, that share no value
-- why: They cannot both be true of the same people. Ends that nearly touch (2%), round figures with "about" (5%) and
--      averages of different sources (10%) are given room. Two bounds of one source ("from", "up to") are no pair,
--      and years that different sources ask for a level are another rule's matter.
-- example: seniors earn $128,000 on average in one article, $160,000 to $200,000 in another
SELECT
    a.claim_ids AS claims_a,
    b.claim_ids AS claims_b,
    gap_below(a, b) AS gap,
    below_words(a, b) AS summary,
    because_words(a, b) AS comparable_because,
    explanations(a, b) AS could_explain,
    NULL AS identity
FROM single_pairs
WHERE comparable
    AND clearly_below(a, b, near_touch_share())
    AND NOT (a.source_id = b.source_id AND is_ceiling(a) AND is_floor(b))
    AND NOT (a.source_id <> b.source_id AND a.measure = 'experience')
