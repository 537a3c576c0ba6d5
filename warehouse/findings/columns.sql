-- The columns that a rule returns.
SELECT column_name 
FROM duckdb_columns()
WHERE database_name = 'temp' AND table_name = 'rule_rows'
ORDER BY column_index;
