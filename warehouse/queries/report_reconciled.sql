-- What is left to believe, of the $jobs jobs of which most sources speak together: of each the $rows subjects with most
-- sources of those that several speak of, and as many of those that one does; `alike` counts all of either.

WITH jobs AS (
    SELECT role, measure, coalesce(sum(sources) FILTER (sources > 1), 0) AS together, count(*) AS subjects
    FROM reconciled
    GROUP BY role, measure
    ORDER BY together DESC, subjects DESC, role, measure
    LIMIT $jobs
)

SELECT reconciled.*, count(*) OVER (PARTITION BY role, measure, sources > 1) AS alike
FROM reconciled
WHERE (coalesce(role, ''), measure) IN (SELECT (coalesce(role, ''), measure) FROM jobs)
QUALIFY row_number() OVER (PARTITION BY role, measure, sources > 1 ORDER BY sources DESC, subject_id) <= $rows
ORDER BY ALL;
