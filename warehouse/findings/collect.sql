-- Keep what one rule returned.
INSERT INTO returned BY NAME
SELECT
    $rule AS rule, claims_a, coalesce(claims_b, []) AS claims_b, gap, summary, comparable_because, could_explain,
    identity
FROM rule_rows;
