-- What a run found, and when it was done.

UPDATE runs
SET
    ended = this_run.ended,
    contradictions = (SELECT count(*) FROM contradictions),
    high = (SELECT count(*) FROM contradictions WHERE severity = 'high'),
    medium = (SELECT count(*) FROM contradictions WHERE severity = 'medium'),
    low = (SELECT count(*) FROM contradictions WHERE severity = 'low')
FROM this_run
WHERE runs.run_id = this_run.run_id;
