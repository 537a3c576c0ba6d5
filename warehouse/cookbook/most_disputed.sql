-- About what do the sources disagree most?
SELECT measure, level, location, high, medium, lowest, highest, supported_low, supported_high
FROM where_sources_disagree
LIMIT 5
