-- The rows of earlier runs. A column that the warehouse before did not have is null; a value of another type
-- is null where it cannot be turned into ours; a row without an identity or a start says nothing.

INSERT INTO earlier_runs BY NAME
SELECT
    run_id::VARCHAR AS run_id,
    TRY_CAST(started AS TIMESTAMP) AS started,
    CASE WHEN TRY_CAST(ended AS TIMESTAMP) >= TRY_CAST(started AS TIMESTAMP) THEN TRY_CAST(ended AS TIMESTAMP) END AS ended,
    coalesce(raw::VARCHAR, '') AS raw,
    TRY_CAST(files AS BIGINT) AS files,
    TRY_CAST(sources AS BIGINT) AS sources,
    TRY_CAST(claims AS BIGINT) AS claims,
    TRY_CAST(rejected AS BIGINT) AS rejected,
    TRY_CAST(unread AS BIGINT) AS unread,
    TRY_CAST(contradictions AS BIGINT) AS contradictions,
    TRY_CAST(high AS BIGINT) AS high,
    TRY_CAST(medium AS BIGINT) AS medium,
    TRY_CAST(low AS BIGINT) AS low,
    TRY_CAST(new AS BIGINT) AS new,
    TRY_CAST(standing AS BIGINT) AS standing,
    TRY_CAST(waived AS BIGINT) AS waived,
    TRY_CAST(resolved AS BIGINT) AS resolved,
    rules_version::VARCHAR AS rules_version
FROM (FROM earlier_runs UNION ALL BY NAME FROM previous_warehouse.runs)
WHERE run_id IS NOT NULL AND TRY_CAST(started AS TIMESTAMP) IS NOT NULL
QUALIFY row_number() OVER (PARTITION BY run_id::VARCHAR ORDER BY started) = 1;
