-- The findings in their order, with the run that first saw each and whether they are open.
INSERT INTO contradictions BY NAME
SELECT
    m.contradiction_id,
    m.rule,
    r.severity,
    m.told.summary AS summary,
    m.told.gap AS gap,
    len(m.sources) = 1 AS same_source,
    m.sources,
    m.told.comparable_because AS comparable_because,
    m.could_explain,
    m.told.figures_against AS figures_against,
    row_number() OVER (
        -- Which sources are independent is told later, by warehouse/reconciling.
        ORDER BY in_listings(
            w.contradiction_id IS NOT NULL, r.severity, len(m.sources) = 1, m.told.gap, len(m.sources),
            m.contradiction_id
        )
    ) AS rank,
    CASE
        WHEN w.contradiction_id IS NOT NULL THEN 'waived'
        WHEN p.status IN ('new', 'standing') THEN 'standing'
        ELSE 'new'
    END AS status,
    -- A clock that was set back must not make a finding older than its first sight.
    least($started, coalesce(p.first_seen, $started)) AS first_seen,
    $started AS last_seen,
    CASE WHEN w.contradiction_id IS NOT NULL THEN if(p.status = 'waived', p.closed, $started) END AS closed,
    CASE WHEN w.contradiction_id IS NOT NULL THEN if(p.status = 'waived', p.closed_run, $run_id) END AS closed_run,
    CASE WHEN w.contradiction_id IS NOT NULL THEN 'waiver: ' || w.reasons END AS closed_because
FROM merged AS m
JOIN rules AS r USING (rule)
LEFT JOIN earlier_findings AS p USING (contradiction_id)
LEFT JOIN (
    SELECT contradiction_id, string_agg(DISTINCT reason, '; ' ORDER BY reason) AS reasons
    FROM waived
    GROUP BY contradiction_id
) AS w USING (contradiction_id)
ORDER BY rank;
