-- When each claim was first seen. Types are forced, for the warehouse before may be of another version.

INSERT INTO earlier_claims
SELECT claim_id::VARCHAR, min(TRY_CAST(first_seen AS TIMESTAMP))
FROM previous_warehouse.claims
WHERE claim_id IS NOT NULL
GROUP BY ALL;
