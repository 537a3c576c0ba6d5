-- What each industry pays, as far as claims name it.

CREATE VIEW pay_by_industry AS
SELECT * EXCLUDE (told), told.*
FROM (
    SELECT
        lower(industry) AS industry,
        role,
        level,
        level_rank,
        if(level IS NULL, years_low, NULL) AS years_low,
        if(level IS NULL, years_high, NULL) AS years_high,
        country,
        currency,
        period,
        pay_told(claim) AS told
    FROM who_says_what AS claim
    WHERE measure = 'pay' AND NOT hedged AND industry IS NOT NULL AND company IS NULL
    GROUP BY ALL
)
ORDER BY industry, role, country, currency, period, level_rank, years_low, years_high;

COMMENT ON VIEW pay_by_industry IS 'Per industry, role, level, country, currency and period: the pay that is claimed by name of the industry, without single employers';
COMMENT ON COLUMN pay_by_industry.industry IS 'The industry, in lower case';
COMMENT ON COLUMN pay_by_industry.role IS 'The job in snake case; null where nothing says it, and then perhaps several jobs';
COMMENT ON COLUMN pay_by_industry.level IS 'Level of seniority; null: all levels, or a band of years instead';
COMMENT ON COLUMN pay_by_industry.level_rank IS 'Order of the level, see levels; null where there is none';
COMMENT ON COLUMN pay_by_industry.years_low IS 'Where no level is named, fewest years of experience; null: none are named, or open';
COMMENT ON COLUMN pay_by_industry.years_high IS 'Where no level is named, most years of experience; null: none are named, or open';
COMMENT ON COLUMN pay_by_industry.country IS 'Country (ISO 3166, two letters), the one whose money it is where the claims name none; null for euros without a country';
COMMENT ON COLUMN pay_by_industry.currency IS 'Currency of pay (ISO 4217)';
COMMENT ON COLUMN pay_by_industry.period IS 'Period of pay: year, month, week, day or hour; pay of different periods is never in one row';
COMMENT ON COLUMN pay_by_industry.claims IS 'Claims that say it; those that only some may reach (hedged) are left out';
COMMENT ON COLUMN pay_by_industry.sources IS 'Sources that make these claims';
COMMENT ON COLUMN pay_by_industry.independent_sources IS 'Voices among them: sources that copy one another count as one';
COMMENT ON COLUMN pay_by_industry.lowest IS 'Lowest lower bound claimed, in currency units per period; null where all are open below';
COMMENT ON COLUMN pay_by_industry.middle IS 'Median of the middles of the claims with both bounds, in currency units per period; null where none has both';
COMMENT ON COLUMN pay_by_industry.highest IS 'Highest upper bound claimed, in currency units per period; null where all are open above';
COMMENT ON COLUMN pay_by_industry.supported_low IS 'Lowest value of what independent sources support of the subjects in the row, see reconciled; null where nothing is supported, or open below';
COMMENT ON COLUMN pay_by_industry.supported_high IS 'Highest value of it; null where nothing is supported, or open above';
