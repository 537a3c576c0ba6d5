-- What of each source was read, and what was not: where a rule may be missing.

CREATE VIEW unread_by_source AS
WITH figures AS (
    SELECT source_id, 'claim' AS fate, NULL AS reason FROM claims
    UNION ALL
    SELECT source_id, 'rejected', NULL FROM rejected_claims
    UNION ALL
    SELECT source_id, 'unread', reason FROM unread
)
SELECT
    sources.source_id,
    sources.title,
    count(*) FILTER (WHERE fate = 'claim') AS claims,
    count(*) FILTER (WHERE fate = 'rejected') AS rejected,
    count(*) FILTER (WHERE fate = 'unread') AS unread,
    count(*) FILTER (WHERE fate = 'unread') / nullif(count(fate), 0) AS unread_share,
    coalesce(list(DISTINCT reason ORDER BY reason) FILTER (WHERE reason IS NOT NULL), []) AS reasons
FROM sources
LEFT JOIN figures USING (source_id)
GROUP BY sources.source_id, sources.title
ORDER BY unread DESC, sources.source_id;

COMMENT ON VIEW unread_by_source IS 'Per source: figures read as claims, claims rejected, and money-like text that no rule could read';
COMMENT ON COLUMN unread_by_source.source_id IS 'The source; see sources';
COMMENT ON COLUMN unread_by_source.title IS 'Its title; null where nothing tells it';
COMMENT ON COLUMN unread_by_source.claims IS 'Its claims that passed every check';
COMMENT ON COLUMN unread_by_source.rejected IS 'Its claims that failed a check';
COMMENT ON COLUMN unread_by_source.unread IS 'Money-like texts in it that no rule could read';
COMMENT ON COLUMN unread_by_source.unread_share IS 'unread as a share of the three together, 0 to 1; null where there is none of them';
COMMENT ON COLUMN unread_by_source.reasons IS 'Why they were not read, each reason once';
