-- The words of a question in SQL, for completion: those that can be no name, those that stand between names, and of the
-- rest what is said in questions.

SELECT upper(keyword_name) AS word
FROM duckdb_keywords()
WHERE NOT starts_with(keyword_name, 'xml') AND (
    keyword_category <> 'unreserved'
    OR keyword_name IN (
        'current', 'explain', 'filter', 'first', 'following', 'ignore', 'last', 'nulls', 'over', 'partition', 'preceding',
        'range', 'recursive', 'respect', 'rows', 'sample', 'unbounded', 'within'
    )
)
ORDER BY word;
