-- Which figures are comparable, and for any two claims, why not.

CREATE TABLE compared (
    figure_a                          INTEGER NOT NULL,
    figure_b                          INTEGER NOT NULL,
    comparable                        BOOLEAN NOT NULL,
    comparable_but_level              BOOLEAN NOT NULL,
    comparable_but_level_and_currency BOOLEAN NOT NULL,
    comparable_but_employer           BOOLEAN NOT NULL,
    identical                         BOOLEAN NOT NULL,
    strongest                         INTEGER
);
COMMENT ON TABLE compared IS 'For rules: figures that are held against each other, in either order: all that are comparable in some way, or of a subject with very many figures the strongest opponents';
COMMENT ON COLUMN compared.figure_a IS 'A figure, see figures';
COMMENT ON COLUMN compared.figure_b IS 'Another figure';
COMMENT ON COLUMN compared.comparable IS 'True where no dimension speaks against comparing them';
COMMENT ON COLUMN compared.comparable_but_level IS 'Same source: true where at most the level and its years speak against it';
COMMENT ON COLUMN compared.comparable_but_level_and_currency IS 'Same source: true where at most the level, its years and the currency do';
COMMENT ON COLUMN compared.comparable_but_employer IS 'A named company against an industry at large: true where at most company and industry do';
COMMENT ON COLUMN compared.identical IS 'True where both bounds are the same to the last digit';
COMMENT ON COLUMN compared.strongest IS 'Of a subject with very many figures: the one of the two that all others are held against; null where every pair is compared';

CREATE VIEW figure_pairs AS
SELECT a, b, comparable, comparable_but_level, comparable_but_level_and_currency, comparable_but_employer, identical
FROM compared
JOIN figures AS a ON a.figure_id = figure_a
JOIN figures AS b ON b.figure_id = figure_b;
COMMENT ON VIEW figure_pairs IS 'For rules: the pairs of compared, with both figures in full';
COMMENT ON COLUMN figure_pairs.a IS 'A figure: a row of figures';
COMMENT ON COLUMN figure_pairs.b IS 'Another figure';
COMMENT ON COLUMN figure_pairs.comparable IS 'True where no dimension speaks against comparing them';
COMMENT ON COLUMN figure_pairs.comparable_but_level IS 'Same source: true where at most the level and its years do';
COMMENT ON COLUMN figure_pairs.comparable_but_level_and_currency IS 'Same source: true where at most the level, its years and the currency do';
COMMENT ON COLUMN figure_pairs.comparable_but_employer IS 'A named company against an industry at large: true where at most company and industry do';
COMMENT ON COLUMN figure_pairs.identical IS 'True where both bounds are the same to the last digit';

CREATE VIEW single_pairs AS
FROM figure_pairs;
COMMENT ON VIEW single_pairs IS 'For rules: the same pairs, for a rule that judges each pair by itself and gives it a row: where very many figures stand against one, such a rule is asked for its words only about the pairs that are shown';
COMMENT ON COLUMN single_pairs.a IS 'A figure: a row of figures';
COMMENT ON COLUMN single_pairs.b IS 'Another figure';
COMMENT ON COLUMN single_pairs.comparable IS 'True where no dimension speaks against comparing them';
COMMENT ON COLUMN single_pairs.comparable_but_level IS 'Same source: true where at most the level and its years do';
COMMENT ON COLUMN single_pairs.comparable_but_level_and_currency IS 'Same source: true where at most the level, its years and the currency do';
COMMENT ON COLUMN single_pairs.comparable_but_employer IS 'A named company against an industry at large: true where at most company and industry do';
COMMENT ON COLUMN single_pairs.identical IS 'True where both bounds are the same to the last digit';

-- One dimension after another: what each side says, whether that may be compared, and by what rule.
CREATE MACRO dimensions(a, b, year_a, year_b, enough) AS list_transform([
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
    {'dimension': 'location', 'a': a.place, 'b': b.place, 'agrees': same_place(a.place, b.place) AND money_of_its_place(a, b),
     'rule': 'must be the same; a bare country where its currency is at home agrees with nothing said, a city does not'},
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
    {'dimension': 'year', 'a': year_a::VARCHAR, 'b': year_b::VARCHAR,
     'agrees': same_time(a.source_id, b.source_id, year_a, year_b),
     'rule': 'must not differ within a source; between sources it only explains'},
    {'dimension': 'entry', 'a': nullif(a.listed_as, ''), 'b': nullif(b.listed_as, ''), 'agrees': NOT told_apart(a, b, a.role),
     'rule': 'must be the same within one list'},
    {'dimension': 'subject', 'a': concat_ws(', ', a.role, a.level, a.place, a.statistic),
     'b': concat_ws(', ', b.role, b.level, b.place, b.statistic),
     'agrees': enough,
     'rule': 'must say enough: a level, or else a narrower subject or a statistic on both sides'}
], lambda d: {
    'dimension': d.dimension, 'a': d.a, 'b': d.b,
    'verdict': CASE WHEN d.agrees THEN 'comparable' ELSE 'not comparable' END,
    'rule': d.rule,
    'said': CASE
        WHEN d.dimension = 'subject' THEN NULL
        WHEN coalesce(d.a, d.b) IS NULL THEN 'neither says'
        WHEN d.a IS NULL THEN 'only b says'
        WHEN d.b IS NULL THEN 'only a says'
        WHEN lower(trim(d.a)) = lower(trim(d.b)) THEN 'same'
        ELSE 'differs'
    END
});
COMMENT ON MACRO dimensions IS 'For two claims or two figures of the years year_a and year_b, one entry a dimension: what each says, whether that is comparable, by what rule, and who says it (said: same, differs, only a says, only b says, neither says); enough: whether both say enough together';

CREATE MACRO why_not_comparable(claim, other_claim) AS TABLE
WITH pair AS (
    SELECT x AS a, y AS b, f, g
    FROM claim_subjects AS x
    JOIN claim_subjects AS y ON x.claim_id = claim AND y.claim_id = other_claim
    LEFT JOIN figures AS f ON list_contains(f.claim_ids, claim)
    LEFT JOIN figures AS g ON list_contains(g.claim_ids, other_claim)
)
SELECT dimension, a, b, verdict, rule
FROM (
    SELECT unnest(dimensions(
        a, b, a.year_of_figure, b.year_of_figure,
        f.figure_id IS NULL OR g.figure_id IS NULL OR coalesce(says_enough(f, g, f.source_id = g.source_id), false)
    ), recursive := true)
    FROM pair
);
COMMENT ON MACRO TABLE why_not_comparable IS 'For two claim_ids, one row a dimension: what each says, whether that is comparable, and by what rule: FROM why_not_comparable(''CLAIM_ID'', ''ANOTHER'')';
