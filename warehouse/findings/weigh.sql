-- Which claims one rule sets against each other, and how far apart; its words are left unsaid.
INSERT INTO weighed BY NAME
SELECT $rule AS rule, list_min(claims_a) AS claim_a, list_min(claims_b) AS claim_b, gap
FROM rule_rows;
