-- Figures: what a source says about a subject, its restatements taken together; and which figures are comparable.

CREATE VIEW claim_subjects AS
SELECT
    c.*,
    l.rank,
    coalesce(p.place, c.location) AS place,
    coalesce(n.company, lower(trim(c.company))) AS company_key,
    lower(trim(c.industry)) AS industry_key,
    lower(trim(c.qualifier)) AS qualifier_key,
    coalesce(c.as_of_year, year(s.published_on)) AS year_of_figure,
    coalesce(NOT list_contains(t.currencies, c.currency), false) AS paid_abroad
FROM claims AS c
LEFT JOIN sources AS s USING (source_id)
LEFT JOIN levels AS l ON l.level = c.level
LEFT JOIN place_names AS p ON p.alias = lower(c.location)
LEFT JOIN company_names AS n ON n.alias = lower(trim(c.company))
LEFT JOIN (SELECT m.country, list(m.currency) AS currencies FROM country_currencies AS m GROUP BY m.country) AS t
    ON t.country = left(coalesce(p.place, c.location), 2);
COMMENT ON VIEW claim_subjects IS 'For rules: the claims with the dimensions of their subjects in the form in which they are compared';
COMMENT ON COLUMN claim_subjects.rank IS 'Order of the level, see levels; null for all levels';
COMMENT ON COLUMN claim_subjects.place IS 'The location under one name: Silicon Valley is the San Francisco Bay Area';
COMMENT ON COLUMN claim_subjects.company_key IS 'The company under one name, in lower case: Facebook is Meta';
COMMENT ON COLUMN claim_subjects.industry_key IS 'The industry in lower case';
COMMENT ON COLUMN claim_subjects.qualifier_key IS 'The qualifier in lower case';
COMMENT ON COLUMN claim_subjects.year_of_figure IS 'Year that the figure is of; where nothing tells it, the year of publication';
COMMENT ON COLUMN claim_subjects.paid_abroad IS 'True where the currency is foreign to the place that is named';
COMMENT ON COLUMN claim_subjects.claim_id IS 'As in claims';
COMMENT ON COLUMN claim_subjects.source_id IS 'As in claims';
COMMENT ON COLUMN claim_subjects.measure IS 'As in claims';
COMMENT ON COLUMN claim_subjects.role IS 'As in claims';
COMMENT ON COLUMN claim_subjects.level IS 'As in claims';
COMMENT ON COLUMN claim_subjects.years_low IS 'As in claims';
COMMENT ON COLUMN claim_subjects.years_high IS 'As in claims';
COMMENT ON COLUMN claim_subjects.location IS 'As in claims';
COMMENT ON COLUMN claim_subjects.company IS 'As in claims';
COMMENT ON COLUMN claim_subjects.industry IS 'As in claims';
COMMENT ON COLUMN claim_subjects.qualifier IS 'As in claims';
COMMENT ON COLUMN claim_subjects.statistic IS 'As in claims';
COMMENT ON COLUMN claim_subjects.low IS 'As in claims';
COMMENT ON COLUMN claim_subjects.high IS 'As in claims';
COMMENT ON COLUMN claim_subjects.open_ended IS 'As in claims';
COMMENT ON COLUMN claim_subjects.currency IS 'As in claims';
COMMENT ON COLUMN claim_subjects.period IS 'As in claims';
COMMENT ON COLUMN claim_subjects.pay_basis IS 'As in claims';
COMMENT ON COLUMN claim_subjects.quote IS 'As in claims';
COMMENT ON COLUMN claim_subjects.line IS 'As in claims';
COMMENT ON COLUMN claim_subjects.char_start IS 'As in claims';
COMMENT ON COLUMN claim_subjects.char_end IS 'As in claims';
COMMENT ON COLUMN claim_subjects.approximate IS 'As in claims';
COMMENT ON COLUMN claim_subjects.hedged IS 'As in claims';
COMMENT ON COLUMN claim_subjects.as_of_year IS 'As in claims';
COMMENT ON COLUMN claim_subjects.listed_in IS 'As in claims';
COMMENT ON COLUMN claim_subjects.listed_as IS 'As in claims';
COMMENT ON COLUMN claim_subjects.rule IS 'As in claims';
COMMENT ON COLUMN claim_subjects.first_seen IS 'As in claims';
COMMENT ON COLUMN claim_subjects.last_seen IS 'As in claims';

CREATE TABLE figures (
    figure_id     INTEGER NOT NULL,  -- unique, as each claim is of one figure: an index would take half as long as the rows
    source_id     VARCHAR NOT NULL,
    measure       VARCHAR NOT NULL,
    role          VARCHAR,
    level         VARCHAR,
    rank          INTEGER,
    years_low     DOUBLE,
    years_high    DOUBLE,
    place         VARCHAR,
    company       VARCHAR,
    industry      VARCHAR,
    qualifier     VARCHAR,
    company_key   VARCHAR,
    industry_key  VARCHAR,
    qualifier_key VARCHAR,
    statistic     VARCHAR,
    pay_basis     VARCHAR,
    currency      VARCHAR,
    paid_abroad   BOOLEAN NOT NULL,
    period        VARCHAR,
    as_of_year    INTEGER,
    listed_in     VARCHAR,
    listed_as     VARCHAR,
    low           DOUBLE,
    high          DOUBLE,
    open_ended    BOOLEAN NOT NULL,
    approximate   BOOLEAN NOT NULL,
    hedged        BOOLEAN NOT NULL,
    claim_ids     VARCHAR[] NOT NULL,
    spans         VARCHAR[] NOT NULL,
    first_line    INTEGER NOT NULL,
    last_line     INTEGER NOT NULL,
    first_char    INTEGER NOT NULL,
    last_char     INTEGER NOT NULL,
    one_voice     BOOLEAN NOT NULL,
    subject       VARCHAR NOT NULL,
    quantity      VARCHAR NOT NULL,
    -- Twice as fast to write as what DuckDB would choose for it, and a seventh of the room.
    content       VARCHAR NOT NULL USING COMPRESSION zstd
);
COMMENT ON TABLE figures IS 'For rules: what a source says about a subject, once: its claims of the same subject and the same values up to rounding. Rules compare figures';
COMMENT ON COLUMN figures.figure_id IS 'Number of the figure in this warehouse, that of the first of its claims in alphabetical order';
COMMENT ON COLUMN figures.source_id IS 'The source; see sources';
COMMENT ON COLUMN figures.measure IS 'pay, experience, bonus or growth, as in claims';
COMMENT ON COLUMN figures.role IS 'The job, as in claims';
COMMENT ON COLUMN figures.level IS 'Level of seniority; null: all levels';
COMMENT ON COLUMN figures.rank IS 'Order of the level, see levels; null for all levels';
COMMENT ON COLUMN figures.years_low IS 'Pay only: fewest years of experience for which it is said';
COMMENT ON COLUMN figures.years_high IS 'Pay only: most years of experience for which it is said';
COMMENT ON COLUMN figures.place IS 'The location under one name, see place_names; null where no restatement says it';
COMMENT ON COLUMN figures.company IS 'The employer; null where there is no single one';
COMMENT ON COLUMN figures.industry IS 'The industry; null where nothing says it';
COMMENT ON COLUMN figures.qualifier IS 'Words that narrow the subject further';
COMMENT ON COLUMN figures.company_key IS 'The company under one name, see company_names';
COMMENT ON COLUMN figures.industry_key IS 'The industry in lower case';
COMMENT ON COLUMN figures.qualifier_key IS 'The qualifier in lower case';
COMMENT ON COLUMN figures.statistic IS 'average or median; null where no restatement says it';
COMMENT ON COLUMN figures.pay_basis IS 'base or total; null where no restatement says it';
COMMENT ON COLUMN figures.currency IS 'Currency of pay (ISO 4217); null for other measures';
COMMENT ON COLUMN figures.paid_abroad IS 'True where the currency is foreign to the place';
COMMENT ON COLUMN figures.period IS 'Period of pay; null for other measures';
COMMENT ON COLUMN figures.as_of_year IS 'Year that the figure is of; where nothing tells it, the year of publication';
COMMENT ON COLUMN figures.listed_in IS 'The list that the figure is an entry of, see claims; of restatements, the first that is in one';
COMMENT ON COLUMN figures.listed_as IS 'Words that tell the entry from others of its list, see claims';
COMMENT ON COLUMN figures.low IS 'Lower bound of the roundest of its claims; null: open below';
COMMENT ON COLUMN figures.high IS 'Upper bound of the roundest of its claims; null: open above';
COMMENT ON COLUMN figures.open_ended IS 'True where one of its claims leaves the range open above';
COMMENT ON COLUMN figures.approximate IS 'True where all of its claims are said to be rough';
COMMENT ON COLUMN figures.hedged IS 'True where its claims say that only some may reach the figure: all of them or, for an open end, one';
COMMENT ON COLUMN figures.claim_ids IS 'Its claims, see claims, in the order of the text';
COMMENT ON COLUMN figures.spans IS 'Where its claims stand in the text: first character, "-", character after the last';
COMMENT ON COLUMN figures.first_line IS 'Line of the first of its claims';
COMMENT ON COLUMN figures.last_line IS 'Line of the last of its claims';
COMMENT ON COLUMN figures.first_char IS 'Where the first of its claims begins in the text';
COMMENT ON COLUMN figures.last_char IS 'Where the last of its claims ends in the text';
COMMENT ON COLUMN figures.one_voice IS 'True where all figures of its source about the same job, level, place and employer share a value; false where they must be about different things';
COMMENT ON COLUMN figures.subject IS 'What it is about, in words, after "the": senior average, overall pay, pay at Amazon';
COMMENT ON COLUMN figures.quantity IS 'Its quantity in words: $128,000, $120,000–160,000+, at least 5 years';
COMMENT ON COLUMN figures.content IS 'What is claimed, by whom, with values rounded to three digits: and without its place in the text; findings take their identity from it';
