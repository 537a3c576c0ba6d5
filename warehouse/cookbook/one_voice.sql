-- Which articles look copied, and by what?
SELECT source_a, source_b, rare, list_transform(figures, lambda f: f.figure) AS shared
FROM source_independence
WHERE NOT independent
