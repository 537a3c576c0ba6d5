-- How much each voice weighs: how often it allows what more than half of the voices share, each counting once.

CREATE OR REPLACE TEMP TABLE voice_weights AS
SELECT DISTINCT voice_number AS voice, 1::DOUBLE AS weight FROM voices;

-- Marzullo's sweep. Walking up the axis, each voice is counted in with its weight where it begins to allow a value,
-- and out where it ends: where the sum is highest, most of the weight agrees. Where it is as high in several
-- places, the range reaches from the first to the last of them.
CREATE OR REPLACE TEMP MACRO most_shared() AS TABLE
WITH bounds AS (
    SELECT subject, wide_low AS place, true AS begins, weight, low AS figure
    FROM stretches
    JOIN voice_weights USING (voice)
    UNION ALL
    SELECT subject, wide_high, false, weight, high
    FROM stretches
    JOIN voice_weights USING (voice)
),
places AS (
    SELECT
        subject, place,
        coalesce(sum(weight) FILTER (WHERE begins), 0) AS begun,
        coalesce(sum(weight) FILTER (WHERE NOT begins), 0) AS ended,
        count(*) FILTER (WHERE begins) AS voices_begun,
        count(*) FILTER (WHERE NOT begins) AS voices_ended,
        max(figure) FILTER (WHERE begins) AS low,
        min(figure) FILTER (WHERE NOT begins) AS high
    FROM bounds
    GROUP BY subject, place
),
walked AS (
    -- Who begins at a value is counted in before who ends at it is counted out: both allow it.
    SELECT
        subject, place, low,
        sum(begun - ended) OVER walk + ended AS weight,
        sum(voices_begun - voices_ended) OVER walk + voices_ended AS voices,
        if(voices_ended > 0, place, lead(place) OVER walk) AS next_place,
        if(voices_ended > 0, high, lead(high) OVER walk) AS high
    FROM places
    WINDOW walk AS (PARTITION BY subject ORDER BY place ROWS UNBOUNDED PRECEDING)
),
most AS (
    SELECT subject, max(weight) AS weight FROM walked GROUP BY subject
),
whole AS (
    SELECT subject, sum(weight) AS weight FROM stretches JOIN voice_weights USING (voice) WHERE lowest GROUP BY subject
)
SELECT
    subject,
    min(w.place) AS wide_low,
    max(w.next_place) AS wide_high,
    -- Where the first of several such places ends, and where the last begins.
    arg_min(w.next_place, w.place) AS first_high,
    max(w.place) AS last_low,
    arg_min(w.low, w.place) AS low,
    arg_max(w.high, w.next_place) AS high,
    max(w.voices) AS voices,
    any_value(m.weight / t.weight) AS agreement,
    max(w.voices) >= needed_voices() AND any_value(m.weight / t.weight) > majority_share() AS supported
FROM walked AS w
JOIN most AS m USING (subject, weight)
JOIN whole AS t USING (subject)
WHERE w.low IS NOT NULL
GROUP BY subject;

INSERT INTO source_weights BY NAME
WITH stands AS (
    SELECT
        s.subject,
        s.voice,
        bool_or(s.wide_low <= r.first_high AND s.wide_high >= r.wide_low)
            AND bool_or(s.wide_low <= r.wide_high AND s.wide_high >= r.last_low) AS allows_all,
        bool_or(s.wide_low <= r.wide_high AND s.wide_high >= r.wide_low) AS allows_some,
        any_value(r.supported) AS supported
    FROM stretches AS s
    JOIN most_shared() AS r USING (subject)
    GROUP BY s.subject, s.voice
),
counted AS (
    SELECT
        voice,
        count(*) AS subjects,
        count(*) FILTER (WHERE supported AND allows_all) AS borne_out,
        count(*) FILTER (WHERE NOT supported OR NOT allows_some) AS outvoted
    FROM stands
    GROUP BY voice
),
itself AS (
    SELECT sources[1] AS source_id, count(*) AS findings
    FROM contradictions
    WHERE same_source AND severity = 'high' AND status IN ('new', 'standing')
    GROUP BY ALL
)
SELECT
    v.source_id, v.voice, v.voice_sources,
    coalesce(c.subjects, 0) AS subjects,
    coalesce(c.borne_out, 0) AS borne_out,
    coalesce(c.outvoted, 0) AS outvoted,
    max(coalesce(i.findings, 0)) OVER (PARTITION BY v.voice) AS with_itself,
    trust(coalesce(c.borne_out, 0), coalesce(c.outvoted, 0) + with_itself) AS weight
FROM voices AS v
LEFT JOIN counted AS c ON c.voice = v.voice_number
LEFT JOIN itself AS i USING (source_id)
ORDER BY v.source_id;

-- In thousandths: sums of whole numbers are exact, whatever their order.
CREATE OR REPLACE TEMP TABLE voice_weights AS
SELECT DISTINCT voice_number AS voice, (weight * 1000)::DOUBLE AS weight
FROM source_weights
JOIN voices USING (source_id);
