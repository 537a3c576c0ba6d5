-- What identifies a row of each table that has such columns: primary keys, and what is unique without an index.

SELECT table_name AS name, constraint_column_names AS columns
FROM duckdb_constraints()
WHERE constraint_type = 'PRIMARY KEY' AND database_name = current_database()
UNION ALL
VALUES ('figures', ['figure_id']), ('reconciled', ['subject_id'])
ORDER BY name;
