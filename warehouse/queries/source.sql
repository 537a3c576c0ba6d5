-- The article whose name is $source_id, as its claims were read from it.

SELECT source_id, path, title, text, as_of_year
FROM sources
WHERE source_id = $source_id;
