-- What one would write first: each claim against every other of its subject.
SELECT count(*)
FROM claims AS a
JOIN claims AS b
    ON a.role = b.role AND a.level IS NOT DISTINCT FROM b.level AND a.location = b.location AND a.high < b.low;
