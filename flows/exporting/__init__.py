"""The whole warehouse for programs that have no DuckDB."""
