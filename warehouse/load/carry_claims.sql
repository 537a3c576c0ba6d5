-- When each claim was first and last seen. Types are forced, for the warehouse before may be of another version.

INSERT INTO earlier_claims BY NAME
SELECT
    claim_id::VARCHAR AS claim_id,
    source_id::VARCHAR AS source_id,
    TRY_CAST(first_seen AS TIMESTAMP) AS first_seen,
    coalesce(TRY_CAST(last_seen AS TIMESTAMP), TRY_CAST(first_seen AS TIMESTAMP)) AS last_seen
FROM (FROM earlier_claims UNION ALL BY NAME FROM previous_warehouse.claims)
WHERE claim_id IS NOT NULL AND TRY_CAST(first_seen AS TIMESTAMP) IS NOT NULL;
