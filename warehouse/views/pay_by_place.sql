-- What a job pays in each country and city.

CREATE VIEW pay_by_place AS
SELECT * EXCLUDE (told, naming_it), told.claims, naming_it, told.* EXCLUDE (claims)
FROM (
    SELECT
        country,
        place,
        names_a_city(place) AS is_city,
        role,
        level,
        level_rank,
        if(level IS NULL, years_low, NULL) AS years_low,
        if(level IS NULL, years_high, NULL) AS years_high,
        currency,
        period,
        count(*) FILTER (placed_by = 'words') AS naming_it,
        pay_told(claim) AS told
    FROM who_says_what AS claim
    WHERE measure = 'pay' AND NOT hedged AND company IS NULL AND industry IS NULL AND place IS NOT NULL
    GROUP BY ALL
)
ORDER BY country, is_city, place, role, currency, period, level_rank, years_low, years_high;

COMMENT ON VIEW pay_by_place IS 'Per place, role, level, currency and period: the pay that is claimed, without single employers and industries. A city is a place of its own, not counted in its country; who names no place means the country whose money it is';
COMMENT ON COLUMN pay_by_place.country IS 'Country (ISO 3166, two letters)';
COMMENT ON COLUMN pay_by_place.place IS 'The country, or country/place, such as US or GB/London; a city under one name, see place_names';
COMMENT ON COLUMN pay_by_place.is_city IS 'True for a city, region or state, false for a country';
COMMENT ON COLUMN pay_by_place.role IS 'The job in snake case; null where nothing says it, and then perhaps several jobs';
COMMENT ON COLUMN pay_by_place.level IS 'Level of seniority; null: all levels, or a band of years instead';
COMMENT ON COLUMN pay_by_place.level_rank IS 'Order of the level, see levels; null where there is none';
COMMENT ON COLUMN pay_by_place.years_low IS 'Where no level is named, fewest years of experience; null: none are named, or open';
COMMENT ON COLUMN pay_by_place.years_high IS 'Where no level is named, most years of experience; null: none are named, or open';
COMMENT ON COLUMN pay_by_place.currency IS 'Currency of pay (ISO 4217)';
COMMENT ON COLUMN pay_by_place.period IS 'Period of pay: year, month, week, day or hour; pay of different periods is never in one row';
COMMENT ON COLUMN pay_by_place.claims IS 'Claims that say it; those that only some may reach (hedged) are left out';
COMMENT ON COLUMN pay_by_place.naming_it IS 'Those of the claims that name the place; the others name none, and have the country from their money';
COMMENT ON COLUMN pay_by_place.sources IS 'Sources that make these claims';
COMMENT ON COLUMN pay_by_place.independent_sources IS 'Voices among them: sources that copy one another count as one';
COMMENT ON COLUMN pay_by_place.lowest IS 'Lowest lower bound claimed, in currency units per period; null where all are open below';
COMMENT ON COLUMN pay_by_place.middle IS 'Median of the middles of the claims with both bounds, in currency units per period; null where none has both';
COMMENT ON COLUMN pay_by_place.highest IS 'Highest upper bound claimed, in currency units per period; null where all are open above';
COMMENT ON COLUMN pay_by_place.supported_low IS 'Lowest value of what independent sources support of the subjects in the row, see reconciled; null where nothing is supported, or open below';
COMMENT ON COLUMN pay_by_place.supported_high IS 'Highest value of it; null where nothing is supported, or open above';
