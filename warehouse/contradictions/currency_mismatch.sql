-- severity: low
-- finds: pay in a currency that is foreign to the country it is said for and to the country that the article is about
-- why: Readers take such a figure for their own currency. The article is about a country that more than half of its
--      located claims, and at least two, name. A sum beside the same pay in the country's own currency is a conversion,
--      and so are the sums of an article that compares several countries in one currency.
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
    SELECT
        claim_id, source_id, currency, line, role, level, char_start,
        left(place, 2) AS own_country,
        coalesce(left(place, 2), about.country) AS country,
        about.country AS main_country
    FROM claim_subjects
    LEFT JOIN about USING (source_id)
    WHERE measure = 'pay'
),
tenders AS (
    SELECT country, currency FROM country_currencies
),
foreign_claims AS (
    SELECT p.*
    FROM placed AS p
    SEMI JOIN tenders ON tenders.country = p.country
    ANTI JOIN tenders AS own ON own.country = p.country AND own.currency = p.currency
    ANTI JOIN tenders AS main ON main.country = p.main_country AND main.currency = p.currency
),
-- Who gives the pay of several countries in one currency has turned it all into that.
turned_into AS (
    SELECT source_id, currency
    FROM foreign_claims
    WHERE own_country IS NOT NULL
    GROUP BY ALL
    HAVING count(DISTINCT own_country) >= countries_compared()
),
-- Of a sum beside the same pay in the country's own currency nobody takes it for anything else.
taken_amiss AS (
    SELECT f.*
    FROM foreign_claims AS f
    ANTI JOIN turned_into USING (source_id, currency)
    ANTI JOIN (SELECT source_id, line, role, level, country FROM claims JOIN tenders USING (currency)) AS beside
        ON beside.country = f.country AND beside.source_id = f.source_id AND beside.line = f.line
        AND beside.role IS NOT DISTINCT FROM f.role AND beside.level IS NOT DISTINCT FROM f.level
),
by_currency AS (
    SELECT
        source_id,
        currency,
        country,
        bool_and(own_country IS NOT NULL) AS own,
        list(claim_id ORDER BY char_start, claim_id) AS claims_a,
        min_by(figure, (char_start, claim_id)) AS first_figure
    FROM taken_amiss
    -- In words before it is spread over its claims, of which it may have thousands.
    JOIN (SELECT figure_words(f) AS figure, unnest(f.claim_ids) AS claim_id FROM figures AS f) USING (claim_id)
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
