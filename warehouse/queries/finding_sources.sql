-- The articles of the contradiction $contradiction_id.

SELECT DISTINCT source_id, path, title, publisher, url, published_on, sources.as_of_year, text
FROM contradiction_claims
JOIN claims USING (claim_id)
JOIN sources USING (source_id)
WHERE contradiction_id = $contradiction_id
ORDER BY source_id;
