-- What identifies a row of each table that has such columns.

SELECT table_name AS name, constraint_column_names AS columns
FROM duckdb_constraints()
WHERE constraint_type = 'PRIMARY KEY' AND database_name = current_database()
ORDER BY name;
