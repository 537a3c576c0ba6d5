-- What is left to believe about each subject: the range that the most sources share.
--
-- A source holds every value that one of its claims allows. Walking up the axis from the lowest bound, each source
-- is counted in where it begins to hold a value and out where it ends: where the count is highest, the most sources
-- agree. Bounds are widened by what rounding may hide while they are compared, and given as they were written.
--
-- Not yet told apart within a subject: averages, medians and ranges; base and total pay; the years that figures are
-- of. Nor are sources that copy one another: each counts as independent.

CREATE VIEW reconciled AS
WITH said AS (
    SELECT
        {
            measure: measure, role: role, level: level, location: location, company: company, industry: industry,
            qualifier: qualifier, currency: currency, period: period,
            -- Where no level is named, a band of years is a subject of its own.
            years_low: if(level IS NULL, years_low, NULL), years_high: if(level IS NULL, years_high, NULL)
        } AS subject,
        source_id,
        coalesce(low, '-infinity'::DOUBLE) AS low,
        CASE
            WHEN open_ended THEN 'infinity'::DOUBLE
            -- "At least 5 years" and "at least 10 years" do not agree on 10: a minimum is what the source asks.
            WHEN measure = 'experience' THEN coalesce(high, low)
            ELSE coalesce(high, 'infinity'::DOUBLE)
        END AS high
    FROM claims
    -- "Some may reach it" binds nobody, so it supports nothing.
    WHERE NOT hedged
),

-- A number for each subject, for the sake of speed. Kept, for each count would number them anew.
subjects AS MATERIALIZED (
    SELECT subject AS about, row_number() OVER () AS subject FROM (SELECT DISTINCT subject FROM said)
),

widened AS (
    SELECT
        subjects.subject, source_id, low, high,
        low - if(isinf(low), 0, abs(low)) * rounding_share() / 2 AS wide_low,
        high + if(isinf(high), 0, abs(high)) * rounding_share() / 2 AS wide_high
    FROM said
    JOIN subjects ON subjects.about = said.subject
),

-- Claims of one source that meet are one stretch: no source may be counted twice at one value.
begun AS (
    SELECT
        *,
        wide_low > max(wide_high) OVER (
            PARTITION BY subject, source_id ORDER BY wide_low, wide_high
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
        ) AS begins
    FROM widened
),

numbered AS (
    SELECT
        *,
        count(*) FILTER (WHERE begins) OVER (
            PARTITION BY subject, source_id ORDER BY wide_low, wide_high ROWS UNBOUNDED PRECEDING
        ) AS stretch
    FROM begun
),

stretches AS (
    SELECT
        subject, source_id, min(wide_low) AS wide_low, max(wide_high) AS wide_high, min(low) AS low, max(high) AS high,
        count(*) AS claims
    FROM numbered
    GROUP BY subject, source_id, stretch
),

bounds AS (
    SELECT subject, wide_low AS place, 1 AS step, low AS figure FROM stretches
    UNION ALL
    SELECT subject, wide_high, -1, high FROM stretches
),

walked AS (
    SELECT
        subject,
        place,
        figure,
        sum(step) OVER walk AS held_by,
        lead(place) OVER walk AS next_place,
        lead(figure) OVER walk AS next_figure
    FROM bounds
    -- Who begins at a value is counted in before who ends at it is counted out: both hold it.
    WINDOW walk AS (PARTITION BY subject ORDER BY place, step DESC, figure ROWS UNBOUNDED PRECEDING)
),

best AS (
    SELECT *
    FROM walked
    QUALIFY row_number() OVER (PARTITION BY subject ORDER BY held_by DESC, place, figure DESC) = 1
),

standing AS (
    SELECT
        subject,
        source_id,
        sum(claims) AS claims,
        bool_or(wide_low <= next_place AND wide_high >= place) AS holds
    FROM stretches
    JOIN best USING (subject)
    GROUP BY subject, source_id
),

counted AS (
    SELECT
        subject,
        count(*) AS sources,
        sum(claims)::BIGINT AS claims,
        count(*) FILTER (WHERE holds) AS supporters,
        coalesce(list(source_id ORDER BY source_id) FILTER (WHERE NOT holds), []) AS others
    FROM standing
    GROUP BY subject
)

SELECT
    unnest(about),
    sources,
    sources AS independent_sources,
    claims,
    -- Figures that are one but for rounding may stand the wrong way round.
    if(supporters > 1 AND NOT isinf(figure), least(figure, next_figure), NULL) AS supported_low,
    if(supporters > 1 AND NOT isinf(next_figure), greatest(figure, next_figure), NULL) AS supported_high,
    CASE WHEN supporters > 1 THEN supporters / sources WHEN sources > 1 THEN 0.0 END AS agreement,
    if(supporters > 1, others, []) AS outliers,
    CASE
        WHEN sources = 1 THEN 'one source only'
        WHEN supporters = 1 THEN 'no two sources agree'
        WHEN supporters < sources THEN 'some sources stand outside'
        ELSE 'all sources agree'
    END AS note
FROM counted
JOIN best USING (subject)
JOIN subjects USING (subject)
ORDER BY sources DESC, claims DESC, about;

COMMENT ON VIEW reconciled IS 'Per subject: the range that the most sources share, and who stands outside. Claims that only some may reach (hedged) are left out; averages, medians and ranges, base and total pay, and years are not told apart';
COMMENT ON COLUMN reconciled.measure IS 'pay, experience, bonus or growth';
COMMENT ON COLUMN reconciled.role IS 'The job; null where the claims name none';
COMMENT ON COLUMN reconciled.level IS 'Level of seniority; null: all levels';
COMMENT ON COLUMN reconciled.location IS 'Where: country or country/place; null where the claims name none';
COMMENT ON COLUMN reconciled.company IS 'The employer; null: none in particular';
COMMENT ON COLUMN reconciled.industry IS 'The industry; null: none in particular';
COMMENT ON COLUMN reconciled.qualifier IS 'Words that narrow the subject and fit no other column; null where there are none';
COMMENT ON COLUMN reconciled.currency IS 'Currency of pay; null for other measures';
COMMENT ON COLUMN reconciled.period IS 'Period of pay; null for other measures';
COMMENT ON COLUMN reconciled.years_low IS 'Fewest years of experience, where a band of years but no level is named';
COMMENT ON COLUMN reconciled.years_high IS 'Most years of experience, where a band of years but no level is named';
COMMENT ON COLUMN reconciled.sources IS 'Sources that claim something about the subject';
COMMENT ON COLUMN reconciled.independent_sources IS 'Sources not copied from one another; for now every source counts as independent';
COMMENT ON COLUMN reconciled.claims IS 'Their claims about the subject';
COMMENT ON COLUMN reconciled.supported_low IS 'Lower end of the range that the most sources share, the lowest such range if there are several; null: open below, or no two sources agree';
COMMENT ON COLUMN reconciled.supported_high IS 'Upper end of that range; null: open above, or no two sources agree';
COMMENT ON COLUMN reconciled.agreement IS 'Share of the sources that allow the range, 0 to 1; 0 where no two agree; null where there is one source only';
COMMENT ON COLUMN reconciled.outliers IS 'Sources that allow nothing in the range; empty where no two sources agree, as there is no range to stand outside of';
COMMENT ON COLUMN reconciled.note IS 'What the figures mean, in words: one source only; no two sources agree; some sources stand outside; all sources agree';
