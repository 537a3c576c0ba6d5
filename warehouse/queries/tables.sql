-- What there is to ask, what answers a question first: every view, macro and table with its comment and its columns.
-- A macro's columns are its parameters. Of the macros, those whose comment shows how to ask them; what is there for the
-- rules comes last.

WITH things AS (
    SELECT view_name AS name, 'view' AS kind, 1 AS part, comment
    FROM duckdb_views()
    WHERE NOT internal AND database_name = current_database()
    UNION ALL
    SELECT table_name, 'table', 3, comment
    FROM duckdb_tables()
    WHERE NOT internal AND database_name = current_database()
),

columns AS (
    SELECT table_name AS name, string_agg(column_name, ', ' ORDER BY column_index) AS columns
    FROM duckdb_columns()
    WHERE NOT internal AND database_name = current_database()
    GROUP BY table_name
),

macros AS (
    SELECT function_name AS name, 'macro' AS kind, 2 AS part, comment, array_to_string(parameters, ', ') AS columns
    FROM duckdb_functions()
    WHERE function_type = 'table_macro' AND database_name = current_database()
        AND contains(comment, 'FROM ' || function_name || '(')
)

SELECT name, kind, comment AS holds, columns
FROM (SELECT * FROM things JOIN columns USING (name) UNION ALL BY NAME SELECT * FROM macros)
ORDER BY starts_with(comment, 'For rules: '), part, name;
