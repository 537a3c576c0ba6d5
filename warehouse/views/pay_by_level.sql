-- What a job pays at each level, all sources and places together: a first look, not an estimate.

CREATE VIEW pay_by_level AS
SELECT
    claims.role,
    claims.level,
    levels.rank AS level_rank,
    claims.currency,
    claims.period,
    count(DISTINCT claims.source_id) AS sources,
    count(DISTINCT source_weights.voice) AS independent_sources,
    count(*) AS claims,
    min(claims.low) AS lowest,
    median((claims.low + claims.high) / 2) AS middle,
    max(claims.high) AS highest
FROM claims
LEFT JOIN levels USING (level)
LEFT JOIN source_weights USING (source_id)
WHERE claims.measure = 'pay'
GROUP BY ALL
ORDER BY claims.role, claims.currency, claims.period, level_rank, claims.level;

COMMENT ON VIEW pay_by_level IS 'Per role, level, currency and period of pay: what is claimed, all sources, places and employers together';
COMMENT ON COLUMN pay_by_level.role IS 'The job; null where nothing says it';
COMMENT ON COLUMN pay_by_level.level IS 'Level of seniority; null: all levels';
COMMENT ON COLUMN pay_by_level.level_rank IS 'Order of the level, see levels; null: all levels';
COMMENT ON COLUMN pay_by_level.currency IS 'Currency of pay (ISO 4217)';
COMMENT ON COLUMN pay_by_level.period IS 'Period of pay: year, month, week, day or hour';
COMMENT ON COLUMN pay_by_level.sources IS 'Sources that claim something';
COMMENT ON COLUMN pay_by_level.independent_sources IS 'Voices among them: sources that copy one another count as one';
COMMENT ON COLUMN pay_by_level.claims IS 'Their claims';
COMMENT ON COLUMN pay_by_level.lowest IS 'Lowest lower bound claimed; null where all are open below';
COMMENT ON COLUMN pay_by_level.middle IS 'Median of the middles of the claims with both bounds; null where none has both';
COMMENT ON COLUMN pay_by_level.highest IS 'Highest upper bound claimed; null where all are open above';
