-- How much more does each level pay than the one below?
SELECT level, middle, round(middle / lag(middle) OVER (ORDER BY level_rank, level) - 1, 2) AS more, independent_sources
FROM pay_by_level
WHERE role = 'machine_learning_engineer' AND country = 'US' AND period = 'year' AND level IS NOT NULL
ORDER BY level_rank, level
