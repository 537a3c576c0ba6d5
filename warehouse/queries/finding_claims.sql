-- The claims of the contradiction $contradiction_id with the figure that each says or restates, in the order of the text.
-- rounding is how far the claim's values are from the figure's, as a share.

SELECT
    of.side, of.figure_id, f.subject, f.quantity,
    f.low AS compared_low, f.high AS compared_high, f.currency AS compared_currency, f.period AS compared_period,
    c.* EXCLUDE (first_seen, last_seen),
    coalesce(greatest(
        abs(c.low - f.low) / nullif(greatest(abs(c.low), abs(f.low)), 0),
        abs(c.high - f.high) / nullif(greatest(abs(c.high), abs(f.high)), 0)
    ), 0) AS rounding
FROM figures_of($contradiction_id) AS of
JOIN figures AS f USING (figure_id)
JOIN claims AS c ON c.claim_id = of.claim_id
ORDER BY of.side, c.source_id, min(c.char_start) OVER (PARTITION BY of.side, of.figure_id), of.figure_id, c.char_start, c.claim_id;
