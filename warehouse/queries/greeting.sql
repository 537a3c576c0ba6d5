-- What somebody who opens the warehouse should know first.

SELECT
    (SELECT max(run_id) FROM runs WHERE started = (SELECT max(started) FROM runs)) AS run_id,
    (SELECT count(*) FROM sources) AS articles,
    (SELECT count(*) FROM claims) AS claims,
    (SELECT count(*) FROM contradictions WHERE status IN ('new', 'standing')) AS contradictions;
