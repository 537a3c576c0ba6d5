-- What the columns of contradictions mean.

SELECT column_name, comment
FROM duckdb_columns()
WHERE table_name = 'contradictions' AND database_name = current_database()
ORDER BY column_index;
