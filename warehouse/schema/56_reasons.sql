-- Why a finding is one: which of its figures decide, what each dimension says of them, and how its gap came about.

CREATE MACRO figures_of(finding) AS TABLE
WITH told AS (
    SELECT side, claim_id FROM contradiction_claims WHERE contradiction_id = finding
),
members AS (
    SELECT figure_id, unnest(claim_ids) AS claim_id FROM figures
)
SELECT side, figure_id, claim_id
FROM told
JOIN members USING (claim_id);
COMMENT ON MACRO TABLE figures_of IS 'For a contradiction_id, the claims that are its evidence, with the side and the figure of each';

-- Two ranges, the first of which begins lower. A range with "+" goes on as far as the other.

CREATE MACRO shared_end(a, b) AS
    CASE WHEN a.open_ended THEN b.high WHEN b.open_ended THEN a.high ELSE least(a.high, b.high) END;
COMMENT ON MACRO shared_end IS 'Where what two ranges share ends';

CREATE MACRO spanned(a, b) AS greatest(a.high, b.high) - least(a.low, b.low);
COMMENT ON MACRO spanned IS 'How much two ranges span together';

CREATE MACRO gap_forms(a, b) AS list_filter([
    {'form': 'below', 'gap': gap_below(a, b)},
    {'form': 'above', 'gap': gap_below(b, a)},
    {'form': 'begins lower', 'gap': CASE WHEN b.low < a.low THEN (a.low - b.low) / a.low END},
    {'form': 'ends higher', 'gap': CASE WHEN b.high > a.high THEN (b.high - a.high) / b.high END},
    {'form': 'overlap', 'gap': CASE WHEN is_range(a) AND is_range(b)
                                    THEN 1 - (shared_end(a, b) - greatest(a.low, b.low)) / spanned(a, b) END}
], lambda x: x.gap IS NOT NULL);
COMMENT ON MACRO gap_forms IS 'The forms in which figures a and b can be apart, each with the gap that comes of it as a share: below and above (no value shared), begins lower and ends higher (b beyond a bound of a), overlap (of two ranges)';

CREATE MACRO deciding_pair(finding) AS TABLE
WITH sides AS (
    SELECT DISTINCT side, figure_id FROM figures_of(finding)
),
compared_sides AS (
    SELECT c.*
    FROM compared AS c
    JOIN sides AS x ON x.side = 'a' AND x.figure_id = c.figure_a
    JOIN sides AS y ON y.side = 'b' AND y.figure_id = c.figure_b
),
pairs AS (
    FROM compared_sides
    UNION ALL BY NAME
    -- A rule may hold figures against each other that are not compared.
    SELECT min(figure_id) FILTER (WHERE side = 'a') AS figure_a, min(figure_id) FILTER (WHERE side = 'b') AS figure_b
    FROM sides
    HAVING NOT EXISTS (FROM compared_sides)
),
told AS (
    SELECT gap FROM contradictions WHERE contradiction_id = finding
)
SELECT
    a, b, comparable, comparable_but_level, comparable_but_level_and_currency, comparable_but_employer,
    list_filter(gap_forms(a, b), lambda x: abs(x.gap - told.gap) < 1e-9)[1].form AS form
FROM pairs
CROSS JOIN told
JOIN figures AS a ON a.figure_id = figure_a
JOIN figures AS b ON b.figure_id = figure_b
ORDER BY form IS NULL, coalesce(a.low, a.high), coalesce(b.low, b.high), figure_a, figure_b
LIMIT 1;
COMMENT ON MACRO TABLE deciding_pair IS 'For a contradiction_id with two sides, the figure of each from which its gap comes, and the form of that gap, see gap_forms; form is null where it comes from none of these';

CREATE MACRO why_compared(finding) AS TABLE
SELECT unnest(dimensions(a, b, a.as_of_year, b.as_of_year, coalesce(says_enough(a, b, a.source_id = b.source_id), false)),
              recursive := true)
FROM deciding_pair(finding);
COMMENT ON MACRO TABLE why_compared IS 'For a contradiction_id with two sides, one row a dimension: what the figure on each says, whether that is comparable, by what rule, and who says it; see why_not_comparable: FROM why_compared(''CONTRADICTION_ID'')';

-- Calculations, as they are written on paper.

CREATE MACRO difference_words(f, x, y) AS
    in_digits(x) || ' − ' || in_digits(y) || ' = ' || in_digits(x - y);
COMMENT ON MACRO difference_words IS 'A subtraction: 140,000 − 128,000 = 12,000';

CREATE MACRO quotient_words(x, y) AS
    in_digits(x) || ' ÷ ' || in_digits(y) || ' = ' || format('{:.4f}', x / y) || ', or ' || share_words(x / y);
COMMENT ON MACRO quotient_words IS 'A division and its outcome as a share: 12,000 ÷ 140,000 = 0.0857, or 8.6%';

CREATE MACRO named_figure(f, other) AS 'the ' || f.subject || in_source(f, other);
COMMENT ON MACRO named_figure IS 'A figure without its quantity, and where it stands if the other stands elsewhere';

CREATE MACRO steps_below(x, y) AS [
    {'what': named_figure(x, y) || CASE WHEN is_point(x) THEN ' is' ELSE ' ends at' END, 'reckoning': amount_words(x, x.high)},
    {'what': named_figure(y, x) || CASE WHEN is_point(y) THEN ' is' ELSE ' begins at' END, 'reckoning': amount_words(y, y.low)},
    {'what': 'so they are apart by', 'reckoning': difference_words(x, y.low, x.high)},
    {'what': 'as a share of the higher of the two', 'reckoning': quotient_words(y.low - x.high, y.low)}
];
COMMENT ON MACRO steps_below IS 'How the gap comes about where all of x lies below all of y';

CREATE MACRO steps_beyond(a, b, bound_a, bound_b, verb, whole) AS [
    {'what': named_figure(a, b) || verb, 'reckoning': amount_words(a, bound_a)},
    {'what': named_figure(b, a) || verb, 'reckoning': amount_words(b, bound_b)},
    {'what': 'so they are apart by',
     'reckoning': difference_words(a, greatest(bound_a, bound_b), least(bound_a, bound_b))},
    {'what': 'as a share of the higher of the two', 'reckoning': quotient_words(abs(bound_a - bound_b), whole)}
];
COMMENT ON MACRO steps_beyond IS 'How the gap comes about where b goes beyond a bound of a';

CREATE MACRO steps_overlap(a, b) AS [
    {'what': named_figure(a, b) || ' is', 'reckoning': a.quantity},
    {'what': named_figure(b, a) || ' is', 'reckoning': b.quantity},
    {'what': 'both hold what lies between',
     'reckoning': in_digits(greatest(a.low, b.low)) || ' and ' || in_digits(shared_end(a, b))},
    {'what': 'so they share', 'reckoning': difference_words(a, shared_end(a, b), greatest(a.low, b.low))},
    {'what': 'together they span', 'reckoning': difference_words(a, greatest(a.high, b.high), least(a.low, b.low))},
    {'what': 'shared of that', 'reckoning': quotient_words(shared_end(a, b) - greatest(a.low, b.low), spanned(a, b))},
    {'what': 'not shared of that',
     'reckoning': '100% − ' || share_words((shared_end(a, b) - greatest(a.low, b.low)) / spanned(a, b)) || ' = '
                  || share_words(1 - (shared_end(a, b) - greatest(a.low, b.low)) / spanned(a, b))}
];
COMMENT ON MACRO steps_overlap IS 'How the gap comes about where two ranges share little';

CREATE MACRO gap_steps(finding) AS TABLE
SELECT unnest(CASE form
    WHEN 'below' THEN steps_below(a, b)
    WHEN 'above' THEN steps_below(b, a)
    WHEN 'begins lower' THEN steps_beyond(a, b, a.low, b.low, ' begins at', a.low)
    WHEN 'ends higher' THEN steps_beyond(a, b, a.high, b.high, ' ends at', b.high)
    WHEN 'overlap' THEN steps_overlap(a, b)
END, recursive := true)
FROM deciding_pair(finding);
COMMENT ON MACRO TABLE gap_steps IS 'For a contradiction_id, how its gap came from its figures, a step a row; none where the gap is null or comes from no two figures';

CREATE MACRO same_steps(finding) AS TABLE
WITH sides AS (
    SELECT DISTINCT side, figure_id FROM figures_of(finding)
),
alike AS (
    SELECT a, b
    FROM compared AS c
    JOIN sides AS x ON x.side = 'a' AND x.figure_id = c.figure_a
    JOIN sides AS y ON y.side = 'b' AND y.figure_id = c.figure_b
    JOIN figures AS a ON a.figure_id = c.figure_a
    JOIN figures AS b ON b.figure_id = c.figure_b
    WHERE same_value(a.low, b.low) AND same_value(a.high, b.high)
        AND (SELECT gap IS NULL FROM contradictions WHERE contradiction_id = finding)
)
SELECT what, reckoning
FROM (
    SELECT
        1 AS part, a.subject AS subject,
        named_figure(a, b) || ', and ' || named_figure(b, a) AS what, a.quantity || ' = ' || b.quantity AS reckoning
    FROM alike
    UNION ALL
    SELECT 2, NULL, 'figures that are the same', count(*)::VARCHAR FROM alike HAVING count(*) > 1
)
ORDER BY part, reckoning, subject;
COMMENT ON MACRO TABLE same_steps IS 'For a contradiction_id without a gap, the figures on its sides that are the same, and how many';

CREATE MACRO stale_steps(finding) AS TABLE
WITH told AS (
    SELECT max(coalesce(c.as_of_year, s.as_of_year)) AS latest, any_value(s.published_on) AS published_on
    FROM contradictions AS f
    JOIN contradiction_claims USING (contradiction_id)
    JOIN claims AS c USING (claim_id)
    JOIN sources AS s USING (source_id)
    WHERE contradiction_id = finding AND f.rule = 'stale_figures'
    HAVING count(*) > 0
)
SELECT unnest([
    {'what': 'the latest of its figures are of', 'reckoning': latest::VARCHAR},
    {'what': 'the article is of', 'reckoning': strftime(published_on, '%-d %B %Y')},
    {'what': 'years behind', 'reckoning': year(published_on) || ' − ' || latest || ' = ' || year(published_on) - latest}
], recursive := true)
FROM told;
COMMENT ON MACRO TABLE stale_steps IS 'For the contradiction_id of stale figures, how many years they are behind';

CREATE MACRO currency_steps(finding) AS TABLE
WITH said AS (
    SELECT c.source_id, c.currency, left(c.place, 2) AS country
    FROM contradictions AS f
    JOIN contradiction_claims USING (contradiction_id)
    JOIN claim_subjects AS c USING (claim_id)
    WHERE contradiction_id = finding AND f.rule = 'currency_mismatch'
),
countries AS (
    SELECT left(place, 2) AS country, count(*) AS claims
    FROM claim_subjects
    WHERE source_id IN (SELECT source_id FROM said) AND place IS NOT NULL
    GROUP BY ALL
    ORDER BY claims DESC, country
),
spoken_of AS (
    SELECT DISTINCT coalesce(said.country, (SELECT country FROM countries LIMIT 1)) AS country FROM said
)
SELECT 'claims of the article by the country that they name' AS what,
    string_agg(country || ' ' || claims, ', ' ORDER BY claims DESC, country) AS reckoning
FROM countries
HAVING count(*) > 0
UNION ALL
SELECT 'in ' || any_value(name) || ', people are paid in', string_agg(currency, ' or ' ORDER BY currency)
FROM country_currencies
JOIN spoken_of USING (country)
GROUP BY country
UNION ALL
SELECT 'these figures are in', string_agg(DISTINCT currency, ', ') FROM said HAVING count(*) > 0;
COMMENT ON MACRO TABLE currency_steps IS 'For the contradiction_id of a foreign currency, which countries the article speaks of, and their money';

CREATE MACRO how_it_came_about(finding) AS TABLE
FROM gap_steps(finding)
UNION ALL
FROM same_steps(finding)
UNION ALL
FROM stale_steps(finding)
UNION ALL
FROM currency_steps(finding);
COMMENT ON MACRO TABLE how_it_came_about IS 'For a contradiction_id, the arithmetic of it, a step a row (what, reckoning); none where a rule of the user''s own has its own way: FROM how_it_came_about(''CONTRADICTION_ID'')';

-- Thresholds: macros without parameters that a rule names, itself or by way of other macros.

CREATE MACRO thresholds_of(rule_name) AS TABLE
WITH RECURSIVE macros AS (
    SELECT function_name AS name, macro_definition AS definition, comment, len(parameters) = 0 AS constant
    FROM duckdb_functions()
    WHERE function_type = 'macro' AND NOT internal
),
reached AS (
    SELECT m.name, m.definition
    FROM macros AS m
    JOIN (SELECT DISTINCT unnest(regexp_extract_all(sql, '\w+')) AS name FROM rules WHERE rule = rule_name) USING (name)
    UNION
    SELECT m.name, m.definition
    FROM (SELECT unnest(regexp_extract_all(definition, '\w+')) AS name FROM reached) AS r
    JOIN macros AS m USING (name)
)
SELECT m.name AS threshold, try_cast(m.definition AS DOUBLE) AS value, m.comment AS holds
FROM reached
JOIN macros AS m USING (name)
WHERE m.constant AND try_cast(m.definition AS DOUBLE) IS NOT NULL
ORDER BY threshold;
COMMENT ON MACRO TABLE thresholds_of IS 'For the name of a rule, the thresholds that it goes by, itself or by way of other macros: value, and what it holds for: FROM thresholds_of(''weak_overlap'')';
