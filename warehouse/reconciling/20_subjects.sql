-- What each voice allows for each subject: the values of its figures, and a little room about them.

-- What each figure is about, but for the place. "Some may reach it" binds nobody, so it supports nothing.
CREATE OR REPLACE TEMP VIEW stated AS
SELECT
    *,
    rowid AS figure,
    {
        'measure': measure, 'role': role, 'level': level, 'company': company_key, 'industry': industry_key,
        'qualifier': qualifier_key, 'currency': currency, 'period': period,
        -- Where no level is named, a band of years is a subject of its own.
        'years_low': if(level IS NULL, years_low, NULL), 'years_high': if(level IS NULL, years_high, NULL)
    } AS about
FROM figures
WHERE NOT hedged;

-- Who names no place means the country whose money it is, where others name it and no other country has the same.
CREATE OR REPLACE TEMP TABLE home_countries AS
SELECT about, min(place) AS country
FROM stated
WHERE place IS NOT NULL
    AND NOT names_a_city(place)
    AND (currency IS NULL OR (place, currency) IN (SELECT (country, currency) FROM country_currencies))
GROUP BY about
HAVING min(place) = max(place);

-- Base pay against total pay is no disagreement. Where both are said of a subject it is two, and who says
-- neither may mean either.
CREATE OR REPLACE TEMP TABLE believable_subjects AS
WITH abouts AS (
    SELECT
        s.about,
        coalesce(s.place, home.country) AS location,
        min(company) AS company,
        min(industry) AS industry,
        min(qualifier) AS qualifier,
        if(min(pay_basis) <> max(pay_basis), ['base', 'total'], [NULL]) AS bases,
        list(figure) AS figures
    FROM stated AS s
    LEFT JOIN home_countries AS home ON s.place IS NULL AND home.about = s.about
    GROUP BY s.about, location
)
SELECT row_number() OVER () AS subject, md5({'about': about, 'location': location, 'basis': basis}::VARCHAR)[:16] AS subject_id, *
FROM (SELECT * EXCLUDE (bases), unnest(bases) AS basis FROM abouts);

CREATE OR REPLACE TEMP TABLE allowed AS
WITH believable AS (
    SELECT
        figure, source_id, pay_basis, claim_ids,
        low AS said_low,
        high AS said_high,
        coalesce(low, '-infinity'::DOUBLE) AS allowed_low,
        CASE
            WHEN open_ended THEN 'infinity'::DOUBLE
            -- "At least 5 years" and "at least 10 years" do not agree on 10: a minimum is what the source asks.
            WHEN measure = 'experience' THEN coalesce(high, low)
            ELSE coalesce(high, 'infinity'::DOUBLE)
        END AS allowed_high,
        low IS NULL OR (high IS NULL AND measure <> 'experience') AS one_sided,
        room(s) AS room
    FROM stated AS s
)
SELECT
    s.subject, b.source_id, v.voice_number AS voice, b.figure, b.claim_ids, b.said_low, b.said_high, b.one_sided,
    b.allowed_low AS low, b.allowed_high AS high,
    b.allowed_low - if(isinf(b.allowed_low), 0, abs(b.allowed_low)) * b.room AS wide_low,
    b.allowed_high + if(isinf(b.allowed_high), 0, abs(b.allowed_high)) * b.room AS wide_high
FROM (SELECT subject, basis, unnest(figures) AS figure FROM believable_subjects) AS s
JOIN believable AS b ON b.figure = s.figure AND (s.basis IS NULL OR b.pay_basis IS NULL OR s.basis = b.pay_basis)
JOIN voices AS v USING (source_id);

CREATE OR REPLACE TEMP TABLE subject_voices AS
WITH told AS (
    SELECT
        subject, voice, source_id, sum(len(claim_ids)) AS claims,
        min(coalesce(said_low, said_high)) AS lowest,
        max(coalesce(said_high, said_low)) AS highest
    FROM allowed
    GROUP BY subject, voice, source_id
),
by_voice AS (
    SELECT subject, voice, count(*) AS sources, sum(claims) AS claims, min(lowest) AS lowest, max(highest) AS highest
    FROM told
    GROUP BY subject, voice
)
SELECT
    subject, count(*) AS voices, sum(sources)::BIGINT AS sources, sum(claims)::BIGINT AS claims,
    min(lowest) AS lowest,
    max(highest) AS highest
FROM by_voice
GROUP BY subject;

-- A voice that names a range does not take it back by naming a top or a start as well ("111,000 to 145,000",
-- "up to 821,000"): these count where it has nothing else, a start and a top together as a range.
CREATE OR REPLACE TEMP TABLE spoken AS
WITH compared AS (
    SELECT a.* FROM allowed AS a JOIN subject_voices AS s USING (subject) WHERE s.voices >= needed_voices()
),
one_sided_only AS (
    SELECT
        subject, voice,
        min_by({'value': low, 'wide': wide_low}, (low, wide_low)) FILTER (WHERE said_low IS NOT NULL) AS least,
        max_by({'value': high, 'wide': wide_high}, (high, wide_high)) FILTER (WHERE said_high IS NOT NULL) AS most
    FROM compared
    GROUP BY subject, voice
    HAVING bool_and(one_sided)
)
SELECT subject, voice, low, high, wide_low, wide_high FROM compared WHERE NOT one_sided
UNION ALL
SELECT subject, voice, least.value, most.value, least.wide, most.wide FROM one_sided_only WHERE least.value <= most.value
UNION ALL
SELECT c.subject, c.voice, c.low, c.high, c.wide_low, c.wide_high
FROM compared AS c
JOIN one_sided_only AS o USING (subject, voice)
WHERE coalesce(o.least.value > o.most.value, true);

-- What meets is one stretch: no voice may be counted twice at one value.
CREATE OR REPLACE TEMP TABLE stretches AS
WITH whole AS (
    SELECT
        subject, voice, count(*) AS figures,
        min(wide_low) AS wide_low, max(wide_high) AS wide_high, min(low) AS low, max(high) AS high
    FROM spoken
    GROUP BY subject, voice
),
begun AS (
    SELECT
        s.*,
        s.wide_low > max(s.wide_high) OVER (
            PARTITION BY subject, voice ORDER BY s.wide_low, s.wide_high
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
        ) AS begins
    FROM spoken AS s
    JOIN whole AS w USING (subject, voice)
    WHERE w.figures > 1
),
numbered AS (
    SELECT
        *,
        count(*) FILTER (WHERE begins) OVER (
            PARTITION BY subject, voice ORDER BY wide_low, wide_high ROWS UNBOUNDED PRECEDING
        ) AS stretch
    FROM begun
)
SELECT subject, voice, true AS lowest, wide_low, wide_high, low, high FROM whole WHERE figures = 1
UNION ALL
SELECT subject, voice, stretch = 0, min(wide_low), max(wide_high), min(low), max(high)
FROM numbered
GROUP BY subject, voice, stretch;
