-- For reading: every finding with the words that it rests on, in the order of the report.
-- A line can be a whole book, so its text is shown for 400 characters on either side of the quote at most.

CREATE VIEW evidence AS
WITH around AS (
    SELECT
        contradictions.contradiction_id, contradictions.rank, contradictions.severity, contradictions.rule,
        contradictions.summary, contradictions.status, evidence_claims.side,
        claims.claim_id, claims.source_id, sources.title, claims.line, claims.char_start, claims.char_end, claims.quote,
        claims.measure, claims.role, claims.level, claims.low, claims.high, claims.currency, claims.period,
        sources.text[greatest(claims.char_start - 400, 0) + 1 : claims.char_start].split(chr(10))[-1] AS before,
        sources.text[claims.char_end + 1 : claims.char_end + 400].split(chr(10))[1] AS after
    FROM contradictions
    JOIN contradiction_claims AS evidence_claims USING (contradiction_id)
    JOIN claims USING (claim_id)
    JOIN sources USING (source_id)
)
SELECT
    * EXCLUDE (before, after),
    if(length(before) = 400, '…', '') || before || quote || after || if(length(after) = 400, '…', '') AS line_text
FROM around
ORDER BY rank, side, source_id, char_start, claim_id;

COMMENT ON VIEW evidence IS 'Every contradiction that the last run found, with its quotes: one row for each claim on either side, in the order of the report, waived ones last';
COMMENT ON COLUMN evidence.contradiction_id IS 'The finding; see contradictions';
COMMENT ON COLUMN evidence.rank IS 'Order of the finding in every listing, from 1';
COMMENT ON COLUMN evidence.severity IS 'high: cannot both be true; medium: bounds clash or barely overlap; low: a label or a notice';
COMMENT ON COLUMN evidence.rule IS 'The rule that found it; see rules';
COMMENT ON COLUMN evidence.summary IS 'The finding in one sentence with its figures';
COMMENT ON COLUMN evidence.status IS 'new or standing: open; waived: an entry of waivers.toml waives it';
COMMENT ON COLUMN evidence.side IS 'The side on which the claim stands: a against b; a finding about one side only has a';
COMMENT ON COLUMN evidence.claim_id IS 'The claim; see claims';
COMMENT ON COLUMN evidence.source_id IS 'The source that makes the claim; see sources';
COMMENT ON COLUMN evidence.title IS 'Title of the source; null where nothing tells it';
COMMENT ON COLUMN evidence.line IS 'Line of the source''s text on which the quote begins, counted from 1';
COMMENT ON COLUMN evidence.char_start IS 'First character of the quote in the source''s text, counted from 0';
COMMENT ON COLUMN evidence.char_end IS 'Character after the quote in the source''s text, counted from 0';
COMMENT ON COLUMN evidence.quote IS 'The source''s own words that hold the quantity';
COMMENT ON COLUMN evidence.measure IS 'pay, experience, bonus or growth';
COMMENT ON COLUMN evidence.role IS 'The job; null where nothing says it';
COMMENT ON COLUMN evidence.level IS 'Level of seniority; null: all levels';
COMMENT ON COLUMN evidence.low IS 'Lower bound in the measure''s unit; null: open below';
COMMENT ON COLUMN evidence.high IS 'Upper bound in the measure''s unit; null: open above';
COMMENT ON COLUMN evidence.currency IS 'Currency of pay; null for other measures';
COMMENT ON COLUMN evidence.period IS 'Period of pay; null for other measures';
COMMENT ON COLUMN evidence.line_text IS 'The line on which the quote stands, at most 400 characters on either side of it; … where it is cut';
