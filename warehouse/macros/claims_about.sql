-- Every claim about a job, a level and a place, as far as they are asked for, however they are written.

CREATE MACRO claims_about(role VARCHAR := NULL, level VARCHAR := NULL, place VARCHAR := NULL) AS TABLE
SELECT w.*
FROM who_says_what AS w
WHERE (role IS NULL OR is_job(w.role, role))
    AND (level IS NULL OR is_level(w.level, level))
    AND (place IS NULL OR w.place IN (FROM places_called(place)))
ORDER BY w.measure DESC, w.role, w.level_rank, w.country, w.place, w.currency, w.period, w.low, w.claim_id;

COMMENT ON MACRO TABLE claims_about IS 'Claims about a job, a level, a place, each if asked for, in any case, with spaces or underscores: FROM claims_about(''nurse'', level := ''senior'', place := ''London''). A job is every role with its words in it (nurse: registered_nurse), a country every place in it, a town itself only';
