-- What each employer pays.

CREATE VIEW pay_by_company AS
SELECT * EXCLUDE (told), told.*
FROM (
    SELECT
        min(company) AS company,
        company_key,
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
    WHERE measure = 'pay' AND NOT hedged AND company IS NOT NULL
    GROUP BY ALL
)
ORDER BY company_key, role, country, currency, period, level_rank, years_low, years_high;

COMMENT ON VIEW pay_by_company IS 'Per employer, role, level, country, currency and period: the pay that is claimed, cities together';
COMMENT ON COLUMN pay_by_company.company IS 'The employer';
COMMENT ON COLUMN pay_by_company.company_key IS 'The employer under one name, in lower case, see company_names';
COMMENT ON COLUMN pay_by_company.role IS 'The job in snake case; null where nothing says it, and then perhaps several jobs';
COMMENT ON COLUMN pay_by_company.level IS 'Level of seniority; null: all levels, or a band of years instead';
COMMENT ON COLUMN pay_by_company.level_rank IS 'Order of the level, see levels; null where there is none';
COMMENT ON COLUMN pay_by_company.years_low IS 'Where no level is named, fewest years of experience; null: none are named, or open';
COMMENT ON COLUMN pay_by_company.years_high IS 'Where no level is named, most years of experience; null: none are named, or open';
COMMENT ON COLUMN pay_by_company.country IS 'Country (ISO 3166, two letters), the one whose money it is where the claims name none; null for euros without a country';
COMMENT ON COLUMN pay_by_company.currency IS 'Currency of pay (ISO 4217)';
COMMENT ON COLUMN pay_by_company.period IS 'Period of pay: year, month, week, day or hour; pay of different periods is never in one row';
COMMENT ON COLUMN pay_by_company.claims IS 'Claims that say it; those that only some may reach (hedged) are left out';
COMMENT ON COLUMN pay_by_company.sources IS 'Sources that make these claims';
COMMENT ON COLUMN pay_by_company.independent_sources IS 'Voices among them: sources that copy one another count as one';
COMMENT ON COLUMN pay_by_company.lowest IS 'Lowest lower bound claimed, in currency units per period; null where all are open below';
COMMENT ON COLUMN pay_by_company.middle IS 'Median of the middles of the claims with both bounds, in currency units per period; null where none has both';
COMMENT ON COLUMN pay_by_company.highest IS 'Highest upper bound claimed, in currency units per period; null where all are open above';
COMMENT ON COLUMN pay_by_company.supported_low IS 'Lowest value of what independent sources support of the subjects in the row, see reconciled; null where nothing is supported, or open below';
COMMENT ON COLUMN pay_by_company.supported_high IS 'Highest value of it; null where nothing is supported, or open above';
