-- The claims of the contradiction $contradiction_id, and what it says.

SELECT c.summary, cc.side, cc.claim_id, claims.source_id, claims.line, claims.quote
FROM contradictions AS c
JOIN contradiction_claims AS cc USING (contradiction_id)
JOIN claims ON claims.claim_id = cc.claim_id
WHERE contradiction_id = $contradiction_id
ORDER BY cc.side, claims.source_id, claims.char_start, cc.claim_id;
