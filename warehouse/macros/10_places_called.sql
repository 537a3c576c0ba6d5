-- The places that claims name, by what people call them: a code (US), a country (Canada, the UK), a town (New York, NYC),
-- or both (London, UK). A country is all places in it; a town is not its country. Who names one exactly means that one;
-- where none is called so, any whose name has the words in it.

CREATE MACRO places_called(asked VARCHAR) AS TABLE
WITH known AS (
    SELECT DISTINCT w.place, w.country, split_part(w.place, '/', 2) AS town
    FROM who_says_what AS w
    WHERE w.place IS NOT NULL
),

names AS (
    SELECT k.place, plain(k.country) AS name FROM known AS k
    UNION
    SELECT k.place, plain(c.name) FROM known AS k JOIN country_currencies AS c ON c.country = k.country
    UNION
    SELECT k.place, plain(k.town) FROM known AS k WHERE k.town <> ''
    UNION
    SELECT k.place, plain(split_part(p.alias, '/', -1))
    FROM known AS k
    JOIN place_names AS p ON p.place = k.country OR p.place = k.place
),

parts AS (
    SELECT DISTINCT regexp_replace(plain(unnest(regexp_split_to_array(asked, '[,/]'))), '^the ', '') AS part
),

matched AS (
    SELECT n.place, p.part, bool_or(n.name = p.part) AS exactly
    FROM names AS n
    JOIN parts AS p ON has_words(n.name, p.part)
    GROUP BY n.place, p.part
)

SELECT m.place
FROM matched AS m
GROUP BY m.place
HAVING count(*) = (SELECT count(*) FROM parts)
QUALIFY bool_and(m.exactly) OR NOT bool_or(bool_and(m.exactly)) OVER ()
ORDER BY m.place;

COMMENT ON MACRO TABLE places_called IS 'The places that claims name, by what people call them: a code, a country with all in it, a town under any of its names, or town and country; see claims_about';
