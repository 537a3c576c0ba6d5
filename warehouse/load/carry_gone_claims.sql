-- The claims that were gone already in the warehouse before.

INSERT INTO earlier_claims BY NAME
SELECT claim_id, source_id, first_seen, last_seen
FROM previous_warehouse.gone_claims;
