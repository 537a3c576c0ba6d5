-- The findings of earlier runs. A column that the warehouse before did not have is null, and what it had found then
-- stands; what cannot be turned into our type is null.
INSERT INTO earlier_findings BY NAME
SELECT
    contradiction_id::VARCHAR AS contradiction_id,
    rule::VARCHAR AS rule,
    severity::VARCHAR AS severity,
    summary::VARCHAR AS summary,
    TRY_CAST(gap AS DOUBLE) AS gap,
    TRY_CAST(same_source AS BOOLEAN) AS same_source,
    TRY_CAST(sources AS VARCHAR[]) AS sources,
    comparable_because::VARCHAR AS comparable_because,
    TRY_CAST(could_explain AS VARCHAR[]) AS could_explain,
    TRY_CAST(figures_against AS BIGINT) AS figures_against,
    coalesce(status::VARCHAR, 'standing') AS status,
    TRY_CAST(first_seen AS TIMESTAMP) AS first_seen,
    coalesce(TRY_CAST(last_seen AS TIMESTAMP), TRY_CAST(first_seen AS TIMESTAMP)) AS last_seen,
    TRY_CAST(closed AS TIMESTAMP) AS closed,
    closed_run::VARCHAR AS closed_run,
    closed_because::VARCHAR AS closed_because
FROM (FROM earlier_findings UNION ALL BY NAME FROM previous_warehouse.contradictions)
WHERE contradiction_id IS NOT NULL AND TRY_CAST(first_seen AS TIMESTAMP) IS NOT NULL
QUALIFY row_number() OVER (PARTITION BY contradiction_id::VARCHAR ORDER BY TRY_CAST(first_seen AS TIMESTAMP)) = 1;
