-- What earlier runs found and this one does not: kept as it was last told, with when that was and why.
INSERT INTO contradictions BY NAME
WITH gone AS (
    SELECT *
    FROM earlier_findings
    ANTI JOIN merged USING (contradiction_id)
    WHERE
        rule IS NOT NULL AND summary IS NOT NULL AND same_source IS NOT NULL AND len(sources) > 0
        AND severity IN ('high', 'medium', 'low')
),
articles AS (
    SELECT
        contradiction_id,
        list(source_id ORDER BY source_id) FILTER (WHERE sources.source_id IS NULL) AS removed,
        list(source_id ORDER BY source_id) FILTER (WHERE article <> {
            sha: sha256, title: title, published_on: published_on, as_of_year: as_of_year
        }) AS changed,
        list(source_id ORDER BY source_id) FILTER (
            WHERE source_id IN (SELECT notes.source_id FROM notes WHERE kind = 'failed')
        ) AS failed
    FROM (SELECT contradiction_id, unnest(sources) AS source_id FROM gone WHERE status <> 'resolved')
    LEFT JOIN sources USING (source_id)
    LEFT JOIN earlier_sources USING (source_id)
    GROUP BY contradiction_id
),
read_otherwise AS (
    SELECT DISTINCT contradiction_id FROM earlier_evidence ANTI JOIN claims USING (claim_id)
),
versions AS (
    SELECT count(DISTINCT rules_version) > 1 AS differ
    FROM (FROM runs ORDER BY run_id = $run_id DESC, started DESC, run_id DESC LIMIT 2)
)
SELECT
    gone.* REPLACE (
        'resolved' AS status,
        if(status = 'resolved', closed, $started) AS closed,
        if(status = 'resolved', closed_run, $run_id) AS closed_run,
        CASE
            WHEN status = 'resolved' THEN closed_because
            WHEN rule NOT IN (SELECT rule FROM rules) THEN 'rules changed'
            WHEN removed IS NOT NULL THEN 'article removed: ' || array_to_string(removed, ', ')
            WHEN failed IS NOT NULL THEN 'article could not be read: ' || array_to_string(failed, ', ')
            WHEN changed IS NOT NULL THEN 'article changed: ' || array_to_string(changed, ', ')
            WHEN contradiction_id IN (FROM read_otherwise) THEN 'article read otherwise'
            WHEN (SELECT differ FROM versions) THEN 'rules changed'
        END AS closed_because
    )
FROM gone
LEFT JOIN articles USING (contradiction_id)
ORDER BY closed, contradiction_id;
