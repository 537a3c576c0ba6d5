-- One of the articles, as extraction was given it, and the key under which it was read.

SELECT {source_id: source_id, title: title, as_of_year: as_of_year, text: text} AS article, extraction_key
FROM extractions
JOIN sources USING (source_id)
ORDER BY len(text), source_id
LIMIT 1;
