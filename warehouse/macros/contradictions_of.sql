-- What stands against a source, or between two.

CREATE MACRO contradictions_of(source VARCHAR, other VARCHAR := NULL) AS TABLE
SELECT f.*
FROM findings AS f
WHERE list_has_any(f.sources, (SELECT list(source_id) FROM sources_called(source)))
    AND (other IS NULL OR list_has_any(f.sources, (SELECT list(source_id) FROM sources_called(other))))
ORDER BY f.rank;

COMMENT ON MACRO TABLE contradictions_of IS 'Findings that a source has a part in, or two sources; each by words of its source_id or its title: FROM contradictions_of(''04-levels'', other := ''01-pay'')';
