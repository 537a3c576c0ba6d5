-- The articles $sources with their text.

FROM sources
WHERE source_id IN (SELECT unnest($sources::VARCHAR[]))
ORDER BY source_id;
