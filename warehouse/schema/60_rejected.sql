-- What did not become a claim: claims that failed a check, money that no rule could read, and money that is no pay.
-- The columns of a rejected claim carry no constraints: it is here because one of them is wrong.

CREATE TABLE rejected_claims (
    claim_id      VARCHAR,
    source_id     VARCHAR,
    measure       VARCHAR,
    role          VARCHAR,
    level         VARCHAR,
    years_low     DOUBLE,
    years_high    DOUBLE,
    location      VARCHAR,
    company       VARCHAR,
    industry      VARCHAR,
    qualifier     VARCHAR,
    statistic     VARCHAR,
    low           DOUBLE,
    high          DOUBLE,
    open_ended    BOOLEAN,
    currency      VARCHAR,
    period        VARCHAR,
    pay_basis     VARCHAR,
    quote         VARCHAR,
    line          INTEGER,
    char_start    INTEGER,
    char_end      INTEGER,
    approximate   BOOLEAN,
    hedged        BOOLEAN,
    as_of_year    INTEGER,
    listed_in     VARCHAR,
    listed_as     VARCHAR,
    rule          VARCHAR,
    failed_check  VARCHAR NOT NULL,
    failed_column VARCHAR,
    run_id        VARCHAR NOT NULL
);
COMMENT ON TABLE rejected_claims IS 'Claims that failed a check: kept with the check, out of every comparison';
COMMENT ON COLUMN rejected_claims.claim_id IS 'Identity of the claim, as in claims; may repeat here if that is what failed';
COMMENT ON COLUMN rejected_claims.source_id IS 'The source that claims it; see sources';
COMMENT ON COLUMN rejected_claims.measure IS 'pay, experience, bonus or growth, as in claims';
COMMENT ON COLUMN rejected_claims.role IS 'The job, as in claims';
COMMENT ON COLUMN rejected_claims.level IS 'Level of seniority, as in claims';
COMMENT ON COLUMN rejected_claims.years_low IS 'Fewest years of experience for which pay is said, as in claims';
COMMENT ON COLUMN rejected_claims.years_high IS 'Most years of experience for which pay is said, as in claims';
COMMENT ON COLUMN rejected_claims.location IS 'Where, as in claims';
COMMENT ON COLUMN rejected_claims.company IS 'The employer, as in claims';
COMMENT ON COLUMN rejected_claims.industry IS 'The industry, as in claims';
COMMENT ON COLUMN rejected_claims.qualifier IS 'Words that narrow the subject and fit no other column, as in claims';
COMMENT ON COLUMN rejected_claims.statistic IS 'average or median, as in claims';
COMMENT ON COLUMN rejected_claims.low IS 'Lower bound in the measure''s unit, as in claims';
COMMENT ON COLUMN rejected_claims.high IS 'Upper bound in the measure''s unit, as in claims';
COMMENT ON COLUMN rejected_claims.open_ended IS 'True where a two-sided range is left open above, as in claims';
COMMENT ON COLUMN rejected_claims.currency IS 'Currency of pay, as in claims';
COMMENT ON COLUMN rejected_claims.period IS 'Period of pay, as in claims';
COMMENT ON COLUMN rejected_claims.pay_basis IS 'base or total, as in claims';
COMMENT ON COLUMN rejected_claims.quote IS 'The words read as the quantity, as in claims';
COMMENT ON COLUMN rejected_claims.line IS 'Line on which the quote begins, counted from 1, as in claims';
COMMENT ON COLUMN rejected_claims.char_start IS 'First character of the quote, counted from 0, as in claims';
COMMENT ON COLUMN rejected_claims.char_end IS 'Character after the quote, counted from 0, as in claims';
COMMENT ON COLUMN rejected_claims.approximate IS 'True where the words say that the figure is rough, as in claims';
COMMENT ON COLUMN rejected_claims.hedged IS 'True where the words say that only some may reach the figure, as in claims';
COMMENT ON COLUMN rejected_claims.as_of_year IS 'Year that the figure is of, as in claims';
COMMENT ON COLUMN rejected_claims.listed_in IS 'The list that it is an entry of, as in claims';
COMMENT ON COLUMN rejected_claims.listed_as IS 'Words that tell the entry from others, as in claims';
COMMENT ON COLUMN rejected_claims.rule IS 'Name of the extraction rule that read it, as in claims';
COMMENT ON COLUMN rejected_claims.failed_check IS 'Names of all the checks that it failed, parted by "; "';
COMMENT ON COLUMN rejected_claims.failed_column IS 'The column that the first failed check is about';
COMMENT ON COLUMN rejected_claims.run_id IS 'The run that rejected it; see runs';

CREATE TABLE unread (
    source_id  VARCHAR NOT NULL,
    line       INTEGER NOT NULL CHECK (line >= 1),
    char_start INTEGER NOT NULL CHECK (char_start >= 0),
    char_end   INTEGER NOT NULL,
    quote      VARCHAR NOT NULL,
    reason     VARCHAR NOT NULL,
    CHECK (char_start < char_end)
);
COMMENT ON TABLE unread IS 'Money that may be pay and could not be read as a claim';
COMMENT ON COLUMN unread.source_id IS 'The source in which it stands; see sources';
COMMENT ON COLUMN unread.line IS 'Line of sources.text on which it begins, counted from 1';
COMMENT ON COLUMN unread.char_start IS 'Its first character in sources.text, counted from 0';
COMMENT ON COLUMN unread.char_end IS 'The character after it in sources.text, counted from 0';
COMMENT ON COLUMN unread.quote IS 'The article''s own words';
COMMENT ON COLUMN unread.reason IS 'Why it was not read';

CREATE TABLE set_aside (
    source_id  VARCHAR NOT NULL,
    line       INTEGER NOT NULL CHECK (line >= 1),
    char_start INTEGER NOT NULL CHECK (char_start >= 0),
    char_end   INTEGER NOT NULL,
    quote      VARCHAR NOT NULL,
    reason     VARCHAR NOT NULL,
    CHECK (char_start < char_end)
);
COMMENT ON TABLE set_aside IS 'Money that its words tell to be something else than pay, such as a price: where a wrong judgement can be found';
COMMENT ON COLUMN set_aside.source_id IS 'The source in which it stands; see sources';
COMMENT ON COLUMN set_aside.line IS 'Line of sources.text on which it begins, counted from 1';
COMMENT ON COLUMN set_aside.char_start IS 'Its first character in sources.text, counted from 0';
COMMENT ON COLUMN set_aside.char_end IS 'The character after it in sources.text, counted from 0';
COMMENT ON COLUMN set_aside.quote IS 'The article''s own words';
COMMENT ON COLUMN set_aside.reason IS 'What it was taken for';
