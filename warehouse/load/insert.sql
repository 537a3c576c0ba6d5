-- The frames of a run into the tables, in an order that does not hang on the order of the files.
-- incoming_* and this_run are the frames, as they were registered by the program.

INSERT INTO sources BY NAME
FROM incoming_documents
ORDER BY source_id;

INSERT INTO extractions BY NAME
SELECT source_id, extraction_key, digest, coalesce(incoming_extractions.run_id, this_run.run_id) AS run_id
FROM incoming_extractions
CROSS JOIN this_run
ORDER BY source_id;

INSERT INTO notes BY NAME
FROM incoming_notes
ORDER BY path, kind, message;

INSERT INTO claims BY NAME
WITH seen AS (
    SELECT claim_id, min(first_seen) AS first_seen FROM earlier_claims GROUP BY claim_id
)
SELECT
    incoming_claims.*,
    -- A clock that was set back must not make a claim older than its first sight.
    least(this_run.started, coalesce(seen.first_seen, this_run.started)) AS first_seen,
    this_run.started AS last_seen
FROM incoming_claims
CROSS JOIN this_run
LEFT JOIN seen USING (claim_id)
ORDER BY source_id, char_start, claim_id;

INSERT INTO gone_claims BY NAME
SELECT claim_id, min(source_id) AS source_id, min(first_seen) AS first_seen, max(last_seen) AS last_seen
FROM earlier_claims
ANTI JOIN incoming_claims USING (claim_id)
GROUP BY claim_id
ORDER BY claim_id;

INSERT INTO waivers BY NAME
FROM incoming_waivers
ORDER BY path, line;

INSERT INTO rejected_claims BY NAME
SELECT incoming_rejected.*, this_run.run_id
FROM incoming_rejected
CROSS JOIN this_run
ORDER BY source_id, char_start, claim_id;

INSERT INTO unread BY NAME
FROM incoming_unread
ORDER BY source_id, char_start, char_end, reason;

INSERT INTO set_aside BY NAME
FROM incoming_set_aside
ORDER BY source_id, char_start, char_end, reason;

INSERT INTO runs BY NAME
FROM earlier_runs
ORDER BY started, run_id;

INSERT INTO runs BY NAME
SELECT
    run_id,
    started,
    raw,
    files,
    (SELECT count(*) FROM sources) AS sources,
    (SELECT count(*) FROM claims) AS claims,
    (SELECT count(*) FROM rejected_claims) AS rejected,
    (SELECT count(*) FROM unread) AS unread,
    rules_version
FROM this_run;

DROP TABLE earlier_claims;
DROP TABLE earlier_runs;
