-- What the sources claim: the claims that passed every check.

CREATE TABLE claims (
    claim_id    VARCHAR NOT NULL,  -- unique, by validation: an index would double the time that loading takes
    source_id   VARCHAR NOT NULL,
    measure     VARCHAR NOT NULL CHECK (measure IN ('pay', 'experience', 'bonus', 'growth')),
    role        VARCHAR,
    level       VARCHAR,
    years_low   DOUBLE,
    years_high  DOUBLE,
    location    VARCHAR,
    company     VARCHAR,
    industry    VARCHAR,
    qualifier   VARCHAR,
    statistic   VARCHAR CHECK (statistic IN ('average', 'median')),
    low         DOUBLE,
    high        DOUBLE,
    open_ended  BOOLEAN NOT NULL,
    currency    VARCHAR,
    period      VARCHAR CHECK (period IN ('year', 'month', 'week', 'day', 'hour')),
    pay_basis   VARCHAR CHECK (pay_basis IN ('base', 'total')),
    quote       VARCHAR NOT NULL,
    line        INTEGER NOT NULL CHECK (line >= 1),
    char_start  INTEGER NOT NULL CHECK (char_start >= 0),
    char_end    INTEGER NOT NULL,
    approximate BOOLEAN NOT NULL,
    hedged      BOOLEAN NOT NULL,
    as_of_year  INTEGER,
    listed_in   VARCHAR,
    listed_as   VARCHAR,
    rule        VARCHAR NOT NULL,
    first_seen  TIMESTAMP NOT NULL,
    last_seen   TIMESTAMP NOT NULL,
    CHECK (low IS NOT NULL OR high IS NOT NULL),
    CHECK (low <= high),
    CHECK (years_low <= years_high),
    CHECK (char_start < char_end),
    CHECK ((measure = 'pay') = (currency IS NOT NULL)),
    CHECK ((measure = 'pay') = (period IS NOT NULL)),
    CHECK (first_seen <= last_seen)
);
COMMENT ON TABLE claims IS 'Every quantity that a source claims about a subject and that passed every check: one row a claim';
COMMENT ON COLUMN claims.claim_id IS 'Identity of the claim; stable from run to run while the article''s text is';
COMMENT ON COLUMN claims.source_id IS 'The source that claims it; see sources';
COMMENT ON COLUMN claims.measure IS 'pay: money for work; experience: years that a level takes; bonus: share of base pay in percent; growth: yearly growth of pay in percent';
COMMENT ON COLUMN claims.role IS 'The job in snake case, singular, without its level, such as data_scientist; null where nothing says it';
COMMENT ON COLUMN claims.level IS 'Level of seniority, see levels; null: the claim is about all levels';
COMMENT ON COLUMN claims.years_low IS 'Pay only: fewest years of experience for which it is said; null where open or unsaid';
COMMENT ON COLUMN claims.years_high IS 'Pay only: most years of experience for which it is said; null where open or unsaid';
COMMENT ON COLUMN claims.location IS 'Where: country (ISO 3166, two letters) or country/place, such as US or GB/London; null where nothing says it';
COMMENT ON COLUMN claims.company IS 'The employer; null where the claim is about no single one';
COMMENT ON COLUMN claims.industry IS 'The industry, such as technology or finance; null where nothing says it';
COMMENT ON COLUMN claims.qualifier IS 'Words that narrow the subject and fit no other column, such as bachelor''s degree; null where there are none';
COMMENT ON COLUMN claims.statistic IS 'average or median; null where the text names none';
COMMENT ON COLUMN claims.low IS 'Lower bound: currency units per period for pay, years for experience, percent for bonus and growth; null: open below';
COMMENT ON COLUMN claims.high IS 'Upper bound, in the unit of low; equal to low for a point; null: open above';
COMMENT ON COLUMN claims.open_ended IS 'True where a two-sided range is left open above, as in 160,000 to 200,000 or more';
COMMENT ON COLUMN claims.currency IS 'Currency of pay (ISO 4217); null for other measures';
COMMENT ON COLUMN claims.period IS 'Period of pay: year, month, week, day or hour; null for other measures';
COMMENT ON COLUMN claims.pay_basis IS 'base, or total (with bonuses or equity); null where nothing says';
COMMENT ON COLUMN claims.quote IS 'The article''s own words that hold the quantity: the characters from char_start up to char_end of sources.text';
COMMENT ON COLUMN claims.line IS 'Line of sources.text on which the quote begins, counted from 1';
COMMENT ON COLUMN claims.char_start IS 'First character of the quote in sources.text, counted from 0';
COMMENT ON COLUMN claims.char_end IS 'Character after the quote in sources.text, counted from 0';
COMMENT ON COLUMN claims.approximate IS 'True where the words say that the figure is rough: about, around, nearly';
COMMENT ON COLUMN claims.hedged IS 'True where the words say that some may reach the figure (can, some, potentially), not that all do';
COMMENT ON COLUMN claims.as_of_year IS 'Year that the figure is of, from the claim''s own words or else the source''s; null where nothing tells it';
COMMENT ON COLUMN claims.listed_in IS 'The list or table that the claim is an entry of, or the row of sections alike, named by the place in the text where it begins; null where it is an entry of none';
COMMENT ON COLUMN claims.listed_as IS 'Words that tell the entry from the others of listed_in, beyond what all other columns say; empty where there are none';
COMMENT ON COLUMN claims.rule IS 'Name of the extraction rule that read the claim';
COMMENT ON COLUMN claims.first_seen IS 'Start (UTC) of the first run that made this claim; kept when it is made again after it was gone';
COMMENT ON COLUMN claims.last_seen IS 'Start (UTC) of the last run that made this claim';

CREATE TABLE gone_claims (
    claim_id   VARCHAR NOT NULL,
    source_id  VARCHAR,
    first_seen TIMESTAMP NOT NULL,
    last_seen  TIMESTAMP NOT NULL
);
COMMENT ON TABLE gone_claims IS 'Claims that an earlier run made and the last one no more: the article or the reading of it has changed';
COMMENT ON COLUMN gone_claims.claim_id IS 'Identity that the claim had';
COMMENT ON COLUMN gone_claims.source_id IS 'The source that claimed it; null where that is not known any more';
COMMENT ON COLUMN gone_claims.first_seen IS 'Start (UTC) of the first run that made this claim';
COMMENT ON COLUMN gone_claims.last_seen IS 'Start (UTC) of the last run that made this claim';
