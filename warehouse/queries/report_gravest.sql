-- Of each claim that is evidence of an open finding the severity of the gravest.

SELECT claim_id, arg_min(severity, list_position(['high', 'medium', 'low'], severity)) AS severity
FROM contradiction_claims
JOIN contradictions USING (contradiction_id)
WHERE status IN ('new', 'standing')
GROUP BY claim_id
ORDER BY claim_id;
