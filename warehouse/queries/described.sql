-- What there is to ask, in full: every view, table and column of it, and every macro and parameter of it that tables.sql
-- lists; with types and comments. `rows` is null for views and macros, which are computed.

WITH things AS (
    SELECT view_name AS name, 'view' AS kind, 1 AS part, comment AS holds, NULL AS rows
    FROM duckdb_views()
    WHERE NOT internal AND database_name = current_database()
    UNION ALL
    SELECT table_name, 'table', 3, comment, estimated_size
    FROM duckdb_tables()
    WHERE NOT internal AND database_name = current_database()
),

columns AS (
    SELECT table_name AS name, column_name, data_type, comment, is_nullable, column_index
    FROM duckdb_columns()
    WHERE NOT internal AND database_name = current_database()
),

macros AS (
    SELECT function_name AS name, 'macro' AS kind, 2 AS part, comment AS holds, unnest(parameters) AS column_name,
        generate_subscripts(parameters, 1) AS column_index
    FROM duckdb_functions()
    WHERE function_type = 'table_macro' AND database_name = current_database()
        AND contains(comment, 'FROM ' || function_name || '(')
)

SELECT name, kind, holds, rows, column_name, data_type, comment, is_nullable
FROM (SELECT * FROM things JOIN columns USING (name) UNION ALL BY NAME SELECT * FROM macros)
ORDER BY part, name, column_index;
