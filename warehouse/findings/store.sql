-- The findings in their order, with the run that first saw each.
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
        ORDER BY
            list_position(['high', 'medium', 'low'], r.severity),
            len(m.sources) > 1,
            m.told.gap DESC NULLS LAST,
            m.contradiction_id
    ) AS rank,
    coalesce(p.first_seen, $started) AS first_seen,
    $started AS last_seen
FROM merged AS m
JOIN rules AS r USING (rule)
LEFT JOIN seen_before AS p USING (contradiction_id)
ORDER BY rank;
