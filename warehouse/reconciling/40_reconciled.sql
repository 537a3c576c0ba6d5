-- What most of the weight shares, subject by subject, and who stands outside of it.

CREATE OR REPLACE TEMP TABLE ranges AS
SELECT
    subject, supported, agreement, voices,
    -- Figures that are one but for the room they have may stand the wrong way round: then all between them is meant.
    if(supported, least(wide_low, low, high), NULL) AS wide_low,
    if(supported, greatest(wide_high, low, high), NULL) AS wide_high,
    if(supported AND NOT isinf(low), least(low, high), NULL) AS low,
    if(supported AND NOT isinf(high), greatest(low, high), NULL) AS high
FROM most_shared();

CREATE OR REPLACE TEMP TABLE standings AS
SELECT
    a.subject, a.source_id, a.figure, a.said_low, a.said_high, a.one_sided,
    a.wide_low <= r.wide_high AND a.wide_high >= r.wide_low AS inside,
    CASE
        WHEN a.wide_low > r.wide_high THEN (a.low - r.high) / greatest(abs(a.low), abs(r.high))
        WHEN a.wide_high < r.wide_low THEN (r.low - a.high) / greatest(abs(a.high), abs(r.low))
    END AS gap
FROM allowed AS a
JOIN ranges AS r USING (subject)
WHERE r.supported;

-- Who says neither base nor total stands in both: borne out in one of them is borne out.
INSERT INTO claim_standings BY NAME
SELECT
    unnest(f.claim_ids) AS claim_id,
    bool_or(s.inside) AS inside,
    if(bool_or(s.inside), NULL, min(s.gap)) AS gap
FROM standings AS s
JOIN figures AS f ON f.rowid = s.figure
GROUP BY f.rowid, f.claim_ids
ORDER BY claim_id;

INSERT INTO reconciled BY NAME
WITH strangers AS (
    -- As above: a start or a top counts where the source has nothing else.
    SELECT subject, source_id, bool_and(one_sided) AS one_sided
    FROM standings
    GROUP BY subject, source_id
    HAVING NOT coalesce(bool_or(inside) FILTER (WHERE NOT one_sided), bool_or(inside))
),
nearest AS (
    SELECT
        subject, source_id,
        arg_min({'low': s.said_low, 'high': s.said_high, 'gap': s.gap}, (s.gap, s.said_low, s.said_high)) AS nearest
    FROM standings AS s
    JOIN strangers AS o USING (subject, source_id)
    WHERE s.one_sided = o.one_sided
    GROUP BY subject, source_id
),
outside AS (
    SELECT
        subject,
        list(source_id ORDER BY source_id) AS outliers,
        list({'source_id': source_id, 'low': nearest.low, 'high': nearest.high, 'gap': nearest.gap}
             ORDER BY nearest.gap DESC, source_id) AS outside
    FROM nearest
    GROUP BY subject
)
SELECT
    s.about.measure AS measure, s.about.role AS role, s.about.level AS level, s.location,
    s.company, s.industry, s.qualifier,
    s.about.currency AS currency, s.about.period AS period,
    s.about.years_low AS years_low, s.about.years_high AS years_high,
    s.basis AS pay_basis,
    v.sources,
    v.voices AS independent_sources,
    v.claims,
    v.lowest,
    v.highest,
    r.low AS supported_low,
    r.high AS supported_high,
    if(v.voices > 1, if(r.supported, round(r.agreement, 4), 0), NULL) AS agreement,
    coalesce(o.outliers, []) AS outliers,
    coalesce(o.outside, []) AS outside,
    CASE
        WHEN v.sources = 1 THEN 'one source only'
        WHEN v.voices = 1 THEN 'one voice only'
        WHEN r.voices < needed_voices() THEN 'no two sources agree'
        WHEN NOT r.supported THEN 'no range that most share'
        WHEN o.outliers IS NOT NULL THEN 'some sources stand outside'
        WHEN r.agreement < 1 THEN 'not all share one value'
        ELSE 'all sources agree'
    END AS note,
    s.subject_id
FROM subject_voices AS v
JOIN believable_subjects AS s USING (subject)
LEFT JOIN ranges AS r USING (subject)
LEFT JOIN outside AS o USING (subject)
ORDER BY v.voices DESC, v.sources DESC, v.claims DESC, s.about.measure, s.about.role, s.about.level, s.location, s.about, s.basis;

INSERT INTO reconciled_claims BY NAME
SELECT s.subject_id, unnest(a.claim_ids) AS claim_id
FROM allowed AS a
JOIN believable_subjects AS s USING (subject)
ORDER BY s.subject_id, claim_id;
