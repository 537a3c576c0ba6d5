-- When two figures may be held against each other, and when they differ: every threshold and every test, once.
-- A figure is a row of the table figures; macros below take one or two of them, or two claims' values.

-- Thresholds, as shares of the larger value unless said otherwise.

CREATE MACRO rounding_share() AS 0.005;
COMMENT ON MACRO rounding_share IS 'Values that differ by no more than this are one value, rounded: 127,877 and 128,000';

CREATE MACRO near_touch_share() AS 0.02;
COMMENT ON MACRO near_touch_share IS 'Figures that share no value but lie this close only touch: no finding';

CREATE MACRO rough_share() AS 0.05;
COMMENT ON MACRO rough_share IS 'How far a round figure with "about" may be off: about 110,000 may be 115,000';

CREATE MACRO two_points_share() AS 0.10;
COMMENT ON MACRO two_points_share IS 'Two single figures of different sources, such as averages, differ by nature up to this';

CREATE MACRO bound_share() AS 0.05;
COMMENT ON MACRO bound_share IS 'A range crosses another source''s floor or ceiling clearly from here on';

CREATE MACRO weak_overlap_share() AS 0.20;
COMMENT ON MACRO weak_overlap_share IS 'Ranges that share less than this of what they span together barely overlap';

CREATE MACRO above_industry_share() AS 0.10;
COMMENT ON MACRO above_industry_share IS 'The employers that articles name pay more than an industry''s usual range by nature up to this';

CREATE MACRO experience_years() AS 3;
COMMENT ON MACRO experience_years IS 'Years of experience by which two minimums must differ, at least, to be clearly different';

CREATE MACRO experience_ratio() AS 1.5;
COMMENT ON MACRO experience_ratio IS 'Ratio by which two minimums of years must differ as well: 10 against 12 years is no conflict';

CREATE MACRO stale_years() AS 1;
COMMENT ON MACRO stale_years IS 'Figures of this many years before the article''s own date, or more, are stale';

CREATE MACRO copied_figures_count() AS 3;
COMMENT ON MACRO copied_figures_count IS 'Sources that share this many identical figures of pay do not look independent';

CREATE MACRO open_band_years() AS 5;
COMMENT ON MACRO open_band_years IS 'A band of years that is open above ("6+ years") is taken to be this wide when two such bands are compared; most stated bands are 2 to 5 years wide';

-- Subjects. Null says nothing, except where the words below say otherwise.

CREATE MACRO same_or_both_null(x, y) AS x IS NOT DISTINCT FROM y;
COMMENT ON MACRO same_or_both_null IS 'For dimensions where null is a subject of its own: level (all levels), company, industry, qualifier (none in particular)';

CREATE MACRO nothing_against(x, y) AS x IS NULL OR y IS NULL OR x = y;
COMMENT ON MACRO nothing_against IS 'For dimensions where null says nothing: statistic, pay basis';

CREATE MACRO same_role(source_a, source_b, x, y) AS
    x IS NOT DISTINCT FROM y AND (x IS NOT NULL OR source_a = source_b);
COMMENT ON MACRO same_role IS 'The same job; sources that name none may mean different ones, a source that names none means one';

CREATE MACRO names_a_city(place) AS contains(place, '/');
COMMENT ON MACRO names_a_city IS 'True for US/Seattle, false for US';

CREATE MACRO same_place(x, y) AS
    x IS NOT DISTINCT FROM y
    OR (x IS NULL AND NOT names_a_city(y))
    OR (y IS NULL AND NOT names_a_city(x));
COMMENT ON MACRO same_place IS 'The same place, or a bare country against nothing said; a city against its country, or against nothing said, is another subject';

CREATE MACRO money_of_its_place(x, y) AS
    NOT (x.place IS NULL AND y.paid_abroad) AND NOT (y.place IS NULL AND x.paid_abroad);
COMMENT ON MACRO money_of_its_place IS 'Pay of which nothing says where is taken to be pay where its currency is at home: dollars paid in Mexico are another subject';

CREATE MACRO years_share(low_a, high_a, low_b, high_b) AS
    greatest(0, least(coalesce(high_a, low_a + open_band_years()), coalesce(high_b, low_b + open_band_years()))
                - greatest(coalesce(low_a, 0), coalesce(low_b, 0)))
    / nullif(greatest(coalesce(high_a, low_a + open_band_years()), coalesce(high_b, low_b + open_band_years()))
             - least(coalesce(low_a, 0), coalesce(low_b, 0)), 0);
COMMENT ON MACRO years_share IS 'Share of two bands of years that they have in common';

CREATE MACRO same_years(level, low_a, high_a, low_b, high_b) AS
    CASE
        WHEN low_a IS NOT DISTINCT FROM low_b AND high_a IS NOT DISTINCT FROM high_b THEN true
        WHEN level IS NOT NULL THEN coalesce(high_a >= low_b, true) AND coalesce(high_b >= low_a, true)
        WHEN (low_a IS NULL AND high_a IS NULL) OR (low_b IS NULL AND high_b IS NULL) THEN false
        ELSE coalesce(years_share(low_a, high_a, low_b, high_b) > 0.5, false)
    END;
COMMENT ON MACRO same_years IS 'Within one level: bands of years that are not disjoint (null says nothing). Without a level the band is the subject: both have none, or they share more than half of what they span';

CREATE MACRO same_time(source_a, source_b, year_a, year_b) AS
    source_a <> source_b OR nothing_against(year_a, year_b);
COMMENT ON MACRO same_time IS 'One source may say different figures for different years; between sources another year only explains';

CREATE MACRO one_breath_characters() AS 250;
COMMENT ON MACRO one_breath_characters IS 'Figures on one line that stand closer than this are said in one breath: a contrast that the writer sees, such as "nurses here earn A, there B"';

CREATE MACRO is_narrowed(place, company, industry, qualifier, years_low, years_high) AS
    coalesce(names_a_city(place), false) OR company IS NOT NULL OR industry IS NOT NULL OR qualifier IS NOT NULL
    OR years_low IS NOT NULL OR years_high IS NOT NULL;
COMMENT ON MACRO is_narrowed IS 'Whether a subject without a level says more than the job and the country';

CREATE MACRO says_enough(x, y, one_source) AS
    CASE
        WHEN x.level IS NOT NULL OR x.measure = 'experience' THEN true
        WHEN one_source THEN x.role IS NOT NULL AND x.statistic = y.statistic
        WHEN x.measure <> 'pay' THEN true
        ELSE is_narrowed(x.place, x.company_key, x.industry_key, x.qualifier_key, x.years_low, x.years_high)
            OR (x.statistic IS NOT NULL AND y.statistic IS NOT NULL)
            OR (x.one_voice AND y.one_voice)
    END;
COMMENT ON MACRO says_enough IS 'Whether two subjects say enough to be held against each other. "Pay" of a job at all levels may be of any band, shift or grade: between sources it must be narrowed, or both an average or a median, or neither source may give another figure of the same that shares no value with it; within one source, which gives many figures of one job, both must be the same statistic';

CREATE MACRO same_employer(x, y) AS
    same_or_both_null(x.company_key, y.company_key) AND same_or_both_null(x.industry_key, y.industry_key);
COMMENT ON MACRO same_employer IS 'The same company and industry, or none in particular on both sides';

CREATE MACRO same_job(x, y) AS
    x.measure = y.measure AND same_or_both_null(x.role, y.role) AND same_or_both_null(x.period, y.period)
    AND same_or_both_null(x.qualifier_key, y.qualifier_key);
COMMENT ON MACRO same_job IS 'The same measure of the same job in the same period, with the same qualifier';

CREATE MACRO same_level_and_currency(x, y) AS
    same_or_both_null(x.level, y.level) AND same_or_both_null(x.currency, y.currency);
COMMENT ON MACRO same_level_and_currency IS 'The same level, or all levels on both sides, in the same currency';

CREATE MACRO company_against_industry(x, y) AS
    x.company_key IS NOT NULL AND y.company_key IS NULL AND y.industry_key IS NOT NULL;
COMMENT ON MACRO company_against_industry IS 'A named company on the one side, an industry at large on the other';

CREATE MACRO same_rest(x, y) AS
    same_or_both_null(x.qualifier_key, y.qualifier_key) AND same_place(x.place, y.place)
    AND money_of_its_place(x, y)
    AND nothing_against(x.statistic, y.statistic) AND nothing_against(x.pay_basis, y.pay_basis);
COMMENT ON MACRO same_rest IS 'Nothing in qualifier, place, statistic or pay basis speaks against comparing two subjects';

CREATE MACRO same_level_years(x, y) AS
    same_years(coalesce(x.level, y.level), x.years_low, x.years_high, y.years_low, y.years_high);
COMMENT ON MACRO same_level_years IS 'Nothing in the years of experience speaks against comparing two subjects';

-- Who is held against whom, where a subject has too many figures for every pair.

CREATE MACRO compared_in_full() AS 20;
COMMENT ON MACRO compared_in_full IS 'A figure is held against every comparable one of other sources up to this many; of more, against the two strongest only, the one that ends lowest and the one that begins highest, since pairs grow with the square of the figures';

CREATE MACRO shown_of_many() AS 10;
COMMENT ON MACRO shown_of_many IS 'Of the many figures that stand against one strongest opponent, this many are kept as evidence, those farthest away; all are counted';

CREATE MACRO countries_compared() AS 3;
COMMENT ON MACRO countries_compared IS 'A source that gives the pay of this many countries in a currency foreign to all of them compares them in it; that is no mistake';

CREATE MACRO rare_sources() AS 10;
COMMENT ON MACRO rare_sources IS 'Identical figures tell of copying while no more than this many sources give them: what all the world says, anyone may say';

CREATE MACRO said_in_one_breath(a, b) AS
    a.source_id = b.source_id
    AND greatest(a.last_line, b.last_line) = least(a.first_line, b.first_line)
    AND greatest(a.last_char, b.last_char) - least(a.first_char, b.first_char) < one_breath_characters();
COMMENT ON MACRO said_in_one_breath IS 'Whether all claims of two figures of one source stand side by side on one line';

CREATE MACRO told_apart(x, y, job) AS
    x.source_id = y.source_id
    AND CASE
        WHEN x.listed_in = y.listed_in THEN x.listed_as <> y.listed_as
        ELSE job IS NULL AND coalesce(x.listed_as, '') <> coalesce(y.listed_as, '')
    END;
COMMENT ON MACRO told_apart IS 'Whether two figures are entries of one list that its writer tells apart in words that are no dimension: "tankers: A, ferries: B". Where no job is named, such words are all that names the subject, in whatever list';

CREATE MACRO both_told_apart(x, y, job) AS
    told_apart(x, y, job) AND coalesce(x.listed_as, '') <> '' AND coalesce(y.listed_as, '') <> '';
COMMENT ON MACRO both_told_apart IS 'The same where each of the two has words of its own; where only one has, they may be of one job at two levels';

-- Figures. A null bound is open; a figure with "+" has no end.

CREATE MACRO is_point(f) AS coalesce(f.low = f.high, false) AND NOT f.open_ended;
COMMENT ON MACRO is_point IS 'A single value such as an average';

CREATE MACRO is_range(f) AS coalesce(f.low < f.high, false);
COMMENT ON MACRO is_range IS 'Two bounds, low below high';

CREATE MACRO is_floor(f) AS f.low IS NOT NULL AND f.high IS NULL;
COMMENT ON MACRO is_floor IS 'At least so much';

CREATE MACRO is_ceiling(f) AS f.low IS NULL AND f.high IS NOT NULL;
COMMENT ON MACRO is_ceiling IS 'Up to so much';

CREATE MACRO only_some(f) AS f.hedged AND f.statistic IS NULL AND (is_floor(f) OR is_point(f));
COMMENT ON MACRO only_some IS 'Some may reach it ("can exceed 200,000"): binds nobody, so it contradicts nothing. An average is of all';

CREATE MACRO significant_digits(x) AS length(rtrim(ltrim(format('{:.0f}', abs(x) * 100), '0'), '0'));
COMMENT ON MACRO significant_digits IS 'Digits that carry a value: 3 for 128,000 and 6 for 127,877';

CREATE MACRO roundness(low, high) AS
    (significant_digits(coalesce(low, 0)) + significant_digits(coalesce(high, 0)), low, high);
COMMENT ON MACRO roundness IS 'Orders restatements of one figure, the roundest first';

CREATE MACRO is_rough(f) AS f.approximate AND significant_digits(coalesce(f.high, f.low)) <= 3;
COMMENT ON MACRO is_rough IS 'A round figure with "about"; "about 135,452" is exact for all its words';

CREATE MACRO gap_below(a, b) AS
    CASE WHEN NOT a.open_ended AND a.high < b.low THEN (b.low - a.high) / b.low END;
COMMENT ON MACRO gap_below IS 'How far all of a lies below all of b, as a share of where b begins; null where it does not';

CREATE MACRO allowed_for_about(a, b) AS CASE WHEN is_rough(a) OR is_rough(b) THEN rough_share() ELSE 0 END;
COMMENT ON MACRO allowed_for_about IS 'How far apart two figures may be because one is said with "about"';

CREATE MACRO allowed_for_points(a, b) AS
    CASE WHEN is_point(a) AND is_point(b) AND a.source_id <> b.source_id THEN two_points_share() ELSE 0 END;
COMMENT ON MACRO allowed_for_points IS 'How far apart two figures may be because both are single ones of different sources';

CREATE MACRO clearly_below(a, b, least_share) AS
    coalesce(gap_below(a, b) > greatest(least_share, allowed_for_about(a, b), allowed_for_points(a, b)), false)
    AND NOT only_some(a) AND NOT only_some(b);
COMMENT ON MACRO clearly_below IS 'All of a lies below all of b, by more than least_share, "about" and the nature of averages allow';

CREATE MACRO same_value(x, y) AS
    (x IS NULL AND y IS NULL) OR coalesce(abs(x - y) <= rounding_share() * greatest(abs(x), abs(y)), false);
COMMENT ON MACRO same_value IS 'Equal up to rounding; an open bound equals an open bound';

CREATE MACRO same_bounds(a, b) AS a.low IS NOT DISTINCT FROM b.low AND a.high IS NOT DISTINCT FROM b.high;
COMMENT ON MACRO same_bounds IS 'The same figure to the last digit; an open bound is the same as an open bound';
