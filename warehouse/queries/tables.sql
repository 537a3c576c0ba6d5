-- What there is to ask: every table and view with its comment and its columns.

WITH things AS (
    SELECT schema_name, table_name AS name, 'table' AS kind, comment
    FROM duckdb_tables()
    WHERE NOT internal
    UNION ALL
    SELECT schema_name, view_name, 'view', comment
    FROM duckdb_views()
    WHERE NOT internal
)
SELECT
    things.name,
    things.kind,
    things.comment AS holds,
    string_agg(columns.column_name, ', ' ORDER BY columns.column_index) AS columns
FROM things
LEFT JOIN duckdb_columns() AS columns ON columns.table_name = things.name AND columns.schema_name = things.schema_name
GROUP BY ALL
ORDER BY things.kind, things.name;
