-- The money of the articles $sources that is nobody's pay, in the order of the text.

FROM set_aside
WHERE source_id IN (SELECT unnest($sources::VARCHAR[]))
ORDER BY source_id, char_start, char_end, reason;
