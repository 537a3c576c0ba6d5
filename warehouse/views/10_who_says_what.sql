-- Every claim with what is known around it: its source, its place, how it stands to what others say. Views that count
-- claims read it, which is why it has a number: those with a number are made first.

CREATE VIEW who_says_what AS
WITH subjects AS (
    SELECT
        c.claim_id,
        any_value(r.location) AS location,
        max(r.independent_sources) AS voices,
        min(r.supported_low) AS supported_low,
        max(r.supported_high) AS supported_high
    FROM reconciled_claims AS c
    JOIN reconciled AS r USING (subject_id)
    GROUP BY c.claim_id
),

disputes AS (
    SELECT claim_id, count(*) AS findings
    FROM contradiction_claims
    JOIN contradictions USING (contradiction_id)
    WHERE severity IN ('high', 'medium') AND status IN ('new', 'standing')
    GROUP BY claim_id
),

placed AS (
    SELECT
        c.*, coalesce(s.location, c.place, home.country) AS where_paid, s.voices, s.supported_low, s.supported_high
    FROM claim_subjects AS c
    LEFT JOIN subjects AS s USING (claim_id)
    LEFT JOIN country_currencies AS home ON is_home(home, c.currency)
)

SELECT
    c.claim_id, c.source_id, sources.title, coalesce(weights.voice, c.source_id) AS voice,
    c.measure, c.role, c.level, c.rank AS level_rank, c.years_low, c.years_high,
    left(c.where_paid, 2) AS country, c.where_paid AS place,
    CASE WHEN c.place IS NOT NULL THEN 'words' WHEN c.where_paid IS NOT NULL THEN 'currency' END AS placed_by,
    c.company, c.company_key, c.industry, c.qualifier, c.statistic, c.pay_basis,
    quantity_words(c) || if(c.period = 'year', ' a year', '') AS said,
    c.low, (c.low + c.high) / 2 AS middle, c.high, c.currency, c.period,
    c.hedged, c.year_of_figure AS year, c.line, c.quote,
    CASE
        WHEN standings.inside THEN 'borne out'
        WHEN NOT standings.inside THEN 'outside'
        WHEN c.voices = 1 THEN 'alone'
        WHEN c.voices > 1 THEN 'unsettled'
        ELSE 'not weighed'
    END AS standing,
    c.supported_low, c.supported_high,
    coalesce(disputes.findings, 0) AS findings
FROM placed AS c
JOIN sources USING (source_id)
LEFT JOIN source_weights AS weights USING (source_id)
LEFT JOIN claim_standings AS standings USING (claim_id)
LEFT JOIN disputes USING (claim_id);

COMMENT ON VIEW who_says_what IS 'Every claim with its source, its place and how it stands to what the others say: one row a claim';
COMMENT ON COLUMN who_says_what.claim_id IS 'The claim; see claims, and reconcile explain for why it is read so';
COMMENT ON COLUMN who_says_what.source_id IS 'The source that claims it; see sources';
COMMENT ON COLUMN who_says_what.title IS 'Title of the source; null where nothing tells it';
COMMENT ON COLUMN who_says_what.voice IS 'The voice that the source belongs to: sources that copy one another are one; see source_weights';
COMMENT ON COLUMN who_says_what.measure IS 'pay; experience: years that a level takes; bonus: percent of base pay; growth: percent a year';
COMMENT ON COLUMN who_says_what.role IS 'The job in snake case, such as data_scientist; null where nothing says it';
COMMENT ON COLUMN who_says_what.level IS 'Level of seniority; null: all levels, or none is named';
COMMENT ON COLUMN who_says_what.level_rank IS 'Order of the level, see levels; null where there is none';
COMMENT ON COLUMN who_says_what.years_low IS 'Pay only: fewest years of experience for which it is said; null where open or unsaid';
COMMENT ON COLUMN who_says_what.years_high IS 'Pay only: most years of experience for which it is said; null where open or unsaid';
COMMENT ON COLUMN who_says_what.country IS 'Country of the place (ISO 3166, two letters); null where place is';
COMMENT ON COLUMN who_says_what.place IS 'Country or country/place under one name, such as US or GB/London; where the claim names none, the country whose money it is (none for the euro), and placed_by says so';
COMMENT ON COLUMN who_says_what.placed_by IS 'words: the article names the place; currency: it names none, and the place is taken from the money; null where place is';
COMMENT ON COLUMN who_says_what.company IS 'The employer; null where the claim is about no single one';
COMMENT ON COLUMN who_says_what.company_key IS 'The employer under one name, in lower case: Facebook is meta';
COMMENT ON COLUMN who_says_what.industry IS 'The industry; null where nothing says it';
COMMENT ON COLUMN who_says_what.qualifier IS 'Words that narrow the subject and fit no other column; null where there are none';
COMMENT ON COLUMN who_says_what.statistic IS 'average or median; null where the text names none';
COMMENT ON COLUMN who_says_what.pay_basis IS 'base, or total (with bonuses or equity); null where nothing says';
COMMENT ON COLUMN who_says_what.said IS 'The quantity in words, with its unit: $120,000–150,000 a year, at least 5 years';
COMMENT ON COLUMN who_says_what.low IS 'Lower bound: currency units per period for pay, years for experience, percent for bonus and growth; null: open below';
COMMENT ON COLUMN who_says_what.middle IS 'Middle of low and high, in their unit; null where either is open';
COMMENT ON COLUMN who_says_what.high IS 'Upper bound, in the unit of low; equal to low for a point; null: open above';
COMMENT ON COLUMN who_says_what.currency IS 'Currency of pay (ISO 4217); null for other measures';
COMMENT ON COLUMN who_says_what.period IS 'Period of pay: year, month, week, day or hour; null for other measures';
COMMENT ON COLUMN who_says_what.hedged IS 'True where the words say that some may reach the figure, not that all do';
COMMENT ON COLUMN who_says_what.year IS 'Year that the figure is of; where nothing tells it, the year of publication; null where neither is known';
COMMENT ON COLUMN who_says_what.line IS 'Line of the source''s text on which the quote begins, counted from 1';
COMMENT ON COLUMN who_says_what.quote IS 'The source''s own words that hold the quantity';
COMMENT ON COLUMN who_says_what.standing IS 'borne out: inside the range that independent sources support of the subject; outside: not in it; unsettled: others speak of the subject, and no range is supported; alone: no independent source speaks of it; not weighed: only some may reach it (hedged)';
COMMENT ON COLUMN who_says_what.supported_low IS 'Lower end of what the independent sources support of the subject, in the unit of low; null: open below, or nothing is supported';
COMMENT ON COLUMN who_says_what.supported_high IS 'Upper end of it; null: open above, or nothing is supported';
COMMENT ON COLUMN who_says_what.findings IS 'Open contradictions of high or medium severity in which the claim is evidence';
