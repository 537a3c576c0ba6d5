-- How many claims the run that started then was the first to make, and how many it was the first not to make any more.

SELECT
    (SELECT count(*) FROM claims WHERE first_seen = $started) AS new,
    (
        SELECT count(*)
        FROM gone_claims
        WHERE last_seen = (SELECT max(started) FROM runs WHERE started < $started)
    ) AS gone;
