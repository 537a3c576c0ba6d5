-- How many threads a table of $rows rows keeps busy, by default the largest that is open: one for each row group, and no more
-- than DuckDB has.
SELECT greatest(1, least(current_setting('threads')::BIGINT, coalesce($rows::BIGINT, max(estimated_size), 0) // $row_group)) AS threads
FROM duckdb_tables()
