-- What a run found, and when it was done.

UPDATE runs
SET
    ended = this_run.ended,
    contradictions = counted.new + counted.standing,
    high = counted.high,
    medium = counted.medium,
    low = counted.low,
    new = counted.new,
    standing = counted.standing,
    waived = counted.waived,
    resolved = counted.resolved
FROM this_run
CROSS JOIN (
    SELECT
        count(*) FILTER (WHERE status IN ('new', 'standing') AND severity = 'high') AS high,
        count(*) FILTER (WHERE status IN ('new', 'standing') AND severity = 'medium') AS medium,
        count(*) FILTER (WHERE status IN ('new', 'standing') AND severity = 'low') AS low,
        count(*) FILTER (WHERE status = 'new') AS new,
        count(*) FILTER (WHERE status = 'standing') AS standing,
        count(*) FILTER (WHERE status = 'waived') AS waived,
        count(*) FILTER (WHERE status = 'resolved' AND closed_run = (SELECT run_id FROM this_run)) AS resolved
    FROM contradictions
) AS counted
WHERE runs.run_id = this_run.run_id;
