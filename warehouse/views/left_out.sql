-- Every figure that became no claim, in its line: what could not be read, what was judged to be no pay, what failed a check.
-- A line can be a whole book, so it is shown for 400 characters on either side of the quote at most.

CREATE VIEW left_out AS
WITH figures_left AS (
    SELECT source_id, 'unread' AS fate, reason, quote, line, char_start, char_end FROM unread
    UNION ALL
    SELECT source_id, 'set aside', reason, quote, line, char_start, char_end FROM set_aside
    UNION ALL
    SELECT source_id, 'rejected', 'failed ' || failed_check, quote, line, char_start, char_end FROM rejected_claims
),

around AS (
    SELECT
        f.source_id, sources.title, f.fate, f.reason, f.quote, f.line, f.char_start, f.char_end,
        sources.text[greatest(f.char_start - 400, 0) + 1 : f.char_start].split(chr(10))[-1] AS before,
        sources.text[f.char_end + 1 : f.char_end + 400].split(chr(10))[1] AS after
    FROM figures_left AS f
    LEFT JOIN sources USING (source_id)
)

SELECT
    * EXCLUDE (before, after),
    if(length(before) = 400, '…', '') || before || quote || after || if(length(after) = 400, '…', '') AS line_text
FROM around
ORDER BY source_id, char_start, fate;

COMMENT ON VIEW left_out IS 'Every figure that became no claim, with its line: unread (may be pay, no rule could read it), set aside (judged to be no pay, such as a price), rejected (read, but failed a check)';
COMMENT ON COLUMN left_out.source_id IS 'The source; see sources';
COMMENT ON COLUMN left_out.title IS 'Its title; null where nothing tells it';
COMMENT ON COLUMN left_out.fate IS 'unread, set aside or rejected';
COMMENT ON COLUMN left_out.reason IS 'Why it was not read, what it was taken for, or the check that it failed';
COMMENT ON COLUMN left_out.quote IS 'The source''s own words';
COMMENT ON COLUMN left_out.line IS 'Line of the source''s text on which the quote begins, counted from 1';
COMMENT ON COLUMN left_out.char_start IS 'First character of the quote in the source''s text, counted from 0';
COMMENT ON COLUMN left_out.char_end IS 'Character after the quote in the source''s text, counted from 0';
COMMENT ON COLUMN left_out.line_text IS 'The line on which the quote stands, at most 400 characters on either side of it; … where it is cut';
