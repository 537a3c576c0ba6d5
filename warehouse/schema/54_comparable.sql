-- Which figures are comparable, and for any two claims, why not.

CREATE VIEW figure_pairs AS
WITH verdicts AS (
    SELECT
        a,
        b,
        same_or_both_null(a.level, b.level) AS level_agrees,
        same_or_both_null(a.currency, b.currency) AS currency_agrees,
        same_or_both_null(a.company_key, b.company_key) AND same_or_both_null(a.industry_key, b.industry_key)
            AS employer_agrees,
        same_years(coalesce(a.level, b.level), a.years_low, a.years_high, b.years_low, b.years_high) AS years_agree,
        same_or_both_null(a.qualifier_key, b.qualifier_key)
            AND same_place(a.place, b.place)
            AND nothing_against(a.statistic, b.statistic)
            AND nothing_against(a.pay_basis, b.pay_basis)
            AND same_time(a.source_id, b.source_id, a.as_of_year, b.as_of_year) AS rest_agrees,
        coalesce(says_enough(a, b), false) AND NOT said_in_one_breath(a, b) AS both_speak
    FROM figures AS a
    JOIN figures AS b
        ON a.figure_id <> b.figure_id
        AND a.measure = b.measure
        AND same_or_both_null(a.period, b.period)
        AND same_role(a.source_id, b.source_id, a.role, b.role)
)
SELECT
    a,
    b,
    level_agrees AND currency_agrees AND employer_agrees AND years_agree AND rest_agrees AND both_speak AS comparable,
    currency_agrees AND employer_agrees AND rest_agrees AS comparable_but_level,
    employer_agrees AND rest_agrees AS comparable_but_level_and_currency,
    level_agrees AND currency_agrees AND years_agree AND rest_agrees AS comparable_but_employer
FROM verdicts;
COMMENT ON VIEW figure_pairs IS 'Two figures of one measure, role and period, in either order, and whether they are comparable. A level''s band of years is left out where levels are';
COMMENT ON COLUMN figure_pairs.a IS 'A figure: a row of figures';
COMMENT ON COLUMN figure_pairs.b IS 'Another figure';
COMMENT ON COLUMN figure_pairs.comparable IS 'True where no dimension speaks against comparing them';
COMMENT ON COLUMN figure_pairs.comparable_but_level IS 'True where at most the level and its years do';
COMMENT ON COLUMN figure_pairs.comparable_but_level_and_currency IS 'True where at most the level, its years and the currency do';
COMMENT ON COLUMN figure_pairs.comparable_but_employer IS 'True where at most company and industry do';

CREATE MACRO why_not_comparable(claim, other_claim) AS TABLE
WITH pair AS (
    SELECT x AS a, y AS b, f, g
    FROM claim_subjects AS x
    JOIN claim_subjects AS y ON x.claim_id = claim AND y.claim_id = other_claim
    LEFT JOIN figures AS f ON list_contains(f.claim_ids, claim)
    LEFT JOIN figures AS g ON list_contains(g.claim_ids, other_claim)
),
dimensions AS (
    SELECT unnest([
        {'dimension': 'measure', 'a': a.measure, 'b': b.measure, 'agrees': a.measure = b.measure,
         'rule': 'must be the same'},
        {'dimension': 'role', 'a': a.role, 'b': b.role,
         'agrees': same_role(a.source_id, b.source_id, a.role, b.role),
         'rule': 'must be the same; between sources it must be said'},
        {'dimension': 'level', 'a': a.level, 'b': b.level, 'agrees': same_or_both_null(a.level, b.level),
         'rule': 'must be the same; nothing said means all levels'},
        {'dimension': 'currency', 'a': a.currency, 'b': b.currency, 'agrees': same_or_both_null(a.currency, b.currency),
         'rule': 'must be the same'},
        {'dimension': 'period', 'a': a.period, 'b': b.period, 'agrees': same_or_both_null(a.period, b.period),
         'rule': 'must be the same'},
        {'dimension': 'location', 'a': a.place, 'b': b.place, 'agrees': same_place(a.place, b.place),
         'rule': 'must be the same; a bare country agrees with nothing said, a city does not'},
        {'dimension': 'company', 'a': a.company, 'b': b.company, 'agrees': same_or_both_null(a.company_key, b.company_key),
         'rule': 'must be the same; nothing said means none in particular'},
        {'dimension': 'industry', 'a': a.industry, 'b': b.industry,
         'agrees': same_or_both_null(a.industry_key, b.industry_key),
         'rule': 'must be the same; nothing said means none in particular'},
        {'dimension': 'qualifier', 'a': a.qualifier, 'b': b.qualifier,
         'agrees': same_or_both_null(a.qualifier_key, b.qualifier_key),
         'rule': 'must be the same; nothing said means none'},
        {'dimension': 'statistic', 'a': a.statistic, 'b': b.statistic, 'agrees': nothing_against(a.statistic, b.statistic),
         'rule': 'must not differ; nothing said agrees with either'},
        {'dimension': 'pay_basis', 'a': a.pay_basis, 'b': b.pay_basis, 'agrees': nothing_against(a.pay_basis, b.pay_basis),
         'rule': 'must not differ; nothing said agrees with either'},
        {'dimension': 'years of experience', 'a': years_words(a.years_low, a.years_high),
         'b': years_words(b.years_low, b.years_high),
         'agrees': same_years(coalesce(a.level, b.level), a.years_low, a.years_high, b.years_low, b.years_high),
         'rule': 'within a level must not be disjoint; without one must be about the same'},
        {'dimension': 'year', 'a': a.year_of_figure::VARCHAR, 'b': b.year_of_figure::VARCHAR,
         'agrees': same_time(a.source_id, b.source_id, a.year_of_figure, b.year_of_figure),
         'rule': 'must not differ within a source; between sources it only explains'},
        {'dimension': 'subject', 'a': concat_ws(', ', a.role, a.level, a.place, a.statistic),
         'b': concat_ws(', ', b.role, b.level, b.place, b.statistic), 'agrees': f.figure_id IS NULL OR g.figure_id IS NULL OR coalesce(says_enough(f, g), false),
         'rule': 'must say enough: a level, or else a narrower subject or a statistic on both sides'}
    ], recursive := true)
    FROM pair
)
SELECT dimension, a, b, CASE WHEN agrees THEN 'comparable' ELSE 'not comparable' END AS verdict, rule FROM dimensions;
COMMENT ON MACRO TABLE why_not_comparable IS 'For two claim_ids, one row a dimension: what each says, whether that is comparable, and by what rule';
