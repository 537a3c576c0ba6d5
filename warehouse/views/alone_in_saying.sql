-- What nobody but one source says: nobody bears it out, and nobody contradicts it.

CREATE VIEW alone_in_saying AS
SELECT
    source_id, title, voice, measure, role, level, years_low, years_high, place, company, industry, qualifier,
    said, low, high, currency, period, year, line, quote, claim_id
FROM who_says_what
WHERE standing = 'alone'
ORDER BY source_id, line, claim_id;

COMMENT ON VIEW alone_in_saying IS 'The claims of each source about subjects of which no other independent source speaks: one row a claim, in the order of the source';
COMMENT ON COLUMN alone_in_saying.source_id IS 'The source; see sources';
COMMENT ON COLUMN alone_in_saying.title IS 'Its title; null where nothing tells it';
COMMENT ON COLUMN alone_in_saying.voice IS 'The voice that it belongs to: what only sources that copy one another say is said by one alone';
COMMENT ON COLUMN alone_in_saying.measure IS 'pay, experience, bonus or growth';
COMMENT ON COLUMN alone_in_saying.role IS 'The job; null where nothing says it';
COMMENT ON COLUMN alone_in_saying.level IS 'Level of seniority; null: all levels, or none is named';
COMMENT ON COLUMN alone_in_saying.years_low IS 'Pay only: fewest years of experience; null where open or unsaid';
COMMENT ON COLUMN alone_in_saying.years_high IS 'Pay only: most years of experience; null where open or unsaid';
COMMENT ON COLUMN alone_in_saying.place IS 'Country or country/place, see who_says_what; null where nothing tells it';
COMMENT ON COLUMN alone_in_saying.company IS 'The employer; null: no single one';
COMMENT ON COLUMN alone_in_saying.industry IS 'The industry; null where nothing says it';
COMMENT ON COLUMN alone_in_saying.qualifier IS 'Words that narrow the subject and fit no other column; null where there are none';
COMMENT ON COLUMN alone_in_saying.said IS 'The quantity in words, with its unit';
COMMENT ON COLUMN alone_in_saying.low IS 'Lower bound: currency units per period, years, or percent; null: open below';
COMMENT ON COLUMN alone_in_saying.high IS 'Upper bound, in the unit of low; null: open above';
COMMENT ON COLUMN alone_in_saying.currency IS 'Currency of pay; null for other measures';
COMMENT ON COLUMN alone_in_saying.period IS 'Period of pay; null for other measures';
COMMENT ON COLUMN alone_in_saying.year IS 'Year that the figure is of, else of publication; null where neither is known';
COMMENT ON COLUMN alone_in_saying.line IS 'Line of the source''s text on which the quote begins, counted from 1';
COMMENT ON COLUMN alone_in_saying.quote IS 'The source''s own words that hold the quantity';
COMMENT ON COLUMN alone_in_saying.claim_id IS 'The claim; see claims';
