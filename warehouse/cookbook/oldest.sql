-- Which claims rest on the oldest figures?
SELECT year, source_id, count(*) AS claims, count(*) FILTER (WHERE standing = 'borne out') AS borne_out
FROM who_says_what
GROUP BY ALL
ORDER BY year NULLS FIRST, source_id
