-- The claims that a row of reconciled comes from.

CREATE MACRO claims_behind(subject VARCHAR) AS TABLE
SELECT w.*
FROM reconciled_claims AS c
JOIN who_says_what AS w USING (claim_id)
WHERE c.subject_id = subject
ORDER BY w.voice, w.source_id, w.line, w.claim_id;

COMMENT ON MACRO TABLE claims_behind IS 'The claims that a row of reconciled comes from, by its subject_id: FROM claims_behind(''SUBJECT_ID'')';
