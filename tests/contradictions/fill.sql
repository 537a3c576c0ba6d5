-- The claims and sources of a test.
INSERT INTO sources BY NAME FROM new_sources;
INSERT INTO claims BY NAME
SELECT *, TIMESTAMP '2025-01-31 06:00:00' AS first_seen, TIMESTAMP '2025-01-31 06:00:00' AS last_seen
FROM new_claims;
