-- Who says about so much: claims of which a bound is near an amount.

CREATE MACRO claims_near(amount DOUBLE, currency VARCHAR := NULL, within DOUBLE := 0.02) AS TABLE
SELECT least(abs(w.low - amount), abs(w.high - amount)) / amount AS off, w.*
FROM who_says_what AS w
WHERE off <= within
    AND (currency IS NULL OR w.currency = upper(trim(currency)))
ORDER BY off, w.claim_id;

COMMENT ON MACRO TABLE claims_near IS 'Claims with a bound near an amount, the nearest first; within is a share of it, 0.02 if not said; off is how far away: FROM claims_near(128000, currency := ''USD'', within := 0.05)';
