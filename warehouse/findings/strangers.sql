-- A claim that a rule returned though there is none such, and a row without any claim: the rule's mistake.
SELECT rule, claim_id
FROM (
    SELECT rule, unnest(CASE WHEN claims_a = [] THEN [NULL] ELSE claims_a || claims_b END) AS claim_id
    FROM returned
)
ANTI JOIN claims USING (claim_id)
ORDER BY ALL
LIMIT 1;
