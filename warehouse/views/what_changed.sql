-- What the last run found that the one before did not, and the other way round.

CREATE VIEW what_changed AS
WITH last_run AS (
    SELECT run_id, started
    FROM runs
    ORDER BY started DESC, run_id DESC
    LIMIT 1
),

run_before AS (
    SELECT started
    FROM runs
    ORDER BY started DESC, run_id DESC
    LIMIT 1 OFFSET 1
)

SELECT
    'finding' AS kind, status AS change, contradiction_id AS id, sources, severity, summary AS told,
    closed_because AS because, first_seen
FROM contradictions
WHERE status = 'new' OR closed_run = (SELECT run_id FROM last_run)
UNION ALL
SELECT 'claim', 'new', claim_id, [source_id], NULL, quote, NULL, first_seen
FROM claims
WHERE first_seen = (SELECT started FROM last_run)
UNION ALL
SELECT
    'claim', 'gone', claim_id, [gone_claims.source_id], NULL, NULL,
    if(sources.source_id IS NULL, 'article removed', 'article changed or read otherwise'), first_seen
FROM gone_claims
LEFT JOIN sources USING (source_id)
WHERE last_seen = (SELECT started FROM run_before)
ORDER BY kind DESC, change, in_listings(false, severity, len(sources) = 1, NULL, 0, id);

COMMENT ON VIEW what_changed IS 'What the last run changed: findings that are new, resolved or waived since the run before, and claims that are new or gone. After a first run all are new';
COMMENT ON COLUMN what_changed.kind IS 'finding or claim';
COMMENT ON COLUMN what_changed.change IS 'Of a finding: new, resolved or waived; of a claim: new or gone';
COMMENT ON COLUMN what_changed.id IS 'The contradiction_id or claim_id';
COMMENT ON COLUMN what_changed.sources IS 'The sources concerned; null inside where that is not known any more';
COMMENT ON COLUMN what_changed.severity IS 'Severity of the finding; null for claims';
COMMENT ON COLUMN what_changed.told IS 'The finding in one sentence, or the claim''s own words; null for a claim that is gone, whose words are not kept';
COMMENT ON COLUMN what_changed.because IS 'Why a finding is open no more, see contradictions.closed_because, or a claim is gone; null for what is new';
COMMENT ON COLUMN what_changed.first_seen IS 'Start (UTC) of the first run that had it';
