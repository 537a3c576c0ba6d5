-- severity: low
-- finds: pay in a currency that is foreign to the country it is said for and to the country that the article is about
-- why: Readers take such a figure for their own currency. The article is about a country that more than half of its
--      located claims, and at least two, name. A sum beside the same pay in the country's own currency is a conversion.
-- example: CA$84,769 for beginners in an article about the United States
WITH countries AS (
    SELECT source_id, left(place, 2) AS country, count(*) AS claims
    FROM claim_subjects
    WHERE place IS NOT NULL
    GROUP BY ALL
),
about AS (
    SELECT source_id, country
    FROM countries
    QUALIFY claims >= 2 AND claims > 0.5 * sum(claims) OVER (PARTITION BY source_id)
),
placed AS (
    SELECT c, left(c.place, 2) AS own_country, coalesce(left(c.place, 2), about.country) AS country, about.country AS main_country
    FROM claim_subjects AS c
    LEFT JOIN about USING (source_id)
    WHERE c.measure = 'pay'
),
tenders AS (
    SELECT country, currency FROM country_currencies
),
-- Once a line, however many claims stand on it.
said_in_own_currency AS (
    SELECT DISTINCT source_id, line, role, level, tenders.country
    FROM claims
    JOIN tenders USING (currency)
),
foreign_claims AS (
    SELECT placed.*
    FROM placed
    SEMI JOIN tenders ON tenders.country = placed.country
    ANTI JOIN tenders AS own ON own.country = placed.country AND own.currency = placed.c.currency
    ANTI JOIN tenders AS main ON main.country = placed.main_country AND main.currency = placed.c.currency
    ANTI JOIN said_in_own_currency AS beside
        ON beside.country = placed.country AND beside.source_id = placed.c.source_id AND beside.line = placed.c.line
        AND beside.role IS NOT DISTINCT FROM placed.c.role AND beside.level IS NOT DISTINCT FROM placed.c.level
),
by_currency AS (
    SELECT
        c.source_id AS source_id,
        c.currency AS currency,
        country,
        bool_and(own_country IS NOT NULL) AS own,
        list(c.claim_id ORDER BY c.char_start, c.claim_id) AS claims_a,
        min_by(figure, (c.char_start, c.claim_id)) AS first_figure
    FROM foreign_claims
    -- In words before it is spread over its claims, of which it may have thousands.
    JOIN (SELECT figure_words(f) AS figure, unnest(f.claim_ids) AS claim_id FROM figures AS f) ON claim_id = c.claim_id
    GROUP BY ALL
)
SELECT
    claims_a,
    [] AS claims_b,
    NULL AS gap,
    CASE WHEN len(claims_a) = 1 THEN 'The ' || first_figure || ' in ' || source_id || ' is'
         ELSE len(claims_a) || ' figures in ' || source_id || ', such as the ' || first_figure || ', are' END
        || ' in ' || by_currency.currency || ', which is foreign to '
        || CASE WHEN own THEN 'the place that is spoken of' ELSE 'the country that the article is about' END
        || ' (' || any_value(k.name) || ', ' || string_agg(k.currency, ' or ' ORDER BY k.currency) || ').' AS summary,
    NULL AS comparable_because,
    [] AS could_explain,
    by_currency.currency || ' ' || country AS identity
FROM by_currency
JOIN country_currencies AS k USING (country)
GROUP BY claims_a, first_figure, source_id, by_currency.currency, country, own
