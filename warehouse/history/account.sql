-- What became of each waiver.
UPDATE waivers
SET
    findings = coalesce(
        (SELECT list(contradiction_id ORDER BY contradiction_id) FROM waived
         WHERE waived.path = waivers.path AND waived.line = waivers.line),
        []
    ),
    state = CASE
        WHEN contradiction_id IS NOT NULL AND contradiction_id NOT IN (SELECT contradiction_id FROM contradictions)
            THEN 'unknown'
        WHEN claim_id IS NOT NULL
            AND claim_id NOT IN (SELECT claim_id FROM claims UNION ALL SELECT claim_id FROM gone_claims)
            THEN 'unknown'
        WHEN expires < $started::DATE THEN 'expired'
        WHEN EXISTS (FROM waived WHERE waived.path = waivers.path AND waived.line = waivers.line) THEN 'holds'
        ELSE 'idle'
    END;
