-- How many years does a level take?
SELECT level, supported_low, supported_high, agreement, outliers, note
FROM reconciled
JOIN levels USING (level)
WHERE measure = 'experience' AND independent_sources > 1
ORDER BY levels.rank
